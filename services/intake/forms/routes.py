"""HTTP of a campaign's form, public like the campaign."""

from uuid import UUID

from contracts.problem import NotFound
from kit.app import Read
from kit.caching import cached
from kit.problems import problems
from kit.routing import Router
from services.intake.forms import views
from services.intake.forms.schemas import CampaignForm

router = Router(prefix="/campaigns", tags=["forms"])


@router.get("/{campaign_id}/form", responses=problems(NotFound))
@cached()
async def show_campaign_form(campaign_id: UUID, read: Read) -> CampaignForm:
    """The application form as data: JSON Schema and presentation.

    They are enough to make a page or a dialogue of it.
    """
    return await views.form(read, campaign_id)
