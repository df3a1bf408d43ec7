"""One campaign: wakes at its instants, commands reminders, cut-offs and sweeps, starts its notices. Started by `hear`; runs as long as the campaign.

A round asks the owner what is due and does it; then it sleeps until the next instant or a fact. Many facts heard during one round make one more.
"""

import asyncio
from datetime import timedelta
from uuid import UUID

from temporalio import workflow
from temporalio.common import SearchAttributeKey, WorkflowIDReusePolicy
from temporalio.exceptions import (
    ActivityError,
    ApplicationError,
    FailureError,
    WorkflowAlreadyStartedError,
)
from temporalio.workflow import ParentClosePolicy

with workflow.unsafe.imports_passed_through():
    from contracts.commands import Command, intake, registry, review
    from contracts.commands.command import CampaignCommand, Done
    from contracts.commands.intake import Remind, Wake
    from contracts.facts.registry import NoticePublishedV1
    from contracts.names import SEARCH_CAMPAIGN, publicity_workflow
    from contracts.process import CampaignInput, HeardFact, PublicityInput
    from workflows.do import do
    from workflows.publicity import Publicity

ASK_AGAIN = timedelta(days=1)
AFTER_A_NO = timedelta(minutes=1)
KNOWN_KEPT = 500
INTAKE_REMINDS = ("hand_in", "correction")


@workflow.defn(name="campaign")
class Campaign:
    """`run` alone acts; `hear` only notes that something was heard."""

    @workflow.init
    def __init__(self, given: CampaignInput) -> None:
        self.given = given
        self.ask = CampaignCommand(campaign_id=given.campaign_id)
        self.known: dict[UUID, None] = dict.fromkeys(given.known)
        self.done: set[str] = set(given.done)
        self.heard = False
        self.published: list[UUID] = []
        self.started: set[UUID] = set()
        self.refused = False
        self.beside_again = False
        self.beside: asyncio.Task[None] | None = None

    @workflow.signal
    def hear(self, heard: HeardFact) -> None:
        """A date, a clock or a notice moved. Known facts are ignored."""
        if heard.id in self.known:
            return
        self.known[heard.id] = None
        self.heard = True
        if heard.topic == NoticePublishedV1.topic:
            self.published.append(UUID(str(heard.fact["subject"])))

    @workflow.run
    async def run(self, given: CampaignInput) -> None:
        workflow.upsert_search_attributes(
            [SearchAttributeKey.for_keyword(SEARCH_CAMPAIGN).value_set(str(given.campaign_id))]
        )
        while True:
            self.heard, self.refused = False, False
            wakes = await self._do_what_is_due()
            self._go_beside()
            await self._rest(wakes)
            if (
                workflow.info().is_continue_as_new_suggested()
                and not self.beside_again
                and not self._beside_runs()
            ):
                known = tuple(self.known)[-KNOWN_KEPT:]
                workflow.continue_as_new(
                    given.model_copy(update={"done": tuple(sorted(self.done)), "known": known})
                )

    async def _do_what_is_due(self) -> tuple[Wake, ...]:
        """Ask the owner, do what is due, oldest first; answers every instant there is."""
        try:
            wakes = (await do(intake.wakes, self.ask)).wakes
        except ActivityError as error:
            self._tell_refusal("wakes", error)
            self.refused = True
            return ()
        for wake in sorted(wakes, key=lambda one: (one.at, one.key)):
            await self._wake(wake)
        self.done &= {wake.key for wake in wakes}
        return wakes

    async def _wake(self, wake: Wake) -> None:
        """Do what is due and not done. What a room refuses is told and asked again in the next round."""
        if wake.seconds is None or wake.seconds > 0 or wake.key in self.done:
            return
        try:
            if wake.what == "remind":
                await self._remind(wake)
            elif wake.what == "close_delivery":
                await do(review.close_delivery, self.ask)
        except ActivityError as error:
            self._tell_refusal(f"{wake.what} {wake.key}", error)
            self.refused = True
            return
        self.done.add(wake.key)

    async def _remind(self, wake: Wake) -> None:
        if wake.closes_at is None:
            workflow.logger.error("reminder %s has no closing instant", wake.key)
            return
        ask = Remind(
            campaign_id=self.ask.campaign_id,
            key=wake.key,
            offset=wake.offset,
            kind=wake.kind,
            closes_at=wake.closes_at,
        )
        await do(intake.remind if wake.kind in INTAKE_REMINDS else review.remind, ask)

    def _go_beside(self) -> None:
        """Sweeps and notices run beside the rounds, one at a time: a room that is down must not hold up a cut-off."""
        self.beside_again = True
        if not self._beside_runs():
            self.beside = asyncio.create_task(self._sweep_and_see_to_notices())

    def _beside_runs(self) -> bool:
        return self.beside is not None and not self.beside.done()

    async def _sweep_and_see_to_notices(self) -> None:
        while self.beside_again:
            self.beside_again = False
            rooms = (intake, review, registry)
            await asyncio.gather(
                self._see_to_notices(), *(self._sweep(room.sweep) for room in rooms)
            )

    async def _sweep(self, sweep: Command[CampaignCommand, Done]) -> None:
        """One room's small windows. The schedules command it too, so a failure waits for the next."""
        try:
            await do(sweep, self.ask)
        except ActivityError as error:
            self._tell_refusal(sweep.name, error)

    async def _see_to_notices(self) -> None:
        """Every open notice has its publicity running, and has heard that something may have moved."""
        published, self.published = self.published, []
        for notice in published:
            await self._see_to(notice)
        try:
            found = await do(registry.open_notices, self.ask)
        except ActivityError as error:
            self._tell_refusal("open_notices", error)
            await workflow.sleep(AFTER_A_NO)
            self.beside_again = True
            return
        for notice in found.notice_ids:
            if notice not in published:
                await self._see_to(notice)

    async def _see_to(self, notice: UUID) -> None:
        if notice in self.started and await self._tell_moved(notice):
            return
        if not await self._start(notice):
            await self._tell_moved(notice)
        self.started.add(notice)

    async def _start(self, notice: UUID) -> bool:
        """True when its publicity was started now; it outlives this run."""
        try:
            await workflow.start_child_workflow(
                Publicity.run,
                PublicityInput(campaign_id=self.ask.campaign_id, notice_id=notice),
                id=publicity_workflow(notice),
                parent_close_policy=ParentClosePolicy.ABANDON,
                id_reuse_policy=WorkflowIDReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
            )
        except WorkflowAlreadyStartedError:
            return False
        return True

    async def _tell_moved(self, notice: UUID) -> bool:
        """False when it does not run: over, or lost."""
        handle = workflow.get_external_workflow_handle_for(
            Publicity.run, publicity_workflow(notice)
        )
        try:
            await handle.signal(Publicity.moved)
        except FailureError:
            workflow.logger.info("publicity of %s does not run", notice)
            return False
        return True

    async def _rest(self, wakes: tuple[Wake, ...]) -> None:
        """Sleep until the next instant or a fact. A rehearsal's frozen clock sets no alarm: only a fact wakes it."""
        ahead = [
            timedelta(seconds=wake.seconds)
            for wake in wakes
            if wake.seconds and wake.key not in self.done
        ]
        if self.refused:
            ahead.append(AFTER_A_NO)
        alarm = min((*ahead, ASK_AGAIN)) if ahead else None
        try:
            await workflow.wait_condition(lambda: self.heard, timeout=alarm)
        except TimeoutError:
            return

    def _tell_refusal(self, what: str, error: ActivityError) -> None:
        why = (
            error.cause.type
            if isinstance(error.cause, ApplicationError)
            else type(error.cause).__name__
        )
        workflow.logger.error("%s was refused: %s", what, why)
