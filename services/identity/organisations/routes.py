"""HTTP of organisations, and of who is signed in."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Act, Read
from kit.problems import problems
from kit.routing import Router, made
from kit.security import Anyone, acting
from services.identity.organisations import actions, views
from services.identity.organisations.problems import (
    CreditCodeInvalid,
    LastSignatory,
    MembershipExists,
    OrganisationExists,
    OrganisationUnknown,
    StaffCannotApply,
)
from services.identity.organisations.schemas import (
    AdmissionRequest,
    FoundingRequest,
    JoinRequest,
    JoinRequested,
    Me,
    Members,
    OrganisationFounded,
    OrganisationView,
)

router = Router(tags=["organisations"])


@router.get("/me", responses=problems(Unauthorised, NotFound))
async def show_me(who: Anyone, read: Read) -> Me:
    """Who is signed in: name, login, roles with labels, organisation, unit."""
    return await views.me(read, who)


@router.post(
    "/organisations",
    status_code=201,
    responses=problems(
        Unauthorised,
        CreditCodeInvalid,
        OrganisationExists,
        MembershipExists,
        StaffCannotApply,
        NotFound,
    ),
)
@made("/organisations/{organisation_id}")
async def found_organisation(who: Anyone, body: FoundingRequest, act: Act) -> OrganisationFounded:
    """Found an organisation.

    Refresh the token afterwards: it then carries the organisation and both applicant roles.
    """
    made = await act(actions.found, who, body.credit_code, body.name, body.kind)
    return OrganisationFounded(organisation_id=made)


@router.get("/organisations/{organisation_id}", responses=problems(Unauthorised, NotFound))
async def show_organisation(organisation_id: UUID, who: Anyone, read: Read) -> OrganisationView:
    """An organisation, to its members, the city and the auditor."""
    return await views.organisation(read, who, organisation_id)


@router.get("/organisations/{organisation_id}/members", responses=problems(Unauthorised, NotFound))
async def list_members(
    organisation_id: UUID,
    who: Anyone,
    read: Read,
    cursor: UUID | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Members:
    """Members and those who ask to join, to members and the auditor."""
    return await views.members(read, who, organisation_id, cursor, limit)


@router.post(
    "/organisations/memberships",
    status_code=201,
    responses=problems(
        NotFound, Unauthorised, OrganisationUnknown, MembershipExists, StaffCannotApply
    ),
)
@made("/me")
async def ask_membership(who: Anyone, body: JoinRequest, act: Act) -> JoinRequested:
    """Ask to join; a signatory of the organisation decides."""
    made = await act(actions.ask_to_join, who, body.credit_code)
    return JoinRequested(
        membership_id=made.id,
        organisation_id=made.organisation_id,
        state=made.state,
    )


@router.post(
    "/memberships/{membership_id}/admit",
    status_code=204,
    responses=problems(Unauthorised, Forbidden, NotFound, LastSignatory, StaffCannotApply),
)
async def admit_member(
    membership_id: UUID,
    who: Annotated[Actor, acting(Role.applicant_signatory)],
    body: AdmissionRequest,
    act: Act,
) -> Response:
    """Let a person in, or change a member's roles. A signatory is a member too."""
    await act(actions.admit, who, membership_id, body.roles)
    return Response(status_code=204)


@router.delete(
    "/memberships/{membership_id}",
    status_code=204,
    responses=problems(Unauthorised, NotFound, LastSignatory),
)
async def remove_member(membership_id: UUID, who: Anyone, act: Act) -> Response:
    """Remove a member or refuse a request (signatory), or leave (oneself)."""
    await act(actions.remove, who, membership_id)
    return Response(status_code=204)
