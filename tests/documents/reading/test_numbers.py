"""Automatic numbers and styles of Word: what a reader sees before a paragraph, counted as Word
counts.
"""

from docx.oxml import parse_xml

from documents.reading.blocks import ListItem
from documents.reading.styles import ListNumbering, Styles, numbering_of
from tests.documents.reading.wordml import SPACES


def level(number: int, shape: str, text: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{shape}"/><w:lvlText'
        f' w:val="{text}"/></w:lvl>'
    )


LISTS = parse_xml(
    f"<w:numbering {SPACES}>"
    f'<w:abstractNum w:abstractNumId="1">{level(0, "decimal", "%1.")}{level(1, "decimal", "%2)")}'
    f"{level(2, 'bullet', '•')}{level(3, 'none', '')}</w:abstractNum>"
    f"<w:abstractNum"
    f' w:abstractNumId="2">{level(0, "chineseCounting", "（%1）")}{level(1, "decimal", "%1.%2")}'
    f"{level(2, 'lowerLetter', '%3)')}{level(3, 'decimalEnclosedCircle', '%4')}"
    f"{level(4, 'upperRoman', '%5.')}</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="1"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    "</w:numbering>"
)


def test_plain_lists_count_on_across_the_lists_of_one_definition() -> None:
    numbering = ListNumbering(LISTS)
    places = [("1", 0), ("1", 1), ("1", 1), ("3", 0), ("1", 1), ("4", 0), ("4", 0), ("1", 2)]
    found = [numbering.mark(place)[0] for place in places]
    assert found == [
        ListItem(*said)
        for said in (
            (1, 0),
            (1, 1),
            (2, 1),
            (2, 0),
            (1, 1),
            (5, 0),
            (6, 0),
            (None, 2),
        )
    ]


def test_other_numbers_are_text() -> None:
    numbering = ListNumbering(LISTS)
    shown = [
        numbering.mark(place)
        for place in [("2", 0)] * 11 + [("2", 1), ("2", 2), ("2", 3), ("2", 4)]
    ]
    assert [text for item, text in shown if item is None] == [
        "（一）",
        "（二）",
        "（三）",
        "（四）",
        "（五）",
        "（六）",
        "（七）",
        "（八）",
        "（九）",
        "（十）",
        "（十一）",
        "十一.1",
        "a)",
        "①",
        "1.",
    ]


def test_no_list() -> None:
    for place in (None, ("0", 0), ("9", 0), ("1", 3), ("1", 8)):
        assert ListNumbering(LISTS).mark(place) == (None, "")
    assert ListNumbering(None).mark(("1", 0)) == (None, "")


def test_styles_take_over_from_what_they_are_based_on() -> None:
    styles = Styles(
        parse_xml(
            f"<w:styles {SPACES}>"
            '<w:style w:type="paragraph" w:default="1" w:styleId="a"/>'
            '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/><w:pPr><w:outlineLvl'
            ' w:val="1"/>'
            '<w:numPr><w:ilvl w:val="2"/><w:numId'
            ' w:val="7"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
            '<w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="b"/><w:rPr><w:b'
            ' w:val="0"/></w:rPr></w:style>'
            '<w:style w:type="paragraph" w:styleId="d"><w:basedOn w:val="d"/><w:pPr><w:outlineLvl'
            ' w:val="9"/></w:pPr></w:style>'
            "</w:styles>"
        )
    )
    assert [styles.bold(name) for name in ("a", "b", "c", "d", None)] == [
        False,
        True,
        False,
        False,
        False,
    ]
    assert [styles.heading(name) for name in ("a", "b", "c", "d")] == [False, True, True, False]
    assert styles.numbering("c") == ("7", 2) and styles.numbering("a") is None
    assert styles.of(None) == "a"
    assert styles.of(parse_xml(f'<w:pPr {SPACES}><w:pStyle w:val="b"/></w:pPr>')) == "b"
    assert styles.of(parse_xml(f'<w:pPr {SPACES}><w:pStyle w:val="unknown"/></w:pPr>')) == "a"


def test_a_number_that_is_none() -> None:
    assert numbering_of(
        parse_xml(
            f'<w:pPr {SPACES}><w:numPr><w:ilvl w:val="x"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        )
    ) == (
        "1",
        0,
    )
    assert numbering_of(parse_xml(f"<w:pPr {SPACES}/>")) is None
