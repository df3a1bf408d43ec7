"""Layouts people make of the form: merged and split cells, labels above or inside, other headings,
values printed twice, stray text.
"""

from typing import Any

import docx
import pytest
from docx.document import Document

from documents.reading import Printed
from documents.reading.findings import REASONS
from tests.documents.reading.by_hand import VALUES, by_hand, cell_of, found, read, unread, write
from tests.documents.reading.wordml import TRACKED, paragraph, put, put_after, run

PLAN, RESULTS, OUTLOOK = (
    f"/implementation/{name}" for name in ("plan_and_progress", "results_and_highlights", "outlook")
)


def table(document: Document, *rows: tuple[str, ...]) -> Any:
    made = document.add_table(rows=len(rows), cols=max(map(len, rows)))
    for row, texts in zip(made.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            write(cell, text)
    return made


def empty() -> Document:
    document = docx.Document()
    document.add_paragraph("一、基本信息")
    return document


def test_values_of_one_blank_in_several_cells() -> None:
    document = empty()
    table(
        document,
        ("网络服务商", "□天津电信", "☑天津移动", "☑天津联通", "□天津广电"),
        ("建设起止日期", "2023年3月", "—", "2024年12月", ""),
        ("项目总投资额（万元）", "1200", "已投入资金（万元）", "", ""),
        ("企业简介", "一", "二", "", ""),
    )
    reading = read(document)
    assert found(reading) == {
        "/basic/network_providers": ["mobile", "unicom"],
        "/basic/started_month": "2023-03",
        "/basic/ends_month": "2024-12",
        "/basic/total_investment": "1200",
    }
    assert unread(reading) == {("/basic/company_profile", "several_cells")}


def test_a_label_over_several_rows_takes_the_cells_of_all() -> None:
    document = empty()
    made = table(
        document,
        ("网络服务商", "□天津电信 ☑天津移动"),
        ("", "□天津联通 ☑天津广电"),
        ("项目阶段", "☑已建成 □建设前期 □建设中期 □建设后期"),
    )
    made.cell(0, 0).merge(made.cell(1, 0))
    reading = read(document)
    assert found(reading) == {
        "/basic/network_providers": ["mobile", "broadnet"],
        "/basic/project_stage": "built",
    }
    assert unread(reading) == set()


def test_a_label_and_its_value_in_one_cell() -> None:
    document = empty()
    table(
        document,
        ("企业简介：示例简介。", ""),
        ("项目概况\n示例概况。\n第二行。", ""),
        ("项目概况说明：无关", ""),
    )
    reading = read(document)
    assert found(reading) == {
        "/basic/company_profile": "示例简介。",
        "/basic/project_overview": "示例概况。\n第二行。",
    }
    assert unread(reading) == {(None, "stray")}


def test_the_cover_as_a_table_and_a_table_in_a_table() -> None:
    document = docx.Document()
    outer = document.add_table(rows=1, cols=1)
    inner = outer.cell(0, 0).add_table(rows=2, cols=2)
    for cell, text in zip(
        (*inner.rows[0].cells, *inner.rows[1].cells),
        ("建设单位(盖章):", "天津示例一", "填报日期", "2023年 9月 6日"),
        strict=True,
    ):
        cell.text = text
    reading = read(document)
    assert found(reading) == {
        "/cover/applicant_name": "天津示例一",
        "/cover/filled_on": "2023-09-06",
    }
    assert unread(reading) == set()


def test_a_value_printed_twice_must_agree() -> None:
    document = by_hand()
    cell_of(document, "5G全连接\n\n工厂名称").text = "另一个工厂"
    reading = read(document)
    assert ("/cover/factory_name", "differs") in unread(
        reading
    ) and "/cover/factory_name" not in found(reading)
    listed = next(each for each in reading.unread if each.code == "differs")
    assert listed.seen == "示例阀门车间5G全连接工厂 / 另一个工厂"
    spaced = by_hand()
    cell_of(spaced, "5G全连接\n\n工厂名称").text = "示例阀门车间 ５Ｇ全连接工厂"
    assert found(read(spaced)) == VALUES
    one = by_hand(name="")
    cell_of(one, "5G全连接\n\n工厂名称").text = "只填一处"
    assert found(read(one))["/cover/factory_name"] == "只填一处"


def test_the_declaration_says_the_name_again() -> None:
    document = by_hand()
    line = next(each for each in document.paragraphs if "自愿参加" in each.text)
    line.text = line.text.replace("[填报5G全连接工厂名称]", "示例阀门车间5G全连接工厂")
    assert found(read(document)) == VALUES
    line.text = line.text.replace("示例阀门", "示例轴承")
    assert unread(read(document)) == {("/cover/factory_name", "differs")}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2023年9月6日", "2023-09-06"),
        ("企业（盖章）：        法定代表人（负责人）签章 ：      2023 年 9 月 6 日", "2023-09-06"),
        ("    年    月    日", None),
    ],
)
def test_the_date_of_the_declaration(typed: str, said: str | None) -> None:
    reading = read(by_hand(declared=typed))
    assert found(reading).get("/declaration/declared_on") == said
    assert unread(reading) == set()


def test_a_date_of_the_declaration_nobody_can_tell() -> None:
    for typed in ("2023年2月30日", "2023年9月6日 2023年9月7日"):
        reading = read(by_hand(declared=typed))
        assert "/declaration/declared_on" not in found(reading)
        assert ("/declaration/declared_on", "not_a_date") in unread(reading)


def test_a_cover_line_with_two_labels_or_struck_text_is_doubted() -> None:
    assert unread(read(by_hand(applicant="示例一  推荐单位：东丽区"))) == {
        ("/cover/applicant_name", "sentence")
    }
    document = by_hand(applicant="")
    line = next(each for each in document.paragraphs if each.text.startswith("建设单位"))
    line.add_run("作废").font.strike = True
    assert unread(read(document)) == {("/cover/applicant_name", "struck")}


def test_text_without_a_label_is_listed() -> None:
    document = by_hand()
    put_after(document, "2023年5G全连接工厂申请书", paragraph(run("（内部稿）")))
    put_after(document, "（一）企业营业执照复印件。", paragraph(run("见附件一")))
    document.tables[0].rows[0]._tr.addprevious(
        table(document, ("表头说明", "", "", "", "")).rows[0]._tr
    )
    reading = read(document)
    strays = {(each.place, each.seen) for each in reading.unread if each.code == "stray"}
    assert strays == {
        ("封面", "（内部稿）"),
        ("三、相关附件", "见附件一"),
        ("表格第1行", "表头说明"),
    }
    assert found(reading) == VALUES


def test_headings_in_other_dress() -> None:
    document = docx.Document()
    for text in (
        "二、５Ｇ全连接工厂建设实施情况",
        "引言。",
        "1、建设方案及进展",
        "方案。",
        "2.建设成效和亮点：",
        "成效。",
        "（三） 未 来 展 望",
        "展望。",
        "未来展望",
        "又一次。",
        "三、 相关附件",
    ):
        document.add_paragraph(text)
    reading = read(document)
    assert found(reading) == {
        PLAN: "方案。",
        RESULTS: "成效。",
        OUTLOOK: "展望。\n\n未来展望\n\n又一次。",
    }
    assert unread(reading) == {(None, "stray"), (OUTLOOK, "twice")}


def test_the_texts_of_part_two_in_a_table() -> None:
    document = docx.Document()
    made = table(document, ("未来展望", ""))
    cell = made.cell(0, 1)
    cell.paragraphs[0].add_run("重点").bold = True
    cell.add_paragraph("一", style="List Number")
    assert found(read(document)) == {OUTLOOK: "**重点**\n\n1. 一"}


def test_lists_tables_and_bold_of_part_two() -> None:
    document = by_hand()
    blocks = [
        document.add_paragraph(text, style=style)
        for text, style in (
            ("第一", "List Number"),
            ("其一", "List Bullet 2"),
            ("第二", "List Number"),
        )
    ]
    frame = table(document, ("框内文字。",))
    wide = table(
        document, ("指标", "前", "后"), ("联网率\n（示例）", "35%", "85|86%"), ("合并", "", "")
    )
    wide.cell(2, 1).merge(wide.cell(2, 2))
    for cell in wide.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    wide.cell(1, 1).add_table(rows=1, cols=1).cell(0, 0).text = "内"
    heading = paragraph(run("小标题"), "<w:outlineLvl w:val='2'/>")
    broken = paragraph(
        run("上半") + "<w:r><w:br/></w:r>" + run("下半") + "<w:r><w:br/><w:br/></w:r>" + run("另段")
    )
    put_after(
        document,
        "下一步推广。",
        *(block._p for block in blocks),
        frame._tbl,
        heading,
        wide._tbl,
        broken,
    )
    reading = read(document)
    assert found(reading)[OUTLOOK] == (
        "下一步推广。\n\n1. 第一\n\n- 其一\n\n2. 第二\n\n框内文字。\n\n**小标题**\n\n"
        "| 指标 | 前 | 后 |\n| --- | --- | --- |\n| 联网率 （示例） | 35% 内 | 85\\|86% |\n| 合并"
        " |  |  |\n\n上半\n下半\n\n另段"
    )
    assert unread(reading) == {(OUTLOOK, "flat_table")}


def test_rows_that_were_deleted_do_not_count() -> None:
    document = by_hand()
    row = next(each for each in document.tables[0].rows if each.cells[0].text == "企业简介")
    row._tr.get_or_add_trPr().append(paragraph(f"<w:del {TRACKED}/>")[1])
    reading = read(document)
    assert "/basic/company_profile" not in found(reading)
    listed = [each for each in reading.unread if each.code == "deleted"]
    assert unread(reading) == {(None, "deleted")} and "第二段。" in {each.seen for each in listed}


def test_earlier_material_in_place_of_part_two() -> None:
    document = by_hand()
    sentence = (
        "以市级“示例5G应用项目”（2022年）申报材料代替本部分内容，建设内容至此次申请时未发生变化。"
    )
    put_after(document, "总体方案。", paragraph(run(sentence)))
    reading = read(document)
    level = "/implementation/substitute"
    assert {path: value for path, value in found(reading).items() if path.startswith(level)} == {
        f"{level}/level": "city",
        f"{level}/programme": "示例5G应用项目",
        f"{level}/year": 2022,
    }
    assert (f"{level}/unchanged", "promise") in {(each.path, each.code) for each in reading.unread}


def test_the_footer_of_ours_is_told_and_is_no_content() -> None:
    document = by_hand()
    document.sections[0].footer.paragraphs[
        0
    ].text = "编号 SB-2023-000123　快照 0123456789abcdef　第 1 页 共 9 页"
    document.sections[0].header.paragraphs[0].text = "演练"
    reading = read(document)
    assert reading.printed == (Printed("SB-2023-000123", "0123456789abcdef"),)
    assert found(reading) == VALUES and unread(reading) == set()


def test_a_letter_is_not_the_form() -> None:
    document = docx.Document()
    document.add_paragraph("尊敬的客户")
    assert not read(document).recognised


def test_a_blank_layout_says_nothing() -> None:
    texts = dict.fromkeys(
        (
            "name",
            "applicant",
            "contact",
            "unit",
            "address",
            "profile",
            "overview",
            "total",
            "invested",
        ),
        "",
    )
    blank = by_hand(
        **texts,
        filled_on="2023 年    月    日",
        declared="年  月  日",
        months="年     月    —    年   月",
    )
    for label, text in (
        (
            "所属重点行业和领域",
            "(电子设备制造 (装备制造 (钢铁 (建材 (电力  (石化化工     (食品医药 (港口 (纺织 (家电 "
            " (采矿  (其它          ",
        ),
        ("5G网络组网方式", "(虚拟专网  (混合专网  (独立专网"),
        ("边缘计算节点部署情况", "边缘计算节点设备______套"),
        ("研发设计", "(协同研发设计 (生产单元模拟\n\n(众包设计   其他        "),
    ):
        put(cell_of(blank, label), *(paragraph(run(line)) for line in text.split("\n")))
    reading = read(blank)
    said = found(reading)
    assert not {"/cover/factory_name", "/basic/industries", "/construction/network_modes"} & set(
        said
    )
    assert not {
        "/construction/edge_nodes",
        "/construction/scenes/rd",
        "/contact/contact_name",
    } & set(said)
    assert unread(reading) == set()


def test_every_reason_says_what_to_do_in_two_languages() -> None:
    assert all(zh and en and zh != en for zh, en in REASONS.values())
