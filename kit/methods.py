"""HEAD wherever there is GET, OPTIONS everywhere, and every method of a path in `Allow`."""

from fastapi import FastAPI, Request, Response
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from contracts.problem import NotFound
from kit.problems import MethodNotAllowed, answer
from kit.routing import allowed_methods


class Methods:
    """Answers OPTIONS, turns HEAD into a GET without its body, refuses what a path does not take.

    The framework's own refusal names the methods of one route only.
    """

    def __init__(self, inner: ASGIApp, app: FastAPI) -> None:
        self.inner = inner
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.inner(scope, receive, send)
        if scope["method"] == "OPTIONS":
            return await self._options(scope)(scope, receive, send)
        if scope["method"] == "HEAD":
            scope["method"] = "GET"
            send = _without_body(scope, send)
        return await self.inner(scope, receive, self._with_all_methods(scope, send))

    def _options(self, scope: Scope) -> Response:
        methods = allowed_methods(self.app, scope["path"])
        if not methods:
            return answer(NotFound(), Request(scope))
        return Response(status_code=204, headers={"Allow": ", ".join(methods)})

    def _with_all_methods(self, scope: Scope, send: Send) -> Send:
        async def sending(message: Message) -> None:
            if _starts_with(message, MethodNotAllowed.status):
                headers = MutableHeaders(raw=message["headers"])
                headers["Allow"] = ", ".join(allowed_methods(self.app, scope["path"]))
            await send(message)

        return sending


def _starts_with(message: Message, status: int) -> bool:
    """Whether a response of this status starts."""
    return message["type"] == "http.response.start" and bool(message["status"] == status)


def _without_body(scope: Scope, send: Send) -> Send:
    """Sends the head of an answer, its length included, and no body."""

    async def sending(message: Message) -> None:
        # The route is chosen. From here on the server reads the method: it would miss a GET's body.
        scope["method"] = "HEAD"
        if message["type"] == "http.response.body":
            message = {**message, "body": b""}
        await send(message)

    return sending
