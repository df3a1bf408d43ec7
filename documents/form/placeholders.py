"""The placeholders a template of the 申请书 may hold, in the form's order: names a clerk can read, each bound to one blank.

`{{ 工厂名称 }}` prints a value, `{{ 行业.钢铁 }}` the box ☑ or ☐ of one option, `{{ 填报日期.月 }}` a part of a date.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from contracts.application.blanks import Blank, Part
from contracts.application.form import PARTS


class Shape(StrEnum):
    """How a placeholder prints its blank."""

    text = "text"  # one line, or several
    prose = "prose"  # paragraphs, lists, tables and pictures; stands in a paragraph of its own
    boxes = "boxes"  # one box an option
    day = "day"  # 年, 月, 日
    month = "month"  # 年, 月


@dataclass(frozen=True)
class Slot:
    """One placeholder. path: JSON pointer of its blank; empty: what stands there while nobody filled it in; optional: a template may leave it out."""

    name: str
    path: str
    shape: Shape = Shape.text
    empty: str = ""
    optional: bool = False

    @property
    def blank(self) -> Blank:
        """The blank as the form describes it."""
        return blank_at(self.path)

    def words(self) -> tuple[str, ...]:
        """The placeholder's words as they stand between {{ and }}, in the form's order."""
        match self.shape:
            case Shape.boxes:
                return tuple(
                    f"{self.name}.{option_name(option.zh)}" for option in boxed(self.blank)
                )
            case Shape.day:
                return tuple(f"{self.name}.{part}" for part in "年月日")
            case Shape.month:
                return tuple(f"{self.name}.{part}" for part in "年月")
        return (self.name,)


OTHER_BLANK: Final = "______"
DECLARED_NAME: Final = "声明中的工厂名称"
CONTACT: Final = "联系人及联系方式"
UNIT: Final = "推荐单位"
SUBSTITUTE: Final = "替代材料说明"


def option_name(label: str) -> str:
    """An option's label as a placeholder can spell it: PLM/PDM becomes PLM_PDM."""
    return re.sub(r"\W+", "_", label)


def boxed(blank: Blank) -> tuple["OptionOf", ...]:
    """The options printed with a box: all, but 其他 where the form gives it a blank alone."""
    return tuple(
        OptionOf(*option[:2]) for option in blank.options if blank.box or option.code != "other"
    )


@dataclass(frozen=True)
class OptionOf:
    code: str
    zh: str


def blank_at(path: str) -> Blank:
    """The blank at a JSON pointer of the form; the first one of a group's."""
    name, *rest = path.strip("/").split("/")
    part: type[Part] | None = PARTS[name]
    found: Blank | None = None
    for step in rest:
        assert part is not None, f"{path}: no such blank"
        found = (part.blanks() | part.heading.beside)[step]
        part = found.part
    assert found is not None, f"{path}: a part is no blank"
    return found


def _boxes(name: str, path: str) -> Slot:
    return Slot(name, path, Shape.boxes)


def _other(name: str, path: str) -> Slot:
    return Slot(name, path, empty=OTHER_BLANK)


def _link(zh: str, key: str) -> tuple[Slot, Slot]:
    scenes = "/construction/scenes"
    return _boxes(zh, f"{scenes}/{key}"), _other(f"{zh}其他", f"{scenes}/{key}_other")


SLOTS: Final[tuple[Slot, ...]] = (
    Slot("工厂名称", "/cover/factory_name"),
    Slot("建设单位", "/cover/applicant_name"),
    Slot(CONTACT, "/contact/contact_name"),
    Slot(UNIT, "/cover/recommending_unit"),
    Slot("填报日期", "/cover/filled_on", Shape.day),
    Slot(DECLARED_NAME, "/cover/factory_name", empty="[填报5G全连接工厂名称]"),
    Slot("声明日期", "/declaration/declared_on", Shape.day),
    _boxes("行业", "/basic/industries"),
    _other("行业其它", "/basic/industry_other"),
    _boxes("产业链", "/basic/industry_chains"),
    _other("产业链其它", "/basic/chain_other"),
    _boxes("建设方向", "/basic/factory_type"),
    Slot("工厂地址", "/basic/factory_address"),
    Slot("企业简介", "/basic/company_profile"),
    Slot("项目概况", "/basic/project_overview"),
    _boxes("网络服务商", "/basic/network_providers"),
    Slot("建设起期", "/basic/started_month", Shape.month),
    Slot("建设止期", "/basic/ends_month", Shape.month),
    Slot("总投资额", "/basic/total_investment"),
    Slot("已投入资金", "/basic/invested_so_far"),
    _boxes("项目阶段", "/basic/project_stage"),
    Slot("室外站数", "/construction/outdoor_sites", empty="___"),
    Slot("微站数", "/construction/micro_sites", empty="___"),
    Slot("室分系统数", "/construction/indoor_prru", empty="_"),
    _other("覆盖其他", "/construction/coverage_other"),
    _boxes("组网方式", "/construction/network_modes"),
    Slot("终端数", "/construction/terminals", empty="___"),
    Slot("设备数", "/construction/connected_devices", empty="___"),
    _boxes("系统", "/construction/systems"),
    _other("系统其他", "/construction/systems_other"),
    Slot("边缘节点数", "/construction/edge_nodes", empty=OTHER_BLANK),
    *_link("研发设计", "rd"),
    *_link("生产制造", "production"),
    *_link("检测监测", "inspection"),
    *_link("仓储物流", "logistics"),
    *_link("运营管理", "operations"),
    _boxes("安全防护", "/construction/security_items"),
    Slot(SUBSTITUTE, "/implementation/substitute", Shape.prose),
    Slot("建设方案及进展", "/implementation/plan_and_progress", Shape.prose),
    Slot("建设成效和亮点", "/implementation/results_and_highlights", Shape.prose),
    Slot("未来展望", "/implementation/outlook", Shape.prose),
)
"""Every placeholder in the form's order. The promises, seals and attachments are printed words and need none."""

PREPRINTED: Final = frozenset({"填报日期.年"})
"""Words a template may leave out: the form pre-prints this year."""
WORDS: Final[tuple[str, ...]] = tuple(word for slot in SLOTS for word in slot.words())
