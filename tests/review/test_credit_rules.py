"""Pure rules of credit, and what an answer over HTTP may look like.

Only a well-formed one about the code that was asked counts.
"""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.vocabulary import CreditVerdict, HoldKind, SourceResult
from services.review.cases.rules import UNDELIVERED, CaseState
from services.review.credit import rules
from services.review.credit.http_source import understood
from services.review.credit.problems import (
    CreditNotListed,
    NameReturnedContradicts,
    NameReturnedNeeded,
)
from services.review.credit.rules import SourceReply

NAME, CODE, SOURCE = "天津示例电子有限公司", "91120116DEM000010X", "credit_china"
ANSWER: dict[str, Any] = {
    "source": SOURCE,
    "credit_code": CODE,
    "name": NAME,
    "listed": False,
    "entry": None,
    "queried_at": "2023-09-08T01:00:00+00:00",
    "report_number": "MN-1",
    "edition": "1",
}
AT = datetime(2023, 9, 8, 1, tzinfo=UTC)
ENTRY = {"reason": "示例", "authority": "示例", "date": "2023-01-05", "remedy": "示例"}


@pytest.mark.parametrize(
    ("reply", "result"),
    [
        (None, SourceResult.unavailable),
        (SourceReply(found=False), SourceResult.no_such_subject),
        (SourceReply(found=True, name=NAME), SourceResult.unavailable),
        (SourceReply(found=True, listed=False), SourceResult.unavailable),
        (SourceReply(found=True, name=NAME, listed=False), SourceResult.not_listed),
        (
            SourceReply(found=True, name="天津示例电子有限公司 ", listed=False),
            SourceResult.not_listed,
        ),
        (SourceReply(found=True, name="别家", listed=False), SourceResult.name_differs),
        (SourceReply(found=True, name="别家", listed=True), SourceResult.listed),
        (SourceReply(found=True, name=NAME, listed=True), SourceResult.listed),
    ],
)
def test_one_answer(reply: SourceReply | None, result: SourceResult) -> None:
    assert rules.result_of(reply, NAME) is result


def test_width_of_signs_does_not_make_another_name() -> None:
    assert rules.same_name("天津示例（集团）有限公司", "天津示例(集团) 有限公司")
    assert rules.same_name("天津示例\u200b（集团）有限公司", "天津示例【集团】有限公司\ufeff")
    assert not rules.same_name("天津示例（一厂）", "天津示例（二厂）")
    assert not rules.same_name("天津示例", "天津示例（曾用名）")


@given(st.lists(st.sampled_from(SourceResult), max_size=3))
def test_clear_only_if_every_required_source_says_so(results: list[SourceResult]) -> None:
    required = ["a", "b", "c"]
    latest = {source: result.value for source, result in zip(required, results, strict=False)}
    found = rules.verdict(required, latest)
    assert (found is CreditVerdict.clear) == (results == [SourceResult.not_listed] * 3)
    assert (found is CreditVerdict.listed) == (SourceResult.listed in results)


def test_no_required_source_is_never_clear() -> None:
    assert rules.verdict([], {}) is CreditVerdict.open


def test_only_silent_sources_are_asked_again() -> None:
    latest = {"a": "unavailable", "b": "no_such_subject"}
    assert rules.to_ask(["a", "b", "c"], latest, dict.fromkeys(latest, AT), AT) == ("a", "c")


@given(st.integers(min_value=1, max_value=366), st.sampled_from([-1000, -1, 0, 1, 1000]))
def test_a_clear_answer_counts_for_so_many_days_to_the_microsecond(days: int, offset: int) -> None:
    now = AT + timedelta(days=days, microseconds=offset)
    too_old = rules.too_old_until(["delivery"], CaseState.accepted, days, now)
    assert bool(rules.to_ask(["a"], {"a": "not_listed"}, {"a": AT}, too_old)) == (offset >= 0)
    until = rules.valid_until(CreditVerdict.clear, {"a": AT, "b": AT + timedelta(days=1)}, days)
    assert until is not None and (now >= until) == (offset >= 0)
    assert rules.valid_until(CreditVerdict.open, {"a": AT}, days) is None


@pytest.mark.parametrize(
    "result", [each for each in SourceResult if each != "not_listed" and each != "unavailable"]
)
def test_only_a_clear_answer_grows_old(result: SourceResult) -> None:
    assert rules.to_ask(["a"], {"a": result.value}, {"a": AT}, AT + timedelta(days=9)) == ()


def test_nothing_grows_old_where_the_campaign_has_nothing_checked() -> None:
    stages = {
        "unit_review": UNDELIVERED,
        "delivery": ("delivered", "accepted"),
        "entry": ("selected",),
    }
    for gate, states in stages.items():
        old = {
            state for state in CaseState if rules.too_old_until([gate], state, 7, AT) is not None
        }
        assert old == set(states)
    assert rules.to_ask(["a"], {"a": "not_listed"}, {"a": AT}, None) == ()


def test_holds_follow_verdict_and_delivery() -> None:
    for state in CaseState:
        assert rules.hold_for(state, CreditVerdict.clear) is None
        assert rules.hold_for(state, CreditVerdict.open) is HoldKind.credit_open
        bad = HoldKind.credit_open if state in UNDELIVERED else HoldKind.credit_turned_bad
        assert rules.hold_for(state, CreditVerdict.listed) is bad
        assert rules.blocks_for(state) == ("publication" if state == "selected" else "selection")
        assert rules.city_decides(state) is (state in ("delivered", "accepted", "selected"))


def test_only_a_listing_can_be_confirmed() -> None:
    rules.must_be_listed([CreditVerdict.clear, CreditVerdict.listed])
    rest = [CreditVerdict.clear, CreditVerdict.open]
    for verdicts in ([], rest[:1], rest[1:]):
        with pytest.raises(CreditNotListed):
            rules.must_be_listed(verdicts)


def heard(status: int = 200, body: bytes | None = None, **changes: Any) -> SourceReply | None:
    sent = body if body is not None else json.dumps(ANSWER | changes).encode()
    return understood(SOURCE, CODE, "http://x", status, "application/json", sent).reply


def test_answers_as_documented_are_understood() -> None:
    assert heard() == SourceReply(found=True, name=NAME, listed=False)
    assert heard(listed=True, entry=ENTRY) == SourceReply(found=True, name=NAME, listed=True)
    absent = {"type": "https://x/problems/no-such-subject", "source": SOURCE, "credit_code": CODE}
    assert heard(404, json.dumps(absent).encode()) == SourceReply(found=False)


@pytest.mark.parametrize(
    ("status", "body", "changes"),
    [
        (200, b"<html>", {}),
        (200, b"[]", {}),
        (200, b"", {}),
        (503, None, {}),
        (302, None, {}),
        (404, None, {}),
        (404, b'{"type": "https://x/problems/no-such-system"}', {}),
        (404, b'{"type": "https://x/no-such-subject", "source": "other", "credit_code": "x"}', {}),
        (200, None, {"source": "tianjin_market"}),
        (200, None, {"credit_code": "91120116DEM000011X"}),
        (200, None, {"listed": "no"}),
        (200, None, {"listed": None}),
        (200, None, {"listed": True}),
        (200, None, {"name": None}),
        (200, None, {"queried_at": "yesterday"}),
        (200, None, {"report_number": 7}),
    ],
)
def test_odd_answers_are_no_answer(
    status: int, body: bytes | None, changes: dict[str, Any]
) -> None:
    assert heard(status, body, **changes) is None
    assert rules.result_of(heard(status, body, **changes), NAME) is SourceResult.unavailable


@pytest.mark.parametrize(
    ("result", "name", "counts_as"),
    [
        (SourceResult.not_listed, NAME, SourceResult.not_listed),
        (SourceResult.not_listed, "天津示例电子 有限公司", SourceResult.not_listed),
        (SourceResult.not_listed, "天津示例另一家有限公司", SourceResult.name_differs),
        (SourceResult.name_differs, "天津示例另一家有限公司", SourceResult.name_differs),
        (SourceResult.listed, None, SourceResult.listed),
        (SourceResult.listed, NAME, SourceResult.listed),
        (SourceResult.listed, "天津示例另一家有限公司", SourceResult.listed),
        (SourceResult.no_such_subject, None, SourceResult.no_such_subject),
        (SourceResult.unavailable, None, SourceResult.unavailable),
        (SourceResult.not_listed, None, NameReturnedNeeded),
        (SourceResult.not_listed, "", NameReturnedNeeded),
        (SourceResult.name_differs, None, NameReturnedNeeded),
        (SourceResult.name_differs, NAME, NameReturnedContradicts),
        (SourceResult.no_such_subject, NAME, NameReturnedContradicts),
    ],
)
def test_a_persons_record_counts_as_what_the_person_said(
    result: SourceResult, name: str | None, counts_as: SourceResult | type[Exception]
) -> None:
    if isinstance(counts_as, SourceResult):
        assert rules.recorded_result(result, name, NAME) is counts_as
    else:
        with pytest.raises(counts_as):
            rules.recorded_result(result, name, NAME)
