"""How a service's HTTP app is made.

Problems, sign-in, transactions, idempotency keys, ETags, health and metrics are here, so that a
route is HTTP in, one call, HTTP out.
"""

import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import Annotated, Any, Concatenate, Final, ParamSpec, TypeVar

import structlog
from fastapi import APIRouter, Depends, FastAPI, Header, Request, Response
from fastapi.responses import PlainTextResponse
from fastapi.telemetry import TelemetryConfig
from opentelemetry.context import Context
from opentelemetry.propagate import extract, get_global_textmap
from opentelemetry.trace import SpanKind, get_tracer
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from pydantic import BaseModel
from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from contracts.canonical import content_hash
from contracts.problem import KeyNeeded, KeyReused, StaleVersion, VersionNeeded
from contracts.vocabulary import Actor
from kit import problems
from kit.db import Database, Reading, Writing
from kit.journal import PLUMBING
from kit.journal_summary import journal_routes
from kit.request_text import TEXT
from kit.security import Revocations, Verifier
from kit.settings import ServiceSettings
from kit.telemetry import REQUESTS

log = structlog.get_logger()
P = ParamSpec("P")
T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)
Probe = Callable[[], Awaitable[str | None]]

NO_FRAMEWORK_TELEMETRY: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False}
"""`Measured` makes one span and one measure a request; FastAPI's own would add four."""
MAX_BODY_BYTES = 4 * 1024 * 1024
"""Size of a request body that is read before sign-in. A route that takes files states more."""
LONGEST_KEY = 200
"""Characters of an Idempotency-Key."""
tracer = get_tracer(__name__)
TRACE_HEADERS = frozenset(name.encode() for name in get_global_textmap().fields)


class Acting:
    """Runs an action in one transaction, and commits it before the response is sent."""

    def __init__(self, request: Request) -> None:
        self.db: Database = request.app.state.db
        self.address = f"{request.method} {request.url.path}"

    async def __call__(
        self,
        action: Callable[Concatenate[Writing, P], Awaitable[T]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        return await self.db.act(
            action,
            *args,
            **kwargs,
        )

    async def once(
        self,
        who: Actor,
        key: str,
        body: Any,
        answer: type[M],
        action: Callable[Concatenate[Writing, P], Awaitable[M]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> M:
        """Run an action at most once for a principal and key.

        The first answer is kept in the action's transaction. A second call gets it again.
        Raises KeyReused when the body or the address differs from the first call's.
        """

        async def keyed(tx: Writing) -> M:
            table = PLUMBING[tx.service].idempotency
            principal = str(who.person_id)
            body_hash = asked_hash(self.address, body)
            mine = (table.c.principal == principal) & (table.c.key == key)

            # A second call with the key waits here until the first commits or rolls back.
            claim = (
                insert(table)
                .values(principal=principal, key=key, body_hash=body_hash)
                .on_conflict_do_nothing()
                .returning(table.c.key)
            )
            claimed = await tx.execute(claim)
            if claimed.scalar_one_or_none() is None:
                result = await tx.execute(select(table.c.body_hash, table.c.answer).where(mine))
                first = result.one()
                if first.body_hash != body_hash:
                    raise KeyReused()
                return answer.model_validate(first.answer)

            made = await action(
                tx,
                *args,
                **kwargs,
            )
            made_json = made.model_dump(mode="json")
            await tx.execute(table.update().where(mine).values(answer=made_json))
            return made

        return await self.db.act(keyed)


async def _acting(request: Request) -> Acting:
    return Acting(request)


# Every dependency is `async`: FastAPI runs a plain function in a thread, which costs more than
# most of them do.
Act = Annotated[Acting, Depends(_acting)]


def asked_hash(address: str, body: Any) -> str:
    """The hash of what an Idempotency-Key stands for: this body at this address."""
    return content_hash({"to": address, "body": body})


async def _reading(request: Request) -> AsyncIterator[Reading]:
    db: Database = request.app.state.db
    async with db.reading() as session:
        yield session


Read = Annotated[Reading, Depends(_reading)]


async def _key(
    idempotency_key: Annotated[
        str | None, Header(alias="Idempotency-Key", max_length=LONGEST_KEY)
    ] = None,
) -> str:
    if not idempotency_key:
        raise KeyNeeded()
    return idempotency_key


IdempotencyKey = Annotated[str, Depends(_key)]


async def _version(if_match: Annotated[str | None, Header(alias="If-Match")] = None) -> int:
    if not if_match:
        raise VersionNeeded()
    found = re.fullmatch(r'(?:W/)?"(\d+)"', if_match.strip())
    if not found:
        raise StaleVersion()
    return int(found.group(1))


IfMatch = Annotated[int, Depends(_version)]


def etag(response: Response, version: int) -> None:
    """Set the ETag of what people edit. It is the owner row's version."""
    response.headers["ETag"] = f'"{version}"'


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
        method = scope["method"]
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
    if scope["method"] != "GET":
        return True
    return any(name == b"authorization" for name, _ in scope["headers"])


def make_app(
    service: str,
    title: str,
    routers: Sequence[APIRouter],
    settings: ServiceSettings,
    db: Database,
    *,
    ready: Mapping[str, Probe] | None = None,
) -> FastAPI:
    """A service's app.

    ready: dependencies that /readyz asks beside the database, with a probe each. A probe returns
    None, or what is wrong.
    """
    root = f"/api/{service}"
    app = FastAPI(
        title=title,
        version="1",
        docs_url=f"{root}/docs",
        redoc_url=None,
        openapi_url=f"{root}/openapi.json",
        telemetry=NO_FRAMEWORK_TELEMETRY,
        max_body_size=MAX_BODY_BYTES,
    )
    app.state.closing = []  # awaited in this order before the database is closed
    app.state.db = db
    app.state.settings = settings
    app.state.verifier = Verifier(settings.keys_dir)
    app.state.revocations = Revocations(db)
    problems.install(app)
    app.add_middleware(Measured, service=service)
    for router in routers:
        app.include_router(router, prefix=f"{root}/v1", dependencies=[TEXT])

    _add_health_routes(
        app,
        root,
        {"postgresql": db.ready, "facts": partial(unheard_facts, db), **(ready or {})},
    )
    app.include_router(journal_routes(), prefix=f"{root}/v1", dependencies=[TEXT])
    _document_problems(app)
    return app


def _add_health_routes(app: FastAPI, root: str, probes: Mapping[str, Probe]) -> None:
    """Liveness, readiness and metrics. They are not in OpenAPI."""

    @app.get(f"{root}/healthz", include_in_schema=False)
    async def healthz() -> dict[str, str]:
        return {"status": "ok"}

    @app.get(f"{root}/readyz", include_in_schema=False)
    async def readyz(response: Response) -> dict[str, str]:
        states = {name: await _probe_state(probe) for name, probe in probes.items()}
        response.status_code = 200 if states["postgresql"] == "ok" else 503
        return states

    @app.get(f"{root}/metrics", include_in_schema=False)
    async def metrics() -> PlainTextResponse:
        return PlainTextResponse(generate_latest(), media_type=CONTENT_TYPE_LATEST)


UNHEARD_TOO_LONG: Final = timedelta(minutes=5)
"""So long a fact may lack a hearer before readiness tells it: a few sayings again."""


async def unheard_facts(db: Database) -> str | None:
    """Which of the room's facts somebody has not heard for too long. None when there is none.

    It tells, and takes no room out of service: what people do here is recorded all the same.
    """
    unheard = PLUMBING[db.service].unheard
    # Real time on both sides: the database's clock also stamped the facts.
    overdue = unheard.c.said_at < func.clock_timestamp() - UNHEARD_TOO_LONG
    async with db.reading() as session:
        rows = (await session.execute(select(unheard.c.lacking).where(overdue))).scalars().all()
    if not rows:
        return None
    hearers = sorted({hearer for lacking in rows for hearer in lacking})
    return f"unheard: {len(rows)} facts, by {', '.join(hearers)}"


async def _probe_state(probe: Probe) -> str:
    """`ok`, or what is wrong with a dependency."""
    try:
        return await probe() or "ok"
    except Exception as error:
        log.warning("not_ready", why=type(error).__name__)
        return f"down: {type(error).__name__}"


def _document_problems(app: FastAPI) -> None:
    """Add the schema of a problem to the app's OpenAPI."""
    generate = app.openapi

    def openapi() -> dict[str, Any]:
        document = generate()
        components = document.setdefault("components", {})
        schemas = components.setdefault("schemas", {})
        schemas["Problem"] = problems.PROBLEM_SCHEMA
        return document

    app.openapi = openapi  # type: ignore[method-assign]
