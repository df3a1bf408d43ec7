"""B1 and B2, from the same rounds: intake without its database, with it, two processes of it,
pgbench; in turn, each warmed up.
"""

import asyncio
from collections.abc import Sequence
from typing import Any, Final

from bench import oracle, pgbench
from bench.arms import Served, serving
from bench.ground import Applicant, open_campaign, ready_applicants, requests
from bench.load import CLIENTS, Answer, closed_loop
from bench.ratios import compared, ratio

ROUNDS: Final = 5
HAND_INS: Final = 4000
WARM_UP: Final = 400
PGBENCH_SECONDS: Final = 5


class Hands:
    """Applicants that are ready, each for one hand-in with the database and one without."""

    def __init__(self, applicants: Sequence[Applicant]) -> None:
        self.applicants, self.signed, self.taken = applicants, requests(applicants), 0

    def take(self, count: int) -> slice:
        self.taken += count
        return slice(self.taken - count, self.taken)


class Figures:
    """What was measured, round by round: accepts per second, and what a process spent on one."""

    def __init__(self) -> None:
        self.rates: list[float] = []
        self.cpu_ms: list[float] = []

    def add(self, accepted: int, seconds: float, cpu_seconds: float) -> None:
        self.rates.append(accepted / seconds)
        self.cpu_ms.append(1000 * cpu_seconds / accepted)

    def as_dict(self) -> dict[str, Any]:
        return {
            "rates": [round(each, 1) for each in self.rates],
            "cpu_ms": [round(each, 3) for each in self.cpu_ms],
        }


async def measure(rounds: int = ROUNDS, hand_ins: int = HAND_INS) -> dict[str, Any]:
    """{"B1": …, "B2": …}. Raises bench.oracle.Wrong when an accept is not borne out."""
    campaign_id, _ = await open_campaign()
    hands = Hands(await ready_applicants(campaign_id, rounds * 2 * (WARM_UP + hand_ins)))
    await pgbench.prepare()
    intake, bare, double, plain = Figures(), Figures(), Figures(), []
    with serving("bare") as without, serving("intake") as real, serving("intake") as other:
        for n in range(rounds):
            warm, turn = hands.take(WARM_UP), hands.take(hand_ins)
            await _without(without, hands, warm, turn, bare)
            await _with([real], hands, warm, turn, intake)
            await _with([real, other], hands, hands.take(WARM_UP), hands.take(hand_ins), double)
            plain.append(await pgbench.transactions_per_second(PGBENCH_SECONDS))
            print(
                f"round {n + 1}: bare {bare.rates[-1]:.0f}/s ({bare.cpu_ms[-1]:.2f} ms CPU each),"
                f" intake {intake.rates[-1]:.0f}/s"
                f" ({intake.cpu_ms[-1]:.2f} ms), two of it {double.rates[-1]:.0f}/s, pgbench"
                f" {plain[-1]:.0f}/s",
                flush=True,
            )
    shared: dict[str, Any] = {
        "rounds": rounds,
        "hand_ins_a_round": hand_ins,
        "clients": CLIENTS,
        "processes": 1,
    }
    shared |= {"intake": intake.as_dict(), "bare": bare.as_dict()}
    two = {
        "ratio": ratio([one / base for one, base in zip(double.rates, plain, strict=True)]),
        **double.as_dict(),
    }
    return {
        "B1": compared(intake.rates, bare.rates)
        | shared
        | {"reach": "≥ 0.85", "unit": "accepts per second"},
        "B2": compared(intake.rates, plain)
        | shared
        | {"reach": "≥ 1.0", "unit": "accepts or transactions per second", "two_processes": two},
    }


async def _without(
    server: Served, hands: Hands, warm: slice, turn: slice, figures: Figures
) -> None:
    await closed_loop(server.port, hands.signed[warm])
    used = server.cpu_seconds()
    answers, seconds = await closed_loop(server.port, hands.signed[turn])
    figures.add(
        sum(answer.status == 201 for answer in answers), seconds, server.cpu_seconds() - used
    )


async def _with(
    servers: Sequence[Served], hands: Hands, warm: slice, turn: slice, figures: Figures
) -> None:
    """The clients shared out among the servers; only what the oracle bears out is counted."""
    await _shared_out(servers, hands.signed[warm])
    used = sum(each.cpu_seconds() for each in servers)
    answers, seconds = await _shared_out(servers, hands.signed[turn])
    used = sum(each.cpu_seconds() for each in servers) - used
    figures.add(await oracle.count(hands.applicants[turn], answers), seconds, used)


async def _shared_out(
    servers: Sequence[Served], signed: Sequence[bytes]
) -> tuple[list[Answer], float]:
    each = len(signed) // len(servers)
    parts = [signed[n * each : (n + 1) * each] for n in range(len(servers))]
    done = await asyncio.gather(
        *(
            closed_loop(server.port, part, CLIENTS // len(servers))
            for server, part in zip(servers, parts, strict=True)
        )
    )
    return [answer for answers, _ in done for answer in answers], max(
        seconds for _, seconds in done
    )
