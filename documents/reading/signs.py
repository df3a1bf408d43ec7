"""A cell of choices as tokens: marks (ticks and empty boxes, in brackets or not) and words, each
with its gaps.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from documents.reading import symbols
from documents.reading.blocks import DocxParagraph
from documents.reading.words import key

MOST_SIGNS: Final = 20_000
_SEPARATORS: Final = frozenset("、，,；;|。．﹑_＿")
_OPENING: Final = frozenset("(（")
_BRACKETED: Final = re.compile(r"[(（\[［【〔]\s*([^\s()（）\[\]［］【】〔〕]?)\s*[)）\]］】〕]")
_SQUARE: Final = frozenset("[［【")
EDGE: Final = 3
"""The gap at a cell's beginning and end; 2 a line end, 1 a space or separator, 0 none."""


class State(StrEnum):
    on = "on"
    off = "off"
    unclear = "unclear"


@dataclass(frozen=True)
class Sign:
    """A mark (state set) or a word. before, after: gaps; marked, struck: every visible sign of it
    has that look.
    """

    text: str
    start: int
    end: int
    before: int
    state: State | None = None
    check: bool = False
    dot: bool = False
    marked: bool = False
    struck: bool = False


@dataclass(frozen=True)
class Cellful:
    """The text of a cell with the look of every sign in it."""

    text: str
    marked: tuple[bool, ...]
    struck: tuple[bool, ...]

    @classmethod
    def of(cls, paragraphs: Iterable[DocxParagraph]) -> "Cellful":
        text, marked, struck = [], [], []
        for number, paragraph in enumerate(paragraphs):
            runs = [(run.text, run.marked, run.struck) for run in paragraph.runs]
            for part, is_marked, is_struck in [("\n", False, False)] * (number > 0) + runs:
                text.append(part)
                marked += [is_marked] * len(part)
                struck += [is_struck] * len(part)
        return cls("".join(text), tuple(marked), tuple(struck))

    def all_of(self, looks: tuple[bool, ...], start: int, end: int) -> bool:
        return all(looks[place] for place in range(start, end) if not self.text[place].isspace())


def signs(cell: Cellful, labels: Collection[str]) -> list[Sign]:
    """The tokens of a cell in order. labels: keys of its choices, which tell a lost box “(” from a
    bracket.
    """
    text, place, gap = cell.text, 0, EDGE
    found: list[Sign] = []
    while place < len(text):
        char = text[place]
        if char.isspace() or char in _SEPARATORS:
            gap = max(gap, 2 if char == "\n" else 1)
        elif unicodedata.category(char) in {"Mn", "Me", "Cf"}:
            pass  # a variation selector belongs to the sign before it
        else:
            sign = _mark(cell, place, gap, labels) or _word(cell, place, gap, labels)
            found.append(sign)
            place, gap = sign.end, 0
            continue
        place += 1
    return found


def _mark(cell: Cellful, place: int, gap: int, labels: Collection[str]) -> Sign | None:
    text = cell.text
    state = _state(text[place])
    if state is not None:
        return _made(cell, place, place + 1, gap, state)
    bracketed = _BRACKETED.match(text, place)
    if bracketed is not None:
        inside = bracketed[1]
        told = State.off if not inside else _state(inside)
        if inside in set("xX") and text[place] in _SQUARE:
            told = State.on
        elif told is None and inside in set("vVxXyYＶｖ"):
            told = State.unclear
        if told is not None:
            return _made(cell, place, bracketed.end(), gap, told)
    if text[place] in _OPENING:
        rest = text[place + 1 : place + 40].lstrip()
        said = key(rest)
        if rest and (
            _state(rest[0]) is not None or any(said.startswith(label) for label in labels)
        ):
            return _made(cell, place, place + 1, gap, State.off)  # a box that lost its font
    return None


def _made(cell: Cellful, start: int, end: int, gap: int, state: State) -> Sign:
    text = cell.text[start:end]
    on = [char for char in text if char in symbols.ON]
    return Sign(
        text,
        start,
        end,
        gap,
        state=state,
        check=any(char in symbols.CHECKS for char in on),
        dot=any(char in symbols.DOTS for char in on),
        struck=cell.all_of(cell.struck, start, end),
    )


def _word(cell: Cellful, start: int, gap: int, labels: Collection[str]) -> Sign:
    text, end = cell.text, start + 1
    while end < len(text) and not text[end].isspace() and text[end] not in _SEPARATORS:
        if _mark(cell, end, 0, labels) is not None:
            break
        end += 1
    return Sign(
        text[start:end],
        start,
        end,
        gap,
        marked=cell.all_of(cell.marked, start, end),
        struck=cell.all_of(cell.struck, start, end),
    )


def _state(char: str) -> State | None:
    if char in symbols.ON:
        return State.on
    if char in symbols.OFF:
        return State.off
    unclear = char in symbols.UNCLEAR or symbols.is_unknown_mark(char)
    return State.unclear if unclear else None
