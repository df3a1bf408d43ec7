"""Part two's texts as blocks: what is a mark, what stays text, and that what is written is read
back.
"""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.application.prose import Block, Item, Paragraph, Piece, Table, blocks, markdown
from contracts.application.richtext import refused
from tests.drafts import complete_drafts

ID = "018f0000-1111-7222-8333-444455556666"
SIGNS = st.text(
    st.sampled_from(list("示例甲乙a1 *_\\!()（）。，；:：%{}<>&#|-+.`=[]/?")),
    min_size=1,
    max_size=12,
)


def plain(text: str) -> Paragraph:
    return Paragraph((Piece(text),))


def test_paragraphs_and_line_ends() -> None:
    assert blocks("一\n  二  \n\n\n三") == (plain("一\n二"), plain("三"))
    assert blocks("") == blocks(" \n\n ") == ()
    assert blocks("　　缩进") == (plain("　　缩进"),)


def test_bold() -> None:
    assert blocks("前**中**后") == (Paragraph((Piece("前"), Piece("中", bold=True), Piece("后"))),)
    assert blocks("**“引号”**后") == (Paragraph((Piece("“引号”", bold=True), Piece("后"))),)
    assert blocks("a __b__ c") == (Paragraph((Piece("a "), Piece("b", bold=True), Piece(" c"))),)
    for text in ("a__b__c", "2 ** 3 ** 4", "**", "****", "** 甲**", "**甲 **", "*甲*", "_甲_"):
        assert blocks(text) == (plain(text),)
    assert blocks(r"\*\*甲\*\* 乙\丙") == (plain(r"**甲** 乙\丙"),)


def test_lists() -> None:
    assert blocks("说明：\n- 甲\n   - 乙\n- 丙\n\n- 丁\n1. 戊\n2) 己\n") == (
        plain("说明："),
        Item((Piece("甲"),), 0, None, first=True),
        Item((Piece("乙"),), 1, None),
        Item((Piece("丙"),), 0, None),
        Item((Piece("丁"),), 0, None),
        Item((Piece("戊"),), 0, 1, first=True),
        Item((Piece("己"),), 0, 2),
    )
    assert blocks("- 甲\n  续\n乙") == (Item((Piece("甲\n续\n乙"),), first=True),)
    assert blocks("-甲") == (plain("-甲"),)
    assert blocks("- 甲\n\n段\n\n- 乙") == (
        Item((Piece("甲"),), first=True),
        plain("段"),
        Item((Piece("乙"),), first=True),
    )


def test_tables() -> None:
    found = blocks("前\n| 指标 | 值 |\n|:--|--:|\n| 甲 | **1** | 多余 |\n| 乙\\|丙 |\n后")
    assert found == (
        plain("前"),
        Table(
            (
                ((Piece("指标"),), (Piece("值"),)),
                ((Piece("甲"),), (Piece("1", bold=True),)),
                ((Piece("乙|丙"),), ()),
            )
        ),
        plain("后"),
    )
    assert blocks("a | b\n没有横线") == (plain("a | b\n没有横线"),)
    assert blocks("a | b\n--- | --- | ---") == (plain("a | b\n--- | --- | ---"),)


def test_images_are_named_by_evidence_id() -> None:
    assert blocks(f"见![网络 图]({ID.upper()})。") == (
        Paragraph((Piece("见"), Piece("网络 图", image=ID), Piece("。"))),
    )
    for text in ("![图](https://example.org/a.png)", "![图](1)", f"[图]({ID})"):
        assert blocks(text) == (plain(text),)


def test_other_marks_stay_text() -> None:
    for text in ("# 标题", "> 引用", "`代码`", "<b>甲</b>", "{{ 7*7 }}", "---"):
        assert blocks(text) == (plain(text),)


def test_a_text_of_nothing_but_marks_is_read_in_time() -> None:
    for text in (
        "**a " * 15_000,
        "__a " * 15_000,
        "![" * 30_000,
        "- " * 30_000,
        "|-" * 30_000,
        "\\*" * 30_000,
    ):
        assert blocks(text)


@given(st.lists(SIGNS.filter(str.strip), min_size=1, max_size=3))
def test_plain_text_survives(lines: list[str]) -> None:
    said = "\n".join(line.strip() for line in lines)
    written = markdown([plain(said)])
    assert blocks(written) == (plain(said),)
    assert refused(written) == ()


@given(st.lists(st.tuples(SIGNS, st.booleans()), min_size=1, max_size=4))
def test_bold_survives(runs: list[tuple[str, bool]]) -> None:
    pieces: list[Piece] = []
    for text, bold in runs:
        if not pieces or pieces[-1].bold != bold:
            pieces.append(Piece("甲" + text.strip() + "乙", bold))
    part = Paragraph(tuple(pieces))
    assert blocks(markdown([part])) == (part,)
    row = (tuple(pieces), (Piece("值"),))
    assert blocks(markdown([Table((row, row))])) == (Table((row, row)),)
    items = (Item(part.pieces, first=True), Item(part.pieces, 1, 3), Item(part.pieces, 0))
    assert blocks(markdown(items)) == items


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "见<!-- 注 -->",
        "<javascript:alert(1)>",
        "[点此](javascript:alert(1))",
        "[甲]: http://b.example",
        "代码`rm`",
        "甲\n===\n乙\n---",
        "# 标题\n> 引用",
        "![图](http://b.example/a.png)",
        f"![图]({ID})",
    ],
)
def test_what_only_looks_like_a_mark_is_written_so_that_it_stays_text(text: str) -> None:
    """The check lets in what is written, and every reader of CommonMark shows the same signs."""
    for part in (plain(text), Item((Piece(text),), first=True), Table((((Piece(text),),),))):
        shown = text.replace("\n", " ") if isinstance(part, Table) else text
        written = markdown([part])
        assert refused(written) == ()
        assert "".join(_texts(blocks(written))) == shown


def test_signs_of_comparison_are_written_as_they_are() -> None:
    for text in ("上行速率要求A<B且下行C>D", "List<String>", "a<b>c", "x <- y -> z <= 1"):
        assert markdown([plain(text)]) == text


def _texts(parts: tuple[Block, ...]) -> Iterator[str]:
    for part in parts:
        rows = part.rows if isinstance(part, Table) else ((part.pieces,),)
        yield from (piece.text for row in rows for cell in row for piece in cell)


@given(complete_drafts())
def test_what_a_draft_holds_comes_back(draft: dict[str, dict[str, str]]) -> None:
    for key in ("plan_and_progress", "results_and_highlights", "outlook"):
        text = draft["implementation"].get(key)
        assert text is None or blocks(markdown(blocks(text))) == blocks(text)
