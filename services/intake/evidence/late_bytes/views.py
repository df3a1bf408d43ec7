"""Promised files as their own applicant reads them, and which campaigns await any."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, text
from sqlmodel import col

from contracts.vocabulary import Actor
from kit import gates
from kit.db import Reading
from services.intake.evidence.late_bytes.models import FilePromise
from services.intake.evidence.late_bytes.schemas import PromisedFileView, PromisedFileViews
from services.intake.evidence.late_bytes.states import PromiseState
from services.intake.evidence.models import Evidence
from services.intake.submissions.views import mine


async def late_files(session: Reading, who: Actor, submission_id: UUID) -> PromisedFileViews:
    """Every file that was promised, the first due first. Raises NotFound."""
    submission = await mine(session, who, submission_id)
    query = select(FilePromise, Evidence).join(
        Evidence, col(Evidence.id) == col(FilePromise.evidence_id)
    )
    query = query.where(col(FilePromise.submission_id) == submission.id)
    rows = (
        await session.execute(query.order_by(col(FilePromise.due_at), col(FilePromise.evidence_id)))
    ).all()
    of_promise = {"evidence_id", "snapshot", "due_at", "state", "why"}
    of_file = {"kind", "filename", "sha256", "size"}
    return PromisedFileViews(
        items=tuple(
            PromisedFileView.model_validate(
                late.model_dump(include=of_promise) | row.model_dump(include=of_file)
            )
            for late, row in rows
        ),
        now=await gates.now(session, submission.campaign_id),
    )


@dataclass(frozen=True)
class Unsaid:
    """A promised file of which nobody has said yet that its bytes are there."""

    submission_id: UUID
    evidence_id: UUID
    due_at: datetime


async def unsaid(session: Reading, most: int) -> list[Unsaid]:
    """Of real campaigns, those due first.

    On a rehearsal's clock the store's instants mean nothing.
    """
    real = text("campaign_id IN (SELECT id FROM platform.campaigns WHERE NOT rehearsal)")
    query = select(FilePromise).where(
        col(FilePromise.state) == PromiseState.awaited, col(FilePromise.said_at).is_(None), real
    )
    rows = (await session.execute(query.order_by(col(FilePromise.due_at)).limit(most))).scalars()
    return [Unsaid(row.submission_id, row.evidence_id, row.due_at) for row in rows]


async def campaigns_awaiting(session: Reading) -> list[UUID]:
    """What a sweep by the clock has to look at."""
    query = (
        select(col(FilePromise.campaign_id))
        .where(col(FilePromise.state) == PromiseState.awaited)
        .distinct()
    )
    return list((await session.execute(query)).scalars())
