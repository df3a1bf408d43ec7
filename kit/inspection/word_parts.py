"""One XML part of a Word file: its fields, and what in it would be fetched or is another file."""

import re
from collections.abc import Mapping
from typing import Final

from kit.inspection.fields import FieldInstruction, is_harmless_instruction
from kit.inspection.links import is_harmless_link
from kit.inspection.xml_parts import Attributes, Name, read_xml

_WORD: Final = frozenset(
    (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
)
_COMPATIBILITY: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_VML: Final = "urn:schemas-microsoft-com:vml"
_VML_OFFICE: Final = "urn:schemas-microsoft-com:office:office"
_TEXTS: Final = {"instrText", "delInstrText"}
_TRACKED: Final = {"ins", "del", "moveFrom", "moveTo"}
_FETCHED: Final = {f"{_VML_OFFICE} href", "src", f"{_VML_OFFICE} althref"}
"""Attributes by which a VML picture names outside bytes without a relationship."""
_OUTSIDE: Final = re.compile(r"\s*([a-z][a-z0-9+.\-]*:|\\\\|//)", re.IGNORECASE)
_ASKED: Final = {"connectString", "udl", "query"}
"""Settings by which a merge of letters asks a database."""


def refused_in_part(body: bytes) -> str | None:
    """The code of what is wrong in a part, None for nothing. Raises DamagedXml, DefinesEntities."""
    part = _Part()
    read_xml(body, part.start, part.end, part.text)
    return part.code()


class _Part:
    """What was seen of a part so far. Fields may cross paragraphs and hold one another."""

    def __init__(self) -> None:
        self.bookmarks: set[str] = set()
        self.done: list[FieldInstruction] = []
        self.simple: list[str] = []
        self.open: list[FieldInstruction] = []
        self.loose = FieldInstruction(unsettled=True)
        self.found: str | None = None
        self.unsettled = 0
        self.reading: bool | None = None
        """Whether the text at hand is a deleted instruction; None outside any."""

    def start(self, name: Name, attributes: Attributes) -> None:
        if name.space in _WORD:
            self._start_word(name.local, attributes)
        elif name.space == _COMPATIBILITY and name.local == "AlternateContent":
            self.unsettled += 1
        elif name.space == _VML:
            self._start_vml(attributes)

    def _start_word(self, local: str, attributes: Attributes) -> None:
        if local in _TEXTS:
            self.reading = local == "delInstrText"
        elif local in _TRACKED:
            self.unsettled += 1
        elif local == "fldChar":
            self._mark(_of(attributes, "fldCharType"))
        elif local == "fldSimple":
            self.simple.append(_of(attributes, "instr"))
        elif local == "bookmarkStart":
            self.bookmarks.add(_of(attributes, "name").casefold())
        elif local == "altChunk":
            self.found = self.found or "embedded"
        elif local in _ASKED and _of(attributes, "val").strip():
            self.found = self.found or "external"

    def _start_vml(self, attributes: Attributes) -> None:
        if any(_OUTSIDE.match(attributes.get(each, "")) for each in _FETCHED):
            self.found = self.found or "external"
        if not is_harmless_link(attributes.get("href", "")):
            self.found = self.found or "external"

    def _mark(self, kind: str) -> None:
        if kind == "begin":
            if self.open:
                self.open[-1].nest()
            self.open.append(FieldInstruction(unsettled=self.unsettled > 0))
        elif kind == "separate" and self.open:
            self.open[-1].separated = True
        elif kind == "end" and self.open:
            self.done.append(self.open.pop())

    def end(self, name: Name) -> None:
        if name.space in _WORD and name.local in _TEXTS:
            self.reading = None
        elif (name.space in _WORD and name.local in _TRACKED) or (
            name.space == _COMPATIBILITY and name.local == "AlternateContent"
        ):
            self.unsettled -= 1

    def text(self, data: str) -> None:
        if self.reading is not None:
            into = self.open[-1] if self.open else self.loose
            into.add(data, deleted=self.reading, unsettled=self.unsettled > 0 or into.separated)

    def code(self) -> str | None:
        """What was found first; fields are judged once all bookmarks are known."""
        if self.found is not None:
            return self.found
        instructions = [*self.done, *self.open, self.loose]
        harmless = all(each.is_harmless(self.bookmarks) for each in instructions) and all(
            is_harmless_instruction(each, self.bookmarks) for each in self.simple
        )
        return None if harmless else "external"


def _of(attributes: Mapping[str, str], local: str) -> str:
    """An attribute of WordprocessingML, which always stands in its namespace."""
    return next(
        (attributes[key] for space in _WORD if (key := f"{space} {local}") in attributes), ""
    )
