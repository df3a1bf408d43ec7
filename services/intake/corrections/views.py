"""Reads of corrections: the open one of a submission, and what its applicant sees."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.application import label
from contracts.problem import NotFound
from contracts.vocabulary import Actor, CorrectionPoint
from kit import gates
from kit.db import Reading
from services.intake.applications.models import Submission
from services.intake.corrections.models import Correction
from services.intake.corrections.schemas import ShownCorrection, ShownPoint


async def open_of(session: AsyncSession, submission_id: UUID) -> Correction | None:
    """The open correction of a submission, at most one, as the rows say now."""
    query = select(Correction).where(col(Correction.submission_id) == submission_id, col(Correction.state) == "open")
    query = query.order_by(col(Correction.round).desc()).limit(1).execution_options(populate_existing=True)
    return (await session.execute(query)).scalar_one_or_none()


async def latest_of(session: AsyncSession, submission_id: UUID) -> Correction | None:
    """The newest correction, in whatever state."""
    query = select(Correction).where(col(Correction.submission_id) == submission_id)
    return (await session.execute(query.order_by(col(Correction.round).desc()).limit(1))).scalar_one_or_none()


def reopened_paths(correction: Correction | None) -> list[str] | None:
    """The paths its points name; None without an open correction."""
    return None if correction is None else [str(point["path"]) for point in correction.points]


async def shown(session: Reading, who: Actor, submission_id: UUID) -> ShownCorrection:
    """The newest correction, for the applicant whose it is. Raises NotFound."""
    query = select(Submission).where(
        col(Submission.id) == submission_id, col(Submission.organisation_id) == who.organisation_id
    )
    submission = (await session.execute(query)).scalar_one_or_none()
    correction = await latest_of(session, submission_id) if submission is not None else None
    if submission is None or correction is None:
        raise NotFound("没有补正要求", "There is no correction")
    points = (CorrectionPoint.model_validate(point) for point in correction.points)
    return ShownCorrection(
        **correction.model_dump(include=set(ShownCorrection.model_fields) - {"points"}),
        points=tuple(ShownPoint(**point.model_dump(), label=_label(point.path)) for point in points),
        now=await gates.now(session, submission.campaign_id),
    )


def _label(path: str) -> str | None:
    return label(path if path.startswith("/") else f"/attachments/{path}")


async def campaigns_waiting(session: AsyncSession) -> list[UUID]:
    """Campaigns with a correction still open: what a sweep by the clock has to look at."""
    query = select(col(Correction.campaign_id)).where(col(Correction.state) == "open").distinct()
    return list((await session.execute(query)).scalars())
