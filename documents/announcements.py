"""The announcement (公告 or 通知) of the factories that were registered; printed by registry."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from contracts.vocabulary import FACTORY_TYPE_LABELS, FactoryType
from documents.letters import BasisDocument, add_annex, add_annex_line, add_signature, add_title
from documents.packing import pack
from documents.page import new_document
from documents.paper import Given, Line, Paper
from documents.red_head import add_colophon, add_red_head
from documents.tables import Column, Text
from documents.typography import BODY, FLUSH, add_line
from documents.wording import DocumentNumber

COLUMNS = (
    Column("序号", 13, centred=True),
    Column("登记编号", 42, number=True),
    Column("工厂名称", 32),
    Column("申请单位名称", 30),
    Column("推荐单位", 22),
    Column("类别", 17, centred=True),
)


class AnnouncedItem(BaseModel):
    """One registered factory with its registry number (AB5G-2031-0001)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    registry_number: Line
    factory_name: Given
    applicant_name: Given
    recommending_unit: Line
    factory_type: FactoryType


class AnnouncementPaper(Paper):
    """An announcement as issued.

    `title`: its phrases. `copied_to`: offices that get a copy, named in the colophon.
    `paragraphs` follow the opening one; the last may say 特此公告。 or 特此通知。
    """

    title: tuple[Line, ...] = Field(min_length=1)
    document_number: DocumentNumber
    addressees: Line | None = None
    basis: tuple[BasisDocument, ...] = Field(min_length=1)
    steps_passed: tuple[Line, ...] = Field(min_length=1)
    list_name: Line
    supplementary: bool = False
    paragraphs: tuple[Line, ...] = ()
    annex_title: Line
    copied_to: Line | None = None
    issuer: Line
    issued_on: date
    items: tuple[AnnouncedItem, ...] = Field(min_length=1)


def announcement(paper: AnnouncementPaper) -> bytes:
    """The docx of the announcement with its document number and the list of registry numbers as
    annex.
    """
    document = new_document(paper)
    add_red_head(document, paper.issuer, str(paper.document_number))
    add_title(document, paper.title)
    add_line(document, FLUSH)
    if paper.addressees:
        add_line(document, FLUSH, f"{paper.addressees}：")
    basis = "、".join(str(each) for each in paper.basis)
    add_line(
        document,
        BODY,
        f"根据{basis}要求，经{'、'.join(paper.steps_passed)}等程序，"
        f"{'补充' if paper.supplementary else ''}确定{paper.list_name}，"
        f"共{len(paper.items)}家，现予以公布（名单见附件）。",
    )
    for paragraph in paper.paragraphs:
        add_line(document, BODY, paragraph)
    add_annex_line(document, paper.annex_title)
    add_signature(document, paper.issuer, paper.issued_on)
    rows = [_row(number, item) for number, item in enumerate(paper.items, start=1)]
    add_annex(document, paper.annex_title, COLUMNS, rows)
    add_colophon(document, paper.copied_to, paper.issuer, paper.issued_on)
    return pack(document, "".join(paper.title))


def _row(number: int, item: AnnouncedItem) -> tuple[Text, ...]:
    return (
        Text(str(number)),
        Text(item.registry_number),
        Text(item.factory_name),
        Text(item.applicant_name),
        Text(item.recommending_unit),
        Text(FACTORY_TYPE_LABELS[item.factory_type]),
    )
