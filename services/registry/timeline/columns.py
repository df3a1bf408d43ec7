"""The columns of the table of a timeline."""

from typing import Final

from kit.tabular import TableColumn
from services.registry.timeline.schemas import TimelineDetail, TimelineItem

TITLE: Final = "办理时间线"


def _detail_text(detail: TimelineDetail) -> str:
    before = "" if detail.before is None else f"{detail.before} → "
    return f"{detail.label}：{before}{detail.value}"


def _step(item: TimelineItem) -> str | None:
    if item.step_after is None:
        return None
    before = item.step_before.zh if item.step_before else "（无）"
    return f"{before} → {item.step_after.zh}"


Column = TableColumn[TimelineItem]
COLUMNS: Final = (
    Column(
        "时间（北京时间）",
        lambda item: item.at,
    ),
    Column(
        "经办",
        lambda item: item.who.zh,
    ),
    Column(
        "人员编号",
        lambda item: str(item.who.person_id) if item.who.person_id else None,
    ),
    Column(
        "事项",
        lambda item: item.what_zh,
    ),
    Column(
        "环节变化",
        _step,
    ),
    Column(
        "内容",
        lambda item: "；".join(_detail_text(detail) for detail in item.details),
    ),
    Column(
        "记录方",
        lambda item: item.room_zh,
    ),
    Column(
        "事实编号",
        lambda item: str(item.fact_id),
    ),
    Column(
        "叶哈希",
        lambda item: item.leaf,
    ),
)
