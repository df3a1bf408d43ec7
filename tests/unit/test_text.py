"""count_zi by decided vectors, and what normalisation promises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.text import count_zi, normalise

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


@pytest.mark.parametrize(("text", "expected"), VECTORS)
def test_count_zi(text: str, expected: int) -> None:
    assert count_zi(text) == expected


@given(st.text(), st.text())
def test_a_space_keeps_counts_apart(left: str, right: str) -> None:
    assert count_zi(f"{left} {right}") == count_zi(left) + count_zi(right)


@given(st.integers(0, 400))
def test_every_chinese_character_counts_one(n: int) -> None:
    assert count_zi("工" * n) == n


@given(
    st.text(alphabet=st.characters(), max_size=40)
    | st.text(alphabet="\r\ne\u0301か\u3099\x00", max_size=12)
)
def test_normalise_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert "\r" not in once
    assert count_zi(once) == count_zi(text)


def test_normalise() -> None:
    assert normalise("e\u0301\r\nb\rc\x00\ud800d") == "é\nb\ncd"
