"""HTTP of sign-ins: in, by one step or two, refreshed, seen, out."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response
from fastapi.responses import JSONResponse

from contracts.problem import NotFound, Unauthorised
from kit.app import FEW_BYTES, Act, Read
from kit.clients import Client
from kit.db import Database
from kit.problems import problems
from kit.routing import Router, made
from kit.security import Anyone, claimed_by
from services.identity.accounts import sessions, tries
from services.identity.accounts.passwords import Passwords
from services.identity.accounts.problems import RefreshRefused, SignInRefused
from services.identity.accounts.rules import SecondStep, folded_login
from services.identity.accounts.schemas import Credentials, RefreshRequest
from services.identity.accounts.views import password_of_login
from services.identity.second_factor import actions as second_factor
from services.identity.second_factor import making
from services.identity.second_factor.problems import CodeRefused
from services.identity.second_factor.rules import shown_recovery_code
from services.identity.second_factor.schemas import SecondStepAsked
from services.identity.second_factor.tickets import TicketOffice
from services.identity.sign_ins import cookies, views
from services.identity.sign_ins.cookies import RequestedWith
from services.identity.sign_ins.granting import device_of, signed_in
from services.identity.sign_ins.problems import CrossSiteRefused
from services.identity.sign_ins.schemas import (
    SecondStepTaken,
    SignedIn,
    SignedInEnrolled,
    SignIns,
)

router = Router(tags=["sign-ins"])


@router.post(
    "/sessions",
    status_code=201,
    max_body_size=FEW_BYTES,
    response_model=SignedIn,
    responses={202: {"model": SecondStepAsked}, **problems(SignInRefused, CrossSiteRefused)},
)
@made("/me")
async def sign_in(
    request: Request,
    response: Response,
    client: Client,
    body: Credentials,
    act: Act,
    requested_with: RequestedWith = None,
) -> SignedIn | JSONResponse:
    """Sign in. A browser asks `keep: cookie`, and its refresh token is in no answer.

    202: the person has or needs a second factor; the sign-in goes on with the ticket.
    A wrong password, an unknown login and a client that has to wait get one answer, after the same
    work.
    """
    device = device_of(request, client, body.keep, requested_with)
    login = folded_login(body.login)
    db: Database = request.app.state.db
    async with db.reading() as session:
        seen = await password_of_login(session, login)
        waits = await tries.waits_long(session, login, client)
    kept = seen[1] if seen else None
    passwords: Passwords = request.app.state.passwords
    fits = not waits and await passwords.verify(kept, body.password, client)
    settings = request.app.state.identity
    policy = request.app.state.second_factor_policy
    answer = await act(sessions.sign_in, settings, policy, login, client, seen, fits, device)
    if isinstance(answer, sessions.SecondStepNeeded):
        office: TicketOffice = request.app.state.ticket_office
        return JSONResponse(office.ask(answer).model_dump(mode="json"), status_code=202)
    if isinstance(answer, sessions.SignInRefusal):
        raise SignInRefused(
            "登录名或密码不正确；同一网络连续5次失败后须等待1分钟，再失败则加倍，最长15分钟；"
            "可稍后再试，或联系安全管理员",
            "Login or password is wrong; after five failures from one network the next try waits a"
            " minute, then twice as long, at most 15: try later or ask the administrator",
        )
    return await signed_in(request, response, answer, device.by_cookie)


@router.post(
    "/sessions/code",
    status_code=201,
    max_body_size=FEW_BYTES,
    responses=problems(CodeRefused, CrossSiteRefused),
)
@made("/me")
async def sign_in_by_code(
    request: Request,
    response: Response,
    client: Client,
    body: SecondStepTaken,
    act: Act,
    requested_with: RequestedWith = None,
) -> SignedIn:
    """The second step of a sign-in: a code of one's device, or a recovery code.

    Each code counts once. After five wrong ones, from wherever, the next try waits.
    """
    device = device_of(request, client, body.keep, requested_with)
    state = request.app.state
    office: TicketOffice = state.ticket_office
    ticket = office.read(body.ticket, SecondStep.code)
    answer = await act(
        second_factor.sign_in,
        state.identity,
        state.factor_cipher,
        ticket,
        body.code,
        device,
    )
    if isinstance(answer, sessions.SignInRefusal):
        raise CodeRefused()
    return await signed_in(request, response, answer, device.by_cookie)


@router.post(
    "/sessions/enrolment",
    status_code=201,
    max_body_size=FEW_BYTES,
    responses=problems(CodeRefused, CrossSiteRefused),
)
@made("/me")
async def enrol_second_factor(
    request: Request,
    response: Response,
    client: Client,
    body: SecondStepTaken,
    act: Act,
    requested_with: RequestedWith = None,
) -> SignedInEnrolled:
    """Set up the device that the ticket told, by its first code, and sign in.

    The recovery codes are shown here only. Every other sign-in of the person ends.
    """
    device = device_of(request, client, body.keep, requested_with)
    state = request.app.state
    office: TicketOffice = state.ticket_office
    ticket = office.read(body.ticket, SecondStep.enrolment)
    codes = making.make_recovery_codes()
    answer = await act(
        second_factor.enrol,
        state.identity,
        state.factor_cipher,
        ticket,
        body.code,
        codes,
        device,
    )
    if isinstance(answer, sessions.SignInRefusal):
        raise CodeRefused()
    made_in = await signed_in(request, response, answer, device.by_cookie)
    shown = [shown_recovery_code(code) for code in codes]
    return SignedInEnrolled(**dict(made_in), recovery_codes=shown)


@router.post(
    "/sessions/refresh",
    max_body_size=FEW_BYTES,
    responses=problems(RefreshRefused, CrossSiteRefused),
)
async def refresh_session(
    request: Request,
    response: Response,
    act: Act,
    body: RefreshRequest | None = None,
    requested_with: RequestedWith = None,
) -> SignedIn:
    """The next pair of tokens, with the roles, unit and organisation of now.

    A refresh token counts once. Without one in the body, a browser's cookie is taken and set anew;
    for ten seconds it counts in the browser's other tabs too. A refusal clears it.
    """
    sent = body.refresh_token if body else None
    by_cookie = sent is None
    if by_cookie:
        cookies.check_own_page(request, requested_with)
        sent = cookies.kept_token(request)
    refusal = RefreshRefused(headers=cookies.forgetting(request) if by_cookie else {})
    try:
        claims = request.app.state.verifier.verify("refresh", sent or "")
        family = UUID(claims["family"])
        token = UUID(claims["jti"])
    except (Unauthorised, KeyError, ValueError) as error:
        raise refusal from error
    settings = request.app.state.identity
    policy = request.app.state.second_factor_policy
    answer = await act(sessions.refresh, settings, policy, family, token, by_cookie)
    if isinstance(answer, sessions.SignInRefusal):
        raise refusal
    return await signed_in(request, response, answer, by_cookie)


@router.delete("/sessions", status_code=204, responses=problems(NotFound, Unauthorised))
async def sign_out(request: Request, who: Anyone, act: Act) -> Response:
    """Sign out everywhere."""
    await act(sessions.sign_out, who)
    return _signed_out(request)


@router.delete("/sessions/current", status_code=204, responses=problems(NotFound, Unauthorised))
async def sign_out_here(request: Request, who: Anyone, act: Act) -> Response:
    """Sign out here only. One's other sign-ins stay, and refresh their access token."""
    await act(sessions.end_sign_in, who, claimed_by(request).sign_in)
    return _signed_out(request)


@router.get("/me/sign-ins", responses=problems(Unauthorised))
async def list_sign_ins(
    request: Request,
    who: Anyone,
    read: Read,
    cursor: UUID | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> SignIns:
    """One's own sign-ins that are open, with their device."""
    current = claimed_by(request).sign_in
    return await views.sign_ins(read, who, current, cursor, limit)


@router.delete(
    "/me/sign-ins/{sign_in_id}", status_code=204, responses=problems(NotFound, Unauthorised)
)
async def end_sign_in(sign_in_id: UUID, who: Anyone, act: Act) -> Response:
    """End one of one's own sign-ins, at once. The others stay, and refresh their access token."""
    await act(sessions.end_sign_in, who, sign_in_id)
    return Response(status_code=204)


def _signed_out(request: Request) -> Response:
    response = Response(status_code=204)
    cookies.forget(request, response)
    return response
