"""What may be sent to the store, how its name is kept, and when a lease ends."""

from datetime import UTC, datetime, timedelta

import pytest

from kit.inspection.formats import DOCX, JPEG, PDF, PNG, SCAN_TYPES
from kit.sent_files import rules
from kit.sent_files.problems import SentFileUnfit, SentFileUntaken
from kit.sent_files.rules import SentFileState

MOST = 2 * 1024 * 1024
NOW = datetime(2023, 10, 12, 1, tzinfo=UTC)


@pytest.mark.parametrize("content_type", [PDF, JPEG, PNG])
def test_a_scan_that_fits_may_be_sent(content_type: str) -> None:
    rules.must_fit(content_type, MOST, SCAN_TYPES, MOST)


@pytest.mark.parametrize(
    ("types", "told"), [(SCAN_TYPES, "只接收PDF、JPG或PNG文件"), ((PDF, DOCX), "Word")]
)
def test_another_format_is_told_what_is_taken(types: tuple[str, ...], told: str) -> None:
    with pytest.raises(SentFileUnfit) as refused:
        rules.must_fit("application/zip", 1, types, MOST)
    assert told in str(refused.value.detail_zh) and refused.value.detail_en


def test_a_large_one_is_told_the_limit() -> None:
    with pytest.raises(SentFileUnfit) as refused:
        rules.must_fit(PDF, MOST + 1, SCAN_TYPES, MOST)
    assert refused.value.extra["limit"] == MOST and "2 MB" in str(refused.value.detail_zh)


@pytest.mark.parametrize("state", [each for each in SentFileState if each != SentFileState.taken])
def test_what_was_not_taken_proves_nothing(state: SentFileState) -> None:
    rules.must_be_taken(SentFileState.taken)
    with pytest.raises(SentFileUntaken):
        rules.must_be_taken(state)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\示例 执照.pdf", "示例 执照.pdf"),
        ("a\r\nb\x00.pdf", "ab.pdf"),
        ("a\u202efdp.exe", "afdp.exe"),
        ("示" * 300 + ".pdf", "示" * 120 + ".pdf"),
        ("/", "file"),
        ("\u202e", "file"),
        ("C:\\材料\\异议书.pdf", "异议书.pdf"),
    ],
)
def test_names_are_data(given: str, kept: str) -> None:
    assert rules.clean_name(given) == kept


def test_a_lease_ends_at_its_instant() -> None:
    assert rules.is_free(None, NOW) and rules.is_free(NOW, NOW)
    assert not rules.is_free(NOW + timedelta(milliseconds=1), NOW)
