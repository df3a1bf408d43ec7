"""Compares what each room said with who has heard it, and lets the room say the rest again.

A schedule starts it every minute. It decides nothing: rooms and process answer from their own
record, and the room that said a fact keeps what came of it (kit.reconciling).
"""

import asyncio
from collections import defaultdict
from uuid import UUID

from temporalio import workflow
from temporalio.exceptions import ActivityError

with workflow.unsafe.imports_passed_through():
    from contracts.commands.hearing import (
        IN_PROCESS,
        IN_ROOM,
        FactLack,
        HearingCompared,
        JournalPageWanted,
        SaidFacts,
    )
    from contracts.names import SERVICES, WORKFLOWS
    from workflows.do import do, log_refusal

MOST_PAGES = 20
"""Pages of one room that one run compares. The next run goes on from there."""
HEARERS = {**{room: IN_ROOM[room].unheard_facts for room in SERVICES}, WORKFLOWS: IN_PROCESS}


@workflow.defn(name="reconcile")
class ReconcileWorkflow:
    """One look over every room's newest facts."""

    @workflow.run
    async def run(self) -> None:
        await asyncio.gather(*(self._reconcile(room) for room in SERVICES))

    async def _reconcile(self, room: str) -> None:
        """One room that does not answer holds up no other: the next run asks it again."""
        commands = IN_ROOM[room]
        for _ in range(MOST_PAGES):
            try:
                said = await do(commands.said_facts, JournalPageWanted())
                if not said.facts:
                    return
                found = await self._compare(said)
                await do(commands.say_again, found)
            except ActivityError as error:
                log_refusal(f"comparing what {room} said", error)
                return
            if not said.more or not found.compared:
                return

    async def _compare(self, said: SaidFacts) -> HearingCompared:
        """Ask every hearer. Facts count as compared only when all have answered."""
        lacking: dict[UUID, list[str]] = defaultdict(list)
        answered = await asyncio.gather(*(self._ask(hearer, said, lacking) for hearer in HEARERS))
        lacks = tuple(
            FactLack(fact_id=fact_id, lacking=tuple(sorted(hearers)))
            for fact_id, hearers in sorted(lacking.items())
        )
        compared = tuple(fact.fact_id for fact in said.facts) if all(answered) else ()
        return HearingCompared(compared=compared, lacks=lacks)

    async def _ask(self, hearer: str, said: SaidFacts, lacking: dict[UUID, list[str]]) -> bool:
        """Note what one hearer lacks. False where it did not answer, or cannot tell yet."""
        try:
            unheard = await do(HEARERS[hearer], SaidFacts(facts=said.facts))
        except ActivityError as error:
            log_refusal(f"asking {hearer} what it heard", error)
            return False
        for fact_id in unheard.fact_ids:
            lacking[fact_id].append(hearer)
        return not unheard.behind
