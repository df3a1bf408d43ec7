"""The certificate (证书) of one entry of the register: one page for a wall; printed by registry."""

import io
from datetime import date
from typing import Any

from docx.document import Document
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from pydantic import Field

from contracts.vocabulary import FACTORY_TYPE_LABELS, FactoryType
from documents.codes import qr_png
from documents.letters import add_signature
from documents.packing import pack
from documents.page import new_document
from documents.paper import Given, Line, Paper
from documents.typography import BODY, CENTRED, FLUSH, RED_HEAD, add_line, apply_style, write

TITLE_TEXT = "证书"
QR_MM = 26
FRAME_EIGHTHS = 24
"""Eighths of a point: the frame around the page."""
CODE_WORDS = "二维码：打开后为名录中该工厂的页面，可核对本证书所载内容及当前状态"
BESIDE_CODE = "扫码查看名录，以名录所载状态为准"
WITHOUT_CODE = "本证书所载内容及当前状态，以公开名录所载为准。"


class Certificate(Paper):
    """What one entry says.

    honour: what the factory is called. address: of the entry's public page; none where the portal
    has no address. document_number: of the announcement that it was announced by.
    """

    registry_number: Line
    factory_name: Given
    applicant_name: Given
    factory_type: FactoryType
    year: int = Field(ge=1949, le=9999)
    honour: Line
    document_number: Line
    address: Line | None = None
    issuer: Line
    issued_on: date


def certificate(paper: Certificate) -> bytes:
    """The docx: what was awarded to whom, the number, the issuer and its date, and the code."""
    document = new_document(paper)
    _add_frame(document)
    title = add_line(document, RED_HEAD, TITLE_TEXT)
    title.paragraph_format.space_before = Pt(12)
    add_line(document, CENTRED, f"编号：{paper.registry_number}")
    add_line(document, FLUSH)
    add_line(document, FLUSH, f"{paper.applicant_name}：")
    add_line(
        document,
        BODY,
        f"你单位“{paper.factory_name}”经申报、推荐、评审、公示，"
        f"由《{paper.document_number}》公布，列入{paper.honour}名录"
        f"（{FACTORY_TYPE_LABELS[paper.factory_type]}）。",
    )
    add_line(document, BODY, "特发此证。")
    add_signature(document, paper.issuer, paper.issued_on)
    add_line(document, FLUSH)
    if paper.address is None:
        add_line(document, BODY, WITHOUT_CODE)
    else:
        _add_code(document, paper.address)
    return pack(document, f"{TITLE_TEXT}（{paper.registry_number}）")


def _add_code(document: Document, address: str) -> None:
    line = apply_style(document.add_paragraph(), CENTRED)
    # An exact height would cut the picture off.
    line.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    picture = write(line, CENTRED, "").add_picture(io.BytesIO(qr_png(address, "m")), Mm(QR_MM))
    picture._inline.docPr.set("name", address)
    picture._inline.docPr.set("descr", CODE_WORDS)
    add_line(document, CENTRED, BESIDE_CODE)


def _add_frame(document: Document) -> None:
    """A red frame around the page, as certificates have."""
    properties: Any = document.sections[0]._sectPr
    borders = OxmlElement("w:pgBorders")
    borders.set(qn("w:offsetFrom"), "page")
    for side in ("top", "left", "bottom", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:val"), "thinThickSmallGap")
        edge.set(qn("w:sz"), str(FRAME_EIGHTHS))
        edge.set(qn("w:space"), "24")
        edge.set(qn("w:color"), "C00000")
        borders.append(edge)
    # The schema wants the borders behind the margins.
    properties.find(qn("w:pgMar")).addnext(borders)
