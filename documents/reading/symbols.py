"""Marks people tick with, as they stand in text, and signs of symbol fonts told in Unicode."""

import unicodedata
from typing import Final

ON: Final = frozenset("☑☒■●√✓✔▣◼◾⬛✅◉⦿⊠🗹🗸🗷🗵🗳")
OFF: Final = frozenset("☐□○◻◯⬜▢❏❐❑❒▫◽")
UNCLEAR: Final = frozenset("✗✘×✕✖╳❌◆★▲►▶◎⊙☆◇△\ufffd")
"""Signs that some use as a tick, some for no, some as a bullet."""
CHECKS: Final = frozenset("√✓✔✅🗸")
"""Ticks without a box of their own: they may be put beside a printed one."""
DOTS: Final = frozenset("●■◼◾⬛")
"""Ticks that are bullets just as often."""
LOST: Final = "\ufffd"
_FIRST_SIGN: Final = 0x2010
_PRIVATE: Final = 0xD800
_NOT_TICKS: Final = (range(0x2460, 0x2500), range(0x3200, 0x3400))
"""Ringed letters, and units written as one sign."""

_WINGDINGS: Final = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x70: "□",
    0x71: "❑",
    0x72: "❒",
    0xA1: "○",
    0xA4: "◉",
    0xA8: "□",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_WINGDINGS_2: Final = {
    0x4F: "✗",
    0x50: "✓",
    0x51: "☒",
    0x52: "☑",
    0x53: "☒",
    0x54: "☒",
    0xA2: "■",
    0xA3: "□",
}
_WEBDINGS: Final = {0x61: "✔", 0x63: "□", 0x67: "■"}
_SYMBOL: Final = {
    **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
    **dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)),
    0xA3: "≤",
    0xA8: "◆",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "·",
    0xB8: "÷",
    0xD6: "√",
}
_FONTS: Final = {
    "wingdings": _WINGDINGS,
    "wingdings2": _WINGDINGS_2,
    "webdings": _WEBDINGS,
    "symbol": _SYMBOL,
}


def is_unknown_mark(char: str) -> bool:
    """A drawn sign that is none of the known ones: somebody may tick with it."""
    code = ord(char)
    if unicodedata.category(char) != "So" or code < 0x2190:
        return False
    return not any(code in signs for signs in _NOT_TICKS)


def is_symbol_font(font: str) -> bool:
    """The font draws signs in place of letters."""
    return _name(font) in _FONTS


def sign(font: str, code: int) -> str:
    """The Unicode sign of a code in a symbol font (with or without Word's F000); U+FFFD for one
    that is not a mark. Any other font draws the Unicode sign itself.
    """
    if not is_symbol_font(font) and _FIRST_SIGN <= code < _PRIVATE:
        return chr(code)
    return _FONTS.get(_name(font), {}).get(code - 0xF000 if code >= 0xF000 else code, LOST)


def _name(font: str) -> str:
    return font.replace(" ", "").casefold()
