"""Real Word lists for the texts of part two: one definition for bullets, one for numbers, a new
count for every list.
"""

from typing import Any, Final

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart

from contracts.application.prose import Item

LEVELS: Final = 9
_INDENT: Final = 480
_CONTENT_TYPE: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
)
_BULLETS: Final = ("•", "–", "▪")


class Numbering:
    """The document's numbering part, with this project's definitions added when the first list is
    met.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self._definitions: dict[bool, int] = {}
        self._open: dict[tuple[bool, int], int] = {}

    def number(self, item: Item) -> int:
        """The w:numId of an item.

        A list of its own, and any inner list after an outer item, counts anew.
        """
        ordered = item.number is not None
        if item.first:
            self._open.clear()
        for key in [key for key in self._open if key[1] > item.level]:
            del self._open[key]
        key = (ordered, item.level)
        if key not in self._open:
            self._open[key] = self._begin(ordered, item.level, item.number or 1)
        return self._open[key]

    def _begin(self, ordered: bool, level: int, start: int) -> int:
        root = self._root()
        if ordered not in self._definitions:
            self._definitions[ordered] = self._define(root, ordered)
        num = root.add_num(self._definitions[ordered])
        if ordered:
            num.add_lvlOverride(ilvl=level).add_startOverride(start)
        return int(num.numId)

    def _root(self) -> Any:
        """The part's root; a template that lost the part gets one."""
        part = self.document.part
        try:
            found: Any = part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
        except KeyError:
            empty = parse_xml(f"<w:numbering {nsdecls('w')}/>")
            assert part.package is not None
            found = NumberingPart(
                PackURI("/word/numbering.xml"), _CONTENT_TYPE, empty, part.package
            )
            part.relate_to(found, RELATIONSHIP_TYPE.NUMBERING)
        return found.element

    @staticmethod
    def _define(root: Any, ordered: bool) -> int:
        """Add a definition before the first w:num, where the schema wants it."""
        taken = [
            int(found.get(qn("w:abstractNumId"))) for found in root.findall(qn("w:abstractNum"))
        ]
        number = max(taken, default=0) + 1
        levels = "".join(_level(level, ordered) for level in range(LEVELS))
        made = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">'
            f'<w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
        )
        first = root.find(qn("w:num"))
        if first is None:
            root.append(made)
        else:
            first.addprevious(made)
        return number


def _level(level: int, ordered: bool) -> str:
    form, text = (
        ("decimal", f"%{level + 1}.") if ordered else ("bullet", _BULLETS[level % len(_BULLETS)])
    )
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText'
        f' w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{_INDENT * (level + 2)}"'
        f' w:hanging="{_INDENT}"/></w:pPr></w:lvl>'
    )
