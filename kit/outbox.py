"""The relay. It leases unsent facts, signs and publishes them, deletes what the broker confirmed.

Several relays may run. A row stays until it is confirmed: a crash anywhere may send a fact again
and never loses one.
"""

import asyncio
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import aio_pika
import structlog
from aio_pika.abc import AbstractRobustConnection
from sqlalchemy import bindparam, func, or_, select, update
from sqlalchemy.engine import Row
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from kit.bus import BROKEN, DECLARE_TIMEOUT, declare, publish, short_reason
from kit.db import Database, Writing
from kit.journal import PLUMBING
from kit.keys import SigningKey
from kit.signing import SIGNATURE, fact_key, sign_fact

log = structlog.get_logger()
BATCH = 200
IN_FLIGHT = 100
LEASE = timedelta(seconds=60)
IDLE = 0.05
LONGEST_PAUSE = 5.0
MOST_ATTEMPTS = 32767
"""What the column holds. The relay outlives an outage of days."""


async def claim(tx: Writing, lease: UUID) -> list[Row]:  # type: ignore[type-arg]
    """Lease up to BATCH unsent facts: the least tried first, then the oldest.

    A fact that cannot be sent thus blocks no other.
    """
    outbox = PLUMBING[tx.service].outbox
    # Leases run on the database's real time, which all relays share; plan time may stand still.
    now = func.clock_timestamp()
    # Locked rows are skipped: another relay is leasing them. A table expression is run once: as a
    # subquery it may be run again for each row that is tried, and then lease more than its limit.
    free = (
        select(outbox.c.fact_id)
        .where(or_(outbox.c.leased_until.is_(None), outbox.c.leased_until < now))
        .order_by(outbox.c.attempts, outbox.c.said_at)
        .limit(BATCH)
        .with_for_update(skip_locked=True)
        .cte("free")
    )
    claimed = await tx.execute(
        update(outbox)
        .where(outbox.c.fact_id.in_(select(free.c.fact_id)))
        .values(
            lease=lease,
            leased_until=now + LEASE,
            attempts=func.least(outbox.c.attempts, MOST_ATTEMPTS - 1) + 1,
        )
        .returning(outbox.c.fact_id, outbox.c.topic, outbox.c.envelope, outbox.c.headers)
    )
    return list(claimed.all())


async def settle(tx: Writing, lease: UUID, confirmed: list[UUID], failed: list[UUID]) -> None:
    """Delete what was confirmed; give the rest back.

    Both only while the lease is ours: a slow relay touches nothing that a newer one leased.
    """
    outbox = PLUMBING[tx.service].outbox
    if confirmed:
        await tx.execute(
            outbox.delete().where(
                outbox.c.lease == lease,
                outbox.c.fact_id.in_(
                    bindparam(
                        "ids",
                        confirmed,
                        expanding=True,
                    )
                ),
            )
        )
    if failed:
        await tx.execute(
            update(outbox)
            .where(outbox.c.lease == lease, outbox.c.fact_id.in_(failed))
            .values(lease=None, leased_until=None)
        )


async def relay_once(
    db: Database, exchange: aio_pika.abc.AbstractExchange, keys_dir: Path
) -> tuple[int, int]:
    """Relay one batch. Returns how many were confirmed and how many failed.

    Each is signed as it leaves, with the room's newest key: what was said before a rotation, or
    before facts were signed at all, is believed like any other.
    """
    lease = uuid4()
    rows = await db.act(claim, lease)
    if not rows:
        return 0, 0
    key = fact_key(keys_dir, db.service)

    in_flight = asyncio.Semaphore(IN_FLIGHT)

    async def send(row: Row) -> bool:  # type: ignore[type-arg]
        async with in_flight:
            return await _publish_row(
                db.service,
                exchange,
                row,
                key,
            )

    sent = await asyncio.gather(*(send(row) for row in rows), return_exceptions=True)

    confirmed: list[UUID] = []
    failed: list[UUID] = []
    for row, outcome in zip(
        rows,
        sent,
        strict=True,
    ):
        if outcome is True:
            confirmed.append(row.fact_id)
        else:
            failed.append(row.fact_id)
        if isinstance(outcome, BaseException):
            log.error(
                "publish_broken",
                service=db.service,
                why=short_reason(outcome),
            )

    await db.act(
        settle,
        lease,
        confirmed,
        failed,
    )
    return len(confirmed), len(failed)


async def _publish_row(
    service: str,
    exchange: aio_pika.abc.AbstractExchange,
    row: Row,  # type: ignore[type-arg]
    key: SigningKey,
) -> bool:
    """Publish one row of the outbox. Returns whether the broker confirmed it."""
    body = row.envelope.encode()
    headers = {**row.headers, SIGNATURE: sign_fact(key, service, body)}
    try:
        await publish(
            exchange,
            row.topic,
            body,
            str(row.fact_id),
            headers,
        )
    except BROKEN as error:
        log.warning(
            "publish_failed",
            service=service,
            topic=row.topic,
            why=short_reason(error),
        )
        return False
    return True


async def relay(
    db: Database, connection: AbstractRobustConnection, stopping: asyncio.Event, keys_dir: Path
) -> None:
    """Relay until stopped. Pauses longer and longer while the broker is away.

    Raises FileNotFoundError for a room that has no key to sign with.
    """
    fact_key(keys_dir, db.service)
    pause = IDLE
    while not stopping.is_set():
        try:
            async with asyncio.timeout(DECLARE_TIMEOUT):
                channel = await connection.channel(publisher_confirms=True, on_return_raises=True)
            try:
                async with asyncio.timeout(DECLARE_TIMEOUT):
                    facts, _ = await declare(channel)
                if await _relay_through(db, facts, stopping, keys_dir):
                    pause = IDLE
            finally:
                await channel.close()
        except BROKEN as error:
            log.warning(
                "relay_broken",
                service=db.service,
                why=short_reason(error),
            )
        pause = min(pause * 2, LONGEST_PAUSE)
        await _stopped_within(stopping, pause)


async def _relay_through(
    db: Database,
    facts: aio_pika.abc.AbstractExchange,
    stopping: asyncio.Event,
    keys_dir: Path,
) -> bool:
    """Relay through one channel until stopped; pauses while the database is away.

    Returns when nothing of a batch could be sent: the channel may be gone for good, as it is once
    the exchange was missing, so that the caller opens another. True: some were sent before.
    """
    pause, any_sent = IDLE, False
    while not stopping.is_set():
        confirmed = 0
        try:
            confirmed, failed = await relay_once(db, facts, keys_dir)
            if failed and not confirmed:
                return any_sent
            any_sent = any_sent or bool(confirmed)
            stuck = False
        except (DBAPIError, PoolTimeout, ConnectionError, TimeoutError, OSError) as error:
            log.warning(
                "relay_paused",
                service=db.service,
                why=type(error).__name__,
            )
            stuck = True

        pause = min(pause * 2, LONGEST_PAUSE) if stuck else IDLE
        if confirmed < BATCH:
            await _stopped_within(stopping, pause)
    return any_sent


async def _stopped_within(stopping: asyncio.Event, seconds: float) -> None:
    """Wait for the stop, but no longer than some seconds."""
    try:
        await asyncio.wait_for(stopping.wait(), seconds)
    except TimeoutError:
        return
