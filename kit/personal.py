"""Personal data at rest, encrypted under one key per person.

The person's key is a row of platform.person_keys, wrapped by the key-encryption key of the
settings. Deleting the row erases the person: nobody can read what was encrypted under it.
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
    status = 410
    zh = "个人信息已按要求删除"
    en = "The personal data was erased"


class Vault:
    """Encrypts and decrypts personal data."""

    def __init__(self, kek: SecretStr) -> None:
        self._kek = Seal(key_encryption_key(kek))

    async def key_for(self, tx: Writing, person_id: UUID) -> Seal:
        """The person's data key, made at first use. Only intake's login may insert one."""
        wrapped = await self._wrapped(tx, person_id)
        if wrapped is None:
            fresh = self._kek.seal(person_id, AESGCM.generate_key(256))
            # Two first uses at once: one insert wins, and both read its key.
            insert = text(
                "INSERT INTO platform.person_keys (person_id, wrapped)"
                " VALUES (:person_id, :wrapped) ON CONFLICT DO NOTHING"
            )
            await tx.execute(insert, {"person_id": person_id, "wrapped": fresh})
            wrapped = await self._wrapped(tx, person_id)
        assert wrapped is not None
        return self._unwrap(wrapped, person_id)

    def unwrap(self, wrapped: bytes | None, person_id: UUID) -> Seal:
        """The person's data key, from its row. Raises PersonErased where there is none."""
        if wrapped is None:
            raise PersonErased()
        return self._unwrap(wrapped, person_id)

    async def seal(self, tx: Writing, person_id: UUID, plain: bytes) -> bytes:
        """Encrypt under the person's key."""
        key = await self.key_for(tx, person_id)
        return key.seal(person_id, plain)

    async def open(self, session: AsyncSession, person_id: UUID, sealed: bytes) -> bytes:
        """Decrypt under the person's key. Raises PersonErased when the key is gone."""
        wrapped = await self._wrapped(session, person_id)
        if wrapped is None:
            raise PersonErased()
        return self._unwrap(wrapped, person_id).open(person_id, sealed)

    async def _wrapped(self, session: AsyncSession, person_id: UUID) -> bytes | None:
        query = text("SELECT wrapped FROM platform.person_keys WHERE person_id = :person_id")
        result = await session.execute(query, {"person_id": person_id})
        wrapped: bytes | None = result.scalar_one_or_none()
        return wrapped

    def _unwrap(self, wrapped: bytes, person_id: UUID) -> Seal:
        return Seal(self._kek.open(person_id, wrapped))
