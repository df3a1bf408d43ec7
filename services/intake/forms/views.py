"""The form of a campaign: the version that it was opened with, and the campaign's own part.

Its own part is units, year and evidence policy.
"""

from uuid import UUID

from contracts.application.json_schema import for_campaign
from contracts.application.versions import published
from kit import gates
from kit.db import Reading
from kit.forms import form_of
from services.intake.forms import rules
from services.intake.forms.schemas import CampaignForm, SubmissionRules, UnitChoice


async def form(session: Reading, campaign_id: UUID) -> CampaignForm:
    """The form as its campaign has it. Raises NotFound."""
    campaign = await gates.plan_of(session, campaign_id)
    plan = campaign.plan
    version = published(await form_of(session, campaign_id))
    units = tuple(
        UnitChoice(
            code=unit.code,
            zh=unit.name,
            kind=unit.kind,
            parent=unit.parent,
        )
        for unit in await gates.units_of(session, campaign_id)
    )
    shown = version.presentation
    names = [(unit.code, unit.zh) for unit in units]
    return CampaignForm(
        campaign_id=campaign_id,
        title=plan.form_title,
        year=campaign.year,
        rehearsal=campaign.rehearsal,
        version=version.version,
        hash=version.hash,
        form_schema=for_campaign(
            version.form_schema, campaign_id, names, campaign.year, rules.days_of(shown)
        ),
        presentation=shown.model_copy(update={"evidence": rules.evidence_of(shown, plan.evidence)}),
        units=units,
        evidence=plan.evidence,
        submissions=SubmissionRules(
            one_live_submission_per_factory=plan.one_live_submission_per_factory,
            max_per_applicant=plan.max_per_applicant,
            duplicates=plan.duplicates,
        ),
    )
