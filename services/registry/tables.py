"""The registry of registry's tables: its own schema, the plumbing tables, and column kinds."""

from typing import Any

from sqlalchemy import DateTime
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from kit.db import schema_registry
from kit.journal import plumbing


class RegistryTable(SQLModel, registry=schema_registry("registry")):
    """Every table of registry inherits from this."""


PLUMBING = plumbing("registry", RegistryTable.metadata)
DOCUMENT: Any = JSONB(none_as_null=True)
"""jsonb whose None is SQL NULL, so that `IS NULL` finds it."""


def instant(**kwargs: Any) -> Any:
    """A timestamptz column."""
    return Field(sa_type=DateTime(timezone=True), **kwargs)
