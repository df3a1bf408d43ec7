"""The prober's rounds: ask all services, record what changed, hand it over to intake."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import structlog

from infra.prober import rules
from infra.prober.ledger import Ledger
from infra.prober.rules import ANSWERING, Gap, ProbeResult

log = structlog.get_logger()
HAND_OVER_AT_ONCE = 100


@dataclass(frozen=True)
class Watching:
    """The settings of the prober. api: the public address. Times are in seconds."""

    api: str
    ledger: Path
    services: tuple[str, ...]
    seconds: float = 1.0
    timeout: float = 3.0
    refresh: float = 30.0

    @property
    def tolerance(self) -> timedelta:
        """The longest time between two looks that still counts as looking."""
        return timedelta(seconds=max(5 * self.seconds, self.timeout + 2 * self.seconds))


class Prober:
    """The one writer of one ledger. `sign` makes the token by which intake knows the prober."""

    def __init__(
        self, watching: Watching, sign: Callable[[], str], client: httpx.AsyncClient
    ) -> None:
        """Raises LedgerBroken, LedgerTaken."""
        self.watching, self.sign, self.client = watching, sign, client
        self.ledger = Ledger(watching.ledger)
        self.gaps: dict[tuple[str, str], Gap] = {
            (gap.service, gap.dependency): gap for gap in self.ledger.known.running.values()
        }
        self.last_good: dict[tuple[str, str], datetime] = {}
        self.last_look = self.ledger.known.last_look
        self.refreshed = self.kept = datetime.min.replace(tzinfo=UTC)
        self.refused_until = self.refreshed

    def begin(self) -> None:
        """Record that the prober looks again, and since when nobody had looked."""
        now = self._now()
        self.ledger.write(
            now, "started", torn=self.ledger.known.torn, services=list(self.watching.services)
        )
        self._note_unobserved(now)

    async def round(self) -> None:
        """Ask everybody once."""
        now = self._now()
        self._note_unobserved(now)
        answers = await asyncio.gather(*(self._ask(service) for service in self.watching.services))
        for asked in answers:
            for dependency, seen in rules.conditions(asked).items():
                self._take(asked, dependency, seen)
        self.last_look = self._now()
        self._refresh(self.last_look)
        if any(
            asked.service == "intake" and rules.conditions(asked)[ANSWERING].ready
            for asked in answers
        ):
            await self.hand_over()

    def _take(self, asked: ProbeResult, dependency: str, seen: rules.DependencyState) -> None:
        place = (asked.service, dependency)
        gap, change = rules.step(
            self.gaps.get(place), seen, place, asked.at, self.last_good.get(place), uuid4()
        )
        if seen.ready:
            self.last_good[place] = asked.at
            self.gaps.pop(place, None)
        elif gap is not None:
            self.gaps[place] = gap
        if gap is not None and change in ("began", "ended"):
            self.ledger.record(asked.at, gap)
            log.warning(
                "gap",
                change=change,
                service=place[0],
                dependency=dependency,
            )

    def _note_unobserved(self, now: datetime) -> None:
        stretch = rules.unobserved(
            self.last_look,
            now,
            self.watching.tolerance,
            uuid4(),
        )
        if stretch is not None:
            self.ledger.record(now, stretch)
            log.warning("not_observed", since=str(stretch.began_at))
        self.last_look = now

    def _refresh(self, now: datetime) -> None:
        """Record from time to time what goes on and that the prober looks.

        A crash loses no more than that.
        """
        if now - self.refreshed < timedelta(seconds=self.watching.refresh):
            return
        self.refreshed = now
        running = list(self.gaps.values())
        for gap in running:
            self.ledger.record(now, gap)
        if not running:
            self.ledger.write(now, "looked")

    async def _ask(self, service: str) -> ProbeResult:
        at = self._now()
        try:
            answer = await self.client.get(
                f"{self.watching.api}/api/{service}/readyz", timeout=self.watching.timeout
            )
        except httpx.HTTPError as error:
            return ProbeResult(service, at, None, f"no answer: {type(error).__name__}")
        return ProbeResult(
            service,
            at,
            answer.status_code,
            answer.text[:2000],
        )

    async def hand_over(self) -> None:
        """Send intake what it has not acknowledged.

        Without an acknowledgement the prober sends it again; intake knows what it has.
        """
        now, pending = self._now(), list(self.ledger.known.pending.values())
        if not pending or now < self.refused_until:
            return
        pending = sorted(pending, key=lambda each: each[0])[:HAND_OVER_AT_ONCE]
        items = [self._item(*each) for each in pending]
        headers = {"Authorization": f"Bearer {self.sign()}"}
        url = f"{self.watching.api}/api/intake/v1/outages"
        try:
            answer = await self.client.post(
                url,
                json={"items": items},
                headers=headers,
                timeout=10,
            )
        except httpx.HTTPError as error:
            log.info("not_handed_over", why=type(error).__name__)
            return
        if answer.status_code == 200:
            self.ledger.write(
                now,
                "handed_over",
                upto=pending[-1][0],
                items=len(items),
            )
        else:
            self.refused_until = now + timedelta(seconds=self.watching.refresh)
            log.error(
                "handing_over_refused",
                status=answer.status_code,
                said=answer.text[:300],
            )

    def _item(self, line: int, line_hash: str, gap: Gap) -> dict[str, Any]:
        return rules.as_record(gap) | {"line": line, "line_hash": line_hash}

    def _now(self) -> datetime:
        """Real time, but never before the ledger's last line: a clock set back must not reorder
        evidence.
        """
        now = datetime.now(UTC)
        return max(now, self.last_look) if self.last_look is not None else now

    def end(self) -> None:
        """Record that nobody looks from here on."""
        self.ledger.write(
            self._now(),
            "stopped",
            running=len(self.gaps),
        )
        self.ledger.close()


async def watch(watching: Watching, sign: Callable[[], str], stopping: asyncio.Event) -> None:
    """Look round after round until told to stop. Raises LedgerBroken, LedgerTaken."""
    async with httpx.AsyncClient() as client:
        prober = Prober(watching, sign, client)
        prober.begin()
        try:
            while not stopping.is_set():
                began = asyncio.get_running_loop().time()
                await prober.round()
                rest = watching.seconds - (asyncio.get_running_loop().time() - began)
                try:
                    await asyncio.wait_for(stopping.wait(), max(rest, 0.0))
                except TimeoutError:
                    continue
        finally:
            prober.end()
