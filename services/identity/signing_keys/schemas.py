"""Answers about signing keys."""

from pydantic import BaseModel

from contracts.vocabulary import Instant
from kit.keys import Use


class SigningKeyView(BaseModel):
    """made_at: null of a key that was made before this was recorded.

    signs: whether it is the newest of its use. The others only verify what they signed.
    """

    kid: str
    use: Use
    made_at: Instant | None
    signs: bool


class SigningKeys(BaseModel):
    """Grouped by use, each use's oldest first. They grow by a rotation only."""

    items: tuple[SigningKeyView, ...]
