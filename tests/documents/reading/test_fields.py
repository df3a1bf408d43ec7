"""Fields that Word computes: what they show is read, or listed where they stand; never lost."""

from typing import Any, Final

import pytest

from documents.reading import FormReading
from documents.reading.fields import computed
from tests.documents.reading.by_hand import by_hand, cell_of, found, read, unread
from tests.documents.reading.test_dress import PATH, PROVIDERS
from tests.documents.reading.wordml import paragraph, put, put_after, run, symbol

OUTLOOK: Final = "/implementation/outlook"
RINGED: Final = r"eq \o\ac(□,√)"


def char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str, font: str = "") -> str:
    look = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>' if font else ""
    return run(text, look, tag="instrText")


def computing(inside: str, result: str | None = None) -> str:
    """A field of several runs; with a result that Word kept, or without."""
    kept = "" if result is None else char("separate") + result
    return char("begin") + inside + kept + char("end")


def simple(text: str, result: str = "") -> str:
    escaped = text.replace('"', "&quot;")
    return f'<w:fldSimple w:instr="{escaped}">{result}</w:fldSimple>'


def providers(box: str, others: tuple[str, ...] = ("☐", "☑", "☐")) -> FormReading:
    """The cell of network providers: a box before the first, signs before the others."""
    document = by_hand()
    pieces = [box + run(PROVIDERS[0])]
    pieces += [run(f"  {sign}{name}") for sign, name in zip(others, PROVIDERS[1:], strict=True)]
    put(cell_of(document, "网络服务商"), paragraph("".join(pieces)))
    return read(document)


TICKS: Final[dict[str, str]] = {
    "EQ": computing(code(RINGED)),
    "EQ with spaces": computing(code(r" EQ  \o \ac ( □ , √ ) ")),
    "EQ with a semicolon": computing(code(r"EQ \o\ac(□;√)")),
    "EQ, tick first": computing(code(r"EQ \o\al(√,□)")),
    "EQ with a format": computing(code(r"eq \o\ac(□,√) \* MERGEFORMAT")),
    "EQ, raised": computing(code(r"eq \o\ac(\s\up2(□),\s\do2(✓))")),
    "EQ, a circle": computing(code(r"eq \o\ac(○,✔)")),
    "EQ, a cross": computing(code(r"eq \o\ac(□,×)")),
    "EQ, a frame": computing(code(r"eq \x(√)")),
    "EQ, split over runs": computing(code("e") + code(r"q \o\a") + code("c(□") + code(",√)")),
    "EQ, its tick of Wingdings": computing(
        code(r"eq \o\ac(□,") + code("ü", "Wingdings") + code(")")
    ),
    "EQ, its tick a symbol": computing(code(r"eq \o\ac(□,") + symbol("F0FC") + code(")")),
    "EQ, its tick a field": computing(
        code(r"eq \o\ac(□,") + computing(code(r'SYMBOL 252 \f "Wingdings"')) + code(")")
    ),
    "EQ with an empty result": computing(code(RINGED), ""),
    "EQ with its result": computing(code(RINGED), run("☑")),
    "EQ, simple": simple(RINGED),
    "EQ, simple with a result": simple(RINGED, run("√")),
    "EQ that never ends": char("begin") + code(RINGED),
    "SYMBOL": computing(code(r'SYMBOL 254 \f "Wingdings" \s 14')),
    "SYMBOL, hexadecimal": computing(code(r'SYMBOL 0xF052 \f "Wingdings 2"')),
    "SYMBOL of Unicode": computing(code(r"SYMBOL 9745 \u")),
    "SYMBOL, simple": simple(r'SYMBOL 82 \f "Wingdings 2"', run("R")),
    "QUOTE": computing(code('QUOTE "☑"')),
    "MACROBUTTON": computing(code("MACROBUTTON NoMacro ☑")),
}


@pytest.mark.parametrize("name", TICKS)
def test_a_computed_tick_is_read(name: str) -> None:
    reading = providers(TICKS[name])
    assert found(reading)[PATH] == ["telecom", "unicom"]
    assert unread(reading) == set()


@pytest.mark.parametrize(
    "box",
    [
        computing(code(r"eq \o\ac(□,)")),
        computing(code(r"eq \o\ac(□, )")),
        computing(code(r"eq \x( )")),
        computing(code(r'SYMBOL 168 \f "Wingdings"')),
        simple(r'SYMBOL 163 \f "Wingdings 2"'),
    ],
)
def test_a_computed_empty_box_is_no_tick(box: str) -> None:
    reading = providers(box)
    assert found(reading)[PATH] == ["unicom"] and unread(reading) == set()


@pytest.mark.parametrize(
    "box",
    [
        computing(code(r"eq \o\ac(□,V)")),
        computing(code(r"eq \o\ac(□,★)")),
        computing(code(r"eq \o\ac(○,1)")),
        computing(code(r"eq \f(√,□)")),
        computing(code(r"eq \r(,)")),
        computing(code(RINGED), run("☐")),
        computing(code("FORMCHECKBOX")),
        computing(code(r'SYMBOL 74 \f "Wingdings"')),
        computing(code("DOCPROPERTY tick")),
        computing(code('IF 1 = 1 "☑" "☐"')),
        simple("LINK Excel.Sheet.12"),
        computing(code("IF ") + run("1") + computing(code("MERGEFIELD tick"))),
    ],
)
def test_a_computed_box_nobody_can_tell_leaves_the_whole_list_unread(box: str) -> None:
    reading = providers(box)
    assert PATH not in found(reading)
    assert (PATH, "unclear_tick") in unread(reading) or (PATH, "unknown_choice") in unread(reading)


def test_a_field_in_a_text_is_read_or_listed() -> None:
    document = by_hand()
    pieces = [
        run("增长") + computing(code("=SUM(ABOVE)"), run("85")) + run("%"),
        run("日期") + computing(code(r'DATE \@ "yyyy年M月"')),
        run("见") + simple("REF fig1", run("图1")),
        run("第") + computing(code("PAGE")) + run("页"),
        run("方案") + computing(code(r"eq \o\ac(○,一)")),
        run("没有结尾") + char("begin") + code("REF x") + run("之后的字"),
        run("没有开头") + char("end") + char("separate") + run("还在"),
        run("落单") + code("AUTHOR"),
        run("嵌套")
        + computing(code("IF ") + computing(code("REF a"), run("甲")) + code(" = 甲"), run("乙")),
        run("跨段") + char("begin") + code("INCLUDETEXT x") + char("separate"),
        run("跨段的结果") + char("end"),
    ]
    put_after(document, "下一步推广。", *(paragraph(each) for each in pieces))
    reading = read(document)
    text = found(reading)[OUTLOOK]
    for said in ("增长85%", "见图1", "方案(一)", "没有结尾之后的字", "没有开头还在"):
        assert said in text
    assert "嵌套乙\n\n跨段\n\n跨段的结果" in text
    listed = [(each.code, each.seen) for each in reading.unread if each.path == OUTLOOK]
    assert [each for each in listed if each[0] == "field"] == [
        ("field", r'DATE \@ "yyyy年M月" 日期'),
        ("field", "REF x 没有结尾之后的字"),
        ("field", "AUTHOR 落单"),
    ]
    assert [code for code, _ in listed].count("formula") == 1


def test_a_field_in_a_blank_is_listed_with_its_place() -> None:
    document = by_hand()
    put(
        cell_of(document, "5G全连接\n\n工厂地址"), paragraph(computing(code("DOCPROPERTY Address")))
    )
    reading = read(document)
    assert "/basic/factory_address" not in found(reading)
    listed = next(each for each in reading.unread if each.code == "field")
    assert "工厂地址" in listed.place and listed.seen == "DOCPROPERTY Address"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (r"EQ \o\ac(□,√)", "☑"),
        (r"EQ 前\o\ac(□,√)后", "前☑后"),
        (r"EQ \o(\s\up6(上),\s\do2(下))", "上下"),
        (r"EQ \f(1,2)", "1/2"),
        (r"EQ 10\s\up5(2)", "10^2"),
        (r"EQ \b(\a(甲,乙))", "(甲 乙)"),
        (r"EQ a\,b\(c\)", "a,b(c)"),
        (r"EQ", None),
        (r"SYMBOL 0xA1CC", "√"),
        ("SYMBOL 99999999999", "\ufffd"),
        ("SYMBOL", "\ufffd"),
        ("HYPERLINK x", None),
        ("=1+1", None),
        ("", None),
    ],
)
def test_what_a_code_shows(text: str, said: Any) -> None:
    shown = computed(text)
    assert (None if shown is None else shown.text) == said


def test_a_code_of_nothing_but_switches_is_read_in_time() -> None:
    for text in ("EQ " + r"\o(" * 20_000, "EQ " + "\\" * 60_000, "EQ " + "(" * 60_000):
        computed(text)
