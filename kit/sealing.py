"""Encrypting bytes for the row that owns them.

AES-256-GCM with the owner's id as associated data, under the key-encryption key or a key derived
from it.
"""

import os
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pydantic import SecretStr

from kit.base64_text import from_base64

_NONCE = 12


def key_encryption_key(kek: SecretStr) -> bytes:
    """The 32 bytes of the key-encryption key. Raises ValueError."""
    raw = from_base64(kek.get_secret_value())
    if len(raw) != 32:
        raise ValueError("QUANLIAN_KEK must be base64 of 32 bytes")
    return raw


def derived_key(kek: SecretStr, purpose: bytes) -> bytes:
    """A key of 32 bytes for one purpose of one room.

    It reveals neither the key-encryption key nor another purpose's key.
    """
    derivation = HKDF(
        algorithm=SHA256(),
        length=32,
        salt=None,
        info=purpose,
    )
    return derivation.derive(key_encryption_key(kek))


class Seal:
    """Encrypts and decrypts under one key of 32 bytes."""

    def __init__(self, key: bytes) -> None:
        self._key = AESGCM(key)

    def seal(self, owner: UUID, plain: bytes) -> bytes:
        """Encrypt bytes for their owner. The nonce stands before the ciphertext."""
        nonce = os.urandom(_NONCE)
        return nonce + self._key.encrypt(
            nonce,
            plain,
            owner.bytes,
        )

    def open(self, owner: UUID, sealed: bytes) -> bytes:
        """Decrypt an owner's bytes.

        Raises cryptography.exceptions.InvalidTag for altered bytes or those of another owner.
        """
        return self._key.decrypt(
            sealed[:_NONCE],
            sealed[_NONCE:],
            owner.bytes,
        )
