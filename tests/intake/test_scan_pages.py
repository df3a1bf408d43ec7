"""Reading pages in a process of its own: what scanners, seals and people do to a code; what a
hostile file does not do to us. No server.
"""

import asyncio
import io
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from PIL import Image, ImageFile
from pypdf import PdfReader, PdfWriter

from contracts.paper_mark import mark
from kit.confined import Confined
from kit.confined_server import ChildLimits
from services.intake.scans import pages, reader
from services.intake.scans.page_texts import PageTexts, nothing
from services.intake.scans.reader import LIMITS, read_pages
from tests.intake import sheets

ONE = mark(UUID(int=7 << 90), 12, "0123456789abcdef" * 4)
TWO = mark(UUID(int=9 << 90), 3, "fedcba9876543210" * 4)

WAYS: dict[str, Callable[[Image.Image], Image.Image]] = {
    "as it is": lambda page: page,
    "grey": lambda page: page.convert("L"),
    "100 dpi": sheets.shrunk,
    "turned by a quarter": lambda page: sheets.turned(page, 90),
    "upside down": lambda page: sheets.turned(page, 180),
    "askew": lambda page: sheets.turned(sheets.shrunk(page, 150), 4),
    "faded": sheets.faded,
    "faded, 100 dpi": lambda page: sheets.faded(sheets.shrunk(page)),
    "specked": lambda page: sheets.specked(sheets.shrunk(page, 150)),
    "sealed": sheets.sealed,
    "sealed, grey": lambda page: sheets.sealed(page, 0.4).convert("L"),
    "sealed, 100 dpi": lambda page: sheets.shrunk(sheets.sealed(page)),
    "dense seal beside the middle": lambda page: sheets.sealed(page, 0.95, 0.5),
    "all of it": lambda page: sheets.turned(
        sheets.faded(sheets.shrunk(sheets.sealed(page), 150)), 92
    ),
}


CONFINED = Confined(reader.MODULES)


@pytest.fixture(scope="module", autouse=True)
def server_of_this_file() -> Iterator[None]:
    """One server for the whole file: it takes a second to load the renderer."""
    yield
    asyncio.run(CONFINED.close())


async def read(data: bytes, limits: ChildLimits = LIMITS) -> PageTexts:
    return await read_pages(data, CONFINED, limits)


@pytest.mark.parametrize("way", WAYS)
async def test_a_code_is_read_whatever_the_scanner_did(way: str) -> None:
    found = await read(sheets.jpeg(WAYS[way](sheets.sheet(ONE))))
    assert found == PageTexts(1, 1, ((ONE,),)), way


async def test_a_pdf_is_read_page_by_page() -> None:
    pages = [
        sheets.sheet(ONE),
        sheets.sheet(),
        sheets.shrunk(sheets.sealed(sheets.sheet(TWO, ONE))),
    ]
    found = await read(sheets.scan_pdf(pages))
    assert found == PageTexts(3, 3, ((ONE,), (), tuple(sorted((ONE, TWO)))))
    assert (await read(sheets.print_pdf([[ONE], []]))).texts == ((ONE,), ())


async def test_a_picture_with_a_transparent_ground_lies_on_white() -> None:
    page = sheets.sheet(ONE).convert("RGBA")
    page.putalpha(Image.eval(page.convert("L"), lambda value: 255 - value))
    assert (await read(sheets.png(page))).texts == ((ONE,),)


async def test_a_code_under_an_opaque_patch_is_not_guessed() -> None:
    page = sheets.sheet(ONE)
    page.paste("black", (page.width // 2, page.height * 3 // 4, page.width, page.height))
    assert await read(sheets.jpeg(page)) == PageTexts(1, 1, ((),))


async def test_a_long_file_is_looked_at_in_part() -> None:
    found = await read(sheets.print_pdf([[ONE]] * 45))
    assert (found.pages, found.looked) == (45, 40) and set(found.texts) == {(ONE,)}


async def test_huge_pages_are_drawn_small() -> None:
    target = PdfWriter(clone_from=PdfReader(io.BytesIO(sheets.print_pdf([[ONE]]))))
    target.pages[0].scale_by(20)
    out = io.BytesIO()
    target.write(out)
    assert (await read(out.getvalue())).texts == ((ONE,),)


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7 nothing", b"", b"PK\x03\x04", sheets.jpeg(sheets.sheet(ONE))[:3000]],
    ids=len,
)
async def test_what_cannot_be_drawn_says_why(data: bytes) -> None:
    found = await read(data)
    assert found.texts == () and found.why


def crash(data: bytes) -> PageTexts:
    os.abort()


def swell(data: bytes) -> PageTexts:
    bytearray(LIMITS.memory)
    return nothing("no limit")


async def test_a_reader_that_crashes_hangs_or_swells_is_an_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = sheets.print_pdf([[ONE]] * 3)
    assert await read(data, replace(LIMITS, wall_seconds=0.01)) == nothing("time")
    monkeypatch.setattr(reader, "read_in_child", swell)
    assert await read(data) == nothing("MemoryError")
    monkeypatch.setattr(reader, "read_in_child", crash)
    assert await read(data) == nothing("crash")


def test_a_scan_that_lacks_its_end_mark_is_read_like_a_whole_one() -> None:
    """Scanners and phones write such files, and they are taken as evidence."""
    out = io.BytesIO()
    sheets.sheet(ONE).convert("RGB").save(out, "JPEG", quality=90)
    whole = out.getvalue()
    assert whole.endswith(b"\xff\xd9")
    assert pages.read(whole[:-2]).texts == pages.read(whole).texts == ((ONE,),)
    assert not ImageFile.LOAD_TRUNCATED_IMAGES, "the switch is put back"
