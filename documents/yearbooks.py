"""The yearly directory (年度名录): a year's registered factories by type and unit; printed by
registry.
"""

from datetime import date
from itertools import groupby

from pydantic import BaseModel, ConfigDict, Field

from contracts.vocabulary import FACTORY_TYPE_LABELS, FactoryType
from documents.letters import add_signature, add_title
from documents.packing import pack
from documents.page import new_document
from documents.paper import Given, Line, Paper
from documents.tables import Column, Text, add_table
from documents.typography import BODY, FLUSH, HEADING_ONE, HEADING_TWO, add_line
from documents.wording import chinese_date

COLUMNS = (
    Column("序号", 13, centred=True),
    Column("入库编号", 42, number=True),
    Column("工厂名称", 40),
    Column("申请单位名称", 38),
    Column("所属行业", 23),
)
DIGITS = "零一二三四五六七八九"


class YearbookItem(BaseModel):
    """One registered factory. The items of a yearbook come by type, then by unit."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    registry_number: Line
    factory_name: Given
    applicant_name: Given
    unit_name: Line
    factory_type: FactoryType
    industries: tuple[Line, ...] = ()


class YearbookPaper(Paper):
    """A year's directory as it stands on a day. `title`: its phrases."""

    title: tuple[Line, ...] = Field(min_length=1)
    year: int
    issuer: Line
    as_of: date
    items: tuple[YearbookItem, ...] = Field(min_length=1)


def yearbook(paper: YearbookPaper) -> bytes:
    """The docx: how many there are of each type, then a table for each type and unit."""
    document = new_document(paper)
    add_title(document, paper.title)
    add_line(document, FLUSH)
    add_line(document, BODY, _summary(paper))
    by_type = groupby(paper.items, key=lambda item: item.factory_type)
    for place, (kind, of_type) in enumerate(by_type, 1):
        same = list(of_type)
        head = f"{numeral(place)}、{FACTORY_TYPE_LABELS[kind]}（{len(same)}家）"
        add_line(document, HEADING_ONE, head).paragraph_format.keep_with_next = True
        for number, (unit, of_unit) in enumerate(groupby(same, key=lambda item: item.unit_name), 1):
            items = list(of_unit)
            line = add_line(document, HEADING_TWO, f"（{numeral(number)}）{unit}（{len(items)}家）")
            line.paragraph_format.keep_with_next = True
            rows = [_row(place, item) for place, item in enumerate(items, 1)]
            add_table(document, COLUMNS, rows)
    add_signature(document, paper.issuer, paper.as_of)
    return pack(document, "".join(paper.title))


def numeral(number: int) -> str:
    """A number below a hundred in Chinese: 三, 十, 十二, 二十一. Headings are numbered so."""
    tens, ones = divmod(number, 10)
    if tens == 0:
        return DIGITS[ones]
    return (DIGITS[tens] if tens > 1 else "") + "十" + (DIGITS[ones] if ones else "")


def _summary(paper: YearbookPaper) -> str:
    counted = {kind: 0 for kind in FactoryType}
    for item in paper.items:
        counted[item.factory_type] += 1
    parts = [f"{FACTORY_TYPE_LABELS[kind]}{count}家" for kind, count in counted.items() if count]
    units = len({item.unit_name for item in paper.items})
    return (
        f"{paper.year}年度公布入库的5G全连接工厂共{len(paper.items)}家（{'、'.join(parts)}），"
        f"涉及推荐单位{units}个。本名录截至{chinese_date(paper.as_of)}。"
    )


def _row(number: int, item: YearbookItem) -> tuple[Text, ...]:
    return (
        Text(str(number)),
        Text(item.registry_number),
        Text(item.factory_name),
        Text(item.applicant_name),
        Text("、".join(item.industries)),
    )
