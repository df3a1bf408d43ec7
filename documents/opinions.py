"""A recommending unit's opinion on one case, with the checklist that it rests on; printed by
review.
"""

from datetime import date
from typing import Final

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt
from pydantic import BaseModel, ConfigDict

from contracts.shared_words import CHECK_ANSWER_WORDS
from contracts.vocabulary import CheckAnswer
from documents.letters import add_title
from documents.packing import pack
from documents.page import TEXT_WIDTH_MM, new_document
from documents.paper import Given, Line, Paper
from documents.tables import Column, Text, add_table, keep_with_what_follows
from documents.typography import BODY, FLUSH, HEADING_ONE, add_line
from documents.wording import chinese_date

TITLE: Final = "推荐单位审核意见"
FACTS: Final = (Column("项目", 36, centred=True), Column("内容", 120))
POINTS: Final = (
    Column("序号", 14, centred=True),
    Column("审核事项", 46),
    Column("依据", 34),
    Column("结论", 20, centred=True),
    Column("说明", 42),
)
UNANSWERED: Final = "未填写"


class CheckedPoint(BaseModel):
    """One point of the checklist as the unit answered it. source: the condition's place."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Given
    source: Given
    answer: CheckAnswer | None = None
    note: Given | None = None


class OpinionPaper(Paper):
    """A confirmed ruling.

    facts: what it is about, as (label, value). reason: in its lines. points: none where the call
    asks no checklist, or none was answered. dated: when the ruling was confirmed.
    """

    unit_name: Line
    facts: tuple[tuple[Line, Given], ...]
    outcome: Line
    reason: tuple[Given, ...] = ()
    points: tuple[CheckedPoint, ...] = ()
    dated: date


def opinion(paper: OpinionPaper) -> bytes:
    """The docx, with a blank place for the unit's seal."""
    document = new_document(paper)
    add_title(document, (TITLE,))
    add_line(document, FLUSH)
    add_table(document, FACTS, [(Text(label), Text(value)) for label, value in paper.facts])
    add_line(document, HEADING_ONE, f"一、审核意见：{paper.outcome}")
    for line in paper.reason:
        add_line(document, BODY, line)
    if paper.points:
        add_line(document, HEADING_ONE, "二、审核清单")
        rows = [_row(number, point) for number, point in enumerate(paper.points, start=1)]
        # A page with nothing but the seal could be put under any opinion.
        keep_with_what_follows(add_table(document, POINTS, rows))
    unit = add_line(document, FLUSH, f"推荐单位（加盖公章）：{paper.unit_name}")
    unit.paragraph_format.space_before = Pt(18)
    unit.paragraph_format.keep_with_next = True
    dated = add_line(document, FLUSH, f"\t{chinese_date(paper.dated)}")
    # The seal is about 42 mm across and is pressed over the date.
    dated.paragraph_format.space_before = Mm(18)
    dated.paragraph_format.tab_stops.add_tab_stop(Mm(TEXT_WIDTH_MM - 12), WD_TAB_ALIGNMENT.RIGHT)
    return pack(document, f"{TITLE}（{paper.paper_number}）")


def _row(number: int, point: CheckedPoint) -> tuple[Text, ...]:
    answer = UNANSWERED if point.answer is None else CHECK_ANSWER_WORDS[point.answer].zh
    return (
        Text(str(number)),
        Text(point.title),
        Text(point.source),
        Text(answer),
        Text(point.note or ""),
    )
