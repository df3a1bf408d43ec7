"""Synthetic applicants and their forms, for the demo and the tests. A number gives one applicant.

Names, addresses, people and texts say that they are examples. Credit codes pass both checks and
belong to nobody.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from cli.demo.industries import PROFILES, Profile
from contracts import credit_code

UNITS: Final[tuple[tuple[str, str], ...]] = (
    ("120110", "东丽区"),
    ("120111", "西青区"),
    ("120112", "津南区"),
    ("120113", "北辰区"),
    ("120114", "武清区"),
    ("120115", "宝坻区"),
    ("ZONE-TEDA", "滨海新区天津经济技术开发区"),
    ("ZONE-TJFTZ", "滨海新区天津港保税区"),
    ("ZONE-THT", "滨海新区滨海高新区"),
    ("120118", "静海区"),
    ("120119", "蓟州区"),
)
OPENING_DAY: Final = date(
    2023,
    9,
    6,
)
_TYPES: Final = (("workshop", "车间"), ("line", "产线"), ("factory", "工厂"))
_PROVIDERS: Final = (
    ["mobile"],
    ["telecom", "unicom"],
    ["unicom"],
    ["telecom"],
    ["mobile", "broadnet"],
)
_MODES: Final = (["hybrid"], ["virtual"], ["virtual", "hybrid"], ["standalone"])
_STAGES: Final = ("built", "late", "middle", "built", "early")
_SECURITY: Final = (
    "classified_management",
    "responsible_department",
    "monitoring_policy",
    "facilities",
    "emergency_plan",
)
_INSTITUTION_EVERY: Final = 12
_SUBSTITUTE_EVERY: Final = 8
_NO_RECORD_EVERY: Final = 10


@dataclass(frozen=True, slots=True)
class Applicant:
    """One synthetic applicant; ``unit`` is the code of its recommending unit."""

    number: int
    name: str
    kind: str
    credit_code: str
    unit: str
    place: str
    factory_name: str
    factory_type: str
    legal_representative: str
    profile: Profile

    @property
    def domain(self) -> str:
        """A mail domain that can never exist (RFC 2606)."""
        return f"applicant{self.number:03d}.example"


def applicant(n: int) -> Applicant:
    """The n-th applicant, n from 0; any two differ in name and credit code."""
    profile = PROFILES[n % len(PROFILES)]
    unit, place = UNITS[n % len(UNITS)]
    factory_type, level = _TYPES[(n + n // len(_TYPES)) % len(_TYPES)]
    institution = n % _INSTITUTION_EVERY == _INSTITUTION_EVERY - 1
    ending = "研究院" if institution else "有限公司"
    return Applicant(
        number=n,
        name=f"天津示例{profile.word}{n + 1}{ending}",
        kind="public_institution" if institution else "enterprise",
        credit_code=credit_code.make(n, kind="12" if institution else "91"),
        unit=unit,
        place=place,
        factory_name=f"示例{profile.product}{level}5G全连接工厂{n + 1}",
        factory_type=factory_type,
        legal_representative=f"示例法人{n + 1}",
        profile=profile,
    )


def example_draft(n: int, on: date = OPENING_DAY, **changes: Mapping[str, Any]) -> dict[str, Any]:
    """A complete draft of the n-th applicant, filled in on a given day. Nothing in it blocks.

    ``changes`` replace parts of it: ``example_draft(3, basic={"factory_type": "line"})``.
    """
    who = applicant(n)
    draft: dict[str, Any] = {
        "cover": {
            "factory_name": who.factory_name,
            "applicant_name": who.name,
            "recommending_unit": who.unit,
            "filled_on": on.isoformat(),
        },
        "contact": {
            "contact_name": f"示例联系人{n + 1}",
            "contact_phone": f"022-0{n + 1:07d}",  # no Tianjin number starts with 0
            "contact_email": f"contact@{who.domain}",
        },
        "declaration": {
            "truth_promise": True,
            "credit_promise": True,
            "declared_on": on.isoformat(),
        },
        "basic": _basic(who),
        "construction": _construction(who),
        "implementation": _implementation(who),
        "extra": _extra(who, on),
    }
    for part, fields in changes.items():
        draft[part] = {**draft.get(part, {}), **fields}
    return draft


def _basic(who: Applicant) -> dict[str, Any]:
    n, profile = who.number, who.profile
    total = Decimal(800 + 137 * n % 9000) + Decimal(n * 25 % 100) / 100
    invested = (total * (100 if _stage(who) == "built" else 40 + n % 50) / 100).quantize(
        Decimal("0.01")
    )
    basic: dict[str, Any] = {
        "industries": list(profile.industries),
        "industry_chains": list(profile.chains),
        "factory_type": who.factory_type,
        "factory_address": f"天津市{who.place}示例大道{n + 1}号",
        "company_profile": (
            f"（示例文本）本单位注册于天津市{who.place}，为演示用虚构主体，"
            f"成立于{2001 + n % 18}年，"
            f"主要从事{profile.business}。"
            f"现有员工{120 + 35 * n}人，建有{1 + n % 4}个生产基地，产品主要供应国内市场，部分出口。"
            "近年来持续推进数字化转型，已建立覆盖研发、生产、仓储与服务的信息化管理体系，"
            "设有专门的信息化部门和网络安全责任岗位，经营规范，内部控制和财务制度健全。"
        ),
        "project_overview": (
            f"（示例文本）项目面向{profile.product}生产，围绕{profile.pain}等问题，"
            f"建设覆盖主要生产区域的5G网络和边缘计算节点，"
            f"将关键设备与生产系统接入统一平台，开展{profile.scene_words}等应用。"
            f"项目建成后预计生产效率提升{8 + n % 15}%，单位产品能耗下降{3 + n % 7}%，"
            f"不良品率下降{5 + n % 20}%，"
            "并形成可在同类企业复制推广的建设方案，带动上下游协同改造。"
        ),
        "network_providers": list(_PROVIDERS[n % len(_PROVIDERS)]),
        "started_month": f"{2020 + n % 3}-{1 + n % 12:02d}",
        "ends_month": f"2023-{1 + n % 8:02d}"
        if _stage(who) == "built"
        else f"2024-{1 + n % 12:02d}",
        "total_investment": str(total),
        "invested_so_far": str(invested),
        "project_stage": _stage(who),
    }
    if profile.industry_other:
        basic["industry_other"] = profile.industry_other
    if profile.chain_other:
        basic["chain_other"] = profile.chain_other
    return basic


def _construction(who: Applicant) -> dict[str, Any]:
    n, profile = who.number, who.profile
    scenes: dict[str, Any] = {link: list(chosen) for link, chosen in profile.scenes.items()}
    construction: dict[str, Any] = {
        "outdoor_sites": 1 + n % 6,
        "micro_sites": n % 9,
        "indoor_prru": 12 + 7 * n % 90,
        "network_modes": list(_MODES[n % len(_MODES)]),
        "terminals": 40 + 23 * n,
        "connected_devices": 30 + 17 * n,
        "systems": list(profile.systems),
        "edge_nodes": n % 4,
        "scenes": scenes,
        "security_items": list(_SECURITY[: 2 + n % 4]),
    }
    if n % 5 == 2:
        scenes["operations"] = [*scenes.get("operations", []), "other"]
        scenes["operations_other"] = "示例场景：碳排放数据核算"
    if n % 7 == 3:
        construction["systems"].append("other")
        construction["systems_other"] = "示例能源管理系统（EMS）"
    if n % 4 == 1:
        construction["coverage_other"] = "室外堆场由宏站补充覆盖（示例）"
    return construction


def _implementation(who: Applicant) -> dict[str, Any]:
    n, profile = who.number, who.profile
    if n % _SUBSTITUTE_EVERY == _SUBSTITUTE_EVERY - 1:
        return {
            "substitute": {
                "level": "city" if n % 2 else "national",
                "programme": "示例5G应用试点示范项目",
                "year": 2022,
                "unchanged": True,
            }
        }
    return {
        "plan_and_progress": (
            f"（示例文本）项目按“统一规划、分步实施”的思路推进，"
            f"**网络层**采用5G专网覆盖{profile.product}生产区域，"
            "核心网用户面下沉到厂区，保证数据不出园区；**平台层**建设边缘计算节点和数据平台；"
            f"**应用层**围绕{profile.scene_words}开展建设。\n\n"
            "主要进展如下：\n\n"
            f"- 完成{30 + 17 * n}台（套）设备的联网改造；\n- 完成生产管理系统与5G网络的对接；\n"
            "- 建立网络安全责任制，开展定期检测和应急演练。"
        ),
        "results_and_highlights": (
            f"（示例文本）项目重点解决了{profile.pain}的问题。实施后，"
            f"现场数据采集由人工记录改为自动采集，"
            f"异常发现时间由小时级缩短到分钟级，设备综合效率提升{4 + n % 9}个百分点，"
            f"人工巡检工作量下降{20 + n % 30}%。\n\n"
            "| 指标 | 建设前 | 建设后 |\n| --- | --- | --- |\n"
            f"| 设备联网率 | {35 + n % 20}% | {85 + n % 12}% |\n| 质检耗时 | 6分钟 | 2分钟 |\n\n"
            "形成的网络部署方式和改造步骤可在同类生产现场复制。"
        ),
        "outlook": (
            "（示例文本）下一步将扩大5G网络在仓储和物流环节的覆盖范围，"
            "推进更多存量设备的网络化改造，"
            f"深化数据分析在{profile.business}中的应用，完善网络安全防护体系，"
            f"并与上下游单位共享建设经验，"
            "逐步形成面向行业的整体解决方案。"
        ),
    }


def _extra(who: Applicant, on: date) -> dict[str, Any]:
    extra: dict[str, Any] = {
        "credit_code": who.credit_code,
        "applicant_kind": who.kind,
        "legal_representative_name": who.legal_representative,
    }
    if who.number % _NO_RECORD_EVERY != _NO_RECORD_EVERY - 1:
        extra["platform_record"] = {
            "project_number": f"5GII-YL-{who.number + 1:05d}",
            "entered_on": on.isoformat(),
        }
    return extra


def _stage(who: Applicant) -> str:
    return _STAGES[who.number % len(_STAGES)]
