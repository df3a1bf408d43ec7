"""Whether a file holds a second one, which another program would open.

Such as an archive behind a picture, or a page before a PDF. Behind the end of a picture or a PDF
harmless bytes may follow: cameras and editors leave some there.
"""

import re
from typing import Final

from kit.inspection import packages
from kit.inspection.formats import ARCHIVES, DOCX, JPEG, OLE, PDF, PDF_WITHIN, ZIP
from kit.inspection.jpeg import end_of_jpeg
from kit.inspection.png import end_of_png

_HIDDEN: Final = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c\x00")
_PAGE: Final = re.compile(
    rb"<!doctype html|<html|<head|<body|<script|<svg|<iframe|<object|<embed|<hta:|<\?php",
    re.IGNORECASE,
)
_PROGRAMS: Final = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"<?xml")
_PICTURES: Final = (b"\x89PNG\r\n\x1a\n", b"GIF8", b"RIFF", b"BM6", b"II*\0", b"MM\0*")
_PHOTO: Final = b"\xff\xd8\xff"
_SEVERAL_PHOTOS: Final = b"MPF\0"
"""The mark of a photo that has others behind it, as cameras write for depth or brightness."""
_MEMBER: Final = re.compile(rb"PK\x03\x04[\x0a-\x3f]\0..[\0\x08]\0", re.DOTALL)
_BLANK: Final = b"\0\r\n\t "
_TAIL: Final = 1024


def carries_another(data: bytes, found: str) -> bool:
    """Whether the bytes hold a second file."""
    if found in {DOCX, ZIP}:
        return False
    if found == PDF:
        return _in_pdf(data)
    head = data[:PDF_WITHIN]
    if b"%PDF-" in head or _PAGE.search(head) or _packed(data):
        return True
    end = end_of_jpeg(data) if found == JPEG else end_of_png(data)
    return _is_a_file(data[end:], found, several=_SEVERAL_PHOTOS in data[:end])


def _packed(data: bytes) -> bool:
    return any(mark in data for mark in _HIDDEN) or packages.holds_members(data)


def _in_pdf(data: bytes) -> bool:
    if _PAGE.search(data[:PDF_WITHIN]) or _packed(data):
        return True
    end = data.rfind(b"%%EOF")
    # An update that lacks its end mark still belongs to the file.
    if end < 0 or b"startxref" in data[end:]:
        return False
    tail = data[end + 5 :].strip(_BLANK)
    return len(tail) > _TAIL or _is_a_file(tail, PDF)


def _is_a_file(tail: bytes, found: str, *, several: bool = False) -> bool:
    """Whether what follows the end is a file, or would be opened as one."""
    tail = tail.lstrip(_BLANK)
    if tail.startswith(_PHOTO):
        return not (found == JPEG and several)
    return (
        tail.startswith((*ARCHIVES, *_PROGRAMS, *_PICTURES, OLE))
        or b"%PDF-" in tail[: PDF_WITHIN * 64]
        or _MEMBER.search(tail) is not None
        or _PAGE.search(tail) is not None
    )
