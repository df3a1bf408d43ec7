"""Hostile and harmless files, made in code: each hostile one trips one check.

Nothing here does harm to whoever opens it.
"""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

from docx import Document
from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

PNG_HEAD = b"\x89PNG\r\n\x1a\n"
PAGE = b"<!DOCTYPE html><html><script>1</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'
MEGABYTE = 1024 * 1024


def name(text: str) -> NameObject:
    return NameObject(text)


def dictionary(**items: Any) -> DictionaryObject:
    return DictionaryObject({name(f"/{key}"): value for key, value in items.items()})


def pdf(
    change: Callable[[PdfWriter], None] | None = None, *, pages: int = 1, password: str = ""
) -> bytes:
    """A small PDF, changed by a function on its writer."""
    writer, out = PdfWriter(), io.BytesIO()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    if change is not None:
        change(writer)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def pdf_script() -> bytes:
    """In the catalogue's tree of names, where readers run what they find."""

    def change(writer: PdfWriter) -> None:
        action = writer._add_object(
            dictionary(S=name("/JavaScript"), JS=TextStringObject("app.alert(1)"))
        )
        tree = dictionary(Names=ArrayObject([TextStringObject("a"), action]))
        writer.root_object[name("/Names")] = dictionary(Calculations=tree)

    return pdf(change)


def pdf_launch() -> bytes:
    def change(writer: PdfWriter) -> None:
        action = dictionary(S=name("/Launch"), F=TextStringObject("calc.exe"))
        writer.root_object[name("/OpenAction")] = writer._add_object(action)

    return pdf(change)


def pdf_opens_by_itself(kind: str) -> bytes:
    """An action on opening: going to a page is harmless, anything else is not."""

    def change(writer: PdfWriter) -> None:
        action = dictionary(
            S=name(kind), D=ArrayObject([writer.pages[0].indirect_reference, name("/Fit")])
        )
        writer.root_object[name("/OpenAction")] = action

    return pdf(change)


def pdf_page_action() -> bytes:
    def change(writer: PdfWriter) -> None:
        opened = dictionary(S=name("/URI"), URI=TextStringObject("http://example.invalid/"))
        writer.pages[0][name("/AA")] = dictionary(O=opened)

    return pdf(change)


def pdf_link() -> bytes:
    """Harmless: a link that a person clicks."""

    def change(writer: PdfWriter) -> None:
        action = dictionary(S=name("/URI"), URI=TextStringObject("http://example.invalid/"))
        link = dictionary(Type=name("/Annot"), Subtype=name("/Link"), A=action)
        writer.pages[0][name("/Annots")] = ArrayObject([writer._add_object(link)])

    return pdf(change)


def pdf_form_script() -> bytes:
    def change(writer: PdfWriter) -> None:
        writer.root_object[name("/AcroForm")] = dictionary(XFA=TextStringObject("x"))

    return pdf(change)


def pdf_attachment() -> bytes:
    def change(writer: PdfWriter) -> None:
        writer.add_attachment("a.txt", b"x")

    return pdf(change)


def pdf_media() -> bytes:
    def change(writer: PdfWriter) -> None:
        media = dictionary(Type=name("/Annot"), Subtype=name("/RichMedia"))
        writer.pages[0][name("/Annots")] = ArrayObject([writer._add_object(media)])

    return pdf(change)


def pdf_cyclic_pages() -> bytes:
    def change(writer: PdfWriter) -> None:
        tree: Any = writer.root_object["/Pages"]
        tree[name("/Kids")].append(writer.root_object.raw_get("/Pages"))

    return pdf(change)


def pdf_that_counts_wrong(pages: int) -> bytes:
    """More pages than its head claims."""

    def change(writer: PdfWriter) -> None:
        tree: Any = writer.root_object["/Pages"]
        tree[name("/Count")] = NumberObject(1)

    return pdf(change, pages=pages)


def _written(objects: list[bytes], unnamed: bytes = b"") -> bytes:
    """A PDF of hand-written objects, the first of which is its root; `unnamed`: bytes after them
    that its table does not name.
    """
    packed, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(packed))
        packed += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    packed += unnamed
    start = len(packed)
    packed += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    packed += b"".join(b"%010d 00000 n \n" % place for place in places)
    packed += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        start,
    )
    return bytes(packed)


_PLAIN = [
    b"<< /Type /Catalog /Pages 2 0 R /X 4 0 R >>",
    b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
]
_LEAF = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"


def pdf_nested(depth: int) -> bytes:
    """Arrays in arrays, far deeper than any reader follows."""
    return _written([*_PLAIN, _LEAF, b"[" * depth + b"]" * depth])


def pdf_of_references(count: int) -> bytes:
    """Harmless but large: many small objects, each naming the next."""
    chain = [b"<< /Next %d 0 R >>" % (number + 5) for number in range(count)]
    return _written([*_PLAIN, _LEAF, *chain, b"null"])


def pdf_deep_pages(depth: int) -> bytes:
    nodes = [
        b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (number + 3) for number in range(depth)
    ]
    return _written([b"<< /Type /Catalog /Pages 2 0 R >>", *nodes, b"<< /Type /Page >>"])


def pdf_bomb(unpacked: int, *, twice: bool = False) -> bytes:
    """A stream of zeros that unpacks to so many bytes; `twice`: packed again, so that it is small
    as well.
    """
    pack = zlib.compressobj(9)
    packed = (
        b"".join(pack.compress(bytes(MEGABYTE)) for _ in range(unpacked // MEGABYTE)) + pack.flush()
    )
    filters = b"/FlateDecode"
    if twice:
        packed, filters = zlib.compress(packed, 9), b"[/FlateDecode /FlateDecode]"
    stream = b"<< /Length %d /Filter %s >>\nstream\n%s\nendstream" % (len(packed), filters, packed)
    return _written([*_PLAIN, _LEAF, stream])


def pdf_without_table() -> bytes:
    """Neither table nor root: the end of the file is gone."""
    return pdf()[:120]


def pdf_hidden_script() -> bytes:
    """An object that no table names, its key written with an escape: only the raw bytes
    tell of it.
    """
    return _written([*_PLAIN, _LEAF, b"null"], b"9 0 obj\n<< /S /J#61vaScript /JS (1) >>\nendobj\n")


def pdf_slow(references: int) -> bytes:
    """Actions that are not there: for each, a reader searches the whole file."""
    missing = b" ".join(b"/E%d %d 0 R" % (number, number) for number in range(6, references))
    rubbish = b"(" + b"\n1 0 ob " * 100_000 + b")"
    return _written([*_PLAIN, _LEAF, b"<< /AA << %s >> >>" % missing, rubbish])


def image(kind: str, size: tuple[int, int] = (40, 30)) -> bytes:
    out = io.BytesIO()
    noise = random.Random(1).randbytes(size[0] * size[1] * 3)
    Image.frombytes("RGB", size, noise).save(out, kind)
    return out.getvalue()


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_of(width: int, height: int, raw: bytes = b"\0", *between: bytes) -> bytes:
    """A PNG whose head claims a size, with these unpacked pixel bytes, and chunks before them."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        PNG_HEAD
        + chunk(b"IHDR", head)
        + b"".join(between)
        + chunk(b"IDAT", zlib.compress(raw, 9))
        + chunk(b"IEND", b"")
    )


def png_interlaced() -> bytes:
    """Harmless: seven passes, 5×3 pixels of one byte."""
    head = struct.pack(">IIBBBBB", 5, 3, 8, 0, 0, 0, 1)
    rows = sum(
        rows * (1 + columns)
        for columns, rows in ((1, 1), (1, 1), (2, 0), (1, 1), (3, 1), (2, 2), (5, 1))
    )
    return (
        PNG_HEAD
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(rows)))
        + chunk(b"IEND", b"")
    )


def png_text_bomb(kind: bytes) -> bytes:
    """A small chunk that unpacks to 64 MB of text."""
    packed = zlib.compress(bytes(64 * MEGABYTE), 9)
    body = b"Comment\0" + (b"\x01\0\0\0" if kind == b"iTXt" else b"\0") + packed
    return png_of(1, 1, b"\0\0\0\0", chunk(kind, body))


def zipped(*members: tuple[str | zipfile.ZipInfo, bytes], level: int | None = None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as package:
        for member, body in members:
            package.writestr(member, body)
    return out.getvalue()


def zip_link() -> bytes:
    info = zipfile.ZipInfo("a.pdf")
    info.external_attr = 0o120777 << 16
    return zipped((info, b"/etc/passwd"))


def zip_encrypted() -> bytes:
    """The flag is set in both heads; no password is needed to see that."""
    data = bytearray(zipped(("a.pdf", pdf())))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def zip_overlapping() -> bytes:
    """Two entries of the directory over the same bytes."""
    data = zipped(("a.pdf", b"x" * 50), ("b.pdf", b"x" * 50))
    second = data.rindex(b"PK\x01\x02")
    return data[: second + 42] + struct.pack("<L", 0) + data[second + 46 :]


def zip_lying(unpacked: int) -> bytes:
    """Its directory claims ten bytes; there are many more."""
    data = bytearray(zipped(("a.pdf", bytes(unpacked))))
    for start, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.index(start) + offset
        data[place : place + 4] = struct.pack("<L", 10)
    return bytes(data)


def word(*extra: tuple[str, bytes], replaced: tuple[str, bytes, bytes] | None = None) -> bytes:
    """A Word file with a picture, more parts, and one part changed."""
    document, made = Document(), io.BytesIO()
    document.add_paragraph("示例 申请书")
    document.add_picture(io.BytesIO(image("PNG")))
    document.save(made)
    with zipfile.ZipFile(made) as package:
        parts = [(each, package.read(each)) for each in package.namelist()]
    if replaced is not None:
        part, old, new = replaced
        assert old in dict(parts)[part]
        parts = [(each, body.replace(old, new) if each == part else body) for each, body in parts]
    return zipped(*parts, *extra)


def word_relation(kind: str, mode: str = "External") -> bytes:
    target = (
        f'<Relationship Id="rX" Type="http://schemas.example/{kind}"'
        f' Target="http://example.invalid/a" TargetMode="{mode}"/>'
    )
    return word(
        replaced=(
            "word/_rels/document.xml.rels",
            b"</Relationships>",
            target.encode() + b"</Relationships>",
        )
    )
