"""The registry of identity's tables: its own schema, and the plumbing every room has."""

from sqlmodel import SQLModel

from kit.db import schema_registry
from kit.journal import plumbing


class IdentityTable(SQLModel, registry=schema_registry("identity")):
    """Every table of identity inherits from this."""


PLUMBING = plumbing("identity", IdentityTable.metadata)
