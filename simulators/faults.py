"""Which outside system fails, how, for whom and how often.

The systems ask on every call; tests, the demo and proofs set faults at /faults. Faults are in
memory only: a restarted simulator is healthy.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from fastapi import APIRouter, Response
from pydantic import Field

from contracts.vocabulary import CreditCode, Frozen
from simulators.problems import FaultNotPlayed, NoSuchSystem, SystemDown


class Mode(StrEnum):
    """How a system misbehaves.

    down: 503 (SMTP 451). slow: answers after `seconds`. inconsistent: contradicts what was planted
    or entered.
    flaky: every odd call is down. duplicate: the platform enters a project that is already there
    again.
    missing: the platform lists none of the applicant's projects. none: healthy.
    """

    down = "down"
    slow = "slow"
    inconsistent = "inconsistent"
    flaky = "flaky"
    duplicate = "duplicate"
    missing = "missing"
    none = "none"


STOPPING = frozenset({Mode.down, Mode.slow, Mode.flaky})
PLAYED: dict[str, frozenset[Mode]] = {
    "platform_5gii": STOPPING | {Mode.inconsistent, Mode.duplicate, Mode.missing},
    "smtp": STOPPING,
}


class InjectedFault(Frozen):
    """times: only so many calls, then the system is healthy again. seconds: how long `slow` takes.

    differs: what an inconsistent answer contradicts: the name, or the entry (listed or not; the
    factory type).
    """

    mode: Mode
    seconds: float = Field(
        default=5,
        ge=0,
        le=600,
    )
    for_credit_code: CreditCode | None = None
    times: int | None = Field(default=None, ge=1)
    differs: Literal["name", "entry"] = "name"


class StandingFault(InjectedFault):
    """A fault in force; `met` calls ran into it so far."""

    system: str
    met: int = 0


class Faults(Frozen):
    items: tuple[StandingFault, ...]


@dataclass
class _PlacedFault:
    fault: InjectedFault
    met: int = 0


class FaultBoard:
    """The faults in force: one per system and applicant, and one per system for everybody.

    The applicant's own comes first.
    """

    def __init__(self, credit_sources: Iterable[str]) -> None:
        self._kept: dict[tuple[str, str | None], _PlacedFault] = {}
        credit = {code: STOPPING | {Mode.inconsistent} for code in credit_sources}
        self._played = credit | PLAYED

    def put(self, system: str, fault: InjectedFault) -> None:
        """Replaces the fault for the same applicant; `none` without an applicant heals the whole
        system.

        Raises NoSuchSystem, FaultNotPlayed.
        """
        played = self._modes_of(system)
        if fault.mode is Mode.none:
            self.heal(system, fault.for_credit_code)
            return
        if fault.mode not in played:
            known = "、".join(sorted(played))
            raise FaultNotPlayed(
                f"{system} 可模拟：{known}", f"{system} can show: {', '.join(sorted(played))}"
            )
        if system == "smtp" and fault.for_credit_code:
            raise FaultNotPlayed(
                "邮件不带信用代码，请去掉 for_credit_code",
                "Mail carries no credit code: leave it out",
            )
        self._kept[system, fault.for_credit_code] = _PlacedFault(fault)

    def heal(self, system: str | None = None, credit_code: str | None = None) -> None:
        """Removes the faults of one applicant at one system, of one system, or all."""
        if system is not None:
            self._modes_of(system)
        for key in list(self._kept):
            if system in (None, key[0]) and credit_code in (None, key[1]):
                del self._kept[key]

    def standing(self) -> Faults:
        return Faults(
            items=tuple(
                StandingFault(
                    system=system,
                    met=kept.met,
                    **kept.fault.model_dump(),
                )
                for (system, _), kept in self._kept.items()
            )
        )

    def take(
        self, system: str, credit_code: str | None, shows: Iterable[Mode]
    ) -> InjectedFault | None:
        """The fault that this call meets, which is counted.

        shows: the faults that this kind of call can show; others are left.
        """
        for key in dict.fromkeys([(system, credit_code), (system, None)]):
            kept = self._kept.get(key)
            if kept is None or kept.fault.mode not in shows:
                continue
            kept.met += 1
            if kept.fault.times is not None and kept.met >= kept.fault.times:
                del self._kept[key]
            if kept.fault.mode is Mode.flaky and kept.met % 2 == 0:
                return None
            return kept.fault
        return None

    async def meet(self, system: str, credit_code: str | None, *also: Mode) -> InjectedFault | None:
        """Raise SystemDown, or wait. Returns a fault of `also` for the caller to play."""
        fault = self.take(
            system,
            credit_code,
            STOPPING | set(also),
        )
        if fault is None:
            return None
        if fault.mode in (Mode.down, Mode.flaky):
            raise SystemDown(system=system)
        if fault.mode is Mode.slow:
            await asyncio.sleep(fault.seconds)
            return None
        return fault

    def _modes_of(self, system: str) -> frozenset[Mode]:
        """The faults that a system can show. Raises NoSuchSystem."""
        if system not in self._played:
            known = list(self._played)
            raise NoSuchSystem(f"可用：{'、'.join(known)}", f"Known: {', '.join(known)}")
        return self._played[system]


def fault_routes(board: FaultBoard) -> APIRouter:
    """POST and DELETE /faults/{system}, GET and DELETE /faults."""
    router = APIRouter(tags=["faults"])

    @router.get("/faults")
    async def standing() -> Faults:
        return board.standing()

    @router.post("/faults/{system}")
    async def put(system: str, fault: InjectedFault) -> Faults:
        board.put(system, fault)
        return board.standing()

    @router.delete("/faults/{system}", status_code=204)
    async def heal(system: str) -> Response:
        board.heal(system)
        return Response(status_code=204)

    @router.delete("/faults", status_code=204)
    async def heal_all() -> Response:
        board.heal()
        return Response(status_code=204)

    return router
