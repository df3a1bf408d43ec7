"""Reads of letters: one's own inbox; the record of letters, masked, for auditors and administrators."""

from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import col

from contracts.vocabulary import Actor
from kit.db import Reading
from services.notify.addresses.views import masked
from services.notify.channels.models import Delivery
from services.notify.channels.rules import State
from services.notify.cipher import Cipher
from services.notify.messages.models import Message
from services.notify.messages.schemas import (
    EmailState,
    Inbox,
    InboxItem,
    LetterRecord,
    LetterRecords,
)


async def inbox(
    session: Reading, who: Actor, *, unread: bool, cursor: UUID | None, limit: int
) -> Inbox:
    """One's own letters, newest first."""
    own = col(Message.person_id) == who.person_id
    query = select(Message).where(own).order_by(col(Message.id).desc()).limit(limit + 1)
    if unread:
        query = query.where(col(Message.read_at).is_(None))
    if cursor is not None:
        query = query.where(col(Message.id) < cursor)
    found = list((await session.scalars(query)).all())
    count = await session.scalar(select(func.count()).where(own, col(Message.read_at).is_(None)))
    items = [InboxItem.model_validate(message.model_dump()) for message in found[:limit]]
    return Inbox(
        items=items, unread=count or 0, next=str(items[-1].id) if len(found) > limit else None
    )


async def records(
    session: Reading,
    cipher: Cipher,
    *,
    submission_id: UUID | None,
    campaign_id: UUID | None,
    state: State | None,
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
    for column, value in (
        (Message.submission_id, submission_id),
        (Message.campaign_id, campaign_id),
        (Delivery.state, state),
    ):
        if value is not None:
            query = query.where(col(column) == value)
    if cursor is not None:
        query = query.where(col(Message.id) > cursor)
    rows = list((await session.execute(query)).tuples().all())
    shown = rows[:limit]
    # An outer join: the delivery is missing where the person has no address.
    deliveries: list[Delivery | None] = [delivery for _, delivery in shown]
    addresses = await masked(
        session, cipher, {delivery.address_id for delivery in deliveries if delivery}
    )
    items = [
        LetterRecord.model_validate(
            message.model_dump() | {"email": _email(delivery, addresses) if delivery else None}
        )
        for (message, _), delivery in zip(shown, deliveries, strict=True)
    ]
    return LetterRecords(items=items, next=str(items[-1].id) if len(rows) > limit else None)


def _email(delivery: Delivery, addresses: dict[UUID, str]) -> EmailState:
    return EmailState.model_validate(
        delivery.model_dump() | {"address": addresses.get(delivery.address_id, "***")}
    )
