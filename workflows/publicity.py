"""One notice, from publication to the end of its window.

A child of its campaign's workflow that outlives it; `hear` starts it too.
"""

from datetime import timedelta
from uuid import UUID

from temporalio import workflow
from temporalio.exceptions import ActivityError

with workflow.unsafe.imports_passed_through():
    from contracts.commands import registry
    from contracts.commands.registry import NoticeCommand
    from contracts.process import HeardFact, PublicityInput
    from workflows.do import do

ASK_AGAIN = timedelta(days=1)
AFTER_A_NO = timedelta(minutes=1)


@workflow.defn(name="publicity")
class PublicityWorkflow:
    """Asks the owner how long yet, sleeps, asks again. The closing command tests the window."""

    def __init__(self) -> None:
        self.woken = False
        self.known: set[UUID] = set()

    @workflow.signal
    def hear(self, heard: HeardFact) -> None:
        """A fact of this notice. It only wakes: what is due is asked of the owner."""
        self.known.add(heard.id)
        self.woken = True

    @workflow.query
    def lacks(self, fact_ids: list[UUID]) -> list[UUID]:
        """Which of these facts this run has not heard."""
        return [each for each in fact_ids if each not in self.known]

    @workflow.signal
    def moved(self) -> None:
        """A clock or a date of the campaign moved."""
        self.woken = True

    @workflow.run
    async def run(self, given: PublicityInput) -> None:
        notice = NoticeCommand(campaign_id=given.campaign_id, notice_id=given.notice_id)
        while True:
            self.woken = False
            wait = await do(registry.notice_wait, notice)
            is_due = wait.seconds is not None and wait.seconds <= 0
            if is_due and not wait.closed:
                await self._close(notice)
                wait = await do(registry.notice_wait, notice)
            if wait.closed:
                return
            await self._rest(wait.seconds)
            if workflow.info().is_continue_as_new_suggested():
                workflow.continue_as_new(given)

    async def _close(self, notice: NoticeCommand) -> None:
        """Close the window. A refusal is logged; the next round asks the owner again."""
        try:
            await do(registry.close_notice, notice)
        except ActivityError as error:
            workflow.logger.error(
                "closing notice %s was refused: %s",
                notice.notice_id,
                error.cause,
            )

    async def _rest(self, seconds: float | None) -> None:
        """Sleep until the window is over, or something moved. A frozen clock sets no alarm."""
        alarm = None
        if seconds is not None:
            # 0 seconds here means that the closing was refused: do not ask again at once
            until_closing = timedelta(seconds=seconds) or AFTER_A_NO
            alarm = min(until_closing, ASK_AGAIN)
        try:
            await workflow.wait_condition(lambda: self.woken, timeout=alarm)
        except TimeoutError:
            return
