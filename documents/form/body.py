"""The texts of part two as real Word paragraphs, lists, tables and pictures, put in the place of
their placeholder.

They take paragraph and letter shape from the placeholder's own paragraph, so that a clerk's
template decides both.
"""

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Final

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph as Line

from contracts.application.prose import Block, Inline, Item, Paragraph, Piece, Table
from documents.form.numbering import Numbering
from documents.form.pictures import fitted
from documents.form.values import printable
from documents.tables import keep_with_next

TALLEST_MM: Final = 200
SHORT_TABLE: Final = 8
"""Rows of a table that is kept on one page."""
NO_CAPTION: Final = "随附的图片（未写说明）"
_PER_INCH: Final = 914_400
_DOTS: Final = 150
_CELL_MARGINS: Final = 137_160
_INDENT: Final = 480
"""Twips a level of a list goes in: one and a half signs of 3号."""
_BORDERS: Final = ("top", "left", "bottom", "right", "insideH", "insideV")


@dataclass(frozen=True)
class Picture:
    """One image of promoted evidence: its bytes, JPEG or PNG; None where there is nothing to show,
    `why` says so.
    """

    data: bytes | None
    why: str = ""


class Writer:
    """Writes blocks before one paragraph of the document, in that paragraph's shape.

    width: of the text, in EMU.
    """

    def __init__(
        self, document: Document, line: Line, pictures: Mapping[str, Picture], width: int
    ) -> None:
        self.document = document
        self.line = line
        self.pictures = pictures
        self.width = width
        self.numbering = Numbering(document)
        self._drawings = 0
        self._room = width
        properties = line._p.pPr
        self.shape = deepcopy(properties) if properties is not None else OxmlElement("w:pPr")
        runs = [run._r.rPr for run in line.runs if run._r.rPr is not None]
        self.letters = deepcopy(runs[0]) if runs else OxmlElement("w:rPr")

    def write(self, parts: Sequence[Block]) -> None:
        """Put the blocks before the paragraph and take the paragraph away."""
        made = [element for part in parts for element in self._block(part)]
        for element in made:
            self.line._p.addprevious(element)
        if made and made[-1].tag == qn("w:p"):
            self.line._p.getparent().remove(self.line._p)
            return
        # Word wants a paragraph after a table: the line stays, without its text.
        for run in list(self.line._p.findall(qn("w:r"))):
            self.line._p.remove(run)

    def _block(self, part: Block) -> Iterator[Any]:
        match part:
            case Paragraph(pieces):
                if _is_picture(pieces):
                    yield self._alone(pieces[0])
                else:
                    yield self._paragraph(pieces)
            case Item():
                yield self._item(part)
            case Table(rows):
                yield self._table(rows)

    def _paragraph(self, pieces: Inline) -> Any:
        made = OxmlElement("w:p")
        made.append(deepcopy(self.shape))
        self._add(made, pieces)
        return made

    def _alone(self, piece: Piece) -> Any:
        """A picture by itself stands in the middle, its caption under it in the same paragraph."""
        made = self._paragraph((piece,))
        if piece.text.strip() and made.findall(f".//{qn('w:drawing')}"):
            self._run(made, f"\n{piece.text}")
        _set(made.pPr, "w:ind", {})
        _set(made.pPr, "w:jc", {"val": "center"})
        return made

    def _item(self, item: Item) -> Any:
        made = self._paragraph(item.pieces)
        number = self.numbering.number(item)
        properties = made.pPr
        properties.get_or_add_numPr().get_or_add_ilvl().val = item.level
        properties.numPr.get_or_add_numId().val = number
        left = str(_INDENT * (item.level + 1) + _INDENT)
        indent = {
            "left": left,
            "hanging": str(_INDENT),
            "firstLine": None,
            "firstLineChars": None,
        }
        _set(properties, "w:ind", indent)
        return made

    def _table(self, rows: Sequence[Sequence[Inline]]) -> Any:
        columns = len(rows[0])
        table: Any = self.document.add_table(rows=0, cols=columns)
        element = table._tbl
        element.getparent().remove(element)
        _border(element.tblPr)
        width = self.width // columns
        for column in element.tblGrid.findall(qn("w:gridCol")):
            column.w = width
        for place, cells in enumerate(rows):
            row = table.add_row()
            together = len(rows) <= SHORT_TABLE and place < len(rows) - 1
            properties: Any = row._tr.get_or_add_trPr()
            properties.append(OxmlElement("w:cantSplit"))
            if place == 0:
                properties.append(OxmlElement("w:tblHeader"))
            for cell, pieces in zip(row.cells, cells, strict=True):
                cell.width = width
                self._fill(cell._tc, pieces, width)
            if together:
                keep_with_next(row)
        return element

    def _fill(self, cell: Any, pieces: Inline, width: int) -> None:
        old = cell.p_lst[0]
        self._room = max(width - _CELL_MARGINS, width // 2)
        made = self._paragraph(pieces)
        self._room = self.width
        _set(made.pPr, "w:ind", {})
        _set(made.pPr, "w:jc", {"val": "left"})
        old.addprevious(made)
        cell.remove(old)

    def _add(self, paragraph: Any, pieces: Inline) -> None:
        for piece in pieces:
            if piece.image is None:
                self._run(paragraph, piece.text, bold=piece.bold)
            else:
                self._picture(paragraph, piece)

    def _run(self, paragraph: Any, text: str, *, bold: bool = False) -> Any:
        run = OxmlElement("w:r")
        letters = deepcopy(self.letters)
        if bold:
            letters.get_or_add_b().val = True
        run.append(letters)
        run.text = printable(text)
        paragraph.append(run)
        return run

    def _picture(self, paragraph: Any, piece: Piece) -> None:
        """The picture, no wider than the text. Its description is for people, its name for Word in:
        it says which evidence was printed.
        """
        found = self.pictures.get(piece.image or "", Picture(None, "未找到"))
        drawn = self._drawn(found, piece)
        if drawn is None:
            why = found.why or "无法打开"
            self._run(paragraph, f"［图片{why}：{piece.text}（{piece.image}）］")
        else:
            run = self._run(paragraph, "")
            run.add_drawing(drawn)

    def _drawn(self, found: Picture, piece: Piece) -> Any:
        data = fitted(found.data) if found.data is not None else None
        if data is None:
            return None
        inline: Any = self.document.part.new_pic_inline(io.BytesIO(data), *self._size(data))
        # Ids are counted over the document, where this one does not stand yet.
        inline.docPr.id += self._drawings
        self._drawings += 1
        inline.docPr.set("name", f"evidence:{piece.image}")
        inline.docPr.set("title", printable(piece.text))
        inline.docPr.set("descr", printable(piece.text).strip() or NO_CAPTION)
        return inline

    def _size(self, data: bytes) -> tuple[int, int]:
        """Width and height in EMU at 150 dots an inch, made smaller until it fits the page."""
        _part_id, image = self.document.part.get_or_add_image(io.BytesIO(data))
        wide = image.px_width * _PER_INCH // _DOTS
        high = image.px_height * _PER_INCH // _DOTS
        share = min(1.0, self._room / wide, Mm(TALLEST_MM) / high)
        return max(1, int(wide * share)), max(1, int(high * share))


def lines_of(document: Document) -> Iterator[Line]:
    """Every paragraph of the body, those in tables too."""
    body: Any = document.element.body
    for element in body.iter(qn("w:p")):
        yield Line(element, document)


def _is_picture(pieces: Inline) -> bool:
    return len(pieces) == 1 and pieces[0].image is not None


def _set(properties: Any, tag: str, values: Mapping[str, str | None]) -> None:
    """Give a w:pPr child exactly these attributes; with none the child goes."""
    getters: dict[str, Callable[[], Any]] = {
        "w:ind": properties.get_or_add_ind,
        "w:jc": properties.get_or_add_jc,
    }
    child = getters[tag]()
    for name in list(child.attrib):
        del child.attrib[name]
    kept = {name: value for name, value in values.items() if value is not None}
    for name, value in kept.items():
        child.set(qn(f"w:{name}"), value)
    if not kept:
        properties.remove(child)


def _border(properties: Any) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in _BORDERS:
        edge = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "auto")):
            edge.set(qn(f"w:{name}"), value)
        borders.append(edge)
    layout = properties.find(qn("w:tblLayout"))
    if layout is not None:
        layout.addprevious(borders)
    else:
        properties.append(borders)
