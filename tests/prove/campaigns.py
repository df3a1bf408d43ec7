"""Whole campaigns and single submissions for proofs: systems of their own on the proofs' servers,
the demo's story played and judged.
"""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg
from rich.console import Console

from cli.campaigns import files_of
from cli.demo import applying
from cli.demo.applicants import applicant
from cli.demo.cast import Cast, engage_applicant, engage_staff
from cli.demo.filing import Filing
from cli.demo.person import together, until
from cli.demo.play import CAMPAIGN, Play
from cli.demo.stack import Stack, System, own_ports
from cli.demo.stages import STORY
from cli.demo.story import FATES
from cli.demo.summary import report
from contracts import receipt as receipts
from infra.native.servers import Servers
from tests.prove.disturbing import PatientWeb

PATIENCE = 240.0
OPENING = "2023-09-06T09:00:00+08:00"


@asynccontextmanager
async def standing_system(servers: Servers, space: str, *roles: str) -> AsyncIterator[System]:
    """A space and processes of its own; gone at the end. What blocks runs beside the loop."""
    made = await asyncio.to_thread(lambda: System(servers, space, own_ports(servers)))
    try:
        await asyncio.to_thread(made.prepare)
        await asyncio.to_thread(made.start, *roles)
        yield made
    finally:
        await asyncio.to_thread(servers.up)
        await asyncio.to_thread(made.close)


@contextmanager
def patience(seconds: float = PATIENCE) -> Iterator[None]:
    """The story waits longer: after a kill, what was lost is found again only when its time is
    over.
    """
    usual = until.__defaults__
    until.__defaults__ = (seconds,)
    try:
        yield
    finally:
        until.__defaults__ = usual


async def play_through(acts: Play, out: Path) -> dict[str, Any]:
    """The whole story; the summary it ends with."""
    began = time.monotonic()
    for act in STORY:
        await acts.play(act)
    acts.seconds["total"] = round(time.monotonic() - began, 2)
    await report(acts, out)
    summary: dict[str, Any] = json.loads((out / "summary.json").read_text())
    return summary


def as_told(summary: dict[str, Any]) -> None:
    """The same endings as the story, and every check of the demo holds."""
    endings = {row["number"]: row["ending"] for row in summary["submissions"]}
    foreseen = [fate.ending.value for fate in FATES.values()]
    wrong = [
        f"{number} ended {ending}, not {wanted}"
        for (number, ending), wanted in zip(endings.items(), foreseen, strict=True)
        if ending != wanted
    ]
    assert not wrong, wrong
    broken = [
        f"{check['name']}: {check['detail']}" for check in summary["checks"] if not check["ok"]
    ]
    assert not broken, broken


def holds(given: dict[str, Any], keys: dict[str, Any]) -> bool:
    """True when a receipt verifies with the published public keys alone."""
    try:
        receipts.verify(given, receipts.keys_of(keys))
    except receipts.ReceiptInvalid:
        return False
    return True


def asked(system: System, query: str, *values: Any) -> list[tuple[Any, ...]]:
    """Rows as the owner of all schemas sees them."""
    env = system.environment
    with psycopg.connect(
        host=env["QUANLIAN_PG_HOST"],
        port=int(env["QUANLIAN_PG_PORT"]),
        dbname=env["QUANLIAN_PG_DATABASE"],
        user="quanlian_owner",
        password=env["QUANLIAN_PG_OWNER_PASSWORD"],
        autocommit=True,
    ) as connection:
        return connection.execute(query, values).fetchall()  # type: ignore[call-overload,no-any-return,unused-ignore]


def amqp_url(system: System, user: str) -> str:
    """How one login reaches the system's broker."""
    env = system.environment
    password, vhost = (
        quote(env[f"QUANLIAN_AMQP_{name}"], safe="")
        for name in (f"{user.upper()}_PASSWORD", "VHOST")
    )
    return (
        f"amqp://{user}:{password}@{env['QUANLIAN_AMQP_HOST']}:{env['QUANLIAN_AMQP_PORT']}/{vhost}"
    )


@dataclass
class Bench:
    """A running system with staff and applicants, for proofs that need a few submissions only.

    Each opens a rehearsal of its own.
    """

    system: System
    stack: Stack
    web: PatientWeb
    cast: Cast
    opened: list[dict[str, Any]] = field(default_factory=list)

    async def open(self, *replaced: tuple[str, str]) -> dict[str, Any]:
        """A rehearsal on its opening day; each (old, new) is replaced once in campaign.yaml."""
        files = files_of(CAMPAIGN)
        for old, new in replaced:
            assert old in files["campaign.yaml"], f"campaign.yaml does not say {old!r}"
            files["campaign.yaml"] = files["campaign.yaml"].replace(old, new, 1)
        body = {"rehearsal": True, "now": OPENING, "files": files}
        made = await self.cast.city_head.post("intake/v1/campaigns", body)
        campaign = {**made, "now": datetime.fromisoformat(OPENING)}
        self.opened.append(campaign)
        return campaign

    async def clock(self, campaign: dict[str, Any], instant: str) -> None:
        await self.cast.administrator.post(
            f"intake/v1/campaigns/{campaign['campaign_id']}/clock", {"now": instant}
        )
        campaign["now"] = datetime.fromisoformat(instant)

    async def prepared(self, campaign: dict[str, Any], *numbers: int) -> list[Filing]:
        """Drafts with their evidence, not handed in."""
        for n in numbers:
            if n not in self.cast.applicants:
                who = applicant(n)
                self.cast.applicants[n] = await engage_applicant(self.stack, self.web, who)
                for source in ("credit_china", "tianjin_market"):
                    known = {"name": who.name, "listed": False, "entry": None}
                    address = f"{self.stack.outside}/credit/{source}/subjects/{who.credit_code}"
                    (await self.web.client.put(address, json=known)).raise_for_status()
        people = self.cast.applicants
        return await together([applying.prepare(people[n], campaign, n) for n in numbers], 4)

    async def handed_in(self, campaign: dict[str, Any], *numbers: int) -> list[Filing]:
        """Submissions with their receipts."""
        filings = await self.prepared(campaign, *numbers)
        await together([applying.hand_in(filing) for filing in filings], 4)
        return filings

    async def ending(self, filing: Filing) -> str:
        """Wait for a submission's ending."""

        async def look() -> str | None:
            answer = await self.cast.auditor.ask(
                "GET", f"registry/v1/standing/{filing.submission_id}", expect=(200, 404)
            )
            found: str | None = answer.json().get("ending") if answer.status_code == 200 else None
            return found

        return await until(f"ending of {filing.number}", look, PATIENCE)


async def make_bench(system: System) -> Bench:
    stack = system.as_stack()
    web = PatientWeb(stack.api, stack.outside)
    return Bench(system, stack, web, await engage_staff(stack, web))


def quiet() -> Console:
    return Console(width=160)
