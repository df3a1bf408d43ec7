"""HTTP of demo people. Where the setting is off, nobody finds any of it."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request, Response

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import FEW_BYTES, LONG_LIST_BYTES, Act, Read
from kit.clients import Client
from kit.problems import problems
from kit.routing import Router, made
from kit.security import acting
from kit.settings import ServiceSettings
from services.identity.demo_people import actions, views
from services.identity.demo_people.problems import NoDemoAccount
from services.identity.demo_people.schemas import (
    DemoPeople,
    DemoPeopleEntered,
    DemoSignIn,
    EnterDemoPeople,
)
from services.identity.sign_ins.cookies import RequestedWith
from services.identity.sign_ins.granting import device_of, signed_in
from services.identity.sign_ins.problems import CrossSiteRefused
from services.identity.sign_ins.schemas import SignedIn


async def _allowed(request: Request) -> None:
    """Raises NotFound unless this system lets anybody sign in as its demo people."""
    settings: ServiceSettings = request.app.state.settings
    if not settings.demo_sign_in:
        raise NotFound()


router = Router(prefix="/demo-people", tags=["demo"], dependencies=[Depends(_allowed)])


@router.post(
    "",
    status_code=201,
    max_body_size=LONG_LIST_BYTES,
    responses=problems(NotFound, NoDemoAccount, Unauthorised, Forbidden),
)
@made("/demo-people")
async def enter_demo_people(
    who: Annotated[Actor, acting(Role.system_administrator)], body: EnterDemoPeople, act: Act
) -> DemoPeopleEntered:
    """Enter people of the demo. Anybody may sign in as them from now on."""
    return DemoPeopleEntered(entered=await act(actions.enter, who, body.people))


@router.get("", responses=problems(NotFound))
async def list_demo_people(
    read: Read, cursor: UUID | None = None, limit: Annotated[int, Query(ge=1, le=200)] = 100
) -> DemoPeople:
    """The people of the demo, by their desk, with what was left for them to do. Public."""
    return await views.demo_people(read, cursor, limit)


@router.post(
    "/{person_id}/sessions",
    status_code=201,
    max_body_size=FEW_BYTES,
    responses=problems(NotFound, CrossSiteRefused),
)
@made("/me")
async def sign_in_as_demo_person(
    request: Request,
    response: Response,
    client: Client,
    person_id: UUID,
    act: Act,
    body: DemoSignIn | None = None,
    requested_with: RequestedWith = None,
) -> SignedIn:
    """Sign in as a person of the demo, without a password. Public."""
    keep = body.keep if body else "json"
    device = device_of(request, client, keep, requested_with)
    grant = await act(actions.sign_in, request.app.state.identity, person_id, device)
    return await signed_in(request, response, grant, device.by_cookie)
