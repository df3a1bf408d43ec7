"""Opening a file to see that it is what it was said to be, whole and harmless.

Bytes in, a refusal or nothing out. Runs in the examiner's confined child.
"""

import io
import zipfile
from collections.abc import Callable
from pathlib import PurePath
from typing import Final

from kit.inspection import packages
from kit.inspection.outcomes import Declared, FileLimits, FileRefusal, refusal

PDF: Final = "application/pdf"
JPEG: Final = "image/jpeg"
PNG: Final = "image/png"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ZIP: Final = "application/zip"
EXTENSIONS: Final = {
    PDF: {".pdf"},
    JPEG: {".jpg", ".jpeg"},
    PNG: {".png"},
    DOCX: {".docx"},
    ZIP: {".zip"},
}
WORD_PARTS: Final = {"[Content_Types].xml", "word/document.xml"}
_ARCHIVES: Final = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"Rar!\x1a\x07",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ\x00",
    b"\x28\xb5\x2f\xfd",
)
_HIDDEN: Final = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c\x00")
_PAGE: Final = (b"<!doctype html", b"<html", b"<script", b"<svg")
_HEAD: Final = 1024
_TAIL: Final = 1024


def inspect(data: bytes, declared: Declared, limits: FileLimits) -> FileRefusal | None:
    """None for a file that is what it was said to be and harmless to open.

    Else the first thing that is wrong.
    """
    found = sniff(data)
    if found is None or (found == ZIP and ZIP not in limits.content_types):
        return refusal("archive" if found == ZIP or is_archive(data) else "content")
    if found != declared.content_type:
        return refusal("content")
    if PurePath(declared.filename).suffix.lower() not in EXTENSIONS[found]:
        return refusal("extension")
    if carries_another(data, found):
        return refusal("two_formats")
    return _look(data, found, limits, 1)


def sniff(data: bytes) -> str | None:
    """The content type by the first bytes, and for Word by what is in the package.

    None for what is never taken.
    """
    if data.startswith(b"%PDF-"):
        return PDF
    if data.startswith(b"\xff\xd8\xff"):
        return JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if data.startswith(b"PK\x03\x04"):
        parts = packages.parts_of(data)
        return DOCX if parts >= WORD_PARTS else ZIP if parts else None
    return None


def is_archive(data: bytes) -> bool:
    """By its first bytes; a tar by its mark further in."""
    return data.startswith(_ARCHIVES) or data[257:262] == b"ustar"


def carries_another(data: bytes, found: str) -> bool:
    """Whether the bytes hold a second format, which another program would open.

    Such as an archive behind a picture, or a page before a PDF.
    """
    head = data[:_HEAD]
    if found != PDF and b"%PDF-" in head:
        return True
    if found not in {DOCX, ZIP} and (any(mark in data for mark in _HIDDEN) or _ends_as_zip(data)):
        return True
    if found in {PDF, JPEG, PNG} and any(mark in head.lower() for mark in _PAGE):
        return True
    return (
        found == PDF
        and len(data[data.rfind(b"%%EOF") + 5 :].strip(b"\0\r\n\t ")) > _TAIL
        and b"%%EOF" in data
    )


def _ends_as_zip(data: bytes) -> bool:
    return zipfile.is_zipfile(io.BytesIO(data)) and bool(packages.parts_of(data))


def _look(data: bytes, found: str, limits: FileLimits, depth: int) -> FileRefusal | None:
    if found == DOCX:
        return packages.look_at_word(
            data, limits, lambda name, body, _: _look_at_picture(body, limits)
        )
    if found == ZIP:
        return packages.look_at_archive(
            data,
            limits,
            lambda name, body, inside: _look_at_member(name, body, limits, inside),
            depth,
        )
    return _simple(found)(data, limits)


def _simple(found: str) -> Callable[[bytes, FileLimits], FileRefusal | None]:
    """The look at a format. Its libraries are heavy, so only who looks loads them."""
    if found == PDF:
        from kit.inspection.pdf import look_at_pdf

        return look_at_pdf
    from kit.inspection.pictures import look_at_jpeg, look_at_png

    return look_at_jpeg if found == JPEG else look_at_png


def _look_at_picture(data: bytes, limits: FileLimits) -> FileRefusal | None:
    found = sniff(data)
    return _simple(found)(data, limits) if found in {JPEG, PNG} else refusal("embedded")


def _look_at_member(name: str, data: bytes, limits: FileLimits, depth: int) -> FileRefusal | None:
    """A member of an archive, as a file of its own.

    An archive in it is looked at only as deep as the campaign allows.
    """
    found = sniff(data)
    if found == ZIP or (found is None and is_archive(data)):
        if found is None or depth >= limits.depth:
            return refusal("nested")
        return _look(data, ZIP, limits, depth + 1)
    if found is None or found not in limits.content_types:
        return refusal("content")
    if PurePath(name).suffix.lower() not in EXTENSIONS[found]:
        return refusal("extension")
    return (
        refusal("two_formats")
        if carries_another(data, found)
        else _look(data, found, limits, depth)
    )
