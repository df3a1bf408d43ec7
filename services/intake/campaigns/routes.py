"""HTTP of campaigns.

Anybody reads them. The city head opens one; the system administrator moves a rehearsal's clock.
"""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from contracts.problem import CalendarYearMissing, Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Act, Read, etag
from kit.confined import ConfinedBusy, NoAnswer
from kit.problems import problems
from kit.routing import Router, made, versioned
from kit.security import acting
from services.intake.campaigns import actions, templates, views
from services.intake.campaigns.problems import (
    CampaignExists,
    CampaignFilesWrong,
    CampaignOver,
    ClockGoesForward,
    ClockOutOfYears,
    NotARehearsal,
)
from services.intake.campaigns.schemas import (
    CAMPAIGN_BYTES,
    CampaignDetail,
    CampaignOpened,
    Campaigns,
    ClockMoved,
    MoveClock,
    OpenCampaign,
    Units,
    Windows,
)
from services.intake.equipment import Equipped, Printing

router = Router(prefix="/campaigns", tags=["campaigns"])


@router.post(
    "",
    status_code=201,
    max_body_size=CAMPAIGN_BYTES,
    response_model=CampaignOpened,
    responses=problems(
        CampaignFilesWrong,
        CalendarYearMissing,
        CampaignExists,
        CampaignOver,
        ClockOutOfYears,
        ConfinedBusy,
        NoAnswer,
        Unauthorised,
        Forbidden,
    ),
)
@made("/campaigns/{campaign_id}")
async def open_campaign(
    body: OpenCampaign,
    who: Annotated[Actor, acting(Role.city_head)],
    act: Act,
    confined: Printing,
    equipment: Equipped,
) -> CampaignOpened:
    """Open a campaign, or a rehearsal of one, from its files.

    `templates/application.docx` comes in base64.
    """
    template = await templates.checked(confined, body.files)
    return await act(
        actions.open_campaign,
        who,
        body.files,
        body.rehearsal,
        body.now,
        template,
        equipment.credit_sources,
    )


@router.get("", response_model=Campaigns, responses=problems())
async def list_campaigns(
    read: Read, cursor: UUID | None = None, limit: Annotated[int, Query(ge=1, le=100)] = 50
) -> Campaigns:
    """Every campaign and rehearsal, newest first."""
    return await views.campaigns(read, cursor, limit)


@router.get("/{campaign_id}", response_model=CampaignDetail, responses=problems(NotFound))
@versioned
async def show_campaign(campaign_id: UUID, read: Read, response: Response) -> CampaignDetail:
    """One campaign: its plan, dates, parts of the form."""
    shown = await views.campaign(read, campaign_id)
    etag(response, shown.version)
    return shown


@router.get("/{campaign_id}/units", response_model=Units, responses=problems(NotFound))
async def list_units(campaign_id: UUID, read: Read) -> Units:
    """The units that recommend."""
    return await views.units(read, campaign_id)


@router.get("/{campaign_id}/windows", response_model=Windows, responses=problems(NotFound))
async def list_windows(campaign_id: UUID, read: Read) -> Windows:
    """Every version of every window: who may act until when."""
    return await views.windows(read, campaign_id)


@router.post(
    "/{campaign_id}/clock",
    response_model=ClockMoved,
    responses=problems(
        NotFound, NotARehearsal, ClockGoesForward, ClockOutOfYears, Unauthorised, Forbidden
    ),
)
async def move_clock(
    campaign_id: UUID,
    body: MoveClock,
    who: Annotated[Actor, acting(Role.system_administrator)],
    act: Act,
) -> ClockMoved:
    """Move a rehearsal's clock forward in plan time.

    Says which named instants it passed. What is due by then is done at once, by itself.
    """
    return await act(actions.move_clock, who, campaign_id, body.now)
