"""HEAD over a real server: the head of a GET, no body, and no fault behind it."""

import asyncio
import socket

import httpx
from fastapi import FastAPI
from starlette.types import Receive, Scope, Send

from kit import run
from kit.methods import Methods


async def test_head_answers_like_get_without_a_body_and_without_a_fault() -> None:
    app = FastAPI()
    faults: list[Exception] = []

    @app.get("/told")
    async def told() -> dict[str, str]:
        return {"told": "示例" * 100}

    methods = Methods(app, app)

    async def watched(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await methods(scope, receive, send)
        except Exception as error:
            faults.append(error)
            raise

    stopping = asyncio.Event()
    listening = socket.create_server(("127.0.0.1", 0))
    port: int = listening.getsockname()[1]
    task = asyncio.create_task(run.serve(watched, "127.0.0.1", port, stopping, listening))
    try:
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
            got, head = await client.get("/told"), await client.head("/told")
            after = await client.get("/told")
    finally:
        stopping.set()
        await task
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == got.headers["content-length"]
    assert after.json() == got.json()
    assert not faults
