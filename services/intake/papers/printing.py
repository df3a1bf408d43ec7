"""Making a paper: its pictures out of the store, the rest in a confined child.

A form prints applicants' texts and pictures on a template that somebody uploaded.
"""

import asyncio
from collections import OrderedDict
from typing import Final

from contracts.application.form_version import FormVersion
from contracts.vocabulary import FileRef
from documents import ReceiptPaper, receipt
from documents.form import Picture, fill
from documents.readable import ReadableApplication, fonts_are_here, readable_pdf
from kit.confined import Confined
from kit.confined_server import ChildLimits
from kit.files import DifferentBytes, Files, NoSuchFile
from services.intake.papers.problems import FontsMissing
from services.intake.papers.views import PrintRequest, with_pictures

AT_ONCE: Final = 4
KEPT_BLANKS: Final = 16
LIMITS: Final = ChildLimits(
    memory=3 * 1024**3,
    cpu_seconds=60,
    wall_seconds=60,
    answer=128 * 1024 * 1024,
)
_blanks: OrderedDict[tuple[str, FormVersion, int, bool], bytes] = OrderedDict()
"""Blank forms: anybody may ask, so each is made once.

The key is all that a blank prints: the template by its hash, the form's words, the year, the mark.
"""


async def print_form(asked: PrintRequest, files: Files, confined: Confined) -> bytes:
    """The docx. Raises FilesDown, ConfinedBusy, NoAnswer."""
    turn = asyncio.Semaphore(AT_ONCE)
    found = await asyncio.gather(*(_fetched(files, ref, turn) for ref in asked.files.values()))
    paper = with_pictures(asked, dict(zip(asked.files, found, strict=True)))
    return await confined.run(fill, asked.template, paper, limits=LIMITS)


async def print_blank(asked: PrintRequest, confined: Confined) -> bytes:
    """The docx of a blank form. Raises ConfinedBusy, NoAnswer."""
    paper = asked.paper
    key = (asked.template_sha256, paper.form, paper.year, paper.rehearsal)
    if key not in _blanks:
        _blanks[key] = await confined.run(fill, asked.template, paper, limits=LIMITS)
        while len(_blanks) > KEPT_BLANKS:
            _blanks.popitem(last=False)
    return _blanks[key]


async def print_receipt(paper: ReceiptPaper, confined: Confined) -> bytes:
    """The docx of a receipt. Raises ConfinedBusy, NoAnswer."""
    return await confined.run(receipt, paper, limits=LIMITS)


async def print_readable(paper: ReadableApplication, confined: Confined) -> bytes:
    """The PDF of a readable application. Raises FontsMissing, ConfinedBusy, NoAnswer."""
    if not fonts_are_here():
        raise FontsMissing()
    return await confined.run(readable_pdf, paper, limits=LIMITS)


async def _fetched(files: Files, ref: FileRef, turn: asyncio.Semaphore) -> Picture:
    """The picture. One that is missing or was changed is named on the paper; it stops nothing."""
    async with turn:
        try:
            return Picture(await files.get(ref))
        except (NoSuchFile, DifferentBytes):
            return Picture(None, "文件缺失")
