"""HTTP of extensions, for the city."""

from typing import Annotated
from uuid import UUID

from contracts.problem import CalendarYearMissing, Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Act, Read
from kit.problems import problems
from kit.routing import Router
from kit.security import acting
from services.intake.campaigns.problems import NoSuchWindow, WindowWouldShorten
from services.intake.extensions import actions, views
from services.intake.extensions.problems import OutageUnknown, PreviewNeeded, PreviewStale
from services.intake.extensions.schemas import Extend, Extended, ExtendedOrganisations

router = Router(prefix="/campaigns", tags=["extensions"])


@router.post(
    "/{campaign_id}/extensions",
    response_model=Extended,
    responses=problems(
        NotFound,
        NoSuchWindow,
        WindowWouldShorten,
        CalendarYearMissing,
        OutageUnknown,
        PreviewNeeded,
        PreviewStale,
        Unauthorised,
        Forbidden,
    ),
)
async def extend_window(
    campaign_id: UUID, body: Extend, who: Annotated[Actor, acting(Role.city_head)], act: Act
) -> Extended:
    """Extend a window for all, a unit or an organisation, with a reason.

    `dry_run` previews who moves and who does not, every letter and reminder, and the outages
    recorded before the cut-off. A confirmation carries the preview's token.
    """
    return await act(
        actions.extend,
        who,
        campaign_id,
        body,
    )


@router.get(
    "/{campaign_id}/extended-organisations",
    response_model=ExtendedOrganisations,
    responses=problems(NotFound, Unauthorised, Forbidden),
)
async def list_extended_organisations(
    campaign_id: UUID,
    who: Annotated[Actor, acting(Role.city_officer, Role.city_head)],
    read: Read,
) -> ExtendedOrganisations:
    """The applicants with a window of their own, by name. The windows are public; names are not."""
    return await views.extended_organisations(read, campaign_id)
