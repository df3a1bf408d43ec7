"""Tokens of one-time links: who has one sets a password, so they are long and kept as hashes."""

import hashlib
import secrets
from typing import Final

TOKEN_BYTES: Final = 32
"""So many that nobody guesses one: guesses are not counted."""


def make_token() -> str:
    """A token that was never there before."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def token_hash(token: str) -> str:
    """A token as it is kept. Unsalted: it is random itself, and found by its hash."""
    return hashlib.sha256(token.encode()).hexdigest()
