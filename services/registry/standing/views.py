"""Reads of standings: applicants see their organisation's, a unit its own, city and auditors all; what is not theirs is not there."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import ColumnElement, false, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.problem import NotFound
from contracts.vocabulary import Actor, Docket, Ending, FileRef, Role
from services.registry.standing.models import Standing
from services.registry.standing.rules import Stage
from services.registry.standing.schemas import Standings, StandingTold
from services.registry.standing.wording import label

EVERYTHING = (Role.city_officer, Role.city_head, Role.auditor)
UNIT = (Role.unit_officer, Role.unit_head)
APPLICANT = (Role.applicant_member, Role.applicant_signatory)


def visible(who: Actor) -> ColumnElement[bool]:
    """The rows an actor may see."""
    if who.has(*EVERYTHING):
        return true()
    mine: list[ColumnElement[bool]] = [false()]
    if who.has(*UNIT) and who.unit:
        mine.append(col(Standing.unit) == who.unit)
    if who.has(*APPLICANT) and who.organisation_id:
        mine.append(col(Standing.organisation_id) == who.organisation_id)
    return or_(*mine)


async def one(session: AsyncSession, who: Actor, submission_id: UUID) -> StandingTold:
    """Raises NotFound for a submission that is not there or not the actor's."""
    return _told(await seen(session, who, submission_id))


async def seen(session: AsyncSession, who: Actor, submission_id: UUID) -> Standing:
    """The row itself, if the actor may see it. Raises NotFound."""
    query = select(Standing).where(col(Standing.submission_id) == submission_id, visible(who))
    row = (await session.execute(query)).scalar_one_or_none()
    if row is None:
        raise NotFound("没有这个申报，请核对编号或权限", "No such submission, or not yours")
    return row


async def page(
    session: AsyncSession,
    who: Actor,
    *,
    campaign_id: UUID | None,
    ending: Ending | None,
    stage: Stage | None,
    unit: str | None,
    cursor: UUID | None,
    limit: int,
) -> Standings:
    """Standings in the order of their submissions' ids."""
    query = select(Standing).where(visible(who))
    for column, value in (
        (col(Standing.campaign_id), campaign_id),
        (col(Standing.ending), ending),
        (col(Standing.stage), stage),
        (col(Standing.unit), unit),
    ):
        if value is not None:
            query = query.where(column == value)
    if cursor is not None:
        query = query.where(col(Standing.submission_id) > cursor)
    rows = (
        (await session.execute(query.order_by(col(Standing.submission_id)).limit(limit + 1)))
        .scalars()
        .all()
    )
    items = tuple(_told(row) for row in rows[:limit])
    return Standings(items=items, next=str(items[-1].submission_id) if len(rows) > limit else None)


async def docket_of(
    session: AsyncSession, submission_id: UUID
) -> tuple[Docket | None, FileRef | None]:
    """The docket as last handed in and the snapshot's file, as far as they were heard of."""
    row = (
        await session.execute(
            select(col(Standing.docket), col(Standing.file)).where(
                col(Standing.submission_id) == submission_id
            )
        )
    ).one_or_none()
    if row is None or row.docket is None:
        return None, None
    return Docket.model_validate(row.docket), FileRef.model_validate(row.file) if row.file else None


async def factories_of(session: AsyncSession, campaign_id: UUID, credit_code: str) -> set[str]:
    """The factory names that one organisation handed in to a campaign."""
    rows = await session.execute(
        select(Standing.docket["factory_name"].astext).where(  # type: ignore[index]
            col(Standing.campaign_id) == campaign_id,
            Standing.docket["credit_code"].astext == credit_code,  # type: ignore[index]
        )
    )
    return set(rows.scalars())


def _told(row: Standing) -> StandingTold:
    docket = row.docket or {}
    names = {
        name: docket.get(name)
        for name in ("organisation_name", "credit_code", "factory_name", "factory_type")
    }
    kept = row.model_dump(exclude={"docket", "file", "organisation_id"})
    return StandingTold.model_validate(
        {**kept, **names, "ending_label": label(Ending(row.ending) if row.ending else None)}
    )


async def ended_among(session: AsyncSession, submissions: Iterable[UUID]) -> set[UUID]:
    """Those of the submissions that have an ending, as far as was heard."""
    query = select(col(Standing.submission_id)).where(
        col(Standing.submission_id).in_(list(submissions)), col(Standing.ending).is_not(None)
    )
    return set((await session.execute(query)).scalars())
