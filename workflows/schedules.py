"""What runs by the real clock: one Temporal Schedule per room commands its sweep every minute, a few others theirs. Made by the worker at start, idempotently."""

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
    from contracts.commands import COMMANDS
    from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand
    from contracts.names import WORKFLOWS
    from workflows.do import do

SWEPT = ("intake", "review", "registry", "notify")
EVERY = timedelta(minutes=1)
RARELY = {
    "intake.sweep_evidence": timedelta(minutes=10),
    "registry.reconcile_platform": timedelta(hours=1),
    "registry.archive_histories": timedelta(days=1),
}
"""What looks through another server: commands by their own names, each at its own pace."""


@workflow.defn(name="sweep")
class Sweep:
    """One room's sweep over every open campaign, or one of `RARELY` by its command's name."""

    @workflow.run
    async def run(self, room: str) -> None:
        name = room if "." in room else f"{room}.sweep"
        await do(COMMANDS[name], CampaignCommand(campaign_id=EVERY_CAMPAIGN))


def sweep_schedule(room: str, every: timedelta = EVERY) -> Schedule:
    """The schedule of one room: never two sweeps at once, and at most one made up for while we were away."""
    return Schedule(
        action=ScheduleActionStartWorkflow(
            Sweep.run,
            room,
            id=f"sweep/{room}",
            task_queue=WORKFLOWS,
            execution_timeout=max(timedelta(minutes=10), every / 2),
        ),
        spec=ScheduleSpec(intervals=[ScheduleIntervalSpec(every=every)]),
        policy=SchedulePolicy(overlap=ScheduleOverlapPolicy.SKIP, catchup_window=every),
    )


async def ensure_schedules(client: Client) -> None:
    """Make what lacks; bring what is there to this code's form, but let a paused one be: somebody paused it. Harmless to repeat, and from several workers."""
    for room, every in {**dict.fromkeys(SWEPT, EVERY), **RARELY}.items():
        wanted = sweep_schedule(room, every)

        def as_wanted(there: ScheduleUpdateInput, wanted: Schedule = wanted) -> ScheduleUpdate:
            return ScheduleUpdate(schedule=replace(wanted, state=there.description.schedule.state))

        try:
            await client.create_schedule(f"sweep/{room}", wanted)
        except ScheduleAlreadyRunningError:
            await client.get_schedule_handle(f"sweep/{room}").update(as_wanted)
