"""What was read from a sealed scan, and whether it shows a snapshot.

Intake reads the scan; review judges it again by the snapshot that it holds. Pure.
"""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from contracts.paper_mark import PREFIX_SIGNS
from contracts.vocabulary import Frozen


class ScanOutcome(StrEnum):
    """What a sealed scan was printed from.

    same: every marked page was printed from this content.
    older: from another saved version of this submission.
    mixed: from several versions or submissions.
    other_submission: from the form of another submission.
    unknown: from this submission, but from no version it ever had.
    unreadable: no page carries a readable mark; an officer looks at it.
    """

    same = "same"
    older = "older"
    mixed = "mixed"
    other_submission = "other_submission"
    unknown = "unknown"
    unreadable = "unreadable"


OUTCOME_WORDS: dict[ScanOutcome, tuple[str, str]] = {
    ScanOutcome.same: ("扫描件与本次内容一致", "the scan is of this very content"),
    ScanOutcome.older: (
        "扫描件由较早保存的内容打印",
        "the scan was printed from another saved version",
    ),
    ScanOutcome.mixed: (
        "扫描件各页由不同版本打印",
        "the scan's pages were printed from different versions",
    ),
    ScanOutcome.other_submission: (
        "扫描件属于另一件申报",
        "the scan belongs to another submission",
    ),
    ScanOutcome.unknown: (
        "扫描件上的标识不是本申报保存过的任何版本",
        "the scan's mark names no version that was ever saved here",
    ),
    ScanOutcome.unreadable: (
        "扫描件上未能识别二维码，由经办人人工核对",
        "no code could be read off the scan: an officer looks at it",
    ),
}


class ScanMark(Frozen):
    """One mark on a scan.

    pages: where it was found, from 1. ours: it names this submission.
    known: and a version with this hash, which was saved at saved_at.
    """

    draft_version: int = Field(ge=1)
    hash_prefix: Annotated[str, StringConstraints(pattern=rf"^[0-9a-f]{{{PREFIX_SIGNS}}}$")]
    pages: tuple[int, ...]
    ours: bool
    known: bool
    saved_at: datetime | None = None


class ScanRead(Frozen):
    """What a reading found.

    pages: of the file. looked: how many of them were examined; long files only in part.
    marked: how many carry a mark.
    """

    pages: int = Field(ge=0)
    looked: int = Field(ge=0)
    marked: int = Field(ge=0)
    marks: tuple[ScanMark, ...] = ()


def outcome_of(marks: Sequence[ScanMark], snapshot_hash: str) -> ScanOutcome:
    """Whether a scan with these marks shows the content with this hash.

    Two version numbers with one hash are one content.
    """
    if not marks:
        return ScanOutcome.unreadable
    ours = [mark for mark in marks if mark.ours]
    if not ours:
        return ScanOutcome.other_submission
    if len(ours) < len(marks) or len({mark.hash_prefix for mark in ours}) > 1:
        return ScanOutcome.mixed
    if snapshot_hash.startswith(ours[0].hash_prefix):
        return ScanOutcome.same
    if any(mark.known for mark in ours):
        return ScanOutcome.older
    return ScanOutcome.unknown
