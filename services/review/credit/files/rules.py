"""How many files credit takes for one case, and where they lie. Pure."""

from typing import Final
from uuid import UUID

from services.review.credit.files.problems import CreditFilesTooMany

MOST_FILES_OF_CASE: Final = 100
"""Taken or not: bounds what is stored and looked at."""


ENDINGS: Final = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "application/json": ".json",
    "text/html": ".html",
}
"""Of names that evidence is saved under; sources send pages and data."""


def may_start(started: int) -> None:
    """Whether another file may come. Raises CreditFilesTooMany."""
    if started >= MOST_FILES_OF_CASE:
        raise CreditFilesTooMany(limit=MOST_FILES_OF_CASE)


def place_of(file_id: UUID) -> str:
    """Exactly where a file may be put; the names people give are never part of a key."""
    return f"credit/{file_id}"


def name_of(source: str, content_type: str) -> str:
    """What a browser saves the evidence of an answer as."""
    return f"{source}{ENDINGS.get(content_type, '.bin')}"
