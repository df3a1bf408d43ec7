"""The page of an official paper after GB/T 9704-2012: A4, margins, 22 lines of 28 signs, header
and footers.
"""

from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from documents.paper import Paper
from documents.typography import (
    IMPRINT,
    LINE_PITCH,
    PAGE_NUMBER,
    REHEARSAL,
    apply_style,
    set_up_styles,
    write,
)

REHEARSAL_MARK = "演练（本件由演练产生，不具有任何效力）"
TEXT_WIDTH_MM = 156
CHARACTER_SPACE = -849
"""1/4096 pt beside the 16 pt of the Normal style: 28 signs fill 156 mm."""
HASH_SIGNS = 12


def new_document(paper: Paper) -> Document:
    """An empty document with page, styles, rehearsal header and footers set for `paper`."""
    document = docx.Document()
    set_up_styles(document)
    _set_up_page(document)
    document.settings.odd_and_even_pages_header_footer = True
    section = document.sections[0]
    for header in (section.header, section.even_page_header):
        header.is_linked_to_previous = False
        line = apply_style(header.paragraphs[0], REHEARSAL)
        if paper.rehearsal:
            write(line, REHEARSAL, REHEARSAL_MARK)
    for footer, align in (
        (section.footer, WD_ALIGN_PARAGRAPH.RIGHT),
        (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT),
    ):
        footer.is_linked_to_previous = False
        _write_page_number(footer.paragraphs[0], align)
        imprint = apply_style(footer.add_paragraph(), IMPRINT)
        write(
            imprint,
            IMPRINT,
            f"文件编号 {paper.paper_number}　内容校验 {paper.content_hash()[:HASH_SIGNS]}",
        )
    return document


def _set_up_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.header_distance = Mm(20)
    # Page number and imprint are 9.9 mm high together: from 21 mm up, the dashes lie 7 mm under
    # the text area.
    section.footer_distance = Mm(21)
    properties: Any = section._sectPr
    for grid in properties.findall(qn("w:docGrid")):
        properties.remove(grid)
    grid = OxmlElement("w:docGrid")
    grid.set(qn("w:type"), "linesAndChars")
    grid.set(qn("w:linePitch"), str(LINE_PITCH))
    grid.set(qn("w:charSpace"), str(CHARACTER_SPACE))
    properties.append(grid)


def _write_page_number(paragraph: Paragraph, align: WD_ALIGN_PARAGRAPH) -> None:
    """— 1 — : a dash on each side, one sign in from the outer edge (right on odd pages, left on
    even ones).
    """
    apply_style(paragraph, PAGE_NUMBER)
    paragraph.alignment = align
    side = "right" if align == WD_ALIGN_PARAGRAPH.RIGHT else "left"
    properties: Any = paragraph._p.get_or_add_pPr()
    indent = properties.get_or_add_ind()
    indent.set(qn(f"w:{side}Chars"), "100")
    indent.set(qn(f"w:{side}"), str(PAGE_NUMBER.size * 20))
    write(paragraph, PAGE_NUMBER, "— ")
    for kind, text in (
        ("begin", None),
        (None, "PAGE"),
        ("separate", None),
        (None, None),
        ("end", None),
    ):
        run: Any = write(paragraph, PAGE_NUMBER, "1" if kind is None and text is None else "")._r
        if kind is not None:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run.append(mark)
        elif text is not None:
            instruction: Any = OxmlElement("w:instrText")
            instruction.text = text
            run.append(instruction)
    write(paragraph, PAGE_NUMBER, " —")
