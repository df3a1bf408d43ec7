"""What every paper has in common: its number, its rehearsal mark and the hash of what it says.

The paper models of this package extend `Paper`; services fill them and hand them to the functions beside them.
"""

import hashlib
import json
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints


def _printable(text: str) -> str:
    """Refuse what XML or one line of print cannot carry, so that rendering itself never fails."""
    if any(unicodedata.category(sign) in {"Cc", "Cs", "Cn", "Zl", "Zp"} for sign in text):
        raise ValueError("must be one line of printable text")
    return text


Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_printable)]
"""One line of text without control characters, at least one sign long."""


class Paper(BaseModel):
    """A document the system prints. `paper_number` is the system's own number, shown in the footer."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    paper_number: Line
    rehearsal: bool

    def content_hash(self) -> str:
        """SHA-256 (hex) of the canonical JSON of everything the paper says; its first signs stand in the footer."""
        said = json.dumps(self.model_dump(mode="json"), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(said.encode()).hexdigest()
