"""How large a paper is, and what it is kept as. Pure."""

import hashlib
from dataclasses import dataclass
from typing import Final

from services.identity.papers.problems import PaperNotReadable

PAPER_BYTES: Final = 5 * 1024 * 1024
ENVELOPE_BYTES: Final = 64 * 1024
"""What the form around the papers of one request may weigh."""


@dataclass(frozen=True)
class SentPaper:
    """A paper that was looked at. content_type: what it is, not what it was called."""

    content_type: str
    data: bytes

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def may_weigh(size: int) -> None:
    """Raises PaperNotReadable for more bytes than are taken."""
    if size > PAPER_BYTES:
        raise PaperNotReadable()
