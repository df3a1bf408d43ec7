"""Labels, choices and part two's text: printed exactly as the notice prints them."""

import pytest

from contracts.application.codes import EvidenceKind, Option
from contracts.application.labels import FieldLabel, form_evidence, form_parts
from contracts.application.richtext import images, refused, visible
from contracts.text import count_zi
from tests.forms import FORM

FORM_PARTS = form_parts(FORM)
ATTACHMENTS = form_evidence(FORM)

IMAGE = "![网络图](018F2C00-0000-7000-8000-00000000000a)"


def fields(part: str) -> dict[str, FieldLabel]:
    shown = next(item for item in FORM_PARTS if item.key == part)
    return {item.path.rpartition("/")[2]: item for item in shown.fields}


def choices(item: FieldLabel) -> str:
    return " ".join(option.zh for option in item.options)


def test_parts_in_order() -> None:
    assert [part.key for part in FORM_PARTS] == [
        "cover",
        "contact",
        "declaration",
        "basic",
        "construction",
        "implementation",
        "extra",
    ]
    assert [part.key for part in FORM_PARTS if not part.printed] == ["extra"]


def test_choices_of_part_one() -> None:
    basic = fields("basic")
    assert (
        choices(basic["industries"])
        == "电子设备制造 装备制造 钢铁 建材 电力 石化化工 食品医药 港口 纺织 家电 采矿 其它"
    )
    assert choices(basic["industry_chains"]) == (
        "信创 集成电路 车联网 生物医药 中医药 新能源 新材料 航空航天 高端装备 汽车及新能源汽车"
        " 绿色石化 轻工 其它"
    )
    assert (
        choices(basic["factory_type"]) == "产线级5G全连接工厂 车间级5G全连接工厂 工厂级5G全连接工厂"
    )
    assert choices(basic["network_providers"]) == "天津电信 天津移动 天津联通 天津广电"
    assert choices(basic["project_stage"]) == "建设前期 建设中期 建设后期 已建成"
    assert basic["company_profile"].max_zi == 300
    assert basic["total_investment"].measure == "万元"


def test_choices_of_the_construction_content() -> None:
    construction = fields("construction")
    scenes = {item.path.rpartition("/")[2]: item for item in construction["scenes"].fields}
    links = [scenes[name] for name in ("rd", "production", "inspection", "logistics", "operations")]
    assert [item.zh for item in links] == [
        "研发设计",
        "生产制造",
        "检测监测",
        "仓储物流",
        "运营管理",
    ]
    assert [len(item.options) - 1 for item in links] == [3, 5, 7, 3, 4]
    assert choices(scenes["logistics"]) == "厂区智能物流 厂区智能理货 全域物流监测 其他"
    assert not scenes["rd"].box
    assert construction["edge_nodes"].measure == "套"
    assert choices(construction["network_modes"]) == "虚拟专网 混合专网 独立专网"
    assert (
        choices(construction["systems"])
        == "ERP MES WMS PLM/PDM APS SCM/SRM EAM CRM CAD/CAE/CAM OA 其他"
    )
    assert choices(construction["security_items"]) == (
        "网络安全分级分类管理 网络安全责任部门 网络安全监测管理制度 网络安全设施设备"
        " 网络安全应急预案"
    )


def test_attachments() -> None:
    assert [item.zh for item in ATTACHMENTS[:3]] == [
        "企业营业执照复印件",
        "建设情况佐证材料",
        "相关成果与荣誉情况",
    ]
    assert {item.kind for item in ATTACHMENTS} == set(EvidenceKind)


def test_what_is_printed_but_not_typed() -> None:
    declaration = next(part for part in FORM_PARTS if part.key == "declaration")
    assert [item.zh for item in declaration.beside][1:] == [
        "企业（盖章）",
        "法定代表人（负责人）签章",
    ]
    assert declaration.beside[0].source == "/cover/factory_name"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/basic/company_profile", "企业简介"),
        ("/construction/scenes/rd/0", "研发设计"),
        ("/attachments/licence", "企业营业执照复印件"),
        ("/basic", "一、基本信息"),
        ("/nowhere", None),
        ("", None),
    ],
)
def test_label_of_a_pointer(path: str, expected: str | None) -> None:
    assert FORM.label(path) == expected


def test_a_code_is_its_text() -> None:
    industries = {option.code: option for option in FORM.options("/basic/industries")}
    assert industries["steel"] == Option("steel", "钢铁", "Steel")
    assert f"{EvidenceKind.licence}" == "licence"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "一段\n\n二段",
        "**重点**内容",
        "- 甲\n- 乙",
        "1. 甲\n2. 乙",
        "| a | b |\n| - | - |\n| 1 | 2 |",
        IMAGE,
        "温度<5℃，压力>3",
        "若T1<T2 则停机",
        "-",
        "#1产线",
        "a_b",
        "2*3*4",
        "[注1] 说明",
    ],
)
def test_allowed_text(text: str) -> None:
    assert refused(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "# 标题",
        "<script>alert(1)</script>",
        "<img src=x>",
        "<!-- x -->",
        "> 引用",
        "`x`",
        "```\nx\n```",
        "[a](http://b.example)",
        "[a]: http://b.example",
        "![图](http://b.example/a.png)",
        "![图](javascript:x)",
        "<http://b.example>",
        f"[{IMAGE}](http://b.example)",
        "[a](http://b.example/x_(y))",
        "甲\n==",
        "甲\n---",
        "<?x",
        "<div\n",
    ],
)
def test_refused_text(text: str) -> None:
    assert refused(text)


def test_images() -> None:
    assert images(f"前{IMAGE}后{IMAGE}") == ("018f2c00-0000-7000-8000-00000000000a",) * 2
    assert images("![x](y)") == ()
    assert refused(IMAGE, images_allowed=False) == ("image 图片",)


def test_only_what_a_reader_sees_is_counted() -> None:
    text = f"**重点**内容\n\n- 甲\n- 乙\n\n| 指标 | 值 |\n| --- | :-: |\n| 联网 | 5 |\n\n{IMAGE}"
    assert count_zi(visible(text)) == len("重点内容甲乙指标值联网5网络图")
