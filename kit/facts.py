"""How a room makes a fact about a row of its own.

The row's version goes up by one, and the fact names that version.
"""

from typing import Any, Protocol, TypeVar
from uuid import UUID

from contracts.facts import Fact

F = TypeVar("F", bound=Fact)


class Subject(Protocol):
    """A row that facts are about.

    `version` counts the row's facts: 0 before the first. It is also the row's ETag.
    A row of a campaign has `campaign_id`. A row of a submission has `submission_id`, or is the
    submission itself and answers its own id there.
    """

    version: int

    @property
    def id(self) -> UUID: ...


class Unversioned(Protocol):
    """A row that is added once and never changed, so that it needs no version."""

    @property
    def id(self) -> UUID: ...


def next_fact(row: Subject, kind: type[F], /, **fields: Any) -> F:
    """Advance the row's version by one and make the fact of that version.

    `fields`: what the fact says beside its subject. They may name a campaign or a submission that
    the row does not. Raises pydantic.ValidationError where they do not fit the class. The caller
    hands the fact to `kit.journal.say` in the same transaction.
    """
    row.version += 1
    return kind(
        subject=row.id,
        subject_version=row.version,
        **_belongings(row, fields),
    )


def only_fact(row: Unversioned, kind: type[F], /, **fields: Any) -> F:
    """Make the one fact there will ever be about a row without a version.

    `fields` and errors: as in `next_fact`.
    """
    return kind(
        subject=row.id,
        subject_version=1,
        **_belongings(row, fields),
    )


def _belongings(row: object, fields: dict[str, Any]) -> dict[str, Any]:
    """The fields of a fact, with the campaign and submission that its row belongs to."""
    known = {
        "campaign_id": getattr(row, "campaign_id", None),
        "submission_id": getattr(row, "submission_id", None),
    }
    return known | fields
