"""B1 and B2, from the same rounds: intake with its database, the same without, pgbench; in turn, each warmed up."""

from typing import Any, Final

from bench import oracle, pgbench
from bench.arms import serving
from bench.ground import open_campaign, ready_applicants, requests
from bench.load import closed_loop
from bench.ratios import compared

ROUNDS: Final = 5
HAND_INS: Final = 3000
WARM_UP: Final = 400
PGBENCH_SECONDS: Final = 4


async def measure(rounds: int = ROUNDS, hand_ins: int = HAND_INS) -> dict[str, Any]:
    """{"B1": …, "B2": …}. Raises bench.oracle.Wrong when an accept is not borne out."""
    campaign_id, _ = await open_campaign()
    each = WARM_UP + hand_ins
    applicants = await ready_applicants(campaign_id, rounds * each)
    signed = requests(applicants)
    await pgbench.prepare()
    intake, bare, plain = [], [], []
    with serving("bare") as without, serving("intake") as real:
        for n in range(rounds):
            turn = slice(n * each + WARM_UP, (n + 1) * each)
            warm = signed[n * each : turn.start]
            await closed_loop(real, warm)
            answers, seconds = await closed_loop(real, signed[turn])
            intake.append(await oracle.count(applicants[turn], answers) / seconds)
            await closed_loop(without, warm)
            answers, seconds = await closed_loop(without, signed[turn])
            bare.append(sum(answer.status == 201 for answer in answers) / seconds)
            plain.append(await pgbench.transactions_per_second(PGBENCH_SECONDS))
            print(
                f"round {n + 1}: intake {intake[-1]:.0f}/s, bare {bare[-1]:.0f}/s, pgbench {plain[-1]:.0f}/s",
                flush=True,
            )
    shared = {"rounds": rounds, "hand_ins_a_round": hand_ins, "clients": 64, "processes": 1}
    return {
        "B1": compared(intake, bare) | shared | {"reach": "≥ 0.85", "unit": "accepts per second"},
        "B2": compared(intake, plain) | shared | {"reach": "≥ 1.0", "unit": "accepts or transactions per second"},
    }
