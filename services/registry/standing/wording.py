"""What is told of a submission: who holds it, until when, and why. Pure.

The words of each step are the process's own (`contracts.stages.words`); those of endings are here.
Those of holds are everybody's (`contracts.code_words`).
"""

from dataclasses import dataclass
from datetime import datetime

from contracts.calendar import closing_instant, shanghai_day
from contracts.code_words import HOLD_WORDS
from contracts.policy import Dates
from contracts.stages.words import (
    APPLICANT,
    CITY_HEAD,
    CITY_OFFICER,
    PENDING_WORDS,
    STEP_WORDS,
    SYSTEM,
    UNIT_HEAD,
    UNIT_OFFICER,
    DueDate,
    Words,
)
from contracts.vocabulary import ENDING_LABELS, Ending
from services.registry.standing.rules import FoldedFacts, FoldedHold


@dataclass(frozen=True)
class StatusWords:
    """What a person is told. `next_date`: plan time; None when nothing is due."""

    holder: Words
    next_date: datetime | None
    why: Words


NOBODY = Words("无", "no one")
ENDED = {
    Ending.withdrawn: Words("申报已撤回", "Withdrawn"),
    Ending.correction_lapsed: Words(
        "逾期未补正，办理终结", "Ended: the correction was not answered in time"
    ),
    Ending.not_recommended: Words("推荐单位不予推荐", "Ended: not recommended by the unit"),
    Ending.ineligible: Words("不符合申报条件", "Ended: not eligible"),
    Ending.missed_deadline: Words(
        "逾期不予受理：截止前未报送市局", "Ended: not delivered to the city in time"
    ),
    Ending.not_accepted: Words("市局未受理", "Ended: not accepted by the city"),
    Ending.not_selected: Words("评审后未入选", "Ended: not selected"),
    Ending.removed_after_objection: Words(
        "异议成立，移出名单", "Removed from the list after an upheld objection"
    ),
    Ending.registered: Words("已公布并入库", "Announced and registered"),
}
WITHDRAWAL = Words(
    "；撤回申请已收到，等待处理",
    "; a withdrawal was requested and is being decided",
)
HOLD_HOLDERS = {
    "applicant_signatory": APPLICANT,
    "applicant": APPLICANT,
    "unit": UNIT_OFFICER,
    "unit_officer": UNIT_OFFICER,
    "unit_head": UNIT_HEAD,
    "city_head": CITY_HEAD,
    "system": SYSTEM,
}
"""The words of a hold's holder, which names a unit as `unit:` and its code. Any other holder is the
city's officer.
"""


def stopping_holds(folded: FoldedFacts) -> list[FoldedHold]:
    """Open holds that stop the step the submission is at, oldest id first."""
    words = STEP_WORDS.get(folded.step) if folded.step else None
    if words is None or words.stopped_by is None:
        return []
    stopping = [hold for hold in folded.holds.values() if hold.blocks is words.stopped_by]
    return sorted(stopping, key=lambda hold: hold.hold_id)


def status_words(
    folded: FoldedFacts,
    unit_name: str | None,
    dates: Dates,
    delivery_closes_at: datetime,
    *,
    pending: bool = False,
) -> StatusWords:
    """Who holds a submission that was handed in, until when and why.

    A hold that stops the step goes before the step's own words. `delivery_closes_at`: of the
    unit's window as it stands now, extensions included. `pending`: as standing.pending tells it.
    """
    assert folded.step is not None
    if folded.ending:
        return StatusWords(NOBODY, None, ENDED[folded.ending])

    words = PENDING_WORDS[folded.step] if pending else STEP_WORDS[folded.step]
    holder = words.holder
    why = words.why
    due = _due_at(folded, words.due, dates, delivery_closes_at)
    holds = stopping_holds(folded)
    if holds:
        holder = HOLD_HOLDERS.get(holds[0].holder.partition(":")[0], CITY_OFFICER)
        why = _with_holds(why, holds)
        due = holds[0].due_at or due
    if folded.withdrawal_asked:
        why = Words(why.zh + WITHDRAWAL.zh, why.en + WITHDRAWAL.en)

    unit = unit_name or folded.unit or ""
    points = len(folded.points)
    return StatusWords(
        holder=Words(holder.zh.format(unit=unit), holder.en.format(unit=unit)),
        next_date=due,
        why=Words(why.zh.format(points=points), why.en.format(points=points)),
    )


def _with_holds(why: Words, holds: list[FoldedHold]) -> Words:
    zh = "、".join(HOLD_WORDS[hold.kind].zh for hold in holds)
    en = ", ".join(HOLD_WORDS[hold.kind].en for hold in holds)
    return Words(f"{why.zh}；{zh}", f"{why.en}; on hold: {en}")


def _due_at(
    folded: FoldedFacts,
    due: DueDate | None,
    dates: Dates,
    delivery_closes_at: datetime,
) -> datetime | None:
    """The instant that a step runs against, in plan time; None when it runs against none."""
    if due is None:
        return None
    if due is DueDate.notice_closes:
        return closing_instant(folded.notice_last_day) if folded.notice_last_day else None
    instants = {
        DueDate.correction: folded.correction_due,
        DueDate.delivery: delivery_closes_at,
        DueDate.acceptance: dates.acceptance_due_at,
        DueDate.scores: dates.scores_due_at,
        DueDate.selection: dates.selection_due_at,
        DueDate.notice_opens: _end_of(dates.notice_on),
        DueDate.announcement: _end_of(dates.announcement_on),
    }
    return instants[due]


def _end_of(day: datetime) -> datetime:
    """What is to be done on a day is due until the day is over."""
    return closing_instant(shanghai_day(day))


def ahead(due: datetime | None, now: datetime) -> tuple[datetime | None, datetime | None]:
    """(The next date, since when it is overdue): what lies in the past is no next date."""
    if due is None or now < due:
        return due, None
    return None, due


def label_of(ending: Ending | None) -> str | None:
    """The Chinese label of an ending."""
    return ENDING_LABELS[ending] if ending else None
