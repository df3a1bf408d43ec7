"""The command that compares a submission with the platform."""

from contracts.commands import Done, SubmissionCommand, registry
from contracts.vocabulary import system
from kit.db import Database
from kit.temporal import performs
from services.registry.publicity.views import ending_of
from services.registry.sync_5gii import asking
from services.registry.sync_5gii.http_source import PlatformSource
from services.registry.sync_5gii.rules import ComparisonVerdict

WORKFLOWS = system("workflows")


class PlatformActivities:
    """Performs the command of sync_5gii."""

    def __init__(self, db: Database, source: PlatformSource) -> None:
        self.db = db
        self.source = source

    @performs(registry.compare_platform)
    async def compare_platform(self, ask: SubmissionCommand) -> Done:
        """Compare once per stage and round. An item that has ended is not compared.

        An outage opens the hold and is an error, so that Temporal tries again.
        """
        async with self.db.reading() as session:
            ending = await ending_of(session, ask.submission_id)
        if ending is not None:
            return Done(state=ending)
        key = f"{ask.submission_id}/{ask.stage}/{ask.round}"
        compared = await asking.compare(
            self.db, self.source, WORKFLOWS, ask.submission_id, key, ask.campaign_id
        )
        return Done(changed=int(compared.verdict is ComparisonVerdict.matched))
