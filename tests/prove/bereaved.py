"""A campaign whose workflows are lost again and again; its end serves the proofs of rebuilding and
of doubled facts.
"""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from rich.console import Console
from temporalio.client import Client

from cli.demo.person import until
from cli.demo.play import Play
from cli.demo.stack import Stack, System
from contracts.names import campaign_workflow, publicity_workflow, submission_workflow
from tests.prove.campaigns import patience, play_through, quiet
from tests.prove.disturbing import PatientWeb
from tests.prove.losing import census, client_of, completed, lose

SEED = 20231020
LOST_AT_ONCE = 4
REBUILT = 3


class Bereaved(Play):
    """The story; at every move of the clock some submissions' workflows and the campaign's are
    terminated and deleted.

    A few are rebuilt by `quanlian case rebuild`; the others come back with the next fact.
    """

    def __init__(
        self, stack: Stack, web: PatientWeb, console: Console, system: System, client: Client
    ) -> None:
        super().__init__(stack, web, console)
        self.system, self.client, self.turn = system, client, random.Random(SEED)
        self.lost: list[str] = []
        self.rebuilt: list[str] = []

    async def clock(self, instant: str) -> None:
        await self.lose_some()
        await super().clock(instant)

    async def lose_some(self) -> None:
        ids = [filing.submission_id for filing in self.filings.values()]
        for submission_id in self.turn.sample(ids, min(LOST_AT_ONCE, len(ids))):
            await self.lose(submission_workflow(UUID(submission_id)))
            if len(self.rebuilt) < REBUILT and await self.handed_in(submission_id):
                await self.rebuild(submission_id)
        await self.lose(campaign_workflow(UUID(self.campaign_id)))
        notices = (
            await self.cast.city_head.get(
                "registry/v1/notices", params={"campaign_id": self.campaign_id}
            )
        )["items"]
        for notice in notices:
            await self.lose(publicity_workflow(UUID(notice["notice_id"])))

    async def lose(self, workflow_id: str) -> None:
        if await lose(self.client, workflow_id):
            self.lost.append(workflow_id)

    async def handed_in(self, submission_id: str) -> bool:
        return any(f.submission_id == submission_id and f.receipts for f in self.filings.values())

    async def rebuild(self, submission_id: str) -> None:
        """As an operator does."""
        await asyncio.to_thread(
            self.system.quanlian, "case", "rebuild", self.campaign_id, submission_id
        )
        self.rebuilt.append(submission_id)


@dataclass
class Finished:
    """A campaign at its end, on a system that still runs."""

    system: System
    client: Client
    acts: Bereaved
    summary: dict[str, Any]
    census: Counter[tuple[str, str]]


async def finish(system: System, out: Path) -> Finished:
    """Play it to its end and until its workflows have completed."""
    stack, client = system.as_stack(), await client_of(system)
    acts = Bereaved(stack, PatientWeb(stack.api, stack.outside), quiet(), system, client)

    async def over() -> bool:
        # One that was lost together with its last fact is not there until it is found unheard.
        handed_in = [filing.submission_id for filing in acts.filings.values() if filing.receipts]
        ended = [await completed(client, submission_workflow(UUID(one))) for one in handed_in]
        counted = await census(client)  # read from an index that follows the runs
        return all(ended) and counted[("submission", "COMPLETED")] == len(handed_in)

    with patience():
        summary = await play_through(acts, out)
        await until("every submission's workflow to complete", over)
    acts.console.print(
        f"lost {len(acts.lost)}: {dict(Counter(name.partition('/')[0] for name in acts.lost))}"
    )
    acts.console.print(f"rebuilt by command: {len(acts.rebuilt)}; {acts.seconds}")
    return Finished(system, client, acts, summary, await census(client))
