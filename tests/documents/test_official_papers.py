"""What official papers look like: fonts, titles, tables, red head, the receipt."""

import pytest

from contracts.receipt import ManifestItem
from documents import (
    announcement,
    certificate,
    notice,
    receipt,
    recommendation_list,
    yearbook,
)
from documents.letters import phrases_of, title_lines
from documents.receipts import MOST_FILES
from documents.typography import Font
from tests.documents.read_back import W, cells, lines, opened, part
from tests.documents.samples import (
    a_certificate,
    a_list,
    a_notice,
    a_receipt,
    a_yearbook,
    an_announcement,
)

LINE_SIGNS = 20


@pytest.mark.parametrize(
    "paper",
    [
        recommendation_list(a_list()),
        notice(a_notice()),
        announcement(an_announcement()),
        receipt(a_receipt()),
        certificate(a_certificate()),
        yearbook(a_yearbook()),
    ],
)
def test_the_font_table_names_every_font_and_what_stands_in_for_it(paper: bytes) -> None:
    fonts = {each.get(f"{W}name"): each for each in part(paper, "word/fontTable.xml")}
    assert set(fonts) == set(Font)
    for font in fonts.values():
        other = font.find(f"{W}altName")
        shape = font.find(f"{W}panose1")
        assert other is not None and other.get(f"{W}val")
        assert shape is not None and len(shape.get(f"{W}val") or "") == 20
    used = {
        each.get(f"{W}eastAsia")
        for each in part(paper, "word/document.xml").iter(f"{W}rFonts")
        if each.get(f"{W}eastAsia")
    }
    assert used <= set(fonts)


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("2023年5G全连接工厂推荐信息汇总表", ["2023年5G全连接工厂推荐信息汇总表"]),
        (
            "2031年另一示例市5G全连接工厂推荐信息汇总表补充",
            ["2031年另一示例市5G全连接工厂", "推荐信息汇总表补充"],
        ),
        (
            "天津市工业和信息化局关于公布2023年天津市5G全连接工厂名单的通知",
            ["天津市工业和信息化局关于公布", "2023年天津市5G全连接工厂名单的通知"],
        ),
    ],
)
def test_a_title_breaks_where_its_phrases_meet(title: str, wanted: list[str]) -> None:
    assert title_lines(phrases_of(title)) == wanted


@pytest.mark.parametrize("length", range(15, 70))
def test_no_sign_of_a_title_stands_alone(length: int) -> None:
    title = ("示例单位名称很长很长且没有可断之处" * 5)[:length]
    found = title_lines(phrases_of(title))
    assert "".join(found) == title
    assert all(len(line) <= LINE_SIGNS for line in found)
    assert len(found) == 1 or min(map(len, found)) > 3


def test_a_long_phrase_is_not_cut_inside_a_number() -> None:
    found = title_lines(["关于另一示例市工业和信息化主管部门TJ5G20310001号文件的补充说明事项"])
    assert any("TJ5G20310001" in line for line in found)


@pytest.mark.parametrize("count", [1, 2, 3, 30])
def test_the_last_rows_of_a_table_keep_together(count: int) -> None:
    table = opened(notice(a_notice(count))).tables[0]
    kept = [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in table.rows]
    assert kept[-1] is False
    assert all(kept[-3:-1])


def test_a_notice_has_no_red_head_and_an_announcement_has_one_with_its_colophon() -> None:
    paper = an_announcement().model_copy(update={"copied_to": "天津市示例办公室"})
    said = lines(announcement(paper))
    assert said[0] == "天津市工业和信息化局文件"
    assert said[-2:] == [
        "　抄送：天津市示例办公室。",
        "　天津市工业和信息化局\t2023年10月20日印发　",
    ]
    colours = {
        each.get(f"{W}val")
        for each in part(announcement(paper), "word/styles.xml").iter(f"{W}color")
    }
    assert "FF0000" in colours
    assert not any("文件" in line or "印发" in line for line in lines(notice(a_notice()))[:1])
    assert not any("印发" in line for line in lines(notice(a_notice())))


def test_a_rehearsals_number_has_room_on_one_line() -> None:
    paper = announcement(an_announcement())
    table = opened(paper).tables[0]
    cell = table.rows[1].cells[1]
    assert cell.paragraphs[0].style is not None
    assert cell.paragraphs[0].style.name == "表格编号"
    # Half a letter's height is the width of a Latin sign; 3.8 mm are the cell's own margins.
    needed = len("YL-TJ5G-2023-0001") * 10 * 0.62 * 25.4 / 72 + 3.8
    assert cell.width is not None and cell.width.mm >= needed


def test_the_receipt_names_issuer_contact_and_files_and_explains_its_hashes() -> None:
    paper = a_receipt()
    told = dict(row[:2] for row in cells(receipt(paper))[1:])
    assert told["出具单位"] == "天津市工业和信息化局"
    assert told["咨询联系"].endswith("电话022-00000000")
    assert "示例现场照片0.jpg、示例现场照片1.jpg、示例现场照片2.jpg" in told["所附文件"]
    said = "".join(each.text or "" for each in part(receipt(paper), "word/document.xml").iter())
    assert "“指纹”" in said


def test_a_receipt_of_many_files_names_the_first_and_counts_all() -> None:
    paper = a_receipt()
    body = paper.signed.receipt.model_copy(
        update={
            "manifest": tuple(
                ManifestItem(
                    kind="other", filename=f"很长很长的文件名{n}.pdf", sha256=f"{n:064x}", size=1
                )
                for n in range(40)
            )
        }
    )
    signed = paper.signed.model_copy(update={"receipt": body})
    told = dict(row[:2] for row in cells(receipt(paper.model_copy(update={"signed": signed})))[1:])
    assert told["所附文件"].startswith("40件")
    assert told["所附文件"].endswith("等") and told["所附文件"].count(".pdf") == MOST_FILES
