"""Keys that stand twice in one dictionary of a PDF: readers differ in which of the two counts.

Our parser keeps the first value, others the last, so what is hidden in the other is never judged.
Honest programs write some keys twice, but none of those that decide what a file does.
"""

import re
from collections.abc import Iterator
from typing import Final

from kit.inspection.lists import listed

DECIDING: Final = frozenset(
    key.encode()
    for key in listed(
        "/S /A /AA /PA /OpenAction /Next /JS /JavaScript /URI /F /EF /FS /Ref /XFA /Names /AcroForm"
        " /EmbeddedFiles /Collection /Subtype /Annots /N"
    )
)
MOST_LEVELS: Final = 100
_HEX: Final = re.compile(rb"#([0-9A-Fa-f]{2})")
_COMMENT: Final = re.compile(rb"%[^\r\n]*")
_TEXT: Final = re.compile(rb"\((?:\\.|[^()\\])*\)", re.DOTALL)
_HEX_TEXT: Final = re.compile(rb"(?<!<)<[0-9A-Fa-f\0\t\n\f\r ]*>(?!>)")
_ARRAY: Final = re.compile(rb"\[[^\[\]<>]*\]")
_DICTIONARY: Final = re.compile(rb"<<([^<>\[\]]*)>>")
_TOKEN: Final = re.compile(rb"/[^\0\t\n\f\r /()<>\[\]{}%]*|[^\0\t\n\f\r /()<>\[\]{}%]+")
_NOTHING: Final = b" null "


def has_double(text: bytes) -> bool:
    """Whether a dictionary in the text of an object has a deciding key twice.

    The text holds no bytes of a stream. From the inside out, each dictionary is read and then
    stands for a single value.
    """
    text = _COMMENT.sub(b" ", _without_texts(text))
    if b"#" in text:
        text = _HEX.sub(lambda code: bytes([int(code[1], 16)]), text)
    for _ in range(MOST_LEVELS):
        if any(_repeats(found[1]) for found in _DICTIONARY.finditer(text)):
            return True
        shorter = _DICTIONARY.sub(_NOTHING, _ARRAY.sub(_NOTHING, text))
        if shorter == text:
            return False
        text = shorter
    return False


def _without_texts(text: bytes) -> bytes:
    """Brackets in brackets are taken from the inside out."""
    for _ in range(MOST_LEVELS):
        shorter = _TEXT.sub(_NOTHING, text)
        if shorter == text:
            break
        text = shorter
    return _HEX_TEXT.sub(_NOTHING, text)


def _repeats(inside: bytes) -> bool:
    seen = set()
    for key in _keys(_TOKEN.findall(inside)):
        if key in DECIDING and key in seen:
            return True
        seen.add(key)
    return False


def _keys(tokens: list[bytes]) -> Iterator[bytes]:
    """Every key of a flat dictionary; a reference is a value of three words."""
    place = 0
    while place < len(tokens):
        yield tokens[place]
        reference = tokens[place + 1 : place + 4]
        place += 4 if reference[2:] == [b"R"] else 2
