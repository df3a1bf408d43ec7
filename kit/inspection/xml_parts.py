"""Reads strangers' XML: no document type, no entity of its own, bounded depth, any encoding.

The parser decides what the text is, so no encoding, entity, comment or section hides a word of it.
"""

from collections.abc import Callable
from typing import Final
from xml.parsers import expat

MOST_DEPTH: Final = 512
_PIECE: Final = 256 * 1024


class DamagedXml(ValueError):
    """The part is no XML, or nested deeper than any program writes."""


class DefinesEntities(ValueError):
    """The part has a document type; entities and outside content come with one."""


class Name(str):
    """The name of an element or attribute, as `namespace local`; only `local` without one."""

    __slots__ = ()

    @property
    def local(self) -> str:
        return self.rpartition(" ")[2]

    @property
    def space(self) -> str:
        return self.rpartition(" ")[0]


Attributes = dict[str, str]
Start = Callable[[Name, Attributes], None]
End = Callable[[Name], None]
Text = Callable[[str], None]


def read_xml(data: bytes, start: Start, end: End | None = None, text: Text | None = None) -> None:
    """Tell each element, its end and its text in order. Raises DamagedXml, DefinesEntities."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = 0

    def started(name: str, attributes: Attributes) -> None:
        nonlocal depth
        depth += 1
        if depth > MOST_DEPTH:
            raise DamagedXml("depth")
        start(Name(name), attributes)

    def ended(name: str) -> None:
        nonlocal depth
        depth -= 1
        if end is not None:
            end(Name(name))

    def defined(*_: object) -> None:
        raise DefinesEntities

    parser.StartElementHandler = started
    parser.EndElementHandler = ended
    parser.StartDoctypeDeclHandler = defined
    if text is not None:
        parser.CharacterDataHandler = text
    try:
        for place in range(0, len(data), _PIECE):
            parser.Parse(data[place : place + _PIECE], False)
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, UnicodeError) as error:
        raise DamagedXml(str(error)) from error
