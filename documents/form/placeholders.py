"""The placeholders a template of the 申请书 may hold, in the form's order.

A placeholder has a name that a clerk can read and is bound to one blank. `{{ 工厂名称 }}` prints a
value, `{{ 行业.钢铁 }}` the box ☑ or ☐ of one option, `{{ 填报日期.月 }}` a part of a date.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from contracts.application import FormVersion
from contracts.application.blanks import Blank
from contracts.application.codes import Option


class Shape(StrEnum):
    """How a placeholder prints its blank."""

    text = "text"  # one line, or several
    prose = "prose"  # paragraphs, lists, tables and pictures; stands in a paragraph of its own
    boxes = "boxes"  # one box an option
    day = "day"  # 年, 月, 日
    month = "month"  # 年, 月


@dataclass(frozen=True)
class Placeholder:
    """One placeholder of a form version. path: JSON pointer of its blank.

    empty: what stands there while nobody filled it in.
    """

    name: str
    path: str
    blank: Blank
    shape: Shape = Shape.text
    empty: str = ""

    def words(self) -> tuple[str, ...]:
        """The placeholder's words as they stand between {{ and }}, in the form's order."""
        match self.shape:
            case Shape.boxes:
                return tuple(f"{self.name}.{option_name(each.zh)}" for each in boxed(self.blank))
            case Shape.day:
                return tuple(f"{self.name}.{part}" for part in "年月日")
            case Shape.month:
                return tuple(f"{self.name}.{part}" for part in "年月")
        return (self.name,)


@dataclass(frozen=True)
class _Rule:
    """A placeholder as every form has it, before its blank's words are known."""

    name: str
    path: str
    shape: Shape = Shape.text
    empty: str = ""


OTHER_BLANK: Final = "______"
DECLARED_NAME: Final = "声明中的工厂名称"
CONTACT: Final = "联系人及联系方式"
UNIT: Final = "推荐单位"
SUBSTITUTE: Final = "替代材料说明"


def option_name(label: str) -> str:
    """An option's label as a placeholder can spell it: PLM/PDM becomes PLM_PDM."""
    return re.sub(r"\W+", "_", label)


def boxed(blank: Blank) -> tuple[Option, ...]:
    """The options printed with a box: all, but 其他 where the form gives it a blank alone."""
    return tuple(option for option in blank.options if blank.box or option.code != "other")


@cache
def placeholders_of(form: FormVersion) -> tuple[Placeholder, ...]:
    """Every placeholder of a form version, in the form's order.

    The promises, seals and attachments are printed words and need none.
    """
    return tuple(
        Placeholder(rule.name, rule.path, form.blanks[rule.path], rule.shape, rule.empty)
        for rule in _RULES
        if form.has(rule.path)
    )


@cache
def words_of(form: FormVersion) -> tuple[str, ...]:
    """Every word that a template of this form version must hold, but for what it may pre-print."""
    return tuple(word for each in placeholders_of(form) for word in each.words())


def _boxes(name: str, path: str) -> _Rule:
    return _Rule(name, path, Shape.boxes)


def _other(name: str, path: str) -> _Rule:
    return _Rule(name, path, empty=OTHER_BLANK)


def _link(zh: str, key: str) -> tuple[_Rule, _Rule]:
    scenes = "/construction/scenes"
    return _boxes(zh, f"{scenes}/{key}"), _other(f"{zh}其他", f"{scenes}/{key}_other")


_RULES: Final[tuple[_Rule, ...]] = (
    _Rule("工厂名称", "/cover/factory_name"),
    _Rule("建设单位", "/cover/applicant_name"),
    _Rule(CONTACT, "/contact/contact_name"),
    _Rule(UNIT, "/cover/recommending_unit"),
    _Rule("填报日期", "/cover/filled_on", Shape.day),
    _Rule(DECLARED_NAME, "/cover/factory_name", empty="[填报5G全连接工厂名称]"),
    _Rule("声明日期", "/declaration/declared_on", Shape.day),
    _boxes("行业", "/basic/industries"),
    _other("行业其它", "/basic/industry_other"),
    _boxes("产业链", "/basic/industry_chains"),
    _other("产业链其它", "/basic/chain_other"),
    _boxes("建设方向", "/basic/factory_type"),
    _Rule("工厂地址", "/basic/factory_address"),
    _Rule("企业简介", "/basic/company_profile"),
    _Rule("项目概况", "/basic/project_overview"),
    _boxes("网络服务商", "/basic/network_providers"),
    _Rule("建设起期", "/basic/started_month", Shape.month),
    _Rule("建设止期", "/basic/ends_month", Shape.month),
    _Rule("总投资额", "/basic/total_investment"),
    _Rule("已投入资金", "/basic/invested_so_far"),
    _boxes("项目阶段", "/basic/project_stage"),
    _Rule("室外站数", "/construction/outdoor_sites", empty="___"),
    _Rule("微站数", "/construction/micro_sites", empty="___"),
    _Rule("室分系统数", "/construction/indoor_prru", empty="_"),
    _other("覆盖其他", "/construction/coverage_other"),
    _boxes("组网方式", "/construction/network_modes"),
    _Rule("终端数", "/construction/terminals", empty="___"),
    _Rule("设备数", "/construction/connected_devices", empty="___"),
    _boxes("系统", "/construction/systems"),
    _other("系统其他", "/construction/systems_other"),
    _Rule("边缘节点数", "/construction/edge_nodes", empty=OTHER_BLANK),
    *_link("研发设计", "rd"),
    *_link("生产制造", "production"),
    *_link("检测监测", "inspection"),
    *_link("仓储物流", "logistics"),
    *_link("运营管理", "operations"),
    _boxes("安全防护", "/construction/security_items"),
    _Rule(SUBSTITUTE, "/implementation/substitute", Shape.prose),
    _Rule("建设方案及进展", "/implementation/plan_and_progress", Shape.prose),
    _Rule("建设成效和亮点", "/implementation/results_and_highlights", Shape.prose),
    _Rule("未来展望", "/implementation/outlook", Shape.prose),
)
PREPRINTED: Final = frozenset({"填报日期.年"})
"""Words a template may leave out: the form pre-prints this year."""
