"""HTTP of overrides of the credit code's check."""

from typing import Annotated
from uuid import UUID

from fastapi import Form, Query, Request, Response, UploadFile

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Act, Read
from kit.confined import ConfinedBusy
from kit.inspection.inspecting import Inspection
from kit.problems import problems
from kit.routing import Router
from kit.security import acting
from services.identity.organisations.problems import (
    CreditCodeFits,
    CreditCodeInvalid,
    CreditCodeOverridden,
)
from services.identity.organisations.schemas import (
    CodeTyped,
    OrganisationFounded,
    OrganisationName,
    Reason,
)
from services.identity.overrides import actions, views
from services.identity.overrides.schemas import Overrides
from services.identity.papers.looking import look_at_paper
from services.identity.papers.problems import PaperNotReadable, PaperNotScanned
from services.identity.papers.rules import ENVELOPE_BYTES, PAPER_BYTES
from services.identity.papers.sending import PAPER_ANSWER, send

router = Router(prefix="/organisations/overrides", tags=["organisations"])
Reader = Annotated[Actor, acting(Role.city_officer, Role.city_head, Role.auditor)]


@router.post(
    "",
    status_code=201,
    max_body_size=PAPER_BYTES + ENVELOPE_BYTES,
    responses=problems(
        Unauthorised,
        Forbidden,
        CreditCodeFits,
        CreditCodeInvalid,
        CreditCodeOverridden,
        PaperNotReadable,
        PaperNotScanned,
        ConfinedBusy,
    ),
)
async def override_credit_code(
    who: Annotated[Actor, acting(Role.city_officer)],
    credit_code: Annotated[CodeTyped, Form()],
    name: Annotated[OrganisationName, Form()],
    reason: Annotated[Reason, Form()],
    file: UploadFile,
    act: Act,
    request: Request,
) -> OrganisationFounded:
    """Allow founding with a code that fails its check, on the licence.

    name: in full, as on the licence. reason: why the code is right although the check fails.
    file: the scan of the licence, PDF, JPG or PNG, up to 5 MB. It is checked like evidence.
    The answer is the id that the organisation will have.
    """
    inspection: Inspection = request.app.state.inspection
    licence = await look_at_paper(inspection, await file.read(PAPER_BYTES + 1))
    made = await act(actions.allow, who, credit_code, name, reason, licence)
    return OrganisationFounded(organisation_id=made)


@router.get("", responses=problems(Unauthorised, Forbidden))
async def list_overrides(
    who: Reader,
    read: Read,
    cursor: UUID | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Overrides:
    """Codes that were allowed although their check fails, the newest first."""
    return await views.page(read, cursor, limit)


@router.get(
    "/{organisation_id}/licence",
    response_class=Response,
    responses=PAPER_ANSWER | problems(Unauthorised, Forbidden, NotFound),
)
async def show_overridden_licence(organisation_id: UUID, who: Reader, read: Read) -> Response:
    """The licence that an override rests on, to be saved and looked at."""
    return send(await views.licence(read, organisation_id), f"licence-{organisation_id}")
