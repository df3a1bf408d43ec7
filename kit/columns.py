"""Columns that several rooms need."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import Dialect
from sqlalchemy.orm import class_mapper
from sqlalchemy.types import String, Text, TypeDecorator

T = TypeVar("T")


class EnumText(TypeDecorator[StrEnum]):
    """A text column whose values are read back as members of one StrEnum.

    `impl`: the text type of the migration that made the column. A value in the database that is
    no member raises ValueError when it is read.
    """

    impl = Text
    cache_ok = True

    def __init__(self, members: type[StrEnum], *, auto_string: bool = False) -> None:
        super().__init__()
        self.members = members
        self.auto_string = auto_string

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        # Not adapted to the dialect: an adapted Text is written VARCHAR in DDL.
        return String() if self.auto_string else Text()

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return None if value is None else str(self.members(value))

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return None if value is None else self.members(value)


def untracked(table: type[T], row: Mapping[str, Any]) -> T:
    """A row of a table as a session would load it; no session tracks it.

    row: every column, read by the driver. A model's own constructor sets each attribute through
    two libraries, which costs more than the statement that read it.
    """
    # The first row of a process may be read this way: only a configured mapper tracks changes.
    found = class_mapper(table).class_manager.new_instance()
    found.__dict__.update(row)
    return found


def enum_text(members: type[StrEnum], *, auto_string: bool = False) -> Any:
    """The `sa_type` of a SQLModel field whose values are members of `members`."""
    return EnumText(members, auto_string=auto_string)
