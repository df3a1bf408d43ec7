"""Looking at a PDF: it opens, its pages can be counted, nothing in it runs or is attached.

Bytes in, a refusal or nothing out. Everything reachable from the trailer is visited once, without
recursion. Names are searched in the raw bytes as well, because another reader may find objects
that the file's own table does not name.
"""

import io
import re
import zlib
from collections.abc import Iterator
from typing import Any, Final

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.filters import ASCII85Decode, ASCIIHexDecode
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NullObject, StreamObject

from kit.inspection.outcomes import FileLimits, FileRefusal, refusal

MOST_OBJECTS: Final = 1_000_000
MOST_DEPTH: Final = 64
MOST_OF_A_STREAM: Final = 256 * 1024 * 1024
MOST_OF_ALL: Final = 1024 * 1024 * 1024
_PIECE: Final = 1024 * 1024

_RUNS: Final = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Rendition", "/GoToE"}
_SCRIPT_KEYS: Final = {"/JS", "/JavaScript", "/XFA"}
_BY_ITSELF: Final = {"/OpenAction", "/AA"}
_ATTACHED_KEYS: Final = {"/EmbeddedFiles", "/EF", "/RichMediaContent", "/Collection"}
_ATTACHED: Final = {
    "/EmbeddedFile",
    "/RichMedia",
    "/3D",
    "/Movie",
    "/Sound",
    "/Screen",
    "/FileAttachment",
}
_RAW: Final = {
    b"JavaScript": "script",
    b"Launch": "script",
    b"EmbeddedFile": "attachment",
    b"EmbeddedFiles": "attachment",
    b"RichMedia": "attachment",
}
_NAME: Final = re.compile(rb"/([A-Za-z#][A-Za-z0-9#]{5,39})")
_HEX: Final = re.compile(rb"#([0-9A-Fa-f]{2})")
_FLATE: Final = {"/FlateDecode", "/Fl"}
_TEXT_FILTERS: Final[dict[str, Any]] = {
    "/ASCII85Decode": ASCII85Decode,
    "/A85": ASCII85Decode,
    "/ASCIIHexDecode": ASCIIHexDecode,
    "/AHx": ASCIIHexDecode,
}
_UNREADABLE: Final = (
    PyPdfError,
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    AssertionError,
    OSError,
    RecursionError,
    OverflowError,
)


class _Refused(Exception):
    def __init__(self, found: FileRefusal) -> None:
        super().__init__(found.code)
        self.found = found


def look_at_pdf(data: bytes, limits: FileLimits) -> FileRefusal | None:
    """None for a PDF that any officer may open safely."""
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            return refusal("encrypted")
        _count_pages(reader, limits.pages)
        _walk(reader)
    except _Refused as refused:
        return refused.found
    except _UNREADABLE:
        return refusal("pdf")
    return _named_in(data)


def _count_pages(reader: PdfReader, most: int) -> None:
    """Count the leaves themselves: what /Count says is only a claim.

    Raises _Refused; a tree that leads back into itself is damaged.
    """
    waiting: list[tuple[Any, int]] = [(reader.root_object.raw_get("/Pages"), 0)]
    seen: set[tuple[int, int]] = set()
    pages = 0
    while waiting:
        node, depth = waiting.pop()
        if isinstance(node, IndirectObject):
            if (node.idnum, node.generation) in seen:
                raise _Refused(refusal("pdf"))
            seen.add((node.idnum, node.generation))
            node = node.get_object()
        if not isinstance(node, DictionaryObject) or depth > MOST_DEPTH:
            raise _Refused(refusal("pdf"))
        if "/Kids" in node:
            kids = node["/Kids"]
            waiting += [(kid, depth + 1) for kid in kids] if isinstance(kids, ArrayObject) else []
        else:
            pages += 1
        if pages > most:
            raise _Refused(refusal("too_many_pages", limit=most))
    if not pages:
        raise _Refused(refusal("pages"))


def _walk(reader: PdfReader) -> None:
    """Visit every object reachable from the trailer. Raises _Refused."""
    waiting: list[Any] = [reader.trailer]
    seen: set[tuple[int, int]] = set()
    visited, unpacked = 0, 0
    while waiting:
        found = waiting.pop()
        visited += 1
        if visited > MOST_OBJECTS:
            raise _Refused(refusal("uncheckable"))
        if isinstance(found, IndirectObject):
            if (found.idnum, found.generation) in seen:
                continue
            seen.add((found.idnum, found.generation))
            found = found.get_object()
        if isinstance(found, DictionaryObject):
            _judge(found)
            waiting += found.values()
            if isinstance(found, StreamObject):
                unpacked += _unpacked(found)
                if unpacked > MOST_OF_ALL:
                    raise _Refused(refusal("pdf_bomb"))
        elif isinstance(found, ArrayObject):
            waiting += found


def _judge(found: DictionaryObject) -> None:
    """Raises _Refused for what runs or is attached."""
    keys = set(found)
    if keys & _SCRIPT_KEYS or _text(found, "/S") in _RUNS:
        raise _Refused(refusal("script"))
    if (
        keys & _ATTACHED_KEYS
        or _text(found, "/Type") in _ATTACHED
        or _text(found, "/Subtype") in _ATTACHED
    ):
        raise _Refused(refusal("attachment"))
    for key in keys & _BY_ITSELF:
        if any(kind != "/GoTo" for kind in _actions(found[key])):
            raise _Refused(refusal("script"))


def _actions(value: Any) -> Iterator[str]:
    """The kinds of action under /OpenAction or /AA; a bare destination is none."""
    value = value.get_object() if isinstance(value, IndirectObject) else value
    if isinstance(value, DictionaryObject):
        if "/S" in value:
            yield _text(value, "/S")
        else:
            for inner in value:
                yield from _kinds(value[inner])


def _kinds(value: Any) -> Iterator[str]:
    if isinstance(value, DictionaryObject) and "/S" in value:
        yield _text(value, "/S")


def _text(found: DictionaryObject, key: str) -> str:
    value = found[key] if key in found else ""  # noqa: SIM401 - get would not follow a reference
    return value if isinstance(value, str) else ""


def _unpacked(stream: StreamObject) -> int:
    """Bytes of a deflated stream, unpacked piece by piece and never kept.

    Raises _Refused for a bomb, and for a stream packed twice.
    """
    named = stream.get("/Filter", NullObject())
    named = named.get_object() if isinstance(named, IndirectObject) else named
    filters = (
        [str(each.get_object()) for each in named]
        if isinstance(named, ArrayObject)
        else [str(named)]
    )
    if sum(name in _FLATE for name in filters) > 1:
        raise _Refused(refusal("pdf_bomb"))
    data: bytes = stream._data
    for name in filters:
        if name in _FLATE:
            return _inflated(data)
        if name not in _TEXT_FILTERS:
            return 0
        decoded = _TEXT_FILTERS[name].decode(data)
        data = decoded if isinstance(decoded, bytes) else decoded.encode("latin-1")
    return 0


def _inflated(data: bytes) -> int:
    unpack, count = zlib.decompressobj(), 0
    try:
        while data and not unpack.eof:
            count += len(unpack.decompress(data, _PIECE))
            data = unpack.unconsumed_tail
            if count > MOST_OF_A_STREAM:
                raise _Refused(refusal("pdf_bomb"))
    except zlib.error:  # a stream that readers show as far as it goes
        return count
    return count


def _named_in(data: bytes) -> FileRefusal | None:
    """What the raw bytes name, escapes (`#4a`) undone.

    Long names only, so that no picture holds one by chance.
    """
    for match in _NAME.finditer(data):
        name = match[1]
        if b"#" in name:
            name = _HEX.sub(lambda code: bytes([int(code[1], 16)]), name)
        if name in _RAW:
            return refusal(_RAW[name])
    return None
