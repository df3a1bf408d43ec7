"""The red head (版头) and the colophon (版记) of an official document that has a number
(GB/T 9704-2012, 7.2 and 7.4).

A public notice (公示) has no number and neither of the two. Called by announcements.
"""

from datetime import date
from typing import Any, Final

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from documents.page import TEXT_WIDTH_MM
from documents.typography import CENTRED, COLOPHON, FLUSH, RED_HEAD, add_line
from documents.wording import chinese_date

_RULE_EIGHTHS: Final = 12
"""Eighths of a point: the red line and the colophon's outer lines."""
_THIN_EIGHTHS: Final = 6
_SMALLEST: Final = 22
_MOST_WIDTH: Final = TEXT_WIDTH_MM / 25.4 * 72
"""Points of a line of text."""


def add_red_head(document: Document, issuer: str, number: str) -> None:
    """The issuing office in red, the number two lines under it, a red line 4 mm below that."""
    text = f"{issuer}文件"
    head = add_line(document, RED_HEAD, text)
    # One line, whatever the office is called: never larger than the style says.
    size = max(_SMALLEST, min(RED_HEAD.size, int(_MOST_WIDTH / len(text))))
    head.runs[0].font.size = Pt(size)
    add_line(document, FLUSH)
    add_line(document, FLUSH)
    line = add_line(document, CENTRED, number)
    _rule(line, "bottom", "FF0000", _RULE_EIGHTHS, space=11)
    add_line(document, FLUSH)
    add_line(document, FLUSH)


def add_colophon(document: Document, copied_to: str | None, issuer: str, printed_on: date) -> None:
    """The lines at the foot of the last page: who gets a copy, who issued it, and when.

    They share one frame that hangs on the lower edge of the text area.
    """
    lines = []
    if copied_to:
        lines.append(add_line(document, COLOPHON, f"　抄送：{copied_to}。"))
    last = add_line(document, COLOPHON, f"　{issuer}\t{chinese_date(printed_on)}印发　")
    last.paragraph_format.tab_stops.add_tab_stop(Mm(TEXT_WIDTH_MM), WD_TAB_ALIGNMENT.RIGHT)
    lines.append(last)
    for line in lines:
        _at_the_foot(line)
    _rule(lines[0], "top", "000000", _RULE_EIGHTHS)
    if len(lines) > 1:
        _rule(last, "top", "000000", _THIN_EIGHTHS)
    _rule(last, "bottom", "000000", _RULE_EIGHTHS)


def _at_the_foot(line: Paragraph) -> None:
    """Take the paragraph out of the flow and hang it on the lower margin."""
    properties: Any = line._p.get_or_add_pPr()
    frame = OxmlElement("w:framePr")
    for name, value in (
        ("w", str(round(TEXT_WIDTH_MM / 25.4 * 1440))),
        ("wrap", "notBeside"),
        ("vAnchor", "margin"),
        ("hAnchor", "margin"),
        ("xAlign", "center"),
        ("yAlign", "bottom"),
    ):
        frame.set(qn(f"w:{name}"), value)
    properties.insert_element_before(
        frame, "w:widowControl", "w:pBdr", "w:tabs", "w:snapToGrid", "w:spacing", "w:ind", "w:jc"
    )


def _rule(line: Paragraph, side: str, colour: str, eighths: int, *, space: int = 1) -> None:
    """Draw a line over or under a paragraph. space: points between them."""
    properties: Any = line._p.get_or_add_pPr()
    borders = properties.find(qn("w:pBdr"))
    if borders is None:
        borders = OxmlElement("w:pBdr")
        properties.insert_element_before(
            borders, "w:shd", "w:tabs", "w:snapToGrid", "w:spacing", "w:ind", "w:jc"
        )
    edge = OxmlElement(f"w:{side}")
    for name, value in (
        ("val", "single"),
        ("sz", str(eighths)),
        ("space", str(space)),
        ("color", colour),
    ):
        edge.set(qn(f"w:{name}"), value)
    borders.append(edge)
