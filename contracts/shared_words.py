"""The words of codes that several rooms answer with and no single room owns."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from contracts.application.blanks import Kind
from contracts.application.codes import ApplicantKind, EvidenceKind
from contracts.clock_ledger import HOLDER_LABELS
from contracts.code_words import CodeTable, CodeWords, coded, labelled
from contracts.names import SERVICES
from contracts.scan import OUTCOME_WORDS, ScanOutcome
from contracts.stages import CaseState
from contracts.stages.tables import TABLES
from contracts.stages.words import SubmissionStep
from contracts.vocabulary import CheckAnswer, ProofState, TwoPersonAct

APPLICANT_KIND_WORDS: Final = coded(
    {
        ApplicantKind.enterprise: ("企业", "Enterprise"),
        ApplicantKind.public_institution: ("事业单位", "Public institution"),
    }
)
PROOF_STATE_WORDS: Final = coded(
    {
        ProofState.claimed: ("待提交证明材料", "Papers not handed in"),
        ProofState.handed_in: ("证明材料待核验", "Papers to be looked at"),
        ProofState.confirmed: ("已核验", "Confirmed"),
        ProofState.refused: ("证明材料被退回", "Papers refused"),
    }
)
CHECK_ANSWER_WORDS: Final = coded(
    {
        CheckAnswer.yes: ("符合", "Yes"),
        CheckAnswer.no: ("不符合", "No"),
        CheckAnswer.not_applicable: ("不适用", "Not applicable"),
    }
)
EVIDENCE_KIND_WORDS: Final = coded(
    {
        EvidenceKind.licence: ("营业执照", "Business licence"),
        EvidenceKind.construction_evidence: ("建设情况佐证材料", "Evidence of construction"),
        EvidenceKind.achievements: ("成果材料", "Achievements"),
        EvidenceKind.sealed_scan: ("盖章扫描件", "Sealed scan"),
        EvidenceKind.earlier_material: ("以往申报材料", "Earlier material"),
        EvidenceKind.other: ("其他材料", "Other"),
    }
)
"""In general. A campaign's form says how it prints them."""
KIND_WORDS: Final = coded(
    {
        Kind.text: ("单行文字", "One line of text"),
        Kind.long_text: ("多行文字", "Several lines of text"),
        Kind.rich_text: ("带格式文字", "Text with simple marks"),
        Kind.one: ("单选", "One choice"),
        Kind.many: ("多选", "Several choices"),
        Kind.number: ("数量", "A count"),
        Kind.money: ("金额（万元）", "An amount in 万元"),
        Kind.month: ("年月", "A month"),
        Kind.date: ("日期", "A date"),
        Kind.year: ("年份", "A year"),
        Kind.promise: ("承诺", "A promise"),
        Kind.unit: ("推荐单位", "A recommending unit"),
        Kind.group: ("一组栏目", "A group of blanks"),
        Kind.derived: ("自动填写", "Filled in by itself"),
        Kind.scan: ("盖章或签字", "A seal or signature"),
    }
)
"""How a blank is filled in."""
SCAN_OUTCOME_WORDS: Final = coded({outcome: OUTCOME_WORDS[outcome] for outcome in ScanOutcome})
CLOCK_HOLDER_WORDS: Final = labelled(
    HOLDER_LABELS,
    {
        "applicant": "The applicant",
        "unit": "The recommending unit",
        "city": "The city bureau",
        "registry": "Publicity and announcement",
        "nobody": "Nobody: it has ended",
    },
)
CASE_STATE_WORDS: Final = coded(
    {
        CaseState.in_review: ("推荐单位审核中", "In the unit's review"),
        CaseState.returned: ("已退回补正", "Returned for correction"),
        CaseState.recommended: ("已推荐，待报送", "Recommended, to be delivered"),
        CaseState.delivered: ("已报送，待受理", "Delivered, to be accepted"),
        CaseState.accepted: ("已受理，评审中", "Accepted, in evaluation"),
        CaseState.selected: ("已入选", "Selected"),
        CaseState.ended: ("已办结", "Ended"),
    }
)
TWO_PERSON_ACT_WORDS: Final = coded(
    {
        TwoPersonAct.clear_credit_hold: ("解除信用暂缓事项", "Lift a hold about credit"),
        TwoPersonAct.refuse_acceptance: ("不予受理", "Refuse acceptance"),
        TwoPersonAct.undo_refusal: ("撤销不予受理", "Undo the refusal to accept"),
        TwoPersonAct.undo_decline: ("撤销不予推荐", "Undo the decline"),
    }
)
STEP_NAMES: Final = coded(
    {
        SubmissionStep.handed_in: ("已提交，归档立案中", "Handed in, being filed"),
        SubmissionStep.unit_review: ("推荐单位审核", "The unit's review"),
        SubmissionStep.unit_confirmation: ("推荐单位确认", "The unit's confirmation"),
        SubmissionStep.correction_opening: ("发出补正通知", "A correction is being opened"),
        SubmissionStep.correction: ("申报单位补正", "Correction by the applicant"),
        SubmissionStep.correction_lapsed: ("补正逾期", "Correction lapsed"),
        SubmissionStep.declined: ("不予推荐", "Declined"),
        SubmissionStep.delivery: ("推荐单位报送", "Delivery by the unit"),
        SubmissionStep.acceptance: ("市局受理", "Acceptance by the city"),
        SubmissionStep.evaluation: ("专家评审", "Evaluation by experts"),
        SubmissionStep.selection: ("市局遴选", "Selection by the city"),
        SubmissionStep.publication: ("待公示", "To be published"),
        SubmissionStep.notice: ("公示中", "Published for objections"),
        SubmissionStep.announcement: ("待公布", "To be announced"),
        SubmissionStep.ended: ("已办结", "Ended"),
    }
)
STAGES_EN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "filing": "Filing and opening of the case",
        "unit_review": "The unit's review",
        "correction": "Correction by the applicant",
        "lapsed": "Ending after a lapsed correction",
        "delivery": "Delivery by the unit",
        "city": "Acceptance, evaluation and selection by the city",
        "publicity": "Publicity, announcement and register",
    }
)
STAGE_WORDS: Final[CodeTable] = MappingProxyType(
    {
        stage.name: CodeWords(zh=stage.zh, en=STAGES_EN[stage.name])
        for table in TABLES.values()
        for stage in table.stages
        if stage.name in STAGES_EN
    }
    | {"END": CodeWords(zh="办结", en="Ended")}
)
"""The stages of every table."""
FILE_CHANGE_WORDS: Final = coded({"added": ("新增", "Added"), "removed": ("移除", "Removed")})
TEXT_CHANGE_WORDS: Final = coded(
    {"same": ("未变", "The same"), "removed": ("删去", "Removed"), "added": ("增加", "Added")}
)
REMINDER_WORDS: Final = coded(
    {
        "hand_in": ("提交申报", "To hand in"),
        "correction": ("提交补正", "To answer a correction"),
        "rule": ("作出审核意见", "To rule"),
        "deliver": ("报送汇总表", "To deliver the list"),
        "accept": ("办理受理", "To accept"),
        "score": ("提交评分", "To hand in a score"),
    }
)
SUBMISSION_STATE_WORDS: Final = coded(
    {
        "draft": ("草稿", "Draft"),
        "handed_in": ("已提交", "Handed in"),
        "in_correction": ("补正中", "In correction"),
        "ended": ("已办结", "Ended"),
    }
)
"""Where an applicant's submission stands in their own list."""
PART_WORDS: Final = coded(
    {
        "identity": ("账号与单位", "Accounts"),
        "intake": ("申报", "Applications"),
        "review": ("审核与评审", "Review"),
        "registry": ("公示与名录", "Publicity and register"),
        "notify": ("通知", "Letters"),
        "workflows": ("办理流程", "The process"),
        "cli": ("系统维护", "Maintenance"),
        "prober": ("系统自检", "The system's own probe"),
    }
)
"""The parts of the system: those that keep facts, and those that act by themselves."""
DEPENDENCY_WORDS: Final = coded(
    {
        "http": ("服务本身", "The service itself"),
        "all": ("全部服务", "All services"),
        "postgresql": ("数据库", "The database"),
        "facts": ("事实送达", "Facts on their way"),
        "files": ("文件存储", "The store of files"),
        "store": ("文件存储", "The store of files"),
        "malware_scanner": ("病毒扫描", "The malware scanner"),
        "rabbitmq": ("消息服务", "The broker"),
        "temporal": ("流程服务", "The workflow server"),
        "workflows": ("办理流程", "The process"),
        "demo sign-in": ("演示登录", "The demo's sign-in"),
        **{
            f"{room} worker": (f"后台：{PART_WORDS[room].zh}", f"Worker: {PART_WORDS[room].en}")
            for room in SERVICES
        },
    }
)
"""What /readyz tells of a service, and of what is around all of them."""
READINESS_WORDS: Final = coded(
    {
        "ok": ("就绪", "Ready"),
        "down": ("不可用", "Down"),
        "unknown": ("尚不清楚", "Not known"),
        "unheard": ("有事实尚未送达", "Facts wait to be heard"),
        "warning": ("请注意", "Mind this"),
    }
)
"""How a part stands, by the first word of what /readyz says."""
ACTOR_WORDS: Final = coded(
    {
        "user": ("本人", "A person"),
        "system": ("系统", "The system"),
        "delegate": ("代办人", "A delegate"),
    }
)
