"""The cookie that keeps a browser's refresh token, and the walls around it.

No script reads it (HttpOnly), another site's page sends it to no route (SameSite=Strict), and the
browser sends it to the routes of sessions alone (Path).
"""

from typing import Annotated, Final

from fastapi import Header, Request, Response

from services.identity.sign_ins.problems import CrossSiteRefused

PATH: Final = "/api/identity/v1/sessions"
NAME: Final = "quanlian-refresh"
SECURE_NAME: Final = f"__Secure-{NAME}"
"""Over TLS. A browser takes a cookie of this name over TLS only, so no plain connection of somebody
in between plants one. `__Host-` would promise more and forbids the path."""
OUR_PAGE: Final = "quanlian"
"""What a page of ours says in X-Requested-With."""
RequestedWith = Annotated[
    str | None,
    Header(
        alias="X-Requested-With",
        max_length=100,
        description="浏览器会话须填 quanlian / `quanlian`, where a cookie keeps the refresh token",
    ),
]
OUR_SITES: Final = ("same-origin", "same-site")


def kept_token(request: Request) -> str | None:
    """The refresh token that the browser sends along."""
    return request.cookies.get(_name(request))


def keep(request: Request, response: Response, token: str, seconds: int) -> None:
    """Have the browser keep a refresh token as long as it lives."""
    response.set_cookie(
        _name(request),
        token,
        max_age=seconds,
        path=PATH,
        secure=_by_tls(request),
        httponly=True,
        samesite="strict",
    )


def forget(request: Request, response: Response) -> None:
    """Have the browser forget it."""
    response.delete_cookie(
        _name(request),
        path=PATH,
        secure=_by_tls(request),
        httponly=True,
        samesite="strict",
    )


def forgetting(request: Request) -> dict[str, str]:
    """The header of a refusal that has the browser forget it."""
    told = Response()
    forget(request, told)
    return {"Set-Cookie": told.headers["set-cookie"]}


def check_own_page(request: Request, requested_with: str | None) -> None:
    """A second wall beside SameSite: a page of another site cannot send this header unasked.

    Browsers also say of which site a page is, where they are new enough. Raises CrossSiteRefused.
    """
    site = request.headers.get("Sec-Fetch-Site", OUR_SITES[0])
    if requested_with != OUR_PAGE or site not in OUR_SITES:
        raise CrossSiteRefused(
            f"请从本系统的网页操作；自编网页须带请求头 X-Requested-With: {OUR_PAGE}",
            f"Use a page of this system; a page of your own sends X-Requested-With: {OUR_PAGE}",
        )


def _name(request: Request) -> str:
    return SECURE_NAME if _by_tls(request) else NAME


def _by_tls(request: Request) -> bool:
    """Whether the browser came by TLS.

    X-Forwarded-Proto counts only from a gateway of ours: `kit.run.serve` has put it in place.
    """
    return request.url.scheme == "https"
