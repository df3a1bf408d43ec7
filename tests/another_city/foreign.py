"""Words of another call: what no paper, letter or answer of this city may say."""

import io
import re
from typing import Any, Final

import docx

_FOREIGN: Final = re.compile(r"天津|津工信|TJ5?G?-|TJB|(?<![0-9a-fA-F-])2023(?![0-9a-fA-F])")


def foreign_words(text: str) -> list[str]:
    """Every word of another call in a text, with what stands around it."""
    return [
        text[max(0, found.start() - 20) : found.end() + 20] for found in _FOREIGN.finditer(text)
    ]


def text_of(paper: bytes) -> str:
    """All that a Word file prints: paragraphs, tables, headers and footers, its title."""
    document = docx.Document(io.BytesIO(paper))
    lines = [paragraph.text for paragraph in document.paragraphs]
    lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    for section in document.sections:
        for margin in (section.header, section.footer):
            lines += [paragraph.text for paragraph in margin.paragraphs]
    return "\n".join([*lines, document.core_properties.title])


def flat(value: Any) -> str:
    """Every key and text of an answer, a line each."""
    if isinstance(value, dict):
        return "\n".join(f"{key}\n{flat(each)}" for key, each in value.items())
    if isinstance(value, list):
        return "\n".join(map(flat, value))
    return str(value)
