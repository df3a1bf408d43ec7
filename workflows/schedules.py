"""What runs by the real clock, as Temporal Schedules. The worker makes them at start.

Each room's sweep is commanded every minute; a few other commands have a pace of their own.
"""

from dataclasses import replace
from datetime import timedelta

from temporalio import workflow
from temporalio.client import (
    Client,
    Schedule,
    ScheduleActionStartWorkflow,
    ScheduleAlreadyRunningError,
    ScheduleIntervalSpec,
    ScheduleOverlapPolicy,
    SchedulePolicy,
    ScheduleSpec,
    ScheduleUpdate,
    ScheduleUpdateInput,
)

with workflow.unsafe.imports_passed_through():
    from contracts.commands import COMMANDS, intake, registry, review
    from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand
    from contracts.names import WORKFLOWS
    from workflows.do import do
    from workflows.reconciling import ReconcileWorkflow

SWEPT = ("intake", "review", "registry", "notify")
EVERY = timedelta(minutes=1)
LEAST_TIME = timedelta(minutes=10)
RECONCILE = "reconcile"
RARELY = {
    intake.sweep_evidence.name: timedelta(minutes=10),
    review.lock_files.name: timedelta(minutes=10),
    registry.reconcile_platform.name: timedelta(hours=1),
    registry.archive_histories.name: timedelta(days=1),
}
"""Commands that look through another server, each at its own pace."""


@workflow.defn(name="sweep")
class SweepWorkflow:
    """One room's sweep over every open campaign, or one command of `RARELY`."""

    @workflow.run
    async def run(self, room: str) -> None:
        """`room`: a room, or the name of a command."""
        name = room if "." in room else f"{room}.sweep"
        await do(COMMANDS[name], CampaignCommand(campaign_id=EVERY_CAMPAIGN))


def sweep_schedule(room: str, every: timedelta = EVERY) -> Schedule:
    """The schedule of one room: never two sweeps at once, and one at most is made up for."""
    return Schedule(
        action=ScheduleActionStartWorkflow(
            SweepWorkflow.run,
            room,
            id=f"sweep/{room}",
            task_queue=WORKFLOWS,
            execution_timeout=max(LEAST_TIME, every / 2),
        ),
        spec=ScheduleSpec(intervals=[ScheduleIntervalSpec(every=every)]),
        policy=SchedulePolicy(overlap=ScheduleOverlapPolicy.SKIP, catchup_window=every),
    )


def reconcile_schedule() -> Schedule:
    """The schedule that compares what was said with what was heard."""
    return Schedule(
        action=ScheduleActionStartWorkflow(
            ReconcileWorkflow.run,
            id=RECONCILE,
            task_queue=WORKFLOWS,
            execution_timeout=LEAST_TIME,
        ),
        spec=ScheduleSpec(intervals=[ScheduleIntervalSpec(every=EVERY)]),
        policy=SchedulePolicy(overlap=ScheduleOverlapPolicy.SKIP, catchup_window=EVERY),
    )


async def ensure_schedules(client: Client) -> None:
    """Make missing schedules and bring the others to this code's form.

    A schedule that somebody paused stays paused. Repeating it, or running it from several
    workers, changes nothing.
    """
    paces = {**dict.fromkeys(SWEPT, EVERY), **RARELY}
    schedules = {f"sweep/{room}": sweep_schedule(room, every) for room, every in paces.items()}
    schedules[RECONCILE] = reconcile_schedule()
    for name, wanted in schedules.items():

        def as_wanted(found: ScheduleUpdateInput, wanted: Schedule = wanted) -> ScheduleUpdate:
            state = found.description.schedule.state
            return ScheduleUpdate(schedule=replace(wanted, state=state))

        try:
            await client.create_schedule(name, wanted)
        except ScheduleAlreadyRunningError:
            await client.get_schedule_handle(name).update(as_wanted)
