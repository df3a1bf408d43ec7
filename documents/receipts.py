"""The readable copy of a signed hand-in receipt: one page of plain facts and a QR code; printed by
intake.
"""

import io
from datetime import datetime
from typing import Any, Self

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_LINE_SPACING
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from pydantic import model_validator

from contracts.canonical import content_hash
from contracts.paper_mark import receipt_mark
from contracts.receipt import Receipt, SignedReceipt
from documents.codes import qr_png
from documents.packing import pack
from documents.page import new_document
from documents.paper import Given, Line, Paper
from documents.tables import Column, Text, add_table
from documents.typography import CELL, CELL_CENTRED, TITLE, add_line, apply_style, write
from documents.wording import beijing_instant, closing_instant

TITLE_TEXT = "5G全连接工厂申报回执"
COLUMNS = (Column("事项", 38, centred=True), Column("内容", 118))
QR_MM = 40
MOST_SHOWN = 75
SMALL = 10.5
SMALL_LINE = 15
"""Points: letters and line height of the receipt's facts and notes."""
MOST_FILES = 6
MOST_FILE_NAME = 24
"""How many files the one page names; the signed receipt has them all."""
CODE_WORDS = "二维码：载有回执编号、申报编号、收到时间和签名，用于核对本件与电子回执是否一致"
NOTES = (
    "SHA-256值是内容的“指纹”：内容改动一处，值即不同；持有原文件者可自行计算核对。",
    "收到时间以数据库时间为准，精确到微秒的见回执文件。本件是电子签名回执的可读副本，真伪以签名验证结果为准。",
    "签名覆盖整份回执文件（含文件清单），用回执文件（JSON）和公布的公钥离线验证：quanlian receipt"
    " verify。二维码载有回执编号、"
    "申报编号、快照值、收到时间、签名密钥和签名，用以核对本件与该文件是否一致，"
    "单凭二维码不能完成验证。",
)


class ReceiptPaper(Paper):
    """The signed receipt and the names it concerns; the paper proves nothing without the signature
    it is a copy of.

    issuer: who runs the call and received the hand-in. contact: whom to ask, with a telephone.
    """

    signed: SignedReceipt
    factory_name: Given
    applicant_name: Given
    recommending_unit: Line
    issuer: Line
    contact: Line

    @model_validator(mode="after")
    def _same_mark(self) -> Self:
        """A rehearsal's receipt is never printed as a real one, nor the other way round."""
        if self.rehearsal != self.signed.receipt.rehearsal:
            raise ValueError("rehearsal must be the receipt's")
        return self


def receipt(paper: ReceiptPaper) -> bytes:
    """The docx of the receipt: one page, however many files.

    `received_at` is printed to the second, and to the microsecond beside the closing instant. The
    signed receipt has it to the microsecond always.
    """
    document = new_document(paper)
    add_line(document, TITLE, TITLE_TEXT)
    table: Any = add_table(
        document, COLUMNS, [(Text(label), Text(said)) for label, said in _facts(paper)]
    )
    for paragraph in (line for row in table.rows for cell in row.cells for line in cell.paragraphs):
        _set_small(paragraph)
    _add_code(document, receipt_mark(paper.signed))
    return pack(document, TITLE_TEXT)


def _late_words(body: Receipt) -> str:
    """How many files were handed in by their hash alone, and until when their bytes could
    follow.
    """
    until = [item.late_until for item in body.manifest if item.late_until is not None]
    if not until:
        return ""
    return (
        f"；其中{len(until)}件提交时仅确定SHA-256值，"
        f"可在{beijing_instant(datetime.fromisoformat(max(until)))}之前补传"
    )


def _names(body: Receipt) -> str:
    """The first files by name, as the receipt lists them."""
    if not body.manifest:
        return ""
    names = "、".join(_cut(item.filename, MOST_FILE_NAME) for item in body.manifest[:MOST_FILES])
    return f"：{names}{'等' if len(body.manifest) > MOST_FILES else ''}"


def _facts(paper: ReceiptPaper) -> list[tuple[str, str]]:
    body = paper.signed.receipt
    closes_at = datetime.fromisoformat(body.closes_at) if body.closes_at else None
    files = [item.model_dump(mode="json") for item in body.manifest]
    size = sum(item.size for item in body.manifest)
    return [
        ("出具单位", paper.issuer),
        ("申报编号", f"{body.number}（第{body.snapshot}次提交）"),
        ("工厂名称", _cut(paper.factory_name)),
        ("申请单位名称", _cut(paper.applicant_name)),
        ("推荐单位", _cut(paper.recommending_unit)),
        ("收到时间", beijing_instant(datetime.fromisoformat(body.received_at), closes_at)),
        *([("截止时间", f"{closing_instant(closes_at)}（北京时间）")] if closes_at else []),
        ("快照SHA-256值", body.snapshot_hash),
        ("所附文件", f"{len(files)}件，共{size}字节{_late_words(body)}{_names(body)}"),
        ("文件清单SHA-256值", content_hash(files)),
        ("审计叶", body.leaf),
        ("回执编号", str(body.receipt_id)),
        ("签名密钥", body.kid),
        ("签名", paper.signed.signature),
        ("咨询联系", paper.contact),
        ("是否演练", "是（演练，不具有任何效力）" if body.rehearsal else "否"),
    ]


def _add_code(document: Document, code: str) -> None:
    """The QR code, and beside it what verifies and what does not."""
    table: Any = document.add_table(rows=1, cols=2)
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    left, right = table.rows[0].cells
    for place, (cell, width) in enumerate(((left, QR_MM + 4), (right, 112))):
        cell.width = table.columns[place].width = Mm(width)
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    line = apply_style(left.paragraphs[0], CELL_CENTRED)
    line.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    line.paragraph_format.space_before = Pt(6)
    picture = write(line, CELL_CENTRED, "").add_picture(
        io.BytesIO(qr_png(code, "m")), height=Mm(QR_MM)
    )
    picture._inline.docPr.set("name", code)
    picture._inline.docPr.set("descr", CODE_WORDS)
    for place, note in enumerate(NOTES):
        paragraph = right.paragraphs[0] if place == 0 else right.add_paragraph()
        write(apply_style(paragraph, CELL), CELL, note)
        _set_small(paragraph)


def _set_small(paragraph: Paragraph) -> None:
    """Set a line of the receipt so that all of it stays on one page."""
    form = paragraph.paragraph_format
    form.line_spacing = Pt(SMALL_LINE)
    form.space_before = form.space_after = Pt(1)
    for run in paragraph.runs:
        run.font.size = Pt(SMALL)


def _cut(name: str, most: int = MOST_SHOWN) -> str:
    """A name so long that it would take the one page is cut; the signed content has it whole."""
    return name if len(name) <= most else name[: most - 1] + "…"
