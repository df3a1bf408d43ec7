"""What may be sent with an objection, and how much of it. Pure."""

from collections.abc import Collection, Sequence
from enum import StrEnum
from typing import Final
from uuid import UUID

from services.registry.objections.files.problems import ObjectionFilesTooMany

MOST_FILES: Final = 10
"""Of one objection."""
MOST_FILES_OF_ONE: Final = 30
"""Of one address for one notice, taken or not: bounds what is stored and looked at."""
MOST_FILES_OF_OFFICER: Final = 500
"""Of one officer for one notice, who takes down the letters of many."""


class ObjectionFileKind(StrEnum):
    """statement: the paper with the signature or seal. proof: what supports the objection."""

    statement = "statement"
    proof = "proof"


def may_start(started: int, most: int) -> None:
    """Whether another file may come. Raises ObjectionFilesTooMany."""
    if started >= most:
        raise ObjectionFilesTooMany(limit=most)


def place_of(file_id: UUID) -> str:
    """Exactly where a file may be put; the names people give are never part of a key."""
    return f"objections/{file_id}"


def types_taken(
    kind: ObjectionFileKind, taken: Sequence[str], scans: Collection[str]
) -> tuple[str, ...]:
    """The content types that a kind of file may have. taken: by the campaign."""
    if kind is ObjectionFileKind.statement:
        return tuple(each for each in taken if each in scans)
    return tuple(taken)


def all_known(asked: Collection[object], found: Collection[object]) -> bool:
    """Whether everything that was named is there, once each."""
    return len(asked) == len(found) == len(set(asked))
