"""HTTP of accounts: registration, password, staff, roles, lock-outs, revocations."""

import secrets
from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Act
from kit.clients import Client
from kit.db import Database
from kit.problems import problems
from kit.routing import Router, made
from kit.security import Anyone, acting
from services.identity.accounts import actions, rules, sessions, views
from services.identity.accounts.passwords import Passwords
from services.identity.accounts.problems import (
    AddressProofInvalid,
    LoginNotFitting,
    LoginTaken,
    PasswordTooWeak,
    PasswordWrong,
    PersonBelongsToApplicant,
    RolesNotAllowed,
    UnitUnknown,
)
from services.identity.accounts.proofs import address_of
from services.identity.accounts.schemas import (
    PasswordChange,
    PersonRegistered,
    Registration,
    RevocationRequest,
    RolesRequest,
    StaffAccount,
)

router = Router(tags=["accounts"])
SystemAdministrator = Annotated[Actor, acting(Role.system_administrator)]
SecurityAdministrator = Annotated[Actor, acting(Role.security_administrator)]


@router.post(
    "/people",
    status_code=201,
    responses=problems(LoginTaken, LoginNotFitting, PasswordTooWeak, AddressProofInvalid),
)
@made("/me")
async def register_person(
    request: Request, client: Client, body: Registration, act: Act
) -> PersonRegistered:
    """Register with an address proved by e-mail code (notify). Public."""
    login = rules.clean_login(body.login)
    rules.check_password(body.password, login)
    proof = address_of(request.app.state.verifier, body.address_proof)
    hashed = await _passwords(request).hash(body.password, client)
    person_id = await act(actions.register, login, body.name, hashed, proof)
    return PersonRegistered(person_id=person_id)


@router.put(
    "/me/password",
    status_code=204,
    responses=problems(NotFound, Unauthorised, PasswordWrong, PasswordTooWeak),
)
async def change_password(
    request: Request, who: Anyone, client: Client, body: PasswordChange, act: Act
) -> Response:
    """Change one's password. Every sign-in ends, this one too: sign in again.

    The fifth wrong try ends every sign-in too, and the next waits like a failed sign-in.
    """
    assert who.person_id is not None
    async with _db(request).reading() as session:
        seen = await views.password_of(session, who.person_id)
    if seen is None:
        raise NotFound()
    rules.check_password(body.new, seen[0])
    login, kept = seen
    fits = await _passwords(request).verify(kept, body.present, client)
    settings = request.app.state.identity
    refusal = await act(sessions.prove_again, settings, who, login, client, fits)
    if refusal is not None:
        raise PasswordWrong()
    hashed = await _passwords(request).hash(body.new, client)
    await act(actions.change_password, who, who.person_id, kept, hashed)
    return Response(status_code=204)


@router.post(
    "/staff",
    status_code=201,
    responses=problems(
        Unauthorised,
        Forbidden,
        LoginTaken,
        LoginNotFitting,
        RolesNotAllowed,
        UnitUnknown,
    ),
)
@made("/people")
async def create_staff(
    request: Request, who: SystemAdministrator, client: Client, body: StaffAccount, act: Act
) -> PersonRegistered:
    """A staff account with its roles; a unit's roles need the unit's code.

    Its person sets the password by a one-time link: whoever makes an account never knows it.
    """
    login = rules.clean_login(body.login)
    rules.check_staff_roles(body.roles, body.unit)
    # Nobody knows this one: who has no password is refused at the same pace as anybody else.
    hashed = await _passwords(request).hash(secrets.token_urlsafe(), client)
    person_id = await act(
        actions.create_staff, who, login, body.name, hashed, body.roles, body.unit
    )
    return PersonRegistered(person_id=person_id)


@router.put(
    "/people/{person_id}/roles",
    status_code=204,
    responses=problems(
        Unauthorised, Forbidden, NotFound, RolesNotAllowed, UnitUnknown, PersonBelongsToApplicant
    ),
)
async def set_roles(
    person_id: UUID, who: SystemAdministrator, body: RolesRequest, act: Act
) -> Response:
    """Replace a staff person's roles.

    Their access tokens end; their next refresh carries the new roles.
    """
    await act(actions.set_roles, who, person_id, body.roles, body.unit)
    return Response(status_code=204)


@router.post(
    "/people/{person_id}/unlock",
    status_code=204,
    responses=problems(Unauthorised, Forbidden, NotFound),
)
async def unlock_person(
    request: Request, person_id: UUID, who: SecurityAdministrator, act: Act
) -> Response:
    """Let nobody wait at this login. For an hour it bears ten times as many failures."""
    await act(actions.unlock, who, person_id, request.app.state.identity)
    return Response(status_code=204)


@router.post(
    "/people/{person_id}/revocation",
    status_code=204,
    responses=problems(Unauthorised, Forbidden, NotFound),
)
async def revoke_sign_ins(
    person_id: UUID, who: SecurityAdministrator, body: RevocationRequest, act: Act
) -> Response:
    """End every sign-in of a person, in every room."""
    await act(actions.revoke, who, person_id, body.reason)
    return Response(status_code=204)


@router.post(
    "/people/{person_id}/revocation/lifting",
    status_code=204,
    responses=problems(Unauthorised, Forbidden, NotFound),
)
async def lift_revocation(
    person_id: UUID, who: SecurityAdministrator, body: RevocationRequest, act: Act
) -> Response:
    """Undo a wrong revocation, in every room: the person may sign in again from now on."""
    await act(actions.lift_revocation, who, person_id, body.reason)
    return Response(status_code=204)


def _db(request: Request) -> Database:
    db: Database = request.app.state.db
    return db


def _passwords(request: Request) -> Passwords:
    passwords: Passwords = request.app.state.passwords
    return passwords
