"""The columns of the table of a notice's items: what the public reads."""

from typing import Final

from kit.tabular import TableColumn
from services.registry.publicity.rules import ITEM_LABELS
from services.registry.publicity.schemas import PublicItem

TITLE: Final = "公示名单"
_Column = TableColumn[PublicItem]
COLUMNS: Final = (
    _Column(
        "序号",
        lambda item: item.position,
    ),
    _Column(
        "工厂名称",
        lambda item: item.factory_name,
    ),
    _Column(
        "企业名称",
        lambda item: item.organisation_name,
    ),
    _Column(
        "推荐单位",
        lambda item: item.unit_name,
    ),
    _Column(
        "建设方向",
        lambda item: item.factory_type_label,
    ),
    _Column(
        "状态",
        lambda item: ITEM_LABELS[item.state],
    ),
)
