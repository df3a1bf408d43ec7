"""The command by which a process finds out where its submission stands."""

from contracts.commands import review
from contracts.commands.command import Location, SubmissionCommand
from kit.db import Database
from kit.temporal import performs
from services.review.rulings import views


class RulingActivities:
    """Performs what the process asks of case and ruling together."""

    def __init__(self, db: Database) -> None:
        self.db = db

    @performs(review.locate)
    async def locate(self, command: SubmissionCommand) -> Location:
        async with self.db.reading() as session:
            return await views.locate(session, command)
