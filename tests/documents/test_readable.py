"""The readable application: all of it is there, on numbered pages, in letters it brings along."""

from datetime import UTC, datetime
from io import BytesIO

import pypdfium2
import pytest
from pypdf import PdfReader

from contracts.application.blanks import Kind
from contracts.application.labelled import LabelledField, LabelledPart
from documents.readable import (
    NEVER_FIRST,
    ReadableApplication,
    ReadableFile,
    printable,
    prose_lines,
    readable_pdf,
    wrapped,
)

PROSE = "**示例段落**：建设5G专网，覆盖生产、检测。" * 60
PRINTED_AT = datetime(2023, 9, 20, 8, tzinfo=UTC)


def field(zh: str, value: str, kind: Kind = Kind.text, **more: object) -> LabelledField:
    told = {"path": "/x/y", "kind": kind, "zh": zh, "en": "x", "value": value, "zh_value": value}
    return LabelledField.model_validate(told | more)


def paper(**changed: object) -> ReadableApplication:
    group = field("建设内容概况", "", Kind.group, fields=(field("5G基站数量", "12个"),))
    told = {
        "title": "示例工厂申报材料（阅读件）",
        "rehearsal": True,
        "facts": (("申报编号", "YL-SB-2023-000001"), ("快照值", "ab" * 32)),
        "parts": (
            LabelledPart(
                path="/basic",
                zh="基本信息",
                en="Basic",
                printed=True,
                fields=(field("投资总额", "1200.50万元", Kind.money), field("地址", ""), group),
            ),
            LabelledPart(
                path="/implementation",
                zh="建设实施情况",
                en="Implementation",
                printed=True,
                fields=(field("建设背景", PROSE, Kind.rich_text, zi=1200),),
            ),
        ),
        "files": tuple(
            ReadableFile(kind="营业执照", filename=f"示例{n}.pdf", size=9, sha256="cd" * 32)
            for n in range(40)
        ),
        "foot": "编号 YL-SB-2023-000001",
        "printed_at": PRINTED_AT,
    }
    return ReadableApplication.model_validate(told | changed)


def text_of(made: bytes) -> list[str]:
    """The text of each page, without what ends its lines."""
    document = pypdfium2.PdfDocument(made)
    pages = [page.get_textpage().get_text_range() for page in document]
    return ["".join(page.split()) for page in pages]


def test_every_part_and_file_is_there_on_numbered_pages() -> None:
    made = readable_pdf(paper())
    pages = text_of(made)
    said = "".join(pages)
    for wanted in ("【演练】", "1200.50万元", "5G基站数量12个", "建设背景（1200字）", "地址—"):
        assert wanted in said
    assert said.count("cd" * 32) == 40 and said.count("示例段落") == 60 and "**" not in said
    assert "打印时间2023年9月20日16:00:00（北京时间）" in said
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert f"编号YL-SB-2023-000001第{number}页，共{len(pages)}页" in page


def test_its_letters_are_inside_and_few() -> None:
    made = readable_pdf(paper())
    fonts = PdfReader(BytesIO(made)).pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    inside = [each.get_object()["/DescendantFonts"][0].get_object() for each in fonts.values()]
    assert inside and all("/FontFile3" in each["/FontDescriptor"] for each in inside)
    assert len(made) < 300_000


def test_the_same_paper_is_the_same_file() -> None:
    assert readable_pdf(paper()) == readable_pdf(paper())


def test_a_real_one_says_nothing_of_a_rehearsal_and_bears_no_files() -> None:
    said = "".join(text_of(readable_pdf(paper(rehearsal=False, files=()))))
    assert "演练" not in said and "佐证材料（0份）" in said


def test_no_line_begins_with_what_ends_a_sentence() -> None:
    lines = wrapped("一二三，四五。" * 9, 4, lambda piece: float(len(piece)))
    assert "".join(lines) == "一二三，四五。" * 9
    assert all(len(line) <= 4 and line[0] not in NEVER_FIRST for line in lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("ab cd", ["ab", "cd"]),
        ("abcdef", ["abc", "def"]),
        ("一\n二", ["一", "二"]),
        ("", [""]),
    ],
)
def test_words_are_kept_together_where_they_fit(text: str, lines: list[str]) -> None:
    assert wrapped(text, 3, lambda piece: float(len(piece))) == lines


def test_prose_is_lines_and_what_nobody_sees_goes() -> None:
    assert prose_lines("1. 甲\n2. 乙\n\n| 指标 | 数值 |\n|---|---|\n| 效率 | 20% |") == [
        "1. 甲",
        "2. 乙",
        "指标　|　数值",
        "效率　|　20%",
    ]
    assert printable("甲\u202e\t乙\r\n丙") == "甲　乙\n丙"
