"""Reminders to come, for those who look after the campaign."""

from typing import Annotated
from uuid import UUID

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Read
from kit.problems import problems
from kit.routing import Router
from kit.security import acting
from services.intake.reminders import views
from services.intake.reminders.schemas import RemindersToCome

router = Router(prefix="/campaigns/{campaign_id}/reminders", tags=["campaigns"])
Watcher = Annotated[
    Actor,
    acting(Role.city_officer, Role.city_head, Role.auditor, Role.system_administrator),
]


@router.get("", responses=problems(Unauthorised, Forbidden, NotFound))
async def list_reminders_to_come(campaign_id: UUID, who: Watcher, read: Read) -> RemindersToCome:
    """Which reminders go out when, and how many people they would reach if they went now."""
    return await views.to_come(read, campaign_id)
