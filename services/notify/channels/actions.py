"""Acts on deliveries: queue, claim, settle, expire. The only place where a delivery changes its state."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select, update
from sqlmodel import col

from contracts.facts.notify import MessageFailedV1, MessageQueuedAgainV1, MessageSentV1
from contracts.problem import NotFound
from contracts.vocabulary import Actor, system
from kit.db import Writing, new_id
from kit.journal import say
from services.notify.channels import rules
from services.notify.channels.models import Delivery
from services.notify.channels.problems import LetterNotStuck
from services.notify.cipher import Cipher
from services.notify.settings import NotifySettings


@dataclass(frozen=True)
class Letter:
    """What a channel needs of one message."""

    message_id: UUID
    person_id: UUID
    kind: str
    campaign_id: UUID | None
    submission_id: UUID | None
    subject: str
    body: str


async def queue_code(
    tx: Writing, cipher: Cipher, address_id: UUID, recipient: bytes, subject: str, body: str
) -> None:
    """A letter that holds a code: nobody's message yet, its body encrypted."""
    delivery_id = new_id()
    tx.add(
        Delivery(
            id=delivery_id,
            kind="email_code",
            address_id=address_id,
            recipient=recipient,
            subject=subject,
            sealed_body=cipher.seal(delivery_id, body),
        )
    )
    await tx.flush()


async def queue(tx: Writing, letter: Letter, address_id: UUID, recipient: bytes) -> None:
    """A message's e-mail; its uniqueness is the message's own."""
    tx.add(
        Delivery(
            id=new_id(),
            message_id=letter.message_id,
            person_id=letter.person_id,
            kind=letter.kind,
            campaign_id=letter.campaign_id,
            submission_id=letter.submission_id,
            address_id=address_id,
            recipient=recipient,
            subject=letter.subject,
            body=letter.body,
        )
    )
    await tx.flush()


async def claim(tx: Writing, lease: UUID, settings: NotifySettings) -> Sequence[Delivery]:
    """Mark what is due as being sent, codes first. Committed before the mail server hears a word."""
    now = func.clock_timestamp()
    due = (
        select(col(Delivery.id))
        .where(col(Delivery.state) == "queued", col(Delivery.due_at) <= now)
        .order_by(col(Delivery.message_id).is_not(None), col(Delivery.due_at))
        .limit(settings.at_once)
        .with_for_update(skip_locked=True)
    )
    claimed = await tx.scalars(
        update(Delivery)
        .where(col(Delivery.id).in_(due))
        .values(
            state="sending",
            attempts=col(Delivery.attempts) + 1,
            lease=lease,
            leased_until=now + settings.lease,
        )
        .returning(Delivery)
    )
    return claimed.all()


async def settle(
    tx: Writing,
    delivery_id: UUID,
    lease: UUID,
    result: rules.Result,
    answer: str,
    settings: NotifySettings,
) -> None:
    """Write down what the mail server said. The lease fences a slow sender from what was decided meanwhile."""
    delivery = await tx.scalar(
        select(Delivery)
        .where(col(Delivery.id) == delivery_id, col(Delivery.lease) == lease)
        .with_for_update()
    )
    if delivery is None or delivery.state != "sending":
        return
    now = (await tx.execute(select(func.clock_timestamp()))).scalar_one()
    state = rules.after(result, delivery.attempts, settings.tries)
    delivery.state, delivery.last_answer, delivery.lease, delivery.leased_until = (
        state,
        answer[:200],
        None,
        None,
    )
    if state == "sent":
        delivery.sent_at, delivery.body, delivery.sealed_body = now, None, None
    if state == "queued":
        delivery.due_at = now + rules.pause(
            delivery.attempts, settings.first_pause, settings.longest_pause
        )
    await tx.flush()
    if delivery.message_id is None or delivery.person_id is None or state not in ("sent", "failed"):
        return
    told = MessageSentV1 if state == "sent" else MessageFailedV1
    fact = told(
        subject=delivery.message_id,
        subject_version=delivery.attempts,
        campaign_id=delivery.campaign_id,
        submission_id=delivery.submission_id,
        person_id=delivery.person_id,
        kind=delivery.kind,
    )
    await say(tx, system("notify"), fact)


async def expire(tx: Writing) -> int:
    """Deliveries whose sender died while sending: nobody knows whether they went out, so they wait for a person."""
    expired = await tx.scalars(
        update(Delivery)
        .where(
            col(Delivery.state) == "sending", col(Delivery.leased_until) < func.clock_timestamp()
        )
        .values(state="unsure", lease=None, leased_until=None)
        .returning(col(Delivery.id))
    )
    return len(expired.all())


async def send_again(tx: Writing, who: Actor, message_id: UUID) -> None:
    """A person decides that a letter goes out once more: one that failed, or of which nobody knows. Raises NotFound, LetterNotStuck."""
    delivery = await tx.scalar(
        select(Delivery).where(col(Delivery.message_id) == message_id).with_for_update()
    )
    if delivery is None or delivery.person_id is None:
        raise NotFound()
    if delivery.state not in ("unsure", "failed"):
        raise LetterNotStuck()
    delivery.state, delivery.attempts = "queued", 0
    delivery.due_at = (await tx.execute(select(func.clock_timestamp()))).scalar_one()
    await say(
        tx,
        who,
        MessageQueuedAgainV1(
            subject=message_id,
            campaign_id=delivery.campaign_id,
            submission_id=delivery.submission_id,
            person_id=delivery.person_id,
            kind=delivery.kind,
        ),
    )
