"""The registry of review's tables: schema, kinds of columns, and the plumbing of every room."""

from enum import StrEnum
from typing import Any

from sqlalchemy import DateTime, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from kit.columns import enum_text
from kit.db import schema_registry
from kit.journal import plumbing


class ReviewTable(SQLModel, registry=schema_registry("review")):
    """Every table of review inherits from this."""


PLUMBING = plumbing("review", ReviewTable.metadata)


def instant(**kwargs: Any) -> Any:
    """A timestamptz column: plan time of the campaign."""
    return Field(sa_type=DateTime(timezone=True), **kwargs)


def words(**kwargs: Any) -> Any:
    """A text column."""
    return Field(sa_type=Text, **kwargs)


def member(members: type[StrEnum], **kwargs: Any) -> Any:
    """A text column of one enum's values. Rows read back its members."""
    return Field(sa_type=enum_text(members), **kwargs)


def plain_json(**kwargs: Any) -> Any:
    """A jsonb column."""
    return Field(sa_type=JSONB, **kwargs)
