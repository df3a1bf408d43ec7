"""Part two's texts as blocks: paragraphs, list items, tables, with bold and images in them. Pure.

`blocks` reads the cut-down CommonMark of richtext.py; `markdown` writes it. Every printer and
reader of a text uses this module.

Any other mark stays plain text. A line end inside a paragraph is kept as one.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from contracts.application.raw_html import as_text, has_html, has_link

_UUID: Final = r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_IMAGE: Final = re.compile(rf"!\[([^\[\]\n]*)\]\(\s*({_UUID})\s*\)")
_ITEM: Final = re.compile(r"^( *)(?:([-*+])|(\d{1,9})[.)])[ \t]+(\S.*)$")
_RULE_CELL: Final = re.compile(r"[ \t]*:?-+:?[ \t]*")
_RULE_LINE: Final = re.compile(r"[|: \t]*+-[|:\- \t]*+")
_CELL_END: Final = re.compile(r"(?<!\\)\|")
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_CLOSES: Final = {
    "**": re.compile(r"(?<=\S)(?<!(?<!\\)\\)(?=\*\*)"),
    "__": re.compile(r"(?<=\S)(?<!(?<!\\)\\)(?=__(?!\w))"),
}
_DEEPEST: Final = 8
_NEED_ESCAPE: Final = re.compile(
    r"\\(?=[!-/:-@\[-`{-~]|\Z)|\*(?=\*|\Z)|(?<=\*)\*|\A\*|_(?=_)|(?<=_)_|!(?=\[)|`|\](?=\()"
)
_LINE_START: Final = re.compile(
    r"^(?:[-*+](?=[ \t])|#(?=[#\s]|\Z)|>(?=[ \t]|\Z)|=(?==*[ \t]*\Z)|\[(?=[^\[\]\n]+\]:)"
    r"|\d{1,9}[.)](?=[ \t]))"
)


class Piece(NamedTuple):
    """A stretch of text of one weight, of one line or more; or a picture.

    image: the evidence id of a picture; ``text`` is then its caption.
    """

    text: str
    bold: bool = False
    image: str | None = None


Inline = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    pieces: Inline


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list.

    level: 0 for the outermost. number: as typed; None for a bullet. first: begins a new list.
    """

    pieces: Inline
    level: int = 0
    number: int | None = None
    first: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """rows: the first one holds the headings; all have as many cells."""

    rows: tuple[tuple[Inline, ...], ...]


Block = Paragraph | Item | Table


def blocks(text: str) -> tuple[Block, ...]:
    """The text's blocks in order. Never fails: what is no mark is text."""
    return tuple(_blocks(text.split("\n")))


def markdown(parts: Sequence[Block]) -> str:
    """The text whose blocks these are.

    Its marks are the ones that this project writes: ``-``, ``1.``, ``**``, ruled tables. Signs that
    would be HTML, a link or code are escaped, so that they stay text for every reader.
    """
    text = _marked(parts, _escaped)
    if has_html(text) or has_link(text):
        return _marked(parts, lambda said: as_text(_escaped(said)))
    return text


def _marked(parts: Sequence[Block], escaped: Callable[[str], str]) -> str:
    text = ""
    before: Block | None = None
    for part in parts:
        if before is not None:
            together = isinstance(part, Item) and isinstance(before, Item) and not part.first
            text += "\n" if together else "\n\n"
        text += _block(part, escaped)
        before = part
    return text


def _block(part: Block, escaped: Callable[[str], str]) -> str:
    match part:
        case Item(pieces, level, number):
            mark = "- " if number is None else f"{number}. "
            first, *others = _written(pieces, escaped).split("\n")
            text_lines = [first, *(_opened(line) for line in others)]
            return "   " * level + mark + "\n".join(text_lines)
        case Paragraph(pieces):
            text_lines = _written(pieces, escaped).split("\n")
            return "\n".join(_opened(line) for line in text_lines)
        case Table(rows):
            heading, *below = [_table_line(row, escaped) for row in rows]
            rule = "|" + " --- |" * len(rows[0])
            return "\n".join([heading, rule, *below])


def _table_line(row: Sequence[Inline], escaped: Callable[[str], str]) -> str:
    cells = " | ".join(_cell(cell, escaped) for cell in row)
    return f"| {cells} |"


def _blocks(lines: list[str]) -> Iterator[Block]:
    at = 0
    indents: list[int] = []
    kinds: list[bool] = []
    while at < len(lines):
        line = lines[at]
        if not line.strip(" \t"):
            at += 1
            continue

        rows = _table_at(lines, at)
        if rows is not None:
            yield Table(tuple(tuple(_inline(cell) for cell in row) for row in rows))
            # The rule below the headings is a line and no row.
            at += len(rows) + 1
            indents = []
            continue

        end = _paragraph_end(lines, at + 1)
        found = _ITEM.match(line)
        if found is None:
            text = "\n".join(lines[at:end])
            yield Paragraph(_inline(_trimmed(text)))
            indents = []
        else:
            text = "\n".join([found[4], *lines[at + 1 : end]])
            ordered = found[3] is not None
            first = _settle(indents, kinds, len(found[1]), ordered)
            number = int(found[3]) if ordered else None
            level = len(indents) - 1
            yield Item(_inline(_trimmed(text)), level, number, first)
        at = end


def _settle(indents: list[int], kinds: list[bool], indent: int, ordered: bool) -> bool:
    """Put an item's indent on the stack of open lists. True when the item begins a list.

    It does when no list is open, or when the outermost open list is of the other kind.
    """
    fresh = not indents
    while len(indents) > 1 and indent < indents[-1]:
        indents.pop()
    if not indents or (indent >= indents[-1] + 2 and len(indents) < _DEEPEST):
        indents.append(indent)
        del kinds[len(indents) - 1 :]
        kinds.append(ordered)
        return fresh
    del kinds[len(indents) :]
    other = kinds[-1] != ordered
    kinds[-1] = ordered
    return other and len(indents) == 1


def _paragraph_end(lines: list[str], at: int) -> int:
    """The first line that no longer belongs to the paragraph before it."""
    while at < len(lines) and lines[at].strip(" \t"):
        found = _ITEM.match(lines[at])
        if found is not None or _table_at(lines, at) is not None:
            break
        at += 1
    return at


def _table_at(lines: list[str], at: int) -> list[list[str]] | None:
    """The rows of the table whose headings stand on this line; None where there is no table.

    The line below the headings is a rule with as many cells.
    """
    if at + 1 >= len(lines) or "|" not in lines[at] or "-" not in lines[at + 1]:
        return None
    heading = _cells(lines[at])
    rule = _cells(lines[at + 1])
    if len(heading) != len(rule) or not all(_RULE_CELL.fullmatch(cell) for cell in rule):
        return None
    rows = [heading]
    for line in lines[at + 2 :]:
        if not line.strip(" \t") or "|" not in line:
            break
        cells = _cells(line)[: len(heading)]
        rows.append(cells + [""] * (len(heading) - len(cells)))
    return rows


def _cells(line: str) -> list[str]:
    bare = line.strip(" \t").removeprefix("|")
    cells = _CELL_END.split(bare)
    if len(cells) > 1 and not cells[-1].strip(" \t"):
        cells.pop()
    return [cell.strip(" \t") for cell in cells]


def _trimmed(text: str) -> str:
    return "\n".join(line.strip(" \t") for line in text.split("\n"))


def _inline(text: str) -> Inline:
    closers = {
        mark: [found.start() for found in pattern.finditer(text)]
        for mark, pattern in _CLOSES.items()
    }
    made: list[Piece] = []
    _scan(text, 0, len(text), False, closers, made)
    return _joined(made)


def _scan(
    text: str, at: int, end: int, bold: bool, closers: dict[str, list[int]], made: list[Piece]
) -> None:
    """Cut text[at:end] into pieces; a mark that nothing closes is text."""
    while at < end:
        if (escaped := _ESCAPED.match(text, at, end)) is not None:
            made.append(Piece(escaped[1], bold))
            at = escaped.end()
        elif (image := _IMAGE.match(text, at, end)) is not None:
            made.append(Piece(image[1], bold, image[2].lower()))
            at = image.end()
        elif not bold and (close := _closer(text, at, end, closers)) is not None:
            _scan(text, at + 2, close, True, closers, made)
            at = close + 2
        else:
            made.append(Piece(text[at], bold))
            at += 1


def _closer(text: str, at: int, end: int, closers: dict[str, list[int]]) -> int | None:
    """Where the bold that opens here closes; None when this is no opening."""
    mark = text[at : at + 2]
    inside = at + 2
    if mark not in closers or inside >= end or text[inside].isspace():
        return None
    before = text[at - 1] if at > 0 else " "
    if mark == "__" and (before.isalnum() or before == "_"):
        return None

    places = closers[mark]
    nearest = bisect_left(places, inside + 1)
    if nearest == len(places) or places[nearest] >= end:
        return None
    return places[nearest]


def _joined(made: list[Piece]) -> Inline:
    pieces: list[Piece] = []
    text: list[str] = []
    for place, piece in enumerate(made):
        if piece.image is not None:
            pieces.append(piece)
            continue
        text.append(piece.text)
        after = made[place + 1] if place + 1 < len(made) else None
        if after is None or after.image is not None or after.bold != piece.bold:
            pieces.append(Piece("".join(text), piece.bold))
            text = []
    return tuple(pieces)


def _written(pieces: Inline, escaped: Callable[[str], str]) -> str:
    return "".join(_piece(piece, escaped) for piece in pieces)


def _piece(piece: Piece, escaped: Callable[[str], str]) -> str:
    if piece.image is not None:
        caption = re.sub(r"[\[\]\n]", " ", piece.text)
        return f"![{caption}]({piece.image})"
    text = escaped(piece.text)
    bare = text.strip()
    if not piece.bold or not bare:
        return text
    before = text[: len(text) - len(text.lstrip())]
    after = text[len(text.rstrip()) :]
    return f"{before}**{bare}**{after}"


def _escaped(text: str) -> str:
    return _NEED_ESCAPE.sub(lambda found: "\\" + found[0], text)


def _opened(line: str) -> str:
    """A line of a paragraph that would begin a list, a heading or a table, with its first mark
    made text.
    """
    if _RULE_LINE.fullmatch(line):
        return line.replace("-", "\\-", 1)
    found = _LINE_START.match(line)
    if found is None:
        return line
    mark = found[0]
    rest = line[found.end() :]
    if mark[0].isdigit():
        return mark[:-1] + "\\" + mark[-1] + rest
    return "\\" + mark + rest


def _cell(cell: Inline, escaped: Callable[[str], str]) -> str:
    return _written(cell, escaped).replace("\n", " ").replace("|", "\\|")
