"""The words of the codes that answers carry: Chinese, English, and what to do, where something is.

Every room publishes the words of its own codes (kit.words); here are those of the vocabulary. A new
member of an enum needs its words: a test asks for them.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from pydantic import Field

from contracts.vocabulary import (
    ENDING_LABELS,
    FACTORY_TYPE_LABELS,
    OUTCOME_LABELS,
    ROLE_LABELS,
    Blocks,
    CreditVerdict,
    Ending,
    FactoryType,
    Frozen,
    HoldKind,
    Outcome,
    Role,
    SourceResult,
)


class CodeWords(Frozen):
    """What people read in place of a code."""

    zh: str
    en: str
    to_do_zh: str | None = Field(
        default=None, description="怎样处理，仅在需要处理时有 / What to do, where something is"
    )
    to_do_en: str | None = Field(default=None, description="同上，英文 / The same in English")


CodeTable = Mapping[str, CodeWords]
"""The words of one kind of code."""


def coded(told: Mapping[Any, tuple[str, str] | tuple[str, str, str, str]]) -> CodeTable:
    """A table of codes: (Chinese, English), or with what to do in both."""
    return MappingProxyType({str(code): _words(*words) for code, words in told.items()})


def _words(zh: str, en: str, to_do_zh: str | None = None, to_do_en: str | None = None) -> CodeWords:
    return CodeWords(zh=zh, en=en, to_do_zh=to_do_zh, to_do_en=to_do_en)


def labelled(zh: Mapping[Any, str], en: Mapping[Any, str]) -> CodeTable:
    """A table of codes whose Chinese is printed elsewhere too."""
    return coded({code: (label, en[code]) for code, label in zh.items()})


ROLE_WORDS: Final = labelled(
    ROLE_LABELS,
    {
        Role.applicant_member: "Applicant's member",
        Role.applicant_signatory: "Applicant's signatory",
        Role.unit_officer: "Officer of a recommending unit",
        Role.unit_head: "Head of a recommending unit",
        Role.city_officer: "Officer of the city bureau",
        Role.city_head: "Head of the city bureau",
        Role.expert: "Expert",
        Role.auditor: "Auditor",
        Role.system_administrator: "System administrator",
        Role.security_administrator: "Security administrator",
    },
)
FACTORY_TYPE_WORDS: Final = labelled(
    FACTORY_TYPE_LABELS,
    {
        FactoryType.line: "Production line",
        FactoryType.workshop: "Workshop",
        FactoryType.factory: "Factory",
    },
)
ENDING_WORDS: Final = labelled(
    ENDING_LABELS,
    {
        Ending.withdrawn: "Withdrawn",
        Ending.correction_lapsed: "Not corrected in time",
        Ending.not_recommended: "Not recommended",
        Ending.ineligible: "Not eligible",
        Ending.missed_deadline: "Not delivered in time",
        Ending.not_accepted: "Not accepted by the city",
        Ending.not_selected: "Not selected",
        Ending.removed_after_objection: "Removed after an upheld objection",
        Ending.registered: "Registered",
    },
)
OUTCOME_WORDS: Final = labelled(
    OUTCOME_LABELS,
    {
        Outcome.recommend: "Recommend",
        Outcome.return_for_correction: "Return for correction",
        Outcome.decline: "Decline",
    },
)
HOLD_WORDS: Final = coded(
    {
        HoldKind.credit_open: (
            "信用核查尚未完成",
            "the credit check is not complete",
            "推荐单位或市局重新核查，或人工登记信用查询结果；各来源均未列入后自动解除",
            "ask the credit sources again, or record an answer by hand; it clears once every source"
            " says not listed",
        ),
        HoldKind.credit_turned_bad: (
            "信用状况发生变化，等待核实",
            "the credit record changed and is being looked into",
            "市局核实：已修复的重新核查，未列入即解除；属实的由市局负责人按不符合条件办结",
            "the city looks into it: asked again and not listed, it clears; if true, the head of"
            " the city ends the case as ineligible",
        ),
        HoldKind.objection: (
            "收到异议，正在核查",
            "an objection is being looked into",
            "市局登记异议的核查结论；作出结论后解除",
            "the city judges the objection; it clears with the finding",
        ),
        HoldKind.platform_record: (
            "国家平台登记信息缺失或不一致",
            "the record on the national platform is missing or differs",
            "申报单位在国家平台登记后重新比对，一致即解除；或由市局经办人登记平台信息后解除",
            "the applicant enters the project on the platform and it is compared again: a match"
            " clears it; or an officer of the city records the entry",
        ),
        HoldKind.late_bytes: (
            "佐证材料文件尚未到齐",
            "files of the evidence have not all arrived",
            "申报单位在限期内补传文件，到齐即解除；逾期未到的由市局经办人说明后解除",
            "the applicant uploads the files in time: it clears when all are there; if they never"
            " come, an officer of the city clears it with a reason",
        ),
        HoldKind.late_case: (
            "因系统原因建档延迟",
            "the case was opened late through our fault",
            "由推荐单位补办审核并报送，或由市局经办人说明后解除",
            "the unit rules on it and delivers it, or an officer of the city clears it with a"
            " reason",
        ),
    }
)
"""The kinds of holds: what each is, and what clears it."""
BLOCKS_WORDS: Final = coded(
    {
        Blocks.selection: ("遴选", "Selection"),
        Blocks.publication: ("公示", "Publication"),
        Blocks.announcement: ("公布", "Announcement"),
    }
)
HOLD_HOLDER_WORDS: Final = coded(
    {
        "applicant": ("申报单位", "The applicant"),
        "applicant_signatory": ("申报单位授权人", "The applicant's signatory"),
        "unit": ("推荐单位", "The recommending unit"),
        "city": ("市局", "The city bureau"),
        "city_officer": ("市局经办人", "The city's officer"),
        "city_head": ("市局负责人", "The head of the city bureau"),
    }
)
"""Who must act for a hold to clear. A unit's holder is written `unit:` and its code."""
SOURCE_RESULT_WORDS: Final = coded(
    {
        SourceResult.not_listed: ("未列入", "Not listed"),
        SourceResult.listed: ("已列入", "Listed"),
        SourceResult.no_such_subject: (
            "查无此主体",
            "No such subject",
            "请核对统一社会信用代码和单位名称",
            "check the credit code and the name",
        ),
        SourceResult.unavailable: (
            "暂未答复",
            "No answer",
            "请稍后重新核查，或人工登记查询结果",
            "ask again later, or record an answer by hand",
        ),
        SourceResult.name_differs: (
            "名称不符",
            "The name differs",
            "请核对单位名称是否变更",
            "look whether the organisation changed its name",
        ),
    }
)
CREDIT_VERDICT_WORDS: Final = coded(
    {
        CreditVerdict.clear: ("未列入失信名单", "Clear: no source lists it"),
        CreditVerdict.listed: ("列入失信名单", "Listed by a source"),
        CreditVerdict.open: ("尚无结论", "Open: not every source has answered"),
    }
)
