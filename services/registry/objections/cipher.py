"""Objectors at rest: AES-256-GCM under a key derived from the key-encryption key of the settings, bound to the objection's id.

An objector is no person of ours and has no data key in `platform`; registry's login could not make one.
"""

import os
from base64 import b64decode
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pydantic import SecretStr

PURPOSE = b"quanlian registry objector v1"
NONCE = 12


class ObjectorCipher:
    """Seals and opens who objected."""

    def __init__(self, kek: SecretStr) -> None:
        raw = b64decode(kek.get_secret_value())
        if len(raw) != 32:
            raise ValueError("QUANLIAN_KEK must be base64 of 32 bytes")
        self._key = AESGCM(HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE).derive(raw))

    def seal(self, objection_id: UUID, plain: bytes) -> bytes:
        nonce = os.urandom(NONCE)
        return nonce + self._key.encrypt(nonce, plain, objection_id.bytes)

    def open(self, objection_id: UUID, sealed: bytes) -> bytes:
        """Raises cryptography's InvalidTag when the bytes belong to another objection or were changed."""
        return self._key.decrypt(sealed[:NONCE], sealed[NONCE:], objection_id.bytes)
