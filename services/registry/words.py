"""The words of registry's codes."""

from collections.abc import Mapping
from typing import Final

from contracts.code_words import (
    BLOCKS_WORDS,
    ENDING_WORDS,
    FACTORY_TYPE_WORDS,
    HOLD_HOLDER_WORDS,
    HOLD_WORDS,
    CodeTable,
    coded,
    labelled,
)
from contracts.shared_words import ACTOR_WORDS, PART_WORDS, STEP_NAMES
from contracts.waiting_words import WAITING_TABLES
from kit.words import SENT_FILE_WORDS
from services.registry.archives.rules import ArchiveVerdict
from services.registry.audit.wording import WORDS as TOPICS
from services.registry.entries.schemas import DirectorySort
from services.registry.objections.files.rules import ObjectionFileKind
from services.registry.objections.rules import (
    GROUND_LABELS,
    STATE_LABELS,
    InadmissibleGround,
    ObjectionState,
    ObjectorKind,
)
from services.registry.parking.rules import ParkedCause, ParkedOutcome
from services.registry.publicity.rules import ITEM_LABELS, ItemState, NoticeState
from services.registry.reconciliation.rules import (
    DRIFT_LABELS,
    DriftKind,
    DriftState,
    PlatformAgreement,
)
from services.registry.standing.schemas import StandingSort
from services.registry.sync_5gii.rules import ComparisonVerdict

WORDS: Final[Mapping[str, CodeTable]] = {
    **WAITING_TABLES,
    "ActorKind": ACTOR_WORDS,
    "ArchiveVerdict": coded(
        {
            ArchiveVerdict.sound: ("完好", "Sound"),
            ArchiveVerdict.missing: (
                "文件缺失",
                "Missing",
                "请系统管理员核查对象存储",
                "ask the administrator to look at the object store",
            ),
            ArchiveVerdict.different_bytes: (
                "文件内容已变",
                "Other bytes",
                "请系统管理员核查对象存储",
                "ask the administrator to look at the object store",
            ),
            ArchiveVerdict.not_in_audit_yet: ("审计记录尚未收到", "Not in the audit yet"),
            ArchiveVerdict.differs_from_audit: (
                "与审计记录不符",
                "Differs from the audit",
                "请审计员核查",
                "ask the auditor to look at it",
            ),
        }
    ),
    "Blocks": BLOCKS_WORDS,
    "ClosedAs": coded(
        {
            "completed": ("正常结束", "Completed"),
            "failed": ("失败", "Failed"),
            "canceled": ("已取消", "Cancelled"),
            "terminated": ("已终止", "Terminated"),
            "continued_as_new": ("已续接", "Continued"),
            "timed_out": ("超时", "Timed out"),
        }
    ),
    "ComparisonVerdict": coded(
        {
            ComparisonVerdict.matched: ("一致", "Matched"),
            ComparisonVerdict.differs: (
                "不一致",
                "Differs",
                "请在国家平台更正后重新比对",
                "correct it on the national platform and compare again",
            ),
            ComparisonVerdict.missing_there: (
                "国家平台无登记",
                "Not on the platform",
                "请在国家平台登记后重新比对",
                "enter it on the national platform and compare again",
            ),
            ComparisonVerdict.unavailable: (
                "国家平台暂无答复",
                "The platform gave no answer",
                "请稍后重新比对",
                "compare again later",
            ),
        }
    ),
    "DriftKind": labelled(
        DRIFT_LABELS,
        {
            DriftKind.missing: "The platform has no record any more",
            DriftKind.changed: "The record differs",
            DriftKind.doubled: "A second record of the factory",
            DriftKind.foreign: "A project that this system does not know",
        },
    ),
    "DriftState": coded(
        {
            DriftState.open: ("待核实", "To be looked into"),
            DriftState.acknowledged: ("已核实，待平台更正", "Looked into, to be corrected"),
            DriftState.resolved: ("已消除", "Gone"),
        }
    ),
    "Ending": ENDING_WORDS,
    "FactoryType": FACTORY_TYPE_WORDS,
    "HoldHolder": HOLD_HOLDER_WORDS,
    "DirectorySort": coded(
        {
            DirectorySort.registered: ("入库先后", "In the order of registration"),
            DirectorySort.number: ("入库编号", "By number"),
            DirectorySort.name: ("工厂名称", "By the factory's name"),
        }
    ),
    "HoldKind": HOLD_WORDS,
    "HoldRoom": coded(
        {
            "registry": ("公示入库", "Registry: publicity and register"),
            "review": ("审核", "Review"),
        }
    ),
    "InadmissibleGround": labelled(
        GROUND_LABELS,
        {
            InadmissibleGround.anonymous: "Anonymous",
            InadmissibleGround.no_contact: "No contact",
            InadmissibleGround.unsealed: "An organisation without its seal",
            InadmissibleGround.unsigned: "A person without a signature",
            InadmissibleGround.no_reason: "No reason",
            InadmissibleGround.no_evidence: "No evidence",
            InadmissibleGround.unrelated: "It does not concern this notice",
            InadmissibleGround.repeated: "The same matter objected to again",
            InadmissibleGround.late: "Late",
        },
    ),
    "ItemState": labelled(
        ITEM_LABELS,
        {
            ItemState.drafted: "Drafted",
            ItemState.dropped: "Dropped before publication",
            ItemState.published: "Published",
            ItemState.removed: "Removed",
            ItemState.entered: "Entered",
        },
    ),
    "NoticeState": coded(
        {
            NoticeState.drafted: ("草稿", "Drafted"),
            NoticeState.published: ("公示中", "Published"),
            NoticeState.closed: ("公示期满", "Closed"),
        }
    ),
    "Part": PART_WORDS,
    "ParkedCause": coded(
        {
            ParkedCause.not_understood: (
                "无法识读",
                "Not understood",
                "多因新旧版本并存：升级该服务后重新投入",
                "mostly an older release beside a newer one: upgrade it, then send it again",
            ),
            ParkedCause.not_believed: (
                "不可信",
                "Not believed",
                "请查明由谁投入，再放弃",
                "find out who put it there, then give it up",
            ),
            ParkedCause.too_early: (
                "所依据的事实未到",
                "What it follows never came",
                "待所依据的事实到达后重新投入",
                "send it again once what it follows was heard",
            ),
            ParkedCause.failed: (
                "处理失败",
                "It failed",
                "查看运行日志，排除原因后重新投入",
                "look at the log, mend the cause, then send it again",
            ),
            ParkedCause.unsettled: (
                "多次投递未办结",
                "Delivered too often",
                "查看运行日志，排除原因后重新投入",
                "look at the log, mend the cause, then send it again",
            ),
        }
    ),
    "ParkedOutcome": coded(
        {
            ParkedOutcome.sent_again: ("已重新投入", "Sent again"),
            ParkedOutcome.given_up: ("已放弃", "Given up"),
        }
    ),
    "SentFileState": SENT_FILE_WORDS,
    "StandingSort": coded(
        {
            StandingSort.opened: ("申报先后", "In the order of beginning"),
            StandingSort.number: ("申报编号", "By number"),
            StandingSort.name: ("工厂名称", "By the factory's name"),
            StandingSort.next_date: ("下一日期", "By the next date"),
            StandingSort.updated: ("更新时间", "By when it changed"),
        }
    ),
    "ObjectionFileKind": coded(
        {
            ObjectionFileKind.statement: ("签名或盖章的异议书", "The signed or sealed objection"),
            ObjectionFileKind.proof: ("证据材料", "Evidence"),
        }
    ),
    "ObjectionState": labelled(
        STATE_LABELS,
        {
            ObjectionState.open: "Being looked into",
            ObjectionState.inadmissible: "Inadmissible",
            ObjectionState.refused: "Refused: late",
            ObjectionState.upheld: "Upheld",
            ObjectionState.dismissed: "Dismissed",
        },
    ),
    "ObjectorKind": coded(
        {
            ObjectorKind.organisation: ("单位", "Organisation"),
            ObjectorKind.person: ("个人", "Person"),
        }
    ),
    "PlatformAgreement": coded(
        {
            PlatformAgreement.agrees: ("一致", "Agrees"),
            PlatformAgreement.drifts: ("有偏差", "Drifts"),
            PlatformAgreement.not_asked: ("未比对", "Not compared"),
        }
    ),
    "PlatformRecordKind": coded({"new": ("新登记", "New"), "update": ("更新", "Update")}),
    "SubmissionStep": STEP_NAMES,
    "Topic": coded(TOPICS),
}
