"""The words of review's codes."""

from collections.abc import Mapping
from typing import Final

from contracts.code_words import (
    BLOCKS_WORDS,
    CREDIT_VERDICT_WORDS,
    ENDING_WORDS,
    FACTORY_TYPE_WORDS,
    HOLD_HOLDER_WORDS,
    HOLD_WORDS,
    OUTCOME_WORDS,
    ROLE_WORDS,
    SOURCE_RESULT_WORDS,
    CodeTable,
    coded,
)
from contracts.shared_words import (
    CASE_STATE_WORDS,
    CHECK_ANSWER_WORDS,
    CLOCK_HOLDER_WORDS,
    EVIDENCE_KIND_WORDS,
    FILE_CHANGE_WORDS,
    KIND_WORDS,
    PROOF_STATE_WORDS,
    REMINDER_WORDS,
    SCAN_OUTCOME_WORDS,
    STAGE_WORDS,
    TEXT_CHANGE_WORDS,
    TWO_PERSON_ACT_WORDS,
)
from contracts.vocabulary import ChecklistDesk
from contracts.waiting_words import WAITING_TABLES
from kit.words import MALWARE_WORDS, SENT_FILE_WORDS
from services.review.bulk.rules import BulkAct, BulkState
from services.review.case_list.schemas import CaseSort
from services.review.credit.rules import EvidenceKept
from services.review.delivery.rules import ListState
from services.review.evaluation.rules import SelectionState
from services.review.overview.rules import CaseAct
from services.review.panel.rules import SeatState
from services.review.rulings.rules import RulingState
from services.review.two_persons.rules import ProposedActState

WORDS: Final[Mapping[str, CodeTable]] = {
    **WAITING_TABLES,
    "AtGate": coded(
        {
            "unit_review": ("推荐单位审核时", "At the unit's review"),
            "delivery": ("报送时", "At the delivery"),
            "publication": ("公示前", "Before the publication"),
            "entry": ("入库前", "Before the entry"),
        }
    ),
    "Blocks": BLOCKS_WORDS,
    "BulkAct": coded(
        {
            BulkAct.recommend: ("批量提出推荐意见", "Propose to recommend, many at once"),
            BulkAct.confirm_ruling: ("批量确认审核意见", "Confirm rulings, many at once"),
        }
    ),
    "BulkState": coded(
        {
            BulkState.looked_at: ("已查看，未确认", "Looked at, not confirmed"),
            BulkState.waiting: ("已确认，可撤销", "Confirmed, can be undone"),
            BulkState.undone: ("已撤销", "Undone"),
            BulkState.done: ("已生效", "Done"),
            BulkState.refused: (
                "未生效",
                "Refused: nothing was done",
                "确认后有案卷发生变化，请查看原因后重新选择办理",
                "a case changed after the confirmation: see why, and select anew",
            ),
        }
    ),
    "CaseSort": coded(
        {
            CaseSort.opened: ("立案先后", "In the order of opening"),
            CaseSort.number: ("申报编号", "By number"),
            CaseSort.name: ("工厂名称", "By the factory's name"),
            CaseSort.received: ("提交时间", "By when it was handed in"),
            CaseSort.until: ("截止时间", "By its date"),
        }
    ),
    "CaseAct": coded(
        {
            CaseAct.recommend: ("提出推荐意见", "Propose to recommend"),
            CaseAct.return_for_correction: ("提出退回补正", "Propose a return for correction"),
            CaseAct.decline: ("提出不予推荐", "Propose to decline"),
            CaseAct.confirm_ruling: ("确认审核意见", "Confirm the ruling"),
            CaseAct.look_at_scan: ("登记扫描件核对结果", "Record a look at the scan"),
            CaseAct.record_credit_answer: ("登记人工信用查询", "Record a credit query"),
            CaseAct.confirm_listing: ("确认列入失信名单", "Confirm the listing"),
            CaseAct.answer_unit_checklist: ("填写推荐审核清单", "Answer the unit's checklist"),
            CaseAct.answer_city_checklist: ("填写受理审核清单", "Answer the city's checklist"),
            CaseAct.accept: ("受理", "Accept"),
            CaseAct.refuse_acceptance: ("不予受理", "Refuse acceptance"),
            CaseAct.clear_hold: ("解除暂缓事项", "Clear the hold"),
            CaseAct.undo_ending: ("撤销办结结果", "Undo the ending"),
            CaseAct.confirm_act: ("确认拟办事项", "Confirm what was proposed"),
            CaseAct.reject_act: ("退回或收回拟办事项", "Reject or take back what was proposed"),
        }
    ),
    "CaseState": CASE_STATE_WORDS,
    "CheckAnswer": CHECK_ANSWER_WORDS,
    "ChecklistDesk": coded(
        {
            ChecklistDesk.unit: ("推荐审核清单", "The unit's checklist"),
            ChecklistDesk.city: ("受理审核清单", "The city's checklist"),
        }
    ),
    "ClockHolder": CLOCK_HOLDER_WORDS,
    "CreditVerdict": CREDIT_VERDICT_WORDS,
    "Ending": ENDING_WORDS,
    "EvidenceKept": coded(
        {
            EvidenceKept.file: ("已留存文件", "The file is kept"),
            EvidenceKept.only_hash: ("仅登记了SHA-256值", "Only its hash was recorded"),
            EvidenceKept.nothing: ("无凭据", "None"),
        }
    ),
    "EvidenceKind": EVIDENCE_KIND_WORDS,
    "FactoryType": FACTORY_TYPE_WORDS,
    "FileChange": FILE_CHANGE_WORDS,
    "HoldHolder": HOLD_HOLDER_WORDS,
    "HoldKind": HOLD_WORDS,
    "Kind": KIND_WORDS,
    "ListState": coded(
        {
            ListState.draft: ("草稿", "Draft"),
            ListState.delivered: ("已报送", "Delivered"),
            ListState.superseded: ("已被新版取代", "Superseded"),
        }
    ),
    "MalwareOutcome": MALWARE_WORDS,
    "Outcome": OUTCOME_WORDS,
    "ProofState": PROOF_STATE_WORDS,
    "ProposedActState": coded(
        {
            ProposedActState.proposed: ("待另一人确认", "Waits for another person"),
            ProposedActState.confirmed: ("已确认", "Confirmed"),
            ProposedActState.rejected: ("已退回或收回", "Rejected or taken back"),
            ProposedActState.superseded: ("已被取代", "Superseded"),
        }
    ),
    "ReminderKind": REMINDER_WORDS,
    "Role": ROLE_WORDS,
    "RulingState": coded(
        {
            RulingState.proposed: ("待负责人确认", "Waits for the head's confirmation"),
            RulingState.confirmed: ("已确认", "Confirmed"),
            RulingState.superseded: ("已被取代", "Superseded"),
        }
    ),
    "ScanOutcome": SCAN_OUTCOME_WORDS,
    "SeatState": coded(
        {
            SeatState.offered: ("待专家确认", "Offered"),
            SeatState.accepted: ("已接受，待评分", "Accepted, to be scored"),
            SeatState.scored: ("已评分", "Scored"),
            SeatState.recused: ("已回避", "Recused"),
        }
    ),
    "SentFileState": SENT_FILE_WORDS,
    "SelectionState": coded(
        {
            SelectionState.proposed: ("待负责人确认", "Waits for the head's confirmation"),
            SelectionState.confirmed: ("已确认", "Confirmed"),
            SelectionState.superseded: ("已被取代", "Superseded"),
        }
    ),
    "SourceResult": SOURCE_RESULT_WORDS,
    "Stage": STAGE_WORDS,
    "TextChange": TEXT_CHANGE_WORDS,
    "TwoPersonAct": TWO_PERSON_ACT_WORDS,
}
