"""Searched words, their signs, and the order of names."""

from hypothesis import given
from hypothesis import strategies as st

from contracts.searching import grams, name_order, search_words, searched_text


def test_words_are_folded_and_each_counts_once() -> None:
    assert search_words(" 示例　ＡＢ ab\u200b ") == ("示例", "ab")
    assert search_words("\u200b ") == ()
    assert searched_text("ＹＬ－１", "示例 工厂") == "yl-1\n示例工厂"


def test_every_two_signs_are_asked_for_and_one_sign_alone() -> None:
    assert grams(["示例工厂", "厂"]) == ["例工", "厂", "工厂", "示例"]
    assert grams([]) == []


@given(st.text("示例工厂ab", min_size=1, max_size=12), st.integers(0, 11), st.integers(1, 12))
def test_a_part_asks_for_nothing_that_the_whole_lacks(whole: str, start: int, size: int) -> None:
    part = whole[start : start + size]
    held = {whole[n : n + length] for n in range(len(whole)) for length in (1, 2)}
    assert set(grams([part] if part else [])) <= held


def test_names_stand_by_their_sound() -> None:
    names = ["张江", "北京", "A厂", "天津", "ａ厂一"]
    assert sorted(names, key=name_order) == ["A厂", "ａ厂一", "北京", "天津", "张江"]
