"""The same answers in every dress Word gives them: symbol fonts, content controls, form fields,
tracked changes, text boxes, split runs.
"""

from typing import Any

import pytest

from documents.reading import symbols
from tests.documents.reading.by_hand import VALUES, by_hand, cell_of, found, read, unread
from tests.documents.reading.wordml import (
    control,
    deleted,
    form_box,
    form_list,
    form_text,
    formula,
    inserted,
    paragraph,
    picture,
    put,
    put_after,
    run,
    symbol,
    text_box,
    typed_control,
)

PROVIDERS = ("天津电信", "天津移动", "天津联通", "天津广电")
PATH = "/basic/network_providers"


def ticked(boxes: Any, *, after: bool = False) -> Any:
    """The cell of network providers with the second one ticked."""
    document = by_hand()
    pieces = []
    for place, provider in enumerate(PROVIDERS):
        box, words = boxes(place == 1), run(f"{provider}" if after else f"{provider}  ")
        pieces.append(words + box + run("  ") if after else box + words)
    put(cell_of(document, "网络服务商"), paragraph("".join(pieces)))
    return read(document)


def wingdings(on: str, off: str, font: str = "Wingdings") -> Any:
    return lambda ticked: symbol(on if ticked else off, font)


def lettered(on: str, off: str, font: str) -> Any:
    look = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
    return lambda ticked: run(on if ticked else off, look)


BOXES = {
    "content control": lambda on: control(on=on),
    "content control, other glyph": lambda on: control(on=on, shown="■" if on else "□"),
    "form field": lambda on: form_box(on=on),
    "form field by default": lambda on: form_box(on=on, default=True),
    "Wingdings FE": wingdings("F0FE", "F0A8"),
    "Wingdings FD": wingdings("F0FD", "F06F"),
    "Wingdings without F0": wingdings("00FE", "006F"),
    "Wingdings FC": wingdings("F0FC", "F071"),
    "Wingdings 2 52": wingdings("F052", "F0A3", "Wingdings 2"),
    "Wingdings 2 53": wingdings("F053", "F0A3", "Wingdings 2"),
    "Wingdings 2 50": wingdings("F050", "F0A3", "Wingdings 2"),
    "Wingdings letters": lettered("þ", "¨", "Wingdings"),
    "Wingdings private letters": lettered("\uf0fe", "\uf0a8", "Wingdings"),
    "Wingdings 2 letters": lettered("R", "£", "Wingdings 2"),
    "Webdings": lettered("a", "c", "Webdings"),
    "Wingdings F052 of Wingdings 2 in letters": lettered("\uf052", "\uf0a3", "Wingdings 2"),
    "a sign of MS Gothic": wingdings("2611", "2610", "MS Gothic"),
    "Segoe UI Symbol": lettered("☑", "☐", "Segoe UI Symbol"),
    "仿宋, a tick beside its box": lambda on: run("□√" if on else "□"),
    "with a variation selector": lambda on: run("☑\ufe0f" if on else "☐\ufe0e"),
    "a tick with a box drawn round it": lambda on: run("√\u20de" if on else "□"),
    "with invisible signs": lambda on: run("\u200b☑\ufeff" if on else "\u200e☐\u200b"),
    "a symbol font for East Asia": lambda on: run(
        "\uf0fe" if on else "\uf0a8", '<w:rFonts w:ascii="仿宋" w:eastAsia="Wingdings"/>'
    ),
    "inserted tick": lambda on: run("□") if not on else inserted(run("☑")) + deleted("□"),
}


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("name", BOXES)
def test_boxes_in_every_dress(name: str, after: bool) -> None:
    reading = ticked(BOXES[name], after=after)
    assert found(reading)[PATH] == ["mobile"]
    assert unread(reading) == set()


@pytest.mark.parametrize(
    "boxes",
    [
        lambda on: control(on=on, shown="☐"),
        wingdings("F04A", "F0A8"),
        wingdings("XYZ", "F0A8"),
        lambda on: run("\uf0fe" if on else "☐"),
        lambda on: run("☑" if on else "☐", "<w:strike/>"),
        lambda on: run("➤" if on else "☐"),
        lambda on: run("👍" if on else "☐"),
    ],
    ids=["state against glyph", "a smile", "no code", "no font", "struck", "an arrow", "a thumb"],
)
def test_a_box_nobody_can_tell_is_listed(boxes: Any) -> None:
    reading = ticked(boxes)
    assert PATH not in found(reading)
    assert (PATH, "unclear_tick") in unread(reading)


def test_underlined_choices_are_listed() -> None:
    document = by_hand()
    pieces = [
        run(f"{each}", '<w:u w:val="single"/>' if each == "天津移动" else "") + run("  ")
        for each in PROVIDERS
    ]
    put(cell_of(document, "网络服务商"), paragraph("".join(pieces)))
    reading = read(document)
    assert unread(reading) == {(PATH, "only_marked")} and PATH not in found(reading)
    assert next(each.seen for each in reading.unread if each.path == PATH) == "天津移动"
    for look in ('<w:highlight w:val="yellow"/>', '<w:shd w:val="clear" w:fill="FFFF00"/>'):
        pieces = [
            run("☐") + run(each, look if each == "天津移动" else "") + run("  ")
            for each in PROVIDERS
        ]
        put(cell_of(document, "网络服务商"), paragraph("".join(pieces)))
        assert unread(read(document)) == {(PATH, "only_marked")}


def test_runs_split_anywhere_and_marks_of_revision() -> None:
    document = by_hand()
    pieces = (
        "".join(run(char) for char in "示例路")
        + "<w:proofErr w:type='spellStart'/>"
        + inserted(run("2号"))
    )
    put(cell_of(document, "5G全连接\n\n工厂地址"), paragraph(deleted("旧地址") + pieces))
    coverage = "5G室外站" + "1" + "2" + "个，5G微站3个，5G室分系统pRRU4个，其他"
    label = "5G网络覆盖情况（厂区或区域内5G网络全面覆盖及稳定运行）"
    put(cell_of(document, label), paragraph("".join(run(char) for char in coverage)))
    values = found(read(document))
    assert values["/basic/factory_address"] == "示例路2号"
    assert values["/construction/outdoor_sites"] == 12


def test_a_deleted_paragraph_end_joins_two_lines() -> None:
    document = by_hand()
    mark = "<w:rPr><w:del w:id='3' w:author='示例'/></w:rPr>"
    put(cell_of(document, "项目概况"), paragraph(run("前半，"), mark), paragraph(run("后半。")))
    assert found(read(document))["/basic/project_overview"] == "前半，后半。"


def test_form_fields_and_content_controls_for_text() -> None:
    document = by_hand()
    put(cell_of(document, "5G全连接\n\n工厂地址"), paragraph(form_text("示例路3号")))
    put(cell_of(document, "项目总投资额（万元）"), paragraph(typed_control("900.5")))
    put(
        cell_of(document, "已投入资金（万元）"),
        paragraph(typed_control("单击此处输入文字", placeholder=True)),
    )
    put(
        cell_of(document, "项目阶段"),
        paragraph(run("☑") + form_list(1, "建设前期", "建设中期") + run("  ☐已建成")),
    )
    values = found(read(document))
    assert values["/basic/factory_address"] == "示例路3号"
    assert values["/basic/total_investment"] == "900.5"
    assert "/basic/invested_so_far" not in values
    assert values["/basic/project_stage"] == "middle"


def test_a_text_box_is_read_once() -> None:
    document = by_hand(name="")
    line = next(each for each in document.paragraphs if each.text.startswith("建设单位"))
    line._p.addprevious(paragraph(text_box("5G全连接工厂名称：示例框中工厂")))
    reading = read(document)
    assert found(reading)["/cover/factory_name"] == "示例框中工厂"
    assert unread(reading) == set()


def test_hidden_text_struck_text_and_odd_signs_are_listed() -> None:
    document = by_hand()
    put(
        cell_of(document, "5G全连接\n\n工厂地址"),
        paragraph(run("示例路4号") + run("暗", "<w:vanish/>")),
    )
    put(cell_of(document, "项目概况"), paragraph(run("有效") + run("无效", "<w:strike/>")))
    put(cell_of(document, "企业简介"), paragraph(run("示例") + symbol("F04A")))
    reading = read(document)
    assert unread(reading) == {
        (None, "hidden"),
        ("/basic/project_overview", "struck"),
        ("/basic/company_profile", "lost_signs"),
    }
    assert found(reading)["/basic/factory_address"] == "示例路4号"


def test_pictures_formulas_and_notes_are_never_lost_silently() -> None:
    document = by_hand()
    put_after(document, "总体方案。", paragraph(run("见图") + picture() + formula("x=1")))
    put_after(document, "三、相关附件  ", paragraph(picture()), paragraph(run("专利三项（示例）")))
    reading = read(document)
    plan = "/implementation/plan_and_progress"
    assert unread(reading) == {
        (plan, "picture"),
        (plan, "formula"),
        (None, "picture"),
        (None, "stray"),
    }
    assert "见图x=1" in found(reading)[plan]


def test_a_picture_of_ours_comes_back_by_its_evidence() -> None:
    evidence = "018f2c00-0000-7000-8000-00000000000a"
    document = by_hand()
    put_after(document, "总体方案。", paragraph(picture(f"evidence:{evidence.upper()}", "网络图")))
    put_after(document, "下一步推广。", paragraph(run(f"［图片未找到：旧图（{evidence}）］")))
    reading = read(document)
    assert f"![网络图]({evidence})" in found(reading)["/implementation/plan_and_progress"]
    assert found(reading)["/implementation/outlook"] == f"下一步推广。\n\n![旧图]({evidence})"
    assert unread(reading) == set()


def test_every_known_sign_is_one_kind_of_mark() -> None:
    assert not symbols.ON & symbols.OFF and not (symbols.ON | symbols.OFF) & symbols.UNCLEAR
    assert symbols.CHECKS | symbols.DOTS <= symbols.ON
    assert symbols.sign("Wingdings", 0x20AC) == symbols.LOST
    assert symbols.sign("Arial", 0x52) == symbols.LOST and symbols.sign("Symbol", 0xF061) == "α"


def test_the_form_as_typed_is_read_whole() -> None:
    reading = read(by_hand())
    assert found(reading) == VALUES and unread(reading) == set()
    assert reading.recognised and reading.printed == ()


def test_labels_and_choices_are_found_in_spite_of_invisible_signs_and_radicals() -> None:
    document = by_hand()
    for row in document.tables[0].rows:
        for cell in row.cells[:1]:
            for piece in (piece for line in cell.paragraphs for piece in line.runs):
                piece.text = "\u200b" + piece.text.replace("工厂", "⼯\u200e⼚") + "\ufeff"
    put(cell_of(document, "\u200b网络服务商\ufeff"), paragraph(run("☐天津电信 ☑天\u200b津移动")))
    reading = read(document)
    assert found(reading) == VALUES and unread(reading) == set()
