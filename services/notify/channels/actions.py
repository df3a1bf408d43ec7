"""Acts on deliveries: queue, claim, settle, expire, send again.

No other file changes the state of a delivery. Lock order: delivery, then its message.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts import Fact
from contracts.facts.notify import (
    AddressLetterQueuedAgainV1,
    MessageFailedV1,
    MessageQueuedAgainV1,
    MessageSentV1,
)
from contracts.problem import NotFound
from contracts.searching import searched_text
from contracts.vocabulary import Actor, system
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.journal import say
from services.notify.channels import rules
from services.notify.channels.models import Delivery, Message
from services.notify.channels.problems import LetterNotStuck
from services.notify.channels.rules import DELIVERY_STATES, DeliveryState, SendResult
from services.notify.cipher import Cipher
from services.notify.settings import NotifySettings
from services.notify.tables import database_now

LONGEST_ANSWER = 200


@dataclass(frozen=True)
class AddressLetter:
    """A letter to an address that is nobody's. cause, page: as a Message's."""

    kind: str
    cause: str
    campaign_id: UUID | None
    subject: str
    body: str
    page: str


async def queue_to_address(
    tx: Writing, letter: AddressLetter, address_id: UUID, recipient: bytes
) -> None:
    """Queue a letter to an address alone. It stands in the record of letters, and in no inbox.

    One of the same kind and cause is queued once only.
    """
    row = insert(Message).values(
        id=new_id(),
        person_id=None,
        kind=letter.kind,
        cause=letter.cause,
        campaign_id=letter.campaign_id,
        subject=letter.subject,
        body=letter.body,
        page=letter.page,
        searched=searched_text(letter.subject),
        version=0,
    )
    # The unique constraint leaves out the letter of a fact that was said twice.
    writing = row.on_conflict_do_nothing().returning(Message)
    message = (await tx.scalars(writing)).one_or_none()
    if message is not None:
        await queue(tx, message, address_id, recipient)


async def queue_code(
    tx: Writing,
    cipher: Cipher,
    address_id: UUID,
    recipient: bytes,
    subject: str,
    body: str,
) -> None:
    """Queue a letter that holds a code: it is nobody's message, and its body is encrypted."""
    delivery_id = new_id()
    delivery = Delivery(
        id=delivery_id,
        kind="email_code",
        address_id=address_id,
        recipient=recipient,
        subject=subject,
        sealed_body=cipher.seal(delivery_id, body),
    )
    tx.add(delivery)
    await tx.flush()


async def queue(tx: Writing, message: Message, address_id: UUID, recipient: bytes) -> None:
    """Queue a message's e-mail. `message_id` is unique, so a message has one e-mail."""
    delivery = Delivery(
        id=new_id(),
        message_id=message.id,
        person_id=message.person_id,
        kind=message.kind,
        campaign_id=message.campaign_id,
        submission_id=message.submission_id,
        address_id=address_id,
        recipient=recipient,
        subject=message.subject,
        body=message.body,
        page=message.page,
    )
    tx.add(delivery)
    await tx.flush()


async def claim(tx: Writing, lease: UUID, settings: NotifySettings) -> Sequence[Delivery]:
    """Mark the deliveries that are due as being sent, codes first.

    The caller commits before it speaks to the mail server: a sender that dies leaves a lease
    behind, and nobody sends the letter twice.
    """
    # The database's clock: workers on several machines judge leases by one clock.
    now = func.clock_timestamp()
    due = (
        select(col(Delivery.id))
        .where(
            col(Delivery.state).in_(DELIVERY_STATES.before(DeliveryState.sending)),
            col(Delivery.due_at) <= now,
        )
        .order_by(col(Delivery.message_id).is_not(None), col(Delivery.due_at))
        .limit(settings.at_once)
        # Another worker's rows are skipped, so that several workers share the queue. A table
        # expression is run once: a subquery may be run again, and then take more than its limit.
        .with_for_update(skip_locked=True)
        .cte("due")
    )
    claiming = (
        update(Delivery)
        .where(col(Delivery.id).in_(select(due.c.id)))
        .values(
            state=DeliveryState.sending,
            attempts=col(Delivery.attempts) + 1,
            lease=lease,
            leased_until=now + settings.lease,
        )
        .returning(Delivery)
    )
    claimed = await tx.scalars(claiming)
    return claimed.all()


async def settle(
    tx: Writing,
    delivery_id: UUID,
    lease: UUID,
    result: SendResult,
    answer: str,
    settings: NotifySettings,
) -> None:
    """Record the mail server's answer.

    The lease fences a slow sender off: once another sender or the sweep took the delivery over,
    the answer of the first changes nothing.
    """
    # Locked, so that the sweep does not expire the delivery while it is settled.
    found = await tx.scalar(
        select(Delivery)
        .where(col(Delivery.id) == delivery_id, col(Delivery.lease) == lease)
        .with_for_update()
    )
    if found is None or found.state is not DeliveryState.sending:
        return

    state = rules.state_after(result, found.attempts, settings.tries)
    await _leave_sending(tx, found, state, answer, settings)

    if found.message_id is None or state not in (DeliveryState.sent, DeliveryState.failed):
        return
    message = await _lock_message(tx, found.message_id)
    if message.person_id is None:
        return  # the facts about letters name their reader: the record tells what became of it
    letter = {"person_id": message.person_id, "kind": message.kind}
    fact: Fact
    if state is DeliveryState.sent:
        fact = next_fact(message, MessageSentV1, **letter)
    else:
        fact = next_fact(message, MessageFailedV1, **letter)
    await say(tx, system("notify"), fact)


async def _leave_sending(
    tx: Writing,
    delivery: Delivery,
    state: DeliveryState,
    answer: str,
    settings: NotifySettings,
) -> None:
    """Write the delivery's state after a try, and drop the body of a letter that went out."""
    now = await database_now(tx)
    delivery.state = DELIVERY_STATES.step(delivery.state, state)
    delivery.last_answer = answer[:LONGEST_ANSWER]
    delivery.lease = None
    delivery.leased_until = None
    if state is DeliveryState.sent:
        delivery.sent_at = now
        delivery.body = None
        delivery.sealed_body = None
    if state is DeliveryState.queued:
        pause = rules.pause(delivery.attempts, settings.first_pause, settings.longest_pause)
        delivery.due_at = now + pause
    await tx.flush()


async def expire(tx: Writing) -> int:
    """Mark deliveries whose sender died as `unsure`. Returns how many there were.

    Nobody knows whether these letters went out, so they wait for a person.
    """
    # One statement over all rows: a sweep must not load every letter.
    expired = await tx.scalars(
        update(Delivery)
        .where(
            col(Delivery.state).in_(DELIVERY_STATES.before(DeliveryState.unsure)),
            col(Delivery.leased_until) < func.clock_timestamp(),
        )
        .values(state=DeliveryState.unsure, lease=None, leased_until=None)
        .returning(col(Delivery.id))
    )
    return len(expired.all())


async def send_again(tx: Writing, who: Actor, message_id: UUID) -> None:
    """Queue a failed or unsure letter once more; a person decides it, since it may arrive twice.

    Raises NotFound, LetterNotStuck.
    """
    # Locked, so that two persons do not queue it twice.
    delivery = await tx.scalar(
        select(Delivery).where(col(Delivery.message_id) == message_id).with_for_update()
    )
    if delivery is None:
        raise NotFound()
    if delivery.state not in (DeliveryState.unsure, DeliveryState.failed):
        raise LetterNotStuck()

    delivery.state = DELIVERY_STATES.step(delivery.state, DeliveryState.queued)
    delivery.attempts = 0
    delivery.due_at = await database_now(tx)

    message = await _lock_message(tx, message_id)
    fact: Fact
    if message.person_id is None:
        fact = next_fact(message, AddressLetterQueuedAgainV1, kind=message.kind)
    else:
        letter = {"person_id": message.person_id, "kind": message.kind}
        fact = next_fact(message, MessageQueuedAgainV1, **letter)
    await say(tx, who, fact)


async def _lock_message(tx: Writing, message_id: UUID) -> Message:
    """The message's row, locked: each of its facts takes the next version."""
    return await tx.get_one(Message, message_id, with_for_update=True)
