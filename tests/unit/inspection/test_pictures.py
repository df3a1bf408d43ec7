"""Pictures as cameras and editors write them, and those that lack or hide something."""

import io
import random
import struct
import zlib

import pytest
from PIL import Image

from cli.demo import evidence as made
from tests.intake import hostile
from tests.unit.inspection.looking import FILES, code


def photo(mode: str = "RGB", size: tuple[int, int] = (160, 120), **options: object) -> bytes:
    """A JPEG with detail everywhere, so that a missing piece changes pixels."""
    bands = len(Image.new(mode, (1, 1)).getbands())
    noise = random.Random(3).randbytes(size[0] * size[1] * bands)
    out = io.BytesIO()
    Image.frombytes(mode, size, noise).save(out, "JPEG", **options)
    return out.getvalue()


def rotated() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    return photo(exif=exif)


def png(mode: str = "RGB", **options: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, (40, 30)).save(out, "PNG", **options)
    return out.getvalue()


def animated() -> bytes:
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue", "green")]
    out = io.BytesIO()
    frames[0].save(out, "PNG", save_all=True, append_images=frames[1:])
    return out.getvalue()


def with_chunk(kind: bytes, body: bytes, *, sound: bool) -> bytes:
    """A PNG with one more chunk behind its head, its checksum right or wrong."""
    whole = png()
    check = zlib.crc32(kind + body) ^ (0 if sound else 1)
    extra = struct.pack(">I", len(body)) + kind + body + struct.pack(">I", check)
    return whole[:33] + extra + whole[33:]


def with_wrong_checksum(kind: bytes) -> bytes:
    data = bytearray(png())
    place = data.index(kind)
    (length,) = struct.unpack_from(">I", data, place - 4)
    data[place + 4 + length] ^= 1
    return bytes(data)


@pytest.mark.parametrize(
    "data",
    [
        photo("CMYK"),
        photo("L"),
        photo(progressive=True),
        rotated(),
        photo()[:-2],
        photo(progressive=True)[:-2],
        photo("CMYK")[:-2],
        photo() + b"\0" * 4096,
        photo() + b"maker's note",
        photo() + b"\0\0\0\x18ftypmp42" + bytes(500),  # a moving picture, as phones append
    ],
)
def test_whole_photos_are_taken(data: bytes) -> None:
    assert code(data, "a.jpg") is None


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("part", [0.3, 0.6, 0.9, 0.99])
def test_a_photo_that_lacks_pixels_is_damaged(progressive: bool, part: float) -> None:
    whole = photo(progressive=progressive)
    assert code(whole[: int(len(whole) * part)], "a.jpg") == "image"


@pytest.mark.parametrize(
    "data",
    [
        png("L"),
        png("P"),
        png("RGBA"),
        png("I;16"),
        png("1"),
        animated(),
        hostile.png_interlaced(),
        with_chunk(b"tEXt", b"Comment\0x", sound=False),
        with_chunk(b"zTXt", b"Comment\0\0broken", sound=True),
        with_chunk(b"eXIf", b"MM\0*", sound=False),
        with_chunk(b"prVt", b"private", sound=False),
        (FILES / "png_trailing.png").read_bytes(),
    ],
)
def test_whole_drawings_are_taken(data: bytes) -> None:
    assert code(data, "a.png") is None


@pytest.mark.parametrize("kind", [b"IHDR", b"IDAT", b"IEND"])
def test_a_wrong_checksum_where_it_counts_is_damage(kind: bytes) -> None:
    assert code(with_wrong_checksum(kind), "a.png") == "image"


def test_an_unknown_chunk_that_a_reader_must_know_is_damage() -> None:
    assert code(with_chunk(b"XXXX", b"x", sound=True), "a.png") == "image"
    assert code(with_chunk(b"CgBI", b"x", sound=True), "a.png") == "image"


@pytest.mark.parametrize(
    "second",
    [
        hostile.zipped(("a.class", b"x")),
        hostile.zipped(("a.class", b"x")) + bytes(100_000),
        b"Rar!\x1a\x07\x01\0",
        b"\x1f\x8b\x08\0" + bytes(20),
        b"MZ" + bytes(60),
        b"\x7fELF" + bytes(60),
        b"#!/bin/sh\n",
        hostile.pdf(),
        hostile.PAGE,
        b"text before <SCRIPT>1</SCRIPT>",
        hostile.SVG,
        b"<?php 1 ?>",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        hostile.image("GIF"),
        hostile.image("PNG"),
        hostile.image("JPEG"),
    ],
)
def test_a_second_file_behind_a_picture_is_refused(second: bytes) -> None:
    assert code(made.photo_jpg(1, "x") + second, "a.jpg") == "two_formats"
    assert code(made.photo_png(1, "x") + b"\0\0" + second, "a.png") == "two_formats"
