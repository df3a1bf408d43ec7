"""Argon2 by argon2-cffi, in threads.

A hash costs a core for a tenth of a second and must not hold up the loop.
"""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from kit.problems import Overloaded
from services.identity.settings import IdentitySettings


class Passwords:
    """Hashes and verifies passwords.

    At most `hashing_at_once` at a time, because each hash takes tens of megabytes.
    """

    def __init__(self, settings: IdentitySettings) -> None:
        self._hasher = PasswordHasher(
            time_cost=settings.argon2_time_cost,
            memory_cost=settings.argon2_memory_kib,
            parallelism=settings.argon2_parallelism,
            hash_len=settings.argon2_hash_bytes,
        )
        self._turns = asyncio.Semaphore(settings.hashing_at_once)
        self._most_waiting = settings.hashing_waiting_of_one
        self._waiting: Counter[str] = Counter()
        self._nobody: str | None = None

    async def hash(self, password: str, client: str) -> str:
        """The password's hash, with its parameters and salt. Raises Overloaded, as `verify`."""
        with self._in_line(client):
            return await self._hash(password)

    async def verify(self, kept: str | None, password: str, client: str) -> bool:
        """Whether the password fits. Raises Overloaded where many of this client's wait already."""
        with self._in_line(client):
            return await self._verify(kept, password)

    @contextmanager
    def _in_line(self, client: str) -> Iterator[None]:
        """Otherwise one client's guesses or registrations would be everybody's queue."""
        if self._waiting[client] >= self._most_waiting:
            raise Overloaded(headers={"Retry-After": "2"})
        self._waiting[client] += 1
        try:
            yield
        finally:
            self._waiting[client] -= 1
            if not self._waiting[client]:
                del self._waiting[client]

    async def _hash(self, password: str) -> str:
        async with self._turns:
            return await asyncio.to_thread(self._hasher.hash, password)

    async def _verify(self, kept: str | None, password: str) -> bool:
        """Whether the password fits.

        Where nobody has the login (`kept` is None) the same work is done for nothing, so that the
        time of the answer says nothing of the login.
        """
        if kept is None:
            if self._nobody is None:
                self._nobody = await self._hash("nobody")
            await self._fits(self._nobody, password)
            return False
        return await self._fits(kept, password)

    async def _fits(self, kept: str, password: str) -> bool:
        async with self._turns:
            try:
                return await asyncio.to_thread(self._hasher.verify, kept, password)
            except (VerificationError, InvalidHashError):
                return False
