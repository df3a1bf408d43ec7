"""The words of a standing: who holds the submission, until when, and why, for every state the fold can reach. Pure."""

from dataclasses import dataclass
from datetime import datetime

from contracts.calendar import closing_instant
from contracts.policy import Dates
from contracts.vocabulary import ENDING_LABELS, Blocks, Ending, HoldKind
from services.registry.standing.rules import Hold, Stage, State


@dataclass(frozen=True)
class Words:
    zh: str
    en: str


@dataclass(frozen=True)
class Place:
    """What a person is told: holder, next date (plan time; None when nothing is due) and why."""

    holder: Words
    next_date: datetime | None
    why: Words


NOBODY = Words("无", "nobody")
SYSTEM = Words("系统", "the system")
CITY = Words("市局经办人", "the city's officer")
CITY_HEAD = Words("市局负责人", "the head of the city bureau")
HOLDERS = {
    Stage.handed_in: SYSTEM,
    Stage.unit_review: Words(
        "推荐单位经办人（{unit}）", "the officer of the recommending unit ({unit})"
    ),
    Stage.unit_confirmation: Words(
        "推荐单位负责人（{unit}）", "the head of the recommending unit ({unit})"
    ),
    Stage.correction_opening: SYSTEM,
    Stage.correction: Words("申报单位", "the applicant"),
    Stage.correction_lapsed: SYSTEM,
    Stage.declined: SYSTEM,
    Stage.delivery: Words("推荐单位负责人（{unit}）", "the head of the recommending unit ({unit})"),
    Stage.acceptance: CITY,
    Stage.evaluation: Words("评审专家", "the experts"),
    Stage.selection: CITY,
    Stage.publication: CITY_HEAD,
    Stage.notice: CITY,
    Stage.announcement: CITY_HEAD,
    Stage.ended: NOBODY,
}
REASONS = {
    Stage.handed_in: Words(
        "申报已提交，正在归档并建立案卷", "Handed in; it is being filed and its case opened"
    ),
    Stage.unit_review: Words(
        "推荐单位正在审核申报材料", "The recommending unit is examining the material"
    ),
    Stage.unit_confirmation: Words(
        "审核意见已拟，等待推荐单位负责人确认",
        "A ruling was proposed and waits for the unit's head to confirm",
    ),
    Stage.correction_opening: Words(
        "推荐单位要求补正，正在发出补正通知", "The unit asks for a correction; it is being opened"
    ),
    Stage.correction: Words(
        "需补正{points}处，请在截止时间前提交",
        "To be corrected in {points} place(s) before the date",
    ),
    Stage.correction_lapsed: Words(
        "逾期未补正，正在办理终结",
        "The correction was not answered in time; the case is being ended",
    ),
    Stage.declined: Words(
        "推荐单位决定不予推荐，正在办理终结",
        "The unit declines to recommend; the case is being ended",
    ),
    Stage.delivery: Words(
        "推荐单位同意推荐，等待列入汇总表并报送市局",
        "Recommended; it waits to be listed and delivered to the city",
    ),
    Stage.acceptance: Words(
        "已报送市局，等待受理", "Delivered; it waits for the city's acceptance"
    ),
    Stage.evaluation: Words("市局已受理，专家正在评审", "Accepted; the experts are scoring"),
    Stage.selection: Words(
        "评审已结束，市局正在遴选", "The evaluation is closed; the city is selecting"
    ),
    Stage.publication: Words("已入选，等待公示", "Selected; it waits for the public notice"),
    Stage.notice: Words(
        "正在公示，公示期满前可提出异议", "In the public notice; objections are open until the date"
    ),
    Stage.announcement: Words(
        "公示期满，等待公布", "The notice is over; it waits for the announcement"
    ),
}
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
HOLD_WORDS = {
    HoldKind.credit_open: Words("信用核查尚未完成", "the credit check is not complete"),
    HoldKind.credit_turned_bad: Words(
        "信用状况发生变化，等待核实", "the credit record changed and is being looked into"
    ),
    HoldKind.objection: Words("收到异议，正在核查", "an objection is being looked into"),
    HoldKind.platform_record: Words(
        "国家平台登记信息缺失或不一致", "the record on the national platform is missing or differs"
    ),
    HoldKind.late_bytes: Words(
        "佐证材料文件尚未到齐", "files of the evidence have not all arrived"
    ),
    HoldKind.late_case: Words("因系统原因建档延迟", "the case was opened late through our fault"),
}
STOPPED_BY = {
    Stage.selection: Blocks.selection,
    Stage.publication: Blocks.publication,
    Stage.announcement: Blocks.announcement,
}
WITHDRAWAL = Words(
    "；撤回申请已收到，等待处理", "; a withdrawal was requested and is being decided"
)


def stopping(state: State) -> list[Hold]:
    """Open holds that stop the stage the submission is in, oldest id first."""
    blocks = STOPPED_BY.get(state.stage) if state.stage else None
    return sorted(
        (hold for hold in state.holds.values() if hold.blocks is blocks),
        key=lambda hold: hold.hold_id,
    )


def place(state: State, unit_name: str | None, dates: Dates, delivery_closes_at: datetime) -> Place:
    """Who holds a submission with a stage, until when and why. A hold that stops the stage goes before the stage's own words.

    delivery_closes_at: of the unit's window as it stands now, extensions included.
    """
    assert state.stage is not None
    if state.ending:
        return Place(NOBODY, None, ENDED[state.ending])
    held = stopping(state)
    holder, why = HOLDERS[state.stage], REASONS[state.stage]
    if held:
        zh, en = (
            "、".join(HOLD_WORDS[h.kind].zh for h in held),
            ", ".join(HOLD_WORDS[h.kind].en for h in held),
        )
        holder, why = (
            HOLD_HOLDERS.get(held[0].holder, CITY),
            Words(f"{why.zh}；{zh}", f"{why.en}; on hold: {en}"),
        )
    if state.withdrawal_asked:
        why = Words(why.zh + WITHDRAWAL.zh, why.en + WITHDRAWAL.en)
    unit, points = unit_name or state.unit or "", len(state.points)
    due = (
        held[0].due_at if held and held[0].due_at else _next_date(state, dates, delivery_closes_at)
    )
    return Place(
        Words(holder.zh.format(unit=unit), holder.en.format(unit=unit)),
        due,
        Words(why.zh.format(points=points), why.en.format(points=points)),
    )


HOLD_HOLDERS = {
    "applicant_signatory": HOLDERS[Stage.correction],
    "applicant": HOLDERS[Stage.correction],
    "unit_officer": HOLDERS[Stage.unit_review],
    "unit_head": HOLDERS[Stage.unit_confirmation],
    "city_head": CITY_HEAD,
    "system": SYSTEM,
}
"""Whose words a hold's holder has; any other is the city's officer."""


def _next_date(state: State, dates: Dates, delivery_closes_at: datetime) -> datetime | None:
    if state.stage is Stage.correction:
        return state.correction_due
    if state.stage is Stage.notice:
        return closing_instant(state.notice_last_day) if state.notice_last_day else None
    return {
        Stage.unit_review: delivery_closes_at,
        Stage.unit_confirmation: delivery_closes_at,
        Stage.delivery: delivery_closes_at,
        Stage.acceptance: dates.acceptance_due_at,
        Stage.evaluation: dates.scores_due_at,
        Stage.selection: dates.selection_due_at,
        Stage.publication: dates.notice_on,
        Stage.announcement: dates.announcement_on,
    }.get(state.stage or Stage.ended)


def label(ending: Ending | None) -> str | None:
    """The Chinese label of an ending."""
    return ENDING_LABELS[ending] if ending else None
