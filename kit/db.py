"""Transactions.

A request, command or listener opens a transaction and commits it. An action gets it and never
commits. `Database.act` runs an action, and retries a deadlock or a serialisation failure once.
The retry keeps the first stamps (kit.gates), so that it makes nobody late.
"""

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID

import asyncpg
import uuid_utils.compat
from sqlalchemy import MetaData, event, text
from sqlalchemy.exc import DBAPIError, DisconnectionError, InterfaceError
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
"""SQLSTATE of a deadlock and of a serialisation failure."""
UNFIT = {"22000", "22003", "22021", "22P05"}
"""SQLSTATE of values that no column can hold."""
AWAY = ("08", "57P", "53300")
"""How the SQLSTATE begins when the server is gone, shuts down or has no connection left."""

P = ParamSpec("P")
T = TypeVar("T")


def new_id() -> UUID:
    """A new UUIDv7. Ids sort by creation."""
    return uuid_utils.compat.uuid7()


def schema_registry(schema: str) -> registry:
    """A SQLModel registry for one schema.

    Each room has its own, so that two rooms' tables never collide in one process.
    """
    return registry(metadata=MetaData(schema=schema, naming_convention=NAMING))


class Reading(AsyncSession):
    """A session for reads. Nothing is committed through it. `service` names the room's schema."""

    service: str
    driven: Any = None


class Writing(AsyncSession):
    """A session inside one transaction.

    service: the schema whose journal and outbox `say` writes.
    stamps: when this act entered each gate; kept over a retry.
    caused_by: the fact that made a listener act.
    driven: the driver's own connection, once `driver` has taken it.
    """

    service: str
    stamps: dict[tuple[str, UUID], datetime]
    caused_by: UUID | None = None
    driven: Any = None


IDLE_SECONDS = 5.0
"""A pooled connection that was used less long ago than this is trusted without a round trip."""


def _note_checkin(connection: Any, record: Any) -> None:
    """Remember when a connection came back to the pool."""
    record.info["returned"] = time.monotonic()


def _refuse_dead(connection: Any, record: Any, proxy: Any) -> None:
    """Refuse a dead connection; the pool then makes another. Raises DisconnectionError.

    asyncpg knows without a round trip that a server closed the connection. Only a connection that
    the network dropped in silence takes a ping, so only an idle one is pinged: SQLAlchemy's own
    `pool_pre_ping` is three round trips at every checkout.
    """
    idle = time.monotonic() - record.info.get("returned", time.monotonic())
    if connection.driver_connection.is_closed():
        raise DisconnectionError("the database closed this connection")
    if idle < IDLE_SECONDS:
        return
    try:
        connection.ping()
    except connection.dbapi.Error as error:
        raise DisconnectionError("an idle connection does not answer") from error


class Database:
    """The connections of one login."""

    def __init__(self, url: str, service: str, pool_size: int = 5) -> None:
        self.service = service
        self.engine: AsyncEngine = create_async_engine(
            url,
            pool_size=pool_size,
            max_overflow=0,
            pool_timeout=20,
            hide_parameters=True,
            isolation_level="READ COMMITTED",
        )
        event.listen(
            self.engine.sync_engine,
            "checkin",
            _note_checkin,
        )
        event.listen(
            self.engine.sync_engine,
            "checkout",
            _refuse_dead,
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
            return await self._once(
                stamps,
                None,
                action,
                *args,
                **kwargs,
            )
        except DBAPIError as error:
            if sqlstate(error) not in RETRIED:
                raise

        # Once more, with the stamps of the first try: whoever lost a deadlock came in time.
        return await self._once(
            stamps,
            None,
            action,
            *args,
            **kwargs,
        )

    async def act_because(
        self,
        cause: UUID,
        action: Callable[Concatenate[Writing, P], Awaitable[T]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """As `act`, for a listener: every fact said in the action names its cause.

        No retry here: the bus delivers the fact again.
        """
        stamps: dict[tuple[str, UUID], datetime] = {}
        return await self._once(
            stamps,
            cause,
            action,
            *args,
            **kwargs,
        )

    async def _once(
        self,
        stamps: dict[tuple[str, UUID], datetime],
        cause: UUID | None,
        action: Callable[Concatenate[Writing, P], Awaitable[T]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        async with Writing(self.engine, expire_on_commit=False) as tx:
            tx.service = self.service
            tx.stamps = stamps
            tx.caused_by = cause
            async with tx.begin():
                return await action(
                    tx,
                    *args,
                    **kwargs,
                )

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Reading]:
        """A session for reads only; PostgreSQL refuses a write in it.

        It takes a connection with its first query, not before. Requests that held one while they
        waited for the revocations of their caller would wait for each other.
        """
        async with Reading(self._reads, expire_on_commit=False) as session:
            session.service = self.service
            yield session

    async def ready(self) -> None:
        """Raises DBAPIError or OSError when the database does not answer."""
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
async def driver(tx: Writing | Reading) -> AsyncIterator[Any]:
    """The driver's own connection (asyncpg) inside tx's transaction.

    For the statements of a hot path, without SQLAlchemy's cost per call. Errors come out as
    DBAPIError, like those of every other statement.
    """
    if tx.driven is None:
        # Not by `get_raw_connection`, which starts a greenlet for a plain attribute.
        connection = (await tx.connection()).sync_connection
        assert connection is not None, "a session inside a transaction has one"
        adapter: Any = connection.connection.dbapi_connection
        if not adapter.driver_connection.is_in_transaction():
            # SQLAlchemy begins its transaction with its first statement. To let it begin here
            # costs no statement, and it commits this transaction like any other.
            await adapter._start_transaction()
        tx.driven = adapter.driver_connection
    try:
        yield tx.driven
    except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError) as error:
        gone = not isinstance(error, asyncpg.PostgresError)
        raise DBAPIError(
            "set statement",
            None,
            error,
            connection_invalidated=gone,
        ) from error


def sqlstate(error: DBAPIError) -> str | None:
    """The PostgreSQL error code, through SQLAlchemy's wrapping of asyncpg."""
    origin: Any = error.orig
    return getattr(
        origin,
        "sqlstate",
        None,
    ) or getattr(origin, "pgcode", None)


def is_down(error: DBAPIError) -> bool:
    """True when the database is away or accepts no connection: the statement may succeed later.

    SQLAlchemy has no class for that with asyncpg. A shutdown, a start and too many connections
    all come as plain DBAPIError.
    """
    if error.connection_invalidated or isinstance(error, InterfaceError):
        return True
    code = sqlstate(error) or ""
    return code.startswith(AWAY)


def is_unfit(error: DBAPIError) -> bool:
    """True when the caller sent a value that no column can hold.

    For example a NUL in a text, or a number beyond its type.
    """
    return sqlstate(error) in UNFIT
