"""Sealing bytes for the row that owns them: AES-256-GCM, the owner's id authenticated with them, under the key-encryption key or one derived from it."""

import os
from base64 import b64decode
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pydantic import SecretStr

_NONCE = 12


def key_encryption_key(kek: SecretStr) -> bytes:
    """Its 32 bytes. Raises ValueError."""
    raw = b64decode(kek.get_secret_value())
    if len(raw) != 32:
        raise ValueError("QUANLIAN_KEK must be base64 of 32 bytes")
    return raw


def derived(kek: SecretStr, purpose: bytes) -> bytes:
    """A key of 32 bytes for one purpose of one room; who has it cannot make another's."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(
        key_encryption_key(kek)
    )


class Seal:
    """Seals and opens under one key of 32 bytes."""

    def __init__(self, key: bytes) -> None:
        self._key = AESGCM(key)

    def seal(self, owner: UUID, plain: bytes) -> bytes:
        nonce = os.urandom(_NONCE)
        return nonce + self._key.encrypt(nonce, plain, owner.bytes)

    def open(self, owner: UUID, sealed: bytes) -> bytes:
        """Raises cryptography.exceptions.InvalidTag for another owner's or altered bytes."""
        return self._key.decrypt(sealed[:_NONCE], sealed[_NONCE:], owner.bytes)
