"""Every request in a span of its own, timed under its route template."""

import time

from opentelemetry.context import Context
from opentelemetry.propagate import extract, get_global_textmap
from opentelemetry.trace import SpanKind, get_tracer
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kit.telemetry import REQUESTS

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
"""Methods that metrics and traces name. A caller may invent others without end."""
tracer = get_tracer(__name__)
TRACE_HEADERS = frozenset(name.encode() for name in get_global_textmap().fields)


class Measured:
    """Times every request under its route template, in a span of its own.

    The span continues in the facts that the request says: one trace a submission.
    """

    def __init__(self, app: ASGIApp, service: str) -> None:
        self.app = app
        self.service = service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(
                scope,
                receive,
                send,
            )
        began = time.perf_counter()
        status = 500
        method = scope["method"] if scope["method"] in METHODS else "other"
        personal = _is_personal(scope)

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                if personal:
                    headers = MutableHeaders(raw=message["headers"])
                    headers.setdefault("Cache-Control", "no-store")
            await send(message)

        with tracer.start_as_current_span(
            method,
            _trace_of(scope),
            SpanKind.SERVER,
        ) as span:
            try:
                await self.app(scope, receive, watched)
            finally:
                route = getattr(
                    scope.get("route"),
                    "path",
                    "unmatched",
                )
                span.update_name(f"{method} {route}")
                span.set_attribute("http.response.status_code", status)
                seconds = time.perf_counter() - began
                REQUESTS.labels(
                    self.service,
                    method,
                    route,
                    str(status),
                ).observe(seconds)


def _trace_of(scope: Scope) -> Context | None:
    """The trace that the caller sent, if any."""
    sent = {
        name.decode(): value.decode("latin-1")
        for name, value in scope["headers"]
        if name in TRACE_HEADERS
    }
    return extract(sent) if sent else None


def _is_personal(scope: Scope) -> bool:
    """Whether the answer is for one caller, so that no cache may store it.

    Public reads keep their ETags.
    """
    if scope["method"] not in ("GET", "HEAD"):
        return True
    return any(name == b"authorization" for name, _ in scope["headers"])
