"""From a document's XML to plain blocks, in reading order: paragraphs, tables with merged cells,
text boxes after their anchor.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count, groupby
from typing import Any, Final

from documents.reading.blocks import FIGURES, Block, Cell, DocxParagraph, DocxTable, Left, Run
from documents.reading.controls import typed_over
from documents.reading.inline import Inline
from documents.reading.opening import Package, Unopenable
from documents.reading.styles import ListNumbering, Styles, numbering_of
from documents.reading.tags import MC, attribute, child, is_on, w

DEEPEST: Final = 12
_GONE: Final = {
    w("del"),
    w("moveFrom"),
    w("sectPr"),
    w("tblPr"),
    w("tblGrid"),
    w("tcPr"),
    w("trPr"),
    w("sdtPr"),
}


@dataclass(frozen=True)
class Document:
    """body: what is read; margins: every text of headers and footers; notes: of footnotes;
    comments: of people beside the text; placeholders: typed, but marked as a prompt; deleted: of
    table rows whose deletion is tracked; embedded: other files inside.
    """

    body: tuple[Block, ...]
    margins: tuple[str, ...]
    notes: tuple[str, ...]
    comments: tuple[str, ...]
    placeholders: tuple[str, ...]
    deleted: tuple[str, ...]
    embedded: int


def flow(package: Package) -> Document:
    """The blocks of a document. Raises Unopenable when it is nested too deep or has no body."""
    reader = _FlowReader(Styles(package.styles), ListNumbering(package.numbering))
    body = child(package.document, "body")
    if body is None:
        raise Unopenable("damaged")
    blocks = tuple(reader.blocks(body))
    return Document(
        body=blocks,
        margins=tuple(reader.lines(package.margins)),
        notes=tuple(reader.lines(package.notes)),
        comments=tuple(reader.lines(package.comments)),
        placeholders=tuple(reader.placeholders),
        deleted=tuple(reader.deleted),
        embedded=sum(1 for _ in body.iter(w("altChunk"), w("subDoc"))),
    )


@dataclass
class _FlowReader:
    styles: Styles
    numbering: ListNumbering
    figures: Iterator[int] = field(default_factory=lambda: count(1))
    placeholders: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)

    def lines(self, roots: tuple[Any, ...]) -> Iterator[str]:
        for root in roots:
            for paragraph in root.iter(w("p")):
                read = self._paragraph(paragraph)[0]
                struck = " ".join(left.seen for left in read.left if left.code == "deleted")
                text = f"{read.text} {struck}".strip()
                if text:
                    yield text

    def blocks(self, parent: Any, depth: int = 0) -> Iterator[Block]:
        if depth > DEEPEST:
            raise Unopenable("too_deep")
        open_end: DocxParagraph | None = None
        for element in self._children(parent, {w("p"), w("tbl")}):
            if element.tag == w("tbl"):
                if open_end is not None:
                    yield open_end
                    open_end = None
                yield DocxTable(tuple(self._rows(element, depth)))
                continue
            paragraph, boxes = self._paragraph(element)
            if open_end is not None:
                paragraph = open_end.joined(paragraph)
            ended = not _end_deleted(element)
            open_end = None if ended else paragraph
            if ended:
                yield paragraph
            for box in boxes:
                yield from map(_as_floating, self.blocks(box, depth + 1))
        if open_end is not None:
            yield open_end

    def _paragraph(self, element: Any) -> tuple[DocxParagraph, list[Any]]:
        properties = child(element, "pPr")
        style = self.styles.of(properties)
        inline = Inline(self.styles, bold=self.styles.bold(style))
        inline.walk(element)
        inline.finish()
        place = numbering_of(properties) or self.styles.numbering(style)
        # Word gives an empty paragraph a number too, but nobody fills one in to have it.
        item, number = self.numbering.mark(place)
        outline = attribute(child(properties, "outlineLvl"), "val")
        made = DocxParagraph(
            runs=_merged(inline.runs),
            heading=outline in set("012345678") or self.styles.heading(style),
            item=item,
            number=number,
            left=tuple(map(self._numbered, inline.left)),
            style=self.styles.name(style),
        )
        return made, inline.boxes

    def _numbered(self, left: Left) -> Left:
        """Pictures are told by their number in the file: few have a name."""
        if left.code not in FIGURES:
            return left
        return replace(left, seen=f"［图片{next(self.figures)}］{left.seen}")

    def _rows(self, table: Any, depth: int) -> Iterator[tuple[Cell, ...]]:
        for row in self._children(table, {w("tr")}):
            properties = child(row, "trPr")
            if child(properties, "del") is None:
                yield tuple(self._cells(row, _count(child(properties, "gridBefore"), 0), depth))
            else:
                self.deleted += self.lines((row,))

    def _cells(self, row: Any, column: int, depth: int) -> Iterator[Cell]:
        for element in self._children(row, {w("tc")}):
            properties = child(element, "tcPr")
            span = _count(child(properties, "gridSpan"), 1)
            merged = child(properties, "vMerge")
            below = merged is not None and (attribute(merged, "val") or "continue") == "continue"
            if child(properties, "cellDel") is None:
                yield Cell(tuple(self.blocks(element, depth + 1)), column, span, below)
            else:
                self.deleted += self.lines((element,))
            column += span

    def _children(self, parent: Any, tags: set[str]) -> Iterator[Any]:
        """The children of these names, through content controls and other wrappers, in order."""
        waiting = list(reversed(parent))
        while waiting:
            each = waiting.pop()
            if each.tag in tags:
                yield each
            elif each.tag == w("sdt"):
                content = child(each, "sdtContent")
                if content is None:
                    continue
                if not is_on(child(child(each, "sdtPr"), "showingPlcHdr")):
                    waiting += reversed(content)
                elif text := typed_over(content):
                    self.placeholders.append(text)
            elif each.tag == f"{MC}AlternateContent":
                waiting += list(each)[:1]
            elif each.tag not in _GONE:
                waiting += reversed(each)


def _as_floating(block: Block) -> Block:
    return replace(block, floating=True) if isinstance(block, DocxParagraph) else block


def _end_deleted(paragraph: Any) -> bool:
    return child(child(child(paragraph, "pPr"), "rPr"), "del") is not None


def _count(element: Any | None, otherwise: int) -> int:
    value = attribute(element, "val") or ""
    return int(value) if value.isdecimal() and len(value) < 4 else otherwise


def _merged(runs: list[Run]) -> tuple[Run, ...]:
    """Neighbours of one look as one run: Word splits text wherever somebody once typed."""
    looks = groupby(runs, key=lambda run: (run.bold, run.marked, run.struck, run.picture))
    return tuple(Run("".join(run.text for run in alike), *look) for look, alike in looks)
