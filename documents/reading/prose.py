"""Part two's blocks of a Word document as its cut-down CommonMark: paragraphs, bold, lists, tables.

Pictures are listed, not kept.

Whoever prints the same blocks again (contracts.application.prose) prints the same text.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from contracts.application.prose import Block as Part
from contracts.application.prose import Inline, Item, Piece, markdown
from contracts.application.prose import Paragraph as TextParagraph
from contracts.application.prose import Table as TextTable
from documents.reading.blocks import Block, Cell, DocxParagraph, DocxTable, Run, paragraphs
from documents.reading.symbols import LOST

_WIDEST: Final = 30
_NOT_PRINTED: Final = re.compile(
    r"［图片[^：［］]*：([^［］]*)（([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})）］"
)
"""What Word out prints in place of a picture: documents.form.body."""


@dataclass
class Prose:
    """text: of the blocks taken in so far; notes: (reason, what was seen) for what the text could
    not keep.
    """

    parts: list[Part] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    _ordered: bool = False

    @property
    def text(self) -> str:
        return markdown(self.parts)

    def take(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            if isinstance(block, DocxTable):
                self._table(block)
            else:
                self._paragraph(block)

    def _paragraph(self, paragraph: DocxParagraph) -> None:
        self._note(paragraph)
        if paragraph.blank:
            return
        if paragraph.item is not None:
            self._item(paragraph)
            return
        bold = paragraph.heading and bool(paragraph.text.strip())
        runs = [Run(paragraph.number)] * bool(paragraph.number) + list(paragraph.runs)
        for pieces in _stretches(runs, bold):
            self.parts.append(TextParagraph(pieces))

    def _item(self, paragraph: DocxParagraph) -> None:
        assert paragraph.item is not None
        last = self.parts[-1] if self.parts else None
        before = last if isinstance(last, Item) else None
        level = min(paragraph.item.level, before.level + 1) if before is not None else 0
        ordered = paragraph.item.number is not None
        first = before is None or (level == 0 and ordered != self._ordered)
        if level == 0:
            self._ordered = ordered
        text = [
            piece
            for pieces in _stretches(paragraph.runs, paragraph.heading)
            for piece in (Piece("\n"), *pieces)
        ]
        self.parts.append(Item(_joined(text[1:]), level, paragraph.item.number, first))

    def _table(self, table: DocxTable) -> None:
        width = max((cell.column + cell.span for row in table.rows for cell in row), default=0)
        cells = [cell for row in table.rows for cell in row]
        if len(cells) == 1 or width > _WIDEST:  # a frame round some text, or drawn with cells
            for cell in cells:
                self.take(cell.blocks)
            return
        rows = [self._row(row, width) for row in table.rows]
        rows = [row for row in rows if any(rows)]
        if not any(piece.text.strip() for row in rows for cell in row for piece in cell):
            return
        if all(piece.bold or not piece.text.strip() for cell in rows[0] for piece in cell):
            rows[0] = tuple(tuple(Piece(piece.text) for piece in cell) for cell in rows[0])
        self.parts.append(TextTable(tuple(rows)))

    def _row(self, row: Sequence[Cell], width: int) -> tuple[Inline, ...]:
        made: list[Inline] = [()] * width
        for cell in row:
            if not cell.below:
                made[cell.column] = self._cell(cell)
        return tuple(made)

    def _cell(self, cell: Cell) -> Inline:
        pieces: list[Piece] = []
        for paragraph in paragraphs(cell.blocks):
            self._note(paragraph)
            if not paragraph.blank:
                runs = [
                    Run(text=run.text.replace("\n", " "), bold=run.bold) for run in paragraph.runs
                ]
                pieces += [Piece(" ")] * bool(pieces) + [
                    piece for line in _stretches(runs, False) for piece in line
                ]
        if cell.tables():
            self.notes.append(("flat_table", "".join(piece.text for piece in pieces)))
        return _joined(pieces)

    def _note(self, paragraph: DocxParagraph) -> None:
        said = paragraph.text
        self.notes += [("picture", said)] * paragraph.images
        if paragraph.formula:
            self.notes.append(("formula", said))
        if paragraph.hidden:
            self.notes.append(("hidden", said))
        if LOST in said:
            self.notes.append(("lost_signs", said))
        struck = "".join(run.text for run in paragraph.runs if run.struck).strip()
        if struck:
            self.notes.append(("struck", struck))


def _stretches(runs: Iterable[Run], bold: bool) -> Iterator[Inline]:
    """The pieces of a paragraph; an empty line inside it begins another."""
    lines: list[list[Piece]] = [[]]
    for run in runs:
        if run.picture is not None:
            lines[-1].append(Piece(run.picture.caption, image=run.picture.evidence_id))
        for place, text in enumerate(run.text.split("\n")):
            if place:
                lines.append([])
            lines[-1] += _pieces(_clean(text), bold or run.bold)
    stretch: list[Piece] = []
    for line in lines:
        trimmed = _trimmed(line)
        if trimmed:
            stretch += [Piece("\n")] * bool(stretch) + trimmed
        elif stretch:
            yield _joined(stretch)
            stretch = []
    if stretch:
        yield _joined(stretch)


def _pieces(text: str, bold: bool) -> Iterator[Piece]:
    """Text, and in it the words that stood for a picture that could not be printed."""
    at = 0
    for found in _NOT_PRINTED.finditer(text):
        yield Piece(text[at : found.start()], bold)
        yield Piece(found[1], bold, found[2].lower())
        at = found.end()
    yield Piece(text[at:], bold)


def _clean(text: str) -> str:
    return "".join(char for char in text.replace("\t", " ") if unicodedata.category(char) != "Cc")


def _trimmed(line: list[Piece]) -> list[Piece]:
    """Without spaces at its ends: an indent is the paper's, not the text's."""
    pieces = [piece for piece in line if piece.text or piece.image]
    while pieces and not pieces[0].image and not pieces[0].text.strip():
        pieces.pop(0)
    while pieces and not pieces[-1].image and not pieces[-1].text.strip():
        pieces.pop()
    if pieces and not pieces[0].image:
        pieces[0] = pieces[0]._replace(text=pieces[0].text.lstrip())
    if pieces and not pieces[-1].image:
        pieces[-1] = pieces[-1]._replace(text=pieces[-1].text.rstrip())
    return pieces


def _joined(pieces: Iterable[Piece]) -> Inline:
    """Neighbours of one weight as one piece; spaces take the weight of what stands before them."""
    made: list[Piece] = []
    for piece in pieces:
        plain = bool(made) and made[-1].image is None and piece.image is None
        if plain and (made[-1].bold == piece.bold or not piece.text.strip()):
            made[-1] = made[-1]._replace(text=made[-1].text + piece.text)
        else:
            made.append(piece)
    return tuple(made)
