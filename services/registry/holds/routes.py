"""HTTP of holds."""

from typing import Annotated

from fastapi import Query

from contracts.problem import Forbidden, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Read
from kit.problems import problems
from kit.routing import Router
from kit.security import acting
from services.registry.holds import views
from services.registry.holds.schemas import RegistryHoldQuery, RegistryHolds

router = Router(prefix="/holds", tags=["holds"])


@router.get("", responses=problems(Unauthorised, Forbidden))
async def list_registry_holds(
    read: Read,
    who: Annotated[Actor, acting(Role.city_officer, Role.city_head, Role.auditor)],
    asked: Annotated[RegistryHoldQuery, Query()],
) -> RegistryHolds:
    """Holds on the items of a campaign: registry's own, and copies of review's."""
    return await views.page(read, asked)
