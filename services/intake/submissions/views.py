"""Look-ups of a submission and what belongs to it, for every folder of intake.

The submissions of another organisation are not found.
"""

import json
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.problem import NotFound
from contracts.vocabulary import Actor
from kit.personal import PersonErased, Vault
from services.intake.submissions.models import Correction, Draft, Submission
from services.intake.submissions.problems import NoOrganisation
from services.intake.submissions.states import CorrectionState


def organisation_of(who: Actor) -> UUID:
    """The applicant the actor belongs to. Raises NoOrganisation."""
    if who.organisation_id is None:
        raise NoOrganisation()
    return who.organisation_id


async def mine(
    session: AsyncSession, who: Actor, submission_id: UUID, *, lock: bool = False
) -> Submission:
    """A submission of the actor's organisation. Raises NotFound for any other."""
    query = select(Submission).where(
        col(Submission.id) == submission_id, col(Submission.organisation_id) == organisation_of(who)
    )
    if lock:  # what the session read before the lock may be out of date by now
        query = query.with_for_update().execution_options(populate_existing=True)
    row = (await session.execute(query)).scalar_one_or_none()
    if row is None:
        raise NotFound()
    return row


async def draft_of(session: AsyncSession, submission: Submission) -> Draft:
    """The newest draft."""
    query = select(Draft).where(
        col(Draft.submission_id) == submission.id, col(Draft.version) == submission.draft_version
    )
    return (await session.execute(query)).scalar_one()


async def contact_of(session: AsyncSession, vault: Vault, draft: Draft) -> dict[str, Any]:
    """The contact part in clear; empty when none was given or the person was erased."""
    if draft.contact is None or draft.contact_person is None:
        return {}
    try:
        found: dict[str, Any] = json.loads(
            await vault.open(session, draft.contact_person, draft.contact)
        )
    except PersonErased:
        return {}
    return found


async def open_of(session: AsyncSession, submission_id: UUID) -> Correction | None:
    """The open correction of a submission, at most one, as the rows say now."""
    query = select(Correction).where(
        col(Correction.submission_id) == submission_id,
        col(Correction.state) == CorrectionState.open,
    )
    query = (
        query.order_by(col(Correction.round).desc())
        .limit(1)
        .execution_options(populate_existing=True)
    )
    return (await session.execute(query)).scalar_one_or_none()


async def latest_of(session: AsyncSession, submission_id: UUID) -> Correction | None:
    """The newest correction, in whatever state."""
    query = select(Correction).where(col(Correction.submission_id) == submission_id)
    return (
        await session.execute(query.order_by(col(Correction.round).desc()).limit(1))
    ).scalar_one_or_none()


def reopened_paths(correction: Correction | None) -> list[str] | None:
    """The paths its points name; None without an open correction."""
    return None if correction is None else [str(point["path"]) for point in correction.points]
