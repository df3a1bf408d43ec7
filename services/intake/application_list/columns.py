"""The columns of the table of one's own submissions."""

from typing import Final

from contracts.shared_words import SUBMISSION_STATE_WORDS
from contracts.vocabulary import ENDING_LABELS
from kit.tabular import TableColumn
from services.intake.applications.schemas import SubmissionSummary

TITLE: Final = "我的申报"
Column = TableColumn[SubmissionSummary]
COLUMNS: Final = (
    Column(
        "申报编号",
        lambda item: item.number,
    ),
    Column(
        "工厂名称",
        lambda item: item.factory_name,
    ),
    Column(
        "推荐单位代码",
        lambda item: item.unit,
    ),
    Column(
        "状态",
        lambda item: SUBMISSION_STATE_WORDS[item.state].zh,
    ),
    Column(
        "已提交版本",
        lambda item: item.snapshot,
    ),
    Column(
        "提交时间（北京时间）",
        lambda item: item.handed_in_at,
    ),
    Column(
        "申请撤回时间（北京时间）",
        lambda item: item.withdrawal_requested_at,
    ),
    Column(
        "办结结果",
        lambda item: ENDING_LABELS[item.ended] if item.ended else None,
    ),
)
