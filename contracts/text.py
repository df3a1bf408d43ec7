"""Text as it is stored (NFC, one kind of line end), and its length in 字.

Used wherever text enters the system, and by every limit of the application form.
"""

import re
import unicodedata

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_COUNTED_MARKS = frozenset("“”‘’—…·")
_ZERO_WIDTH_SPACE = "\u200b"


def normalise(text: str) -> str:
    """Text as it is stored: NFC, line ends as ``\\n``. Applying it twice changes nothing.

    NUL and lone surrogates are dropped: neither PostgreSQL nor UTF-8 can hold them.
    """
    return unicodedata.normalize(
        "NFC", _UNSTORABLE.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    )


def count_zi(text: str) -> int:
    """Length of a text in 字, as office software shows 字数.

    A character of East Asian width W or F, or one of “ ” ‘ ’ — … ·, counts 1. Each unbroken run
    of other visible characters counts 1. Spaces, line ends, combining marks, joiners and variation
    selectors count 0. "5G全连接工厂" is 6.
    """
    kinds = normalise(text).translate(_KINDS)
    return kinds.count(_COUNTS) + len(kinds.replace(_COUNTS, " ").split())


_COUNTS = "W"
_RUNS = "n"
_LAST_KEPT = 0xFFFF


class _Kinds(dict[int, str]):
    """What every character is for a count: looked up once each, kept for the next text.

    W counts by itself, n belongs to a run, a blank ends a run, an empty text is nothing at all.
    """

    def __missing__(self, code: int) -> str:
        kind = _kind_of(chr(code))
        if code <= _LAST_KEPT:  # a stranger's text must not fill the memory with rare signs
            self[code] = kind
        return kind


def _kind_of(char: str) -> str:
    category = unicodedata.category(char)
    if category[0] == "Z" or category == "Cc" or char == _ZERO_WIDTH_SPACE:
        return " "
    if category[0] == "M" or category == "Cf":
        return ""  # belongs to the character before it: neither counts nor breaks a run
    if char in _COUNTED_MARKS or unicodedata.east_asian_width(char) in "WF":
        return _COUNTS
    return _RUNS


_KINDS = _Kinds()
