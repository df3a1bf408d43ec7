"""HTTP of reconciliation: the city's list of drifts, and how entries stand."""

from typing import Annotated
from uuid import UUID

from fastapi import Query
from fastapi.responses import StreamingResponse

from contracts.problem import (
    Forbidden,
    NotFound,
    Unauthorised,
)
from contracts.vocabulary import Actor, Role
from kit.app import Act, Read
from kit.problems import problems
from kit.routing import Router
from kit.security import acting
from kit.tabular import (
    AskedForm,
    TooManyRows,
    table,
    tables,
)
from services.registry.reconciliation import actions, views
from services.registry.reconciliation.columns import COLUMNS, TITLE
from services.registry.reconciliation.problems import DriftSettled
from services.registry.reconciliation.schemas import (
    AcknowledgementRequest,
    DriftQuery,
    Drifts,
    DriftView,
    EntryStandingQuery,
    EntryStandings,
)

router = Router(tags=["5gii"])
Inside = Annotated[Actor, acting(Role.city_officer, Role.city_head, Role.auditor)]


@router.get(
    "/platform-drifts",
    response_model=Drifts,
    responses=tables(TITLE) | problems(Unauthorised, Forbidden, TooManyRows),
)
async def list_platform_drifts(
    read: Read,
    who: Inside,
    form: AskedForm,
    asked: Annotated[DriftQuery, Query()],
) -> Drifts | StreamingResponse:
    """Differences between entries and the platform.

    `to_do`: open, and nobody has looked into it.
    """
    if form is not None:
        return await table(form, TITLE, COLUMNS, read, views.every_drift(read, asked))
    return await views.drifts(read, asked)


@router.post(
    "/platform-drifts/{drift_id}/acknowledgement",
    responses=problems(Unauthorised, Forbidden, NotFound, DriftSettled),
)
async def acknowledge_drift(
    drift_id: UUID,
    body: AcknowledgementRequest,
    act: Act,
    who: Annotated[Actor, acting(Role.city_officer)],
) -> DriftView:
    """An officer has looked into a drift and says what was found out.

    The drift stays open until the platform says otherwise.
    """
    return await act(actions.acknowledge, who, drift_id, body.reason)


@router.get("/platform-standings", responses=problems(Unauthorised, Forbidden))
async def list_entry_standings(
    read: Read,
    who: Inside,
    asked: Annotated[EntryStandingQuery, Query()],
) -> EntryStandings:
    """Every entry of a campaign: agrees, drifts, or not asked since when."""
    return await views.standings(read, asked)
