"""One campaign: commands its reminders, cut-offs and sweeps, and starts its notices.

`hear` starts it; it runs as long as the campaign. A round asks the owner what is due and does
it; then the workflow sleeps until the next instant or a fact. All facts heard during one round
make one more.
"""

import asyncio
from datetime import timedelta
from uuid import UUID

from temporalio import workflow
from temporalio.common import SearchAttributeKey, WorkflowIDReusePolicy
from temporalio.exceptions import ActivityError, FailureError, WorkflowAlreadyStartedError
from temporalio.workflow import ParentClosePolicy

with workflow.unsafe.imports_passed_through():
    from contracts.commands import Command, intake, registry, review
    from contracts.commands.command import CampaignCommand, Done
    from contracts.commands.intake import DueTimer, Remind
    from contracts.facts.registry import NoticePublishedV1
    from contracts.names import SEARCH_CAMPAIGN, publicity_workflow
    from contracts.process import CampaignInput, HeardFact, PublicityInput
    from workflows.do import do, log_refusal
    from workflows.publicity import PublicityWorkflow

ASK_AGAIN = timedelta(days=1)
AFTER_A_NO = timedelta(minutes=1)
KNOWN_KEPT = 500
INTAKE_REMINDS = ("hand_in", "correction")


@workflow.defn(name="campaign")
class CampaignWorkflow:
    """`run` alone acts; `hear` only notes that something was heard."""

    @workflow.init
    def __init__(self, given: CampaignInput) -> None:
        self.given = given
        self.command = CampaignCommand(campaign_id=given.campaign_id)
        self.known: dict[UUID, None] = dict.fromkeys(given.known)
        self.done: set[str] = set(given.done)
        self.heard = False
        self.published: list[UUID] = []
        self.started: set[UUID] = set()
        self.refused = False
        self.sweep_again = False
        self.sweeping: asyncio.Task[None] | None = None

    @workflow.signal
    def hear(self, heard: HeardFact) -> None:
        """A date, a clock or a notice moved. Known facts are ignored."""
        if heard.id in self.known:
            return
        self.known[heard.id] = None
        self.heard = True
        if heard.topic == NoticePublishedV1.topic:
            self.published.append(UUID(str(heard.fact["subject"])))

    @workflow.query
    def lacks(self, fact_ids: list[UUID]) -> list[UUID]:
        """Which of these facts this run has not heard."""
        return [each for each in fact_ids if each not in self.known]

    @workflow.run
    async def run(self, given: CampaignInput) -> None:
        workflow.upsert_search_attributes(
            [SearchAttributeKey.for_keyword(SEARCH_CAMPAIGN).value_set(str(given.campaign_id))]
        )
        while True:
            self.heard = False
            self.refused = False
            timers = await self._do_what_is_due()
            self._start_sweeping()
            await self._rest(timers)
            if self._may_continue():
                done = tuple(sorted(self.done))
                known = tuple(self.known)[-KNOWN_KEPT:]
                workflow.continue_as_new(given.model_copy(update={"done": done, "known": known}))

    def _may_continue(self) -> bool:
        """Only between sweeps: a new run would not know the task that runs beside this one."""
        if self.sweep_again or self._is_sweeping():
            return False
        return workflow.info().is_continue_as_new_suggested()

    async def _do_what_is_due(self) -> tuple[DueTimer, ...]:
        """Ask the owner for the campaign's timers and do what is due, oldest first.

        Answers every timer there is; none when the owner refused.
        """
        try:
            timers = (await do(intake.due_timers, self.command)).wakes
        except ActivityError as error:
            log_refusal(intake.due_timers.name, error)
            self.refused = True
            return ()
        for timer in sorted(timers, key=lambda one: (one.at, one.key)):
            await self._fire(timer)
        self.done &= {timer.key for timer in timers}
        return timers

    async def _fire(self, timer: DueTimer) -> None:
        """Do what is due and not done. A refusal is logged; the next round asks again."""
        if timer.seconds is None or timer.seconds > 0 or timer.key in self.done:
            return
        try:
            if timer.what == "remind":
                await self._remind(timer)
            elif timer.what == "close_delivery":
                await do(review.close_delivery, self.command)
        except ActivityError as error:
            log_refusal(f"{timer.what} {timer.key}", error)
            self.refused = True
            return
        self.done.add(timer.key)

    async def _remind(self, timer: DueTimer) -> None:
        """Command the reminder in the room that knows who still has to act."""
        if timer.closes_at is None:
            workflow.logger.error("reminder %s has no closing instant", timer.key)
            return
        reminder = Remind(
            campaign_id=self.command.campaign_id,
            key=timer.key,
            offset=timer.offset,
            kind=timer.kind,
            closes_at=timer.closes_at,
        )
        command = intake.remind if timer.kind in INTAKE_REMINDS else review.remind
        await do(command, reminder)

    def _start_sweeping(self) -> None:
        """Sweep beside the rounds, one sweep at a time.

        A room that is down must not hold up a cut-off.
        """
        self.sweep_again = True
        if not self._is_sweeping():
            self.sweeping = asyncio.create_task(self._sweep_until_quiet())

    def _is_sweeping(self) -> bool:
        return self.sweeping is not None and not self.sweeping.done()

    async def _sweep_until_quiet(self) -> None:
        while self.sweep_again:
            self.sweep_again = False
            await asyncio.gather(
                self._start_notices(),
                self._sweep(intake.sweep),
                self._sweep(review.sweep),
                self._sweep(registry.sweep),
            )

    async def _sweep(self, sweep: Command[CampaignCommand, Done]) -> None:
        """One room's small windows. The schedules command it too: a failure waits for them."""
        try:
            await do(sweep, self.command)
        except ActivityError as error:
            log_refusal(sweep.name, error)

    async def _start_notices(self) -> None:
        """Start the publicity of every open notice, or tell it that something may have moved."""
        published = self.published
        self.published = []
        for notice in published:
            await self._start_or_tell(notice)
        try:
            found = await do(registry.open_notices, self.command)
        except ActivityError as error:
            log_refusal(registry.open_notices.name, error)
            await workflow.sleep(AFTER_A_NO)
            self.sweep_again = True
            return
        for notice in found.notice_ids:
            if notice not in published:
                await self._start_or_tell(notice)

    async def _start_or_tell(self, notice: UUID) -> None:
        if notice in self.started and await self._tell_moved(notice):
            return
        if not await self._start(notice):
            await self._tell_moved(notice)
        self.started.add(notice)

    async def _start(self, notice: UUID) -> bool:
        """True when its publicity was started now; it outlives this run."""
        try:
            await workflow.start_child_workflow(
                PublicityWorkflow.run,
                PublicityInput(campaign_id=self.command.campaign_id, notice_id=notice),
                id=publicity_workflow(notice),
                parent_close_policy=ParentClosePolicy.ABANDON,
                id_reuse_policy=WorkflowIDReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
            )
        except WorkflowAlreadyStartedError:
            return False
        return True

    async def _tell_moved(self, notice: UUID) -> bool:
        """False when it does not run: over, or lost."""
        handle: workflow.ExternalWorkflowHandle[PublicityWorkflow] = (
            workflow.get_external_workflow_handle_for(
                PublicityWorkflow.run, publicity_workflow(notice)
            )
        )
        try:
            await handle.signal(PublicityWorkflow.moved)
        except FailureError:
            workflow.logger.info("publicity of %s does not run", notice)
            return False
        return True

    async def _rest(self, timers: tuple[DueTimer, ...]) -> None:
        """Sleep until the next instant or a fact. A frozen clock sets no alarm."""
        ahead = [
            timedelta(seconds=timer.seconds)
            for timer in timers
            if timer.seconds and timer.key not in self.done
        ]
        if self.refused:
            ahead.append(AFTER_A_NO)
        alarm = min(*ahead, ASK_AGAIN) if ahead else None
        try:
            await workflow.wait_condition(lambda: self.heard, timeout=alarm)
        except TimeoutError:
            return
