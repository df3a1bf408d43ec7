"""What a search looks for in a list, and how Chinese names stand in order. Pure.

A row keeps its searched words in one text, in compared form. An index keeps every sign of that text
and every two signs that follow each other: most Chinese words have two, too few for a trigram.
"""

from collections.abc import Iterable
from typing import Final

from contracts.text import comparison_form

GRAM: Final = 2
LONGEST_SEARCH: Final = 100
"""Signs of what is typed into a search."""


def searched_text(*names: str) -> str:
    """The text that a row is found by: each name in compared form, on a line of its own."""
    return "\n".join(comparison_form(name) for name in names)


def search_words(typed: str) -> tuple[str, ...]:
    """The words of a search in compared form. A row must hold all of them, in any order."""
    folded = (comparison_form(word) for word in typed.split())
    return tuple(word for word in dict.fromkeys(folded) if word)


def grams(words: Iterable[str]) -> list[str]:
    """What the index is asked for: every two signs of the words; a word of one sign itself."""
    found = (
        word[start : start + GRAM]
        for word in words
        for start in range(max(len(word) - GRAM + 1, 1))
    )
    return sorted(set(found))


def name_order(name: str) -> str:
    """What a list of names is sorted by: Latin before Chinese, Chinese by its sound.

    GB 18030 keeps the common characters in the order of their pinyin and the rare ones by radical.
    The bytes are written in hexadecimal, so that every collation sorts them alike.
    """
    return comparison_form(name).encode("gb18030", "replace").hex()
