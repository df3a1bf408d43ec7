"""What a person put into a form and no text can hold is listed with where it stands."""

from typing import Any, Final

import docx
import pytest
from docx.oxml import parse_xml

from documents.page import REHEARSAL_MARK
from documents.reading import FormReading, read_application
from tests.documents.reading.by_hand import UNITS, VALUES, by_hand, cell_of, found, read, unread
from tests.documents.reading.hostile import changed
from tests.documents.reading.test_dress import PATH, PROVIDERS
from tests.documents.reading.wordml import (
    SPACES,
    deleted,
    formula,
    paragraph,
    picture,
    put,
    put_after,
    run,
    text_box,
    typed_control,
)
from tests.forms import FORM

PLAN: Final = "/implementation/plan_and_progress"
OFFICE: Final = 'xmlns:o="urn:schemas-microsoft-com:office:office"'
ANCHORED: Final = (
    '<w:r><w:drawing><wp:anchor><wp:docPr id="9" name="图" descr="网络部署图"/>'
    "<a:graphic><a:graphicData"
    ' uri="http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphic>'
    "</wp:anchor></w:drawing></w:r>"
)
VML: Final = '<w:r><w:pict><v:shape alt="旧图"><v:imagedata/></v:shape></w:pict></w:r>'
VISIO: Final = (
    f"<w:r><w:object {OFFICE}><v:shape><v:imagedata/></v:shape>"
    '<o:OLEObject Type="Embed" ProgID="Visio.Drawing.15"/></w:object></w:r>'
)
ACTIVE_BOX: Final = (
    "<w:r><w:object><v:shape><v:imagedata/></v:shape>"
    '<w:control w:name="CheckBox1" w:shapeid="x"/></w:object></w:r>'
)
CANVAS: Final = (
    "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>"
    "<wps:wsp><wps:txbx><w:txbxContent><w:p>" + run("核心网") + "</w:p></w:txbxContent>"
    "</wps:txbx></wps:wsp><wps:cxnSp/><wps:wsp/>"
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)


def graphic(kind: str) -> str:
    uri = f"http://schemas.openxmlformats.org/drawingml/2006/{kind}"
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="3" name="x"/><a:graphic><a:graphicData'
        f' uri="{uri}"/></a:graphic></wp:inline></w:drawing></w:r>'
    )


def in_plan(*pieces: str) -> FormReading:
    document = by_hand()
    put_after(document, "总体方案。", *(paragraph(piece) for piece in pieces))
    return read(document)


@pytest.mark.parametrize(
    ("piece", "code", "seen"),
    [
        (picture(), "picture", "［图片1］ （在“总体方案。”之后）"),
        (ANCHORED, "picture", "［图片1］网络部署图 （在“总体方案。”之后）"),
        (run("如图") + ANCHORED, "picture", "［图片1］网络部署图 如图"),
        (VML, "picture", "［图片1］旧图 （在“总体方案。”之后）"),
        (VISIO, "embedded", "［图片1］Visio.Drawing.15 （在“总体方案。”之后）"),
        (ACTIVE_BOX, "control", "［图片1］CheckBox1 （在“总体方案。”之后）"),
        (graphic("chart"), "chart", "［图片1］图表 （在“总体方案。”之后）"),
        (graphic("diagram"), "chart", "［图片1］SmartArt图形 （在“总体方案。”之后）"),
        (run("甲") + formula("x=1"), "formula", "x=1 甲x=1"),
        (run("新") + deleted("旧") + deleted("文"), "deleted", "旧文 新"),
        (run("明") + run("暗", "<w:vanish/>"), "hidden", "暗 明"),
    ],
)
def test_what_is_drawn_in_part_two_is_listed(piece: str, code: str, seen: str) -> None:
    reading = in_plan(piece)
    listed = [(each.code, each.seen) for each in reading.unread if each.path == PLAN]
    assert listed == [(code, seen)]
    assert {path: value for path, value in found(reading).items() if path != PLAN} == {
        path: value for path, value in VALUES.items() if path != PLAN
    }


def test_every_picture_is_listed_by_itself() -> None:
    reading = in_plan(picture(), picture(), picture() + picture())
    seen = [each.seen for each in reading.unread if each.code == "picture"]
    assert [each[:5] for each in seen] == ["［图片1］", "［图片2］", "［图片3］", "［图片4］"]


def test_a_drawing_of_text_boxes_is_read_and_listed() -> None:
    reading = in_plan(CANVAS)
    assert "核心网" in found(reading)[PLAN]
    assert (PLAN, "picture") in unread(reading)
    alone = in_plan(text_box("框中的字"))
    assert "框中的字" in found(alone)[PLAN] and unread(alone) == set()


def choices(*pieces: str) -> FormReading:
    document = by_hand()
    put(cell_of(document, "网络服务商"), *(paragraph(piece) for piece in pieces))
    return read(document)


@pytest.mark.parametrize(
    "mark", [picture(), VML, ACTIVE_BOX, formula("√"), text_box("√"), text_box("")]
)
def test_a_drawn_tick_leaves_the_whole_list_unread(mark: str) -> None:
    names = "  ".join(f"☐{name}" for name in PROVIDERS[2:])
    reading = choices(mark + run(f"{PROVIDERS[0]}  ☑{PROVIDERS[1]}  {names}"))
    if mark == text_box(""):
        assert found(reading)[PATH] == ["mobile"]
        return
    assert PATH not in found(reading) and (PATH, "unclear_tick") in unread(reading)


def test_a_list_inside_a_box_or_a_table_is_read() -> None:
    names = "  ".join(f"{'☑' if name == '天津移动' else '☐'}{name}" for name in PROVIDERS)
    boxed = choices(text_box(names))
    assert found(boxed)[PATH] == ["mobile"] and unread(boxed) == set()
    document = by_hand()
    cell = cell_of(document, "网络服务商")
    cell.text = ""
    inner = cell.add_table(rows=2, cols=2)
    for place, name in enumerate(PROVIDERS):
        inner.cell(place // 2, place % 2).text = f"{'☑' if place == 1 else '☐'}{name}"
    tabled = read(document)
    assert found(tabled)[PATH] == ["mobile"]
    assert unread(tabled) == {(PATH, "flat_table")}


def test_a_table_inside_a_blank_is_read_and_listed() -> None:
    document = by_hand()
    cell = cell_of(document, "项目概况")
    cell.add_table(rows=1, cols=2).cell(0, 0).text = "表中的字"
    reading = read(document)
    path = "/basic/project_overview"
    assert "表中的字" in found(reading)[path] and unread(reading) == {(path, "flat_table")}


def test_a_picture_beside_a_label_in_its_own_cell_is_listed() -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=1)
    put(table.cell(0, 0), paragraph(run("项目概况：示例概况。") + picture()))
    reading = read(document)
    assert found(reading) == {"/basic/project_overview": "示例概况。"}
    assert unread(reading) == {(None, "picture")}
    put(table.cell(0, 0), paragraph(run("项目概况：示") + run("例", "<w:strike/>") + run("概况。")))
    assert unread(read(document)) == {("/basic/project_overview", "struck")}


def test_what_stands_in_a_heading_is_listed() -> None:
    document = by_hand()
    heading = next(each for each in document.paragraphs if each.text == "（一）建设方案及进展")
    heading._p.append(paragraph(picture())[1])
    assert unread(read(document)) == {(None, "picture")}


def test_text_in_a_cell_that_continues_another_is_listed() -> None:
    document = by_hand()
    table = document.tables[0]
    below = next(
        tc
        for each in table.rows
        for tc in each._tr.tc_lst
        if tc.tcPr is not None and tc.tcPr.xpath("./w:vMerge[@w:val='continue']")
    )
    below.p_lst[0].append(paragraph(run("合并格中的字"))[1])
    assert unread(read(document)) == {(None, "stray")}


def test_text_marked_as_a_placeholder_is_listed_unless_it_is_a_prompt() -> None:
    document = by_hand()
    put(
        cell_of(document, "5G全连接\n\n工厂地址"),
        paragraph(typed_control("天津市东丽区示例大道2号", placeholder=True)),
    )
    reading = read(document)
    assert unread(reading) == {(None, "placeholder")}
    control = typed_control("整段", placeholder=True).replace(
        run("整段"), f"<w:p>{run('整段')}</w:p>"
    )
    body = by_hand()
    put_after(body, "总体方案。", _block(control))
    assert unread(read(body)) == {(None, "placeholder")}


def _block(inside: str) -> Any:
    return parse_xml(inside.replace("<w:sdt>", f"<w:sdt {SPACES}>", 1))


def with_part(kind: str, name: str, content: str) -> FormReading:
    """A form with one more part beside its document."""
    root = f"<w:{kind} {SPACES}>{content}</w:{kind}>"
    relation = (
        f'<Relationship Id="rIdX" Target="{name}" Type="http://schemas.openxmlformats.org/'
        f'officeDocument/2006/relationships/{kind}"/></Relationships>'
    )

    def change(member: str, data: bytes) -> bytes:
        if member == "word/_rels/document.xml.rels":
            return data.replace(b"</Relationships>", relation.encode())
        return data

    return read_application(FORM, changed(change, {f"word/{name}": root.encode()}), UNITS)


def test_comments_are_listed() -> None:
    content = f'<w:comment w:id="1" w:author="示例"><w:p>{run("此处待补")}</w:p></w:comment>'
    reading = with_part("comments", "comments.xml", content)
    assert [(e.code, e.place, e.seen) for e in reading.unread if e.code != "promise"] == [
        ("comment", "批注", "此处待补")
    ]
    assert found(reading) == VALUES


def test_footnotes_are_listed() -> None:
    content = f'<w:footnote w:id="2"><w:p>{run("注中的字")}</w:p></w:footnote>'
    reading = with_part("footnotes", "footnotes.xml", content)
    assert unread(reading) == {(None, "note")} and found(reading) == VALUES


@pytest.mark.parametrize(
    ("line", "listed"),
    [
        ("第 1 页 共 9 页", False),
        ("- 3 -", False),
        ("Page 2 of 7", False),
        ("2023年5G全连接工厂申请书", False),
        ("演练", False),
        (REHEARSAL_MARK, False),
        ("天津示例装备有限公司 内部资料", True),
        ("第三产线", True),
    ],
)
def test_words_in_a_margin_are_listed(line: str, listed: bool) -> None:
    document = by_hand()
    document.sections[0].header.paragraphs[0].text = line
    reading = read(document)
    assert unread(reading) == ({(None, "margin")} if listed else set())
    assert found(reading) == VALUES


def test_a_raised_digit_is_never_read_as_a_place() -> None:
    document = by_hand()
    raised = run("2", '<w:vertAlign w:val="superscript"/>')
    put(cell_of(document, "项目总投资额（万元）"), paragraph(run("10") + raised))
    put_after(document, "总体方案。", paragraph(run("面积300m") + raised))
    reading = read(document)
    assert "/basic/total_investment" not in found(reading)
    assert unread(reading) == {("/basic/total_investment", "not_money")}
    assert "面积300m²" in found(reading)[PLAN]
