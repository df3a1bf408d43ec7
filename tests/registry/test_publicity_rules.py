"""When a notice may be published, how long it runs, when it is over."""

from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from contracts.calendar import Calendar, CountingMode, PeriodUnit
from contracts.policy import PublicityPolicy
from contracts.problem import CalendarYearMissing, ItemsHeld
from contracts.vocabulary import HoldKind
from services.registry.publicity import rules
from services.registry.publicity.problems import (
    AlreadyPublished,
    ItemOffList,
    ListingNotHeld,
    NothingToPublish,
    NotToday,
)
from services.registry.publicity.rules import ItemState, NoticeState
from tests.plan import YEARS

ZONE = ZoneInfo("Asia/Shanghai")
CALENDAR = Calendar.of(YEARS)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("published", "policy", "last"),
    [
        ("2023-10-12", {}, "2023-10-18"),
        ("2023-09-25", {}, "2023-10-07"),
        ("2023-09-25", {"mode": CountingMode.FROM_NEXT_DAY}, "2023-10-08"),
        ("2023-09-29", {}, "2023-10-11"),
        ("2023-09-29", {"length": 7, "mode": CountingMode.FROM_NEXT_DAY}, "2023-10-13"),
        ("2023-10-07", {}, "2023-10-11"),
        ("2023-12-25", {}, "2023-12-29"),
        ("2023-09-22", {"length": 10, "unit": PeriodUnit.CALENDAR_DAY}, "2023-10-07"),
    ],
)
def test_the_window_of_the_domains_examples(
    published: str, policy: dict[str, Any], last: str
) -> None:
    window = rules.window(
        NoticeState.drafted, at(f"{published}T15:00"), None, PublicityPolicy(**policy), CALENDAR
    )
    assert (window.published_on, window.last_day) == (
        date.fromisoformat(published),
        date.fromisoformat(last),
    )
    assert window.closes_at == at(f"{last}T00:00").replace(hour=0) + (
        at("2023-01-02T00:00") - at("2023-01-01T00:00")
    )


def test_a_missing_year_is_named() -> None:
    with pytest.raises(CalendarYearMissing) as missing:
        policy = PublicityPolicy(mode=CountingMode.FROM_NEXT_DAY)
        rules.window(NoticeState.drafted, at("2023-12-25T09:00"), None, policy, CALENDAR)
    assert missing.value.extra == {"year": 2024}


def test_today_in_shanghai_is_the_only_day() -> None:
    late = datetime.fromisoformat("2023-10-11T16:30:00+00:00")
    assert (
        rules.window(
            NoticeState.drafted, late, date(2023, 10, 12), PublicityPolicy(), CALENDAR
        ).published_on.day
        == 12
    )
    with pytest.raises(NotToday):
        rules.window(NoticeState.drafted, late, date(2023, 10, 11), PublicityPolicy(), CALENDAR)
    with pytest.raises(AlreadyPublished):
        rules.window(NoticeState.published, late, None, PublicityPolicy(), CALENDAR)


def test_held_items_stay_behind() -> None:
    a, b = uuid4(), uuid4()
    assert rules.split([a, b], {}) == ([a, b], [])
    assert rules.split([a, b], {a: ("credit_open",)}) == ([b], [a])
    with pytest.raises(ItemsHeld) as held:
        rules.split([a], {a: ("credit_open",)})
    [error] = held.value.errors
    assert (error["submission_id"], error["holds"]) == (str(a), ["credit_open"])
    assert "信用核查尚未完成" in error["message"] and "重新核查" in error["message"]
    assert error["holds_zh"] == ["信用核查尚未完成"] and "ask the credit" in error["message_en"]
    nothing: list[UUID] = []
    with pytest.raises(NothingToPublish):
        rules.split(nothing, {})


def test_over_and_seconds_left() -> None:
    closes, before = at("2023-10-19T00:00"), at("2023-10-18T23:59")
    assert not rules.over(NoticeState.drafted, None, closes) and not rules.over(
        NoticeState.published, None, closes
    )
    assert not rules.over(NoticeState.published, closes, before) and rules.over(
        NoticeState.published, closes, closes
    )
    assert not rules.over(NoticeState.closed, closes, closes)
    assert (
        rules.seconds_left(NoticeState.drafted, None, before) is None
        and rules.seconds_left(NoticeState.published, None, before) is None
    )
    assert rules.seconds_left(NoticeState.published, closes, before) == 60
    assert rules.seconds_left(NoticeState.published, closes, at("2023-10-20T00:00")) == 0
    assert rules.seconds_left(NoticeState.closed, closes, before) == 0


def test_the_period_in_words() -> None:
    assert rules.period_in_words(PublicityPolicy()) == "5个工作日"
    later = PublicityPolicy(length=7, unit=PeriodUnit.CALENDAR_DAY, mode=CountingMode.FROM_NEXT_DAY)
    assert rules.period_in_words(later) == "7日（自次日起算）"


@pytest.mark.parametrize("state", list(ItemState))
def test_an_item_ends_for_a_listing_until_it_is_announced(state: ItemState) -> None:
    goes = {ItemState.drafted: ItemState.dropped, ItemState.published: ItemState.removed}
    others = [kind for kind in HoldKind if kind is not HoldKind.credit_turned_bad]
    if state not in goes:
        with pytest.raises(ItemOffList):
            rules.after_ineligible(state, [HoldKind.credit_turned_bad])
        return
    assert rules.after_ineligible(state, [*others, HoldKind.credit_turned_bad]) is goes[state]
    for held in ([], others):
        with pytest.raises(ListingNotHeld):
            rules.after_ineligible(state, held)
