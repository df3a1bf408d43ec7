"""What a field of Word shows, computed from its code: EQ (a ringed sign, 带圈字符), SYMBOL, QUOTE.

Word keeps no result of such fields. Pure; nothing of a code is fetched or run.
"""

import re
from dataclasses import dataclass
from typing import Final

from documents.reading import symbols

_DEEPEST: Final = 12
_FORMAT: Final = re.compile(r'\\\*\s*(?:"[^"]*"|\S+)')
_KIND: Final = re.compile(r'\s*"?([A-Za-z]+|=)')
_SWITCH: Final = re.compile(r"\\([A-Za-z]+)\s*(?:-?\d+)?\s*")
_SYMBOL: Final = re.compile(r'\s*SYMBOL\s+(?:"([^"]*)"|(\S+))(.*)', re.IGNORECASE | re.DOTALL)
_FONT: Final = re.compile(r'\\f\s*(?:"([^"]*)"|(\S+))', re.IGNORECASE)
_QUOTE: Final = re.compile(r'\s*QUOTE\s+(?:"([^"]*)"|(.*))', re.IGNORECASE | re.DOTALL)
_BUTTON: Final = re.compile(r"\s*MACROBUTTON\s+\S+\s+(.*)", re.IGNORECASE | re.DOTALL)
_SHAPES: Final = frozenset("□☐○◯〇◻△◇⬜▢")
"""Signs that others are put into."""
_CROSSES: Final = frozenset("×✕✖╳✗✘☓xX")
_LETTERS_FOR_TICKS: Final = frozenset("vVνⅴ")
_SHOWS_NOTHING: Final = frozenset(
    {
        "ADVANCE",
        "ASK",
        "FORMTEXT",
        "NUMPAGES",
        "PAGE",
        "PRIVATE",
        "RD",
        "SECTION",
        "SECTIONPAGES",
        "SET",
        "TA",
        "TC",
        "XE",
    }
)


@dataclass(frozen=True)
class FieldText:
    """exact: the text says all that the field shows; else it holds only the letters of something
    drawn. boxed: a frame is drawn round it.
    """

    text: str
    exact: bool = True
    boxed: bool = False


def computed(code: str) -> FieldText | None:
    """What a field's code shows; None where only Word could tell."""
    kind = kind_of(code)
    if kind == "EQ":
        return _equation(code)
    if kind == "SYMBOL":
        return FieldText(_symbol(code))
    if kind == "FORMCHECKBOX":
        return FieldText(symbols.LOST)
    pattern = {"QUOTE": _QUOTE, "MACROBUTTON": _BUTTON}.get(kind)
    found = None if pattern is None else pattern.fullmatch(_FORMAT.sub("", code))
    if found is None:
        return None
    text = next((each for each in found.groups() if each), "").strip()
    return FieldText(text) if text else None


def shows_nothing(code: str) -> bool:
    """A field that nobody sees, or whose number the paper counts by itself."""
    return not code.strip() or kind_of(code) in _SHOWS_NOTHING


def kind_of(code: str) -> str:
    found = _KIND.match(code)
    return "" if found is None else found[1].upper()


def contradicts(one: str, other: str) -> bool:
    """One shows a tick, the other an empty box."""
    return {_state(one), _state(other)} == {True, False}


def _state(text: str) -> bool | None:
    signs = set(text)
    if signs & symbols.ON:
        return True
    return False if signs & symbols.OFF else None


def _symbol(code: str) -> str:
    found = _SYMBOL.fullmatch(code)
    if found is None:
        return symbols.LOST
    said = found[1] if found[1] is not None else found[2]
    switches = found[3]
    if said[:2].lower() == "0x" and re.fullmatch(r"[0-9a-fA-F]{1,6}", said[2:]):
        number = int(said[2:], 16)
    elif said.isascii() and said.isdecimal() and len(said) < 8:
        number = int(said)
    elif len(said) == 1:
        number = ord(said)
    else:
        return symbols.LOST
    named = _FONT.search(switches)
    font = "" if named is None else named[1] or named[2] or ""
    if symbols.is_symbol_font(font):
        return symbols.sign(font, number)
    return _character(number, unicode=re.search(r"\\u\b", switches, re.IGNORECASE) is not None)


def _character(number: int, *, unicode: bool) -> str:
    """The sign of a number: of Unicode, or of the code page of a Chinese Windows."""
    private = 0xE000 <= number <= 0xF8FF or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF
    if private or number < 0x20:
        return symbols.LOST
    if unicode or number < 0x80:
        return chr(number)
    size = 1 if number < 0x100 else 2
    try:
        return number.to_bytes(size, "big").decode("cp1252" if size == 1 else "gbk")
    except (UnicodeDecodeError, OverflowError):
        return symbols.LOST


def _equation(code: str) -> FieldText | None:
    body = _FORMAT.sub("", code)
    reader = _Equation(body[body.upper().index("EQ") + 2 :])
    text = reader.read()
    if not text:
        return None
    return FieldText(text, exact=not reader.drawn, boxed=reader.boxed)


class _Equation:
    """Reads the code of an EQ field. drawn: the text leaves out how its parts stand."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.at = 0
        self.drawn = False
        self.boxed = False

    def read(self) -> str:
        said = []
        while self.at < len(self.code):
            said.append(self._sequence(0))
            if self.at < len(self.code):
                said.append(self.code[self.at])
                self.at += 1
        return "".join(said).strip()

    def _sequence(self, depth: int) -> str:
        """Text up to the end of an argument; depth 0 is outside any."""
        said: list[str] = []
        while self.at < len(self.code):
            char = self.code[self.at]
            if char == "\\":
                said.append(self._switch(depth))
            elif depth and char in ",;)":
                break
            else:
                said.append(char)
                self.at += 1
        return "".join(said)

    def _switch(self, depth: int) -> str:
        found = _SWITCH.match(self.code, self.at)
        if found is None:
            escaped = self.code[self.at + 1 : self.at + 2]
            self.at += 2
            return escaped
        name = found[1][0].lower()
        while found is not None:
            self.at = found.end()
            found = _SWITCH.match(self.code, self.at)
        if self.code[self.at : self.at + 1] != "(" or depth >= _DEEPEST:
            self.drawn = True
            return ""
        return self._apply(name, self._arguments(depth + 1))

    def _arguments(self, depth: int) -> list[str]:
        found = []
        while self.at < len(self.code):
            self.at += 1
            found.append(self._sequence(depth).strip())
            if self.code[self.at : self.at + 1] == ")":
                self.at += 1
                break
        return found

    def _apply(self, name: str, parts: list[str]) -> str:
        if name == "o":
            return self._over([part for part in parts if part])
        if name == "x":
            return self._frame("".join(parts))
        if name == "s":
            text = "".join(parts)
            self.drawn = self.drawn or text.isascii()
            return f"^{text}" if text and text.isascii() and text.isalnum() else text
        self.drawn = True
        joined = {"f": "/", "l": ",", "a": " "}.get(name, " ").join(filter(None, parts))
        return {"b": f"({joined})", "r": f"√({joined})"}.get(name, joined)

    def _over(self, parts: list[str]) -> str:
        """Signs printed over each other: a tick in a box, or a ringed character."""
        shapes = [part for part in parts if part in _SHAPES]
        inner = [part for part in parts if part not in _SHAPES]
        if not shapes or len(inner) > 1:
            self.drawn = self.drawn or len(parts) > 1
            return "".join(part.removeprefix("^") for part in inner or parts[:1])
        if not inner:
            return shapes[0]
        if inner[0] in symbols.ON:
            return "☑"
        if inner[0] in _CROSSES:
            return "☒"
        if inner[0] in _LETTERS_FOR_TICKS or inner[0] in symbols.UNCLEAR:
            return symbols.LOST
        self.drawn = True
        return f"({inner[0]})"

    def _frame(self, text: str) -> str:
        bare = text.strip()
        if not bare:
            return "☐"
        if bare in symbols.ON:
            return "☑"
        if bare in _CROSSES:
            return "☒"
        self.boxed = True
        return text
