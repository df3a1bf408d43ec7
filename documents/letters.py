"""Parts that public papers share: the title, the annex line, the annex page, the issuing office
with its date.
"""

import math
import re
from collections.abc import Sequence
from datetime import date
from itertools import combinations, pairwise
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from pydantic import BaseModel, ConfigDict

from documents.page import TEXT_WIDTH_MM
from documents.paper import Line
from documents.tables import Column, Text, add_table
from documents.typography import (
    ANNEX_MARK,
    BODY,
    FLUSH,
    SIGNATURE,
    TITLE,
    add_line,
    apply_style,
    write,
)
from documents.wording import chinese_date

_SIGN = 320
"""Twips: the width of one sign of 3号."""
_BEHIND = re.compile(
    "(?<=[0-9]年)|(?<=局)|(?<=市)|(?<=关于)(?!公布|补充公布)|(?<=公布)|(?<=工厂)|(?<=的)(?!通|公)"
)
_TITLE_SIGNS = TEXT_WIDTH_MM / 25.4 * 72 / TITLE.size


class BasisDocument(BaseModel):
    """A document a paper rests on: its title without 《》 and, where it has one, its number with
    〔〕.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Line
    number: Line | None = None

    def __str__(self) -> str:
        return f"《{self.title}》" + (f"（{self.number}）" if self.number else "")


def add_title(document: Document, phrases: Sequence[str]) -> None:
    """The title over as many lines as it needs, none of which breaks a phrase."""
    line = apply_style(document.add_paragraph(), TITLE)
    for number, text in enumerate(title_lines(phrases)):
        if number:
            line.runs[-1].add_break()
        write(line, TITLE, text)


def phrases_of(title: str) -> tuple[str, ...]:
    """The phrases of a title that is given as one text: it may break where they meet.

    They end behind a year, an office, 关于, 的 and the name of what the call seeks.
    """
    return tuple(part for part in _BEHIND.split(title) if part)


def title_lines(phrases: Sequence[str]) -> list[str]:
    """The fewest lines that hold the phrases whole, as even as can be.

    A phrase wider than a line is cut into even parts, so that no sign stands alone.
    """
    phrases = [part for phrase in phrases for part in _fitting(phrase)]
    gaps = range(1, len(phrases))
    for count in range(len(phrases)):
        ways = [
            ["".join(phrases[begin:end]) for begin, end in pairwise((0, *cuts, len(phrases)))]
            for cuts in combinations(gaps, count)
        ]
        best = min(ways, key=lambda lines: max(map(_signs, lines)))
        if max(map(_signs, best)) <= _TITLE_SIGNS:
            return best
    return list(phrases)


def _fitting(phrase: str) -> list[str]:
    """The phrase in the fewest parts that fit on a line, none of which cuts a number or a word of
    Latin letters.
    """
    count = math.ceil(_signs(phrase) / _TITLE_SIGNS)
    if count <= 1:
        return [phrase]
    pieces = re.findall(r"[!-~]+|.", phrase)
    parts = [""]
    for piece in pieces:
        full = _signs(parts[-1]) >= _signs(phrase) / count
        parts = [*parts, piece] if full else [*parts[:-1], parts[-1] + piece]
    return parts


def add_annex_line(document: Document, annex_title: str) -> None:
    """附件：×××× after one blank line, two signs in, no mark at its end."""
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    for text in ("", f"附件：{annex_title}"):
        add_line(document, BODY, text).paragraph_format.keep_with_next = True


def add_signature(document: Document, issuer: str, issued_on: date) -> None:
    """The office above its date; the date four signs in from the right, the office centred over
    it, room for a seal.

    It stays on the page of the paragraph before it: a page that holds nothing but a seal could be
    put under any text.
    """
    day = chinese_date(issued_on)
    for style, text in ((FLUSH, ""), (FLUSH, ""), (SIGNATURE, issuer)):
        office = add_line(document, style, text)
        office.paragraph_format.keep_with_next = True
    dated = add_line(document, SIGNATURE, day)
    wider = (_signs(issuer) - _signs(day)) / 2
    _indent_right(office, max(0.0, 4 - wider))
    _indent_right(dated, max(4.0, wider))


def add_annex(
    document: Document, title: str, columns: Sequence[Column], rows: Sequence[Sequence[Text]]
) -> None:
    """The annex on a page of its own: 附件 at the top left, its title, its table."""
    mark = add_line(document, ANNEX_MARK, "附件")
    mark.paragraph_format.page_break_before = True
    add_line(document, FLUSH)
    add_title(document, phrases_of(title))
    add_line(document, FLUSH)
    add_table(document, columns, rows)


def _signs(text: str) -> float:
    """How wide a text is, in Chinese signs."""
    return sum(0.5 if sign.isascii() else 1 for sign in text)


def _indent_right(paragraph: Any, signs: float) -> None:
    indent = paragraph._p.get_or_add_pPr().get_or_add_ind()
    indent.set(qn("w:rightChars"), str(round(signs * 100)))
    indent.set(qn("w:right"), str(round(signs * _SIGN)))
