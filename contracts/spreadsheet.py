"""Text that a spreadsheet takes for text. Pure.

A cell that begins with one of a few signs is read as a formula, which may fetch, send or start
something. What people typed goes into a file for spreadsheets, or for copying into one, only so.
"""

from typing import Final

FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001
"""The signs that programs read a formula from, in both widths."""


def inert(text: str) -> str:
    """The text with an apostrophe before it where it would be read as a formula."""
    begins = text.lstrip(" \u00a0\u3000")
    return f"'{text}" if begins.startswith(FORMULA_SIGNS) else text
