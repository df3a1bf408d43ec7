"""Commands of notify."""

from contracts.commands import notify
from contracts.commands.command import CampaignCommand, Done
from kit.db import Database
from kit.temporal import performs
from services.notify.channels import actions


class NotifyActivities:
    """Performs the commands of notify."""

    def __init__(self, db: Database) -> None:
        self._db = db

    @performs(notify.sweep)
    async def sweep(self, ask: CampaignCommand) -> Done:
        """Mark letters whose sender died as `unsure`. Letters know no campaign: it sweeps all."""
        expired = await self._db.act(actions.expire)
        return Done(changed=expired)
