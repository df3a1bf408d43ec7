"""The registry of identity's tables: its own schema, the plumbing tables, and column kinds."""

from datetime import datetime
from typing import Any

from sqlalchemy import DateTime, func, select
from sqlmodel import Field, SQLModel

from kit.db import Writing, schema_registry
from kit.journal import plumbing


class IdentityTable(SQLModel, registry=schema_registry("identity")):
    """Every table of identity inherits from this."""


PLUMBING = plumbing("identity", IdentityTable.metadata)


def instant(**kwargs: Any) -> Any:
    """A timestamptz column."""
    return Field(sa_type=DateTime(timezone=True), **kwargs)


def now_by_database() -> Any:
    """A timestamptz column that the database fills with its clock."""
    return instant(sa_column_kwargs={"server_default": func.clock_timestamp()}, default=None)


async def database_now(tx: Writing) -> datetime:
    """Real time on the database's clock: locks and tokens never follow a rehearsal's clock."""
    stamp: datetime = (await tx.execute(select(func.clock_timestamp()))).scalar_one()
    return stamp
