"""Reads of where submissions are.

Applicants see their organisation's, a unit its own, city and auditors all. What is not theirs is
not there.
"""

from collections.abc import AsyncIterator, Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    DateTime,
    Interval,
    Row,
    Select,
    String,
    false,
    func,
    literal,
    literal_column,
    or_,
    select,
    true,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.problem import NotFound
from contracts.vocabulary import Actor, Docket, FileRef, Role
from kit import gates, listing
from kit.listing import Sorting, SortKey, matches, wrong_query
from kit.tabular import must_fit
from services.registry.audit.views import is_delivered
from services.registry.standing import rules
from services.registry.standing.models import DUE, NUMBER, SubmissionStatus
from services.registry.standing.schemas import (
    StandingQuery,
    StandingSort,
    SubmissionStatusPage,
    SubmissionStatusView,
)
from services.registry.standing.wording import ahead, label_of

CITY = (Role.city_officer, Role.city_head)
EVERYTHING = (*CITY, Role.auditor)
UNIT = (Role.unit_officer, Role.unit_head)
APPLICANT = (Role.applicant_member, Role.applicant_signatory)
FROM_DOCKET = ("organisation_name", "credit_code", "factory_name", "factory_type")
OWN = set(SubmissionStatusView.model_fields) - {*FROM_DOCKET, "ending_label", "overdue_since"}
TOLD = tuple(col(getattr(SubmissionStatus, name)) for name in sorted(OWN | {"docket"}))
SORT_KEYS = {
    StandingSort.number: SortKey(literal_column(NUMBER, String()), str),
    StandingSort.name: SortKey(col(SubmissionStatus.name_key), str),
    StandingSort.next_date: SortKey(literal_column(DUE, DateTime(timezone=True)), datetime),
    StandingSort.updated: SortKey(col(SubmissionStatus.updated_at), datetime),
}


def visible(who: Actor) -> ColumnElement[bool]:
    """The rows an actor may see."""
    if who.has(*EVERYTHING):
        return true()
    mine: list[ColumnElement[bool]] = [false()]
    if who.has(*UNIT) and who.unit:
        mine.append(col(SubmissionStatus.unit) == who.unit)
    if who.has(*APPLICANT) and who.organisation_id:
        mine.append(col(SubmissionStatus.organisation_id) == who.organisation_id)
    return or_(*mine)


async def one(session: AsyncSession, who: Actor, submission_id: UUID) -> SubmissionStatusView:
    """Raises NotFound for a submission that is not there or not the actor's."""
    row = await seen(session, who, submission_id)
    return to_view(row, await gates.now(session, row.campaign_id))


async def seen(session: AsyncSession, who: Actor, submission_id: UUID) -> SubmissionStatus:
    """The row itself, if the actor may see it. Raises NotFound."""
    query = select(SubmissionStatus).where(
        col(SubmissionStatus.submission_id) == submission_id,
        visible(who),
    )
    row = (await session.execute(query)).scalar_one_or_none()
    if row is None:
        raise NotFound(
            "没有这个申报的办理进度：草稿提交后才有；已提交的请核对编号或权限",
            "No standing of this submission: a draft has none before it is handed in; of one that"
            " was, check the id, or it is not yours",
        )
    return row


async def readable(session: AsyncSession, who: Actor, submission_id: UUID) -> SubmissionStatus:
    """The row, if the actor may read the submission's content.

    The rule is review's for its case: the city reads what was delivered. Raises NotFound.
    """
    row = await seen(session, who, submission_id)
    if who.has(Role.auditor) or not who.has(*CITY):
        return row
    if not await is_delivered(session, submission_id):
        raise NotFound("没有这个申报，请核对编号或权限", "No such submission, or not yours")
    return row


def _listed(who: Actor, asked: StandingQuery) -> Select[Any]:
    """What an actor may see and the filters leave, unsorted, without what no list tells."""
    query = select(col(SubmissionStatus.submission_id).label("id"), *TOLD).where(visible(who))
    if asked.campaign_id is not None:
        query = query.where(col(SubmissionStatus.campaign_id) == asked.campaign_id)
    if asked.unit is not None:
        query = query.where(col(SubmissionStatus.unit) == asked.unit)
    if asked.ended is not None:
        has_ended = col(SubmissionStatus.ending).is_not(None)
        query = query.where(has_ended if asked.ended else ~has_ended)
    if asked.q:
        query = query.where(matches(col(SubmissionStatus.searched), asked.q))
    if asked.hold:
        held = [col(SubmissionStatus.holds).contains([{"kind": kind}]) for kind in asked.hold]
        query = query.where(or_(*held))
    of_type = col(SubmissionStatus.docket)["factory_type"].astext
    several: tuple[tuple[Any, Sequence[Any]], ...] = (
        (col(SubmissionStatus.ending), asked.ending),
        (col(SubmissionStatus.stage), asked.stage),
        (of_type, asked.type),
    )
    for column, values in several:
        if values:
            query = query.where(column.in_(values))
    return query


def _sorting(asked: StandingQuery) -> Sorting:
    key = SORT_KEYS.get(asked.sort)
    return Sorting(col(SubmissionStatus.submission_id), asked.sort, key, asked.descending)


async def _narrowed(session: AsyncSession, who: Actor, asked: StandingQuery) -> Select[Any]:
    """`_listed`, and what goes by a clock. Raises InvalidInput, NotFound."""
    query = _listed(who, asked)
    if asked.stuck:
        # Real time, of the database: the system passes these steps whatever a rehearsal's clock.
        since = func.clock_timestamp() - literal(rules.STUCK_AFTER, Interval())
        query = query.where(
            col(SubmissionStatus.stage).in_(rules.PASSING),
            col(SubmissionStatus.updated_at) < since,
        )
    if asked.overdue:
        if asked.campaign_id is None:
            raise wrong_query(
                "campaign_id",
                "missing",
                "查询超期申报时，请指定征集活动",
                "is needed to find what is late: name the campaign",
            )
        now = await gates.now(session, asked.campaign_id)
        query = query.where(
            col(SubmissionStatus.next_date) <= now, col(SubmissionStatus.ending).is_(None)
        )
    return query


async def page(session: AsyncSession, who: Actor, asked: StandingQuery) -> SubmissionStatusPage:
    """A page of where submissions are. Raises InvalidInput, NotFound."""
    query = await _narrowed(session, who, asked)
    found = await listing.page(session, query, _sorting(asked), asked)
    items = tuple(await _to_views(session, found.rows))
    return SubmissionStatusPage(items=items, next=found.next, total=found.total)


async def every(
    session: AsyncSession, who: Actor, asked: StandingQuery
) -> AsyncIterator[Sequence[SubmissionStatusView]]:
    """All of them, for a table. Raises TooManyRows, InvalidInput, NotFound."""
    query = await _narrowed(session, who, asked)
    must_fit(await listing.count(session, query))
    async for rows in listing.batches(session, query, _sorting(asked)):
        yield await _to_views(session, rows)


async def _to_views(session: AsyncSession, rows: Sequence[Row[Any]]) -> list[SubmissionStatusView]:
    """Rows as people see them, each by its campaign's now."""
    campaigns = {row.campaign_id for row in rows}
    now = {campaign: await gates.now(session, campaign) for campaign in campaigns}
    return [to_view(row, now[row.campaign_id]) for row in rows]


async def docket_of(
    session: AsyncSession,
    submission_id: UUID,
) -> tuple[Docket | None, FileRef | None]:
    """The docket as last handed in and the snapshot's file, as far as they were heard of."""
    query = select(col(SubmissionStatus.docket), col(SubmissionStatus.file)).where(
        col(SubmissionStatus.submission_id) == submission_id
    )
    row = (await session.execute(query)).one_or_none()
    if row is None or row.docket is None:
        return None, None
    file = FileRef.model_validate(row.file) if row.file else None
    return Docket.model_validate(row.docket), file


async def factories_of(session: AsyncSession, campaign_id: UUID, credit_code: str) -> set[str]:
    """The factory names that one organisation handed in to a campaign."""
    docket = col(SubmissionStatus.docket)
    query = select(docket["factory_name"].astext).where(
        col(SubmissionStatus.campaign_id) == campaign_id,
        docket["credit_code"].astext == credit_code,
    )
    return set((await session.execute(query)).scalars())


async def ended_among(session: AsyncSession, submissions: Iterable[UUID]) -> set[UUID]:
    """Those of the submissions that have an ending, as far as was heard."""
    query = select(col(SubmissionStatus.submission_id)).where(
        col(SubmissionStatus.submission_id).in_(list(submissions)),
        col(SubmissionStatus.ending).is_not(None),
    )
    return set((await session.execute(query)).scalars())


def to_view(row: SubmissionStatus | Row[Any], now: datetime) -> SubmissionStatusView:
    """A row as people see it, with the names of its docket. now: of the campaign."""
    docket = row.docket or {}
    fields = {name: getattr(row, name) for name in OWN}
    fields |= {name: docket.get(name) for name in FROM_DOCKET}
    fields["ending_label"] = label_of(row.ending)
    fields["next_date"], fields["overdue_since"] = ahead(row.next_date, now)
    return SubmissionStatusView.model_validate(fields)
