"""The columns of the table of where submissions are."""

from typing import Final

from contracts.code_words import HOLD_WORDS
from contracts.vocabulary import FACTORY_TYPE_LABELS
from kit.tabular import TableColumn
from services.registry.standing.schemas import SubmissionStatusView

TITLE: Final = "申报进度"
_Column = TableColumn[SubmissionStatusView]
COLUMNS: Final = (
    _Column(
        "申报编号",
        lambda item: item.number,
    ),
    _Column(
        "企业名称",
        lambda item: item.organisation_name,
    ),
    _Column(
        "统一社会信用代码",
        lambda item: item.credit_code,
    ),
    _Column(
        "工厂名称",
        lambda item: item.factory_name,
    ),
    _Column(
        "建设方向",
        lambda item: FACTORY_TYPE_LABELS[item.factory_type] if item.factory_type else None,
    ),
    _Column(
        "推荐单位代码",
        lambda item: item.unit,
    ),
    _Column(
        "当前承办",
        lambda item: item.holder.zh,
    ),
    _Column(
        "进度说明",
        lambda item: item.why.zh,
    ),
    _Column(
        "下一日期（北京时间）",
        lambda item: item.next_date,
    ),
    _Column(
        "暂缓事项",
        lambda item: "、".join(HOLD_WORDS[hold.kind].zh for hold in item.holds),
    ),
    _Column(
        "办结结果",
        lambda item: item.ending_label,
    ),
    _Column(
        "办结原因",
        lambda item: item.ending_reason,
    ),
    _Column(
        "入库编号",
        lambda item: item.registry_number,
    ),
    _Column(
        "更新时间（北京时间）",
        lambda item: item.updated_at,
    ),
)
