"""HTTP before a campaign is opened, for the city: what it can begin from, and whether it is right.

Nothing is kept here. `POST /campaigns` opens what was checked.
"""

from typing import Annotated

from fastapi import Path as InPath

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Read
from kit.confined import ConfinedBusy, NoAnswer
from kit.problems import problems
from kit.routing import Router
from kit.security import acting
from services.intake.campaigns import templates
from services.intake.campaigns.plan import CAMPAIGN
from services.intake.campaigns.schemas import CAMPAIGN_BYTES
from services.intake.equipment import Equipped, Printing
from services.intake.openings import rules, views
from services.intake.openings.schemas import (
    CampaignCheck,
    CampaignTemplate,
    CampaignTemplates,
    CheckCampaign,
)

router = Router(tags=["openings"])
City = Annotated[Actor, acting(Role.city_officer, Role.city_head)]


@router.get(
    "/campaign-templates",
    response_model=CampaignTemplates,
    responses=problems(Unauthorised, Forbidden),
)
async def list_campaign_templates(who: City, equipment: Equipped) -> CampaignTemplates:
    """The folders of calls that a new one can begin from."""
    return await views.templates(equipment.campaigns)


@router.get(
    "/campaign-templates/{code}",
    response_model=CampaignTemplate,
    responses=problems(Unauthorised, Forbidden, NotFound),
)
async def show_campaign_template(
    code: Annotated[str, InPath(max_length=60)], who: City, equipment: Equipped
) -> CampaignTemplate:
    """The files of one folder, as `POST /campaigns` takes them."""
    return await views.template(equipment.campaigns, code)


@router.post(
    "/campaign-checks",
    max_body_size=CAMPAIGN_BYTES,
    response_model=CampaignCheck,
    responses=problems(ConfinedBusy, NoAnswer, Unauthorised, Forbidden),
)
async def check_campaign(
    body: CheckCampaign, who: City, read: Read, confined: Printing, equipment: Equipped
) -> CampaignCheck:
    """What opening with these files would make, and everything that stands against it.

    `changes` are written into campaign.yaml first. Nothing is opened.
    """
    text = rules.rewritten(body.files.get(CAMPAIGN, ""), body.changes)
    files = body.files | {CAMPAIGN: text}
    word = await templates.checked(confined, files)
    return await views.check(read, files, body.rehearsal, word, equipment.credit_sources)
