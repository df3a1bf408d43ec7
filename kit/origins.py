"""Pages of other addresses that a browser lets ask us: those of an allow-list, none by default.

Our own pages need none of it: they come from the address of the APIs.
"""

import re
from collections.abc import Collection
from typing import Final

from fastapi import FastAPI
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

ORIGIN: Final = re.compile(r"https?://([a-z0-9.-]+|\[[0-9a-f:]+\])(:[0-9]{1,5})?")
"""As a browser writes it: small letters, no path, and never `*` or `null`."""
METHODS: Final = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
ASKED: Final = (
    "Authorization",
    "Idempotency-Key",
    "If-Match",
    "If-None-Match",
    "X-Requested-With",
)
"""Headers that our routes take, beside those that every page may send."""
TOLD: Final = ("Allow", "Content-Disposition", "ETag", "Location", "Retry-After")
"""Headers of answers that a page may read, beside those that every page may."""
MAX_AGE: Final = 600
"""Seconds that a browser remembers an answer to its question before the request."""


def origins_of(said: str) -> tuple[str, ...]:
    """A list of origins, by commas. Raises ValueError for what no browser calls an origin."""
    origins = tuple(each.strip() for each in said.split(",") if each.strip())
    wrong = [each for each in origins if not ORIGIN.fullmatch(each)]
    if wrong:
        raise ValueError(f"no origin, as in https://portal.example: {', '.join(wrong)}")
    return origins


def let_in(app: FastAPI, origins: Collection[str]) -> None:
    """Have an app answer pages of these origins. Around everything, so refusals are readable too.

    Nothing changes where there are none.
    """
    if not origins:
        return
    stack = app.build_middleware_stack
    app.build_middleware_stack = lambda: ListedOrigins(stack(), origins)  # type: ignore[method-assign]


class ListedOrigins(CORSMiddleware):
    """Answers the pages of listed origins, sign-in included, and tells any other nothing.

    A preflight is our own OPTIONS: it names the methods of that path, and is 404 where none is.
    """

    def __init__(self, app: ASGIApp, origins: Collection[str]) -> None:
        super().__init__(
            app,
            allow_origins=origins,
            allow_methods=METHODS,
            allow_headers=ASKED,
            allow_credentials=True,
            expose_headers=TOLD,
            max_age=MAX_AGE,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        asked = Headers(scope=scope)
        origin = asked.get("origin")
        if origin is None or not self.is_allowed_origin(origin):
            return await self.app(scope, receive, _with_vary(send))
        if scope["method"] == "OPTIONS" and "access-control-request-method" in asked:
            return await self.app(scope, receive, self._preflight(send, origin))
        return await super().__call__(scope, receive, send)

    def _preflight(self, send: Send, origin: str) -> Send:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(self.preflight_headers)
                headers["Access-Control-Allow-Origin"] = origin
                headers["Access-Control-Allow-Methods"] = headers.get("Allow", "")
            await send(message)

        return sending


def _with_vary(send: Send) -> Send:
    """A cache must not hand an answer without these headers to a page that needs them."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).add_vary_header("Origin")
        await send(message)

    return sending
