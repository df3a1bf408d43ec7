"""Pure decisions about sealed scans.

Which marks the pages carry, what readers are told of them, and what blocks a hand-in.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from contracts.application import EvidenceKind, Finding, Severity
from contracts.paper_mark import PaperMark, read_mark
from contracts.scan import OUTCOME_WORDS, ScanMark, ScanOutcome, ScanRead
from services.intake.scans.states import ReadingState

MOST_MARKS: Final = 20
PATH: Final = f"/attachments/{EvidenceKind.sealed_scan}"
UNREAD: Final = (
    "盖章扫描件尚未识读，稍后会与申请书核对",
    "the sealed scan was not read back yet; it will be compared shortly",
)
MOST_ATTEMPTS: Final = 3
BROKE_OFF: Final = "begun"
"""What is told of an attempt that nobody ended."""
AGAIN: Final = ("time", "crash", "fault", "MemoryError")
"""Failures of an attempt that may go better another time; any other lies in the file."""
WHY: Final[dict[str, tuple[str, str]]] = {
    BROKE_OFF: ("识读中断", "the reading broke off"),
    "time": ("未能在限定时间内读完", "it took too long"),
    "crash": ("识读程序异常退出", "the reader crashed"),
    "fault": ("系统故障", "a fault of the system"),
    "MemoryError": ("页面过大，超出限定的内存", "its pages need more memory than allowed"),
    "DecompressionBombError": ("图片像素过大", "its picture has too many pixels"),
    "missing": ("存储中找不到此文件", "the file is not in the store"),
}
_UNDRAWN: Final = ("文件无法打开或显示", "the file cannot be opened or drawn")
_NEVER_BLOCKS: Final = {ScanOutcome.same, ScanOutcome.unreadable}


@dataclass(frozen=True)
class Version:
    """A kept version of the draft, with the hash it would be handed in under."""

    number: int
    saved_at: datetime
    snapshot_hash: str


def marks_on(texts: Sequence[Sequence[str]]) -> dict[PaperMark, tuple[int, ...]]:
    """The marks among the texts found, each with its pages from 1.

    Codes that are no mark of ours are left out. At most MOST_MARKS, the first.
    """
    found: dict[PaperMark, list[int]] = {}
    for page, on_page in enumerate(texts, 1):
        for text in on_page:
            mark = read_mark(text)
            if mark is not None and (mark in found or len(found) < MOST_MARKS):
                found.setdefault(mark, []).append(page)
    return {mark: tuple(dict.fromkeys(pages)) for mark, pages in found.items()}


def as_read(
    submission_id: UUID,
    pages: int,
    looked: int,
    marks: Mapping[PaperMark, tuple[int, ...]],
    kept: Mapping[int, Version],
) -> ScanRead:
    """The reading as it is kept and as its fact says it.

    kept: the versions of this submission that the marks name, by number.
    """
    return ScanRead(
        pages=pages,
        looked=looked,
        marked=len({page for on in marks.values() for page in on}),
        marks=tuple(
            _mark(submission_id, mark, on, kept.get(mark.draft_version))
            for mark, on in marks.items()
        ),
    )


def _mark(
    submission_id: UUID, mark: PaperMark, pages: tuple[int, ...], version: Version | None
) -> ScanMark:
    ours = mark.submission_id == submission_id
    known: Version | None = None
    if ours and version is not None and mark.fits(version.snapshot_hash):
        known = version
    return ScanMark(
        draft_version=mark.draft_version,
        hash_prefix=mark.hash_prefix,
        pages=pages,
        ours=ours,
        known=known is not None,
        saved_at=known.saved_at if known else None,
    )


def printed_from(read: ScanRead, outcome: ScanOutcome) -> ScanMark | None:
    """The version that `same` or `older` speaks of, the newest if one content has several."""
    if outcome not in (ScanOutcome.same, ScanOutcome.older):
        return None
    return max(
        (mark for mark in read.marks if mark.known),
        key=lambda mark: mark.draft_version,
        default=None,
    )


def in_words(read: ScanRead, outcome: ScanOutcome, snapshot: int | None) -> tuple[str, str]:
    """The outcome in words: version or snapshot, and pages with and without a mark."""
    zh, en = OUTCOME_WORDS[outcome]
    printed = printed_from(read, outcome)
    if printed is not None and outcome is ScanOutcome.older:
        which_zh = f"第{snapshot}次提交的快照" if snapshot else f"第{printed.draft_version}版草稿"
        which_en = f"snapshot {snapshot}" if snapshot else f"draft version {printed.draft_version}"
        zh, en = f"{zh}（{which_zh}）", f"{en} ({which_en})"
    return f"{zh}；{_pages_zh(read)}", f"{en}; {_pages_en(read)}"


def _pages_zh(read: ScanRead) -> str:
    rest = f"，其余{read.pages - read.looked}页未识读" if read.looked < read.pages else ""
    bare = read.looked - read.marked
    return f"共{read.pages}页，识读{read.looked}页，{read.marked}页有标识，{bare}页没有{rest}"


def _pages_en(read: ScanRead) -> str:
    bare = read.looked - read.marked
    return (
        f"{read.looked} of {read.pages} pages looked at, {read.marked} with a mark, {bare} without"
    )


def tried_again(state: ReadingState, why: str | None, attempts: int) -> bool:
    """Whether a reading without a result is taken up once more by itself."""
    worth_it = state is ReadingState.begun or (state is ReadingState.failed and why in AGAIN)
    return worth_it and attempts < MOST_ATTEMPTS


def stopped_by(state: ReadingState, why: str | None) -> str | None:
    """What stopped a reading so far; none once it has a result."""
    return BROKE_OFF if state is ReadingState.begun else why


def waiting_words(why: str | None, attempts: int) -> tuple[str, str]:
    """What is said of a scan that is still to be read; why: what stopped it so far."""
    if why is None or why == BROKE_OFF:
        return UNREAD
    zh, en = WHY[why]
    return (
        f"盖章扫描件尚未识读：第{attempts}次未成（{zh}），稍后会自动再读",
        f"the sealed scan was not read back yet: attempt {attempts} failed ({en}); "
        "it is read again by itself",
    )


def failed_words(why: str, attempts: int) -> tuple[str, str]:
    """What is said of a scan that could not be read."""
    zh, en = WHY.get(why, _UNDRAWN)
    return (
        f"盖章扫描件未能识读：{zh}（共试{attempts}次），由经办人人工核对，也可重新扫描上传",
        f"the sealed scan could not be read: {en} (tried {attempts}×); "
        "an officer looks at it, or scan and upload it again",
    )


def finding_of(
    outcome: ScanOutcome,
    words: tuple[str, str],
    policy: Literal["block", "warn"],
    *,
    changeable: bool,
) -> Finding | None:
    """None for the same content.

    A scan of other content blocks where the policy says so and the applicant may still replace it.
    """
    if outcome is ScanOutcome.same:
        return None
    blocks = policy == "block" and changeable and outcome not in _NEVER_BLOCKS
    zh, en = words
    if outcome is not ScanOutcome.unreadable:
        zh += "，请重新打印、盖章并上传"
        en += ": print, seal and upload it again"
    return Finding(
        path=PATH,
        code=f"sealed_scan_{outcome}",
        severity=Severity.blocks if blocks else Severity.warns,
        zh=zh,
        en=en,
    )


def unread_finding() -> Finding:
    """A scan that waits to be read never holds up a hand-in."""
    return Finding(
        path=PATH, code="sealed_scan_unread", severity=Severity.warns, zh=UNREAD[0], en=UNREAD[1]
    )
