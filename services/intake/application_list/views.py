"""Reads of the list of an applicant's own submissions.

An organisation has a few a year, which an index finds; filters and search look at those alone.
"""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    DateTime,
    Row,
    Select,
    case,
    exists,
    func,
    literal,
    or_,
    select,
)
from sqlmodel import col

from contracts.searching import search_words
from contracts.vocabulary import Actor
from kit import listing
from kit.db import Reading
from kit.listing import FAR, Sorting, SortKey
from kit.tabular import must_fit
from services.intake.application_list.schemas import (
    SubmissionQuery,
    Submissions,
    SubmissionSort,
)
from services.intake.applications.schemas import SubmissionSummary
from services.intake.submissions.models import Correction, Submission
from services.intake.submissions.states import CorrectionState
from services.intake.submissions.views import organisation_of

SHOWN: Final = tuple(
    col(getattr(Submission, name))
    for name in sorted(set(SubmissionSummary.model_fields) - {"state"})
)
SORT_KEYS: Final = {
    SubmissionSort.number: SortKey(func.coalesce(col(Submission.number), ""), str),
    SubmissionSort.name: SortKey(func.coalesce(col(Submission.factory_name), ""), str),
    SubmissionSort.handed_in: SortKey(
        func.coalesce(col(Submission.handed_in_at), literal(FAR, DateTime(timezone=True))),
        datetime,
    ),
}


async def page(session: Reading, who: Actor, asked: SubmissionQuery) -> Submissions:
    """A page of the organisation's submissions. Raises NoOrganisation, InvalidInput."""
    found = await listing.page(session, _listed(who, asked), _sorting(asked), asked)
    items = tuple(_to_summary(row) for row in found.rows)
    return Submissions(items=items, next=found.next, total=found.total)


async def every(
    session: Reading, who: Actor, asked: SubmissionQuery
) -> AsyncIterator[Sequence[SubmissionSummary]]:
    """All of them, for a table. Raises NoOrganisation, TooManyRows."""
    query = _listed(who, asked)
    must_fit(await listing.count(session, query))
    async for rows in listing.batches(session, query, _sorting(asked)):
        yield [_to_summary(row) for row in rows]


def _listed(who: Actor, asked: SubmissionQuery) -> Select[Any]:
    query = select(*SHOWN, _state().label("state")).where(
        col(Submission.organisation_id) == organisation_of(who)
    )
    if asked.campaign_id is not None:
        query = query.where(col(Submission.campaign_id) == asked.campaign_id)
    if asked.state:
        query = query.where(_state().in_(asked.state))
    if asked.ending:
        query = query.where(col(Submission.ended).in_(asked.ending))
    for word in search_words(asked.q or ""):
        query = query.where(
            or_(
                col(Submission.compared_name).contains(word, autoescape=True),
                func.lower(col(Submission.number)).contains(word, autoescape=True),
            )
        )
    return query


def _state() -> ColumnElement[str]:
    """Where a submission stands, in the words of the list."""
    corrected = exists().where(
        col(Correction.submission_id) == col(Submission.id),
        col(Correction.state) == CorrectionState.open,
    )
    return case(
        (col(Submission.ended).is_not(None), literal("ended")),
        (col(Submission.number).is_(None), literal("draft")),
        (corrected, literal("in_correction")),
        else_=literal("handed_in"),
    )


def _sorting(asked: SubmissionQuery) -> Sorting:
    key = SORT_KEYS.get(asked.sort)
    return Sorting(col(Submission.id), asked.sort, key, asked.descending)


def _to_summary(row: Row[Any]) -> SubmissionSummary:
    told = {name: getattr(row, name) for name in SubmissionSummary.model_fields}
    return SubmissionSummary.model_validate(told)
