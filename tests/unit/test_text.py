"""count_zi by decided vectors, and what normalisation promises."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.text import comparison_form, control_sign, count_zi, normalise, typed_number

VECTORS = [
    ("", 0),
    (" \t\n\u3000\u00a0", 0),
    ("5G全连接工厂", 6),
    ("5G 全连接 工厂", 6),
    ("全连接工厂", 5),
    ("hello world", 2),
    ("hello,world", 1),
    ("3.14万元", 3),
    ("5G+工业互联网", 6),
    ("“5G”", 3),
    ("‘a’", 3),
    ("……", 2),
    ("——", 2),
    ("天津·滨海", 5),
    ("甲，乙。", 4),
    ("（ＡＢ）", 4),
    ("e\u0301cole", 1),
    ("cafe\u0301 cafe\u0301", 2),
    ("か\u3099", 1),
    ("\u1112\u1161\u11ab", 1),
    ("𠀀𠀁", 2),
    ("👍", 1),
    ("👨\u200d👩\u200d👧", 3),
    ("❤\ufe0f", 1),
    ("葛\U000e0100城", 2),
    ("a\u200db", 1),
    ("a\u200bb", 2),
    ("a\r\nb", 2),
    ("㎡", 1),
    ("𝐀𝐁", 1),
]
SIGNS = "\r\n e\u0301か\u3099\x00\u200b\u200d\ufe0f\U000e0100葛工（(❤👨´ﾞK⼯—"
ANY_TEXT = st.text(alphabet=st.characters(), max_size=40) | st.text(alphabet=SIGNS, max_size=12)


@pytest.mark.parametrize(("text", "expected"), VECTORS)
def test_count_zi(text: str, expected: int) -> None:
    assert count_zi(text) == expected


@given(st.text(), st.text())
def test_a_space_keeps_counts_apart(left: str, right: str) -> None:
    assert count_zi(f"{left} {right}") == count_zi(left) + count_zi(right)


@given(ANY_TEXT)
def test_no_text_has_more_zi_than_signs(text: str) -> None:
    """The check of a form counts only what is longer than its limit in signs."""
    assert count_zi(text) <= len(text)


def test_a_sign_that_becomes_several_counts_one_at_most() -> None:
    signs = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]
    several = [sign for sign in signs if len(unicodedata.normalize("NFC", sign)) > 1]
    assert several, "Unicode has some that NFC takes apart"
    assert [sign for sign in several if count_zi(sign) > 1] == []


@given(st.integers(0, 400))
def test_every_chinese_character_counts_one(n: int) -> None:
    assert count_zi("工" * n) == n


@given(ANY_TEXT)
def test_normalise_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert "\r" not in once
    assert count_zi(once) <= count_zi(text)


@given(ANY_TEXT)
def test_every_fold_settles_and_sees_no_more_than_is_stored(text: str) -> None:
    form = comparison_form(text)
    assert comparison_form(form) == form
    assert comparison_form(normalise(text)) == form
    number = typed_number(text)
    assert typed_number(number) == number


def test_normalise() -> None:
    assert normalise("e\u0301\r\nb\rc\x00\ud800d") == "é\nb\ncd"
    assert normalise("甲\x0b乙\u2028丙") == "甲\n乙\n丙"
    assert normalise("甲\x07") == "甲\x07"
    assert comparison_form("甲\x07") == "甲"


INVISIBLE = [
    *"\u200b\u200c\u200d\u200e\u200f\u2060\u2063\ufeff\u00ad\u034f\u061c\u180e\u3164\uffa0",
    *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffc\U000e0041\x00\ud800",
]


@pytest.mark.parametrize("sign", INVISIBLE)
def test_what_nobody_can_see_is_not_stored(sign: str) -> None:
    assert normalise(f"{sign}示例{sign}工厂{sign}") == "示例工厂"
    assert comparison_form(f"示例{sign}工厂") == "示例工厂"
    assert typed_number(f"{sign}12{sign}3") == "123"


@pytest.mark.parametrize(
    "name",
    [
        "葛\U000e0100城",  # an ideographic variation
        "𠮷田𪚥\U00030edd\U0003134a\U0002ebf0",  # ideographs of the extensions B, G, H and I
        "❤\ufe0f",
        "👨\u200d👩\u200d👧",
        "क्\u200dष",
        "می\u200cخواهم",
        "（一厂）【A】〔B〕，“5G”—～　Ａ",
    ],
)
def test_what_shapes_a_sign_or_is_one_is_stored_as_typed(name: str) -> None:
    assert normalise(name) == name


def test_a_joiner_or_selector_after_what_takes_none_is_not_stored() -> None:
    assert normalise("工\u200d厂a\ufe0f\U000e0100\ufe01") == "工厂a"
    assert normalise("\ufe0f工") == "工"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("示例制造（一厂）", "示例制造(一厂)"),
        ("示例制造（一厂）", "示例制造【一厂】"),
        ("示例制造（一厂）", " 示例 制造\u3000( 一厂\u00a0)"),
        ("示例⼯⼚", "示例工厂"),
        ("示例⻋间", "示例车间"),
        ("５Ｇ工厂", "5g工厂"),
        ("A—B", "a－b"),
        ("示例·滨海", "示例・滨海"),
        ("“示例”", '"示例"'),
        ("葛\U000e0100城", "葛城"),
        ("STRASSE", "straße"),
    ],
)
def test_names_that_read_alike_compare_alike(one: str, other: str) -> None:
    assert comparison_form(one) == comparison_form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("示例（一厂）", "示例（二厂）"),
        ("O", "0"),
        ("l", "1"),
        ("一", "-"),
        ("示例1厂", "示例11厂"),
        ("示例(一厂)", "示例一厂"),
        ("А", "A"),  # noqa: RUF001  Cyrillic
        ("未来", "末来"),
    ],
)
def test_names_that_differ_stay_apart(one: str, other: str) -> None:
    assert comparison_form(one) != comparison_form(other)


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("１２３４５６", "123456"),
        (" 123 456\u3000", "123456"),
        ("１２００．５０", "1200.50"),
        ("1200。5", "1200.5"),
        ("２０２３－０９－２２", "2023-09-22"),
        ("０９：３０", "09:30"),
        ("（０２２）６６６６－０００１", "(022)6666-0001"),
        ("－5", "-5"),
        ("\u22125", "-5"),
        ("12万", "12万"),
        ("abc", "abc"),
        ("O", "O"),
    ],
)
def test_typed_number(typed: str, plain: str) -> None:
    assert typed_number(typed) == plain


def test_control_sign_names_what_no_text_holds() -> None:
    assert control_sign("甲\x00") == "U+0000"
    assert control_sign("甲\ud800") == "U+D800"
    assert control_sign("\x1b[31m") == "U+001B"
    assert control_sign("一\t二\r\n三\x0b四\x85\u200b\u202e") is None
