"""The texts of the QR codes on the pages of a scan: bytes in, texts out.

Bounded in pages, pixels and time. Runs in a confined child only (`reader`): whatever a hostile
file does to the renderer ends with that child.
"""

import io
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, Final

import pypdfium2
import zxingcpp
from PIL import Image, ImageFile, ImageFilter, ImageOps

from services.intake.scans.page_texts import PageTexts, nothing

MOST_PAGES: Final = 40
MOST_PIXELS: Final = 12_000_000
LONG_SIDE: Final = 2400
"""Pixels: about 200 dpi of an A4 page, at which a code of 20 mm has several pixels a module."""
SECONDS: Final = 20.0
_PNG: Final = b"\x89PNG"
_PICTURES: Final = (b"\xff\xd8\xff", _PNG)
QR: Final = zxingcpp.barcode_formats_from_str("QRCode")

Draw = Callable[[], Image.Image]


def found_on(pages: list[Draw], until: float) -> list[list[str] | None]:
    """The texts found on each page, None for one that was not looked at.

    A quick look at all pages, then a thorough one at those without a text, while there is time.
    """
    found: list[list[str] | None] = [None] * len(pages)
    for looks in (_quick, _thorough):
        for number, draw in enumerate(pages):
            if not found[number] and time.monotonic() < until:
                found[number] = _texts(looks(draw()), until)
    return found


def _texts(looks: Iterator[tuple[Image.Image, zxingcpp.Binarizer]], until: float) -> list[str]:
    for image, binarizer in looks:
        codes = zxingcpp.read_barcodes(image, formats=QR, binarizer=binarizer)
        texts = sorted({code.text for code in codes if code.text})
        if texts or time.monotonic() > until:
            return texts
    return []


def _quick(page: Image.Image) -> Iterator[tuple[Image.Image, zxingcpp.Binarizer]]:
    yield page.convert("L"), zxingcpp.Binarizer.LocalAverage


def _thorough(page: Image.Image) -> Iterator[tuple[Image.Image, zxingcpp.Binarizer]]:
    """Without red, with contrast, without specks, larger.

    In the red channel a seal is nearly white.
    """
    red = ImageOps.autocontrast(page.getchannel("R"), cutoff=1)
    grey = ImageOps.autocontrast(page.convert("L"))
    for image in (red, grey):
        yield image, zxingcpp.Binarizer.LocalAverage
        yield image, zxingcpp.Binarizer.GlobalHistogram
    smooth = red.filter(ImageFilter.MedianFilter(3))
    yield smooth, zxingcpp.Binarizer.LocalAverage
    yield red.filter(ImageFilter.GaussianBlur(1.2)), zxingcpp.Binarizer.GlobalHistogram
    larger = _fitted(red.width * 2, red.height * 2)
    for image in (red, smooth):
        yield image.resize(larger, Image.Resampling.LANCZOS), zxingcpp.Binarizer.LocalAverage


def _fitted(width: float, height: float) -> tuple[int, int]:
    """A size of the same shape with no more pixels than are allowed."""
    factor = min(1.0, (MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    return max(1, int(width * factor)), max(1, int(height * factor))


def pages_of(data: bytes) -> tuple[int, list[Draw]]:
    """How many pages a PDF or picture has, and how to draw those that are looked at.

    Raises PdfiumError, OSError, ValueError.
    """
    if data.startswith(_PICTURES):
        return 1, [partial(_picture, data)]
    document = pypdfium2.PdfDocument(data)
    count = len(document)
    return count, [partial(_drawn, document, number) for number in range(min(count, MOST_PAGES))]


def _drawn(document: Any, number: int) -> Image.Image:
    page = document[number]
    width, height = page.get_size()
    scale = LONG_SIDE / max(width, height, 1.0)
    fitted = _fitted(width * scale, height * scale)
    drawn: Image.Image = page.render(scale=scale * fitted[0] / max(1.0, width * scale)).to_pil()
    return drawn.convert("RGB")


@contextmanager
def _as_viewers_open() -> Iterator[None]:
    """Let pictures open that lack an end mark, or whose notes have a wrong checksum.

    The switch is the whole process's, and this process is a child that does one thing.
    """
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _picture(data: bytes) -> Image.Image:
    """Raises OSError, ValueError for a picture that lacks pixels."""
    try:
        return _opened(data)
    except OSError:
        if not _is_whole(data):
            raise
        with _as_viewers_open():
            return _opened(data)


def _is_whole(data: bytes) -> bool:
    """Whether evidence's check calls it whole: then a viewer shows all of it.

    Few scans need that look, so it is loaded only for them.
    """
    from kit.inspection.jpeg import look_at_jpeg
    from kit.inspection.outcomes import FileLimits
    from kit.inspection.png import look_at_png

    look = look_at_png if data.startswith(_PNG) else look_at_jpeg
    return look(data, FileLimits(content_types=())) is None


def _opened(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as picture:
        size = _fitted(picture.width, picture.height)
        picture.draft("RGB", size)
        plain = _on_white(picture)
    return plain.resize(size, Image.Resampling.LANCZOS) if plain.size != size else plain


def _on_white(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    clear = picture.convert("RGBA")
    plain = Image.new("RGB", clear.size, "white")
    plain.paste(clear, mask=clear.getchannel("A"))
    return plain


def read(data: bytes) -> PageTexts:
    """The texts of the codes on the pages of a scan; why it was stopped, if something did.

    Looks for at most SECONDS. MemoryError is left to the caller, who tells it like any other end.
    """
    until = time.monotonic() + SECONDS
    try:
        count, pages = pages_of(data)
        found = found_on(pages, until)
    except (
        pypdfium2.PdfiumError,
        OSError,
        ValueError,
        Image.DecompressionBombError,
    ) as error:
        return nothing(type(error).__name__)
    looked = sum(on_page is not None for on_page in found)
    texts = tuple(tuple(on_page or ()) for on_page in found)
    return PageTexts(count, looked, texts)
