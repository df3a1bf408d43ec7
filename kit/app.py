"""How a service's HTTP app is made: problems, sign-in, transactions, idempotency, ETags, health, metrics. Routes stay HTTP in, one call, HTTP out."""

import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from typing import Annotated, Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID

import structlog
from fastapi import APIRouter, Depends, FastAPI, Header, Request, Response
from fastapi.responses import PlainTextResponse
from fastapi.telemetry import TelemetryConfig
from opentelemetry.propagate import extract, get_global_textmap
from opentelemetry.trace import SpanKind, get_tracer
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from pydantic import BaseModel
from sqlalchemy import func, select, true
from sqlalchemy.dialects.postgresql import insert
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from contracts.canonical import content_hash, sha256_hex
from contracts.facts import FACTS
from contracts.problem import KeyNeeded, KeyReused, StaleVersion, VersionNeeded
from contracts.vocabulary import Actor, Role
from kit import problems
from kit.db import Database, Reading, Writing
from kit.journal import PLUMBING
from kit.security import Revocations, Verifier, acting
from kit.settings import ServiceSettings
from kit.telemetry import REQUESTS

log = structlog.get_logger()
P = ParamSpec("P")
T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)
Probe = Callable[[], Awaitable[str | None]]


OWN: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False}
"""`Measured` has a span and a measure for each request; the framework's own would be four more."""
MOST_BODY = 4 * 1024 * 1024
"""Bytes a request may bring before anybody asks who sent it; a route that takes files says how much more."""
LONGEST_KEY = 200
"""Signs of an Idempotency-Key."""
tracer = get_tracer(__name__)
CARRIED = frozenset(name.encode() for name in get_global_textmap().fields)
"""The headers that a trace goes on in."""


class Acting:
    """Runs an action in a transaction of this request and commits it before the answer leaves."""

    def __init__(self, request: Request) -> None:
        self.db: Database = request.app.state.db
        self.address = f"{request.method} {request.url.path}"

    async def __call__(
        self,
        action: Callable[Concatenate[Writing, P], Awaitable[T]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        return await self.db.act(action, *args, **kwargs)

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
        """As a call, but the same principal and key get the first answer again. Raises KeyReused when the body or the address differs."""

        async def keyed(tx: Writing) -> M:
            table = PLUMBING[tx.service].idempotency
            principal, body_hash = str(who.person_id), asked_hash(self.address, body)
            row = (
                insert(table)
                .values(principal=principal, key=key, body_hash=body_hash)
                .on_conflict_do_nothing()
                .returning(table.c.key)
            )
            mine = (table.c.principal == principal) & (table.c.key == key)
            if (await tx.execute(row)).scalar_one_or_none() is None:
                kept = (
                    await tx.execute(select(table.c.body_hash, table.c.answer).where(mine))
                ).one()
                if kept.body_hash != body_hash:
                    raise KeyReused()
                return answer.model_validate(kept.answer)
            made = await action(tx, *args, **kwargs)
            await tx.execute(table.update().where(mine).values(answer=made.model_dump(mode="json")))
            return made

        return await self.db.act(keyed)


async def _acting(request: Request) -> Acting:
    return Acting(request)


# What FastAPI depends on is `async` throughout: it would run anything else in a thread, for more than most of it costs.
Act = Annotated[Acting, Depends(_acting)]


def asked_hash(address: str, body: Any) -> str:
    """What a key stands for: this body at this address."""
    return content_hash({"to": address, "body": body})


async def _reading(request: Request) -> AsyncIterator[Reading]:
    db: Database = request.app.state.db
    async with db.reading() as session:
        yield session


Read = Annotated[Reading, Depends(_reading)]


async def _key(
    idempotency_key: Annotated[str | None, Header(max_length=LONGEST_KEY)] = None,
) -> str:
    if not idempotency_key:
        raise KeyNeeded()
    return idempotency_key


IdempotencyKey = Annotated[str, Depends(_key)]


async def _version(if_match: Annotated[str | None, Header()] = None) -> int:
    if not if_match:
        raise VersionNeeded()
    found = re.fullmatch(r'(?:W/)?"(\d+)"', if_match.strip())
    if not found:
        raise StaleVersion()
    return int(found.group(1))


IfMatch = Annotated[int, Depends(_version)]


def etag(response: Response, version: int) -> None:
    """Set the ETag of what people edit: the owner row's version."""
    response.headers["ETag"] = f'"{version}"'


class Measured:
    """Times every request under its route template, in a span that what it says carries on (one trace a submission)."""

    def __init__(self, app: ASGIApp, service: str) -> None:
        self.app, self.service = app, service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        began, status = time.perf_counter(), 500
        sent = {
            name.decode(): value.decode("latin-1")
            for name, value in scope["headers"]
            if name in CARRIED
        }

        # An answer to somebody in particular, tokens first of all, is kept by no cache between. Public reads keep their ETags.
        own = scope["method"] != "GET" or any(
            name == b"authorization" for name, _ in scope["headers"]
        )

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                if own:
                    MutableHeaders(raw=message["headers"]).setdefault("Cache-Control", "no-store")
            await send(message)

        with tracer.start_as_current_span(
            scope["method"], extract(sent) if sent else None, SpanKind.SERVER
        ) as span:
            try:
                await self.app(scope, receive, watched)
            finally:
                route = getattr(scope.get("route"), "path", "unmatched")
                span.update_name(f"{scope['method']} {route}")
                span.set_attribute("http.response.status_code", status)
                REQUESTS.labels(self.service, scope["method"], route, str(status)).observe(
                    time.perf_counter() - began
                )


def make_app(
    service: str,
    title: str,
    routers: Sequence[APIRouter],
    settings: ServiceSettings,
    db: Database,
    *,
    ready: Mapping[str, Probe] | None = None,
) -> FastAPI:
    """A service's app. `ready` names further dependencies and how to ask each; the database is always one."""
    root = f"/api/{service}"
    app = FastAPI(
        title=title,
        version="1",
        docs_url=f"{root}/docs",
        redoc_url=None,
        openapi_url=f"{root}/openapi.json",
        telemetry=OWN,
        max_body_size=MOST_BODY,
    )
    app.state.closing = []  # what is awaited, in order, before the database is closed
    app.state.db, app.state.settings, app.state.verifier = db, settings, Verifier(settings.keys_dir)
    app.state.revocations = Revocations(db)
    problems.install(app)
    app.add_middleware(Measured, service=service)
    for router in routers:
        app.include_router(router, prefix=f"{root}/v1")
    probes: dict[str, Probe] = {"postgresql": db.ready, **(ready or {})}

    @app.get(f"{root}/healthz", include_in_schema=False)
    async def healthz() -> dict[str, str]:
        return {"status": "ok"}

    @app.get(f"{root}/readyz", include_in_schema=False)
    async def readyz(response: Response) -> dict[str, str]:
        states = {name: await _ask(probe) for name, probe in probes.items()}
        response.status_code = 200 if states["postgresql"] == "ok" else 503
        return states

    @app.get(f"{root}/metrics", include_in_schema=False)
    async def metrics() -> PlainTextResponse:
        return PlainTextResponse(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    app.include_router(journal_routes(), prefix=f"{root}/v1")
    _document_problems(app)
    return app


class JournalSummary(BaseModel):
    """facts / local: rows said / kept to the room; unsent: still in the outbox; digest: SHA-256 over the sorted leaves of `facts`."""

    facts: int
    local: int
    unsent: int
    digest: str


def journal_routes() -> APIRouter:
    """What every room lets an auditor ask of its journal; registry's audit answers the same figures from its leaves."""
    router = APIRouter(tags=["journal"])

    @router.get("/journal/summary")
    async def journal_summary(
        read: Read, who: Annotated[Actor, acting(Role.auditor)], campaign_id: UUID | None = None
    ) -> JournalSummary:
        """Compare this with the audit: equal figures mean that no fact was lost or added on the way."""
        tables = PLUMBING[read.service]
        journal, outbox = tables.journal, tables.outbox
        query = select(journal.c.topic, journal.c.leaf).where(
            journal.c.campaign_id == campaign_id if campaign_id else true()
        )
        rows = (await read.execute(query)).all()
        leaves = sorted(row.leaf for row in rows if not FACTS[row.topic].local)
        unsent = (await read.execute(select(func.count()).select_from(outbox))).scalar_one()
        digest = sha256_hex("\n".join(leaves).encode())
        return JournalSummary(
            facts=len(leaves), local=len(rows) - len(leaves), unsent=unsent, digest=digest
        )

    return router


async def _ask(probe: Probe) -> str:
    try:
        return await probe() or "ok"
    except Exception as error:
        log.warning("not_ready", why=type(error).__name__)
        return f"down: {type(error).__name__}"


def _document_problems(app: FastAPI) -> None:
    made = app.openapi

    def openapi() -> dict[str, Any]:
        schema = made()
        schema.setdefault("components", {}).setdefault("schemas", {})["Problem"] = (
            problems.PROBLEM_SCHEMA
        )
        return schema

    app.openapi = openapi  # type: ignore[method-assign]
