"""Pure decisions about campaigns: first windows, years needed, clocks and extensions."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from contracts.calendar import shanghai_day
from contracts.canonical import plain
from contracts.policy import Dates, Plan
from contracts.problem import CalendarYearMissing
from services.intake.campaigns.problems import (
    CampaignOver,
    ClockGoesForward,
    ClockOutOfYears,
    NotARehearsal,
    WindowWouldShorten,
)
from services.intake.campaigns.units import PlanUnit

UNIT_CLOSES: Final = ("unit_closes_at", "部分推荐单位申报截止", "some units close to applicants")
INSTANTS: Final = (
    ("opens_at", "申报开始", "applications open"),
    ("delivery_closes_at", "推荐单位报送截止", "units' deliveries close"),
    ("acceptance_due_at", "市级受理截止", "acceptance is due"),
    ("scores_due_at", "专家评分截止", "scores are due"),
    ("selection_due_at", "遴选截止", "the selection is due"),
    ("notice_on", "公示发布日", "the notice is due"),
    ("announcement_on", "公告日", "the announcement is due"),
)
"""Code in the plan's dates, label, English label."""


@dataclass(frozen=True)
class PlanInstant:
    """An instant of a campaign by its name."""

    code: str
    label: str
    label_en: str
    at: datetime


def instants_of(dates: Dates, unit_closings: Iterable[datetime]) -> list[PlanInstant]:
    """The plan's instants in order, with the earlier cut-offs of single units among them."""
    told = [PlanInstant(*each, at=getattr(dates, each[0])) for each in INSTANTS]
    own = {at for at in unit_closings if at < dates.delivery_closes_at}
    return sorted([*told, *(PlanInstant(*UNIT_CLOSES, at=at) for at in own)], key=lambda e: e.at)


@dataclass(frozen=True)
class FirstWindow:
    """A window as it is at opening."""

    gate: str
    version: int
    opens_at: datetime
    closes_at: datetime
    unit: str = ""


def first_windows(dates: Dates, units: Sequence[PlanUnit]) -> list[FirstWindow]:
    """The windows at opening: intake for all, delivery, scoring, and units that close earlier.

    A unit without a cut-off of its own closes with the delivery.
    """
    opens, closes = dates.opens_at, dates.delivery_closes_at
    windows = [FirstWindow("intake", 1, opens, closes)]
    for unit in units:
        if unit.closes_at is not None and unit.closes_at < closes:
            windows.append(
                FirstWindow("intake", len(windows) + 1, opens, unit.closes_at, unit.code)
            )
    return [
        *windows,
        FirstWindow("delivery", 1, opens, closes),
        FirstWindow("scoring", 1, opens, dates.scores_due_at),
    ]


def need_years(dates: Dates, loaded: Collection[int]) -> None:
    """Raise CalendarYearMissing for the years from opening to announcement that are not loaded."""
    first, last = shanghai_day(dates.opens_at).year, shanghai_day(dates.announcement_on).year
    missing = [year for year in range(first, last + 1) if year not in loaded]
    if missing:
        told = "、".join(map(str, missing))
        raise CalendarYearMissing(
            f"未载入{told}年节假日安排", f"no official calendar is loaded for {told}", years=missing
        )


def must_not_be_over(rehearsal: bool, now: datetime, dates: Dates) -> None:
    """Raise CampaignOver for a real campaign whose hand-ins ended before it is opened."""
    if not rehearsal and dates.delivery_closes_at <= now:
        raise CampaignOver(dates.delivery_closes_at)


def may_move_clock(rehearsal: bool, now: datetime, to: datetime) -> None:
    """Rehearsals only, forward only; standing still is allowed."""
    if not rehearsal:
        raise NotARehearsal()
    if to < now:
        raise ClockGoesForward(now=plain(now), asked=plain(to))


def clock_in_years(to: datetime, plan: Plan) -> None:
    """A rehearsal lies between the year before its campaign's and the year after its retention.

    Calendars, terms and retention are counted from its clock, and have to have an end.
    Raises ClockOutOfYears.
    """
    first, last = plan.year - 1, plan.year + plan.retention_years + 1
    # Compared in UTC fields: the first and the last instants of all have no Beijing time.
    if not first <= to.year <= last:
        raise ClockOutOfYears(
            f"演练时钟须在{first}年至{last}年之间，请改正",
            f"A rehearsal's clock stands between the years {first} and {last}: correct it",
            first=first,
            last=last,
        )


def may_extend(held: datetime | None, closes_at: datetime) -> None:
    """Raise WindowWouldShorten unless the window grows.

    `held` is the closing that the scope has of its own or shares; None when it has neither.
    """
    if held is not None and closes_at <= held:
        raise WindowWouldShorten(closes_at=plain(held), asked=plain(closes_at))


def still_narrows(narrowed: bool, closes_at: datetime, for_all: datetime) -> bool:
    """Whether a unit's own cut-off, moved later, is still earlier than the general one."""
    return narrowed and closes_at < for_all
