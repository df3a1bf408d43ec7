"""The words of the process: what people are told at each step of a submission, and who holds it.

Registry's standing tells them; the process page labels answers with them. Add a step's words here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from contracts.vocabulary import Blocks


class SubmissionStep(StrEnum):
    """What people are told of where a submission is: a stage, or a step within one."""

    handed_in = "handed_in"
    unit_review = "unit_review"
    unit_confirmation = "unit_confirmation"
    correction_opening = "correction_opening"
    correction = "correction"
    correction_lapsed = "correction_lapsed"
    declined = "declined"
    delivery = "delivery"
    acceptance = "acceptance"
    evaluation = "evaluation"
    selection = "selection"
    publication = "publication"
    notice = "notice"
    announcement = "announcement"
    ended = "ended"


class DueDate(StrEnum):
    """Which date a step runs against. The first two are a submission's own, the rest its plan's."""

    correction = "correction"
    notice_closes = "notice_closes"
    delivery = "delivery"
    acceptance = "acceptance"
    scores = "scores"
    selection = "selection"
    notice_opens = "notice_opens"
    announcement = "announcement"


@dataclass(frozen=True)
class Words:
    """The same in Chinese and English; `{unit}` and `{points}` are filled in where it is told."""

    zh: str
    en: str


@dataclass(frozen=True)
class StepWords:
    """Who holds a submission at a step, why, until when, and the holds that stop it there."""

    holder: Words
    why: Words
    due: DueDate | None = None
    stopped_by: Blocks | None = None


SYSTEM: Final = Words("系统", "the system")
APPLICANT: Final = Words("申报单位", "the applicant")
UNIT_OFFICER: Final = Words(
    "推荐单位经办人（{unit}）",
    "the officer of the recommending unit ({unit})",
)
UNIT_HEAD: Final = Words(
    "推荐单位负责人（{unit}）",
    "the head of the recommending unit ({unit})",
)
CITY_OFFICER: Final = Words("市局经办人", "the city's officer")
CITY_HEAD: Final = Words("市局负责人", "the head of the city bureau")
EXPERTS: Final = Words("评审专家", "the experts")

STEP_WORDS: Final[Mapping[SubmissionStep, StepWords]] = MappingProxyType(
    {
        SubmissionStep.handed_in: StepWords(
            holder=SYSTEM,
            why=Words(
                "申报已提交，正在归档并建立案卷",
                "Handed in; it is being filed and its case opened",
            ),
        ),
        SubmissionStep.unit_review: StepWords(
            holder=UNIT_OFFICER,
            why=Words(
                "推荐单位正在审核申报材料",
                "The recommending unit is examining the material",
            ),
            due=DueDate.delivery,
        ),
        SubmissionStep.unit_confirmation: StepWords(
            holder=UNIT_HEAD,
            why=Words(
                "审核意见已拟，等待推荐单位负责人确认",
                "A ruling was proposed and waits for the unit's head to confirm",
            ),
            due=DueDate.delivery,
        ),
        SubmissionStep.correction_opening: StepWords(
            holder=SYSTEM,
            why=Words(
                "推荐单位要求补正，正在发出补正通知",
                "The unit asks for a correction; it is being opened",
            ),
        ),
        SubmissionStep.correction: StepWords(
            holder=APPLICANT,
            why=Words(
                "需补正{points}处，请在截止时间前提交",
                "To be corrected in {points} place(s) before the date",
            ),
            due=DueDate.correction,
        ),
        SubmissionStep.correction_lapsed: StepWords(
            holder=SYSTEM,
            why=Words(
                "逾期未补正，正在办理终结",
                "The correction was not answered in time; the case is being ended",
            ),
        ),
        SubmissionStep.declined: StepWords(
            holder=SYSTEM,
            why=Words(
                "推荐单位决定不予推荐，正在办理终结",
                "The unit declines to recommend; the case is being ended",
            ),
        ),
        SubmissionStep.delivery: StepWords(
            holder=UNIT_OFFICER,
            why=Words(
                "推荐单位同意推荐，等待列入汇总表并盖章",
                "Recommended; it waits for a sealed list that names it",
            ),
            due=DueDate.delivery,
        ),
        SubmissionStep.acceptance: StepWords(
            holder=CITY_OFFICER,
            why=Words(
                "已报送市局，等待受理",
                "Delivered; it waits for the city's acceptance",
            ),
            due=DueDate.acceptance,
        ),
        SubmissionStep.evaluation: StepWords(
            holder=CITY_OFFICER,
            why=Words(
                "市局已受理，等待市局组织评审或结束评审",
                "Accepted; the city has to seat experts, or to close the evaluation",
            ),
            due=DueDate.scores,
        ),
        SubmissionStep.selection: StepWords(
            holder=CITY_OFFICER,
            why=Words(
                "评审已结束，市局正在遴选",
                "The evaluation is closed; the city is selecting",
            ),
            due=DueDate.selection,
            stopped_by=Blocks.selection,
        ),
        SubmissionStep.publication: StepWords(
            holder=CITY_HEAD,
            why=Words(
                "已入选，等待公示",
                "Selected; it waits for the public notice",
            ),
            due=DueDate.notice_opens,
            stopped_by=Blocks.publication,
        ),
        SubmissionStep.notice: StepWords(
            holder=CITY_OFFICER,
            why=Words(
                "正在公示，公示期满前可提出异议",
                "In the public notice; objections are open until the date",
            ),
            due=DueDate.notice_closes,
        ),
        SubmissionStep.announcement: StepWords(
            holder=CITY_HEAD,
            why=Words(
                "公示期满，等待公布",
                "The notice is over; it waits for the announcement",
            ),
            due=DueDate.announcement,
            stopped_by=Blocks.announcement,
        ),
    }
)
"""Of every step but `ended`: an ending has words of its own."""

PENDING_WORDS: Final[Mapping[SubmissionStep, StepWords]] = MappingProxyType(
    {
        SubmissionStep.delivery: replace(
            STEP_WORDS[SubmissionStep.delivery],
            holder=UNIT_HEAD,
            why=Words(
                "汇总表已盖章，等待推荐单位负责人报送市局",
                "The list is sealed; it waits for the unit's head to deliver it to the city",
            ),
        ),
        SubmissionStep.evaluation: replace(
            STEP_WORDS[SubmissionStep.evaluation],
            holder=EXPERTS,
            why=Words(
                "市局已受理，专家正在评审",
                "Accepted; the experts are scoring",
            ),
        ),
        SubmissionStep.selection: replace(
            STEP_WORDS[SubmissionStep.selection],
            holder=CITY_HEAD,
            why=Words(
                "遴选方案已拟，等待市局负责人确认",
                "A selection was proposed and waits for the city's head to confirm",
            ),
        ),
    }
)
"""Of the steps at which, for a while, somebody else has to act: what they wait for is there."""

OUTCOME_LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "recommend": "推荐",
        "return_for_correction": "退回补正",
        "decline": "不予推荐",
        "answered": "已补正",
        "lapsed": "已逾期",
        "registered": "已入库",
        "removed_after_objection": "已移出",
    }
)
ANSWER_LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "review.open_case": "已立案",
        "review.case_ruled.v1": "审核意见",
        "review.case_ended.v1": "办结",
        "review.case_delivered.v1": "已报送",
        "review.case_undelivered.v1": "撤下报送",
        "review.case_selected.v1": "入选",
        "review.case_reopened.v1": "重新受理",
        "intake.open_correction": "补正通知",
        "intake.correction_answered.v1": "已补正",
        "intake.correction_lapsed.v1": "补正逾期",
        "intake.withdrawal_requested.v1": "申请撤回",
        "registry.submission_registered.v1": "已入库",
        "registry.item_removed.v1": "移出名单",
        "registry.compare_platform": "平台比对",
    }
)


def label_of(answer: str) -> str:
    """An answer of a stage table in Chinese. Raises KeyError for one that has no label yet."""
    name, _, detail = answer.partition(":")
    if not detail:
        return ANSWER_LABELS[name]
    return f"{ANSWER_LABELS[name]}：{OUTCOME_LABELS[detail]}"
