"""Commands of notify."""

from contracts.commands import notify
from contracts.commands.command import CampaignCommand, Done
from kit.db import Database
from kit.temporal import performs
from services.notify.channels import actions


class Performers:
    def __init__(self, db: Database) -> None:
        self._db = db

    @performs(notify.sweep)
    async def sweep(self, ask: CampaignCommand) -> Done:
        """Letters whose sender died become `unsure`. Letters know no campaign here: a sweep is for all."""
        return Done(changed=await self._db.act(actions.expire))
