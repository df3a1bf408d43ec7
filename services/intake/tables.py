"""The registry of intake's tables: its own schema, and the plumbing every room has."""

from sqlmodel import SQLModel

from kit.db import schema_registry
from kit.journal import plumbing


class IntakeTable(SQLModel, registry=schema_registry("intake")):
    """Every table of intake inherits from this."""


PLUMBING = plumbing("intake", IntakeTable.metadata)


class PlatformTable(SQLModel, registry=schema_registry("platform")):
    """Reference data that every room reads and intake alone writes (campaigns, calendars)."""
