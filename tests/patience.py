"""How long a test waits for what must come, and what it may wait for.

The bound ends a hang and measures nothing: a slow machine fails no test.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from sqlalchemy import text

from kit.db import Database

PATIENCE: Final = 60.0
"""Seconds."""


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    """Wait for something that other tasks bring about."""
    async with asyncio.timeout(PATIENCE):
        # The condition lies on a server, which wakes nobody.
        while not await condition():  # noqa: ASYNC110
            await asyncio.sleep(0.02)


async def until_a_gate_is_waited_for(db: Database) -> None:
    """Wait until a transaction in this database waits for an advisory lock; other spaces on the
    same server have their own.
    """
    await _until_waiting(
        db,
        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
        " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
    )


async def until_a_row_is_waited_for(db: Database) -> None:
    """Wait until a session of this login and database waits for a row that another has locked."""
    await _until_waiting(
        db,
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        " AND usename = current_user AND wait_event_type = 'Lock'"
        " AND wait_event IN ('transactionid', 'tuple')",
    )


async def _until_waiting(db: Database, count: str) -> None:
    waiting = text(count)

    async def waited_for() -> bool:
        async with db.reading() as session:
            return bool((await session.execute(waiting)).scalar_one())

    await until(waited_for)
