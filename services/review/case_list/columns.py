"""The columns of the table of cases."""

from typing import Final

from contracts.code_words import CREDIT_VERDICT_WORDS, HOLD_WORDS
from contracts.vocabulary import ENDING_LABELS, FACTORY_TYPE_LABELS, OUTCOME_LABELS
from kit.tabular import TableColumn
from services.review.case_list.schemas import CaseItem

TITLE: Final = "案卷清单"
Column = TableColumn[CaseItem]
COLUMNS: Final = (
    Column(
        "申报编号",
        lambda item: item.number,
    ),
    Column(
        "企业名称",
        lambda item: item.organisation_name,
    ),
    Column(
        "统一社会信用代码",
        lambda item: item.credit_code,
    ),
    Column(
        "工厂名称",
        lambda item: item.factory_name,
    ),
    Column(
        "建设方向",
        lambda item: FACTORY_TYPE_LABELS[item.factory_type],
    ),
    Column(
        "推荐单位",
        lambda item: item.unit_name,
    ),
    Column(
        "状态",
        lambda item: item.state_label,
    ),
    Column(
        "环节",
        lambda item: item.stage_label,
    ),
    Column(
        "当前承办",
        lambda item: item.holder_words.zh if item.holder_words else None,
    ),
    Column(
        "暂缓事项",
        lambda item: "、".join(HOLD_WORDS[kind].zh for kind in item.holds),
    ),
    Column(
        "起始时间（北京时间）",
        lambda item: item.since,
    ),
    Column(
        "截止时间（北京时间）",
        lambda item: item.until,
    ),
    Column(
        "剩余工作日",
        lambda item: item.slack_working_days,
    ),
    Column(
        "待确认意见",
        lambda item: OUTCOME_LABELS[item.proposed.outcome] if item.proposed else None,
    ),
    Column(
        "信用核查",
        lambda item: CREDIT_VERDICT_WORDS[item.credit].zh if item.credit else None,
    ),
    Column(
        "提交时间（北京时间）",
        lambda item: item.received_at,
    ),
    Column(
        "报送时间（北京时间）",
        lambda item: item.delivered_at,
    ),
    Column(
        "办结结果",
        lambda item: ENDING_LABELS[item.ending] if item.ending else None,
    ),
    Column(
        "办结原因",
        lambda item: item.ending_reason,
    ),
)
