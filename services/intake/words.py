"""The words of intake's codes."""

from collections.abc import Mapping
from typing import Final

from contracts.application.findings import Severity
from contracts.code_words import ENDING_WORDS, FACTORY_TYPE_WORDS, CodeTable, coded
from contracts.shared_words import (
    CLOCK_HOLDER_WORDS,
    DEPENDENCY_WORDS,
    EVIDENCE_KIND_WORDS,
    FILE_CHANGE_WORDS,
    KIND_WORDS,
    PART_WORDS,
    READINESS_WORDS,
    REMINDER_WORDS,
    SCAN_OUTCOME_WORDS,
    SUBMISSION_STATE_WORDS,
    TEXT_CHANGE_WORDS,
)
from contracts.waiting_words import WAITING_TABLES
from kit.gates import Gate
from kit.words import MALWARE_WORDS
from services.intake.application_list.schemas import SubmissionSort
from services.intake.evidence.late_bytes.states import PromiseState
from services.intake.evidence.states import EvidenceState
from services.intake.submissions.states import CorrectionState
from services.intake.withdrawals.rules import WithdrawalState

OF_THE_FORM: Final[Mapping[str, CodeTable]] = {
    "CountedOn": coded(
        {
            "typed": ("按所填文字计", "On what is typed"),
            "visible": ("按可见文字计", "On what is seen"),
        }
    ),
    "Kind": KIND_WORDS,
    "Measure": coded({"zi": ("字", "字"), "characters": ("字符", "characters")}),
    "SameAs": coded(
        {
            "organisation.name": ("与单位名称一致", "The organisation's name"),
            "organisation.credit_code": (
                "与单位统一社会信用代码一致",
                "The organisation's credit code",
            ),
        }
    ),
    "Severity": coded(
        {Severity.blocks: ("须改正", "Must be mended"), Severity.warns: ("提示", "A warning")}
    ),
}
OF_A_SUBMISSION: Final[Mapping[str, CodeTable]] = {
    "ClockHolder": CLOCK_HOLDER_WORDS,
    "CorrectionState": coded(
        {
            CorrectionState.open: ("待补正", "Open"),
            CorrectionState.answered: ("已补正", "Answered"),
            CorrectionState.lapsed: ("逾期未补正", "Lapsed"),
            CorrectionState.ended: ("已随申报办结", "Ended with its case"),
        }
    ),
    "Ending": ENDING_WORDS,
    "EvidenceKind": EVIDENCE_KIND_WORDS,
    "EvidenceState": coded(
        {
            EvidenceState.waiting: ("等待上传或检查", "Waits for its bytes or a check"),
            EvidenceState.checking: ("检查中", "Being checked"),
            EvidenceState.promoted: ("已收存", "Kept"),
            EvidenceState.refused: (
                "未通过检查",
                "Refused",
                "请按说明改正文件后重新上传",
                "mend the file as told and upload it again",
            ),
            EvidenceState.abandoned: (
                "未上传完成",
                "Never uploaded",
                "请重新上传",
                "upload it again",
            ),
            EvidenceState.removed: ("已删除", "Removed"),
        }
    ),
    "FactoryType": FACTORY_TYPE_WORDS,
    "FileChange": FILE_CHANGE_WORDS,
    "MalwareOutcome": MALWARE_WORDS,
    "PointKind": coded({"field": ("栏目", "A blank"), "evidence": ("佐证材料", "Evidence")}),
    "PointState": coded(
        {
            "open": ("待补正", "Open"),
            "changed": ("已修改，未提交", "Changed, not handed in"),
            "answered": ("已补正", "Answered"),
            "unchanged": ("未作修改", "Left unchanged"),
        }
    ),
    "PromiseState": coded(
        {
            PromiseState.awaited: (
                "等待补传",
                "Awaited",
                "请在限期内上传该文件",
                "upload the file before its time is over",
            ),
            PromiseState.arrived: ("已收到", "Arrived"),
            PromiseState.lapsed: ("逾期未到", "Did not arrive in time"),
        }
    ),
    "ScanOutcome": SCAN_OUTCOME_WORDS,
    "SubmissionSort": coded(
        {
            SubmissionSort.begun: ("开始先后", "In the order of beginning"),
            SubmissionSort.number: ("申报编号", "By number"),
            SubmissionSort.name: ("工厂名称", "By the factory's name"),
            SubmissionSort.handed_in: ("提交时间", "By when it was handed in"),
        }
    ),
    "SubmissionState": SUBMISSION_STATE_WORDS,
    "TextChange": TEXT_CHANGE_WORDS,
    "WithdrawalState": coded(
        {
            WithdrawalState.asked: ("已申请撤回，待决定", "Asked, to be decided"),
            WithdrawalState.taking_back: ("正在收回撤回申请", "Is being taken back"),
            WithdrawalState.taken_back: ("撤回申请已收回", "Taken back"),
            WithdrawalState.refused: ("未获准", "Refused"),
            WithdrawalState.granted: ("已准许", "Granted"),
        }
    ),
}
OF_A_CAMPAIGN: Final[Mapping[str, CodeTable]] = {
    "Audience": coded(
        {
            "applicants": ("申报单位", "Applicants"),
            "unit_officers": ("推荐单位", "Officers of the units"),
            "experts_and_city": ("评审专家和市局", "Experts and the city"),
        }
    ),
    "Dependency": DEPENDENCY_WORDS,
    "DuplicatePolicy": coded(
        {
            "refuse": ("不得提交", "Refused"),
            "warn": ("提示", "A warning"),
            "allow": ("允许", "Allowed"),
        }
    ),
    "Gate": coded(
        {
            Gate.intake: ("申报", "Hand-in"),
            Gate.correction: ("补正", "Correction"),
            Gate.delivery: ("报送", "Delivery"),
            Gate.scoring: ("评分", "Scoring"),
            Gate.objection: ("异议", "Objection"),
        }
    ),
    "LetterKind": coded(
        {
            "schedule_changed": ("时间调整通知", "The schedule has changed"),
            "correction_due_moved": ("补正截止时间顺延通知", "A correction is due later"),
        }
    ),
    "MovedDate": coded(
        {
            "notice_closes_at": ("公示截止时间", "When a notice closes"),
            "correction_due_at": ("补正截止时间", "When a correction is due"),
        }
    ),
    "OpeningRefusal": coded(
        {
            "campaign-exists": (
                "该征集活动已经开启",
                "This campaign is open already",
                "改用另一个代码，或以演练方式开启",
                "take another code, or open it as a rehearsal",
            ),
            "campaign-over": (
                "申报截止时间已过",
                "Its hand-ins have ended",
                "改正各项日期，或以演练方式开启",
                "correct the dates, or open it as a rehearsal",
            ),
            "calendar-year-missing": (
                "未载入所需年份的节假日安排",
                "A year's official calendar is missing",
                "先载入该年的节假日安排",
                "load the year's calendar first",
            ),
        }
    ),
    "OutageKind": coded(
        {
            "gap": ("服务中断", "A gap in the service"),
            "not_observed": ("未监测时段", "Nobody was watching"),
        }
    ),
    "Part": PART_WORDS,
    "Readiness": READINESS_WORDS,
    "ReminderKind": REMINDER_WORDS,
    "ScannerPolicy": coded(
        {
            "wait": ("等待扫描", "Wait for the scanner"),
            "take_unscanned": ("先收存，后扫描", "Take it, scan it later"),
        }
    ),
    "Scope": coded(
        {
            "all": ("全部", "Everybody"),
            "unit": ("一个推荐单位", "One recommending unit"),
            "organisation": ("一家申报单位", "One applicant"),
        }
    ),
    "SealedScanPolicy": coded(
        {"block": ("不符不得提交", "Must match"), "warn": ("不符仅提示", "A warning only")}
    ),
    "SettingKind": coded(
        {
            "text": ("文字", "Text"),
            "number": ("数字", "A number"),
            "instant": ("时刻", "An instant"),
            "flag": ("是否", "Yes or no"),
            "choice": ("选项", "A choice"),
        }
    ),
    "SweepFigure": coded(
        {
            "abandoned": ("放弃的上传", "Uploads given up"),
            "leftovers": ("清除的残留文件", "Leftovers removed"),
            "orphans_removed": ("清除的无主上传", "Uploads of nobody removed"),
            "rescanned": ("补扫病毒", "Scanned later"),
            "infected": ("其中有病毒", "Of these infected"),
            "orphans": ("无主文件", "Files of nobody"),
            "missing": ("缺失的文件", "Files missing"),
            "differing": ("内容不符的文件", "Files that differ"),
        }
    ),
    "YearChange": coded(
        {
            "new": ("新载入", "New"),
            "replaces": ("替换已有安排", "Replaces what was there"),
            "same": ("与已有一致", "The same as before"),
        }
    ),
}
WORDS: Final[Mapping[str, CodeTable]] = {
    **WAITING_TABLES,
    **OF_THE_FORM,
    **OF_A_SUBMISSION,
    **OF_A_CAMPAIGN,
}
