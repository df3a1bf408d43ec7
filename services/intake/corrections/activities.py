"""Commands about corrections."""

from contracts.commands import intake
from contracts.commands.command import Done
from contracts.commands.intake import OpenCorrection
from contracts.vocabulary import system
from kit.db import Database
from kit.temporal import performs
from services.intake.corrections import actions


class CorrectionActivities:
    """Performs intake.open_correction."""

    def __init__(self, db: Database) -> None:
        self.db = db

    @performs(intake.open_correction)
    async def open_correction(self, ask: OpenCorrection) -> Done:
        return await self.db.act(actions.open_correction, system("workflows"), ask)
