"""Sheets of paper as an applicant scans them: pages with our mark drawn by reportlab or Pillow,
sealed, turned, faded, shrunk.
"""

import io
import random
from collections.abc import Sequence
from functools import cache

import segno
from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

DPI = 200
SIDE = 20.0
"""Millimetres of the code on paper."""
CORNER = (A4[0] / mm - SIDE - 20, A4[1] / mm - SIDE - 15)
SEAL = (200, 30, 40)


@cache
def code(text: str) -> Image.Image:
    """The QR code, error correction Q as on our papers."""
    out = io.BytesIO()
    segno.make(text, error="q", micro=False).save(out, kind="png", scale=8, border=4)
    return Image.open(out).convert("RGB")


def sheet(*texts: str, dpi: int = DPI) -> Image.Image:
    """A printed page with these codes in its foot, from the right."""
    scale = dpi / 25.4
    page = Image.new("RGB", (round(210 * scale), round(297 * scale)), "white")
    draw = ImageDraw.Draw(page)
    for line in range(30, 240, 9):
        draw.line(
            (25 * scale, line * scale, 185 * scale, line * scale),
            fill="black",
            width=max(1, round(scale * 0.6)),
        )
    side = round(SIDE * scale)
    for n, text in enumerate(texts):
        at = (round((CORNER[0] - n * (SIDE + 8)) * scale), round(CORNER[1] * scale))
        page.paste(code(text).resize((side, side), Image.Resampling.BICUBIC), at)
    return page


def sealed(page: Image.Image, ink: float = 0.6, offset: float = 0.0) -> Image.Image:
    """A round red seal across the code: ring and star, the ink as dense as said; offset: of its
    middle, in sides of the code.
    """
    scale = page.width / 210
    x, y = (CORNER[0] + SIDE * (0.5 + offset)) * scale, (CORNER[1] + SIDE * (0.5 + offset)) * scale
    stamp, radius, star = page.copy(), 20 * scale, 5 * scale
    draw = ImageDraw.Draw(stamp)
    draw.ellipse(
        (x - radius, y - radius, x + radius, y + radius), outline=SEAL, width=round(1.2 * scale)
    )
    draw.regular_polygon((x, y, star), 5, fill=SEAL)
    return Image.blend(page, stamp, ink)


def faded(page: Image.Image) -> Image.Image:
    """Low contrast: black is dark grey, white is light grey."""
    return page.point(lambda value: 120 + value // 4)


def specked(page: Image.Image, share: float = 0.02) -> Image.Image:
    """Salt and pepper on a share of the pixels."""
    chance, grey = random.Random(5), page.convert("L")
    for _ in range(int(grey.width * grey.height * share)):
        grey.putpixel(
            (chance.randrange(grey.width), chance.randrange(grey.height)), chance.choice((0, 255))
        )
    return grey


def turned(page: Image.Image, degrees: float) -> Image.Image:
    return page.rotate(degrees, expand=True, fillcolor="white", resample=Image.Resampling.BICUBIC)


def shrunk(page: Image.Image, dpi: int = 100) -> Image.Image:
    factor = dpi * 210 / 25.4 / page.width
    return page.resize(
        (round(page.width * factor), round(page.height * factor)), Image.Resampling.LANCZOS
    )


def jpeg(page: Image.Image, quality: int = 60) -> bytes:
    out = io.BytesIO()
    page.save(out, "JPEG", quality=quality)
    return out.getvalue()


def png(page: Image.Image) -> bytes:
    out = io.BytesIO()
    page.save(out, "PNG")
    return out.getvalue()


def scan_pdf(pages: Sequence[Image.Image]) -> bytes:
    """A scanner's PDF: a JPEG a page."""
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=A4)
    for page in pages:
        paper.drawImage(ImageReader(io.BytesIO(jpeg(page))), 0, 0, *A4)
        paper.showPage()
    paper.save()
    return out.getvalue()


def print_pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF as printed, never scanned: codes drawn on pages with words."""
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=A4)
    for texts in pages:
        paper.drawString(25 * mm, 250 * mm, "synthetic page")
        for n, text in enumerate(texts):
            left = (CORNER[0] - n * (SIDE + 8)) * mm
            paper.drawImage(ImageReader(code(text)), left, 15 * mm, SIDE * mm, SIDE * mm)
        paper.showPage()
    paper.save()
    return out.getvalue()
