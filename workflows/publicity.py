"""One notice, from publication to the end of its window. A child of its campaign's workflow that outlives it; also started by `hear`."""

from datetime import timedelta

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
class Publicity:
    """Asks the owner how long yet, sleeps, asks again; the command that closes tests the window itself."""

    def __init__(self) -> None:
        self.woken = False

    @workflow.signal
    def hear(self, heard: HeardFact) -> None:
        """A fact of this notice."""
        self.woken = True

    @workflow.signal
    def moved(self) -> None:
        """A clock or a date of the campaign moved."""
        self.woken = True

    @workflow.run
    async def run(self, given: PublicityInput) -> None:
        ask = NoticeCommand(campaign_id=given.campaign_id, notice_id=given.notice_id)
        while True:
            self.woken = False
            wait = await do(registry.notice_wait, ask)
            if not wait.closed and wait.seconds is not None and wait.seconds <= 0:
                await self._close(ask)
                wait = await do(registry.notice_wait, ask)
            if wait.closed:
                return
            await self._rest(wait.seconds)
            if workflow.info().is_continue_as_new_suggested():
                workflow.continue_as_new(given)

    async def _close(self, ask: NoticeCommand) -> None:
        try:
            await do(registry.close_notice, ask)
        except ActivityError as error:
            workflow.logger.error("closing notice %s was refused: %s", ask.notice_id, error.cause)

    async def _rest(self, seconds: float | None) -> None:
        """Until the window is over, or something moved. A frozen clock sets no alarm."""
        alarm = (
            None if seconds is None else min(timedelta(seconds=seconds) or AFTER_A_NO, ASK_AGAIN)
        )
        try:
            await workflow.wait_condition(lambda: self.woken, timeout=alarm)
        except TimeoutError:
            return
