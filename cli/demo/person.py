"""A person of the demo at the REST API, who stops with a clear message at an unexpected answer."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

import httpx

T = TypeVar("T")


class Unexpected(Exception):
    """The API answered otherwise than the demo expects."""


class Web:
    """The address of the system and that of the outside systems."""

    def __init__(self, api: str, outside: str) -> None:
        self.api, self.outside = api, outside
        self.client = httpx.AsyncClient(timeout=60, limits=httpx.Limits(max_connections=24))

    async def close(self) -> None:
        await self.client.aclose()

    async def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        expect: int | tuple[int, ...] = (200, 201, 202, 204),
        **options: Any,
    ) -> httpx.Response:
        """One request; `path` begins with a service name.

        Raises Unexpected with the problem's own words.
        """
        if method != "GET" and body is not None:
            options["json"] = body
        for attempt in range(4):
            answer = await self.client.request(
                method,
                f"{self.api}/api/{path}",
                **options,
            )
            if answer.status_code not in (429, 503) or attempt == 3:
                break
            await asyncio.sleep(float(answer.headers.get("Retry-After", "1")))
        wanted = (expect,) if isinstance(expect, int) else expect
        if answer.status_code not in wanted:
            raise Unexpected(
                f"{method} {path} answered {answer.status_code}, not {wanted}: {answer.text[:1500]}"
            )
        return answer

    async def put_in_store(
        self, upload: dict[str, Any], filename: str, data: bytes, content_type: str
    ) -> None:
        """Post bytes to the object store by the form that a room signed."""
        sent = await self.client.post(
            upload["url"], data=upload["fields"], files={"file": (filename, data, content_type)}
        )
        if sent.status_code not in (200, 201, 204):
            raise Unexpected(f"the object store answered {sent.status_code}: {sent.text[:300]}")


class DemoPerson:
    """One account. Its token is fetched when it is first needed, and again before it expires."""

    def __init__(self, web: Web, login: str, password: str, label: str) -> None:
        self.web, self.login, self.password, self.label = web, login, password, label
        self.person_id = ""
        self._token, self._refresh, self._until = "", "", 0.0

    async def sign_in(self) -> None:
        body = {"login": self.login, "password": self.password}
        await self._keep(
            (
                await self.web.ask(
                    "POST",
                    "identity/v1/sessions",
                    body,
                )
            ).json()
        )

    async def refresh(self) -> None:
        """Get new claims without the password, after the person's roles have changed."""
        body = {"refresh_token": self._refresh}
        await self._keep(
            (
                await self.web.ask(
                    "POST",
                    "identity/v1/sessions/refresh",
                    body,
                )
            ).json()
        )

    async def _keep(self, tokens: dict[str, str]) -> None:
        self._token, self._refresh, self._until = (
            tokens["access_token"],
            tokens["refresh_token"],
            time.monotonic() + 1200,
        )
        self.person_id = (await self.get("identity/v1/me"))["person_id"]

    async def ask(self, method: str, path: str, body: Any = None, **options: Any) -> httpx.Response:
        if time.monotonic() > self._until:
            self._until = time.monotonic() + 60
            await self.sign_in()
        headers = {"Authorization": f"Bearer {self._token}", **options.pop("headers", {})}
        return await self.web.ask(
            method,
            path,
            body,
            headers=headers,
            **options,
        )

    async def get(self, path: str, **options: Any) -> Any:
        return (
            await self.ask(
                "GET",
                path,
                **options,
            )
        ).json()

    async def post(
        self, path: str, body: Any = None, *, key: str | None = None, **options: Any
    ) -> Any:
        """`key`: the Idempotency-Key of an act that must not happen twice."""
        headers = {"Idempotency-Key": key} if key else {}
        answer = await self.ask(
            "POST", path, {} if body is None else body, headers=headers, **options
        )
        return answer.json() if answer.content else None

    async def put(self, path: str, body: Any, **options: Any) -> Any:
        answer = await self.ask(
            "PUT",
            path,
            body,
            **options,
        )
        return answer.json() if answer.content else None

    async def pages(self, path: str, **params: Any) -> list[Any]:
        """Every item of a cursor-paged list."""
        items: list[Any] = []
        cursor: str | None = None
        while True:
            page = await self.get(path, params={**params, **({"cursor": cursor} if cursor else {})})
            items += page["items"]
            cursor = page.get("next")
            if not cursor:
                return items


async def until(what: str, ask: Callable[[], Awaitable[T | None]], seconds: float = 60) -> T:
    """Ask until the answer is not None or False. Raises Unexpected with what never came."""
    deadline, pause = time.monotonic() + seconds, 0.05
    while True:
        found = await ask()
        if found:
            return found
        if time.monotonic() > deadline:
            raise Unexpected(f"waited {seconds:.0f} s for: {what}")
        await asyncio.sleep(pause)
        pause = min(pause * 1.5, 0.5)


async def together(works: Sequence[Awaitable[T]], at_once: int = 8) -> list[T]:
    """Run several at a time. Raises the first failure."""
    gate = asyncio.Semaphore(at_once)

    async def one(work: Awaitable[T]) -> T:
        async with gate:
            return await work

    return list(await asyncio.gather(*(one(work) for work in works)))
