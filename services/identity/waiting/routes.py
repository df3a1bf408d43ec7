"""HTTP of what waits for the person who asks, in identity."""

from typing import Annotated
from uuid import UUID

from fastapi import Query

from contracts.problem import Unauthorised
from contracts.waiting import WaitingKind, WaitingPage
from kit.app import Read
from kit.problems import problems
from kit.routing import Router
from kit.security import Anyone
from kit.waiting import MOST, SOME, WaitingCursor
from services.identity.waiting import views

router = Router(prefix="/waiting", tags=["waiting"])


@router.get("", responses=problems(Unauthorised))
async def list_waiting_in_identity(
    who: Anyone,
    read: Read,
    campaign_id: UUID | None = None,
    kind: WaitingKind | None = None,
    cursor: WaitingCursor | None = None,
    limit: Annotated[int, Query(ge=0, le=MOST)] = SOME,
) -> WaitingPage:
    """What waits for me: people who ask to join, papers to hand in (signatory), papers to look
    at (unit, city), contests (city officer).

    limit=0 answers the totals alone.
    """
    return await views.waiting(read, who, campaign_id, kind, cursor, limit)
