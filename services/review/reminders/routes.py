"""Whom review's reminders reach, for those who look after the campaign."""

from typing import Annotated
from uuid import UUID

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Read
from kit.problems import problems
from kit.routing import Router
from kit.security import acting
from services.review.reminders import views
from services.review.reminders.schemas import RemindedNow

router = Router(prefix="/campaigns/{campaign_id}/reminders", tags=["cases"])
Watcher = Annotated[
    Actor,
    acting(Role.city_officer, Role.city_head, Role.auditor, Role.system_administrator),
]


@router.get("", responses=problems(Unauthorised, Forbidden, NotFound))
async def list_reminded_in_review(campaign_id: UUID, who: Watcher, read: Read) -> RemindedNow:
    """Who still has to rule, deliver, accept or score, and so is reminded if it were now."""
    return await views.reminded_now(read, campaign_id)
