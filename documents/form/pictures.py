"""Photographs as a paper needs them: upright, no larger than print shows, without what the camera
wrote into them.
"""

import io
from typing import Final

from PIL import Image, ImageOps

LONGEST: Final = 1800
"""Dots of the longer side: 290 an inch over the width of the text."""
_QUALITY: Final = 85


def fitted(data: bytes) -> bytes | None:
    """The picture as JPEG, or PNG where it came as one; None when it cannot be opened."""
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as opened:
            kind = "PNG" if opened.format == "PNG" else "JPEG"
            opened.draft("RGB", (LONGEST, LONGEST))
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail((LONGEST, LONGEST))
            plain = upright.convert("RGBA" if kind == "PNG" else "RGB")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None
    made = io.BytesIO()
    plain.info.clear()
    plain.save(made, kind, quality=_QUALITY)
    return made.getvalue()
