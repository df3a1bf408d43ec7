"""What styles and numbering say of a paragraph: bold, heading, a list's mark, the number Word shows before it."""

from dataclasses import dataclass, field
from typing import Any, Final

from kit.documents.reading.blocks import ListItem
from kit.documents.reading.tags import attribute, child, is_on, w

_DEEPEST_STYLE: Final = 12
_CHINESE: Final = "〇一二三四五六七八九"
_CHINESE_FORMATS: Final = {
    "chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital", "taiwaneseCounting",
    "taiwaneseCountingThousand", "japaneseDigitalTenThousand", "chineseLegalSimplified",
}  # fmt: skip


@dataclass(frozen=True)
class _Style:
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
            if attribute(style, "type") == "paragraph" and attribute(style, "default") in {"1", "true"}:
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

    def bold(self, style_id: str | None) -> bool:
        return next((style.bold for style in self._line(style_id) if style.bold is not None), False)

    def heading(self, style_id: str | None) -> bool:
        return any(style.outline for style in self._line(style_id))

    def numbering(self, style_id: str | None) -> tuple[str, int] | None:
        return next((style.numbering for style in self._line(style_id) if style.numbering is not None), None)


def _read_style(style: Any) -> _Style:
    paragraph = child(style, "pPr")
    bold = child(child(style, "rPr"), "b")
    level = attribute(child(paragraph, "outlineLvl"), "val")
    return _Style(
        based_on=attribute(child(style, "basedOn"), "val"),
        bold=None if bold is None else is_on(bold),
        outline=level is not None and level.isdecimal() and int(level) < 9,
        numbering=numbering_of(paragraph),
    )


def numbering_of(properties: Any | None) -> tuple[str, int] | None:
    """(list, level) that a w:pPr names; None where it names none."""
    number = child(properties, "numPr")
    name = attribute(child(number, "numId"), "val")
    level = attribute(child(number, "ilvl"), "val") or "0"
    return None if name is None else (name, int(level) if level.isdecimal() else 0)


@dataclass
class _Level:
    shape: str
    text: str
    start: int


@dataclass
class Numbering:
    """The lists of a document and how far each has counted: ask for its paragraphs in order."""

    root: Any | None
    _levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.root is None:
            return
        shapes = {
            attribute(each, "abstractNumId"): {
                int(attribute(level, "ilvl") or 0): _read_level(level) for level in each.iterfind(w("lvl"))
            }
            for each in self.root.iterfind(w("abstractNum"))
        }
        for number in self.root.iterfind(w("num")):
            shape = attribute(child(number, "abstractNumId"), "val")
            self._levels[attribute(number, "numId") or ""] = shapes.get(shape, {})

    def mark(self, place: tuple[str, int] | None) -> tuple[ListItem | None, str]:
        """(list item, number shown) of the next paragraph at a place; a plain list's mark, or any other number as text."""
        if place is None or place[0] == "0":
            return None, ""
        name, depth = place
        level = self._levels.get(name, {}).get(depth)
        if level is None or level.shape == "none":
            return None, ""
        if level.shape == "bullet":
            return ListItem("-", depth), ""
        counts = self._counts.setdefault(name, {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        if level.shape == "decimal" and level.text in {f"%{depth + 1}.", f"%{depth + 1})", f"%{depth + 1}"}:
            return ListItem("1.", depth), ""
        return None, self._shown(name, depth, level)

    def _shown(self, name: str, depth: int, level: _Level) -> str:
        text = level.text
        for each in range(depth + 1):
            known = self._levels[name].get(each)
            count = self._counts[name].get(each, known.start if known else 1)
            text = text.replace(f"%{each + 1}", _written(count, known.shape if known else "decimal"))
        return text


def _read_level(level: Any) -> _Level:
    start = attribute(child(level, "start"), "val") or "1"
    return _Level(
        shape=attribute(child(level, "numFmt"), "val") or "decimal",
        text=attribute(child(level, "lvlText"), "val") or "",
        start=int(start) if start.isdecimal() else 1,
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
