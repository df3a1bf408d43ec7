"""The cut-off of delivery and its undoing by an extension. The closer takes the gate exclusively and tests again, chunk by chunk."""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import func, select, text, tuple_, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts.envelope import Envelope, Fact
from contracts.facts.intake import ScheduleChangedV1
from contracts.facts.review import CaseReopenedV1, DeliveryClosedV1, HoldClearedV1
from contracts.vocabulary import Actor, Ending, HoldKind, system
from kit import gates
from kit.db import Writing
from kit.facts import next_fact
from kit.gates import Gate
from kit.journal import say
from services.review.cases import actions as cases
from services.review.cases.models import Case, Hold
from services.review.cases.rules import state_after_reopening
from services.review.cases.states import CASE_STATES
from services.review.delivery import rules
from services.review.delivery.models import Closing
from services.review.rulings import views as rulings
from services.review.timeline.actions import tell

CHUNK: Final = 500
WORKFLOWS = system("workflows")


async def close_some(tx: Writing, campaign_id: UUID, limit: int = CHUNK) -> tuple[int, bool]:
    """End up to `limit` cases of units whose window is over: (ended, whether more are left). Repeated, it ends nothing more.

    A case opened late by our fault waits for the city instead of ending, one that is returned for its correction to be answered or lapse.
    """
    now = await gates.shut(tx, Gate.delivery, campaign_id)
    windows = await _windows(tx, campaign_id)
    over = rules.windows_over({unit: closes_at for unit, (closes_at, _) in windows.items()}, now)
    late = select(col(Hold.id)).where(
        col(Hold.submission_id) == col(Case.id),
        col(Hold.kind) == HoldKind.late_case,
        col(Hold.cleared_at).is_(None),
    )
    query = (
        select(Case)
        .where(
            col(Case.campaign_id) == campaign_id,
            col(Case.unit).in_(over),
            col(Case.state).in_(rules.ENDS_AT_CUT_OFF),
            ~late.exists(),
        )
        .order_by(col(Case.id))
        .limit(limit)
        .with_for_update()
    )
    chunk = list((await tx.execute(query)).scalars())
    facts = await cases.end(tx, chunk, Ending.missed_deadline, rules.MISSED, now)
    if facts:
        await tell(tx, WORKFLOWS, now, *facts)
    return len(chunk), len(chunk) == limit


async def note_closing(tx: Writing, campaign_id: UUID, ended: int) -> None:
    """Say once for each set of windows that they were closed."""
    now = await gates.shut(tx, Gate.delivery, campaign_id)
    windows = await _windows(tx, campaign_id)
    over = rules.windows_over({unit: closes_at for unit, (closes_at, _) in windows.items()}, now)
    highest = select(func.coalesce(func.max(col(Closing.number)), 0)).where(
        col(Closing.campaign_id) == campaign_id
    )
    number = int((await tx.execute(highest)).scalar_one()) + 1
    rows = [
        {
            "campaign_id": campaign_id,
            "unit": unit,
            "window_version": windows[unit][1],
            "closes_at": windows[unit][0],
            "closed_at": now,
            "number": number,
        }
        for unit in over
    ]
    if not rows:
        return
    new = await tx.execute(
        insert(Closing).values(rows).on_conflict_do_nothing().returning(col(Closing.unit))
    )
    if new.first() is not None or ended:
        mine = [tuple_(row["unit"], row["window_version"]) for row in rows]
        found = tuple_(col(Closing.unit), col(Closing.window_version)).in_(mine)
        await tx.execute(
            update(Closing)
            .where(col(Closing.campaign_id) == campaign_id, found)
            .values(number=number)
        )
        # No row is the campaign's here: its closings are counted, and the count is the version.
        fact = DeliveryClosedV1(
            subject=campaign_id,
            subject_version=number,
            campaign_id=campaign_id,
            closed_at=now,
            ended=ended,
        )
        await say(tx, WORKFLOWS, fact)


async def _windows(tx: Writing, campaign_id: UUID) -> dict[str, tuple[datetime, int]]:
    """By unit of the campaign: closing instant and version of the window that applies."""
    rows = await tx.execute(
        text(
            "SELECT u.code, w.closes_at, w.version FROM platform.units u,"
            " platform.window_of(u.campaign_id, 'delivery', u.code, '') w WHERE u.campaign_id = :campaign"
        ),
        {"campaign": campaign_id},
    )
    return {row.code: (row.closes_at, row.version) for row in rows}


async def hear_clearing(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """A case that was held as late is the cut-off's again: when its unit can deliver it no more, it ends as any other left over does."""
    assert isinstance(fact, HoldClearedV1)
    if fact.kind is not HoldKind.late_case or fact.campaign_id is None:
        return
    case = await tx.get(Case, fact.submission_id)
    if case is None or case.state not in rules.ENDS_AT_CUT_OFF:
        return
    closes_at, _ = (await _windows(tx, fact.campaign_id))[case.unit]
    if await gates.now(tx, fact.campaign_id) >= closes_at:
        ended, _ = await close_some(tx, fact.campaign_id)
        await note_closing(tx, fact.campaign_id, ended)


async def hear_extension(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """An extension after the close reopens what it names: the only ending that can be undone (decision on extensions)."""
    assert isinstance(fact, ScheduleChangedV1)
    if fact.gate != Gate.delivery or fact.campaign_id is None:
        return
    await reopen(tx, envelope.actor, fact.campaign_id, fact.scope, fact.scope_id, fact.reason)


async def reopen(
    tx: Writing, who: Actor, campaign_id: UUID, scope: str, scope_id: str, reason: str
) -> int:
    """Reopen the cases in scope that ended by missing the deadline and whose unit's window is open again; how many."""
    await gates.enter(tx, Gate.delivery, campaign_id)
    now = await gates.now(tx, campaign_id)
    windows = await _windows(tx, campaign_id)
    query = (
        select(Case)
        .where(col(Case.campaign_id) == campaign_id, col(Case.ending) == Ending.missed_deadline)
        .order_by(col(Case.id))
        .with_for_update()
    )
    named = [
        case
        for case in (await tx.execute(query)).scalars()
        if rules.in_scope(scope, scope_id, case.unit, case.organisation_id)
        and case.unit in windows
        and now < windows[case.unit][0]
    ]
    ready = await rulings.recommended(tx, [case.id for case in named])
    facts: list[Fact] = []
    for case in named:
        case.state = CASE_STATES.step(case.state, state_after_reopening(case.id in ready))
        case.ending = case.ending_reason = case.ended_at = case.stage_at_ending = None
        case.round += 1
        facts.append(next_fact(case, CaseReopenedV1, round=case.round, reason=reason))
    if facts:
        await tell(tx, who, now, *facts)
    return len(named)
