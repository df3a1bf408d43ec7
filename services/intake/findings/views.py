"""The whole check of a draft: the form, the organisation's record, duplicates, evidence, and what a correction asked for."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.application import Finding, check
from contracts.calendar import shanghai_day
from contracts.snapshot import EvidenceFile
from kit import gates
from services.intake.corrections import views as corrections
from services.intake.evidence.models import Evidence
from services.intake.findings import rules
from services.intake.findings.duplicates import doubles_of
from services.intake.scans.findings import findings as scan_findings
from services.intake.submissions.models import CodeOverride, Submission
from services.intake.submissions.rules import text_at, with_contact
from services.intake.submissions.views import organisation_copy


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
    units = await gates.units_of(session, row.campaign_id)
    found = check(
        with_contact(content, contact),
        units={unit.code for unit in units},
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


async def _overridden(session: AsyncSession, content: Mapping[str, Any]) -> bool:
    code = text_at(content, "extra", "credit_code")
    query = select(col(CodeOverride.credit_code)).where(col(CodeOverride.credit_code) == code)
    return (await session.execute(query)).scalar_one_or_none() is not None
