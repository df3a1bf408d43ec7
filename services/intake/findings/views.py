"""The whole check of a draft.

The form, the organisation's record, duplicates, evidence, and the points of a correction.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from contracts.application import EvidenceKind, Finding, check
from contracts.calendar import shanghai_day
from contracts.snapshot import EvidenceFile
from kit.db import Reading, Writing
from kit.forms import form_of
from services.intake.corrections import views as corrections
from services.intake.evidence.states import UNCHECKED, EvidenceState
from services.intake.findings import rules
from services.intake.findings.queries import DraftContext
from services.intake.scans.findings import findings as scan_findings
from services.intake.submissions.models import Submission
from services.intake.submissions.rules import duplicate_key, with_contact

PROMOTED_SCAN = (EvidenceKind.sealed_scan.value, EvidenceState.promoted)


async def check_draft(
    session: Reading | Writing,
    row: Submission,
    context: DraftContext,
    content: Mapping[str, Any],
    contact: Mapping[str, Any],
    *,
    early: bool = False,
    carried: Sequence[EvidenceFile] | None = None,
) -> list[Finding]:
    """Every finding, on the campaign's own clock.

    early: before a hand-in, with what the hand-in itself judges under its locks: one's own live
    submission for the factory, and too many of them. carried: the files that a hand-in takes along;
    without it, the stored ones. The context must be of this content's factory.
    """
    assert context.duplicate_key == duplicate_key(content), "duplicates of another factory"
    plan = context.campaign.plan
    form = await form_of(session, row.campaign_id)
    found = check(
        form,
        with_contact(content, contact),
        units=context.units,
        year=context.campaign.year,
        today=shanghai_day(context.now),
        code_overridden=context.code_overridden,
    )
    if row.platform_recorded:
        found = rules.without_record_asked(found)
    if context.organisation is not None:
        found += rules.organisation_findings(content, *context.organisation)
    found += rules.duplicate_findings(plan, context.duplicates)
    if early:
        found += rules.place_findings(plan, context.duplicates)
    if PROMOTED_SCAN in context.evidence:
        found += await scan_findings(session, row, content, plan.evidence)
    if row.number is not None and context.points is not None:
        found += await corrections.untouched_findings(
            session, row, content, plan.correction, carried
        )
    promoted = {kind for kind, state in context.evidence if state == EvidenceState.promoted}
    if carried is not None:
        promoted = {file.kind for file in carried}
    unfinished = {kind for kind, state in context.evidence if state in UNCHECKED}
    return found + rules.evidence_findings(
        form,
        content,
        promoted,
        unfinished,
        sealed_scan=plan.evidence.sealed_scan_required,
        late_bytes=plan.evidence.late_bytes_minutes > 0,
    )
