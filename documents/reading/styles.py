"""What styles and numbering say of a paragraph: bold, heading, a list's mark, the number Word
shows before it.
"""

from dataclasses import dataclass
from typing import Any, Final

from documents.reading.blocks import ListItem
from documents.reading.tags import attribute, child, is_on, w

_DEEPEST_STYLE: Final = 12
_CHINESE: Final = "〇一二三四五六七八九"
_CHINESE_FORMATS: Final = {
    "chineseCounting",
    "chineseCountingThousand",
    "japaneseCounting",
    "ideographDigital",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
    "japaneseDigitalTenThousand",
    "chineseLegalSimplified",
}


@dataclass(frozen=True)
class _Style:
    name: str
    based_on: str | None
    bold: bool | None
    outline: bool
    numbering: tuple[str, int] | None


class Styles:
    """The styles of a document by id, each with what it takes over from the one it is based on."""

    def __init__(self, root: Any | None) -> None:
        self._known: dict[str, _Style] = {}
        self._default: str | None = None
        for style in () if root is None else root.iterfind(w("style")):
            style_id = attribute(style, "styleId") or ""
            self._known[style_id] = _read_style(style)
            if attribute(style, "type") == "paragraph" and attribute(style, "default") in {
                "1",
                "true",
            }:
                self._default = style_id

    def _line(self, style_id: str | None) -> list[_Style]:
        found: list[_Style] = []
        while style_id in self._known and len(found) < _DEEPEST_STYLE:
            found.append(self._known[style_id])
            style_id = found[-1].based_on
        return found

    def of(self, properties: Any | None) -> str | None:
        """The style a paragraph names, else the default one."""
        named = attribute(child(properties, "pStyle"), "val")
        return named if named in self._known else self._default

    def name(self, style_id: str | None) -> str:
        """What people see as the style's name; empty where there is none."""
        known = self._known.get(style_id or "")
        return "" if known is None else known.name

    def bold(self, style_id: str | None) -> bool:
        known = (style.bold for style in self._line(style_id) if style.bold is not None)
        return next(known, False)

    def heading(self, style_id: str | None) -> bool:
        return any(style.outline for style in self._line(style_id))

    def numbering(self, style_id: str | None) -> tuple[str, int] | None:
        return next(
            (style.numbering for style in self._line(style_id) if style.numbering is not None), None
        )


def _read_style(style: Any) -> _Style:
    paragraph = child(style, "pPr")
    bold = child(child(style, "rPr"), "b")
    level = attribute(child(paragraph, "outlineLvl"), "val")
    return _Style(
        name=attribute(child(style, "name"), "val") or "",
        based_on=attribute(child(style, "basedOn"), "val"),
        bold=None if bold is None else is_on(bold),
        outline=level is not None and level.isdecimal() and int(level) < 9,
        numbering=numbering_of(paragraph),
    )


def numbering_of(properties: Any | None) -> tuple[str, int] | None:
    """(list, level) that a w:pPr names; None where it names none."""
    number = child(properties, "numPr")
    name = attribute(child(number, "numId"), "val")
    if name is None:
        return None
    level = attribute(child(number, "ilvl"), "val")
    return name, _whole(level, 0)


def _whole(text: str | None, otherwise: int) -> int:
    if text is None or not text.isascii() or not text.isdecimal():
        return otherwise
    return int(text) if len(text) < 10 else otherwise


@dataclass(frozen=True)
class _Level:
    shape: str
    text: str
    start: int


_PLAIN_LEVEL: Final = _Level("decimal", "", 1)
"""A level that the definition leaves out."""


@dataclass(frozen=True)
class _List:
    """shape: the definition that it counts with; all lists of one definition count together.

    restarts: level → its first number.
    """

    shape: str
    levels: dict[int, _Level]
    restarts: dict[int, int]


class ListNumbering:
    """The lists of a document and how far each has counted: ask for its paragraphs in order."""

    def __init__(self, root: Any | None) -> None:
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._restarted: set[tuple[str, int]] = set()
        if root is None:
            return
        shapes = {
            attribute(each, "abstractNumId") or "": {
                _whole(attribute(level, "ilvl"), 0): _read_level(level)
                for level in each.iterfind(w("lvl"))
            }
            for each in root.iterfind(w("abstractNum"))
        }
        for number in root.iterfind(w("num")):
            shape = attribute(child(number, "abstractNumId"), "val") or ""
            name = attribute(number, "numId") or ""
            levels = shapes.get(shape, {})
            self._lists[name] = _List(shape, levels, _restarts(number))

    def mark(self, place: tuple[str, int] | None) -> tuple[ListItem | None, str]:
        """(list item, number shown) of the next paragraph at a place; a plain list's item, or any
        other number as text.
        """
        if place is None or place[0] not in self._lists:
            return None, ""
        name, depth = place
        level = self._lists[name].levels.get(depth)
        if level is None or level.shape == "none":
            return None, ""
        if level.shape == "bullet":
            return ListItem(None, depth), ""
        count = self._count(name, depth, level)
        if level.shape == "decimal" and level.text in {
            f"%{depth + 1}.",
            f"%{depth + 1})",
            f"%{depth + 1}",
        }:
            return ListItem(count, depth), ""
        return None, self._number_text(name, depth, level)

    def _count(self, name: str, depth: int, level: _Level) -> int:
        known = self._lists[name]
        counts = self._counts.setdefault(known.shape, {})
        if depth in known.restarts and (name, depth) not in self._restarted:
            self._restarted.add((name, depth))
            counts[depth] = known.restarts[depth]
        else:
            counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        return counts[depth]

    def _number_text(self, name: str, depth: int, level: _Level) -> str:
        """The level's text with the numbers of its own and all higher levels filled in."""
        text = level.text
        own = self._lists[name]
        counts = self._counts[own.shape]
        for each in range(depth + 1):
            known = own.levels.get(each, _PLAIN_LEVEL)
            count = counts.get(each, known.start)
            text = text.replace(f"%{each + 1}", _written(count, known.shape))
        return text


def _restarts(number: Any) -> dict[int, int]:
    """Level → first number, for the levels that a list starts anew."""
    restarts = {}
    for each in number.iterfind(w("lvlOverride")):
        start = child(each, "startOverride")
        if start is not None:
            level = _whole(attribute(each, "ilvl"), 0)
            restarts[level] = _whole(attribute(start, "val"), 1)
    return restarts


def _read_level(level: Any) -> _Level:
    return _Level(
        shape=attribute(child(level, "numFmt"), "val") or "decimal",
        text=attribute(child(level, "lvlText"), "val") or "",
        start=_whole(attribute(child(level, "start"), "val"), 1),
    )


def _written(count: int, shape: str) -> str:
    if shape in _CHINESE_FORMATS and count < 100:
        tens, ones = divmod(count, 10)
        if count < 10:
            return _CHINESE[count]
        return ("" if tens == 1 else _CHINESE[tens]) + "十" + (_CHINESE[ones] if ones else "")
    if shape in {"lowerLetter", "upperLetter"} and 1 <= count <= 26:
        return chr((97 if shape == "lowerLetter" else 65) + count - 1)
    if shape in {"decimalEnclosedCircle", "decimalEnclosedCircleChinese"} and 1 <= count <= 20:
        return chr(0x2460 + count - 1)
    return str(count)
