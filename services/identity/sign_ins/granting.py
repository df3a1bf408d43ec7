"""A granted sign-in as its client gets it: where it began, and who keeps its refresh token."""

from fastapi import Request, Response

from services.identity.accounts.schemas import TokenKeeper, Tokens
from services.identity.accounts.sessions import SignInDevice, SignInGrant
from services.identity.accounts.tokens import TokenIssuer
from services.identity.sign_ins import cookies, rules


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


def tokens_of(request: Request, response: Response, grant: SignInGrant, by_cookie: bool) -> Tokens:
    """The tokens of a grant: both in the answer, or the refresh token in the cookie."""
    issuer: TokenIssuer = request.app.state.issuer
    issued = issuer.issue(grant)
    if not by_cookie:
        return issued
    assert issued.refresh_token is not None
    seconds = int((grant.expires_at - grant.issued_at).total_seconds())
    cookies.keep(request, response, issued.refresh_token, seconds)
    return issued.model_copy(update={"refresh_token": None})
