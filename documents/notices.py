"""The publicity notice (公示) with its annex; printed by registry when a notice is published."""

from datetime import date, timedelta
from typing import Self

from docx.document import Document
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from contracts.vocabulary import FACTORY_TYPE_LABELS, FactoryType
from documents.letters import BasisDocument, add_annex, add_annex_line, add_signature, add_title
from documents.packing import pack
from documents.page import new_document
from documents.paper import Given, Line, Paper
from documents.tables import Column, Text
from documents.typography import BODY, FLUSH, HEADING_ONE, add_line
from documents.wording import ZONE, chinese_date, closing_instant

COLUMNS = (
    Column("序号", 14, centred=True),
    Column("工厂名称", 48),
    Column("申请单位名称", 44),
    Column("推荐单位", 32),
    Column("类别", 18, centred=True),
)
OBJECTION_REQUIREMENTS = (
    "以单位名义提出异议的，须写明单位真实名称、联系人和联系方式，并加盖单位公章。",
    "以个人名义提出异议的，须写明真实姓名和联系方式，并由本人亲笔签名。",
    "写明所异议的工厂名称、异议事项和具体理由。",
    "提供能够核实的佐证材料。",
)
"""What an objection must contain where the campaign says nothing of it (project default)."""


class NoticeItem(BaseModel):
    """One published factory."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    factory_name: Given
    applicant_name: Given
    recommending_unit: Line
    factory_type: FactoryType


class ObjectionContact(BaseModel):
    """Where objections go; all of it is the campaign's data."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    office: Line
    phone: Line
    postal_address: Line
    fax: Line | None = None
    mail: Line | None = None
    postcode: Line | None = None
    supervision_phone: Line | None = None


class NoticePaper(Paper):
    """A notice as published.

    `title`: its phrases. `period` is the length in words (5个工作日); the window is half-open at
    `closes_at`.
    """

    title: tuple[Line, ...] = Field(min_length=1)
    basis: tuple[BasisDocument, ...] = Field(min_length=1)
    steps_passed: tuple[Line, ...] = Field(min_length=1)
    list_name: Line
    annex_title: Line
    period: Line
    starts_on: date
    ends_on: date
    closes_at: AwareDatetime
    contact: ObjectionContact
    objection_requirements: tuple[Line, ...] = Field(default=OBJECTION_REQUIREMENTS, min_length=1)
    issuer: Line
    issued_on: date
    items: tuple[NoticeItem, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _one_window(self) -> Self:
        """The written end date and the closing instant must say the same, or objectors are
        misled.
        """
        if self.starts_on > self.ends_on:
            raise ValueError("starts_on must not be after ends_on")
        if (self.closes_at - timedelta(microseconds=1)).astimezone(ZONE).date() != self.ends_on:
            raise ValueError("closes_at must end the day ends_on in Asia/Shanghai")
        return self


def notice(paper: NoticePaper) -> bytes:
    """The docx of the notice: basis, steps passed, dates written out, how to object, the list as
    annex.
    """
    document = new_document(paper)
    add_title(document, paper.title)
    add_line(document, FLUSH)
    basis = "、".join(str(each) for each in paper.basis)
    add_line(
        document,
        BODY,
        f"根据{basis}要求，经{'、'.join(paper.steps_passed)}等程序，形成{paper.list_name}，"
        f"共{len(paper.items)}家（名单见附件）。现予以公示，接受社会监督。",
    )
    _add_period(document, paper)
    _add_objections(document, paper)
    _add_contact(document, paper.contact)
    add_annex_line(document, paper.annex_title)
    add_signature(document, paper.issuer, paper.issued_on)
    rows = [_row(number, item) for number, item in enumerate(paper.items, start=1)]
    add_annex(document, paper.annex_title, COLUMNS, rows)
    return pack(document, "".join(paper.title))


def _add_period(document: Document, paper: NoticePaper) -> None:
    add_line(document, HEADING_ONE, "一、公示时间")
    add_line(
        document,
        BODY,
        f"{chinese_date(paper.starts_on)}至{chinese_date(paper.ends_on)}，共{paper.period}。",
    )


def _add_objections(document: Document, paper: NoticePaper) -> None:
    add_line(document, HEADING_ONE, "二、异议的提出")
    add_line(
        document,
        BODY,
        "任何单位或者个人对公示名单有异议的，请在公示期内以书面形式实名提出，并符合下列要求：",
    )
    for number, requirement in enumerate(paper.objection_requirements, start=1):
        add_line(document, BODY, f"{number}. {requirement}")
    add_line(
        document,
        BODY,
        f"异议以收到时间为准，截止时间为{closing_instant(paper.closes_at)}（北京时间）。"
        "匿名、冒名、逾期或者没有佐证材料的异议不予受理。异议人的身份信息依法保密。",
    )


def _add_contact(document: Document, contact: ObjectionContact) -> None:
    add_line(document, HEADING_ONE, "三、异议受理")
    for label, said in (
        ("受理单位", contact.office),
        ("联系电话", contact.phone),
        ("传真", contact.fax),
        ("电子邮箱", contact.mail),
        ("通信地址", contact.postal_address),
        ("邮政编码", contact.postcode),
        ("监督电话", contact.supervision_phone),
    ):
        if said:
            add_line(document, BODY, f"{label}：{said}")


def _row(number: int, item: NoticeItem) -> tuple[Text, ...]:
    return (
        Text(str(number)),
        Text(item.factory_name),
        Text(item.applicant_name),
        Text(item.recommending_unit),
        Text(FACTORY_TYPE_LABELS[item.factory_type]),
    )
