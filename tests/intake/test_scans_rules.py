"""What is made of the texts read off a scan, and what is said of it. No server."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from contracts.application import Severity
from contracts.paper_mark import mark, read_mark
from contracts.scan import OUTCOME_WORDS, ScanMark, ScanOutcome, ScanRead, outcome_of
from services.intake.scans import rules
from services.intake.scans.states import ReadingState

OURS, THEIRS = uuid4(), uuid4()
NOW, BEFORE, GONE = "a" * 64, "b" * 64, "c" * 64
SAVED = datetime(2023, 9, 7, tzinfo=UTC)
KEPT = {
    n: rules.Version(n, SAVED + timedelta(hours=n), {1: BEFORE, 2: NOW, 3: NOW}[n])
    for n in (1, 2, 3)
}


def read(*pages: list[str], of: int | None = None) -> ScanRead:
    return rules.as_read(OURS, of or len(pages), len(pages), rules.marks_on(pages), KEPT)


PRESENT, LATER, OLDER = mark(OURS, 2, NOW), mark(OURS, 3, NOW), mark(OURS, 1, BEFORE)
FOREIGN, FORGED, NEVER = mark(THEIRS, 2, NOW), mark(OURS, 1, GONE), mark(OURS, 9, GONE)


@pytest.mark.parametrize(
    ("pages", "outcome"),
    [
        ([[PRESENT], [PRESENT]], ScanOutcome.same),
        ([[PRESENT], [LATER]], ScanOutcome.same),  # one content under two numbers
        ([[PRESENT], [], ["https://example.org"]], ScanOutcome.same),
        ([[OLDER], [OLDER]], ScanOutcome.older),
        ([[OLDER], [PRESENT]], ScanOutcome.mixed),
        ([[OLDER, PRESENT]], ScanOutcome.mixed),
        ([[FOREIGN]], ScanOutcome.other_submission),
        ([[FOREIGN], [PRESENT]], ScanOutcome.mixed),
        ([[FORGED]], ScanOutcome.unknown),
        ([[NEVER]], ScanOutcome.unknown),
        ([[], ["QL1:short:1:abc"]], ScanOutcome.unreadable),
        ([], ScanOutcome.unreadable),
    ],
)
def test_every_outcome(pages: list[list[str]], outcome: ScanOutcome) -> None:
    found = read(*pages)
    assert outcome_of(found.marks, NOW) is outcome
    zh, en = rules.in_words(found, outcome, None)
    assert zh.startswith(OUTCOME_WORDS[outcome][0]) and en.startswith(OUTCOME_WORDS[outcome][1])


def test_pages_with_and_without_a_mark_are_counted() -> None:
    found = read([PRESENT], [], [PRESENT, PRESENT], of=5)
    assert (found.pages, found.looked, found.marked) == (5, 3, 2)
    assert found.marks[0].pages == (1, 3)
    zh, en = rules.in_words(found, ScanOutcome.same, None)
    assert "共5页，识读3页，2页有标识，1页没有，其余2页未识读" in zh
    assert "3 of 5 pages looked at, 2 with a mark, 1 without" in en


def test_an_older_one_is_told_by_draft_or_by_snapshot() -> None:
    found = read([OLDER])
    printed = rules.printed_from(found, ScanOutcome.older)
    assert (
        printed is not None and printed.draft_version == 1 and printed.saved_at == KEPT[1].saved_at
    )
    assert "第1版草稿" in rules.in_words(found, ScanOutcome.older, None)[0]
    assert "第1次提交的快照" in rules.in_words(found, ScanOutcome.older, 1)[0]
    assert rules.printed_from(found, ScanOutcome.mixed) is None


def test_the_newest_version_of_one_content_is_named() -> None:
    printed = rules.printed_from(read([PRESENT], [LATER]), ScanOutcome.same)
    assert printed is not None and printed.draft_version == 3


def test_a_mark_whose_hash_is_not_the_versions_is_not_known() -> None:
    assert [found.known for found in read([FORGED], [NEVER], [OLDER]).marks] == [False, False, True]
    stranger = read([FOREIGN]).marks[0]
    assert not stranger.ours and not stranger.known and stranger.saved_at is None


def test_very_many_marks_are_cut_off() -> None:
    pages = [[mark(OURS, n, NOW)] for n in range(1, rules.MOST_MARKS + 5)]
    assert len(rules.marks_on(pages)) == rules.MOST_MARKS
    assert rules.marks_on([[PRESENT], [PRESENT]]) == {read_mark(PRESENT): (1, 2)}


@pytest.mark.parametrize("outcome", [one for one in ScanOutcome if one is not ScanOutcome.same])
@pytest.mark.parametrize("policy", ["block", "warn"])
@pytest.mark.parametrize("changeable", [True, False])
def test_only_other_content_blocks_and_only_what_can_be_replaced(
    outcome: ScanOutcome, policy: str, changeable: bool
) -> None:
    found = rules.finding_of(outcome, ("某", "some"), policy, changeable=changeable)  # type: ignore[arg-type]
    assert (
        found is not None
        and found.path == "/attachments/sealed_scan"
        and found.code == f"sealed_scan_{outcome}"
    )
    blocks = policy == "block" and changeable and outcome is not ScanOutcome.unreadable
    assert found.severity is (Severity.blocks if blocks else Severity.warns)


def test_the_same_content_needs_no_word_and_an_unread_scan_only_warns() -> None:
    assert rules.finding_of(ScanOutcome.same, ("某", "some"), "block", changeable=True) is None
    assert rules.unread_finding().severity is Severity.warns


def test_a_review_of_the_marks_needs_no_record() -> None:
    told = ScanMark(draft_version=4, hash_prefix=GONE[:16], pages=(1,), ours=True, known=True)
    assert (
        outcome_of([told], GONE) is ScanOutcome.same
        and outcome_of([told], NOW) is ScanOutcome.older
    )


@pytest.mark.parametrize(
    ("state", "why", "attempts", "again"),
    [
        (ReadingState.read, None, 1, False),
        (ReadingState.begun, None, 1, True),
        (ReadingState.begun, None, 3, False),
        (ReadingState.failed, "time", 2, True),
        (ReadingState.failed, "crash", 3, False),
        (ReadingState.failed, "PdfiumError", 1, False),
    ],
)
def test_what_may_go_better_another_time_is_tried_a_few_times(
    state: ReadingState, why: str | None, attempts: int, again: bool
) -> None:
    assert rules.tried_again(state, why, attempts) is again


@pytest.mark.parametrize(
    ("state", "why", "stopped"),
    [
        (ReadingState.read, None, None),
        (ReadingState.begun, None, rules.BROKE_OFF),
        (ReadingState.failed, "time", "time"),
    ],
)
def test_a_reading_without_a_result_says_what_stopped_it(
    state: ReadingState, why: str | None, stopped: str | None
) -> None:
    assert rules.stopped_by(state, why) == stopped


def test_every_reason_has_its_words() -> None:
    assert rules.waiting_words(None, 0) == rules.waiting_words(rules.BROKE_OFF, 1) == rules.UNREAD
    assert "第2次未成（未能在限定时间内读完）" in rules.waiting_words("time", 2)[0]
    assert set(rules.AGAIN) <= set(rules.WHY)
    assert "文件无法打开或显示" in rules.failed_words("PdfiumError", 1)[0]
    for why, (zh, en) in rules.WHY.items():
        told = rules.failed_words(why, 3)
        assert zh in told[0] and en in told[1]
