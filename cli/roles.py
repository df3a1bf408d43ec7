"""The roles of the one image: which processes there are and what runs in each.

`quanlian run ROLE [SERVICE]`.
"""

import asyncio
import importlib
import os
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import uvloop
from fastapi import FastAPI
from fastapi.responses import HTMLResponse, JSONResponse
from prometheus_client import start_http_server
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from cli import processes
from contracts.names import SERVICES
from contracts.problem import NotFound
from infra.ports import is_taken
from infra.problems import PortTaken
from kit import browsers, keys, run, security, telemetry, temporal
from kit.browsers import Guarded
from kit.portal import Portal
from kit.problems import answer
from kit.run import ServiceWorker
from kit.settings import MissingSetting, load
from simulators.settings import SimulatorSettings

PROBER_TOKEN_SECONDS = 60
DOCUMENTS = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>全连 Quanlian</title>
<body style="font:16px/1.8 sans-serif;max-width:48rem;margin:3rem auto"><h1>全连 Quanlian</h1>
<p>5G全连接工厂征集、审核、遴选与入库系统。接口文档：</p><ul>{links}</ul></body></html>"""
"""The page that lists the documents of the APIs, at /docs."""


class OneAddress:
    """All services and the portal behind one address, chosen by the path.

    Each app can also run alone.
    """

    def __init__(self, apps: dict[str, FastAPI], portal: Portal | None = None) -> None:
        self.apps = apps
        self.portal = portal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        parts = scope.get("path", "/").split("/")
        app: ASGIApp | None = (
            self.apps.get(parts[2]) if len(parts) > 2 and parts[1] == "api" else None
        )
        if app is None:
            app = Guarded(await self._own(Request(scope, receive)))
        await app(scope, receive, send)

    async def _own(self, request: Request) -> Response:
        match request.url.path:
            case "/docs":
                links = "".join(
                    f'<li><a href="/api/{name}/docs">{app.summary} {app.title}</a></li>'
                    for name, app in self.apps.items()
                )
                headers = {"Content-Security-Policy": browsers.PAGE}
                return HTMLResponse(DOCUMENTS.format(links=links), headers=headers)
            case "/healthz":
                return JSONResponse({"status": "ok"})
            case "/readyz":
                states = {name: await _answers(app) for name, app in self.apps.items()}
                serving = all(state == "ok" for state in states.values())
                first = next(iter(self.apps.values()))
                around = await first.state.surroundings.states()
                return JSONResponse(states | around, 200 if serving else 503)
        page = self.portal.answer(request) if self.portal else None
        if page is not None:
            return page
        nowhere = NotFound(
            "接口在 /api/<服务>/v1 之下，文档见 /docs",
            "Routes stand under /api/<service>/v1; /docs lists their descriptions",
        )
        return answer(nowhere, request)


async def _answers(app: FastAPI) -> str:
    try:
        await app.state.db.ready()
    except Exception as error:
        return f"down: {type(error).__name__}"
    return "ok"


def _app(service: str) -> FastAPI:
    app: FastAPI = importlib.import_module(f"services.{service}.app").build(load(service))
    return app


def _worker(service: str) -> ServiceWorker:
    part: ServiceWorker = importlib.import_module(f"services.{service}.worker").build(load(service))
    return part


async def apis(stopping: asyncio.Event, services: tuple[str, ...] = SERVICES) -> None:
    """HTTP of the named services behind one address."""
    settings = load(services[0])
    apps = {service: _app(service) for service in services}
    shared = None
    if processes.is_child():
        processes.stop_with_parent(stopping)
        shared = processes.shared_socket(settings.api_host, settings.api_port)
    portal = Portal(settings.portal, settings.s3_public_endpoint) if settings.portal else None
    await run.serve(
        OneAddress(apps, portal),
        settings.api_host,
        settings.api_port,
        stopping,
        shared,
        gateways=settings.gateway_networks,
    )
    for app in apps.values():
        for close in app.state.closing:
            await close()
        await app.state.db.close()


async def workers(stopping: asyncio.Event, services: tuple[str, ...] = SERVICES) -> None:
    """Commands, listeners and relays of the named services.

    If one fails the process ends, to be restarted as a whole.
    """
    settings = load(services[0])
    parts = [_worker(service) for service in services]
    client = await temporal.await_connection(
        settings.temporal_address, settings.temporal_namespace, stopping
    )
    working = [
        asyncio.create_task(
            run.work(
                part,
                client,
                stopping,
            )
        )
        for part in parts
    ]
    done, _ = await asyncio.wait(working, return_when=asyncio.FIRST_EXCEPTION)
    stopping.set()
    await asyncio.gather(*working, return_exceptions=True)
    for task in done:
        task.result()


async def workflows(stopping: asyncio.Event) -> None:
    """Workflow code and `hear`."""
    worker = importlib.import_module("workflows.worker")
    await worker.work(load("workflows"), stopping)


async def simulators(stopping: asyncio.Event) -> None:
    """Credit sources, 5gii and a mailbox, as outside systems."""
    app = importlib.import_module("simulators.app")
    await app.serve(stop=stopping)


async def prober(stopping: asyncio.Event) -> None:
    """Watches the readiness of every service through the public address. It needs none of them."""
    watching = importlib.import_module("infra.prober.watching")
    folder = Path(_setting("QUANLIAN_KEYS_DIR"))

    def token() -> str:
        return security.sign(
            keys.signing_key(folder, "prober"), "prober", {"sub": "prober"}, PROBER_TOKEN_SECONDS
        )

    at = watching.Watching(
        api=_setting("QUANLIAN_PROBER_API").rstrip("/"),
        ledger=Path(_setting("QUANLIAN_PROBER_LEDGER")),
        services=SERVICES,
    )
    await watching.watch(at, token, stopping)


def _setting(variable: str) -> str:
    if not os.environ.get(variable):
        raise MissingSetting(variable)
    return os.environ[variable]


def refuse_taken_ports(role: str) -> None:
    """Raises PortTaken with every port of the role that another process holds, and its setting."""
    taken = [
        f"port {port} on {host} is held by another process: set {setting} to a free one, or end"
        f" that process"
        for setting, host, port in _listens(role)
        if is_taken(port, host)
    ]
    if taken:
        raise PortTaken("\n".join(taken))


def _listens(role: str) -> Iterator[tuple[str, str, int]]:
    """Where a role listens: the setting of each port, the host, the port."""
    host = os.environ.get("QUANLIAN_API_HOST", "127.0.0.1")
    if role == "apis":
        yield "QUANLIAN_API_PORT", host, load(SERVICES[0]).api_port
    if role == "simulators":
        settings = SimulatorSettings()
        yield "QUANLIAN_SIMULATORS_PORT", settings.simulators_host, settings.simulators_port
        yield "QUANLIAN_SMTP_PORT", settings.smtp_host, settings.smtp_port
    if metrics := os.environ.get("QUANLIAN_METRICS_PORT"):
        yield "QUANLIAN_METRICS_PORT", host, int(metrics)


def start(role: str, services: tuple[str, ...]) -> None:
    """Run a role until told to stop; never returns."""
    roles: dict[str, Callable[[asyncio.Event], Awaitable[None]]] = {
        "apis": lambda stopping: apis(stopping, services or SERVICES),
        "workers": lambda stopping: workers(stopping, services or SERVICES),
        "workflows": workflows,
        "simulators": simulators,
        "prober": prober,
    }
    if not processes.is_child():
        refuse_taken_ports(role)
    telemetry.start(role if not services else f"{role}-{'-'.join(services)}")
    if role == "apis" and not processes.is_child():
        count = load(SERVICES[0]).api_processes
        if count > 1:
            run.run(lambda stopping: processes.supervise(stopping, count, services))
    if port := os.environ.get("QUANLIAN_METRICS_PORT"):
        start_http_server(int(port), addr=os.environ.get("QUANLIAN_API_HOST", "127.0.0.1"))
    run.run(roles[role], uvloop.new_event_loop if role == "apis" else None)
