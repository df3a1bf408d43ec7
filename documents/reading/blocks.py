"""A Word document as plain blocks: paragraphs of runs, tables of cells.

What `flow` makes and everything else reads.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace


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
    """A picture that this project printed from evidence: its description names it."""

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
class DocxParagraph:
    """number: an automatic number that is not a plain list's, as it is shown (（一）). images:
    pictures in it that are none of ours.
    """

    runs: tuple[Run, ...] = ()
    heading: bool = False
    item: ListItem | None = None
    number: str = ""
    images: int = 0
    formula: bool = False
    hidden: bool = False

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def blank(self) -> bool:
        return not self.text.strip() and not any(run.picture for run in self.runs)

    def joined(self, other: "DocxParagraph") -> "DocxParagraph":
        """This paragraph with the next one's text after it: its own end was deleted."""
        return replace(
            self,
            runs=(*self.runs, *other.runs),
            images=self.images + other.images,
            formula=self.formula or other.formula,
            hidden=self.hidden or other.hidden,
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
