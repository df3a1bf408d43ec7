"""Opening and clearing of holds, inside the transaction of whatever act finds out. At most one open hold of a kind on a case."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.facts.envelope import Fact
from contracts.facts.review import HoldClearedV1, HoldOpenedV1
from contracts.vocabulary import Blocks, HoldKind
from kit.db import Reading, Writing, new_id
from kit.facts import next_fact
from services.review.cases.models import Case, Hold
from services.review.cases.states import HOLD_STATES, HoldState


async def open_hold(
    tx: Writing,
    case: Case,
    kind: HoldKind,
    blocks: Blocks,
    *,
    holder: str,
    opened_by: str,
    at: datetime,
    due_at: datetime | None = None,
) -> list[Fact]:
    """The fact to say, or nothing when such a hold is open already. Call it with the case's row locked."""
    open_one = select(col(Hold.id)).where(
        col(Hold.submission_id) == case.id,
        col(Hold.kind) == kind,
        col(Hold.cleared_at).is_(None),
    )
    if (await tx.execute(open_one)).first():
        return []
    hold = Hold(
        id=new_id(),
        campaign_id=case.campaign_id,
        submission_id=case.id,
        kind=kind,
        blocks=blocks,
        holder=holder,
        opened_by=opened_by,
        opened_at=at,
        due_at=due_at,
    )
    tx.add(hold)
    await tx.flush()
    return [
        next_fact(
            hold,
            HoldOpenedV1,
            kind=kind,
            blocks=blocks,
            holder=holder,
            due_at=due_at,
        )
    ]


async def clear_holds(
    tx: Writing,
    cases: Collection[UUID],
    kinds: Collection[HoldKind],
    *,
    how: str,
    by: str,
    at: datetime,
) -> list[Fact]:
    """Clear the open holds of these kinds on these cases (locked by the caller); the facts to say."""
    rows = await tx.execute(
        select(Hold)
        .where(
            col(Hold.submission_id).in_(cases),
            col(Hold.kind).in_(kinds),
            col(Hold.cleared_at).is_(None),
        )
        .order_by(col(Hold.id))
        .with_for_update()
    )
    return [cleared(hold, how=how, by=by, at=at) for hold in rows.scalars()]


def cleared(hold: Hold, *, how: str, by: str, at: datetime) -> Fact:
    """Mark one hold cleared; the fact to say."""
    HOLD_STATES.step(hold.state, HoldState.cleared)
    hold.cleared_at, hold.cleared_by, hold.how = at, by, how
    return next_fact(hold, HoldClearedV1, kind=hold.kind, how=how)


async def blocking(
    session: Reading | Writing, cases: Collection[UUID], blocks: Blocks
) -> dict[UUID, list[HoldKind]]:
    """The open holds on these cases that block something, by case."""
    rows = await session.execute(
        select(col(Hold.submission_id), col(Hold.kind))
        .where(
            col(Hold.submission_id).in_(cases),
            col(Hold.blocks) == blocks,
            col(Hold.cleared_at).is_(None),
        )
        .order_by(col(Hold.kind))
    )
    found: dict[UUID, list[HoldKind]] = {}
    for submission_id, kind in rows:
        found.setdefault(submission_id, []).append(kind)
    return found
