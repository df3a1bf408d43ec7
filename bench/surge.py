"""B3: the last minute.

10,000 distinct applicants, open loop, most in the end, a fifth twice with the same key, a tenth
late; the empty endpoint before and after.
"""

import random
from collections.abc import Sequence
from typing import Any, Final

from bench import oracle
from bench.arms import serving
from bench.ground import Applicant, close_in, open_campaign, ready_applicants, requests
from bench.load import Answer, open_loop
from bench.ratios import percentile, ratio, spread

SECONDS: Final = 60.0
LAST: Final = 5.0
LATE: Final = 3.0
APPLICANTS: Final = 10_000
WARM_UP: Final = 1000
WARM_RATE: Final = 200
EMPTY: Final = b"GET /api/intake/healthz HTTP/1.1\r\nHost: bench\r\n\r\n"
WRONG: Final = ("lost", "doubled", "wrong_side", "other")
Schedule = list[tuple[float, int]]


def arrivals(count: int, seed: int = 922) -> Schedule:
    """(second, whose) by time: a fifth in the last seconds before the close, a tenth after it, the
    rest before; a fifth again soon after.
    """
    chance, close = random.Random(seed), SECONDS - LATE
    when = [chance.uniform(0, close - LAST) for _ in range(int(count * 0.7))]
    when += [chance.uniform(close - LAST, close) for _ in range(int(count * 0.2))]
    when += [chance.uniform(close, SECONDS) for _ in range(count - len(when))]
    asked = list(enumerate(when))
    again = [(n, at + chance.uniform(0.01, 2)) for n, at in chance.sample(asked, count // 5)]
    return sorted((at, n) for n, at in (*asked, *again))


async def measure(count: int = APPLICANTS) -> dict[str, Any]:
    """{"B3": …}: p99 against the empty endpoint's at the same instants, and what came out wrong."""
    campaign_id, _ = await open_campaign()
    applicants = await ready_applicants(campaign_id, count + WARM_UP)
    signed, plan = requests(applicants), arrivals(count)
    empty = [(at, EMPTY) for at, _ in plan]
    with serving("intake") as real:
        warm = [(n / WARM_RATE, request) for n, request in enumerate(signed[count:])]
        await open_loop(real.port, warm)
        before = await open_loop(real.port, empty)
        used = real.cpu_seconds()
        closes_at = await close_in(campaign_id, SECONDS - LATE + 0.2)
        surge = await open_loop(real.port, [(at, signed[n]) for at, n in plan])
        used = real.cpu_seconds() - used
        after = await open_loop(real.port, empty)
    taken = applicants[:count]
    wrong = await oracle.wrong_in_surge(taken, _by_applicant(taken, plan, surge), closes_at)
    accepts = [answer.seconds for answer in surge if answer.status == 201]
    bases = [percentile([answer.seconds for answer in each], 0.99) for each in (before, after)]
    p99 = percentile(accepts, 0.99)
    late = sum(answer.status == 409 for answer in surge)
    return {
        "B3": {
            "ratio": ratio([p99 / base for base in bases]),
            "reach": "≤ 3.0, and lost, doubled, wrong_side 0",
            **wrong,
            "p99_seconds": round(p99, 5),
            "p50_seconds": round(percentile(accepts, 0.5), 5),
            "empty_p99_seconds": [round(base, 5) for base in bases],
            "denominator_spread": spread(bases),
            "steady": spread(bases) <= 0.15,
            "cpu_ms": round(1000 * used / len(surge), 3),
            "requests": len(surge),
            "accepted": len(accepts),
            "late": late,
        }
    }


def _by_applicant(
    applicants: Sequence[Applicant], plan: Schedule, answers: Sequence[Answer]
) -> list[list[Answer]]:
    given: list[list[Answer]] = [[] for _ in applicants]
    for (_, n), answer in zip(plan, answers, strict=True):
        given[n].append(answer)
    return given
