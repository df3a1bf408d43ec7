"""The cut-off of delivery, and its undoing by an extension.

The closer takes the gate exclusively and tests again, chunk by chunk.
"""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select, tuple_, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts.envelope import Fact
from contracts.facts.intake import ScheduleChangedV1
from contracts.facts.review import DeliveryClosedV1, HoldClearedV1
from contracts.vocabulary import Actor, Ending, HoldKind, system
from kit import gates
from kit.db import Writing
from kit.gates import Gate, UnitClosing
from kit.journal import say
from services.review.cases import actions as cases
from services.review.cases.models import Case, CaseHold
from services.review.delivery import rules
from services.review.delivery.models import Closing
from services.review.rulings import views as rulings
from services.review.timeline.actions import say_with_turns

CHUNK: Final = 500
"""Cases that one transaction ends."""
WORKFLOWS = system("workflows")


async def close_some(tx: Writing, campaign_id: UUID, limit: int = CHUNK) -> tuple[int, bool]:
    """End up to `limit` cases of units whose window is over: (ended, whether more are left).

    Repeated, it ends nothing more. A case that was opened late by our fault waits for the city
    instead. A returned one waits for its correction to be answered or to lapse.
    """
    # Exclusively: every delivery and ruling that was stamped in time has committed.
    now = await gates.shut(tx, Gate.delivery, campaign_id)
    windows = await gates.unit_closings_of(tx, Gate.delivery, campaign_id)
    held_as_late = select(col(CaseHold.id)).where(
        col(CaseHold.submission_id) == col(Case.id),
        col(CaseHold.kind) == HoldKind.late_case,
        col(CaseHold.cleared_at).is_(None),
    )
    query = (
        select(Case)
        .where(
            col(Case.campaign_id) == campaign_id,
            col(Case.unit).in_(_units_over(windows, now)),
            col(Case.state).in_(rules.ENDS_AT_CUT_OFF),
            ~held_as_late.exists(),
        )
        .order_by(col(Case.id))
        .limit(limit)
        .with_for_update()
    )
    chunk = list((await tx.execute(query)).scalars())
    facts = await cases.end(tx, chunk, Ending.missed_deadline, rules.MISSED, now)
    if facts:
        await say_with_turns(tx, WORKFLOWS, now, *facts)
    return len(chunk), len(chunk) == limit


async def note_closing(tx: Writing, campaign_id: UUID, ended: int) -> None:
    """Say once for each set of windows that they were closed. `ended`: cases that this ended."""
    # Exclusively: every delivery and ruling that was stamped in time has committed.
    now = await gates.shut(tx, Gate.delivery, campaign_id)
    windows = await gates.unit_closings_of(tx, Gate.delivery, campaign_id)
    number = await _next_number(tx, campaign_id)
    rows = [
        {
            "campaign_id": campaign_id,
            "unit": unit,
            "window_version": windows[unit].version,
            "closes_at": windows[unit].closes_at,
            "closed_at": now,
            "number": number,
        }
        for unit in _units_over(windows, now)
    ]
    if not rows:
        return
    # The key is (campaign, unit, window version): a window that was noted before adds nothing.
    new = await tx.execute(
        insert(Closing).values(rows).on_conflict_do_nothing().returning(col(Closing.unit))
    )
    if new.first() is None and not ended:
        return

    await _number_closings(tx, campaign_id, rows, number)
    # No row of review is the campaign: its closing acts are counted, and the count is the version.
    closed = DeliveryClosedV1(
        subject=campaign_id,
        subject_version=number,
        campaign_id=campaign_id,
        closed_at=now,
        ended=ended,
    )
    await say(tx, WORKFLOWS, closed)


async def _next_number(tx: Writing, campaign_id: UUID) -> int:
    """The number of the campaign's next closing act. The caller holds the gate exclusively."""
    highest = select(func.coalesce(func.max(col(Closing.number)), 0)).where(
        col(Closing.campaign_id) == campaign_id
    )
    return int((await tx.execute(highest)).scalar_one()) + 1


async def _number_closings(
    tx: Writing,
    campaign_id: UUID,
    rows: list[dict[str, Any]],
    number: int,
) -> None:
    """Write the number of the latest closing act to all windows that took part in it."""
    took_part = [tuple_(row["unit"], row["window_version"]) for row in rows]
    window = tuple_(col(Closing.unit), col(Closing.window_version))
    await tx.execute(
        update(Closing)
        .where(col(Closing.campaign_id) == campaign_id, window.in_(took_part))
        .values(number=number)
    )


def _units_over(windows: dict[str, UnitClosing], now: datetime) -> tuple[str, ...]:
    closes_at = {unit: window.closes_at for unit, window in windows.items()}
    return rules.windows_over(closes_at, now)


async def end_late_case(tx: Writing, fact: HoldClearedV1) -> None:
    """Give a case that was held as late back to the cut-off.

    Where its unit can deliver it no more, it ends as any other that was left over.
    """
    if fact.kind is not HoldKind.late_case or fact.campaign_id is None:
        return
    case = await tx.get(Case, fact.submission_id)
    if case is None or case.state not in rules.ENDS_AT_CUT_OFF:
        return
    windows = await gates.unit_closings_of(tx, Gate.delivery, fact.campaign_id)
    if await gates.now(tx, fact.campaign_id) >= windows[case.unit].closes_at:
        ended, _ = await close_some(tx, fact.campaign_id)
        await note_closing(tx, fact.campaign_id, ended)


async def reopen_extended(tx: Writing, who: Actor, fact: ScheduleChangedV1) -> None:
    """Reopen what an extension of the delivery window names."""
    if fact.gate != Gate.delivery or fact.campaign_id is None:
        return
    await reopen(tx, who, fact.campaign_id, fact.scope, fact.scope_id, fact.reason)


async def reopen(
    tx: Writing,
    who: Actor,
    campaign_id: UUID,
    scope: str,
    scope_id: str,
    reason: str,
) -> int:
    """Reopen the cases in scope that missed the deadline, where their window is open again.

    Returns how many were reopened.
    """
    # The clock after the gate: a closing that held it is visible then.
    await gates.enter(tx, Gate.delivery, campaign_id)
    now = await gates.now(tx, campaign_id)
    windows = await gates.unit_closings_of(tx, Gate.delivery, campaign_id)
    query = (
        select(Case)
        .where(
            col(Case.campaign_id) == campaign_id,
            col(Case.ending) == Ending.missed_deadline,
        )
        .order_by(col(Case.id))
        .with_for_update()
    )
    named = [
        case
        for case in (await tx.execute(query)).scalars()
        if rules.in_scope(scope, scope_id, case.unit, case.organisation_id)
        and case.unit in windows
        and now < windows[case.unit].closes_at
    ]
    recommended = await rulings.recommended(tx, [case.id for case in named])
    facts: list[Fact] = []
    for case in named:
        facts += await cases.reopen(tx, case, case.id in recommended, reason, now)
    if facts:
        await say_with_turns(tx, who, now, *facts)
    return len(named)
