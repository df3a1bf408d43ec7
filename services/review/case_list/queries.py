"""The statements of the list of cases: what it shows, filters, sorts by."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    DateTime,
    Select,
    and_,
    case,
    exists,
    func,
    literal,
    or_,
    select,
)
from sqlmodel import col

from contracts.policy import Dates
from contracts.vocabulary import Actor, Role
from kit.listing import FAR, Sorting, SortKey, matches
from services.review.case_list import rules
from services.review.case_list.schemas import CaseQuery, CaseSort
from services.review.cases import rules as cases
from services.review.cases.models import Case, CaseHold
from services.review.cases.rules import CaseState
from services.review.cases.schemas import CaseView
from services.review.cases.views import seen_by
from services.review.corrections.models import CorrectionDue
from services.review.credit.models import CreditCheck
from services.review.rulings.models import Ruling
from services.review.rulings.rules import RulingState

SHOWN: Final = tuple(
    column
    for column in Case.__table__.columns  # type: ignore[attr-defined]
    if column.name in {*CaseView.model_fields, "stage_table", "stage_at_ending"}
)
"""The columns that the list tells. A case's content alone is larger than all of them."""
SORT_KEYS: Final = {
    CaseSort.number: SortKey(col(Case.number), str),
    CaseSort.name: SortKey(col(Case.name_key), str),
    CaseSort.received: SortKey(col(Case.received_at), datetime),
}


def listed(who: Actor, asked: CaseQuery) -> Select[Any]:
    """The cases that the actor may see and the filters leave, unsorted."""
    return select(*SHOWN).where(*seen_by(who), *_filters(who, asked))


def sorting(asked: CaseQuery, until: SortKey | None) -> Sorting:
    """How the list is sorted. until: the key of that order, where it is asked for."""
    key = until if asked.sort is CaseSort.until else SORT_KEYS.get(asked.sort)
    return Sorting(col(Case.id), asked.sort, key, asked.descending)


def until_key(dates: Dates, closings: Mapping[str, datetime]) -> SortKey:
    """Sorts the cases of one campaign by what they run against. closings: by unit."""
    units: dict[datetime, list[str]] = {}
    for unit, closes_at in closings.items():
        units.setdefault(closes_at, []).append(unit)
    waiting = col(Case.state).in_(rules.WAITS_FOR_UNIT)
    whens: list[tuple[ColumnElement[bool], Any]] = [
        (and_(waiting, col(Case.unit).in_(those)), _instant(closes_at))
        for closes_at, those in units.items()
    ]
    whens.append((col(Case.state) == CaseState.returned, _correction_due()))
    whens += [
        (col(Case.state) == state, _instant(at)) for state, at in rules.dates_of(dates).items()
    ]
    return SortKey(case(*whens, else_=_instant(FAR)), datetime)


def _correction_due() -> ColumnElement[datetime]:
    due = (
        select(col(CorrectionDue.due_at))
        .where(col(CorrectionDue.submission_id) == col(Case.id))
        .correlate(Case)
        .scalar_subquery()
    )
    return func.coalesce(due, _instant(FAR))


def _instant(at: datetime) -> ColumnElement[datetime]:
    return literal(at, DateTime(timezone=True))


def _filters(who: Actor, asked: CaseQuery) -> list[ColumnElement[bool]]:
    plain = (
        (col(Case.state), asked.state),
        (col(Case.factory_type), asked.type),
        (col(Case.ending), asked.ending),
    )
    wanted: list[ColumnElement[bool]] = [column.in_(of) for column, of in plain if of]
    if asked.campaign_id is not None:
        wanted.append(col(Case.campaign_id) == asked.campaign_id)
    if asked.unit is not None:
        wanted.append(col(Case.unit) == asked.unit)
    if asked.stage:
        wanted.append(_at_stage(asked.stage))
    if asked.hold:
        wanted.append(_held(asked))
    if asked.credit:
        wanted.append(newest_verdict().in_(asked.credit))
    if asked.proposed:
        wanted.append(_proposed(who, asked))
    if asked.q:
        wanted.append(matches(col(Case.searched), asked.q))
    return wanted


def _at_stage(stages: list[str]) -> ColumnElement[bool]:
    """Cases at one of the stages; an ended case stays at the stage where it ended."""
    placed = [
        and_(col(Case.stage_table) == version, col(Case.state).in_(states))
        for version, states in rules.states_of(stages).items()
    ]
    at_ending = func.coalesce(col(Case.stage_at_ending), rules.STAGES[0])
    ended = and_(col(Case.state) == CaseState.ended, at_ending.in_(stages))
    return or_(ended, *placed)


def _held(asked: CaseQuery) -> ColumnElement[bool]:
    return exists().where(
        col(CaseHold.submission_id) == col(Case.id),
        col(CaseHold.kind).in_(asked.hold),
        col(CaseHold.cleared_at).is_(None),
    )


def newest_verdict() -> ColumnElement[Any]:
    """The verdict of a case's newest check. Ids sort by creation."""
    return (
        select(col(CreditCheck.verdict))
        .where(col(CreditCheck.submission_id) == col(Case.id))
        .order_by(col(CreditCheck.id).desc())
        .limit(1)
        .correlate(Case)
        .scalar_subquery()
    )


def _proposed(who: Actor, asked: CaseQuery) -> ColumnElement[bool]:
    """Cases with a proposal. Whoever may not read a case does not learn of its proposal."""
    waits = exists().where(
        col(Ruling.submission_id) == col(Case.id),
        col(Ruling.state) == RulingState.proposed,
        col(Ruling.outcome).in_(asked.proposed),
    )
    if who.has(Role.auditor) or not who.has(*cases.CITY):
        return waits
    return and_(waits, col(Case.delivered_at).is_not(None))
