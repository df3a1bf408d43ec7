"""How much the streams of a PDF unpack to; nothing is ever kept of it."""

import zlib
from typing import Any, Final

from pypdf.filters import ASCII85Decode, ASCIIHexDecode
from pypdf.generic import ArrayObject, IndirectObject, NullObject, StreamObject

MOST_OF_A_STREAM: Final = 256 * 1024 * 1024
MOST_OF_ALL: Final = 1024 * 1024 * 1024
_PIECE: Final = 1024 * 1024
_FLATE: Final = {"/FlateDecode", "/Fl"}
_TEXT_FILTERS: Final[dict[str, Any]] = {
    "/ASCII85Decode": ASCII85Decode,
    "/A85": ASCII85Decode,
    "/ASCIIHexDecode": ASCIIHexDecode,
    "/AHx": ASCIIHexDecode,
}


class PdfBomb(Exception):
    """A stream unpacks to far more than any page needs, or is packed twice."""


def unpacked_size(stream: StreamObject) -> int:
    """Bytes of a deflated stream, unpacked piece by piece and never kept.

    Raises PdfBomb.
    """
    named = stream.get("/Filter", NullObject())
    named = named.get_object() if isinstance(named, IndirectObject) else named
    filters = (
        [str(each.get_object()) for each in named]
        if isinstance(named, ArrayObject)
        else [str(named)]
    )
    if sum(name in _FLATE for name in filters) > 1:
        raise PdfBomb
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
                raise PdfBomb
    except zlib.error:  # a stream that readers show as far as it goes
        return count
    return count
