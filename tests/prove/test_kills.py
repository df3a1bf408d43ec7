"""A whole campaign in which every server and every process of ours is stopped, killed and started
again: it ends as an undisturbed one.
"""

import asyncio
import random
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from cli.demo.play import Play
from cli.demo.stack import ROLES, Stack
from cli.demo.story import FATES
from infra.native.servers import SERVERS, Servers
from tests.prove.campaigns import (
    as_told,
    asked,
    holds,
    patience,
    play_through,
    quiet,
    standing_system,
)
from tests.prove.disturbing import Keeper, PatientWeb, Way

SEED = 20230906
HAND_INS_BEGIN = "2023-09-08T10:00:00+08:00"


def dealt(seed: int) -> list[tuple[str, Way]]:
    """Every victim stopped once and killed once, in an order of the seed."""
    ways: tuple[Way, Way] = ("stop", "kill")
    all_of_them = [(victim, way) for victim in (*SERVERS, *ROLES) for way in ways]
    random.Random(seed).shuffle(all_of_them)
    return all_of_them


class Disturbed(Play):
    """The story, with something taken down at every move of the clock: before it, when a burst of
    acts has just returned, or after it.
    """

    def __init__(self, stack: Stack, web: PatientWeb, console: Console, keeper: Keeper) -> None:
        super().__init__(stack, web, console)
        self.keeper, self.dealt, self.turn = keeper, dealt(SEED), random.Random(SEED)
        self.amid: asyncio.Task[None] | None = None

    async def clock(self, instant: str) -> None:
        if self.amid is not None:
            await self.amid
            self.amid = None
        before = self.turn.random() < 0.5
        if before:
            await self.disturb()
        await super().clock(instant)
        if not before:
            await self.disturb()
        if instant == HAND_INS_BEGIN:
            self.amid = asyncio.create_task(self.amid_hand_ins())

    async def disturb(self) -> None:
        if self.dealt:
            victim, way = self.dealt.pop()
            await asyncio.to_thread(self.keeper.disturb, victim, way)
            self.note("", f"[red]{way} {victim}[/]")

    async def amid_hand_ins(self) -> None:
        """The APIs, then PostgreSQL, while hand-ins are on their way."""
        for victim, after in (("apis", 4), ("postgres", 12)):
            # The count grows without an event to wait for.
            while self.receipts() < after:  # noqa: ASYNC110
                await asyncio.sleep(0.005)
            await asyncio.to_thread(self.keeper.disturb, victim, "kill")
            self.note("", f"[red]kill {victim} amid hand-ins[/]")

    def receipts(self) -> int:
        return sum(len(filing.receipts) for filing in self.filings.values())

    async def lost_hand_ins(self, keys: dict[str, Any]) -> list[str]:
        """Receipts that were given and that intake no longer knows."""
        lost = []
        for n in FATES:
            filing = self.filings[n]
            kept = (
                await filing.person.get(f"intake/v1/submissions/{filing.submission_id}/receipts")
            )["items"]
            known = {receipt["receipt"]["receipt_id"]: receipt for receipt in kept}
            for given in filing.receipts:
                if known.get(given["receipt"]["receipt_id"]) != given or not holds(given, keys):
                    lost.append(filing.number)
        return lost


async def doubled_letters(acts: Play) -> list[str]:
    """Message-IDs that the mailbox holds twice, whoever they went to."""
    answer = await acts.web.client.get(f"{acts.stack.outside}/mailbox/messages")
    page = answer.raise_for_status().json()
    assert page["kept"] == page["total"], (
        "the mailbox has dropped letters, so doubles cannot be counted"
    )
    counted = Counter(letter["message_id"] for letter in page["items"])
    return [message_id for message_id, count in counted.items() if count > 1]


@pytest.mark.timeout(1200)
async def test_a_campaign_through_kills_ends_as_an_undisturbed_one(
    servers: Servers, tmp_path: Path
) -> None:
    async with standing_system(servers, "kills") as system:
        keeper, stack = Keeper(system), system.as_stack()
        web = PatientWeb(stack.api, stack.outside)
        acts = Disturbed(stack, web, quiet(), keeper)
        async with keeper.watching():
            with patience():
                summary = await play_through(acts, tmp_path)
        acts.console.print(f"{len(keeper.done)} taken down: {', '.join(keeper.done)}")
        acts.console.print(
            f"ended by themselves: {keeper.ended}; {web.repeated} requests repeated; {acts.seconds}"
        )

        assert not acts.dealt, f"not taken down in time: {acts.dealt}"
        as_told(summary)
        keys = (await web.ask("GET", "intake/v1/receipts/keys")).json()
        assert await acts.lost_hand_ins(keys) == [], "a hand-in that was receipted is lost"
        assert await doubled_letters(acts) == []
        of_one_cause = asked(
            system,
            "SELECT person_id, kind, cause FROM notify.messages GROUP BY 1, 2, 3 HAVING count(*) >"
            " 1",
        )
        assert of_one_cause == [], "somebody was told twice of one cause"
        twice = asked(
            system,
            "SELECT submission_id FROM registry.platform_records GROUP BY submission_id,"
            " external_number, kind"
            " HAVING count(*) > 1",
        )
        assert twice == [], "a 5gii record was written twice"
        await web.close()
