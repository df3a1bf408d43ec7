"""Names that a reader takes for the same, and letters that only look Latin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.lookalikes import mixed_alphabets, name_form
from contracts.text import says_nothing

SIGNS = st.text(alphabet="abАВоΑΟ工厂。．.，！ -（(\u2800\u200b") | st.text(max_size=30)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("示例工厂", "示例工厂。"),
        ("示例工厂", "示例工厂．"),
        ("示例工厂（一期）", "示例工厂(一期)，"),
        ("示例ABC工厂", "示例АВС工厂"),
        ("示例ABC工厂", "示例ΑΒC工厂"),
        ("示例abc工厂", "示例АВС工厂"),
    ],
)
def test_a_reader_takes_them_for_the_same(one: str, other: str) -> None:
    assert one != other and name_form(one) == name_form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("示例工厂", "示例二厂"),
        ("示例工厂1号", "示例工厂.1号"),
        ("示例O工厂", "示例0工厂"),
        ("。", "．"),
    ],
)
def test_a_reader_tells_them_apart(one: str, other: str) -> None:
    assert name_form(one) != name_form(other)


@given(SIGNS)
def test_the_form_of_a_form_is_itself(text: str) -> None:
    assert name_form(name_form(text)) == name_form(text)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("АBC", "А"),
        ("Example Сo", "С"),
        ("Ηello", "Η"),
        ("ABC", None),
        ("Пример", None),
        ("μm", None),
        ("kΩ、αβ试验", None),
        ("示例А工厂", None),
    ],
)
def test_a_letter_that_only_looks_latin_is_found_in_a_latin_word(
    text: str, sign: str | None
) -> None:
    assert mixed_alphabets(text) == sign


@pytest.mark.parametrize(
    "text", ["", " ", "\u3000", "\u2800", "\u3164", "\u200b\ufeff", "\u2800 \u2060"]
)
def test_nothing_is_seen(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize("text", ["0", "。", "-", "\u2801", "示", "a\u2800"])
def test_something_is_seen(text: str) -> None:
    assert not says_nothing(text)
