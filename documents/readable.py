"""The readable application as PDF: every part and blank with its label, value and measure.

It is no official form: it is for reading, on any machine, with its fonts inside. Pure: same input,
same bytes. fpdf2 is loaded by the first call, in the confined child, never by a server.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from contracts.application.blanks import Kind
from contracts.application.labelled import LabelledField, LabelledPart
from contracts.application.prose import Item, Piece, Table, blocks
from contracts.vocabulary import Frozen, Sha256
from documents.wording import beijing_instant

if TYPE_CHECKING:
    from fpdf import FPDF

PDF_CONTENT_TYPE: Final = "application/pdf"
FONTS: Final = Path("/usr/share/fonts/opentype/noto")
REGULAR: Final = FONTS / "NotoSansCJK-Regular.ttc"
BOLD: Final = FONTS / "NotoSansCJK-Bold.ttc"
SIMPLIFIED: Final = 2
"""The face of the collection with the shapes of simplified Chinese."""
FAMILY: Final = "cjk"
MARGIN: Final = 18
LABEL_MM: Final = 44
LINE_MM: Final = 5.6
PADDING_MM: Final = 1.5
PALE: Final = (240, 243, 248)
GREY: Final = (150, 160, 175)
TEXT_PT: Final = 10
SMALL_PT: Final = 8.5
NEVER_FIRST: Final = frozenset("，。、；：！？）》〉】」』”’…—％%,.;:!?)]}")
"""Signs that no line begins with."""
_PIECES: Final = re.compile(r"[\x21-\x7e]+|\n|.", re.DOTALL)
"""A run of Latin letters is kept together; every other sign may end a line."""
LONG: Final = 400
"""Signs beyond which a value is set below its label: a row is never longer than a page."""
NOTHING: Final = "—"
WIDE_SPACE: Final = "\u3000"
REHEARSAL: Final = "【演练】本件属于系统演练，不具有实际效力"


class ReadableFile(Frozen):
    """kind: as the form prints it."""

    kind: str
    filename: str
    size: int
    sha256: Sha256


class ReadableApplication(Frozen):
    """One hand-in to print for reading.

    facts: what it is, as (label, value): number, applicant, when it was handed in and the like.
    foot: what stands at the foot of each page, before its number.
    """

    title: str
    rehearsal: bool
    facts: tuple[tuple[str, str], ...]
    parts: tuple[LabelledPart, ...]
    files: tuple[ReadableFile, ...]
    foot: str
    printed_at: datetime


def fonts_are_here() -> bool:
    """Whether the fonts to print with are installed (Debian's fonts-noto-cjk)."""
    return REGULAR.exists() and BOLD.exists()


def readable_pdf(paper: ReadableApplication) -> bytes:
    """The PDF."""
    made = _document(paper)
    made.set_font(FAMILY, "B", 17)
    made.multi_cell(0, 10, paper.title, align="C", new_x="LMARGIN", new_y="NEXT")
    if paper.rehearsal:
        made.set_font(FAMILY, "B", 11)
        made.multi_cell(0, 8, REHEARSAL, align="C", new_x="LMARGIN", new_y="NEXT")
    made.ln(2)
    _rows(made, [*paper.facts, ("打印时间", beijing_instant(paper.printed_at))])
    for part in paper.parts:
        _heading(made, part.zh)
        _fields(made, part.fields)
    _heading(made, f"佐证材料（{len(paper.files)}份）")
    _files(made, paper.files)
    return bytes(made.output())


def _document(paper: ReadableApplication) -> "FPDF":
    """An empty A4 document with its fonts, and the foot of each page."""
    from fpdf import FPDF

    class Footed(FPDF):
        def footer(self) -> None:
            self.set_y(-13)
            self.set_font(FAMILY, "", 8)
            self.set_text_color(90)
            self.cell(0, 5, f"{paper.foot}　第{self.page_no()}页，共{{nb}}页", align="C")
            self.set_text_color(0)

    made = Footed(format="A4")
    made.add_font(FAMILY, "", REGULAR, collection_font_number=SIMPLIFIED)
    made.add_font(FAMILY, "B", BOLD, collection_font_number=SIMPLIFIED)
    made.set_creation_date(paper.printed_at)
    made.set_title(paper.title)
    made.set_lang("zh-CN")
    made.set_margins(MARGIN, MARGIN, MARGIN)
    made.set_auto_page_break(True, margin=MARGIN)
    made.add_page()
    return made


def _heading(made: "FPDF", text: str) -> None:
    made.ln(4)
    made.set_font(FAMILY, "B", 13)
    made.multi_cell(0, 8, printable(text), new_x="LMARGIN", new_y="NEXT")


def _fields(made: "FPDF", fields: Sequence[LabelledField]) -> None:
    """Short values as rows of a table, long ones below their labels, groups below their names."""
    rows: list[tuple[str, str]] = []
    for field in fields:
        if field.fields:
            _rows(made, rows)
            rows = []
            made.set_font(FAMILY, "B", 10.5)
            made.ln(1)
            made.multi_cell(0, 7, printable(field.zh), new_x="LMARGIN", new_y="NEXT")
            _fields(made, field.fields)
        elif field.kind is Kind.rich_text or len(field.zh_value) > LONG:
            _rows(made, rows)
            rows = []
            _long(made, field)
        else:
            rows.append((field.zh, field.zh_value))
    _rows(made, rows)


def _rows(made: "FPDF", rows: Sequence[tuple[str, str]], size: float = TEXT_PT) -> None:
    """Labels and values side by side. A row is kept together on its page."""
    from fpdf.fonts import FontFace

    if not rows:
        return
    made.set_font(FAMILY, "", size)
    made.set_draw_color(*GREY)
    widths = (LABEL_MM, made.epw - LABEL_MM)
    inside = [width - 2 * PADDING_MM - 2 * made.c_margin for width in widths]
    with made.table(
        col_widths=widths,
        line_height=LINE_MM,
        first_row_as_headings=False,
        text_align="LEFT",
        padding=PADDING_MM,
    ) as table:
        for label, value in rows:
            row = table.row()
            row.cell(_fitted(made, label, inside[0]), style=FontFace(fill_color=PALE))
            row.cell(_fitted(made, value, inside[1]) or NOTHING)


def _fitted(made: "FPDF", text: str, width: float) -> str:
    """A text in the current font with the ends of its lines."""
    widths: dict[str, float] = {}

    def measured(piece: str) -> float:
        if piece not in widths:
            widths[piece] = made.get_string_width(piece)
        return widths[piece]

    return "\n".join(wrapped(printable(text), width, measured))


def _long(made: "FPDF", field: LabelledField) -> None:
    made.ln(1)
    made.set_font(FAMILY, "B", 10.5)
    counted = f"（{field.zi}字）" if field.zi is not None else ""
    made.multi_cell(0, 7, printable(f"{field.zh}{counted}"), new_x="LMARGIN", new_y="NEXT")
    made.set_font(FAMILY, "", TEXT_PT)
    lines = prose_lines(field.zh_value) if field.kind is Kind.rich_text else [field.zh_value]
    for line in lines or [NOTHING]:
        fitted = _fitted(made, line, made.epw - 2 * made.c_margin - 1)
        made.multi_cell(0, LINE_MM, fitted or " ", new_x="LMARGIN", new_y="NEXT")


def _files(made: "FPDF", files: Sequence[ReadableFile]) -> None:
    if not files:
        _rows(made, [("佐证材料", "")])
        return
    rows = [
        (each.kind, f"{each.filename}\n{each.size} 字节\nSHA-256 {each.sha256}") for each in files
    ]
    _rows(made, rows, SMALL_PT)


def prose_lines(text: str) -> list[str]:
    """A text of part two as lines of plain print; its pictures are named."""
    return [line for block in blocks(text) for line in _lines(block)]


def _lines(block: Any) -> Iterator[str]:
    if isinstance(block, Table):
        yield from ("　|　".join(_plain(cell) for cell in row) for row in block.rows)
    elif isinstance(block, Item):
        sign = f"{block.number}." if block.number is not None else "·"
        yield f"{'　' * block.level}{sign} {_plain(block.pieces)}"
    else:
        yield _plain(block.pieces)


def _plain(pieces: Sequence[Piece]) -> str:
    return "".join(
        f"〔图片：{piece.text or '无题注'}〕" if piece.image else piece.text for piece in pieces
    )


def wrapped(text: str, width: float, measured: Callable[[str], float]) -> list[str]:
    """The lines of a text. None begins with a sign that ends what stands before it.

    measured: how wide a piece is, in the unit of `width`.
    """
    lines, line, taken = [], "", 0.0
    for piece in _pieces(text, width, measured):
        if piece == "\n":
            lines.append(line)
            line, taken = "", 0.0
            continue
        room = measured(piece)
        if line and taken + room > width and piece[0] not in NEVER_FIRST:
            lines.append(line.rstrip())
            line, taken = "", 0.0
        elif line and taken + room > width:
            # The sign goes down together with the one before it.
            lines.append(line[:-1])
            line = line[-1:]
            taken = measured(line)
        line, taken = line + piece, taken + room
    return [*lines, line]


def _pieces(text: str, width: float, measured: Callable[[str], float]) -> Iterator[str]:
    """Words and signs; a word that is wider than a line comes in its letters."""
    for piece in _PIECES.findall(text):
        if len(piece) > 1 and measured(piece) > width:
            yield from piece
        else:
            yield piece


def printable(text: str) -> str:
    """What a page can show of a text: line ends and wide spaces stay, what nobody sees goes."""
    lines = text.replace("\r\n", "\n").replace("\t", WIDE_SPACE).split("\n")
    return "\n".join("".join(filter(_is_shown, line)) for line in lines)


def _is_shown(sign: str) -> bool:
    return sign.isprintable() or sign == WIDE_SPACE
