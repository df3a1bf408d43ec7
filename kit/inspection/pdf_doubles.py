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
_COMMENT_OR_TEXT: Final = re.compile(rb"%[^\r\n]*|\(")
_IN_TEXT: Final = re.compile(rb"\\.|[()]", re.DOTALL)
_HEX_TEXT: Final = re.compile(rb"(?<!<)<[0-9A-Fa-f\0\t\n\f\r ]*>(?!>)")
_ARRAY: Final = re.compile(rb"\[[^\[\]<>]*\]")
_DICTIONARY: Final = re.compile(rb"<<([^<>\[\]]*)>>")
_TOKEN: Final = re.compile(rb"/[^\0\t\n\f\r /()<>\[\]{}%]*|[^\0\t\n\f\r /()<>\[\]{}%]+")
_NOTHING: Final = b" null "
_DANGER: Final = frozenset(
    key.encode()
    for key in listed(
        "/JavaScript /JS /Launch /SubmitForm /ImportData /Rendition /GoToR /GoToE /EF"
        " /EmbeddedFile /EmbeddedFiles /RichMedia /URI /A /AA /OpenAction /Next"
    )
)
"""What an object that readers read differently may not even name, however deep in it."""


def has_double(text: bytes) -> bool:
    """Whether a dictionary in the text of an object has a deciding key twice.

    The text holds no bytes of a stream. From the inside out, each dictionary is read and then
    stands for a single value.
    """
    text = _HEX_TEXT.sub(_NOTHING, _without_texts(text))
    if b"#" in text:
        text = _HEX.sub(_plain, text)
    in_danger = not _DANGER.isdisjoint(_TOKEN.findall(text))
    for _ in range(MOST_LEVELS):
        shorter = _ARRAY.sub(_NOTHING, text)
        if any(_repeats(found[1], in_danger) for found in _DICTIONARY.finditer(shorter)):
            return True
        shorter = _DICTIONARY.sub(_NOTHING, shorter)
        if shorter == text:
            return False
        text = shorter
    return True  # deeper than any honest file: its outer dictionaries were not read


def _plain(code: re.Match[bytes]) -> bytes:
    """What an escape in a name stands for. A bracket that was escaped is no bracket."""
    sign = bytes([int(code[1], 16)])
    return sign if sign.isalnum() else code[0]


def _without_texts(text: bytes) -> bytes:
    """Without texts and comments, read from left to right: each may hold signs of the other."""
    kept, place = [], 0
    while (found := _COMMENT_OR_TEXT.search(text, place)) is not None:
        is_comment = found[0] != b"("
        kept += [text[place : found.start()], b" " if is_comment else _NOTHING]
        place = found.end() if is_comment else _end_of_text(text, found.end())
    return b"".join([*kept, text[place:]])


def _end_of_text(text: bytes, place: int) -> int:
    """A text may hold brackets that match."""
    depth = 1
    for found in _IN_TEXT.finditer(text, place):
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if not depth:
            return found.end()
    return len(text)


def _repeats(inside: bytes, in_danger: bool) -> bool:
    """Also true where a value stands without a key, and behind it may hide what our parser loses.

    in_danger: the object names something that may not hide there.
    """
    tokens = _TOKEN.findall(inside)
    keys = list(_keys(tokens))
    if not all(key.startswith(b"/") for key in keys):
        if in_danger:
            return True
        keys = [token for token in tokens if token.startswith(b"/")]
    deciding = [key for key in keys if key in DECIDING]
    return len(set(deciding)) < len(deciding)


def _keys(tokens: list[bytes]) -> Iterator[bytes]:
    """Every key of a flat dictionary; a reference is a value of three words."""
    place = 0
    while place < len(tokens):
        yield tokens[place]
        reference = tokens[place + 1 : place + 4]
        place += 4 if reference[2:] == [b"R"] else 2
