"""A Word document as plain blocks: paragraphs of runs, tables of cells.

What `flow` makes and everything else reads.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True)
class Run:
    """Text of one look. marked: underlined, highlighted or shaded; struck: struck through;
    picture: one of ours, named.
    """

    text: str
    bold: bool = False
    marked: bool = False
    struck: bool = False
    picture: "DocxPicture | None" = None


@dataclass(frozen=True)
class DocxPicture:
    """A picture that this project printed from evidence: its name says which."""

    evidence_id: str
    caption: str


@dataclass(frozen=True)
class ListItem:
    """Where a paragraph stands in an automatic list. number: as it is shown, None for a bullet;
    level from 0.
    """

    number: int | None
    level: int


@dataclass(frozen=True)
class Left:
    """What stands in a paragraph and no text can hold. code: one of findings.REASONS."""

    code: str
    seen: str = ""


FIGURES: Final = frozenset({"picture", "chart", "embedded", "control"})
"""Codes of what is drawn and not typed."""


@dataclass(frozen=True)
class DocxParagraph:
    """number: an automatic number that is not a plain list's, as it is shown (（一）). left: what
    its text does not say. floating: it stands in a text box. style: by its name.
    """

    runs: tuple[Run, ...] = ()
    heading: bool = False
    item: ListItem | None = None
    number: str = ""
    left: tuple[Left, ...] = ()
    floating: bool = False
    style: str = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def blank(self) -> bool:
        return not self.text.strip() and not any(run.picture for run in self.runs)

    @property
    def drawn(self) -> bool:
        """Something is drawn in it that is none of our pictures."""
        return any(left.code in FIGURES for left in self.left)

    def joined(self, other: "DocxParagraph") -> "DocxParagraph":
        """This paragraph with the next one's text after it: its own end was deleted."""
        return replace(
            self,
            runs=(*self.runs, *other.runs),
            left=(*self.left, *other.left),
        )


@dataclass(frozen=True)
class Cell:
    """column: of the grid, from 0; below: it continues the cell above it."""

    blocks: "tuple[Block, ...]"
    column: int
    span: int = 1
    below: bool = False

    def paragraphs(self) -> tuple[DocxParagraph, ...]:
        """Its own paragraphs, those of tables inside it left out."""
        return tuple(block for block in self.blocks if isinstance(block, DocxParagraph))

    def tables(self) -> "tuple[DocxTable, ...]":
        return tuple(block for block in self.blocks if isinstance(block, DocxTable))

    @property
    def text(self) -> str:
        return "\n".join(paragraph.text for paragraph in self.paragraphs())


@dataclass(frozen=True)
class DocxTable:
    rows: tuple[tuple[Cell, ...], ...]


Block = DocxParagraph | DocxTable


def paragraphs(blocks: "tuple[Block, ...]") -> Iterator[DocxParagraph]:
    """Every paragraph in reading order, those of tables too."""
    for block in blocks:
        if isinstance(block, DocxParagraph):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    yield from paragraphs(cell.blocks)
