"""HTTP of the audit."""

from typing import Annotated
from uuid import UUID

from contracts.problem import Forbidden, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Act, Read
from kit.problems import problems
from kit.routing import Router
from kit.security import acting
from services.registry.audit import actions, views
from services.registry.audit.schemas import (
    Summary,
    Verification,
    VerificationRequest,
)

router = Router(prefix="/audit", tags=["audit"])


@router.get("/summary", responses=problems(Unauthorised, Forbidden))
async def summarise_audit(
    read: Read,
    who: Annotated[Actor, acting(Role.auditor)],
    campaign_id: UUID | None = None,
) -> Summary:
    """Per service the number of facts heard and one digest.

    Each service answers the same at GET /journal/summary.
    """
    return await views.summary(read, campaign_id)


@router.post("/verification", responses=problems(Unauthorised, Forbidden))
async def verify_audit(
    body: VerificationRequest,
    act: Act,
    who: Annotated[Actor, acting(Role.auditor)],
) -> Verification:
    """Recompute every leaf of a campaign and name the first bad row."""
    return await act(actions.verify, who, body.campaign_id)
