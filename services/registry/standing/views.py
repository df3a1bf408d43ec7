"""Reads of where submissions are.

Applicants see their organisation's, a unit its own, city and auditors all. What is not theirs is
not there.
"""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, false, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.problem import NotFound
from contracts.stages.words import SubmissionStep
from contracts.vocabulary import Actor, Docket, Ending, FileRef, Role
from kit import gates
from services.registry.audit.views import is_delivered
from services.registry.standing.models import SubmissionStatus
from services.registry.standing.schemas import SubmissionStatusPage, SubmissionStatusView
from services.registry.standing.wording import ahead, label_of

CITY = (Role.city_officer, Role.city_head)
EVERYTHING = (*CITY, Role.auditor)
UNIT = (Role.unit_officer, Role.unit_head)
APPLICANT = (Role.applicant_member, Role.applicant_signatory)
FROM_DOCKET = ("organisation_name", "credit_code", "factory_name", "factory_type")


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


async def page(
    session: AsyncSession,
    who: Actor,
    *,
    campaign_id: UUID | None,
    ending: Ending | None,
    stage: SubmissionStep | None,
    unit: str | None,
    cursor: UUID | None,
    limit: int,
) -> SubmissionStatusPage:
    """Where submissions are, in the order of their ids."""
    filters = (
        (col(SubmissionStatus.campaign_id), campaign_id),
        (col(SubmissionStatus.ending), ending),
        (col(SubmissionStatus.stage), stage),
        (col(SubmissionStatus.unit), unit),
    )
    query = select(SubmissionStatus).where(visible(who))
    for column, value in filters:
        if value is not None:
            query = query.where(column == value)
    if cursor is not None:
        query = query.where(col(SubmissionStatus.submission_id) > cursor)
    query = query.order_by(col(SubmissionStatus.submission_id)).limit(limit + 1)

    rows = (await session.execute(query)).scalars().all()
    campaigns = {row.campaign_id for row in rows}
    now = {campaign: await gates.now(session, campaign) for campaign in campaigns}
    items = tuple(to_view(row, now[row.campaign_id]) for row in rows[:limit])
    more = len(rows) > limit
    return SubmissionStatusPage(
        items=items,
        next=str(items[-1].submission_id) if more else None,
    )


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


def to_view(row: SubmissionStatus, now: datetime) -> SubmissionStatusView:
    """A row as people see it, with the names of its docket. now: of the campaign."""
    docket = row.docket or {}
    fields = row.model_dump(exclude={"docket", "file", "organisation_id"})
    fields |= {name: docket.get(name) for name in FROM_DOCKET}
    fields["ending_label"] = label_of(row.ending)
    fields["next_date"], fields["overdue_since"] = ahead(row.next_date, now)
    return SubmissionStatusView.model_validate(fields)
