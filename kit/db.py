"""Transactions. A request, command or listener opens and commits one; an action gets it and never commits.

`Database.act` runs an action in a transaction, retries a deadlock or serialisation failure once, and keeps the first stamps (kit.gates),
so that a retry makes nobody late.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID

import asyncpg
import uuid_utils.compat
from sqlalchemy import MetaData, text
from sqlalchemy.exc import DBAPIError, InterfaceError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import registry

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
RETRIED = {"40P01", "40001"}
UNFIT = {"22000", "22003", "22021", "22P05"}
AWAY = ("08", "57P", "53300")

P = ParamSpec("P")
T = TypeVar("T")


def new_id() -> UUID:
    """A UUIDv7: sorts by creation, says nothing else."""
    return uuid_utils.compat.uuid7()


def schema_registry(schema: str) -> registry:
    """A SQLModel registry of its own for one schema, so that two rooms' tables never collide in one process."""
    return registry(metadata=MetaData(schema=schema, naming_convention=NAMING))


class Reading(AsyncSession):
    """A session for reads; nothing is ever committed through it. `service` names the room's schema."""

    service: str


class Writing(AsyncSession):
    """A session inside one transaction. `service` names the schema whose journal and outbox `say` writes."""

    service: str
    stamps: dict[tuple[str, UUID], datetime]
    caused_by: UUID | None = None
    driven: Any = None


class Database:
    """One login's connections."""

    def __init__(self, url: str, service: str, pool_size: int = 5) -> None:
        self.service = service
        self.engine: AsyncEngine = create_async_engine(
            url,
            pool_size=pool_size,
            max_overflow=0,
            pool_timeout=20,
            pool_pre_ping=True,
            hide_parameters=True,
            isolation_level="READ COMMITTED",
        )
        self._reads = self.engine.execution_options(postgresql_readonly=True)

    async def act(
        self,
        action: Callable[Concatenate[Writing, P], Awaitable[T]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Run an action in one transaction and commit it."""
        stamps: dict[tuple[str, UUID], datetime] = {}
        try:
            return await self._once(stamps, None, action, *args, **kwargs)
        except DBAPIError as error:
            if sqlstate(error) not in RETRIED:
                raise
        return await self._once(stamps, None, action, *args, **kwargs)

    async def act_because(
        self,
        cause: UUID,
        action: Callable[Concatenate[Writing, P], Awaitable[T]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """As `act`, for a listener: every fact said in it names the fact that caused it."""
        stamps: dict[tuple[str, UUID], datetime] = {}
        return await self._once(stamps, cause, action, *args, **kwargs)

    async def _once(
        self,
        stamps: dict[tuple[str, UUID], datetime],
        cause: UUID | None,
        action: Callable[Concatenate[Writing, P], Awaitable[T]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        async with Writing(self.engine, expire_on_commit=False) as tx:
            tx.service, tx.stamps, tx.caused_by = self.service, stamps, cause
            async with tx.begin():
                return await action(tx, *args, **kwargs)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Reading]:
        """A session for reads only; PostgreSQL refuses a write in it.

        It takes a connection at its first question, not before: requests that held one while they waited to know who asks
        would wait for each other.
        """
        async with Reading(self._reads, expire_on_commit=False) as session:
            session.service = self.service
            yield session

    async def ready(self) -> None:
        """Raise when the database does not answer."""
        async with self.engine.connect() as connection:
            await connection.execute(text("SELECT 1"))

    async def close(self) -> None:
        await self.engine.dispose()


async def until_drained(once: Callable[[], Awaitable[int]], most: int) -> int:
    """Repeat an act that changes at most `most` rows until it changes fewer. Returns the sum."""
    changed = 0
    while True:
        done = await once()
        changed += done
        if done < most:
            return changed


@asynccontextmanager
async def driver(tx: Writing) -> AsyncIterator[Any]:
    """The driver's own connection (asyncpg) inside tx's transaction: set statements of a hot path, without the toolkit's cost per call.

    Its errors come out as DBAPIError like those of every other statement.
    """
    if tx.driven is None:
        raw = await (await tx.connection()).get_raw_connection()
        if not raw.driver_connection.is_in_transaction():  # type: ignore[union-attr]
            await tx.execute(
                text("SELECT")
            )  # the toolkit begins its transaction with its first statement
        tx.driven = raw.driver_connection
    try:
        yield tx.driven
    except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError) as error:
        gone = not isinstance(error, asyncpg.PostgresError)
        raise DBAPIError("set statement", None, error, connection_invalidated=gone) from error


def sqlstate(error: DBAPIError) -> str | None:
    """The PostgreSQL error code, through SQLAlchemy's wrapping of asyncpg."""
    origin: Any = error.orig
    return getattr(origin, "sqlstate", None) or getattr(origin, "pgcode", None)


def is_down(error: DBAPIError) -> bool:
    """True when the database went away or takes nobody, so that the same statement may succeed later.

    SQLAlchemy has no class of its own for that with asyncpg: a shutdown, a start and too many connections all come as plain DBAPIError.
    """
    code = sqlstate(error) or ""
    return (
        error.connection_invalidated or isinstance(error, InterfaceError) or code.startswith(AWAY)
    )


def is_unfit(error: DBAPIError) -> bool:
    """True when a value that came in is none a column can hold: a NUL in a text, a number beyond its type. The asker's fault, not ours."""
    return sqlstate(error) in UNFIT
