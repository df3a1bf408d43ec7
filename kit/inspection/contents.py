"""Opening a file to see that it is what it was said to be, whole and harmless.

Bytes in, a refusal or nothing out. Runs in the examiner's confined child.
"""

from collections.abc import Callable
from typing import Final

from kit.inspection import packages, word
from kit.inspection.formats import (
    ARCHIVES,
    DOCX,
    EXTENSIONS,
    JPEG,
    OLE,
    PDF,
    PNG,
    TYPE_NAMES,
    ZIP,
    extension_of,
    foreign_by_content,
    is_archive,
    is_locked_office_file,
    sniff,
    type_by_name,
)
from kit.inspection.outcomes import Declared, FileLimits, FileRefusal, of_content, refusal
from kit.inspection.second_files import carries_another

_NO_PICTURE: Final = (b"MZ", b"%PDF-", b"\x7fELF", OLE, *ARCHIVES)
_PACKAGE: Final = b"PK\x03\x04"
_PACKED_DRAWING: Final = b"\x1f\x8b"
"""Drawings of Office are packed by gzip in some programs."""


def inspect(data: bytes, declared: Declared, limits: FileLimits) -> FileRefusal | None:
    """None for a file that is what its name says and harmless to open.

    Else the first thing that is wrong. Its content says what it is: of what was declared only the
    ending of the name counts, because the file is opened by that.
    """
    found = sniff(data)
    if found is None or found not in limits.content_types:
        return _not_taken(data, found, declared)
    if extension_of(declared.filename) not in EXTENSIONS[found]:
        return _misnamed(declared, found)
    if carries_another(data, found):
        return refusal("two_formats")
    return _look(data, found, limits, 1)


def _not_taken(data: bytes, found: str | None, declared: Declared) -> FileRefusal:
    """What the file is instead, and how to turn it into what is taken.

    A package that nobody can open and that is not called an archive was cut off on its way.
    """
    if is_locked_office_file(data):
        return refusal("word_locked")
    foreign = foreign_by_content(data)
    if foreign is not None and foreign.name != "ZIP":
        return of_content(*foreign.in_words())
    if found in TYPE_NAMES and found != ZIP:
        name = TYPE_NAMES[found]
        return of_content(f"这是{name}文件，本次征集不接收此类文件", f"this call takes no {name}")
    if found is None and data.startswith(_PACKAGE) and extension_of(declared.filename) != ".zip":
        return refusal("package_cut")
    return refusal("archive" if found == ZIP or is_archive(data) else "content")


def _misnamed(declared: Declared, found: str) -> FileRefusal:
    """Content of one type under the name of another, or a name that means no type."""
    name, ending = TYPE_NAMES[found], EXTENSIONS[found][0]
    if declared.content_type == found or type_by_name(declared.filename) is None:
        return refusal("extension", name=name, ending=ending)
    return of_content(
        f"文件内容与类型不符：实际是{name}，请把扩展名改为{ending}，或另存为正确的格式后再上传",
        f"its content is {name}, not of its type: rename it to {ending}, or save it anew",
    )


def _look(data: bytes, found: str, limits: FileLimits, depth: int) -> FileRefusal | None:
    if found == DOCX:
        return word.look_at_word(
            data, limits, lambda kind, body, _: _look_at_picture(kind, body, limits)
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
    from kit.inspection.jpeg import look_at_jpeg
    from kit.inspection.png import look_at_png

    return look_at_jpeg if found == JPEG else look_at_png


def _look_at_picture(kind: str, data: bytes, limits: FileLimits) -> FileRefusal | None:
    """A picture in a Word file, which may be of any kind that no program but a viewer opens."""
    found = sniff(data)
    if found in {JPEG, PNG}:
        return _simple(found)(data, limits)
    if kind in {JPEG, PNG} and foreign_by_content(data) is None:
        return refusal("embedded")
    program = data.startswith(_NO_PICTURE) and not data.startswith(_PACKED_DRAWING)
    return refusal("embedded") if program else None


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
    if extension_of(name) not in EXTENSIONS[found]:
        return refusal("extension", name=TYPE_NAMES[found], ending=EXTENSIONS[found][0])
    return (
        refusal("two_formats")
        if carries_another(data, found)
        else _look(data, found, limits, depth)
    )
