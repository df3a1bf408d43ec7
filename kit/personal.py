"""Personal data at rest: AES-256-GCM under a data key per person (platform.person_keys), wrapped by the key-encryption key of the settings.

Erasing the person's key row erases what was encrypted under it, everywhere.
"""

from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from pydantic import SecretStr
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from contracts.problem import Problem
from kit.db import Writing
from kit.sealing import Seal, key_encryption_key


class PersonErased(Problem):
    status, zh, en = 410, "个人信息已按要求删除", "The personal data was erased"


class Vault:
    """Wraps and unwraps with the key-encryption key."""

    def __init__(self, kek: SecretStr) -> None:
        self._kek = Seal(key_encryption_key(kek))

    async def key_for(self, tx: Writing, person_id: UUID) -> Seal:
        """The person's data key, made at first use (only intake's login may insert)."""
        wrapped = await self._wrapped(tx, person_id)
        if wrapped is None:
            await tx.execute(
                text(
                    "INSERT INTO platform.person_keys (person_id, wrapped) VALUES (:p, :w) ON CONFLICT DO NOTHING"
                ),
                {"p": person_id, "w": self._kek.seal(person_id, AESGCM.generate_key(256))},
            )
            wrapped = await self._wrapped(tx, person_id)
        assert wrapped is not None
        return self._unwrap(wrapped, person_id)

    async def seal(self, tx: Writing, person_id: UUID, plain: bytes) -> bytes:
        return (await self.key_for(tx, person_id)).seal(person_id, plain)

    async def open(self, session: AsyncSession, person_id: UUID, sealed: bytes) -> bytes:
        """Raises PersonErased when the person's key is gone."""
        wrapped = await self._wrapped(session, person_id)
        if wrapped is None:
            raise PersonErased()
        return self._unwrap(wrapped, person_id).open(person_id, sealed)

    async def _wrapped(self, session: AsyncSession, person_id: UUID) -> bytes | None:
        found: bytes | None = (
            await session.execute(
                text("SELECT wrapped FROM platform.person_keys WHERE person_id = :p"),
                {"p": person_id},
            )
        ).scalar_one_or_none()
        return found

    def _unwrap(self, wrapped: bytes, person_id: UUID) -> Seal:
        return Seal(self._kek.open(person_id, wrapped))
