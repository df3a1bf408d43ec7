"""How a service's HTTP app is made.

Problems, sign-in, transactions, idempotency keys, ETags and health are here, so that a
route is HTTP in, one call, HTTP out.
"""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import Annotated, Any, Concatenate, Final, ParamSpec, TypeVar

import structlog
from fastapi import APIRouter, Depends, FastAPI, Header, Request, Response
from fastapi.telemetry import TelemetryConfig
from pydantic import BaseModel
from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert

from contracts.canonical import content_hash
from contracts.problem import (
    KeyNeeded,
    KeyReused,
    StaleVersion,
    VersionNeeded,
)
from contracts.vocabulary import Actor
from kit import api_document, origins, problems
from kit.api_page import add_api_page
from kit.bounds import Bounded
from kit.db import Database, Reading, Writing
from kit.journal import PLUMBING
from kit.journal_summary import journal_routes
from kit.measured import Measured
from kit.methods import Methods
from kit.request_text import TEXT
from kit.routing import refuses
from kit.security import Revocations, Verifier
from kit.settings import ServiceSettings
from kit.surroundings import Surroundings
from kit.words import Words, words_routes

log = structlog.get_logger()
P = ParamSpec("P")
T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)
Probe = Callable[[], Awaitable[str | None]]

NO_FRAMEWORK_TELEMETRY: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False}
"""`Measured` makes one span and one measure a request; FastAPI's own would add four."""
OWN_TAGS = {
    "journal": "事实账：核对各模块的数目与摘要 / The journal: figures to compare with the audit",
    "words": "代码的中英文说法 / What people read in place of codes",
}
MAX_BODY_BYTES = 64 * 1024
"""Size of a request body. A route that takes more, or needs less, says so (`max_body_size`)."""
FEW_BYTES = 4 * 1024
"""Size of a body with a name and a secret."""
LONG_LIST_BYTES = 512 * 1024
"""Size of a body that lists ids by the hundred."""
LONGEST_KEY = 200
"""Characters of an Idempotency-Key."""


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


@refuses(KeyNeeded, KeyReused)
async def _key(
    idempotency_key: Annotated[
        str | None, Header(alias="Idempotency-Key", max_length=LONGEST_KEY)
    ] = None,
) -> str:
    key = (idempotency_key or "").strip()
    if not key:
        raise KeyNeeded()
    return key


IdempotencyKey = Annotated[str, Depends(_key)]


def version_of(if_match: str | None) -> int:
    """The version that If-Match names; of several the newest.

    Intermediaries weaken an ETag and mark its encoding. Raises VersionNeeded, StaleVersion.
    """
    tags = [tag.strip() for tag in (if_match or "").split(",") if tag.strip()]
    if not tags:
        raise VersionNeeded()
    found = [re.fullmatch(r'(?:W/)?"([0-9]{1,9})(?:-{1,2}(?:gzip|br|zstd))?"', tag) for tag in tags]
    versions = [int(each[1]) for each in found if each]
    if not versions:
        raise StaleVersion(
            "内容已被他人更新，或 If-Match 没有写明版本：请重新读取，并带上其 ETag",
            "Somebody changed it, or If-Match names no version: load it again and send its ETag",
        )
    return max(versions)


@refuses(VersionNeeded, StaleVersion)
async def _version(if_match: Annotated[str | None, Header(alias="If-Match")] = None) -> int:
    return version_of(if_match)


IfMatch = Annotated[int, Depends(_version)]


def etag(response: Response, version: int) -> None:
    """Set the ETag of what people edit. It is the owner row's version."""
    response.headers["ETag"] = f'"{version}"'


def make_app(
    service: str,
    title: str,
    routers: Sequence[APIRouter],
    settings: ServiceSettings,
    db: Database,
    *,
    words: Words | None = None,
    tags: Mapping[str, str] | None = None,
    ready: Mapping[str, Probe] | None = None,
) -> FastAPI:
    """A service's app.

    title: what people call it. The document's own title is ASCII, because names of packages are
    made of it. words: of the room's codes. tags: what each group of routes is about, in Chinese and
    English.

    ready: dependencies that /readyz asks beside the database, with a probe each. A probe returns
    None, or what is wrong.
    """
    root = f"/api/{service}"
    app = FastAPI(
        title=f"Quanlian {service}",
        summary=title,
        description=api_document.RULES,
        version="1",
        swagger_ui_oauth2_redirect_url=None,
        docs_url=None,
        redoc_url=None,
        openapi_url=f"{root}/openapi.json",
        telemetry=NO_FRAMEWORK_TELEMETRY,
        max_body_size=MAX_BODY_BYTES,
        redirect_slashes=False,
        generate_unique_id_function=lambda route: route.name,
    )
    app.state.surroundings = Surroundings(settings)
    # Awaited in this order before the database is closed.
    app.state.closing = [app.state.surroundings.close]
    app.state.db = db
    app.state.settings = settings
    app.state.verifier = Verifier(settings.keys_dir)
    app.state.revocations = Revocations(db)
    problems.install(app)
    origins.let_in(app, settings.origins)
    app.add_middleware(Methods, app=app)
    app.add_middleware(Bounded, verifier=app.state.verifier)
    app.add_middleware(Measured, service=service)
    for router in routers:
        app.include_router(router, prefix=f"{root}/v1", dependencies=[TEXT])

    add_api_page(app, root, title)
    _add_health_routes(
        app,
        service,
        root,
        {"postgresql": db.ready, "facts": partial(unheard_facts, db), **(ready or {})},
    )
    for own in (journal_routes(service), words_routes(service, words or {})):
        app.include_router(own, prefix=f"{root}/v1", dependencies=[TEXT])
    api_document.complete(app, {**(tags or {}), **OWN_TAGS}, words or {})
    return app


def _add_health_routes(app: FastAPI, service: str, root: str, probes: Mapping[str, Probe]) -> None:
    """Liveness and readiness. They are not in OpenAPI."""

    @app.get(f"{root}/healthz", include_in_schema=False)
    async def healthz() -> dict[str, str]:
        return {"status": "ok"}

    @app.get(f"{root}/readyz", include_in_schema=False)
    async def readyz(response: Response) -> dict[str, str]:
        states = {name: await _probe_state(probe) for name, probe in probes.items()}
        # The room serves with its database alone; what else is away is told by name.
        response.status_code = 200 if states["postgresql"] == "ok" else 503
        surroundings: Surroundings = app.state.surroundings
        return states | await surroundings.states_of(service)


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
