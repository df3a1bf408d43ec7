"""What a proof does to a running system: stops and kills its servers and processes and starts them
again, as a service manager would.
"""

import asyncio
import threading
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

import httpx

from cli.demo.person import Unexpected, Web
from cli.demo.stack import ROLES, System
from infra.native.servers import SERVERS

Way = Literal["stop", "kill"]
LONGEST = 120.0
BROKEN = (500, 502, 503, 504)


class PatientWeb(Web):
    """Asks again, as a person or a client library would, what may be asked twice: reads, and acts
    that carry an Idempotency-Key.
    """

    def __init__(self, api: str, outside: str) -> None:
        super().__init__(api, outside)
        self.repeated = 0

    async def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        expect: int | tuple[int, ...] = (200, 201, 202, 204),
        **options: Any,
    ) -> httpx.Response:
        wanted = (expect,) if isinstance(expect, int) else expect
        if method != "GET" and "Idempotency-Key" not in options.get("headers", {}):
            return await super().ask(method, path, body, expect=wanted, **options)
        deadline = time.monotonic() + LONGEST
        while True:
            why: object = None
            try:
                answer = await super().ask(method, path, body, expect=(*wanted, *BROKEN), **options)
                if answer.status_code not in BROKEN or answer.status_code in wanted:
                    return answer
                why = answer.text[:500]
            except httpx.TransportError as error:
                why = error
            if time.monotonic() > deadline:
                raise Unexpected(f"{method} {path} was not answered in {LONGEST:.0f} s: {why}")
            self.repeated += 1
            await asyncio.sleep(0.2)


@dataclass
class Keeper:
    """Starts again what was taken down, and what ended by itself.

    `done` and `ended` are told at the end.
    """

    system: System
    done: list[str] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)
    held: threading.RLock = field(default_factory=threading.RLock)

    def take_down(self, victim: str, way: Way) -> None:
        """Stop or kill a server or a process of ours; it stays down."""
        with self.held:
            if victim in SERVERS:
                (self.system.servers.stop if way == "stop" else self.system.servers.kill)(victim)
            else:
                (self.system.stop if way == "stop" else self.system.kill)(victim)
        self.done.append(f"{way} {victim}")

    def bring_back(self, *victims: str) -> None:
        """Start them again and wait until they answer."""
        with self.held:
            for victim in victims:
                if victim in SERVERS:
                    self.system.servers.start(victim)
                else:
                    self.system.start(victim)

    def disturb(self, victim: str, way: Way) -> None:
        """Down and up again."""
        with self.held:
            self.take_down(victim, way)
            self.bring_back(victim)

    def look(self) -> None:
        """Start again what ended by itself."""
        with self.held:
            for role in ROLES:
                if not self.system.processes.running(self.system.name(role)):
                    self.ended.append(role)
                    self.system.start(role)

    @asynccontextmanager
    async def watching(self) -> AsyncIterator["Keeper"]:
        """Look after the processes while the block runs."""
        over = asyncio.Event()

        async def watch() -> None:
            while not over.is_set():
                await asyncio.to_thread(self.look)
                try:
                    await asyncio.wait_for(over.wait(), 0.5)
                except TimeoutError:
                    continue

        watcher = asyncio.create_task(watch())
        try:
            yield self
        finally:
            over.set()
            await watcher
