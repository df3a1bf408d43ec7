"""What every paper has in common: its number, its rehearsal mark and the hash of what it says.

The paper models of this package extend `Paper`; services fill them and hand them to the functions
beside them.
"""

import hashlib
import json
import unicodedata
from typing import Annotated, Final

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from contracts.field_words import UNPRINTABLE, WrongValue


def _carried(sign: str) -> bool:
    """Whether XML and one line of print can carry a sign.

    One that is newer than this Python (rare in names, but there) is carried.
    """
    nonsense = ord(sign) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(sign) <= 0xFDEF
    return not nonsense and unicodedata.category(sign) not in {"Cc", "Cs", "Zl", "Zp"}


def _printable(text: str) -> str:
    """Refuse what cannot be printed, so that rendering itself never fails."""
    if not all(map(_carried, text)):
        raise WrongValue(*UNPRINTABLE)
    return text


def _legible(text: str) -> str:
    """With � for what cannot be printed or turns the direction of text: a reader sees that
    something was there.
    """
    return "".join(sign if _carried(sign) and sign not in _TURNING else "\ufffd" for sign in text)


_TURNING: Final = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_printable)
]
"""One line of text without control characters, at least one sign long."""
Given = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_legible)
]
"""One line of text as an applicant handed it in: never refused, for one name must not keep a whole
list from being printed.
"""


ATTACHED_FILE_STYLE: Final = "随附文件"
"""The style of the lines by which a filled form names its files: Word in knows them by it."""


class Paper(BaseModel):
    """A document the system prints.

    `paper_number` is the system's own number, shown in the footer.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    paper_number: Line
    rehearsal: bool

    def content_hash(self) -> str:
        """SHA-256 (hex) of the canonical JSON of everything the paper says; its first signs stand
        in the footer.
        """
        said = json.dumps(
            self.model_dump(mode="json"), ensure_ascii=False, sort_keys=True, separators=(",", ":")
        )
        return hashlib.sha256(said.encode()).hexdigest()
