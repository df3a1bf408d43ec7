"""Ruled tables of official papers: fixed column widths, a header row that repeats on every page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from documents.typography import (
    CELL,
    CELL_CENTRED,
    CELL_HEADING,
    CELL_NUMBER,
    TextStyle,
    apply_style,
    write,
)

LEAST_ON_A_PAGE = 3
"""Rows that the last page of a table has at least, where the table has as many."""


@dataclass(frozen=True)
class Column:
    """One column: its literal heading, width in millimetres, and whether its cells are centred.

    number: it holds long numbers, which are set smaller so that none breaks over two lines.
    """

    heading: str
    width: float
    centred: bool = False
    number: bool = False


@dataclass(frozen=True)
class Text:
    """What a cell says: `struck` text is struck out, `remark` follows it and is not."""

    text: str
    struck: bool = False
    remark: str = ""


def add_table(
    document: Document, columns: Sequence[Column], rows: Sequence[Sequence[Text]]
) -> Table:
    """Add a table with a repeated header row; rows never break across pages."""
    table: Table = document.add_table(
        rows=1,
        cols=len(columns),
        style="Table Grid",
    )
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, wanted in zip(table.columns, columns, strict=True):
        column.width = Mm(wanted.width)
    _repeat(table.rows[0])
    for cell, wanted in zip(table.rows[0].cells, columns, strict=True):
        _fill(cell, wanted, CELL_HEADING, Text(wanted.heading))
    for texts in rows:
        row = _new_row(table)
        _keep_whole(row)
        for cell, wanted, text in zip(row.cells, columns, texts, strict=True):
            _fill(cell, wanted, _style(wanted), text)
    _keep_tail_together(table)
    return table


def _style(column: Column) -> TextStyle:
    if column.number:
        return CELL_NUMBER
    return CELL_CENTRED if column.centred else CELL


def _keep_tail_together(table: Table) -> None:
    """No page begins with the last row alone: the rows before it stay with it."""
    for row in table.rows[-LEAST_ON_A_PAGE:-1]:
        keep_with_next(row)


def add_single_row(table: Table, text: str) -> None:
    """Add one row whose cells are joined, for a table that has nothing to list."""
    cells = _new_row(table).cells
    joined = cells[0].merge(cells[-1])
    write(_air(apply_style(joined.paragraphs[0], CELL_CENTRED)), CELL_CENTRED, text)


def keep_with_what_follows(table: Table) -> None:
    """Keep the last row on the page of the paragraph after the table."""
    keep_with_next(table.rows[-1])


def keep_with_next(row: Any) -> None:
    """Keep a row on the page of what follows it."""
    for cell in row.cells:
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = True


def _fill(cell: _Cell, column: Column, style: TextStyle, text: Text) -> None:
    cell.width = Mm(column.width)
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    paragraph = _air(apply_style(cell.paragraphs[0], style))
    if text.text:
        write(paragraph, style, text.text, struck=text.struck)
    if text.remark:
        write(paragraph, style, text.remark)


def _new_row(table: Any) -> _Row:
    row: _Row = table.add_row()
    return row


def _air(paragraph: Paragraph) -> Paragraph:
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(3)
    return paragraph


def _repeat(row: _Row) -> None:
    _keep_whole(row)
    properties: Any = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:tblHeader"))


def _keep_whole(row: _Row) -> None:
    properties: Any = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
