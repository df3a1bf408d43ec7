"""A template of the 申请书 filled: blank, or from a draft of any state, or from a snapshot.

Bytes in, bytes out; the same input gives the same bytes. It is heavy: run it in a process of its
own.
"""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.document import Document
from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from contracts.application import FormVersion
from contracts.application.prose import blocks
from documents.form.body import Picture, Writer, lines_of
from documents.form.finishing import (
    AttachedFiles,
    air_in_cells,
    finish,
    lines_to_the_margin,
    single_lines,
)
from documents.form.marks import PageMark, stamp
from documents.form.placeholders import Shape, placeholders_of
from documents.form.values import Filling, context, hint, literal, prose, token
from documents.packing import pack


@dataclass(frozen=True)
class FormPaper:
    """What one 申请书 prints. content, contact: plain JSON values; both empty for the blank form.

    year: what the template pre-prints. pictures: by evidence id, lower case.
    attached: names of the files of each kind, in order. mark: None for the blank form.
    """

    form: FormVersion
    year: int
    rehearsal: bool
    content: Mapping[str, Any] = field(default_factory=dict)
    contact: Mapping[str, Any] = field(default_factory=dict)
    unit_name: str | None = None
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    attached: AttachedFiles = field(default_factory=dict)
    mark: PageMark | None = None

    @property
    def filled(self) -> bool:
        """Whether somebody has filled anything in."""
        return self.mark is not None and bool(self.content)


def environment() -> SandboxedEnvironment:
    """Where a clerk's placeholders are filled in: no code of a template runs, an unknown name is
    an error.
    """
    return SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


def fill(template: bytes, paper: FormPaper) -> bytes:
    """The docx of a form. The template was checked when its campaign was opened."""
    filling = Filling(
        paper.form,
        paper.content,
        paper.contact,
        paper.unit_name,
        paper.year,
        hints=not paper.filled,
    )
    placed = DocxTemplate(io.BytesIO(template))
    placed.render(context(filling), jinja_env=environment(), autoescape=True)
    loose = io.BytesIO()
    placed.save(loose)
    loose.seek(0)
    document = docx.Document(loose)
    _write_prose(document, prose(filling), paper)
    single_lines(document)
    lines_to_the_margin(document)
    air_in_cells(document)
    if paper.filled:
        finish(document, paper.form, paper.attached)
    stamp(document, paper.mark, rehearsal=paper.rehearsal)
    return pack(document, paper.form.title, keep_lists=True)


def _write_prose(document: Document, texts: Mapping[str, str], paper: FormPaper) -> None:
    """Put part two's texts in the place of their tokens.

    The hint stands where there is no text, unless earlier material stands in for it.
    """
    section = document.sections[0]
    width = int(
        (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    )
    placeholders = {
        token(placeholder.name): placeholder
        for placeholder in placeholders_of(paper.form)
        if placeholder.shape is Shape.prose
    }
    hinted = not paper.filled and not any(
        texts[placeholder.name]
        for placeholder in placeholders.values()
        if placeholder.path.endswith("/substitute")
    )
    for line in list(lines_of(document)):
        placeholder = next(
            (placeholder for sign, placeholder in placeholders.items() if sign in line.text), None
        )
        if placeholder is None:
            continue
        text = texts[placeholder.name] or (hint(placeholder) if hinted else "")
        written = blocks(text)
        if written:
            Writer(document, line, paper.pictures, width).write(written)
        elif placeholder.path.endswith("/substitute"):
            line._p.getparent().remove(line._p)
        else:
            for run in line.runs:
                run.text = ""


__all__ = ["AttachedFiles", "FormPaper", "Picture", "environment", "fill", "literal"]
