"""Parts that public papers share: the annex line, the annex page, the issuing office with its date."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from pydantic import BaseModel, ConfigDict

from kit.documents.paper import Line
from kit.documents.tables import Column, Text, add_table
from kit.documents.typography import ANNEX_MARK, BODY, FLUSH, SIGNATURE, TITLE, add_line
from kit.documents.wording import chinese_date

_SIGN = 320
"""Twips: the width of one sign of 3号."""


class BasisDocument(BaseModel):
    """A document a paper rests on: its title without 《》 and, where it has one, its number with 〔〕."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Line
    number: Line | None = None

    def __str__(self) -> str:
        return f"《{self.title}》" + (f"（{self.number}）" if self.number else "")


def add_annex_line(document: Document, annex_title: str) -> None:
    """附件：×××× after one blank line, two signs in, no mark at its end."""
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    for text in ("", f"附件：{annex_title}"):
        add_line(document, BODY, text).paragraph_format.keep_with_next = True


def add_signature(document: Document, issuer: str, issued_on: date) -> None:
    """The office above its date; the date four signs in from the right, the office centred over it, room for a seal.

    It stays on the page of the paragraph before it: a page that holds nothing but a seal could be put under any text.
    """
    day = chinese_date(issued_on)
    for style, text in ((FLUSH, ""), (FLUSH, ""), (SIGNATURE, issuer)):
        office = add_line(document, style, text)
        office.paragraph_format.keep_with_next = True
    dated = add_line(document, SIGNATURE, day)
    date_signs = sum(0.5 if sign.isascii() else 1 for sign in day)
    _indent_right(office, max(0.0, 4 - (len(issuer) - date_signs) / 2))
    _indent_right(dated, max(4.0, (len(issuer) - date_signs) / 2))


def add_annex(document: Document, title: str, columns: Sequence[Column], rows: Sequence[Sequence[Text]]) -> None:
    """The annex on a page of its own: 附件 at the top left, its title, its table."""
    mark = add_line(document, ANNEX_MARK, "附件")
    mark.paragraph_format.page_break_before = True
    add_line(document, FLUSH)
    add_line(document, TITLE, title)
    add_line(document, FLUSH)
    add_table(document, columns, rows)


def _indent_right(paragraph: Any, signs: float) -> None:
    indent = paragraph._p.get_or_add_pPr().get_or_add_ind()
    indent.set(qn("w:rightChars"), str(round(signs * 100)))
    indent.set(qn("w:right"), str(round(signs * _SIGN)))
