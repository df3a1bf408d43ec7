"""Opening and clearing holds of registry, and copying those of review."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts import Envelope, Fact, review
from contracts.facts.registry import RegistryHoldClearedV1, RegistryHoldOpenedV1
from contracts.vocabulary import Actor, Blocks, HoldKind
from kit.db import Writing
from kit.journal import say
from services.registry.holds.models import Hold


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
    """Open a hold that blocks the announcement of an item; False when the same one is open already. `at`: plan time."""
    row = insert(Hold).values(
        id=hold_id,
        room="registry",
        campaign_id=campaign_id,
        submission_id=submission_id,
        kind=kind,
        blocks=Blocks.announcement,
        holder=holder,
        due_at=due_at,
        opened_at=at,
        version=1,
    )
    if (
        await tx.execute(row.on_conflict_do_nothing().returning(col(Hold.id)))
    ).scalar_one_or_none() is None:
        return False
    await say(
        tx,
        who,
        RegistryHoldOpenedV1(
            subject=hold_id,
            campaign_id=campaign_id,
            submission_id=submission_id,
            kind=kind,
            blocks=Blocks.announcement,
            holder=holder,
            due_at=due_at,
        ),
    )
    return True


async def clear_holds(
    tx: Writing, who: Actor, submission_id: UUID, kind: HoldKind, *, how: str, at: datetime
) -> int:
    """Clear the open holds of one kind that registry opened on an item; how many there were."""
    query = select(Hold).where(
        col(Hold.submission_id) == submission_id,
        col(Hold.kind) == kind,
        col(Hold.room) == "registry",
        col(Hold.cleared_at).is_(None),
    )
    found = (await tx.execute(query.order_by(col(Hold.id)).with_for_update())).scalars().all()
    for hold in found:
        await _clear(tx, who, hold, how, at)
    return len(found)


async def clear_hold(tx: Writing, who: Actor, hold_id: UUID, *, how: str, at: datetime) -> None:
    """Clear one hold of registry; one that is cleared stays as it was."""
    hold = await tx.get(Hold, hold_id, with_for_update=True)
    if hold is not None and hold.cleared_at is None:
        await _clear(tx, who, hold, how, at)


async def _clear(tx: Writing, who: Actor, hold: Hold, how: str, at: datetime) -> None:
    hold.cleared_at, hold.how, hold.version = at, how, hold.version + 1
    cleared = RegistryHoldClearedV1(
        subject=hold.id,
        subject_version=hold.version,
        campaign_id=hold.campaign_id,
        submission_id=hold.submission_id,
        kind=HoldKind(hold.kind),
        how=how,
    )
    await say(tx, who, cleared)


async def copy_opened(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Review opened a hold. A clearing that was heard before stays."""
    assert isinstance(fact, review.HoldOpenedV1)
    opened = {
        "blocks": fact.blocks,
        "holder": fact.holder,
        "due_at": fact.due_at,
        "opened_at": envelope.said_at,
        "campaign_id": fact.campaign_id,
        "submission_id": fact.submission_id,
    }
    row = insert(Hold).values(
        id=fact.subject, room="review", kind=fact.kind, version=fact.subject_version, **opened
    )
    await tx.execute(row.on_conflict_do_update(index_elements=["id"], set_=opened))


async def copy_cleared(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Review cleared a hold, perhaps one whose opening has not been heard yet."""
    assert isinstance(fact, review.HoldClearedV1)
    cleared = {"cleared_at": envelope.said_at, "how": fact.how, "version": fact.subject_version}
    row = insert(Hold).values(
        id=fact.subject,
        room="review",
        kind=fact.kind,
        campaign_id=fact.campaign_id,
        submission_id=fact.submission_id,
        **cleared,
    )
    await tx.execute(
        row.on_conflict_do_update(
            index_elements=["id"],
            set_=cleared,
            where=func.coalesce(col(Hold.version), 0) <= fact.subject_version,
        )
    )
