"""The command that compares a submission with the platform."""

from contracts.commands import Done, SubmissionCommand, registry
from contracts.vocabulary import system
from kit.db import Database
from kit.temporal import performs
from services.registry.publicity.views import ending_of
from services.registry.sync_5gii import asking
from services.registry.sync_5gii.http_source import PlatformSource


class PlatformPerformers:
    """Performs the command of sync_5gii."""

    def __init__(self, db: Database, source: PlatformSource) -> None:
        self.db, self.source = db, source

    @performs(registry.compare_platform)
    async def compare_platform(self, ask: SubmissionCommand) -> Done:
        """Ask once per stage and round. An outage opens the hold and is an error that is tried again; an ended item is not asked about."""
        async with self.db.reading() as session:
            ending = await ending_of(session, ask.submission_id)
        if ending is not None:
            return Done(state=ending)
        key = f"{ask.submission_id}/{ask.stage}/{ask.round}"
        told = await asking.compare(
            self.db, self.source, system("workflows"), ask.submission_id, key
        )
        return Done(changed=int(told.verdict == "matched"))
