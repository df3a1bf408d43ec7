"""Commands on cases. Files are read between transactions, never inside one."""

from contracts.commands import review
from contracts.commands.command import Done
from contracts.commands.review import EndCase, JudgeWithdrawal, OpenCase
from kit.db import Database
from kit.files import DifferentBytes, Files
from kit.forms import form_of
from kit.temporal import performs
from services.review.cases import actions, rules, withdrawals
from services.review.cases.models import Case
from services.review.cases.problems import SnapshotDiffers


class CaseActivities:
    """Performs what the process asks of cases."""

    def __init__(self, db: Database, files: Files) -> None:
        self.db = db
        self.files = files

    @performs(review.open_case)
    async def open_case(self, command: OpenCase) -> Done:
        """Raises SnapshotDiffers, SnapshotUnreadable."""
        async with self.db.reading() as session:
            case = await session.get(Case, command.submission_id)
            form = await form_of(session, command.docket.campaign_id)
        if case is not None and not rules.takes_round(case.state, case.round, command.round):
            return Done()
        try:
            data = await self.files.get(command.file)
        except DifferentBytes as error:
            raise SnapshotDiffers() from error
        content, evidence = rules.unpack(form, data, command.docket.snapshot_hash)
        return await self.db.act(actions.open_case, command, content, evidence)

    @performs(review.end_case)
    async def end_case(self, command: EndCase) -> Done:
        return await self.db.act(actions.end_case, command)

    @performs(review.judge_withdrawal)
    async def judge_withdrawal(self, command: JudgeWithdrawal) -> Done:
        return await self.db.act(withdrawals.judge, command)
