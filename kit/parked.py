"""Parked facts, as a person looks at them and decides on them.

Whoever reads a queue of parked facts holds its messages until it lets go. What nobody decided on
goes back to its place. Used by registry's routes and by `quanlian parked`.
"""

import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import aio_pika
import structlog
from aio_pika.abc import AbstractConnection, AbstractIncomingMessage
from pydantic import ValidationError

from contracts.facts import Envelope, UnknownFact
from contracts.names import PARKED_EXCHANGE, parked_queue
from contracts.text import storable
from kit.bus import BROKEN, again_key, publish, short_reason
from kit.signing import SIGNATURE, FactSignatures, NotBelieved, must_be_possible

log = structlog.get_logger()
MOST_READ: Final = 200
"""Parked facts of one queue that a room reads at once: the oldest. The others follow when they go.
"""
BECAUSE: Final = "parked-because"
TOPIC: Final = "parked-topic"
AT: Final = "parked-at"
TIMES: Final = "parked-times"


@dataclass(frozen=True)
class ParkedFact:
    """A message that a hearer put aside.

    why: in its own words. at: when it was parked last, by that machine's clock; None where an
    older release parked it. times: how often. fact_id: of the fact, where its room signed one.
    forged: why nobody would believe it now, if so: unsigned, or it says what cannot be.
    """

    consumer: str
    message_id: str
    topic: str
    why: str
    at: datetime | None
    times: int
    body: bytes
    fact_id: UUID | None
    forged: str | None

    @property
    def sha256(self) -> str:
        """What it is called: a message that nobody understands may bear no id."""
        return hashlib.sha256(self.body).hexdigest()


class HeldFact:
    """A parked message in hand. It goes back where nobody sends it again or takes it away."""

    def __init__(
        self,
        message: AbstractIncomingMessage,
        consumer: str,
        exchange: aio_pika.abc.AbstractExchange,
        signatures: FactSignatures,
    ) -> None:
        self.message = message
        self.exchange = exchange
        self.settled = False
        self.fact = _parked_fact(message, consumer, signatures)

    async def send_again(self) -> None:
        """Put it at the end of the queue that it came from. Raises one of kit.bus.BROKEN.

        It is taken away here only after that queue has it: an interruption loses nothing.
        """
        fact = self.fact
        headers = _kept_headers(self.message.headers)
        await publish(self.exchange, again_key(fact.consumer), fact.body, fact.message_id, headers)
        await self.take_away()

    async def take_away(self) -> None:
        """Take it off its queue. Its room still has the fact in its journal, if it is one."""
        await self.message.ack()
        self.settled = True

    async def put_back(self) -> None:
        """Leave it where it was."""
        await self.message.nack(requeue=True)


@dataclass(frozen=True)
class HeldQueue:
    """Parked facts of one consumer, the oldest first. total: how many there are."""

    facts: tuple[HeldFact, ...]
    total: int


@asynccontextmanager
async def hold_parked(
    connection: AbstractConnection,
    consumer: str,
    signatures: FactSignatures,
    most: int | None = MOST_READ,
) -> AsyncIterator[HeldQueue]:
    """Hold what is parked for one consumer, so many at most. Raises one of kit.bus.BROKEN.

    All are held before any is given back: one that is parked again at once is not read twice. A
    consumer that never ran has no queue, and nothing parked.
    """
    channel = await connection.channel(publisher_confirms=True, on_return_raises=True)
    try:
        queue = await channel.get_queue(parked_queue(consumer), ensure=True)
    except aio_pika.exceptions.ChannelNotFoundEntity:
        yield HeldQueue((), 0)
        return
    exchange = await channel.get_exchange(PARKED_EXCHANGE, ensure=False)

    held: list[HeldFact] = []
    left = 0
    # The channel's end gives back whatever an error leaves in hand.
    async with channel:
        while most is None or len(held) < most:
            message = await queue.get(no_ack=False, fail=False)
            if message is None:
                break
            held.append(HeldFact(message, consumer, exchange, signatures))
            left = message.message_count or 0
        yield HeldQueue(tuple(held), len(held) + left)
        try:
            for each in held:
                if not each.settled:
                    await each.put_back()
        except BROKEN as error:
            # A connection that is gone has given everything back.
            log.info("parked_given_back", consumer=consumer, why=short_reason(error))


def _parked_fact(
    message: AbstractIncomingMessage, consumer: str, signatures: FactSignatures
) -> ParkedFact:
    headers = message.headers
    fact_id, forged = _believed(message, signatures)
    return ParkedFact(
        consumer=consumer,
        message_id=_text(message.message_id),
        topic=_text(headers.get(TOPIC)),
        why=_text(headers.get(BECAUSE)),
        at=_instant(headers.get(AT)),
        times=times_parked(headers),
        body=message.body,
        fact_id=fact_id,
        forged=forged,
    )


def _text(header: Any) -> str:
    """Text of a message, which anybody may have written, as it can be stored."""
    return storable(header) if isinstance(header, str) else ""


def _instant(header: Any) -> datetime | None:
    """An instant of a header, which anybody may have written."""
    try:
        at = datetime.fromisoformat(_text(header))
    except ValueError:
        return None
    return at if at.tzinfo else None


def times_parked(headers: Any) -> int:
    """How often a message was parked, by its header; once where it says nothing that can be."""
    times = _text(headers.get(TIMES))
    return int(times) if times.isascii() and times.isdecimal() and len(times) < 6 else 1


def _kept_headers(headers: Any) -> dict[str, str]:
    """The trace, the signature, and how often it was parked; not the broker's own headers."""
    return {
        name: value
        for name, value in headers.items()
        if isinstance(value, str) and name not in (BECAUSE, TOPIC, AT)
    }


def _believed(
    message: AbstractIncomingMessage, signatures: FactSignatures
) -> tuple[UUID | None, str | None]:
    """The id of the envelope that its room signed, and why it is not believed now, if so.

    The id is the envelope's, which the signature covers: anybody may write another beside it. What
    is no fact is not understood; a later release may.
    """
    try:
        envelope = Envelope.model_validate_json(message.body)
    except ValidationError:
        return None, None
    try:
        signatures.check(envelope.topic, message.body, message.headers.get(SIGNATURE))
    except NotBelieved as error:
        return None, f"not believed: {error}"
    try:
        must_be_possible(envelope, envelope.opened())
    except NotBelieved as error:
        return envelope.id, f"not believed: {error}"
    except (ValidationError, UnknownFact):
        return envelope.id, None
    return envelope.id, None
