"""The contact of an applicant over HTTP, for those who must phone."""

from typing import Annotated
from uuid import UUID

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor
from kit.app import Act
from kit.personal import PersonErased
from kit.problems import problems
from kit.routing import Router
from kit.security import acting
from services.intake.equipment import Equipped
from services.intake.officers import actions, rules
from services.intake.officers.problems import HeldElsewhere
from services.intake.officers.schemas import ContactView

router = Router(prefix="/submissions", tags=["contacts"])


@router.get(
    "/{submission_id}/contact",
    responses=problems(
        Unauthorised,
        Forbidden,
        NotFound,
        HeldElsewhere,
        PersonErased,
    ),
)
async def read_contact(
    submission_id: UUID,
    who: Annotated[Actor, acting(*rules.UNIT, *rules.CITY)],
    act: Act,
    equipment: Equipped,
) -> ContactView:
    """Whom to ask about a submission: for its unit, and for the city once it was delivered.

    Who reads it is recorded, once a person, submission and day.
    """
    return await act(
        actions.read_contact,
        who,
        submission_id,
        equipment.vault,
    )
