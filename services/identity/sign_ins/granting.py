"""A granted sign-in as its client gets it: where it began, and who keeps its refresh token."""

from fastapi import Request, Response
from sqlalchemy import select
from sqlmodel import col

from kit.db import Database
from services.identity.accounts.models import PersonRow
from services.identity.accounts.schemas import TokenKeeper
from services.identity.accounts.sessions import SignInDevice, SignInGrant
from services.identity.accounts.tokens import TokenIssuer
from services.identity.organisations import views
from services.identity.sign_ins import cookies, rules
from services.identity.sign_ins.schemas import SignedIn


def device_of(
    request: Request, client: str, keep: TokenKeeper, requested_with: str | None
) -> SignInDevice:
    """Where a sign-in begins. Raises CrossSiteRefused for a cookie that no page of ours asks."""
    if keep == "cookie":
        cookies.check_own_page(request, requested_with)
    return SignInDevice(
        network=rules.masked_network(client),
        browser=rules.browser_of(request.headers.get("User-Agent")),
        by_cookie=keep == "cookie",
    )


async def signed_in(
    request: Request, response: Response, grant: SignInGrant, by_cookie: bool
) -> SignedIn:
    """The person of a grant and its tokens: both in the answer, or the refresh token in the cookie.

    The grant is committed: who it is for is read as anybody reads it afterwards.
    """
    issuer: TokenIssuer = request.app.state.issuer
    issued = issuer.issue(grant)
    db: Database = request.app.state.db
    async with db.reading() as session:
        query = select(PersonRow).where(col(PersonRow.id) == grant.person_id)
        person = (await session.execute(query)).scalar_one()
        me = await views.person_view(session, person)
    if not by_cookie:
        return SignedIn(**dict(issued), me=me)
    assert issued.refresh_token is not None
    seconds = int((grant.expires_at - grant.issued_at).total_seconds())
    cookies.keep(request, response, issued.refresh_token, seconds)
    return SignedIn(**{**dict(issued), "refresh_token": None}, me=me)
