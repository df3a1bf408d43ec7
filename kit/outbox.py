"""The relay: claims unsent facts by lease, publishes them with many confirms in flight, deletes what the broker confirmed.

Several relays are safe. A row stays until confirmed, so a crash anywhere sends a fact again and never loses one.
"""

import asyncio
from datetime import timedelta
from uuid import UUID, uuid4

import aio_pika
import structlog
from aio_pika.abc import AbstractRobustConnection
from sqlalchemy import bindparam, func, or_, select, update
from sqlalchemy.engine import Row
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from kit.bus import BROKEN, DECLARE_TIMEOUT, declare, publish
from kit.db import Database, Writing
from kit.journal import PLUMBING

log = structlog.get_logger()
BATCH, IN_FLIGHT, LEASE = 200, 100, timedelta(seconds=60)
IDLE, LONGEST_PAUSE = 0.05, 5.0
MOST_ATTEMPTS = 32767  # what the column holds; an outage of days must not end the relay


async def claim(tx: Writing, lease: UUID) -> list[Row]:  # type: ignore[type-arg]
    """Lease up to BATCH unsent facts: the least tried first, so that what cannot be sent blocks nothing, then the oldest."""
    outbox = PLUMBING[tx.service].outbox
    now = func.clock_timestamp()
    free = (
        select(outbox.c.fact_id)
        .where(or_(outbox.c.leased_until.is_(None), outbox.c.leased_until < now))
        .order_by(outbox.c.attempts, outbox.c.said_at)
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    )
    claimed = await tx.execute(
        update(outbox)
        .where(outbox.c.fact_id.in_(free))
        .values(
            lease=lease,
            leased_until=now + LEASE,
            attempts=func.least(outbox.c.attempts, MOST_ATTEMPTS - 1) + 1,
        )
        .returning(outbox.c.fact_id, outbox.c.topic, outbox.c.envelope, outbox.c.headers)
    )
    return list(claimed.all())


async def settle(tx: Writing, lease: UUID, confirmed: list[UUID], failed: list[UUID]) -> None:
    """Delete what was confirmed; give the rest back. The lease fences a slow relay from a newer owner."""
    outbox = PLUMBING[tx.service].outbox
    if confirmed:
        await tx.execute(
            outbox.delete().where(
                outbox.c.lease == lease,
                outbox.c.fact_id.in_(bindparam("ids", confirmed, expanding=True)),
            )
        )
    if failed:
        await tx.execute(
            update(outbox)
            .where(outbox.c.lease == lease, outbox.c.fact_id.in_(failed))
            .values(lease=None, leased_until=None)
        )


async def relay_once(db: Database, exchange: aio_pika.abc.AbstractExchange) -> tuple[int, int]:
    """One round: (confirmed, failed)."""
    lease = uuid4()
    rows = await db.act(claim, lease)
    if not rows:
        return 0, 0
    gate = asyncio.Semaphore(IN_FLIGHT)

    async def one(row: Row) -> bool:  # type: ignore[type-arg]
        async with gate:
            try:
                await publish(
                    exchange, row.topic, row.envelope.encode(), str(row.fact_id), row.headers
                )
                return True
            except BROKEN as error:
                log.warning(
                    "publish_failed",
                    service=db.service,
                    topic=row.topic,
                    why=f"{type(error).__name__}: {error}"[:200],
                )
                return False

    sent = await asyncio.gather(*(one(row) for row in rows), return_exceptions=True)
    confirmed = [row.fact_id for row, ok in zip(rows, sent, strict=True) if ok is True]
    failed = [row.fact_id for row, ok in zip(rows, sent, strict=True) if ok is not True]
    await db.act(settle, lease, confirmed, failed)
    for surprise in (each for each in sent if isinstance(each, BaseException)):
        log.error(
            "publish_broken", service=db.service, why=f"{type(surprise).__name__}: {surprise}"[:200]
        )
    return len(confirmed), len(failed)


async def relay(
    db: Database, connection: AbstractRobustConnection, stopping: asyncio.Event
) -> None:
    """Relay until stopped; backs off while the broker or the database is away."""
    pause = IDLE
    while not stopping.is_set():
        try:
            async with asyncio.timeout(DECLARE_TIMEOUT):
                channel = await connection.channel(publisher_confirms=True, on_return_raises=True)
            try:
                async with asyncio.timeout(DECLARE_TIMEOUT):
                    facts, _ = await declare(channel)
                await _relay_through(db, facts, stopping)
            finally:
                await channel.close()
        except BROKEN as error:
            log.warning(
                "relay_broken", service=db.service, why=f"{type(error).__name__}: {error}"[:200]
            )
            pause = min(pause * 2, LONGEST_PAUSE)
            await _stopped_within(stopping, pause)


async def _relay_through(
    db: Database, facts: aio_pika.abc.AbstractExchange, stopping: asyncio.Event
) -> None:
    pause = IDLE
    while not stopping.is_set():
        try:
            confirmed, failed = await relay_once(db, facts)
            pause = min(pause * 2, LONGEST_PAUSE) if failed and not confirmed else IDLE
        except (DBAPIError, PoolTimeout, ConnectionError, TimeoutError, OSError) as error:
            log.warning("relay_paused", service=db.service, why=type(error).__name__)
            confirmed, pause = 0, min(pause * 2, LONGEST_PAUSE)
        if confirmed < BATCH:
            await _stopped_within(stopping, pause)


async def _stopped_within(stopping: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(stopping.wait(), seconds)
    except TimeoutError:
        return
