"""What the system adds to a printed 申请书, outside the form's own layout: the footer's words,
pages and QR code, and the mark of a rehearsal in the header. Every page shows them, whatever the
template does with its own headers and footers.
"""

import io
from dataclasses import dataclass
from typing import Any, Final

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from documents.codes import qr_png
from documents.page import REHEARSAL_MARK
from documents.typography import Font, set_font

QR_MM: Final = 20
"""With its quiet zone; a module is about half a millimetre, four dots of a scan of 200 dpi."""
FOOTER_UP_MM: Final = 8
ROOM_BELOW_MM: Final = 31
CODE_WORDS: Final = "二维码：用于核对本页与系统中的申报版本是否一致"
_WORDS_PT: Final = 9
_PAGES: Final = (("第 ", "PAGE", " 页"), (" 共 ", "NUMPAGES", " 页"))


@dataclass(frozen=True)
class PageMark:
    """words: what stands before the page numbers; code: what the QR holds.

    Both by contracts.paper_mark.
    """

    words: str
    code: str


def stamp(document: Document, mark: PageMark | None, *, rehearsal: bool) -> None:
    """Write footer and rehearsal mark into every section, after what the template has there."""
    document.settings.odd_and_even_pages_header_footer = False
    for number, section in enumerate(document.sections):
        section.different_first_page_header_footer = False
        section.footer_distance = Mm(FOOTER_UP_MM)
        bottom = section.bottom_margin
        if mark is not None and (bottom is None or bottom < Mm(ROOM_BELOW_MM)):
            section.bottom_margin = Mm(ROOM_BELOW_MM)
        if number and section.footer.is_linked_to_previous and section.header.is_linked_to_previous:
            continue
        _write_footer(_line(section.footer), mark, _text_width(section))
        if rehearsal:
            line = _line(section.header)
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
            _run(line, REHEARSAL_MARK, Font.hei, 14)


def _line(place: Any) -> Paragraph:
    """A line at the end of a header or footer; an empty one that is there already is used."""
    place.is_linked_to_previous = False
    last = place.paragraphs[-1] if place.paragraphs else None
    found: Paragraph = (
        last
        if last is not None and not last.text.strip() and not last.runs
        else place.add_paragraph()
    )
    found.paragraph_format.space_before = found.paragraph_format.space_after = Pt(0)
    return found


def _write_footer(line: Paragraph, mark: PageMark | None, width: int) -> None:
    if mark is None:
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _write_pages(line)
        return
    line.alignment = WD_ALIGN_PARAGRAPH.LEFT
    line.paragraph_format.tab_stops.clear_all()
    line.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    _run(line, f"{mark.words}　")
    _write_pages(line)
    _run(line, "\t")
    picture = _run(line, "").add_picture(io.BytesIO(qr_png(mark.code, "q")), height=Mm(QR_MM))
    properties = picture._inline.docPr
    properties.set("name", mark.code)
    properties.set("descr", CODE_WORDS)


def _write_pages(line: Paragraph) -> None:
    """第 x 页 共 y 页, counted by Word itself."""
    for before, field, after in _PAGES:
        _run(line, before)
        for kind, text in (
            ("begin", ""),
            ("", field),
            ("separate", ""),
            ("shown", "1"),
            ("end", ""),
        ):
            run: Any = _run(line, text if kind == "shown" else "")._r
            if kind in {"begin", "separate", "end"}:
                sign = OxmlElement("w:fldChar")
                sign.set(qn("w:fldCharType"), kind)
                run.append(sign)
            elif kind == "":
                instruction: Any = OxmlElement("w:instrText")
                instruction.set(qn("xml:space"), "preserve")
                instruction.text = f" {text} "
                run.append(instruction)
        _run(line, after)


def _run(line: Paragraph, text: str, font: Font = Font.song, size: int = _WORDS_PT) -> Run:
    run = line.add_run(text)
    set_font(run._r.get_or_add_rPr(), font)
    run.font.size = Pt(size)
    return run


def _text_width(section: Any) -> int:
    return int(section.page_width - section.left_margin - section.right_margin)
