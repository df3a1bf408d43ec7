"""Reads of one's own letters."""

from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import col

from contracts.vocabulary import Actor
from kit.db import Reading
from services.notify.channels.models import Message
from services.notify.messages.schemas import Inbox, InboxItem


async def inbox(
    session: Reading,
    who: Actor,
    *,
    unread: bool,
    cursor: UUID | None,
    limit: int,
) -> Inbox:
    """One's own letters, newest first."""
    own = col(Message.person_id) == who.person_id
    unopened = col(Message.read_at).is_(None)
    query = select(Message).where(own).order_by(col(Message.id).desc()).limit(limit + 1)
    if unread:
        query = query.where(unopened)
    if cursor is not None:
        query = query.where(col(Message.id) < cursor)
    rows = (await session.scalars(query)).all()
    count = await session.scalar(select(func.count()).where(own, unopened))

    items = [InboxItem.model_validate(row.model_dump()) for row in rows[:limit]]
    following = str(items[-1].id) if len(rows) > limit else None
    return Inbox(
        items=items,
        unread=count or 0,
        next=following,
    )
