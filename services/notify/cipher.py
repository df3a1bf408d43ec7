"""Addresses at rest: encrypted, and found again by keyed hashes."""

import hmac
from hashlib import sha256
from uuid import UUID

from pydantic import SecretStr

from kit.sealing import Seal, derived_key


class Cipher:
    """Encrypts text for the row that owns it, and makes keyed hashes."""

    def __init__(self, kek: SecretStr) -> None:
        self._seal = Seal(derived_key(kek, b"notify seal"))
        self._tag = derived_key(kek, b"notify tag")

    def seal(self, owner: UUID, text: str) -> bytes:
        """The text, encrypted. Only the same owner opens it."""
        return self._seal.seal(owner, text.encode())

    def open(self, owner: UUID, sealed: bytes) -> str:
        """The text. Raises cryptography.exceptions.InvalidTag for another owner's or an altered
        text."""
        return self._seal.open(owner, sealed).decode()

    def tag(self, purpose: str, text: str) -> str:
        """A keyed hash: the same text has the same tag, and nobody without the key can try
        texts."""
        message = f"{purpose}\0{text}".encode()
        return hmac.new(self._tag, message, sha256).hexdigest()
