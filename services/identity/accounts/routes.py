"""HTTP of accounts: registration, sign-in, password, staff, roles, lock-outs, revocations."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request, Response

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role, UnitCode
from kit.app import FEW_BYTES, Act, Read
from kit.clients import Client
from kit.db import Database
from kit.problems import problems
from kit.routing import Router, made
from kit.security import Anyone, acting
from services.identity.accounts import actions, rules, sessions, tries, views
from services.identity.accounts.passwords import Passwords
from services.identity.accounts.problems import (
    AddressProofInvalid,
    LoginNotFitting,
    LoginTaken,
    PasswordTooWeak,
    PasswordWrong,
    PersonBelongsToApplicant,
    RefreshRefused,
    RolesNotAllowed,
    SignInRefused,
    UnitUnknown,
)
from services.identity.accounts.schemas import (
    Credentials,
    PasswordChange,
    People,
    PersonRegistered,
    RefreshRequest,
    Registration,
    RevocationRequest,
    RolesRequest,
    StaffAccount,
    Tokens,
)
from services.identity.accounts.tokens import TokenIssuer

router = Router(tags=["accounts"])
SystemAdministrator = Annotated[Actor, acting(Role.system_administrator)]
SecurityAdministrator = Annotated[Actor, acting(Role.security_administrator)]
Lister = Annotated[
    Actor,
    acting(
        Role.system_administrator,
        Role.security_administrator,
        Role.auditor,
        Role.city_officer,
        Role.city_head,
    ),
]


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
    proof = _proof(request, body.address_proof)
    hashed = await _passwords(request).hash(body.password, client)
    person_id = await act(
        actions.register, login, body.name, hashed, UUID(proof["sub"]), proof.get("jti")
    )
    return PersonRegistered(person_id=person_id)


@router.post(
    "/sessions",
    status_code=201,
    max_body_size=FEW_BYTES,
    responses=problems(SignInRefused),
)
@made("/me")
async def sign_in(request: Request, client: Client, body: Credentials, act: Act) -> Tokens:
    """Sign in.

    A wrong password, an unknown login and a client that has to wait get one answer, after the same
    work.
    """
    login = rules.folded_login(body.login)
    async with _db(request).reading() as session:
        seen = await views.password_of_login(session, login)
        waits = await tries.waits_long(session, login, client)
    kept = seen[1] if seen else None
    fits = not waits and await _passwords(request).verify(kept, body.password, client)
    answer = await act(sessions.sign_in, request.app.state.identity, login, client, seen, fits)
    if isinstance(answer, sessions.SignInRefusal):
        raise SignInRefused(
            "登录名或密码不正确；同一网络连续5次失败后须等待1分钟，再失败则加倍，最长15分钟；"
            "可稍后再试，或联系安全管理员",
            "Login or password is wrong; after five failures from one network the next try waits a"
            " minute, then twice as long, at most 15: try later or ask the administrator",
        )
    return _issuer(request).issue(answer)


@router.post(
    "/sessions/refresh",
    max_body_size=FEW_BYTES,
    responses=problems(RefreshRefused),
)
async def refresh_session(request: Request, body: RefreshRequest, act: Act) -> Tokens:
    """The next pair of tokens, with the roles, unit and organisation of now.

    A refresh token counts once.
    """
    try:
        claims = request.app.state.verifier.verify("refresh", body.refresh_token)
        family = UUID(claims["family"])
        token = UUID(claims["jti"])
    except (Unauthorised, KeyError, ValueError) as error:
        raise RefreshRefused() from error
    answer = await act(sessions.refresh, request.app.state.identity, family, token)
    if isinstance(answer, sessions.SignInRefusal):
        raise RefreshRefused()
    return _issuer(request).issue(answer)


@router.delete("/sessions", status_code=204, responses=problems(NotFound, Unauthorised))
async def sign_out(who: Anyone, act: Act) -> Response:
    """Sign out everywhere."""
    await act(sessions.sign_out, who)
    return Response(status_code=204)


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
        PasswordTooWeak,
        RolesNotAllowed,
        UnitUnknown,
    ),
)
@made("/people")
async def create_staff(
    request: Request, who: SystemAdministrator, client: Client, body: StaffAccount, act: Act
) -> PersonRegistered:
    """A staff account with its roles; a unit's roles need the unit's code."""
    login = rules.clean_login(body.login)
    rules.check_password(body.password, login)
    rules.check_staff_roles(body.roles, body.unit)
    hashed = await _passwords(request).hash(body.password, client)
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


@router.get("/people", responses=problems(Unauthorised, Forbidden))
async def list_people(
    who: Lister,
    read: Read,
    role: Role | None = None,
    unit: UnitCode | None = None,
    cursor: UUID | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> People:
    """Accounts, for administrators and auditors; the city sees experts (role=expert).

    `cursor`: `next` of the page before.
    """
    return await views.people(
        read,
        who,
        role=role,
        unit=unit,
        cursor=cursor,
        limit=limit,
    )


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


def _issuer(request: Request) -> TokenIssuer:
    issuer: TokenIssuer = request.app.state.issuer
    return issuer


def _proof(request: Request, token: str) -> dict[str, Any]:
    """The claims of notify's proof of an address. Raises AddressProofInvalid."""
    try:
        claims: dict[str, Any] = request.app.state.verifier.verify("address_proof", token)
        UUID(claims["sub"])
    except (Unauthorised, ValueError) as error:
        raise AddressProofInvalid() from error
    return claims
