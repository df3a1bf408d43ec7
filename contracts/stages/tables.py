"""TABLES: every stage table ever used, by version. A landed table is never edited (a test keeps its digest): add a version instead."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from contracts.commands import intake as ask_intake
from contracts.commands import registry as ask_registry
from contracts.commands import review as ask_review
from contracts.facts.intake import CorrectionAnsweredV1, CorrectionLapsedV1, WithdrawalRequestedV1
from contracts.facts.registry import ItemRemovedV1, SubmissionRegisteredV1
from contracts.facts.review import (
    CaseDeliveredV1,
    CaseEndedV1,
    CaseReopenedV1,
    CaseSelectedV1,
    CaseUndeliveredV1,
)
from contracts.stages.kinds import CASE_RULED, END, Ask, Stage, StageTable
from contracts.vocabulary import Ending, Outcome

CHECK = ask_review.check_credit.name
OPEN_CORRECTION = ask_intake.open_correction.name
COMPARE = ask_registry.compare_platform.name

FILING = Stage(
    name="filing",
    zh="归档立案",
    holder="系统",
    asks=(Ask(ask_intake.file_snapshot.name), Ask(ask_review.open_case.name)),
    answers={ask_review.open_case.name: "unit_review"},
    silence="无人声明：命令反复重试，直至归档并立案",
)
UNIT_REVIEW = Stage(
    name="unit_review",
    zh="推荐单位审核",
    holder="推荐单位",
    begins=(Ask(CHECK, {"at_gate": "unit_review"}),),
    answers={
        f"{CASE_RULED}:{Outcome.recommend}": "delivery",
        f"{CASE_RULED}:{Outcome.return_for_correction}": "correction",
        f"{CASE_RULED}:{Outcome.decline}": END,
        CaseEndedV1.topic: END,
    },
    silence="review 在报送截止时声明：逾期不予受理（missed_deadline）",
)
CORRECTION = Stage(
    name="correction",
    zh="申报单位补正",
    holder="申报单位",
    asks=(Ask(OPEN_CORRECTION),),
    answers={
        CorrectionAnsweredV1.topic: "filing",
        f"{OPEN_CORRECTION}:answered": "filing",
        CorrectionLapsedV1.topic: "lapsed",
        f"{OPEN_CORRECTION}:lapsed": "lapsed",
        CaseEndedV1.topic: END,
    },
    silence="intake 在补正到期时声明：逾期未补正（correction_lapsed）",
)
LAPSED = Stage(
    name="lapsed",
    zh="补正逾期办结",
    holder="系统",
    asks=(
        Ask(ask_review.end_case.name, {"ending": Ending.correction_lapsed, "reason": "逾期未补正"}),
    ),
    answers={CaseEndedV1.topic: END},
    silence="无人声明：review 办结后即有结果",
)
DELIVERY = Stage(
    name="delivery",
    zh="推荐单位报送",
    holder="推荐单位",
    answers={CaseDeliveredV1.topic: "city", CaseEndedV1.topic: END},
    silence="review 在报送截止时声明：逾期不予受理（missed_deadline）",
)
CITY = Stage(
    name="city",
    zh="市局受理、评审与遴选",
    holder="市工业和信息化局",
    begins=(Ask(CHECK, {"at_gate": "delivery"}),),
    answers={
        CaseSelectedV1.topic: "publicity",
        CaseUndeliveredV1.topic: "delivery",
        CaseEndedV1.topic: END,
    },
    silence="无人声明：按计划日期催办，不自动办结",
)
PUBLICITY = Stage(
    name="publicity",
    zh="公示与公布入库",
    holder="市工业和信息化局",
    begins=(Ask(COMPARE), Ask(CHECK, {"at_gate": "publication"})),
    answers={
        SubmissionRegisteredV1.topic: END,
        ItemRemovedV1.topic: END,
        f"{COMPARE}:{Ending.registered}": END,
        f"{COMPARE}:{Ending.removed_after_objection}": END,
    },
    silence="registry 在公示期满时声明：无异议，可以公布",
)

TABLES: Final[Mapping[int, StageTable]] = MappingProxyType(
    {
        1: StageTable(
            version=1,
            stages=(FILING, UNIT_REVIEW, CORRECTION, LAPSED, DELIVERY, CITY, PUBLICITY),
            ends=(CaseEndedV1.topic, SubmissionRegisteredV1.topic, ItemRemovedV1.topic),
            reactions={WithdrawalRequestedV1.topic: ask_review.judge_withdrawal.name},
            relocates=(CaseReopenedV1.topic,),
        )
    }
)
