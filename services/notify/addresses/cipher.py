"""Addresses at rest: AES-256-GCM and keyed hashes under keys derived from the key-encryption key of the settings."""

import hmac
import os
from base64 import b64decode
from hashlib import sha256
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pydantic import SecretStr

NONCE = 12


class Cipher:
    """Seals text for the row that owns it (`owner` is authenticated with it), and makes keyed hashes."""

    def __init__(self, kek: SecretStr) -> None:
        raw = b64decode(kek.get_secret_value())
        if len(raw) != 32:
            raise ValueError("QUANLIAN_KEK must be base64 of 32 bytes")
        self._seal = AESGCM(_derive(raw, b"notify seal"))
        self._tag = _derive(raw, b"notify tag")

    def seal(self, owner: UUID, text: str) -> bytes:
        nonce = os.urandom(NONCE)
        return nonce + self._seal.encrypt(nonce, text.encode(), owner.bytes)

    def open(self, owner: UUID, sealed: bytes) -> str:
        """Raises cryptography.exceptions.InvalidTag for another owner's or an altered text."""
        return self._seal.decrypt(sealed[:NONCE], sealed[NONCE:], owner.bytes).decode()

    def tag(self, purpose: str, text: str) -> str:
        """The same text has the same tag, and nobody without the key can try texts."""
        return hmac.new(self._tag, f"{purpose}\0{text}".encode(), sha256).hexdigest()


def _derive(raw: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(raw)
