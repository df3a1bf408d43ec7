"""The printed 申请书: fonts really set, every option with the right box in the form's order, every
field, whatever a draft holds.
"""

import io
import re
import zipfile
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from docx.text.paragraph import Paragraph
from hypothesis import given
from hypothesis import strategies as st

from cli.demo.applicants import example_draft
from contracts.application import split_contact
from contracts.application.blanks import Kind
from contracts.application.printed import contact_line
from documents.form import FormPaper, fill
from documents.form.body import lines_of
from documents.form.placeholders import Shape, boxed, placeholders_of
from tests.documents.read_back import W, opened, part
from tests.drafts import complete_drafts
from tests.examples import share
from tests.forms import FORM

TEMPLATE = (
    Path(__file__).resolve().parents[2]
    / "campaigns"
    / "tianjin-2023"
    / "templates"
    / "application.docx"
).read_bytes()
ID = UUID("018f0000-1111-7222-8333-444455556666")
PHOTO = "018f0000-1111-7222-8333-444455557777"
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


def printed(draft: dict[str, Any], **changes: Any) -> bytes:
    content, contact = split_contact(draft)
    paper: dict[str, Any] = {
        "year": 2023,
        "rehearsal": False,
        "content": content,
        "contact": contact,
        **changes,
    }
    return fill(TEMPLATE, FormPaper(FORM, **paper))


def blank(**changes: Any) -> bytes:
    return fill(TEMPLATE, FormPaper(FORM, **{"year": 2023, "rehearsal": False, **changes}))


def lines(paper: bytes) -> list[str]:
    return [line.text for line in lines_of(opened(paper))]


def said(paper: bytes) -> str:
    return "\n".join(lines(paper))


def after(paper: bytes, label: str) -> list[Paragraph]:
    """What stands in the body after a heading."""
    body = opened(paper).paragraphs
    start = next(place for place, line in enumerate(body) if line.text.startswith(label))
    return body[start + 1 :]


def with_text(text: str) -> dict[str, Any]:
    return example_draft(0, implementation={"plan_and_progress": text, "substitute": None})


# the form itself


def test_the_page_and_the_styles_are_the_forms_own() -> None:
    document = opened(blank())
    section = document.sections[0]
    assert section.page_width is not None and section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    for name, font, size in (
        ("Normal", "仿宋_GB2312", 16),
        ("Heading 1", "黑体", 16),
        ("Heading 2", "楷体_GB2312", 16),
    ):
        style = document.styles[name]
        fonts = style.element.rPr.find(f"{W}rFonts")
        assert {fonts.get(f"{W}{script}") for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {
            font
        }
        assert style.font.size is not None and style.font.size.pt == size
    spacing = part(blank(), "word/styles.xml").find(f".//{W}pPrDefault//{W}spacing")
    assert (
        spacing is not None
        and spacing.get(f"{W}line") == "240"
        and spacing.get(f"{W}lineRule") == "auto"
    )


@pytest.mark.parametrize("paper", [blank(), printed(example_draft(2)), printed(example_draft(7))])
def test_every_run_names_an_east_asian_font(paper: bytes) -> None:
    names = [
        name
        for name in zipfile.ZipFile(io.BytesIO(paper)).namelist()
        if re.search("(document|footer|header)", name)
    ]
    for name in (name for name in names if name.endswith(".xml")):
        for run in part(paper, name).iter(f"{W}r"):
            fonts = run.find(f"{W}rPr/{W}rFonts")
            assert fonts is not None and fonts.get(f"{W}eastAsia"), name
            assert not [key for key in fonts.attrib if key.endswith("Theme")]


def test_body_text_of_part_two_is_fangsong() -> None:
    for line in after(
        printed(with_text("段落\n\n- 项\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |")),
        "（一）建设方案及进展",
    )[:2]:
        assert {fonts.get(f"{W}eastAsia") for fonts in line._p.iter(f"{W}rFonts")} == {
            "仿宋_GB2312"
        }


def test_the_blank_form_says_what_the_notice_prints() -> None:
    text = said(blank())
    for words in (
        "2023年5G全连接工厂申请书",
        "建设单位（盖 章）：",
        "联系人及联系方式 ：",
        "推荐单位（盖 章）：",
        "填  报  日  期   ：  2023 年",
        "申请单位声明",
        "我单位[填报5G全连接工厂名称]自愿参加",
        "企业（盖章）：             法定代表人（负责人）签章 ：",
        "（限选1个）",
        "项目总投资额",
        "已投入资金",
        "（企业注册地址，发展历程、主营业务、市场销售等方面基本情况，限300字以内）",
        "5G室外站___个 ，5G微站___个，",
        "5G室分系统pRRU_个，其他",
        "应用5G终端（5G模组、5G网关、5G CPE、5G PAD等）___个，",
        "边缘计算节点设备______套",
        "厂区智能理货",
        "生产制造",
        "网络安全分级分类管理",
        "二、5G全连接工厂建设实施情况（此部分原则上不超过3000字",
        "（一）建设方案及进展",
        "（详细描述总体建设方案，包括必要的网络部署图、应用场景以及网络安全防护等相关工作）",
        "（三）未来展望",
        "（三）相关成果与荣誉情况（如与5G全连接工厂项目相关的已申请或获取相关专利",
        "二级标题3号楷体GB_2312。）",
    ):
        assert words in text, words
    assert "{{" not in text and "统一社会信用代码" not in text and "☑" not in text


def test_every_option_has_its_box_in_the_forms_order() -> None:
    boxes = re.findall(r"[☐☑]([^☐☑\n]+)", said(blank()))
    expected = [
        option.zh
        for slot in placeholders_of(FORM)
        if slot.shape is Shape.boxes
        for option in boxed(slot.blank)
    ]
    assert [re.split(r"_|  其他", box)[0].strip() for box in boxes] == expected
    assert len(expected) == 12 + 13 + 3 + 4 + 4 + 3 + 10 + 22 + 5


@share(1 / 4)
@given(complete_drafts())
def test_the_boxes_ticked_are_those_chosen(draft: dict[str, Any]) -> None:
    found = re.findall(r"([☐☑])([^☐☑\n]+)", said(printed(draft)))
    expected = []
    for slot in (slot for slot in placeholders_of(FORM) if slot.shape is Shape.boxes):
        value: Any = draft
        for step in slot.path.strip("/").split("/"):
            value = value.get(step, ())
        expected += [
            ("☑" if option.code in value else "☐", option.zh) for option in boxed(slot.blank)
        ]
    assert [box for box, _ in found] == [box for box, _ in expected]
    assert all(
        shown.startswith(label) for (_, shown), (_, label) in zip(found, expected, strict=True)
    )


def test_every_printed_blank_of_the_form_has_a_placeholder() -> None:
    paths = {slot.path for slot in placeholders_of(FORM)} | {
        f"{s.path.rpartition('/')[0]}/{s.blank.other}"
        for s in placeholders_of(FORM)
        if s.blank.other
    }
    for name in ("cover", "declaration", "basic", "construction", "implementation"):
        for key, found in FORM.parts[name].blanks.items():
            inner = found.part.blanks if key == "scenes" and found.part else {}
            for path in [f"/{name}/{key}/{field}" for field in inner] or [f"/{name}/{key}"]:
                assert path in paths or FORM.blanks[path].kind is Kind.promise, path
    assert not any(path.startswith("/extra") for path in paths)


# filled


@share(1 / 4)
@given(complete_drafts())
def test_every_answer_of_a_complete_draft_is_there(draft: dict[str, Any]) -> None:
    text = said(printed(draft, unit_name="示例区"))
    basic, construction = draft["basic"], draft["construction"]
    values = [
        draft["cover"]["factory_name"],
        draft["cover"]["applicant_name"],
        "示例区",
        contact_line(draft["contact"]),
    ]
    values += [
        basic[key]
        for key in ("factory_address", "company_profile", "project_overview", "total_investment")
    ]
    values += [
        basic["invested_so_far"],
        basic.get("industry_other", ""),
        basic.get("chain_other", ""),
    ]
    counts = (
        "outdoor_sites",
        "micro_sites",
        "indoor_prru",
        "terminals",
        "connected_devices",
        "edge_nodes",
    )
    values += [f"{construction[key]}" for key in counts] + [construction.get("systems_other", "")]
    values += [text for key, text in construction["scenes"].items() if key.endswith("_other")]
    for value in values:
        assert value in text
    assert f"填  报  日  期   ：  2023 年 {int(draft['cover']['filled_on'][5:7])} 月" in text
    start, end = basic["started_month"], basic["ends_month"]
    assert f"{start[:4]} 年 {int(start[5:])} 月 — {end[:4]} 年 {int(end[5:])} 月" in text
    assert draft["extra"]["credit_code"] not in text


def test_what_is_wrong_is_printed_as_it_was_typed() -> None:
    wrong = {
        "cover": {
            "filled_on": "九月六日",
            "recommending_unit": "999999",
            "factory_name": ["甲", "乙"],
        },
        "declaration": {"declared_on": "2023/9/6"},
        "basic": {
            "industries": "steel",
            "factory_type": ["line", "factory"],
            "total_investment": "约五百",
            "started_month": "2023-13",
        },
        "construction": {
            "outdoor_sites": "几个",
            "systems_other": "自研系统",
            "scenes": [],
            "edge_nodes": 0,
        },
        "implementation": "wrong",
    }
    text = said(printed(wrong))
    for words in (
        "2023 年 九月六日 月",
        "999999",
        "甲、乙",
        "2023/9/6 月",
        "☑钢铁",
        "☑产线级",
        "☑工厂级",
        "约五百",
        "2023-13 年",
        "5G室外站几个个",
        "其他自研系统",
        "边缘计算节点设备0套",
    ):
        assert words in text, words
    assert "2022-09-06 月" in said(printed(example_draft(0, cover={"filled_on": "2022-09-06"})))


@share(1 / 2)
@given(
    st.dictionaries(
        st.sampled_from(list(FORM.parts)),
        st.dictionaries(
            st.sampled_from([name for each in FORM.parts.values() for name in each.blanks]),
            JUNK,
            max_size=6,
        )
        | JUNK,
        max_size=7,
    )
)
def test_a_draft_of_any_state_is_printed(draft: dict[str, Any]) -> None:
    content = {key: value for key, value in draft.items() if key != "contact"}
    contact = draft.get("contact")
    paper = FormPaper(
        FORM,
        year=2023,
        rehearsal=True,
        content=content,
        contact=contact if isinstance(contact, dict) else {},
        unit_name=None,
    )
    assert "申请单位声明" in said(fill(TEMPLATE, paper))


HOSTILE = (
    "{{ 7*7 }}",
    "{% for x in range(9) %}x{% endfor %}",
    "{# 注 #}",
    "{{ ''.__class__ }}",
    "{_{ 1 }_}",
    "{{r 甲 }}",
    "{%p if 1 %}",
    "<w:p>",
    "</w:t></w:r>",
    "&amp;&lt;",
    "]]>",
    "\\{\\{",
    "{{ 工厂名称 }}",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_printed_literally_and_never_executed(text: str) -> None:
    draft = with_text(f"前{text}后")
    draft["cover"]["factory_name"] = draft["basic"]["company_profile"] = f"前{text}后"
    draft["basic"]["industry_other"] = draft["contact"]["contact_name"] = f"前{text}后"
    shown = said(printed(draft))
    literal = f"前{text}后".replace("\\{", "{") if "\\" in text else f"前{text}后"
    assert shown.count(f"前{text}后") >= 5
    assert literal in shown


def test_control_characters_show_as_a_sign_that_something_was_there() -> None:
    draft = with_text("前\x00\x07\x0c\ufdd0\ufffe后")
    draft["cover"]["factory_name"] = "前\x07\x0b\x0c\ufdd0后"
    shown = said(printed(draft))
    assert "前�����后" in shown and "前����后" in shown


def test_lines_and_tabs_of_a_long_text_stay() -> None:
    draft = example_draft(0, basic={"company_profile": "一\n二\t三\r\n四"})
    assert "一\n二\t三\n四" in said(printed(draft))


def test_the_same_draft_gives_the_same_bytes() -> None:
    assert printed(example_draft(2)) == printed(example_draft(2)) != printed(example_draft(3))


# part two
