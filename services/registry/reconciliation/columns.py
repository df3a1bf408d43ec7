"""The columns of the table of drifts."""

from typing import Final

from kit.tabular import TableColumn
from services.registry.reconciliation.schemas import DriftView

TITLE: Final = "国家平台差异清单"
_Column = TableColumn[DriftView]
COLUMNS: Final = (
    _Column(
        "入库编号",
        lambda item: item.registry_number,
    ),
    _Column(
        "差异",
        lambda item: item.kind_label,
    ),
    _Column(
        "平台编号",
        lambda item: item.external_number,
    ),
    _Column(
        "字段",
        lambda item: item.field,
    ),
    _Column(
        "名录",
        lambda item: item.ours,
    ),
    _Column(
        "上次一致时",
        lambda item: item.agreed,
    ),
    _Column(
        "平台现为",
        lambda item: item.theirs,
    ),
    _Column(
        "首次发现（北京时间）",
        lambda item: item.first_seen,
    ),
    _Column(
        "最近发现（北京时间）",
        lambda item: item.last_seen,
    ),
    _Column(
        "已核实（北京时间）",
        lambda item: item.acknowledged_at,
    ),
    _Column(
        "核实说明",
        lambda item: item.reason,
    ),
    _Column(
        "已消除（北京时间）",
        lambda item: item.resolved_at,
    ),
)
