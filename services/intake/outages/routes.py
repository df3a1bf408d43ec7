"""HTTP of the outage ledger. The prober hands over; officers, auditors, administrators read."""

from typing import Annotated

from fastapi import Query
from pydantic import AwareDatetime

from contracts.problem import Forbidden, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Act, Read
from kit.problems import problems
from kit.routing import Router
from kit.security import Prober, acting
from services.intake.outages import actions, views
from services.intake.outages.problems import OutageDiffers
from services.intake.outages.schemas import HandedOver, Handover, Outages

router = Router(prefix="/outages", tags=["outages"])
Staff = Annotated[
    Actor,
    acting(
        Role.city_officer,
        Role.city_head,
        Role.unit_officer,
        Role.unit_head,
        Role.auditor,
        Role.system_administrator,
    ),
]


HANDOVER_BYTES = 4 * 1024 * 1024
"""A hundred outages with twenty answers each, three bytes a sign."""


@router.post(
    "",
    max_body_size=HANDOVER_BYTES,
    response_model=HandedOver,
    responses=problems(OutageDiffers, Unauthorised),
)
async def record_outages(body: Handover, who: Prober, act: Act) -> HandedOver:
    """The prober's entries. It may send an entry again: a known one changes nothing."""
    return await act(
        actions.record,
        who,
        body,
    )


@router.get(
    "",
    response_model=Outages,
    responses=problems(Unauthorised, Forbidden),
)
async def list_outages(
    who: Staff,
    read: Read,
    since: AwareDatetime | None = None,
    until: AwareDatetime | None = None,
    service: Annotated[str | None, Query(max_length=60)] = None,
    limit: Annotated[int, Query(ge=1, le=views.MOST)] = views.MOST,
) -> Outages:
    """Gaps in readiness, and times that nobody observed, within a stretch of real time.

    `next`, given as `until`, continues further back.
    """
    return await views.page(
        read,
        since,
        until,
        service,
        limit,
    )
