"""Reads of letters: one's own inbox, and the record of letters for auditors and administrators."""

from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import col

from contracts.vocabulary import Actor
from kit.db import Reading
from services.notify.addresses.views import masked
from services.notify.channels.models import Delivery, Message
from services.notify.channels.rules import DeliveryState
from services.notify.cipher import Cipher
from services.notify.messages.schemas import (
    EmailState,
    Inbox,
    InboxItem,
    LetterRecord,
    LetterRecords,
)


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


async def records(
    session: Reading,
    cipher: Cipher,
    *,
    submission_id: UUID | None,
    campaign_id: UUID | None,
    state: DeliveryState | None,
    cursor: UUID | None,
    limit: int,
) -> LetterRecords:
    """Letters with what became of their e-mail, oldest first; addresses masked."""
    query = (
        select(Message, Delivery)
        .outerjoin(Delivery, col(Delivery.message_id) == col(Message.id))
        .order_by(col(Message.id))
        .limit(limit + 1)
    )
    filters: list[tuple[Any, Any]] = [
        (Message.submission_id, submission_id),
        (Message.campaign_id, campaign_id),
        (Delivery.state, state),
    ]
    for column, value in filters:
        if value is not None:
            query = query.where(col(column) == value)
    if cursor is not None:
        query = query.where(col(Message.id) > cursor)
    rows = (await session.execute(query)).tuples().all()

    # The outer join leaves the delivery out where the person has no address.
    page: list[tuple[Message, Delivery | None]] = [(row[0], row[1]) for row in rows[:limit]]
    address_ids = {delivery.address_id for _, delivery in page if delivery}
    addresses = await masked(session, cipher, address_ids)
    items = [_record(message, delivery, addresses) for message, delivery in page]
    following = str(items[-1].id) if len(rows) > limit else None
    return LetterRecords(items=items, next=following)


def _record(
    message: Message,
    delivery: Delivery | None,
    addresses: dict[UUID, str],
) -> LetterRecord:
    email = _email(delivery, addresses) if delivery else None
    return LetterRecord.model_validate({**message.model_dump(), "email": email})


def _email(delivery: Delivery, addresses: dict[UUID, str]) -> EmailState:
    address = addresses.get(delivery.address_id, "***")
    return EmailState.model_validate({**delivery.model_dump(), "address": address})
