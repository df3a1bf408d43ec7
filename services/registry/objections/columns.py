"""The columns of the table of objections. None of them tells who objected."""

from typing import Final

from kit.tabular import TableColumn
from services.registry.objections.rules import STATE_LABELS
from services.registry.objections.schemas import ObjectionView

TITLE: Final = "异议清单"
_Column = TableColumn[ObjectionView]
COLUMNS: Final = (
    _Column(
        "异议编号",
        lambda item: str(item.objection_id),
    ),
    _Column(
        "网上提交编号",
        lambda item: item.number,
    ),
    _Column(
        "公示编号",
        lambda item: str(item.notice_id),
    ),
    _Column(
        "申报编号",
        lambda item: str(item.submission_id),
    ),
    _Column(
        "状态",
        lambda item: STATE_LABELS[item.state],
    ),
    _Column(
        "不予受理原因",
        lambda item: item.ground_label,
    ),
    _Column(
        "理由",
        lambda item: item.reason,
    ),
    _Column(
        "渠道",
        lambda item: item.channel,
    ),
    _Column(
        "收到时间（北京时间）",
        lambda item: item.received_at,
    ),
    _Column(
        "办理期限（北京时间）",
        lambda item: item.due_at,
    ),
    _Column(
        "核查结论",
        lambda item: item.finding,
    ),
    _Column(
        "答复",
        lambda item: item.reply,
    ),
    _Column(
        "作出决定时间（北京时间）",
        lambda item: item.judged_at,
    ),
)
