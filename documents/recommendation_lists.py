"""Attachment 3 of the notice: the list by which a recommending unit delivers; printed by review."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt
from pydantic import BaseModel, ConfigDict

from contracts.vocabulary import FACTORY_TYPE_LABELS, FactoryType
from documents.letters import add_title, phrases_of
from documents.packing import pack
from documents.page import TEXT_WIDTH_MM, new_document
from documents.paper import Given, Line, Paper
from documents.tables import Column, Text, add_single_row, add_table, keep_with_what_follows
from documents.typography import ANNEX_MARK, FLUSH, add_line
from documents.wording import chinese_date

COLUMNS = (
    Column("序号", 14, centred=True),
    Column("工厂名称", 50),
    Column("申请单位名称", 46),
    # The bracket opens half-width and closes full-width in the source (notice, attachment 3):
    # printed as it is.
    Column("5G工厂类别(选择“车间级”“产线级”“工厂级”中的一个）", 46, centred=True),
)
ANNEX = "附件3"
WITHDRAWN = "（已由申请单位撤回）"
NOTHING_TO_RECOMMEND = "本次无推荐工厂"


class RecommendedItem(BaseModel):
    """One row; a `withdrawn` one is struck out but keeps its place and number."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    factory_name: Given
    applicant_name: Given
    factory_type: FactoryType
    withdrawn: bool = False


class RecommendationListPaper(Paper):
    """One version of a unit's list. `title` is the campaign's own.

    `dated` is the day written beside the seal; empty places are filled by hand.
    """

    title: Line
    unit_name: Line
    contact_name: Line | None = None
    contact_phone: Line | None = None
    dated: date | None = None
    items: tuple[RecommendedItem, ...] = ()


@dataclass(frozen=True)
class PrintedList:
    """What the paper says, for the Word file and for whoever shows it elsewhere.

    signature: below the table: the unit, then contact and telephone beside each other, the day.
    """

    annex: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Text, ...], ...]
    nothing: str | None
    unit: str
    contact: str
    phone: str
    dated: str


def printed_list(paper: RecommendationListPaper) -> PrintedList:
    """The lines and cells of a paper."""
    return PrintedList(
        annex=ANNEX,
        title=paper.title,
        columns=COLUMNS,
        rows=tuple(_row(number, item) for number, item in enumerate(paper.items, start=1)),
        nothing=None if paper.items else NOTHING_TO_RECOMMEND,
        unit=f"推荐单位（加盖公章）：{paper.unit_name}",
        contact=f"联系人：{paper.contact_name or ''}",
        phone=f"电话：{paper.contact_phone or ''}",
        dated=_day(paper.dated),
    )


def recommendation_list(paper: RecommendationListPaper) -> bytes:
    """The docx of attachment 3, with a blank place for the unit's seal (never drawn: the sealed
    scan comes back).
    """
    printed = printed_list(paper)
    document = new_document(paper)
    add_line(document, ANNEX_MARK, printed.annex)
    add_line(document, FLUSH)
    add_title(document, phrases_of(printed.title))
    add_line(document, FLUSH)
    table = add_table(document, printed.columns, printed.rows)
    if printed.nothing is not None:
        add_single_row(table, printed.nothing)
    keep_with_what_follows(table)  # a page with nothing but the seal could be put under any list
    _add_signature(document, printed)
    return pack(document, paper.title)


def _row(number: int, item: RecommendedItem) -> tuple[Text, ...]:
    struck = item.withdrawn
    return (
        Text(str(number), struck),
        Text(item.factory_name, struck, WITHDRAWN if struck else ""),
        Text(item.applicant_name, struck),
        Text(FACTORY_TYPE_LABELS[item.factory_type], struck),
    )


def _add_signature(document: Document, printed: PrintedList) -> None:
    unit = add_line(document, FLUSH, printed.unit)
    unit.paragraph_format.space_before = Pt(18)
    contact = add_line(document, FLUSH, f"{printed.contact}\t{printed.phone}")
    contact.paragraph_format.tab_stops.add_tab_stop(Mm(TEXT_WIDTH_MM / 2))
    dated = add_line(document, FLUSH, f"\t{printed.dated}")
    # The seal is about 42 mm across and is pressed over the date.
    dated.paragraph_format.space_before = Mm(18)
    dated.paragraph_format.tab_stops.add_tab_stop(Mm(TEXT_WIDTH_MM - 12), WD_TAB_ALIGNMENT.RIGHT)
    lines: Any = (unit, contact)
    for line in lines:
        line.paragraph_format.keep_with_next = True


def _day(dated: date | None) -> str:
    return chinese_date(dated) if dated else "年      月      日"
