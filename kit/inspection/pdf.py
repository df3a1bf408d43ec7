"""Looking at a PDF: it opens, its pages can be counted, nothing in it runs or is attached.

Bytes in, a refusal or nothing out. Every object is judged, also those that only a repairing reader
would find.
"""

import io
import re
from typing import Any, Final

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from kit.inspection.formats import PDF_WITHIN, pdf_start
from kit.inspection.outcomes import FileLimits, FileRefusal, refusal
from kit.inspection.pdf_actions import refused_in
from kit.inspection.pdf_objects import (
    UNREADABLE,
    DeepObjects,
    DoubleKey,
    TooManyObjects,
    Unparsed,
    every_object,
)
from kit.inspection.pdf_streams import MOST_OF_ALL, PdfBomb, unpacked_size

MOST_DEPTH: Final = 64
MOST_NODES: Final = 20_000
"""Of the tree of pages, groups of pages included."""
_END: Final = b"%%EOF"
_RAW: Final = {
    b"JavaScript": "script",
    b"Launch": "script",
    b"EmbeddedFile": "attachment",
    b"EmbeddedFiles": "attachment",
    b"RichMedia": "attachment",
}
_NAME: Final = re.compile(rb"/([A-Za-z#][A-Za-z0-9#]{5,39})")
_HEX: Final = re.compile(rb"#([0-9A-Fa-f]{2})")


class _Refused(Exception):
    def __init__(self, found: FileRefusal) -> None:
        super().__init__(found.code)
        self.found = found


def look_at_pdf(data: bytes, limits: FileLimits) -> FileRefusal | None:
    """None for a PDF that any officer may open safely."""
    data = _as_readers_take_it(data)
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return refusal("encrypted")
    except NotImplementedError:  # a kind of encryption that needs a key of the reader's own
        return refusal("encrypted")
    except (RecursionError, *UNREADABLE):
        return refusal("pdf")
    try:
        _count_pages(reader, limits.pages)
        return _judge_objects(data, reader)
    except _Refused as refused:
        return refused.found
    except DoubleKey:
        return refusal("script")
    except PdfBomb:
        return refusal("pdf_bomb")
    except TooManyObjects:
        return refusal("uncheckable")
    except (DeepObjects, RecursionError, *UNREADABLE):
        return refusal("pdf")


def _as_readers_take_it(data: bytes) -> bytes:
    """Without what stands before its head, and with an end: readers do without both.

    Where the end does not say where the table is, its objects are looked for (`startxref 0`).
    """
    data = data[pdf_start(data) or 0 :].rstrip(b"\0\t\n\f\r ")
    if b"startxref" not in data[-2 * PDF_WITHIN :]:
        data += b"\nstartxref\n0"
    return data if _END in data[-PDF_WITHIN:] else data + b"\n" + _END + b"\n"


def _judge_objects(data: bytes, reader: PdfReader) -> FileRefusal | None:
    unpacked = 0
    for found in every_object(data, reader):
        code = _named_in(found) if isinstance(found, Unparsed) else refused_in(found)
        if code is not None:
            return refusal(code)
        if isinstance(found, StreamObject):
            unpacked += unpacked_size(found)
            if unpacked > MOST_OF_ALL:
                raise PdfBomb
    return None


def _count_pages(reader: PdfReader, most: int) -> None:
    """Count the leaves themselves: what /Count says is only a claim.

    A page may stand there twice; a group of pages that holds itself is damaged. Raises _Refused.
    """
    waiting: list[tuple[Any, tuple[tuple[int, int], ...]]] = [
        (reader.root_object.raw_get("/Pages"), ())
    ]
    pages, nodes = 0, 0
    while waiting:
        node, above = waiting.pop()
        nodes += 1
        if isinstance(node, IndirectObject):
            key = (node.idnum, node.generation)
            if key in above:
                raise _Refused(refusal("pdf"))
            above = (*above, key)
            node = node.get_object()
        if not isinstance(node, DictionaryObject) or len(above) > MOST_DEPTH or nodes > MOST_NODES:
            raise _Refused(refusal("pdf"))
        if "/Kids" in node:
            kids = node["/Kids"]
            waiting += [(kid, above) for kid in kids] if isinstance(kids, ArrayObject) else []
        else:
            pages += 1
        if pages > most:
            raise _Refused(refusal("too_many_pages", limit=most))
    if not pages:
        raise _Refused(refusal("pages"))


def _named_in(data: bytes) -> str | None:
    """What an object that cannot be parsed names, escapes (`#4a`) undone."""
    for match in _NAME.finditer(data):
        name = match[1]
        if b"#" in name:
            name = _HEX.sub(lambda code: bytes([int(code[1], 16)]), name)
        if name in _RAW:
            return _RAW[name]
    return None
