"""The readable copy of a signed hand-in receipt: one page of plain facts; printed by intake."""

from typing import Annotated

from pydantic import AwareDatetime, StringConstraints

from kit.documents.packing import pack
from kit.documents.page import new_document
from kit.documents.paper import Line, Paper
from kit.documents.tables import Column, Text, add_table
from kit.documents.typography import BODY, FLUSH, TITLE, add_line
from kit.documents.wording import closing_instant, exact_instant

TITLE_TEXT = "5G全连接工厂申报回执"
COLUMNS = (Column("事项", 36, centred=True), Column("内容", 120))

Sha256Hex = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class ReceiptPaper(Paper):
    """What the signed receipt says; the paper proves nothing without the signature it is a copy of."""

    submission_number: Line
    factory_name: Line
    applicant_name: Line
    recommending_unit: Line
    snapshot_hash: Sha256Hex
    received_at: AwareDatetime
    closes_at: AwareDatetime | None = None
    key_id: Line


def receipt(paper: ReceiptPaper) -> bytes:
    """The docx of the receipt. `received_at` is printed to the microsecond with its zone, as it was signed."""
    document = new_document(paper)
    add_line(document, TITLE, TITLE_TEXT)
    add_line(document, FLUSH)
    facts = [
        ("申报编号", paper.submission_number),
        ("工厂名称", paper.factory_name),
        ("申请单位名称", paper.applicant_name),
        ("推荐单位", paper.recommending_unit),
        ("快照SHA-256值", paper.snapshot_hash),
        ("收到时间", exact_instant(paper.received_at)),
        *([("截止时间", f"{closing_instant(paper.closes_at)}（北京时间）")] if paper.closes_at else []),
        ("签名密钥", paper.key_id),
        ("是否演练", "是（演练，不具有任何效力）" if paper.rehearsal else "否"),
    ]
    add_table(document, COLUMNS, [(Text(label), Text(said)) for label, said in facts])
    add_line(document, FLUSH)
    add_line(document, BODY, "收到时间以数据库时间为准。本件是电子签名回执的可读副本，真伪以签名验证结果为准。")
    return pack(document, TITLE_TEXT)
