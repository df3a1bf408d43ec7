"""Looking at a JPEG: whole, and of bearable size. Bytes in, a refusal or nothing out."""

import hashlib
import io
import random
import struct
import warnings
from typing import Final

from PIL import Image

from kit.inspection.outcomes import FileLimits, FileRefusal, refusal

_END: Final = b"\xff\xd9"
_BARE: Final = {0x00, 0x01, *range(0xD0, 0xD9)}
"""Markers without a segment, and the escaped 0xFF of the pixels (JPEG, B.1.1)."""
_ROWS: Final = 64
_FILLER: Final = random.Random(20).randbytes(4096).replace(b"\xff", b"\x7f")
"""What no picture goes on with. Without 0xFF it holds no marker."""
_DAMAGED: Final = (OSError, SyntaxError, ValueError, struct.error)


def look_at_jpeg(data: bytes, limits: FileLimits) -> FileRefusal | None:
    """Decoded to an eighth of its size, which reads all of it: missing pixels are seen.

    A file that lacks nothing but its end marker is whole: every viewer shows all of it.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
                if image.width * image.height > limits.pixels:
                    return refusal("pixels", limit=limits.pixels)
                image.draft("RGB", (image.width // 8 + 1, image.height // 8 + 1))
                image.load()
    except Image.DecompressionBombError:
        return refusal("pixels", limit=limits.pixels)
    except _DAMAGED:
        return None if _lacks_only_its_end(data) else refusal("image")
    return None


def _lacks_only_its_end(data: bytes) -> bool:
    """Whether no pixel depends on what follows the data.

    The decoder invents pixels that are missing, and does not say so. Two different continuations
    give two different pictures unless every pixel was there before.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            return _digest(data + _END) == _digest(data + _FILLER + _END)
    except (Image.DecompressionBombError, *_DAMAGED):
        return False


def _digest(data: bytes) -> bytes:
    """Of all pixels, in full size: a progressive picture keeps its details for the end."""
    found = hashlib.sha256()
    with Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
        image.load()
        for top in range(0, image.height, _ROWS):
            # In stripes, so that the pixels are in memory once.
            found.update(image.crop((0, top, image.width, top + _ROWS)).tobytes())
    return found.digest()


def end_of_jpeg(data: bytes) -> int:
    """Where the picture ends, after its end marker; the length of the data where none is found.

    Segments are passed over by their length: a preview inside one has an end of its own.
    """
    place = 2
    while True:
        place = data.find(b"\xff", place)
        if place < 0 or place + 2 > len(data):
            return len(data)
        marker = data[place + 1]
        if marker == 0xFF:  # a fill byte
            place += 1
        elif marker == 0xD9:
            return place + 2
        elif marker in _BARE or place + 4 > len(data):
            place += 2
        else:
            place += 2 + int(struct.unpack_from(">H", data, place + 2)[0])
