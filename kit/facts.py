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


def next_fact(row: Subject, kind: type[F], /, **fields: Any) -> F:
    """Advance the row's version by one and make the fact of that version.

    `fields`: what the fact says beside its subject. Raises pydantic.ValidationError where they
    do not fit the class. The caller hands the fact to `kit.journal.say` in the same transaction.
    """
    row.version += 1
    return kind(
        subject=row.id,
        subject_version=row.version,
        campaign_id=getattr(row, "campaign_id", None),
        submission_id=getattr(row, "submission_id", None),
        **fields,
    )
