"""The columns of the table of accounts."""

from typing import Final

from kit.tabular import TableColumn
from services.identity.people_list.schemas import PersonView

TITLE: Final = "人员清单"
Column = TableColumn[PersonView]
COLUMNS: Final = (
    Column(
        "姓名",
        lambda item: item.name,
    ),
    Column(
        "登录名",
        lambda item: item.login,
    ),
    Column(
        "角色",
        lambda item: "、".join(role.label for role in item.roles),
    ),
    Column(
        "推荐单位代码",
        lambda item: item.unit,
    ),
    Column(
        "登录受限",
        lambda item: "是" if item.locked else "否",
    ),
    Column(
        "两步验证（北京时间）",
        lambda item: item.second_factor_since,
    ),
    Column(
        "注册时间（北京时间）",
        lambda item: item.registered_at,
    ),
)
