"""Submissions for their own applicant, and the check of a draft.

The submissions of another organisation are not found.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from contracts.application import snapshot_hash
from contracts.application.counting import counted
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Reading
from kit.forms import form_of
from kit.gates import Gate
from kit.personal import Vault
from services.intake.applications.schemas import (
    DraftCheck,
    State,
    SubmissionDetail,
    SubmissionSummary,
)
from services.intake.findings.queries import context_of, newest_draft, opened_contact
from services.intake.findings.rules import blocking
from services.intake.findings.views import check_draft
from services.intake.submissions.models import Submission
from services.intake.submissions.queries import own_submission
from services.intake.submissions.rules import duplicate_key, text_at
from services.intake.submissions.views import contact_of, draft_of, mine, open_of


async def submission(
    session: Reading, who: Actor, submission_id: UUID, vault: Vault
) -> SubmissionDetail:
    """One submission with its newest draft. Raises NotFound."""
    row = await mine(session, who, submission_id)
    draft = await draft_of(session, row)
    return SubmissionDetail(
        **await _summary(session, row),
        content=json.loads(draft.content),
        contact=await contact_of(session, vault, draft),
        content_hash=draft.content_hash,
        saved_by=draft.saved_by,
        saved_at=draft.saved_at,
    )


async def checked(
    session: Reading,
    who: Actor,
    submission_id: UUID,
    vault: Vault,
    issued_at: datetime | None = None,
) -> DraftCheck:
    """Everything missing or wrong in the newest draft, and its counts in 字.

    issued_at: of the token, where the route leaves its revocation to this. Raises NotFound.
    """
    row = await own_submission(session, who, submission_id, issued_at=issued_at)
    factory = (row.credit_code, row.compared_name)
    context = await context_of(session, who, row, factory, issued_at)
    draft = newest_draft(context)
    content = json.loads(draft.content)
    if context.duplicate_key != duplicate_key(content):  # a correction changed the factory
        context = await context_of(session, who, row, duplicate_key(content))
    contact = opened_contact(draft, vault)
    found = await check_draft(session, row, context, content, contact, early=True)
    blocks = blocking(found)
    form = await form_of(session, row.campaign_id)
    return DraftCheck(
        draft_version=draft.version,
        content_hash=draft.content_hash,
        snapshot_hash=snapshot_hash(content),
        blocks=blocks,
        warns=len(found) - blocks,
        findings=tuple(found),
        counts=tuple(counted(form, content)),
        closes_at=await _closes_at(session, row, content, context.units),
    )


async def _closes_at(
    session: Reading, row: Submission, content: Mapping[str, Any], units: frozenset[str]
) -> datetime | None:
    """The cut-off of the chosen unit for this applicant, extensions counted."""
    unit = text_at(content, "cover", "recommending_unit")
    if unit not in units:
        return None
    window = await gates.window_of(
        session,
        Gate.intake,
        row.campaign_id,
        unit=unit,
        organisation_id=row.organisation_id,
    )
    closes_at: datetime | None = window.get("closes_at")
    return closes_at


async def _summary(session: AsyncSession, row: Submission) -> dict[str, Any]:
    state: State = "ended" if row.ended else "handed_in" if row.number else "draft"
    if state == "handed_in" and await open_of(session, row.id) is not None:
        state = "in_correction"
    return {**row.model_dump(include=set(SubmissionSummary.model_fields)), "state": state}
