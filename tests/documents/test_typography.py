"""Every paper keeps to GB/T 9704-2012 and to the rules of this house, whatever it says."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from xml.etree import ElementTree

import pytest
from pydantic import ValidationError

from documents import (
    DocumentNumber,
    Paper,
    announcement,
    beijing_instant,
    chinese_date,
    closing_instant,
    notice,
    receipt,
    recommendation_list,
)
from documents.receipts import CODE_WORDS
from tests.documents.read_back import W, opened, part, text
from tests.documents.samples import a_list, a_notice, a_receipt, an_announcement

Printed = Callable[[bool], tuple[Paper, bytes]]


def _list(rehearsal: bool) -> tuple[Paper, bytes]:
    paper = a_list(rehearsal=rehearsal)
    return paper, recommendation_list(paper)


def _notice(rehearsal: bool) -> tuple[Paper, bytes]:
    paper = a_notice(rehearsal=rehearsal)
    return paper, notice(paper)


def _announcement(rehearsal: bool) -> tuple[Paper, bytes]:
    paper = an_announcement(rehearsal=rehearsal)
    return paper, announcement(paper)


def _receipt(rehearsal: bool) -> tuple[Paper, bytes]:
    paper = a_receipt(rehearsal=rehearsal)
    return paper, receipt(paper)


every_paper = pytest.mark.parametrize("printed", [_list, _notice, _announcement, _receipt])


@every_paper
def test_page_is_a4_with_the_standard_margins_and_grid(printed: Printed) -> None:
    section = opened(printed(True)[1]).sections[0]
    millimetres = [
        section.page_width, section.page_height,
        section.top_margin, section.bottom_margin, section.left_margin, section.right_margin,
    ]  # fmt: skip
    assert [round(each.mm) for each in millimetres if each is not None] == [
        210,
        297,
        37,
        35,
        28,
        26,
    ]
    grid = part(printed(True)[1], "word/document.xml").find(f".//{W}docGrid")
    assert grid is not None
    assert grid.attrib == {
        f"{W}type": "linesAndChars",
        f"{W}linePitch": "579",
        f"{W}charSpace": "-849",
    }
    text_height, text_width = (297 - 37 - 35) / 25.4 * 1440, (210 - 28 - 26) / 25.4 * 72
    assert int(text_height // 579) == 22
    assert int(text_width // (16 - 849 / 4096)) == 28


@every_paper
def test_every_style_and_run_names_an_east_asian_font_and_no_theme_font(printed: Printed) -> None:
    paper = printed(True)[1]
    for name in (
        "word/document.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/footer1.xml",
        "word/footer2.xml",
    ):
        for run in part(paper, name).iter(f"{W}r"):
            fonts = run.find(f"{W}rPr/{W}rFonts")
            assert fonts is not None and fonts.get(f"{W}eastAsia"), ElementTree.tostring(run)
    every_fonts = list(part(paper, "word/styles.xml").iter(f"{W}rFonts"))
    assert len(every_fonts) > 10
    for fonts in every_fonts:
        assert fonts.get(f"{W}eastAsia")
        assert not [name for name in fonts.attrib if "heme" in name]


@pytest.mark.parametrize(
    ("style_id", "font", "half_points", "align"),
    [
        ("PaperTitle", "方正小标宋简体", "44", "center"),
        ("PaperBody", "仿宋_GB2312", "32", "both"),
        ("PaperHeadingOne", "黑体", "32", "both"),
        ("PaperHeadingTwo", "楷体_GB2312", "32", "both"),
        ("PaperPageNumber", "宋体", "28", "both"),
    ],
)
def test_styles(style_id: str, font: str, half_points: str, align: str) -> None:
    styles = part(notice(a_notice()), "word/styles.xml")
    style = next(each for each in styles.iter(f"{W}style") if each.get(f"{W}styleId") == style_id)
    fonts, size, jc = (
        style.find(f"{W}rPr/{W}rFonts"),
        style.find(f"{W}rPr/{W}sz"),
        style.find(f"{W}pPr/{W}jc"),
    )
    assert fonts is not None and size is not None and jc is not None
    assert {fonts.get(f"{W}{script}") for script in ("eastAsia", "ascii", "hAnsi")} == {font}
    assert size.get(f"{W}val") == half_points
    assert jc.get(f"{W}val") == align


@every_paper
def test_page_number_stands_right_on_odd_and_left_on_even_pages(printed: Printed) -> None:
    document = opened(printed(True)[1])
    assert document.settings.odd_and_even_pages_header_footer
    section = document.sections[0]
    for footer, align, side in (
        (section.footer, "right", "right"),
        (section.even_page_footer, "left", "left"),
    ):
        number = footer.paragraphs[0]
        assert number.text == "— 1 —"
        assert number.style is not None and number.style.name == "公文页码"
        properties = ElementTree.fromstring(number._p.xml).find(f"{W}pPr")
        assert properties is not None
        jc, indent = properties.find(f"{W}jc"), properties.find(f"{W}ind")
        assert jc is not None and jc.get(f"{W}val") == align
        assert indent is not None and indent.get(f"{W}{side}Chars") == "100"
        assert "PAGE" in number._p.xml


@every_paper
def test_footer_carries_number_and_hash_prefix(printed: Printed) -> None:
    paper, printed_bytes = printed(True)
    for name in ("word/footer1.xml", "word/footer2.xml"):
        footer = text(printed_bytes, name)
        assert paper.paper_number in footer
        assert paper.content_hash()[:12] in footer


@every_paper
def test_only_a_rehearsal_says_so_in_its_header(printed: Printed) -> None:
    for name in ("word/header1.xml", "word/header2.xml"):
        assert text(printed(True)[1], name).startswith("演练")
        assert text(printed(False)[1], name) == ""


@every_paper
def test_same_paper_same_bytes(printed: Printed) -> None:
    assert printed(True)[1] == printed(True)[1]
    assert printed(True)[1] != printed(False)[1]


@every_paper
def test_no_picture_but_a_receipts_code_is_ever_in_a_paper(printed: Printed) -> None:
    """The system never draws a seal."""
    body = part(printed(True)[1], "word/document.xml")
    drawn = [each.get("descr") for each in body.iter() if each.tag.endswith("}docPr")]
    assert drawn == ([CODE_WORDS] if printed is _receipt else [])
    assert not list(body.iter(f"{W}pict"))


def test_dates_have_no_leading_zeros() -> None:
    assert chinese_date(date(2023, 9, 6)) == "2023年9月6日"
    assert chinese_date(date(2023, 10, 12)) == "2023年10月12日"


def test_document_number_has_the_right_brackets() -> None:
    number = str(DocumentNumber(issuer_code="工信厅信管", year=2022, serial=23))
    assert number == "工信厅信管〔2022〕23号"
    assert ("\u3014" in number, "\u3015" in number) == (True, True)


@pytest.mark.parametrize(
    ("instant", "shown"),
    [
        (datetime(2023, 9, 22, 16, tzinfo=UTC), "2023年9月22日24:00"),
        (datetime(2023, 9, 15, 4, tzinfo=UTC), "2023年9月15日12:00"),
        (datetime(2023, 9, 15, 4, 0, 5, tzinfo=UTC), "2023年9月15日12:00:05"),
        (datetime(2023, 9, 15, 4, 0, 5, 7, tzinfo=UTC), "2023年9月15日12:00:05.000007"),
        (datetime(2023, 12, 31, 16, tzinfo=UTC), "2023年12月31日24:00"),
    ],
)
def test_a_half_open_end_is_written_as_people_say_it(instant: datetime, shown: str) -> None:
    assert closing_instant(instant) == shown
    assert closing_instant(instant.astimezone(timezone(timedelta(hours=-5)))) == shown


@pytest.mark.parametrize(
    ("beside", "shown"),
    [
        (None, "2023年9月15日16:03:21（北京时间）"),
        (timedelta(seconds=1), "2023年9月15日16:03:21（北京时间）"),
        (timedelta(microseconds=1), "2023年9月15日16:03:21.000123（北京时间）"),
        (-timedelta(microseconds=999_999), "2023年9月15日16:03:21.000123（北京时间）"),
        (timedelta(0), "2023年9月15日16:03:21.000123（北京时间）"),
    ],
)
def test_an_instant_has_microseconds_where_they_decide(
    beside: timedelta | None, shown: str
) -> None:
    instant = datetime(2023, 9, 15, 8, 3, 21, 123, tzinfo=UTC)
    closes = None if beside is None else instant + beside
    assert beijing_instant(instant, closes) == shown


@pytest.mark.parametrize(
    "bad", ["", "  ", "two\nlines", "bell\x07", "lone\ud800", "non\ufffe", "line\u2028end"]
)
def test_text_that_cannot_be_printed_is_refused_before_rendering(bad: str) -> None:
    with pytest.raises(ValidationError):
        DocumentNumber(issuer_code=bad, year=2023, serial=1)
