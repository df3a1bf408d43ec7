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
_SHOWN_BEFORE: Final = 20
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
        number = [Run(paragraph.number)] if paragraph.number else []
        for pieces in _stretches([*number, *paragraph.runs], bold):
            self.parts.append(TextParagraph(pieces))

    def _item(self, paragraph: DocxParagraph) -> None:
        assert paragraph.item is not None
        last = self.parts[-1] if self.parts else None
        before = last if isinstance(last, Item) else None
        level = 0
        if before is not None:
            level = min(paragraph.item.level, before.level + 1)

        ordered = paragraph.item.number is not None
        other_kind = level == 0 and ordered != self._ordered
        first = before is None or other_kind
        if level == 0:
            self._ordered = ordered

        text: list[Piece] = []
        for pieces in _stretches(paragraph.runs, paragraph.heading):
            if text:
                text.append(Piece("\n"))
            text += pieces
        item = Item(_joined(text), level, paragraph.item.number, first)
        self.parts.append(item)

    def _table(self, table: DocxTable) -> None:
        cells = [cell for row in table.rows for cell in row]
        width = max((cell.column + cell.span for cell in cells), default=0)
        # One cell is a frame round some text; a very wide table is a drawing made of cells.
        if len(cells) == 1 or width > _WIDEST:
            for cell in cells:
                self.take(cell.blocks)
            return

        rows = [self._row(row, width) for row in table.rows]
        pieces = [piece for row in rows for cell in row for piece in cell]
        if not any(piece.image or piece.text.strip() for piece in pieces):
            return

        # Headings are printed bold anyway: their own bold is no mark of the text.
        heading = [piece for cell in rows[0] for piece in cell]
        if all(piece.bold or not piece.text.strip() for piece in heading):
            rows[0] = tuple(_unmarked(cell) for cell in rows[0])
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
            if paragraph.blank:
                continue
            if pieces:
                pieces.append(Piece(" "))
            runs = [_on_one_line(run) for run in paragraph.runs]
            for line in _stretches(runs, bold=False):
                pieces += line
        if cell.tables():
            text = "".join(piece.text for piece in pieces)
            self.notes.append(("flat_table", text))
        return _joined(pieces)

    def _note(self, paragraph: DocxParagraph) -> None:
        said = paragraph.text
        for left in paragraph.left:
            self.notes.append((left.code, f"{left.seen} {said or self._before()}".strip()))
        if LOST in said:
            self.notes.append(("lost_signs", said))
        struck = "".join(run.text for run in paragraph.runs if run.struck).strip()
        if struck:
            self.notes.append(("struck", struck))

    def _before(self) -> str:
        """Where something without words of its own stands: the end of the text before it."""
        last = self.parts[-1] if self.parts else None
        pieces = () if last is None or isinstance(last, TextTable) else last.pieces
        text = "".join(piece.text for piece in pieces).strip()
        return f"（在“{text[-_SHOWN_BEFORE:]}”之后）" if text else ""


def _unmarked(cell: Inline) -> Inline:
    return tuple(Piece(piece.text) for piece in cell)


def _on_one_line(run: Run) -> Run:
    return Run(text=run.text.replace("\n", " "), bold=run.bold)


def _stretches(runs: Iterable[Run], bold: bool) -> Iterator[Inline]:
    """The pieces of a paragraph; an empty line inside it begins another."""
    lines: list[list[Piece]] = [[]]
    for run in runs:
        if run.picture is not None:
            picture = Piece(run.picture.caption, image=run.picture.evidence_id)
            lines[-1].append(picture)
        for place, text in enumerate(run.text.split("\n")):
            if place:
                lines.append([])
            lines[-1] += _pieces(_clean(text), bold or run.bold)
    stretch: list[Piece] = []
    for line in lines:
        trimmed = _trimmed(line)
        if trimmed:
            if stretch:
                stretch.append(Piece("\n"))
            stretch += trimmed
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
    """The text without control characters; a tab becomes a space."""
    spaced = text.replace("\t", " ")
    return "".join(char for char in spaced if unicodedata.category(char) != "Cc")


def _trimmed(line: list[Piece]) -> list[Piece]:
    """Without spaces at its ends: an indent is the paper's, not the text's."""
    pieces = [piece for piece in line if piece.text or piece.image]
    while pieces and _is_space(pieces[0]):
        pieces.pop(0)
    while pieces and _is_space(pieces[-1]):
        pieces.pop()
    if not pieces:
        return pieces

    first = pieces[0]
    if not first.image:
        pieces[0] = first._replace(text=first.text.lstrip())
    last = pieces[-1]
    if not last.image:
        pieces[-1] = last._replace(text=last.text.rstrip())
    return pieces


def _is_space(piece: Piece) -> bool:
    return not piece.image and not piece.text.strip()


def _joined(pieces: Iterable[Piece]) -> Inline:
    """Neighbours of one weight as one piece; spaces take the weight of what stands before them."""
    made: list[Piece] = []
    for piece in pieces:
        before = made[-1] if made else None
        if before is None or before.image is not None or piece.image is not None:
            made.append(piece)
        elif before.bold == piece.bold or not piece.text.strip():
            made[-1] = before._replace(text=before.text + piece.text)
        else:
            made.append(piece)
    return tuple(made)
