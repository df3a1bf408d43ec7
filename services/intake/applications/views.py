"""Submissions as their own applicant reads them, and the check of a draft. Another organisation's are not found."""

import json
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.application import Finding, check, snapshot_hash
from contracts.application.counting import counted
from contracts.calendar import shanghai_day
from contracts.problem import NotFound
from contracts.snapshot import EvidenceFile
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Reading
from kit.personal import PersonErased, Vault
from services.intake.applications import rules
from services.intake.applications.duplicates import doubles_of
from services.intake.applications.models import CodeOverride, Draft, Organisation, Submission
from services.intake.applications.problems import NoOrganisation
from services.intake.applications.schemas import (
    Checked,
    State,
    SubmissionDetail,
    Submissions,
    SubmissionSummary,
)
from services.intake.corrections import views as corrections
from services.intake.evidence.models import Evidence
from services.intake.scans.findings import findings as scan_findings

MOST = 100


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
    if lock:  # what the session read before the lock may be old by now
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


async def submissions(
    session: Reading, who: Actor, campaign_id: UUID | None, after: UUID | None, limit: int
) -> Submissions:
    """The organisation's, newest first."""
    query = select(Submission).where(col(Submission.organisation_id) == organisation_of(who))
    if campaign_id is not None:
        query = query.where(col(Submission.campaign_id) == campaign_id)
    if after is not None:
        query = query.where(col(Submission.id) < after)
    size = min(limit, MOST)
    rows = list(
        (await session.execute(query.order_by(col(Submission.id).desc()).limit(size + 1))).scalars()
    )
    shown = [SubmissionSummary.model_validate(await _summary(session, row)) for row in rows[:size]]
    return Submissions(items=tuple(shown), next=str(shown[-1].id) if len(rows) > size else None)


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


async def checked(session: Reading, who: Actor, submission_id: UUID, vault: Vault) -> Checked:
    """Everything missing or wrong in the newest draft, and its counts in 字. Raises NotFound."""
    row = await mine(session, who, submission_id)
    draft = await draft_of(session, row)
    content, contact = json.loads(draft.content), await contact_of(session, vault, draft)
    found = await findings(session, row, content, contact, early=True)
    blocking = rules.blocking(found)
    return Checked(
        draft_version=draft.version,
        content_hash=draft.content_hash,
        snapshot_hash=snapshot_hash(content),
        blocks=blocking,
        warns=len(found) - blocking,
        findings=tuple(found),
        counts=tuple(counted(content)),
    )


async def findings(
    session: AsyncSession,
    row: Submission,
    content: Mapping[str, Any],
    contact: Mapping[str, Any],
    *,
    early: bool = False,
    carried: Sequence[EvidenceFile] | None = None,
) -> list[Finding]:
    """The form's check, the organisation's record, duplicates and the evidence, on the campaign's own clock.

    early: told before a hand-in, with what that itself judges under its locks (one's own live submission for the factory, too many).
    carried: the files that a hand-in takes along, those named by hash among them; without it, the kept ones, and those on their way.
    """
    campaign = await gates.plan_of(session, row.campaign_id)
    today = shanghai_day(await gates.now(session, row.campaign_id))
    units = await session.execute(
        text("SELECT code FROM platform.units WHERE campaign_id = :c"), {"c": row.campaign_id}
    )
    found = check(
        rules.with_contact(content, contact),
        units=set(units.scalars()),
        year=campaign.year,
        today=today,
        code_overridden=await _overridden(session, content),
    )
    organisation = await organisation_copy(session, row.organisation_id)
    if organisation is not None:
        found += rules.organisation_findings(content, organisation.name, organisation.credit_code)
    doubles = await doubles_of(session, row, campaign, content)
    found += rules.duplicate_findings(campaign.plan, doubles)
    if early:
        found += rules.place_findings(campaign.plan, doubles)
    kinds = await session.execute(
        select(col(Evidence.kind), col(Evidence.state))
        .where(col(Evidence.submission_id) == row.id)
        .distinct()
    )
    states = [(kind, state) for kind, state in kinds]
    found += await scan_findings(session, row, content, campaign.plan.evidence)
    if row.number is not None:
        found += await corrections.untouched_findings(
            session, row, content, campaign.plan.correction, carried
        )
    return found + rules.evidence_findings(
        content,
        {kind for kind, state in states if state == "promoted"}
        if carried is None
        else {file.kind for file in carried},
        {kind for kind, state in states if state in {"waiting", "checking"}},
        sealed_scan=campaign.plan.evidence.sealed_scan_required,
        late_bytes=campaign.plan.evidence.late_bytes_minutes > 0,
    )


async def organisation_copy(session: AsyncSession, organisation_id: UUID) -> Organisation | None:
    """What intake knows of an organisation; None until identity's fact arrived."""
    query = select(Organisation).where(col(Organisation.id) == organisation_id)
    return (await session.execute(query)).scalar_one_or_none()


async def _overridden(session: AsyncSession, content: Mapping[str, Any]) -> bool:
    code = rules.text_at(content, "extra", "credit_code")
    query = select(col(CodeOverride.credit_code)).where(col(CodeOverride.credit_code) == code)
    return (await session.execute(query)).scalar_one_or_none() is not None


async def _summary(session: AsyncSession, row: Submission) -> dict[str, Any]:
    state: State = "ended" if row.ended else "handed_in" if row.number else "draft"
    if state == "handed_in" and await corrections.open_of(session, row.id) is not None:
        state = "in_correction"
    return {**row.model_dump(include=set(SubmissionSummary.model_fields)), "state": state}
