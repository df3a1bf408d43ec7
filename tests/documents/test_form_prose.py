"""Part two of the printed form: paragraphs, lists, tables, pictures."""

import pytest

from cli.demo.applicants import example_draft
from cli.demo.evidence import photo_jpg, photo_png, truncated_jpg
from contracts.application.printed import read_substitute, substitute_sentence
from documents.form import Picture
from tests.documents.read_back import W, opened, part
from tests.documents.test_form import PHOTO, after, printed, said, with_text
from tests.forms import FORM


def test_part_two_becomes_paragraphs_lists_and_tables() -> None:
    text = (
        "甲**乙**丙\n丁\n\n1. 一\n2. 二\n   - 细\n3. 三\n\n- 点\n\n5. 五\n\n| 指标 | 值 |\n| --- |"
        " --- |\n| **快** | 1 |"
    )
    paper = printed(with_text(text))
    body = after(paper, "（一）建设方案及进展")
    assert [(run.text, bool(run.bold)) for run in body[0].runs] == [
        ("甲", False),
        ("乙", True),
        ("丙\n丁", False),
    ]
    lists = [(line.text, next(line._p.iter(f"{W}numPr"))) for line in body[1:7]]
    assert [text for text, _ in lists] == ["一", "二", "细", "三", "点", "五"]
    numbers = [
        [found.find(f"{W}{name}").get(f"{W}val") for name in ("numId", "ilvl")]
        for _, found in lists
    ]
    assert numbers[0] == numbers[1] == numbers[3] and numbers[2][1] == "1"
    assert len({number for number, _ in numbers}) == 4
    numbering = part(paper, "word/numbering.xml")
    assert "5" in {each.get(f"{W}val") for each in numbering.iter(f"{W}startOverride")}
    table = opened(paper).tables[1]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["指标", "值"],
        ["快", "1"],
    ]
    assert table.cell(1, 0).paragraphs[0].runs[0].bold
    assert next(table.rows[0]._tr.iter(f"{W}tblHeader"), None) is not None


def test_a_text_that_ends_with_a_table_keeps_the_document_whole() -> None:
    paper = printed(with_text("| 甲 |\n| --- |\n| 乙 |"))
    assert after(paper, "（一）建设方案及进展")[1].text.startswith("（二）")


@pytest.mark.parametrize("data", [photo_jpg(1, "示例"), photo_png(1, "示例")])
def test_pictures_are_embedded_and_named(data: bytes) -> None:
    draft = with_text(
        f"见下图。\n\n![网络部署图]({PHOTO})\n\n文中![小]({PHOTO})图\n\n| ![格]({PHOTO}) |\n| --- |"
    )
    paper = printed(draft, pictures={PHOTO: Picture(data)})
    drawn = [
        each for each in part(paper, "word/document.xml").iter() if each.tag.endswith("}docPr")
    ]
    assert [(each.get("descr"), each.get("name")) for each in drawn] == [
        (caption, f"evidence:{PHOTO}") for caption in ("网络部署图", "小", "格")
    ]
    assert len({each.get("id") for each in drawn}) == 3
    text = said(paper)
    assert "\n网络部署图" in text and "文中图" in text
    sizes = [
        int(each.get("cx", "0"))
        for each in part(paper, "word/document.xml").iter()
        if each.tag.endswith("}extent")
    ]
    assert max(sizes) <= 156.1 * 36_000
    assert sizes[2] < sizes[0]  # within its cell


@pytest.mark.parametrize(
    ("picture", "why"),
    [
        (Picture(None, "尚未通过检查"), "尚未通过检查"),
        (Picture(truncated_jpg(1)), "无法打开"),
        (Picture(b"nothing"), "无法打开"),
        (None, "未找到"),
    ],
)
def test_a_picture_that_cannot_be_shown_is_named(picture: Picture | None, why: str) -> None:
    paper = printed(with_text(f"![图]({PHOTO})"), pictures={PHOTO: picture} if picture else {})
    assert f"［图片{why}：图（{PHOTO}）］" in said(paper)


def test_earlier_material_is_said_in_one_sentence() -> None:
    draft = example_draft(7)
    substitute = draft["implementation"]["substitute"]
    sentence = substitute_sentence(FORM, substitute)
    paper = printed(draft)
    assert after(paper, "二、5G全连接工厂建设实施情况")[0].text == sentence
    assert read_substitute(FORM, sentence) == substitute
    assert "下一步建设发展方向" not in said(paper)
    assert (
        after(printed(example_draft(0)), "二、5G全连接工厂建设实施情况")[0].text
        == "（一）建设方案及进展"
    )
    assert substitute_sentence(FORM, "wrong") == substitute_sentence(FORM, {}) == ""
    assert read_substitute(FORM, substitute_sentence(FORM, {"level": "x", "year": True})) == {}
    assert read_substitute(FORM, "别的话") is None


# what the system adds
