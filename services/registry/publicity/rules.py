"""When a notice may be published, how long it runs, when it is over. Pure: the campaign's now and policy arrive as arguments."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple
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
from contracts.problem import CalendarYearMissing, ItemsHeld
from services.registry.publicity.problems import AlreadyPublished, NothingToPublish, NotToday

COUNTED = {PeriodUnit.WORKING_DAY: "个工作日", PeriodUnit.CALENDAR_DAY: "日"}
MODES = {CountingMode.FIRST_DAY_COUNTED: "", CountingMode.FROM_NEXT_DAY: "（自次日起算）"}


class Window(NamedTuple):
    """published_on … last_day, both ends counted; over at `closes_at` (half-open)."""

    published_on: date
    last_day: date
    closes_at: datetime


def window(
    state: str, now: datetime, asked: date | None, policy: PublicityPolicy, calendar: Calendar
) -> Window:
    """The window of a notice that is published now. Raises AlreadyPublished, NotToday, CalendarYearMissing (naming the year)."""
    if state != "drafted":
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
    return Window(today, last, closing_instant(last))


def split(
    items: Sequence[UUID], held: Mapping[UUID, tuple[str, ...]]
) -> tuple[list[UUID], list[UUID]]:
    """Which items go out and which stay behind. Raises NothingToPublish, ItemsHeld (naming each with its holds)."""
    if not items:
        raise NothingToPublish()
    out = [item for item in items if item not in held]
    behind = [item for item in items if item in held]
    if not out:
        raise ItemsHeld(
            errors=[{"submission_id": str(each), "holds": list(held[each])} for each in behind]
        )
    return out, behind


def over(state: str, closes_at: datetime | None, now: datetime) -> bool:
    """True when a published notice's window has ended."""
    return state == "published" and closes_at is not None and now >= closes_at


def seconds_left(state: str, closes_at: datetime | None, now: datetime) -> float | None:
    """Seconds (plan time) until the window ends, 0 when it has; None while the notice is not published."""
    if state == "drafted" or closes_at is None:
        return None
    return 0.0 if state == "closed" else max(0.0, (closes_at - now).total_seconds())


def period_in_words(policy: PublicityPolicy) -> str:
    """5个工作日, as the notice prints it."""
    return f"{policy.length}{COUNTED[policy.unit]}{MODES[policy.mode]}"
