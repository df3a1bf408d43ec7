"""Looking at a PNG: whole, of bearable size, and nothing in it that unpacks to far more.

Bytes in, a refusal or nothing out.
"""

import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

from kit.inspection.outcomes import FileLimits, FileRefusal, refusal

_HEAD: Final = b"\x89PNG\r\n\x1a\n"
_MOST_TEXT: Final = 1024 * 1024
_PIECE: Final = 1024 * 1024
_SLACK: Final = 64 * 1024
_CHANNELS: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DEPTHS: Final = {0: {1, 2, 4, 8, 16}, 2: {8, 16}, 3: {1, 2, 4, 8}, 4: {8, 16}, 6: {8, 16}}
_CRITICAL: Final = {b"IHDR", b"PLTE", b"IDAT", b"IEND"}
"""The chunks that a reader must understand (PNG, 4.8). Any other may be passed over."""
_PASSES: Final = (
    (0, 8, 0, 8),
    (4, 8, 0, 8),
    (0, 4, 4, 8),
    (2, 4, 0, 4),
    (0, 2, 2, 4),
    (1, 2, 0, 2),
    (0, 1, 1, 2),
)


class _Damaged(ValueError):
    """The file is not what its format asks for."""


class _Bomb(ValueError):
    """Something in it unpacks to more than it may."""


def look_at_png(data: bytes, limits: FileLimits) -> FileRefusal | None:
    """Every chunk sound and in place, as many pixels as its head says, texts and profiles small.

    It is never unpacked as a whole.
    """
    try:
        chunks = _chunks(data)
        kind, body = next(chunks)
        if kind != b"IHDR" or len(body) != 13:
            raise _Damaged("IHDR")
        width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", body)
        if depth not in _DEPTHS.get(colour, ()) or not width or not height or interlaced > 1:
            raise _Damaged("head")
        if width * height > limits.pixels:
            return refusal("pixels", limit=limits.pixels)
        expected = _raw_bytes(width, height, depth * _CHANNELS[colour], bool(interlaced))
        _unpack_pixels(_packed_pixels(chunks), expected)
    except _Bomb:
        return refusal("image_bomb")
    except (_Damaged, StopIteration, zlib.error):
        return refusal("image")
    return None


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each chunk's kind and body up to IEND. What follows is judged elsewhere (`carries_another`).

    Raises _Damaged for a length or an end that does not hold, and for a wrong checksum or an
    unknown kind where a reader may not pass over the chunk.
    """
    place = len(_HEAD)
    while True:
        if place + 12 > len(data):
            raise _Damaged("no end")
        length, kind = struct.unpack_from(">I4s", data, place)
        if place + 12 + length > len(data):
            raise _Damaged("length")
        body = data[place + 8 : place + 8 + length]
        if _is_critical(kind):
            sound = zlib.crc32(kind + body) == struct.unpack_from(">I", data, place + 8 + length)[0]
            if kind not in _CRITICAL or not sound:
                raise _Damaged("chunk")
        yield kind, body
        if kind == b"IEND":
            return
        place += 12 + length


def _is_critical(kind: bytes) -> bool:
    """By the case of its first letter (PNG, 5.4). What is no name counts as critical."""
    return not (kind.isalpha() and kind[:1].islower())


def end_of_png(data: bytes) -> int:
    """Where the picture ends; the length of the data where no end is found."""
    place = len(_HEAD)
    while place + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, place)
        place += 12 + int(length)
        if kind == b"IEND":
            return int(min(place, len(data)))
    return len(data)


def _packed_pixels(chunks: Iterator[tuple[bytes, bytes]]) -> Iterator[bytes]:
    """The bodies of IDAT; texts and profiles on the way are unpacked as far as they may go."""
    for kind, body in chunks:
        if kind == b"IDAT":
            yield body
        elif kind in {b"zTXt", b"iCCP"}:
            _unpack_small(body.partition(b"\0")[2][1:])
        elif kind == b"iTXt":
            keyless = body.partition(b"\0")[2]
            if keyless[:1] == b"\x01":
                _unpack_small(keyless[2:].partition(b"\0")[2].partition(b"\0")[2])


def _unpack_small(packed: bytes) -> None:
    """Raises _Bomb. What cannot be unpacked is passed over, as readers do."""
    with suppress(zlib.error):
        if len(zlib.decompressobj().decompress(packed, _MOST_TEXT + 1)) > _MOST_TEXT:
            raise _Bomb("text")


def _unpack_pixels(packed: Iterator[bytes], expected: int) -> None:
    """Raises _Damaged for fewer bytes than the head says, _Bomb for more."""
    unpack, count = zlib.decompressobj(), 0
    for piece in packed:
        while piece and not unpack.eof:
            count += len(unpack.decompress(piece, _PIECE))
            piece = unpack.unconsumed_tail
            if count > expected + _SLACK:
                raise _Bomb("pixels")
    while not unpack.eof and (more := unpack.decompress(unpack.unconsumed_tail, _PIECE)):
        count += len(more)
        if count > expected + _SLACK:
            raise _Bomb("pixels")
    if count < expected:
        raise _Damaged("pixels missing")


def _raw_bytes(width: int, height: int, bits: int, interlaced: bool) -> int:
    """Bytes of the unpacked rows, a filter byte each; seven passes when interlaced (PNG, 8.2)."""
    passes = _PASSES if interlaced else ((0, 1, 0, 1),)
    total = 0
    for left, across, top, down in passes:
        columns, rows = -(-(width - left) // across), -(-(height - top) // down)
        if columns > 0 and rows > 0:
            total += rows * (1 + -(-columns * bits // 8))
    return total
