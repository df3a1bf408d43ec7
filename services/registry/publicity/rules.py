"""States of notices and items; when a notice may be published, how long it runs, when it is over.

Pure: the campaign's now and policy arrive as arguments.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from contracts.calendar import (
    Calendar,
    CountingMode,
    MissingYear,
    PeriodUnit,
    closing_instant,
    shanghai_day,
)
from contracts.policy import PublicityPolicy
from contracts.problem import CalendarYearMissing, ItemsHeld, held_item
from contracts.transitions import Transitions
from contracts.vocabulary import HoldKind
from services.registry.publicity.problems import (
    AlreadyPublished,
    ItemOffList,
    ListingNotHeld,
    NothingToPublish,
    NotToday,
)

UNIT_WORDS = {PeriodUnit.WORKING_DAY: "个工作日", PeriodUnit.CALENDAR_DAY: "日"}
MODE_WORDS = {CountingMode.FIRST_DAY_COUNTED: "", CountingMode.FROM_NEXT_DAY: "（自次日起算）"}


class NoticeState(StrEnum):
    """Where a notice is. Only a drafted one is hidden from the public."""

    drafted = "drafted"
    published = "published"
    closed = "closed"


NOTICE_STATES = Transitions(
    NoticeState,
    {
        NoticeState.drafted: {NoticeState.published},
        NoticeState.published: {NoticeState.closed},
        NoticeState.closed: (),
    },
)


class ItemState(StrEnum):
    """Where an item of a notice is.

    dropped: its case ended before publication. removed: an upheld objection, or the city for a
    listing, took it off the list. entered: it has a number in the register.
    """

    drafted = "drafted"
    dropped = "dropped"
    published = "published"
    removed = "removed"
    entered = "entered"


ITEM_LABELS: Final = {
    ItemState.drafted: "待公示",
    ItemState.dropped: "公示前已撤下",
    ItemState.published: "公示中",
    ItemState.removed: "已移出名单",
    ItemState.entered: "已入库",
}
ITEM_STATES = Transitions(
    ItemState,
    {
        ItemState.drafted: {ItemState.dropped, ItemState.published},
        ItemState.dropped: (),
        ItemState.published: {ItemState.removed, ItemState.entered},
        ItemState.removed: (),
        ItemState.entered: (),
    },
)


AFTER_INELIGIBLE: Final = {
    ItemState.drafted: ItemState.dropped,
    ItemState.published: ItemState.removed,
}
"""Where an item goes that the city ends as ineligible: what was never published is not printed."""


def after_ineligible(state: ItemState, held: Collection[HoldKind]) -> ItemState:
    """Where an item goes whose applicant was listed after its selection.

    `held`: the kinds of its open holds. Raises ItemOffList, ListingNotHeld.
    """
    if state not in AFTER_INELIGIBLE:
        raise ItemOffList(state=state)
    if HoldKind.credit_turned_bad not in held:
        raise ListingNotHeld()
    return AFTER_INELIGIBLE[state]


class NoticeWindow(NamedTuple):
    """published_on … last_day, both ends counted; over at `closes_at` (half-open)."""

    published_on: date
    last_day: date
    closes_at: datetime


def window(
    state: NoticeState,
    now: datetime,
    asked: date | None,
    policy: PublicityPolicy,
    calendar: Calendar,
) -> NoticeWindow:
    """The window of a notice that is published now.

    `asked`: the day that the request names, if it names one.
    Raises AlreadyPublished, NotToday, CalendarYearMissing (naming the year).
    """
    if not NOTICE_STATES.allows(state, NoticeState.published):
        raise AlreadyPublished()
    today = shanghai_day(now)
    if asked is not None and asked != today:
        raise NotToday(
            f"当日为{today}，请求的发布日为{asked}",
            f"Today is {today}, asked was {asked}",
            today=today.isoformat(),
        )
    try:
        last = calendar.last_day(today, policy.length, policy.unit, policy.mode)
    except MissingYear as missing:
        raise CalendarYearMissing(
            f"缺少{missing.year}年节假日安排，请先载入后再公示",
            f"The holiday calendar of {missing.year} is not loaded: load it, then publish",
            year=missing.year,
        ) from missing
    return NoticeWindow(today, last, closing_instant(last))


def split(
    items: Sequence[UUID],
    held: Mapping[UUID, Sequence[str]],
) -> tuple[list[UUID], list[UUID]]:
    """Which items are published and which stay behind.

    Raises NothingToPublish, ItemsHeld (naming each item with its holds).
    """
    if not items:
        raise NothingToPublish()
    out = [item for item in items if item not in held]
    behind = [item for item in items if item in held]
    if not out:
        errors = [held_item(item, held[item]) for item in behind]
        raise ItemsHeld(errors=errors)
    return out, behind


def over(state: NoticeState, closes_at: datetime | None, now: datetime) -> bool:
    """True when a published notice's window has ended."""
    if state is not NoticeState.published or closes_at is None:
        return False
    return now >= closes_at


def seconds_left(state: NoticeState, closes_at: datetime | None, now: datetime) -> float | None:
    """Seconds (plan time) until the window ends, 0 when it has; None before publication."""
    if state is NoticeState.drafted or closes_at is None:
        return None
    if state is NoticeState.closed:
        return 0.0
    left = (closes_at - now).total_seconds()
    return max(0.0, left)


def period_in_words(policy: PublicityPolicy) -> str:
    """5个工作日, as the notice prints it."""
    return f"{policy.length}{UNIT_WORDS[policy.unit]}{MODE_WORDS[policy.mode]}"
