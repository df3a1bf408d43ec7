"""The prober against a real service that goes away and comes back: what it saw is in intake's
ledger, once, and what it did not see too.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from contracts.vocabulary import Role
from infra.ports import Ports
from infra.prober.ledger import entries
from infra.prober.watching import Prober, Watching
from kit import keys, run, security
from tests.patience import PATIENCE
from tests.rooms import Room


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


@asynccontextmanager
async def served(intake: Room, port: int) -> AsyncIterator[None]:
    """Intake on a real port, until the block ends."""
    stopping = asyncio.Event()
    serving = asyncio.create_task(run.serve(intake.app, "127.0.0.1", port, stopping))
    try:
        yield
    finally:
        stopping.set()
        await serving


def sign(intake: Room) -> str:
    return security.sign(
        keys.signing_key(intake.settings.keys_dir, "prober"), "prober", {"sub": "prober"}, 60
    )


async def until(prober: Prober, what: Callable[[], bool]) -> None:
    """Rounds, until it is so."""
    async with asyncio.timeout(PATIENCE):
        while not what():
            await prober.round()


async def listed(intake: Room) -> list[dict[str, Any]]:
    async with intake.client(Role.auditor) as auditor:
        items: list[dict[str, Any]] = (await auditor.get("/outages")).json()["items"]
    return items


async def test_a_service_that_went_away_and_came_back(intake: Room, tmp_path: Path) -> None:
    port = Ports.free().api
    watching = Watching(
        f"http://127.0.0.1:{port}",
        tmp_path / "outages.jsonl",
        ("intake",),
        seconds=0.01,
        timeout=5.0,
    )
    place = ("intake", "http")
    async with httpx.AsyncClient() as client:
        prober = Prober(watching, lambda: sign(intake), client)
        prober.begin()
        async with served(intake, port):
            await until(prober, lambda: place in prober.last_good)
        await until(prober, lambda: place in prober.gaps and prober.gaps[place].asked >= 3)
        gap = prober.gaps[place]
        assert not [each for each in await listed(intake) if each["id"] == str(gap.id)], (
            "nobody could take it in"
        )
        async with served(intake, port):
            await until(
                prober, lambda: not prober.ledger.known.pending and place not in prober.gaps
            )
            [kept] = [each for each in await listed(intake) if each["id"] == str(gap.id)]
        prober.end()
    assert kept["kind"] == "gap" and kept["asked"] >= 3 and kept["ended_at"] is not None
    assert datetime.fromisoformat(kept["last_good_at"]) < datetime.fromisoformat(kept["began_at"])
    assert kept["answers"][0]["status"] is None and kept["answers"][0]["said"].startswith(
        "no answer: "
    )
    lines = {entry["line"]: entry for entry in entries(watching.ledger)}
    assert lines[kept["line"]]["hash"] == kept["line_hash"], "intake names the prober's own line"


async def test_what_was_found_while_nobody_could_take_it_is_handed_over_after_a_new_start(
    intake: Room, tmp_path: Path
) -> None:
    before = {each["id"] for each in await listed(intake)}
    port = Ports.free().api
    watching = Watching(
        f"http://127.0.0.1:{port}",
        tmp_path / "outages.jsonl",
        ("intake",),
        seconds=0.01,
        timeout=5.0,
    )
    place = ("intake", "http")
    async with httpx.AsyncClient() as client:
        first = Prober(watching, lambda: sign(intake), client)
        first.begin()
        await until(first, lambda: place in first.gaps)
        first.ledger.close()  # as if it had been killed: nothing more is written
        quick = replace(watching, timeout=0.0, seconds=0.0)
        again = Prober(quick, lambda: sign(intake), client)
        again.begin()
        assert again.gaps[place].id == first.gaps[place].id, "the gap still runs"
        again.watching = watching
        async with served(intake, port):
            await until(again, lambda: not again.ledger.known.pending and place not in again.gaps)
        again.end()
    kept = [each for each in await listed(intake) if each["id"] not in before]
    assert str(first.gaps[place].id) in {each["id"] for each in kept}
    unseen = [each for each in kept if each["kind"] == "not_observed"]
    assert [(each["service"], each["dependency"], each["asked"]) for each in unseen] == [
        ("all", "prober", 0)
    ]
