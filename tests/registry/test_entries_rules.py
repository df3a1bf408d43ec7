"""Who gets a number and which."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from contracts.canonical import plain
from services.registry.entries import rules
from services.registry.entries.problems import (
    BadDocumentNumber,
    DocumentNumberUsed,
    NothingToAnnounce,
    NoticeStillOpen,
    NumbersUsedUp,
)
from services.registry.publicity.rules import NoticeState

CLOSES = datetime(2023, 10, 18, 16, tzinfo=UTC)


def test_only_a_closed_notice_is_announced() -> None:
    rules.may_announce(NoticeState.closed, CLOSES, CLOSES)
    for state, closes_at in ((NoticeState.published, CLOSES), (NoticeState.drafted, None)):
        with pytest.raises(NoticeStillOpen) as still:
            rules.may_announce(state, closes_at, CLOSES)
        assert still.value.extra == {"closes_at": plain(closes_at)}


def test_held_items_wait() -> None:
    a, b = uuid4(), uuid4()
    assert rules.split([a, b], {b: ("objection",)}) == ([a], [b])
    with pytest.raises(NothingToAnnounce) as nothing:
        rules.split([a], {a: ("objection",)})
    [error] = nothing.value.errors
    assert (error["submission_id"], error["holds"]) == (str(a), ["objection"])


def test_numbers_follow_each_other_and_rehearsals_are_marked() -> None:
    assert rules.numbers("TJ5G-2023-", False, 0, 2) == ["TJ5G-2023-0001", "TJ5G-2023-0002"]
    assert rules.numbers("TJ5G-2023-", True, 9, 1) == ["YL-TJ5G-2023-0010"]
    assert rules.numbers("TJ5G-2023-", False, 9998, 1) == ["TJ5G-2023-9999"]
    with pytest.raises(NumbersUsedUp):
        rules.numbers("TJ5G-2023-", False, 9998, 2)


def test_a_rehearsal_counts_for_itself() -> None:
    campaign_id = UUID(int=7)
    assert rules.scope_of("TJ5G-2023-", campaign_id, False) == "TJ5G-2023-"
    assert rules.scope_of("TJ5G-2023-", campaign_id, True) == f"YL-{campaign_id}"


def test_document_numbers_have_their_brackets() -> None:
    assert rules.document_number(" 津工信通信〔2023〕12号") == ("津工信通信", 2023, 12)
    for wrong in ("津工信[2023]12号", "津工信〔2023〕0号", "〔2023〕1号", "津工信〔1900〕1号", ""):
        with pytest.raises(BadDocumentNumber):
            rules.document_number(wrong)


def test_a_document_number_is_used_once() -> None:
    used = {rules.document_key("津工信〔2023〕1号")}
    for other in ("津工信〔2023〕11号", "津工信〔2024〕1号", "津工信通信〔2023〕1号"):
        rules.must_be_unused(other, used)
    for same in ("津工信〔2023〕1号", " 津工信〔2023〕1号 "):
        with pytest.raises(DocumentNumberUsed):
            rules.must_be_unused(same, used)
    with pytest.raises(BadDocumentNumber):
        rules.must_be_unused("津工信〔2023〕01号", used)


def test_what_is_searched_is_in_its_compared_form() -> None:
    assert rules.searched("YL-2023-0001", "示例（Ａ）\u200b公司") == "yl-2023-0001\n示例(a)公司"
