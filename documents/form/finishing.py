"""What makes a filled form a paper to sign: no words to whoever fills it in, the attached files
named in part three, no empty half pages. Called by filling, after the blanks are filled.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Twips
from docx.text.paragraph import Paragraph

from contracts.application import FormVersion
from contracts.application.attachments import EVIDENCE_PLACES
from contracts.application.codes import EvidenceKind
from documents.form.body import lines_of
from documents.form.values import printable
from documents.paper import ATTACHED_FILE_STYLE

NONE_ATTACHED: Final = "（未附文件）"
_CELL_AIR: Final = 40
"""Twips between a cell's text and its upper and lower border."""
_ORDINALS: Final = "一二三四五六七八九十"
_NEVER_LISTED: Final = frozenset({EvidenceKind.sealed_scan})
"""The scan is this form itself, sealed: it is no attachment of it."""

AttachedFiles = Mapping[EvidenceKind, Sequence[str]]


def single_lines(document: Document) -> None:
    """A blank that is drawn with underscores is not underlined once more."""
    body: Any = document.element.body
    for run in body.iter(qn("w:r")):
        text, line = _typed(run), _underline(run)
        if line is not None and text.strip() and not text.strip(" _"):
            line.getparent().remove(line)


def lines_to_the_margin(document: Document) -> None:
    """Draw the line of an empty blank to its tab stop at the right.

    A hanging indent, which keeps a long answer under its beginning, would stop the line early.
    """
    for paragraph in document.paragraphs:
        if any(_is_bare_line(run) for run in paragraph._p.findall(qn("w:r"))):
            indent = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:ind')}")
            if indent is not None and indent.get(qn("w:hanging")):
                indent.getparent().remove(indent)


def _is_bare_line(run: Any) -> bool:
    """Whether a run is nothing but an underlined tab."""
    underlined = _underline(run) is not None
    return underlined and not _typed(run) and run.find(qn("w:tab")) is not None


def _typed(run: Any) -> str:
    return "".join(part.text or "" for part in run.findall(qn("w:t")))


def _underline(run: Any) -> Any | None:
    return run.find(f"{qn('w:rPr')}/{qn('w:u')}")


def air_in_cells(document: Document) -> None:
    """Keep the text of every table clear of its borders; a template's own margins stay."""
    for table in document.tables:
        properties: Any = table._tbl.tblPr
        if properties.find(qn("w:tblCellMar")) is not None:
            continue
        margins = OxmlElement("w:tblCellMar")
        for side in ("top", "bottom"):
            margin = OxmlElement(f"w:{side}")
            margin.set(qn("w:w"), str(_CELL_AIR))
            margin.set(qn("w:type"), "dxa")
            margins.append(margin)
        look = properties.find(qn("w:tblLook"))
        if look is not None:
            look.addprevious(margins)
        else:
            properties.append(margins)


def finish(document: Document, form: FormVersion, attached: AttachedFiles) -> None:
    """Turn a filled template into the paper that is signed and sealed."""
    _leave_out_notes(document, form)
    _close_up(document, form)
    _list_files(document, form, attached)


def _leave_out_notes(document: Document, form: FormVersion) -> None:
    """Take away what the form says to whoever fills it in."""
    notes = [f"（{part.note_zh}）" for part in form.parts.values() if part.note_zh]
    for line in list(lines_of(document)):
        text = line.text.strip()
        if text in form.printed and text.startswith("（"):
            _remove_with_blank_before(line)
            continue
        for note in notes:
            if note in text and text != note:
                _replace(line, line.text.replace(note, ""))


def _close_up(document: Document, form: FormVersion) -> None:
    """Parts two and three go on where the part before them ends: no page stays half empty."""
    titles = (form.parts["implementation"].zh, form.attachments_zh)
    for line in document.paragraphs:
        if line.text.strip().startswith(titles):
            line.paragraph_format.page_break_before = False
            line.paragraph_format.keep_with_next = True


def _list_files(document: Document, form: FormVersion, attached: AttachedFiles) -> None:
    """Name the attached files under the words of part three, kind by kind."""
    lines = list(_after(document, form.attachments_zh))
    if not lines:
        return
    style = document.styles.add_style(ATTACHED_FILE_STYLE, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    last = lines[0]
    number = 0
    for kind in EvidenceKind:
        names = attached.get(kind, ())
        label = form.evidence[kind].zh
        # Only a printed kind has words there: 其他 may stand in any sentence.
        printed = lines if EVIDENCE_PLACES[kind].printed else []
        words = next((line for line in printed if label in line.text), None)
        if words is not None:
            ordinal = words.text.strip().partition(label)[0]
            _replace(words, f"{ordinal}{label}")
            last = words
            number += 1
        elif names and kind not in _NEVER_LISTED:
            number += 1
            last = _line_after(last, f"（{_ORDINALS[number - 1]}）{label}")
            last.style = style
        else:
            continue
        last.paragraph_format.keep_with_next = True
        shown = [f"{place}. {name}" for place, name in enumerate(names, start=1)]
        for text in shown or [NONE_ATTACHED]:
            last = _line_after(last, text)
            last.style = style


def _after(document: Document, title: str) -> Iterator[Paragraph]:
    """The paragraphs behind a heading."""
    found = False
    for line in document.paragraphs:
        if found:
            yield line
        found = found or line.text.strip() == title


def _line_after(line: Paragraph, text: str) -> Paragraph:
    """A paragraph of this text behind another, in the shape of part three's own lines."""
    made: Any = OxmlElement("w:p")
    line._p.addnext(made)
    paragraph = Paragraph(made, line._parent)
    paragraph.paragraph_format.first_line_indent = Twips(640)
    paragraph.add_run(printable(text))
    return paragraph


def _replace(line: Paragraph, text: str) -> None:
    """Write a text into the first run, whose letters it keeps."""
    first, *others = line.runs
    first.text = text
    for run in others:
        run._r.getparent().remove(run._r)


def _remove_with_blank_before(line: Paragraph) -> None:
    before: Any = line._p.getprevious()
    if before is not None and before.tag == qn("w:p") and not Paragraph(before, line._parent).text:
        before.getparent().remove(before)
    line._p.getparent().remove(line._p)
