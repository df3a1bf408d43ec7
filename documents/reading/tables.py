"""Tables of the form: which cells belong to which printed label, through merged cells, labels
beside and above each other.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from documents.reading.blocks import Block, Cell, DocxParagraph, DocxTable
from documents.reading.slots import Slot
from documents.reading.words import after_label, key


@dataclass
class Labelled:
    """One label of a table with the cells that belong to it, in order."""

    slot: Slot
    row: int
    cells: list[tuple[Block, ...]] = field(default_factory=list)


@dataclass(frozen=True)
class Homeless:
    """A cell with something in it that belongs to no label."""

    cell: Cell
    row: int


def labelled(table: DocxTable, slots: Mapping[str, Slot]) -> Iterator[Labelled | Homeless]:
    """Every label of a table, and every cell with no label to its left. slots: by the key of their
    names.

    A label that reaches down over several rows takes the cells right of it in all of them.
    """
    above: dict[int, Labelled | None] = {}
    made: list[Labelled | Homeless] = []
    for number, row in enumerate(table.rows, 1):
        current: Labelled | None = None
        for cell in row:
            if cell.below:
                current = above.get(cell.column) or current
                if not is_empty(cell):
                    made.append(Homeless(cell, number))
                continue
            slot = slots.get(key(cell.text))
            if slot is not None:
                current = Labelled(slot, number)
                made.append(current)
            elif current is None and (inside := _inside(cell, number, slots)) is not None:
                made.append(inside)
            elif not is_empty(cell):
                if current is not None:
                    current.cells.append(cell.blocks)
                else:
                    made.append(Homeless(cell, number))
            above[cell.column] = current if slot is not None else None
    yield from made


def is_empty(cell: Cell) -> bool:
    return all(
        isinstance(block, DocxParagraph) and block.blank and not block.left for block in cell.blocks
    )


def _inside(cell: Cell, row: int, slots: Mapping[str, Slot]) -> Labelled | None:
    """A label and its value in one cell, a colon or a line end between them."""
    text = cell.text
    for slot in slots.values():
        for name in slot.names:
            rest = after_label(text, name)
            before = text[: len(text) - len(rest)] if rest is not None else ""
            if rest is not None and rest.strip() and before.rstrip(" ").endswith((":", "：", "\n")):
                return Labelled(slot, row, [_behind(cell.blocks, len(before))])
    return None


def _behind(blocks: tuple[Block, ...], signs: int) -> tuple[Block, ...]:
    """The blocks of a cell without their first signs, the label; what is drawn beside it stays."""
    made: list[Block] = []
    for block in blocks:
        if not isinstance(block, DocxParagraph) or signs <= 0:
            made.append(block)
            continue
        runs = []
        for run in block.runs:
            runs.append(replace(run, text=run.text[signs:]))
            signs = max(0, signs - len(run.text))
        signs -= 1  # the line end behind the paragraph
        kept = replace(block, runs=tuple(runs))
        if not kept.blank or kept.left:
            made.append(kept)
    return tuple(made)
