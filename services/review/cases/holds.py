"""Opening and clearing of holds, in the transaction of the act that finds the cause.

A case has at most one open hold of a kind.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.facts.envelope import Fact
from contracts.facts.review import HoldClearedV1, HoldOpenedV1
from contracts.vocabulary import Blocks, HoldKind
from kit.db import Reading, Writing, new_id
from kit.facts import next_fact
from services.review.cases.models import Case, CaseHold
from services.review.cases.states import HOLD_STATES, HoldState

BY_ENDING: Final = "案卷已办结"
"""How the ending of its case clears a hold."""


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
    """Open a hold on a case that the caller has locked.

    Returns the fact to say, or nothing when a hold of this kind is open already.
    """
    open_one = select(col(CaseHold.id)).where(
        col(CaseHold.submission_id) == case.id,
        col(CaseHold.kind) == kind,
        col(CaseHold.cleared_at).is_(None),
    )
    if (await tx.execute(open_one)).first():
        return []

    hold = CaseHold(
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
    opened = next_fact(
        hold,
        HoldOpenedV1,
        kind=kind,
        blocks=blocks,
        holder=holder,
        due_at=due_at,
    )
    tx.add(hold)
    await tx.flush()
    return [opened]


async def clear_holds(
    tx: Writing,
    case_ids: Collection[UUID],
    kinds: Collection[HoldKind],
    *,
    how: str,
    by: str,
    at: datetime,
) -> list[Fact]:
    """Clear the open holds of these kinds on cases that the caller has locked.

    Returns the facts to say.
    """
    query = (
        select(CaseHold)
        .where(
            col(CaseHold.submission_id).in_(case_ids),
            col(CaseHold.kind).in_(kinds),
            col(CaseHold.cleared_at).is_(None),
        )
        .order_by(col(CaseHold.id))
        .with_for_update()
    )
    holds = (await tx.execute(query)).scalars()
    return [
        clear(
            hold,
            how=how,
            by=by,
            at=at,
        )
        for hold in holds
    ]


async def cleared_by_ending(tx: Writing, case_id: UUID, ended_at: datetime) -> list[CaseHold]:
    """The holds that this ending of the case cleared, for whoever undoes it."""
    query = (
        select(CaseHold)
        .where(
            col(CaseHold.submission_id) == case_id,
            col(CaseHold.cleared_at) == ended_at,
            col(CaseHold.how) == BY_ENDING,
        )
        .order_by(col(CaseHold.id))
    )
    return list((await tx.execute(query)).scalars())


def clear(hold: CaseHold, *, how: str, by: str, at: datetime) -> Fact:
    """Clear one hold. Returns the fact to say. Raises IllegalTransition for a cleared one."""
    HOLD_STATES.step(hold.state, HoldState.cleared)
    hold.cleared_at = at
    hold.cleared_by = by
    hold.how = how
    return next_fact(hold, HoldClearedV1, kind=hold.kind, how=how)


async def blocking(
    session: Reading | Writing,
    case_ids: Collection[UUID],
    blocks: Blocks,
) -> dict[UUID, list[HoldKind]]:
    """The kinds of open holds that block something, by case."""
    query = (
        select(col(CaseHold.submission_id), col(CaseHold.kind))
        .where(
            col(CaseHold.submission_id).in_(case_ids),
            col(CaseHold.blocks) == blocks,
            col(CaseHold.cleared_at).is_(None),
        )
        .order_by(col(CaseHold.kind))
    )
    found: dict[UUID, list[HoldKind]] = {}
    for case_id, kind in await session.execute(query):
        found.setdefault(case_id, []).append(kind)
    return found
