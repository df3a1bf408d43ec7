"""Handing in: at the gate, on database time, with PostgreSQL alone, many in one transaction; each receipt is signed before the commit."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from contracts.facts.intake import HandInRefusedV1
from contracts.problem import Problem
from kit.db import Writing, driver
from kit.journal import compose, write_composed
from kit.keys import SigningKey
from services.intake.equipment import Equipment
from services.intake.receipts import judging, rules, writes
from services.intake.receipts.filing import Filed, Granted, file
from services.intake.receipts.judging import Lasting
from services.intake.receipts.problems import HandInLate
from services.intake.receipts.types import Ask

Outcome = bytes | Problem
"""The signed receipt as JSON, or the refusal of this one."""


async def hand_in(
    tx: Writing, asks: Sequence[Ask], has: Equipment, lasting: Lasting
) -> list[Outcome]:
    """Hand in for all of them; each gets its own answer or refusal, in their order. No two may be of one organisation or one key.

    Refusals: NotFound, KeyReused, HandInEarly, HandInLate, DraftOutdated, AlreadyHandedIn, HandInBlocked, FactoryTaken,
    TooManySubmissions. Raises TakenMeanwhile, and DBAPIError where the database refuses one of them: then ask for fewer at once.
    """
    known = await judging.look(tx, asks, lasting)
    outcomes = await judging.judge(tx, asks, known, has)
    granted = [each for each in outcomes if isinstance(each, Granted)]
    if not granted:
        return answers(outcomes, ())
    wanted = first_hand_ins(granted)
    last = await writes.next_numbers(tx, wanted) if wanted else {}
    filed = file_all(granted, last, known.read_at, has.signer.key())
    await writes.keep(tx, filed)
    return answers(outcomes, filed)


def first_hand_ins(granted: Sequence[Granted]) -> Mapping[UUID, int]:
    """How many numbers each campaign has to give, in one order everywhere."""
    wanted = Counter(each.campaign.id for each in granted if each.standing.number is None)
    return dict(sorted(wanted.items()))


def file_all(
    granted: Sequence[Granted], last: Mapping[UUID, int], said_at: datetime, key: SigningKey
) -> list[Filed]:
    """All of it in memory; last: each campaign's last number, these included."""
    wanted = first_hand_ins(granted)
    given = {
        campaign_id: iter(range(top - wanted[campaign_id] + 1, top + 1))
        for campaign_id, top in last.items()
    }
    filed = []
    for each in granted:
        number = each.standing.number
        if number is None:
            prefix, rehearsal = each.campaign.plan.number_prefix, each.campaign.rehearsal
            number = rules.submission_number(prefix, rehearsal, next(given[each.campaign.id]))
        filed.append(file(each, number, said_at, key))
    return filed


def answers(outcomes: Sequence[bytes | Problem | Granted], filed: Sequence[Filed]) -> list[Outcome]:
    """What goes out, in the order of the asks."""
    given = iter(filed)
    return [next(given).answer() if isinstance(each, Granted) else each for each in outcomes]


async def record_late(tx: Writing, late: Sequence[tuple[Ask, HandInLate]]) -> None:
    """Keep late attempts, in a transaction of their own: the one that refused them may be taken back."""
    async with driver(tx) as db:
        rows = await db.fetch(
            "SELECT id, campaign_id, version, clock_timestamp() AS now FROM intake.submissions WHERE id = ANY($1::uuid[])",
            [ask.submission_id for ask, _ in late],
        )
    found = {row["id"]: row for row in rows}
    said = []
    for ask, problem in late:
        row = found[ask.submission_id]
        fact = HandInRefusedV1(
            subject=ask.submission_id,
            subject_version=row["version"],
            campaign_id=row["campaign_id"],
            submission_id=ask.submission_id,
            attempted_at=problem.attempted_at,
            closes_at=problem.closes_at,
            schedule_version=problem.schedule_version,
        )
        said.append(compose(ask.who, fact, row["now"], ask.trace))
    await write_composed(tx, said)
