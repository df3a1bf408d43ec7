"""Look-ups of what was handed in, for officers."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.problem import NotFound
from contracts.vocabulary import Actor
from services.intake.officers import rules
from services.intake.officers.models import CaseDelivery
from services.intake.submissions.models import Snapshot, Submission


@dataclass(frozen=True)
class HandedIn:
    """A submission that was handed in. unit: of its newest hand-in."""

    row: Submission
    unit: str
    delivered: bool


async def handed_in(session: AsyncSession, submission_id: UUID) -> HandedIn:
    """A submission with the unit that its newest hand-in names. Raises NotFound for a draft."""
    query = (
        select(Submission, col(Snapshot.docket)["unit"].astext, col(CaseDelivery.delivered))
        .join(
            Snapshot,
            (col(Snapshot.submission_id) == col(Submission.id))
            & (col(Snapshot.snapshot) == col(Submission.snapshot)),
        )
        .outerjoin(CaseDelivery, col(CaseDelivery.submission_id) == col(Submission.id))
        .where(col(Submission.id) == submission_id)
    )
    found = (await session.execute(query)).one_or_none()
    if found is None:
        raise NotFound()
    row, unit, delivered = found
    return HandedIn(row=row, unit=unit, delivered=bool(delivered))


async def readable(session: AsyncSession, who: Actor, submission_id: UUID) -> Submission:
    """A handed-in submission that the officer may read. Raises NotFound."""
    found = await handed_in(session, submission_id)
    rules.may_read(who, found.unit, found.delivered)
    return found.row
