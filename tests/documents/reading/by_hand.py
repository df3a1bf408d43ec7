"""The official layout as a person's file: attachment 2 of the notice typed into Word by hand,
never from a template of ours.

Merged label cells, line breaks inside labels, boxes as signs, the sentences with their gaps; every
value can be replaced.
"""

import io
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table, _Cell

from documents.reading import FormReading, UnitName, read_application
from tests.forms import FORM

UNITS: Final = (
    UnitName("120110", "东丽区", "东丽区"),
    UnitName("120116", "滨海新区", "滨海新区"),
    UnitName("ZONE-TEDA", "天津经济技术开发区", "经开区"),
)
PLAN_HINT: Final = (
    "（详细描述总体建设方案，包括必要的网络部署图、应用场景以及网络安全防护等相关工作）"
)
TEXTS: Final[Mapping[str, str]] = {
    "name": "示例阀门车间5G全连接工厂",
    "applicant": "天津示例装备有限公司",
    "contact": "示例联系人  022-00000001  contact@applicant.example",
    "unit": "东丽区",
    "filled_on": "2023 年  9 月  6 日",
    "declared": "                     2023年9月6日",
    "industries": "□电子设备制造 √装备制造 □钢铁 □建材 □电力  □石化化工     □食品医药 □港口 □纺织"
    " □家电  □采矿  □其它          ",
    "chains": "□信创    □集成电路  □车联网   □生物医药  □中医药    \n□新能源  □新材料  □航空航天"
    " ■高端装备  □汽车及新能源汽车  □绿色石化  □轻工   □其它            ",
    "type": "□产线级5G全连接工厂    ☑车间级5G全连接工厂\n□工厂级5G全连接工厂",
    "address": "天津市东丽区示例大道1号",
    "profile": "（企业注册地址，发展历程、主营业务、市场销售等方面基本情况，限300字以内）"
    "\n示例企业注册于天津市东丽区。\n第二段。",
    "overview": "示例项目概况。",
    "providers": "(天津电信  (√天津移动  (天津联通  (天津广电",
    "months": "2023年 3月    —    2024年12月",
    "total": "１，２００．５０万元",
    "invested": "800",
    "stage": " □建设前期  □建设中期  ☒建设后期  □已建成 ",
    "coverage": "5G室外站12个 ，5G微站_3_个，\n5G室分系统pRRU 1,024 个，其他  室外堆场宏站补充    ",
    "modes": "虚拟专网（√）  混合专网（ ）  独立专网（ ）",
    "connections": "应用5G终端（5G模组、5G网关、5G CPE、5G PAD等）_86_个，"
    "\n基于5G网络连接的生产设备数__64__个",
    "systems": "☑ERP  ☑MES  ☐WMS  ☐PLM/PDM  ☐APS  ☐SCM/SRM  ☐EAM ☐CRM   ☑CAD/CAE/CAM  ☐OA "
    " 其他__能源管理系统__",
    "edge": "边缘计算节点设备___2___套",
    "rd": "□协同研发设计 ☑生产单元模拟\n□众包设计   其他        ",
    "production": "□柔性生产制造 □远程设备操控\n☑设备协同作业 □精准动态作业\n□现场辅助装配 其他   "
    "     ",
    "inspection": "☑机器视觉质检  □近红外线成像分析\n□工艺合规校验  □设备故障诊断\n□设备预测维护 "
    " □无人智能巡检\n□生产现场监测  其他   表面缺陷比对     ",
    "logistics": "□厂区智能物流 ☑厂区智能理货\n□全域物流监测 其他        ",
    "operations": "□生产过程溯源 □生产能效管控\n□虚拟现场服务 □企业协同合作\n其他        ",
    "security": "☑网络安全分级分类管理  \n☑网络安全责任部门 \n□网络安全监测管理制度"
    " \n□网络安全设施设备  \n□网络安全应急预案",
}
VALUES: Final[Mapping[str, Any]] = {
    "/cover/factory_name": "示例阀门车间5G全连接工厂",
    "/cover/applicant_name": "天津示例装备有限公司",
    "/contact/contact_name": "示例联系人",
    "/contact/contact_phone": "022-00000001",
    "/contact/contact_email": "contact@applicant.example",
    "/cover/recommending_unit": "120110",
    "/cover/filled_on": "2023-09-06",
    "/declaration/declared_on": "2023-09-06",
    "/basic/industries": ["equipment"],
    "/basic/industry_chains": ["high_end_equipment"],
    "/basic/factory_type": "workshop",
    "/basic/factory_address": "天津市东丽区示例大道1号",
    "/basic/company_profile": "示例企业注册于天津市东丽区。\n第二段。",
    "/basic/project_overview": "示例项目概况。",
    "/basic/network_providers": ["mobile"],
    "/basic/started_month": "2023-03",
    "/basic/ends_month": "2024-12",
    "/basic/total_investment": "1200.50",
    "/basic/invested_so_far": "800",
    "/basic/project_stage": "late",
    "/construction/outdoor_sites": 12,
    "/construction/micro_sites": 3,
    "/construction/indoor_prru": 1024,
    "/construction/coverage_other": "室外堆场宏站补充",
    "/construction/network_modes": ["virtual"],
    "/construction/terminals": 86,
    "/construction/connected_devices": 64,
    "/construction/systems": ["erp", "mes", "cad_cae_cam", "other"],
    "/construction/systems_other": "能源管理系统",
    "/construction/edge_nodes": 2,
    "/construction/scenes/rd": ["unit_simulation"],
    "/construction/scenes/production": ["equipment_collaboration"],
    "/construction/scenes/inspection": ["vision_inspection", "other"],
    "/construction/scenes/inspection_other": "表面缺陷比对",
    "/construction/scenes/logistics": ["smart_tally"],
    "/construction/security_items": ["classified_management", "responsible_department"],
    "/implementation/plan_and_progress": "总体方案。\n\n**网络层**采用5G专网：\n\n- 甲\n- 乙",
    "/implementation/results_and_highlights": (
        "成效：\n\n| 指标 | 值 |\n| --- | --- |\n| 联网率 | 85% |"
    ),
    "/implementation/outlook": "下一步推广。",
}
_LABELS: Final = (
    ("所属重点行业和领域", "industries"),
    ("所属重点产业链", "chains"),
    ("建设方向\n（限选1个）", "type"),
    ("5G全连接\n\n工厂名称", "name"),
    ("5G全连接\n\n工厂地址", "address"),
    ("企业简介", "profile"),
    ("项目概况", "overview"),
    ("网络服务商", "providers"),
    ("建设起止\n\n日期", "months"),
)
_ELEMENTS: Final = (
    ("5G网络覆盖情况（厂区或区域内5G网络全面覆盖及稳定运行）", "coverage"),
    ("5G网络组网方式", "modes"),
    ("基于5G网络连接的生产要素连接情况", "connections"),
    ("利用5G、时间敏感网络、软件定义网络等新型网络技术实现网络互通的信息系统和生产系统", "systems"),
    ("边缘计算节点部署情况", "edge"),
)
_LINKS: Final = (
    ("研发设计", "rd"),
    ("生产制造", "production"),
    ("检测监测", "inspection"),
    ("仓储物流", "logistics"),
    ("运营管理", "operations"),
)


@cache
def as_typed() -> bytes:
    """The form as it stands in TEXTS."""
    return saved(_typed(TEXTS))


def by_hand(**texts: str) -> Document:
    """The whole form as a document, with some texts replaced; `\\n` is a new paragraph in a
    cell.
    """
    return _typed({**TEXTS, **texts}) if texts else docx.Document(io.BytesIO(as_typed()))


def _typed(said: Mapping[str, str]) -> Document:
    document = docx.Document()
    _cover(document, said)
    _table(document, said)
    document.add_paragraph(
        "二、5G全连接工厂建设实施情况（此部分原则上不超过3000字，"
        "如项目申报过市级或国家级5G应用相关项目，"
        "且建设内容至此次申请时未发生变化，可以用当时相关申报材料代替）"
    )
    document.add_paragraph("（一）建设方案及进展")
    document.add_paragraph(PLAN_HINT)
    document.add_paragraph("总体方案。")
    line = document.add_paragraph()
    line.add_run("网络层").bold = True
    line.add_run("采用5G专网：")
    for item in ("甲", "乙"):
        document.add_paragraph(item, style="List Bullet")
    document.add_paragraph("建设成效和亮点", style="Heading 2")
    document.add_paragraph("　　成效：")
    figures = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (*figures.rows[0].cells, *figures.rows[1].cells),
        ("指标", "值", "联网率", "85%"),
        strict=True,
    ):
        cell.text = text
    document.add_paragraph("3. 未来展望")
    document.add_paragraph("下一步推广。")
    for text in (
        "三、相关附件  ",
        "（一）企业营业执照复印件。",
        "（二）建设情况佐证材料（如现场5G设备部署照片、5G应用场景照片等，已完成项目可提供验收报告）"
        "。",
    ):
        document.add_paragraph(text)
    return document


def _cover(document: Document, said: Mapping[str, str]) -> None:
    for text in (
        "附件2",
        "2023年5G全连接工厂申请书",
        f"5G全连接工厂名称：{said['name']}                          ",
        f"建设单位（盖 章）：{said['applicant']}",
        "",
        f"联系人及联系方式 ：{said['contact']}",
        f"推荐单位（盖 章）：\u00a0\u00a0{said['unit']}  ",
        f"填  报  日  期   ：  {said['filled_on']}",
        "申请单位声明",
        "我单位[填报5G全连接工厂名称]自愿参加天津市工业和信息化局组织的2023年5G全连接工厂征集活动，"
        "承诺如下：",
        "我单位对提供的所有资料的合法性、真实性、完整性和有效性负责，并愿意承担由此引发的全部责任。"
        "",
        "经查询“信用中国”和“天津市市场主体信用信息公示系统”，本单位不是严重失信主体。",
        "企业（盖章）：             法定代表人（负责人）签章 ：",
        said["declared"],
        "一、基本信息",
    ):
        document.add_paragraph(text)


def _table(document: Document, said: Mapping[str, str]) -> None:
    table = document.add_table(rows=0, cols=5)
    for label, name in _LABELS:
        _row(table, (label, 1), (said[name], 4))
    _row(
        table,
        ("项目总投资额（万元）", 1),
        (said["total"], 1),
        ("已投入资金（万元）", 1),
        (said["invested"], 2),
    )
    _row(table, ("项目阶段", 1), (said["stage"], 4))
    first = len(table.rows)
    _row(table, ("建设内容概况", 1), ("建设要素", 2), ("指标值", 2))
    for label, name in _ELEMENTS:
        _row(table, ("", 1), (label, 2), (said[name], 2))
    links = len(table.rows)
    _row(table, ("", 1), ("关键环节应用场景建设情况", 1), ("环节", 1), ("场景", 2))
    for label, name in _LINKS:
        _row(table, ("", 1), ("", 1), (label, 1), (said[name], 2))
    _row(table, ("", 1), ("网络安全防护情况", 1), ("网络安全防护能力", 1), (said["security"], 2))
    _join_down(table, 0, first, len(table.rows) - 1)
    _join_down(table, 1, links, links + len(_LINKS))


def _row(table: Table, *cells: tuple[str, int]) -> None:
    row, place = table.add_row(), 0  # type: ignore[no-untyped-call]
    for text, span in cells:
        cell = row.cells[place].merge(row.cells[place + span - 1])
        write(cell, text)
        place += span


def _join_down(table: Table, column: int, first: int, last: int) -> None:
    """Merge a column's cells downwards as Word does it: the first restarts, the others continue."""
    for number in range(first, last + 1):
        merged = OxmlElement("w:vMerge")
        merged.set(qn("w:val"), "restart" if number == first else "continue")
        cell: Any = table.rows[number]._tr.tc_lst[column]
        cell.get_or_add_tcPr().append(merged)


def write(cell: _Cell, text: str) -> None:
    """A paragraph a line."""
    first, *others = text.split("\n")
    cell.paragraphs[0].text = first
    for line in others:
        cell.add_paragraph(line)


def cell_of(document: Document, label: str) -> _Cell:
    """The value cell right of a label."""
    wanted = "".join(label.split())
    for row in document.tables[0].rows:
        cells = row._tr.tc_lst
        for place, each in enumerate(cells[:-1]):
            if "".join("".join(text.text or "" for text in each.iter(qn("w:t"))).split()) == wanted:
                return _Cell(cells[place + 1], document.tables[0])
    raise AssertionError(f"no cell beside {label}")


def saved(document: Document) -> bytes:
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def read(document: Document, units: Sequence[UnitName] = UNITS) -> FormReading:
    return read_application(FORM, saved(document), units)


def found(reading: FormReading) -> dict[str, Any]:
    return {each.path: each.value for each in reading.found}


def unread(reading: FormReading) -> set[tuple[str | None, str]]:
    """(path, reason) of what was not read, the promises aside: they never are."""
    return {(each.path, each.code) for each in reading.unread if each.code != "promise"}
