"""No line of a text costs more than its length: a long one keeps nobody waiting."""

import time
from collections.abc import Callable

import pytest

from contracts.application.prose import Paragraph, Piece, blocks, markdown
from contracts.application.richtext import visible

LONG = 100_000
MOST_TIMES = 100
"""A quadratic reading of these lines takes thousands of times as long as the harmless one."""
LINES = [
    "a\n" + " " * LONG + "b",
    "\n---" + " " * LONG + "x",
    "-" * LONG + "x",
    "| - " * (LONG // 4) + "x",
    ":-" * (LONG // 2),
]


def written(text: str) -> str:
    return markdown([Paragraph((Piece(text),))])


def took(read: Callable[[str], object], text: str) -> float:
    # The thread's own time: whatever else the machine does is not in it.
    began = time.thread_time()
    read(text)
    return time.thread_time() - began


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[:6].strip())
@pytest.mark.parametrize("read", [visible, written, blocks])
def test_a_long_line_costs_its_length(read: Callable[[str], object], line: str) -> None:
    harmless = max(took(read, "示例" * (LONG // 2)), 0.0005)
    assert took(read, line) < MOST_TIMES * harmless


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("| 甲 |\n| --- |\n| 乙 |", "  甲  \n\n  乙  "),
        ("甲 | 乙\n:-- | --:\n", "甲   乙\n\n"),
        ("a--b", "a--b"),
        ("| - x", "  - x"),
    ],
)
def test_a_rule_of_a_table_is_not_seen_and_its_likeness_is(text: str, shown: str) -> None:
    assert visible(text) == shown
