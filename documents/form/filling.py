"""A template of the 申请书 filled: blank, or from a draft of any state, or from a snapshot. Bytes in, bytes out; the same
input gives the same bytes. Runs in a process of its own (kit.confined): it is heavy."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import docx
from docx.document import Document
from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from contracts.application.prose import blocks
from documents.form.body import Picture, Writer, lines_of
from documents.form.marks import PageMark, stamp
from documents.form.placeholders import SLOTS, Shape
from documents.form.values import Said, context, hint, literal, prose, token
from documents.packing import pack

_TITLE: Final = "5G全连接工厂申请书"


@dataclass(frozen=True)
class FormPaper:
    """What one 申请书 prints. content, contact: plain JSON values; both empty for the blank form.

    pictures: by evidence id, lower case; mark: None for the blank form; year: what the template pre-prints.
    """

    year: int
    rehearsal: bool
    content: Mapping[str, Any] = field(default_factory=dict)
    contact: Mapping[str, Any] = field(default_factory=dict)
    unit_name: str | None = None
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    mark: PageMark | None = None


def environment() -> SandboxedEnvironment:
    """Where a clerk's placeholders are filled in: no code of a template runs, an unknown name is an error."""
    return SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


def fill(template: bytes, paper: FormPaper) -> bytes:
    """The docx of a form. The template was checked when its campaign was opened."""
    said = Said(paper.content, paper.contact, paper.unit_name, paper.year)
    placed = DocxTemplate(io.BytesIO(template))
    placed.render(context(said), jinja_env=environment(), autoescape=True)
    loose = io.BytesIO()
    placed.save(loose)
    loose.seek(0)
    document = docx.Document(loose)
    _write_prose(document, prose(said), paper)
    stamp(document, paper.mark, rehearsal=paper.rehearsal)
    return pack(document, f"{paper.year}年{_TITLE}", keep_lists=True)


def _write_prose(document: Document, texts: Mapping[str, str], paper: FormPaper) -> None:
    """Put part two's texts in the place of their tokens: the hint where there is none, unless earlier material stands in."""
    section = document.sections[0]
    width = int(
        (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    )
    slots = {token(slot.name): slot for slot in SLOTS if slot.shape is Shape.prose}
    substituted = bool(paper.content) and any(
        texts[slot.name] for slot in slots.values() if slot.path.endswith("/substitute")
    )
    for line in list(lines_of(document)):
        slot = next((slot for sign, slot in slots.items() if sign in line.text), None)
        if slot is None:
            continue
        text = texts[slot.name] or ("" if substituted else hint(slot))
        written = blocks(text)
        if written:
            Writer(document, line, paper.pictures, width).write(written)
        elif slot.path.endswith("/substitute"):
            line._p.getparent().remove(line._p)
        else:
            for run in line.runs:
                run.text = ""


__all__ = ["FormPaper", "Picture", "environment", "fill", "literal"]
