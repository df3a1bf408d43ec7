"""The states of a file that is sent, and what may be sent. Pure."""

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum
from pathlib import PurePath
from typing import Final

from contracts.text import normalise
from contracts.transitions import Transitions
from kit.inspection.formats import SCAN_TYPES
from kit.sent_files.problems import SentFileUnfit, SentFileUntaken

LONGEST_STEM: Final = 120


class SentFileState(StrEnum):
    """waiting: for its bytes, for a check, or for the malware scanner. checking: somebody holds a
    lease on its check.
    """

    waiting = "waiting"
    checking = "checking"
    taken = "taken"
    refused = "refused"


SENT_FILES: Final = Transitions(
    SentFileState,
    {
        SentFileState.waiting: {SentFileState.checking},
        SentFileState.checking: {
            SentFileState.waiting,
            # The check before died: the next one takes over.
            SentFileState.checking,
            SentFileState.taken,
            SentFileState.refused,
        },
        SentFileState.taken: (),
        SentFileState.refused: (),
    },
)
UNCHECKED: Final = (SentFileState.waiting, SentFileState.checking)
"""A check has not come to its end."""


def must_fit(content_type: str, size: int, types: Collection[str], most: int) -> None:
    """Whether a file may be sent, by what is said of it. Raises SentFileUnfit.

    types: content types that are taken. most: bytes.
    """
    if content_type not in types:
        only_scans = set(types) <= set(SCAN_TYPES)
        raise SentFileUnfit(
            "只接收PDF、JPG或PNG文件" if only_scans else "只接收PDF、JPG、PNG或Word（.docx）文件",
            "Only PDF, JPG or PNG is taken"
            if only_scans
            else "Only PDF, JPG, PNG or Word (.docx) is taken",
        )
    if size > most:
        raise SentFileUnfit(
            f"文件不超过{most // 1024 // 1024} MB，请压缩或拆分后上传",
            f"A file has at most {most // 1024 // 1024} MB: make it smaller",
            limit=most,
        )


def must_be_taken(state: SentFileState) -> None:
    """Raises SentFileUntaken."""
    if state is not SentFileState.taken:
        raise SentFileUntaken()


def clean_name(filename: str) -> str:
    """A name as it is kept: the last part of a path, printable, short.

    Names are data, never part of a key.
    """
    last = PurePath(normalise(filename).replace("\\", "/")).name
    printable = "".join(sign for sign in last if sign.isprintable()).strip()
    path = PurePath(printable)
    return (path.stem[:LONGEST_STEM] + path.suffix[:20]) or "file"


def is_free(claimed_until: datetime | None, now: datetime) -> bool:
    """Whether nobody is looking at a file now."""
    return claimed_until is None or claimed_until <= now
