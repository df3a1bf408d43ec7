"""Text as it is stored, text as it is compared, numbers as they are typed, and lengths in 字.

Stored is what was typed, less what nobody can see. Compared is one form of all that looks or
reads alike. Used wherever text enters the system or is a key, and by every limit of the form.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from pydantic import BeforeValidator

AS_TYPED: Final = "as typed"
"""Metadata of a field of a request whose text stays as it was typed: a secret."""
DRAFT: Final = "draft"
"""Metadata of a field of a request that holds a draft, which has a check of its own."""
_COUNTED_MARKS = frozenset("“”‘’—…·")
_ZERO_WIDTH_SPACE = "\u200b"

_UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")
_LINE_END: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROLS: Final = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
# The signs without a shape: Default_Ignorable_Code_Point of Unicode less joiners and variation
# selectors, which some scripts need, with the marks of annotation.
_SHAPELESS: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffc\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
_ATTACHED: Final = "\u180b-\u180d\u180f\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef"
_CONTROL: Final = re.compile(f"[{_CONTROLS}]")
_INVISIBLE: Final = re.compile(f"[\x00\ud800-\udfff{_SHAPELESS}]")
_ATTACHING: Final = re.compile(f"[{_ATTACHED}]")
_NEVER_SEEN: Final = re.compile(f"[{_CONTROLS}{_SHAPELESS}{_ATTACHED}]")
_JOINERS: Final = "\u200c\u200d"
_VIRAMA: Final = 9
_SYMBOLS: Final = frozenset({"So", "Sm", "Sk", "Po", "Nd"})

# What NFKC leaves apart although it reads alike. The radicals come out of PDF files in place of
# the characters (EquivalentUnifiedIdeograph of Unicode).
_ALIKE: Final = {
    ord(sign): one
    for signs, one in (
        ("[{〔【〖〘〚⟦⟨⟮", "("),
        ("]}〕】〗〙〛⟧⟩⟯", ")"),
        ("‐‑‒–—―−﹘", "-"),
        ("•‧∙⋅・", "·"),
        ("“”„‟″＂〝〞", '"'),
        ("‘’‚‛′", "'"),
        ("⁓∼〜", "~"),
    )
    for sign in signs
} | {
    ord(radical): character
    for radical, character in zip(
        "⺁⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰",
        "厂民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙",
        strict=True,
    )
}
_BLANK: Final = re.compile(r"[\s\u2800]+")
_NOTHING: Final = re.compile(f"[\\s\u2800{_CONTROLS}{_SHAPELESS}{_ATTACHED}]*")


def normalise(text: str) -> str:
    """Text as it is stored: NFC, line ends as ``\\n``, nothing that nobody can see.

    Applying it twice changes nothing. Signs without a shape and signs that turn the direction of
    what follows are dropped, with NUL and lone surrogates, which neither PostgreSQL nor UTF-8
    holds. Other control signs stay: a route refuses them, and the check of a draft tells them. A
    joiner or a variation selector stays where it shapes the sign before it: in a rare ideograph,
    an emoji, a script that joins its letters.
    """
    if text.isascii() and text.isprintable():
        return text
    visible = _INVISIBLE.sub("", _LINE_END.sub("\n", text))
    stored = unicodedata.normalize("NFC", visible)
    return _settled(_less_unattached, stored) if _ATTACHING.search(stored) else stored


def storable(text: str) -> str:
    """Text that nobody typed, as it came, less NUL and lone surrogates, as `normalise` does."""
    return _UNSTORABLE.sub("", text)


def comparison_form(text: str) -> str:
    """The one form of all texts that read alike: for keys, names, codes, doubles and search.

    NFKC, case folded, brackets, dashes and quotation marks of one kind; no spaces, nothing
    invisible. Letters and digits that only resemble each other (O and 0) stay apart. Applying it
    twice changes nothing.
    """
    return _settled(_fold, text)


def typed_number(text: str) -> str:
    """What was typed as a number, date, telephone number or code, in ASCII signs.

    Full-width digits, stops, dashes, colons and brackets become plain ones. Spaces and invisible
    signs go. What is no number stays recognisable as none.
    """
    return _settled(_plain_number, text)


FOLD_NUMBER: Final = BeforeValidator(
    lambda typed: typed_number(typed) if isinstance(typed, str) else typed
)
"""Metadata of a field of text that people type as a number."""


def says_nothing(text: str) -> bool:
    """Whether a reader sees nothing at all: blanks, among them the empty Braille pattern, and
    signs without a shape.
    """
    return _NOTHING.fullmatch(text) is not None


def control_sign(text: str) -> str | None:
    """The first sign that no person types and no text holds, as U+0000; None when there is none.

    NUL, other control signs, half a surrogate pair.
    """
    found = _CONTROL.search(text)
    return f"U+{ord(found[0]):04X}" if found else None


def count_zi(text: str) -> int:
    """Length of a text in 字, as office software shows 字数.

    A character of East Asian width W or F, or one of “ ” ‘ ’ — … ·, counts 1. Each unbroken run
    of other visible characters counts 1. Spaces, line ends, combining marks, joiners and variation
    selectors count 0. "5G全连接工厂" is 6.
    """
    composed = unicodedata.normalize("NFC", storable(text))
    kinds = composed.translate(_KINDS)
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


def _settled(fold: Callable[[str], str], text: str) -> str:
    """The text folded until nothing changes: a few signs fold into signs that fold further."""
    while (folded := fold(text)) != text:
        text = folded
    return text


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", _plain(text).casefold())


def _plain_number(text: str) -> str:
    return _plain(text).replace("。", ".")


def _plain(text: str) -> str:
    """One sign of each kind, no spaces, nothing invisible; capitals stay."""
    seen = _NEVER_SEEN.sub("", text).translate(_ALIKE)
    return _BLANK.sub("", unicodedata.normalize("NFKC", seen))


def _less_unattached(text: str) -> str:
    """The text less the joiners and selectors that shape nothing, from left to right."""
    kept = ""
    for sign in text:
        if not _ATTACHING.match(sign) or (kept and _shapes(kept[-1], sign)):
            kept += sign
    return unicodedata.normalize("NFC", kept)


def _shapes(before: str, sign: str) -> bool:
    """Whether a joiner or selector changes how the sign before it looks."""
    if sign in _JOINERS:
        return _joins(before, sign)
    if "\u180b" <= sign <= "\u180f":
        return "\u1820" <= before <= "\u18aa"
    if "\ufe0e" <= sign <= "\ufe0f" and unicodedata.category(before) in _SYMBOLS:
        return True
    return _is_ideograph(before)


def _joins(before: str, sign: str) -> bool:
    if unicodedata.combining(before) == _VIRAMA or unicodedata.bidirectional(before) == "AL":
        return True
    emoji = unicodedata.category(before) in {"So", "Sk"} or before == "\ufe0f"
    return sign == "\u200d" and emoji


def _is_ideograph(char: str) -> bool:
    """Han in every block, those too that this Python's Unicode data does not name yet."""
    return (
        "\u3400" <= char <= "\u9fff"
        or "\uf900" <= char <= "\ufaff"
        or "\U00020000" <= char <= "\U0003ffff"
    )


_KINDS = _Kinds()
