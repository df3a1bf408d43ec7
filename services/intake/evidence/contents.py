"""Opening a file to see that it is whole: images by Pillow, PDF by pypdf. Bytes in, a refusal or nothing out; runs in a thread."""

import io
import warnings
from collections.abc import Callable
from typing import Final

from PIL import Image
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from services.intake.evidence import rules

MOST_PIXELS: Final = 80_000_000


def inspect(data: bytes, declared: rules.Declared) -> rules.Refusal | None:
    """None for a file that is what it was said to be and opens, else the first thing that is wrong."""
    refusal = rules.as_declared(data, declared)
    look = _LOOK.get(declared.content_type)
    return refusal if refusal is not None or look is None else look(data)


def _look_at_image(data: bytes) -> rules.Refusal | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as image:
                if image.width * image.height > MOST_PIXELS:
                    return rules.Refusal("pixels", "图片像素过大，请缩小后上传", "the image has too many pixels")
                image.verify()
            with Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as image:
                if (
                    image.format == "JPEG"
                ):  # verify does not see that its end is missing; an eighth of its size is enough
                    image.draft("RGB", (image.width // 8 + 1, image.height // 8 + 1))
                    image.load()
    except Image.DecompressionBombError:
        return rules.Refusal("pixels", "图片像素过大，请缩小后上传", "the image has too many pixels")
    except (OSError, SyntaxError, ValueError):
        return rules.Refusal("image", "图片无法打开，可能已损坏", "the image cannot be opened")
    return None


def _look_at_pdf(data: bytes) -> rules.Refusal | None:
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            return rules.Refusal(
                "encrypted", "PDF已加密，请去除密码后上传", "the PDF is encrypted: remove the password"
            )
        if not reader.pages:
            return rules.Refusal("pages", "PDF没有页面", "the PDF has no page")
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, OSError, RecursionError):
        return rules.Refusal("pdf", "PDF无法打开，可能已损坏", "the PDF cannot be opened")
    return None


_LOOK: Final[dict[str, Callable[[bytes], rules.Refusal | None]]] = {
    rules.PDF: _look_at_pdf,
    rules.JPEG: _look_at_image,
    rules.PNG: _look_at_image,
}
