"""TABLES: every stage table ever used, by version.

A landed table is never edited (a test keeps its digests): add a version instead.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from contracts.commands import intake, registry, review
from contracts.facts.intake import (
    CorrectionAnsweredV1,
    CorrectionLapsedV1,
    CorrectionOpenedV1,
    WithdrawalRequestedV1,
)
from contracts.facts.registry import (
    ItemPublishedV1,
    ItemRemovedV1,
    NoticeClosedV1,
    SubmissionRegisteredV1,
)
from contracts.facts.review import (
    CaseAcceptedV1,
    CaseDeliveredV1,
    CaseEndedV1,
    CaseOpenedV1,
    CaseReopenedV1,
    CaseSelectedV1,
    CaseUndeliveredV1,
    EvaluationClosedV1,
    RulingProposedV1,
)
from contracts.stages.stage import CASE_RULED, END, Stage, StageCommand
from contracts.stages.states import CaseState
from contracts.stages.table import StageTable
from contracts.stages.words import SubmissionStep
from contracts.vocabulary import Ending, Outcome

CHECK = review.check_credit.name
OPEN_CORRECTION = intake.open_correction.name
COMPARE = registry.compare_platform.name

FILING = Stage(
    name="filing",
    zh="归档立案",
    holder="system",
    entry=SubmissionStep.handed_in,
    commands=(
        StageCommand(intake.file_snapshot.name),
        StageCommand(review.open_case.name),
    ),
    answers={review.open_case.name: "unit_review"},
    silence="无人声明：命令反复重试，直至归档并立案",
)
UNIT_REVIEW = Stage(
    name="unit_review",
    zh="推荐单位审核",
    holder="unit",
    entry=SubmissionStep.unit_review,
    begins=(StageCommand(CHECK, {"at_gate": "unit_review"}),),
    states=(CaseState.in_review,),
    answers={
        f"{CASE_RULED}:{Outcome.recommend}": "delivery",
        f"{CASE_RULED}:{Outcome.return_for_correction}": "correction",
        f"{CASE_RULED}:{Outcome.decline}": END,
        CaseEndedV1.topic: END,
    },
    steps={
        CaseOpenedV1.topic: SubmissionStep.unit_review,
        CorrectionAnsweredV1.topic: SubmissionStep.unit_review,
        RulingProposedV1.topic: SubmissionStep.unit_confirmation,
        f"{CASE_RULED}:{Outcome.decline}": SubmissionStep.declined,
    },
    silence="review 在报送截止时声明：逾期不予受理（missed_deadline）",
)
CORRECTION = Stage(
    name="correction",
    zh="申报单位补正",
    holder="applicant",
    entry=SubmissionStep.correction_opening,
    commands=(StageCommand(OPEN_CORRECTION),),
    states=(CaseState.returned,),
    answers={
        CorrectionAnsweredV1.topic: "filing",
        f"{OPEN_CORRECTION}:answered": "filing",
        CorrectionLapsedV1.topic: "lapsed",
        f"{OPEN_CORRECTION}:lapsed": "lapsed",
        CaseEndedV1.topic: END,
    },
    steps={CorrectionOpenedV1.topic: SubmissionStep.correction},
    silence="intake 在补正到期时声明：逾期未补正（correction_lapsed）",
)
LAPSED = Stage(
    name="lapsed",
    zh="补正逾期办结",
    holder="system",
    entry=SubmissionStep.correction_lapsed,
    commands=(
        StageCommand(
            review.end_case.name,
            {"ending": Ending.correction_lapsed, "reason": "逾期未补正"},
        ),
    ),
    answers={CaseEndedV1.topic: END},
    silence="无人声明：review 办结后即有结果",
)
DELIVERY = Stage(
    name="delivery",
    zh="推荐单位报送",
    holder="unit",
    entry=SubmissionStep.delivery,
    states=(CaseState.recommended,),
    answers={CaseDeliveredV1.topic: "city", CaseEndedV1.topic: END},
    silence="review 在报送截止时声明：逾期不予受理（missed_deadline）",
)
CITY = Stage(
    name="city",
    zh="市局受理、评审与遴选",
    holder="city",
    entry=SubmissionStep.acceptance,
    begins=(StageCommand(CHECK, {"at_gate": "delivery"}),),
    states=(CaseState.delivered, CaseState.accepted),
    answers={
        CaseSelectedV1.topic: "publicity",
        CaseUndeliveredV1.topic: "delivery",
        CaseEndedV1.topic: END,
    },
    steps={
        CaseAcceptedV1.topic: SubmissionStep.evaluation,
        EvaluationClosedV1.topic: SubmissionStep.selection,
    },
    silence="无人声明：按计划日期催办，不自动办结",
)
PUBLICITY = Stage(
    name="publicity",
    zh="公示与公布入库",
    holder="registry",
    entry=SubmissionStep.publication,
    begins=(
        StageCommand(COMPARE),
        StageCommand(CHECK, {"at_gate": "publication"}),
    ),
    states=(CaseState.selected,),
    answers={
        SubmissionRegisteredV1.topic: END,
        ItemRemovedV1.topic: END,
        f"{COMPARE}:{Ending.registered}": END,
        f"{COMPARE}:{Ending.removed_after_objection}": END,
    },
    steps={
        ItemPublishedV1.topic: SubmissionStep.notice,
        NoticeClosedV1.topic: SubmissionStep.announcement,
    },
    silence="registry 在公示期满时声明：无异议，可以公布",
)

TABLES: Final[Mapping[int, StageTable]] = MappingProxyType(
    {
        1: StageTable(
            version=1,
            stages=(FILING, UNIT_REVIEW, CORRECTION, LAPSED, DELIVERY, CITY, PUBLICITY),
            ends=(CaseEndedV1.topic, SubmissionRegisteredV1.topic, ItemRemovedV1.topic),
            reactions={WithdrawalRequestedV1.topic: review.judge_withdrawal.name},
            relocates=(CaseReopenedV1.topic,),
        )
    }
)


def known_versions() -> tuple[int, ...]:
    """The versions of the tables that this release knows."""
    return tuple(sorted(TABLES))


class UnknownStageTable(LookupError):
    """A table of a later release: this one must be replaced before it can go on."""

    def __init__(self, version: int) -> None:
        known = ", ".join(map(str, known_versions()))
        super().__init__(f"no stage table {version} in this release; it knows {known}")


def table_of(version: int) -> StageTable:
    """The table of that version. Raises UnknownStageTable."""
    if version not in TABLES:
        raise UnknownStageTable(version)
    return TABLES[version]
