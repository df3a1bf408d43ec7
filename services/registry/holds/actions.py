"""Opening and clearing holds of registry, and copying those of review."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts import Envelope, Fact, review
from contracts.facts.registry import RegistryHoldClearedV1, RegistryHoldOpenedV1
from contracts.problem import NotFound
from contracts.vocabulary import Actor, Blocks, HoldKind
from kit import gates
from kit.db import Writing
from kit.facts import next_fact
from kit.journal import say
from services.registry.holds.models import RegistryHold
from services.registry.holds.rules import HOLD_STATES, RegistryHoldState

REGISTRY = "registry"
REVIEW = "review"


async def open_hold(
    tx: Writing,
    who: Actor,
    hold_id: UUID,
    *,
    campaign_id: UUID,
    submission_id: UUID,
    kind: HoldKind,
    holder: str,
    at: datetime,
    due_at: datetime | None = None,
) -> bool:
    """Open a hold that blocks the announcement of an item.

    `at`: plan time. False when the same hold is open already: a unique index says so.
    """
    row = insert(RegistryHold).values(
        id=hold_id,
        room=REGISTRY,
        campaign_id=campaign_id,
        submission_id=submission_id,
        kind=kind,
        blocks=Blocks.announcement,
        holder=holder,
        due_at=due_at,
        opened_at=at,
        version=0,
    )
    opening = row.on_conflict_do_nothing().returning(RegistryHold)
    hold = await tx.scalar(opening)
    if hold is None:
        return False
    opened = next_fact(
        hold,
        RegistryHoldOpenedV1,
        kind=kind,
        blocks=Blocks.announcement,
        holder=holder,
        due_at=due_at,
    )
    await say(tx, who, opened)
    return True


async def clear_holds(
    tx: Writing,
    who: Actor,
    submission_id: UUID,
    kind: HoldKind,
    *,
    how: str,
    at: datetime,
) -> int:
    """Clear the open holds of one kind that registry opened on an item. Returns how many."""
    query = select(RegistryHold).where(
        col(RegistryHold.submission_id) == submission_id,
        col(RegistryHold.kind) == kind,
        col(RegistryHold.room) == REGISTRY,
        col(RegistryHold.cleared_at).is_(None),
    )
    # Locked in the order of their ids, so that two clearings do not wait for each other.
    locked = query.order_by(col(RegistryHold.id)).with_for_update()
    holds = (await tx.scalars(locked)).all()
    for hold in holds:
        await _clear(tx, who, hold, how, at)
    return len(holds)


async def clear_hold(tx: Writing, who: Actor, hold_id: UUID, *, how: str, at: datetime) -> None:
    """Clear one hold of registry; one that is cleared stays as it was."""
    hold = await tx.get(RegistryHold, hold_id, with_for_update=True)
    if hold is not None and hold.state is RegistryHoldState.open:
        await _clear(tx, who, hold, how, at)


async def _clear(tx: Writing, who: Actor, hold: RegistryHold, how: str, at: datetime) -> None:
    HOLD_STATES.step(hold.state, RegistryHoldState.cleared)
    hold.cleared_at = at
    hold.how = how
    cleared = next_fact(hold, RegistryHoldClearedV1, kind=hold.kind, how=how)
    await say(tx, who, cleared)


async def copy_opened(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Copy a hold that review opened. A clearing that was heard before stays."""
    assert isinstance(fact, review.HoldOpenedV1)
    opened = {
        "blocks": fact.blocks,
        "holder": fact.holder,
        "due_at": fact.due_at,
        "opened_at": await _at(tx, envelope, fact.campaign_id),
        "campaign_id": fact.campaign_id,
        "submission_id": fact.submission_id,
    }
    row = insert(RegistryHold).values(
        id=fact.subject,
        room=REVIEW,
        kind=fact.kind,
        version=fact.subject_version,
        **opened,
    )
    await tx.execute(row.on_conflict_do_update(index_elements=["id"], set_=opened))


async def copy_cleared(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Copy that review cleared a hold, perhaps one whose opening was not heard yet."""
    assert isinstance(fact, review.HoldClearedV1)
    cleared = {
        "cleared_at": await _at(tx, envelope, fact.campaign_id),
        "how": fact.how,
        "version": fact.subject_version,
    }
    row = insert(RegistryHold).values(
        id=fact.subject,
        room=REVIEW,
        kind=fact.kind,
        campaign_id=fact.campaign_id,
        submission_id=fact.submission_id,
        **cleared,
    )
    later = row.on_conflict_do_update(
        index_elements=["id"],
        set_=cleared,
        where=func.coalesce(col(RegistryHold.version), 0) <= fact.subject_version,
    )
    await tx.execute(later)


async def _at(tx: Writing, envelope: Envelope, campaign_id: UUID | None) -> datetime:
    """When review said a fact, on the campaign's clock.

    An envelope has real time. A rehearsal has a clock of its own, which stands still between its
    moves: it is read as the fact is heard.
    """
    if campaign_id is None:
        return envelope.said_at
    try:
        campaign = await gates.plan_of(tx, campaign_id)
    except NotFound:  # of a campaign that `platform` does not know
        return envelope.said_at
    return await gates.now(tx, campaign_id) if campaign.rehearsal else envelope.said_at
