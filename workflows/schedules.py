"""What runs by the real clock: one Temporal Schedule per room commands its sweep every minute. Made by the worker at start, idempotently."""

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
    from contracts.commands.command import EVERY_CAMPAIGN, CampaignAsk
    from contracts.names import WORKFLOWS
    from workflows.do import do

SWEPT = ("intake", "review", "registry", "notify")
EVERY = timedelta(minutes=1)


@workflow.defn(name="sweep")
class Sweep:
    """One room's sweep over every open campaign."""

    @workflow.run
    async def run(self, room: str) -> None:
        await do(COMMANDS[f"{room}.sweep"], CampaignAsk(campaign_id=EVERY_CAMPAIGN))


def sweep_schedule(room: str) -> Schedule:
    """The schedule of one room: never two sweeps at once, and none made up for while we were away."""
    return Schedule(
        action=ScheduleActionStartWorkflow(
            Sweep.run,
            room,
            id=f"sweep/{room}",
            task_queue=WORKFLOWS,
            execution_timeout=timedelta(minutes=10),
        ),
        spec=ScheduleSpec(intervals=[ScheduleIntervalSpec(every=EVERY)]),
        policy=SchedulePolicy(overlap=ScheduleOverlapPolicy.SKIP, catchup_window=EVERY),
    )


async def ensure_schedules(client: Client) -> None:
    """Make what lacks; bring what is there to this code's form. Harmless to repeat, and from several workers."""
    for room in SWEPT:
        wanted = sweep_schedule(room)

        def as_wanted(_: ScheduleUpdateInput, wanted: Schedule = wanted) -> ScheduleUpdate:
            return ScheduleUpdate(schedule=wanted)

        try:
            await client.create_schedule(f"sweep/{room}", wanted)
        except ScheduleAlreadyRunningError:
            await client.get_schedule_handle(f"sweep/{room}").update(as_wanted)
