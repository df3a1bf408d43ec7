"""HTTP of sign-ins: in, refreshed, seen, out."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

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
from services.identity.accounts.rules import folded_login
from services.identity.accounts.schemas import Credentials, RefreshRequest
from services.identity.accounts.views import password_of_login
from services.identity.sign_ins import cookies, views
from services.identity.sign_ins.cookies import RequestedWith
from services.identity.sign_ins.granting import device_of, signed_in
from services.identity.sign_ins.problems import CrossSiteRefused
from services.identity.sign_ins.schemas import SignedIn, SignIns

router = Router(tags=["sign-ins"])


@router.post(
    "/sessions",
    status_code=201,
    max_body_size=FEW_BYTES,
    responses=problems(SignInRefused, CrossSiteRefused),
)
@made("/me")
async def sign_in(
    request: Request,
    response: Response,
    client: Client,
    body: Credentials,
    act: Act,
    requested_with: RequestedWith = None,
) -> SignedIn:
    """Sign in. A browser asks `keep: cookie`, and its refresh token is in no answer.

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
    answer = await act(sessions.sign_in, settings, login, client, seen, fits, device)
    if isinstance(answer, sessions.SignInRefusal):
        raise SignInRefused(
            "登录名或密码不正确；同一网络连续5次失败后须等待1分钟，再失败则加倍，最长15分钟；"
            "可稍后再试，或联系安全管理员",
            "Login or password is wrong; after five failures from one network the next try waits a"
            " minute, then twice as long, at most 15: try later or ask the administrator",
        )
    return await signed_in(request, response, answer, device.by_cookie)


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
    answer = await act(sessions.refresh, settings, family, token, by_cookie)
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
