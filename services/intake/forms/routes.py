"""HTTP of a campaign's form, public like the campaign."""

from typing import Annotated
from uuid import UUID

from fastapi import Header, Response

from contracts.problem import NotFound
from kit.app import Read
from kit.caching import has_already
from kit.problems import problems
from kit.routing import Router, versioned
from services.intake.forms import views
from services.intake.forms.schemas import CampaignForm

router = Router(prefix="/campaigns", tags=["forms"])


@router.get(
    "/{campaign_id}/form",
    response_model=CampaignForm,
    responses={
        304: {"description": "If-None-Match names what would be sent"},
        **problems(NotFound),
    },
)
@versioned
async def show_campaign_form(
    campaign_id: UUID,
    read: Read,
    response: Response,
    if_none_match: Annotated[str | None, Header(alias="If-None-Match")] = None,
) -> CampaignForm | Response:
    """The application form as data: JSON Schema and presentation.

    They are enough to make a page or a dialogue of it.
    """
    made, tag = await views.form(read, campaign_id)
    headers = {"ETag": tag, "Cache-Control": "public, no-cache"}
    if has_already(if_none_match, tag):
        return Response(status_code=304, headers=headers)
    response.headers.update(headers)
    return made
