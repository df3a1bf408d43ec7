"""What reading a Word file answers.

What was filled in, what was overwritten, and everything that was not read.
"""

from typing import Any
from uuid import UUID

from contracts.vocabulary import Frozen, Sha256


class ReadField(Frozen):
    """A blank the file fills in, at its JSON pointer."""

    path: str
    label: str | None
    value: Any


class OverwrittenField(Frozen):
    """A blank that said something else before; `before` stays in the draft's history."""

    path: str
    label: str | None
    before: Any
    value: Any


class UnreadPlace(Frozen):
    """Seen in the file but not read.

    path: the blank it may belong to. place: where it stands. code: the reason as a word.
    """

    path: str | None
    label: str | None
    place: str
    seen: str
    code: str
    zh: str
    en: str


class WordRead(Frozen):
    """What became of the draft.

    version, draft_version: after saving, or as they were. saved: false for a dry run and for a file
    that says nothing new. filled: blanks that were empty. overwritten: that said something else.
    unchanged: how many the file says like the draft. closed: what the file says otherwise about
    blanks that the open correction does not reopen, left as they are.
    """

    submission_id: UUID
    version: int
    draft_version: int
    saved: bool
    file_sha256: Sha256
    filled: tuple[ReadField, ...]
    overwritten: tuple[OverwrittenField, ...]
    unchanged: int
    closed: tuple[OverwrittenField, ...]
    unread: tuple[UnreadPlace, ...]
