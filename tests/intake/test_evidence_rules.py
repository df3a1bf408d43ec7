"""Rules of evidence without a server: what bytes really are, quotas, names."""

import hashlib
import io
import struct
import zipfile
import zlib

import pytest
from PIL import Image
from pypdf import PdfWriter

from cli.demo import evidence as made
from contracts.policy import EvidenceRules
from services.intake.evidence import contents, problems, rules

PNG_HEAD = b"\x89PNG\r\n\x1a\n"


def declared(data: bytes, content_type: str, filename: str) -> rules.Declared:
    return rules.Declared(filename, content_type, len(data), hashlib.sha256(data).hexdigest())


def packed(*names: str) -> bytes:
    made_of = io.BytesIO()
    with zipfile.ZipFile(made_of, "w") as package:
        for name in names:
            package.writestr(name, "示例")
    return made_of.getvalue()


def pdf(password: str = "", pages: int = 1) -> bytes:
    writer, out = PdfWriter(), io.BytesIO()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def png_of(width: int, height: int) -> bytes:
    """A head that claims many pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return PNG_HEAD + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


DOCX = packed("[Content_Types].xml", "word/document.xml")


@pytest.mark.parametrize(
    ("data", "content_type", "filename", "code"),
    [
        (pdf(), rules.PDF, "a.pdf", None),
        (made.photo_jpg(1, "x"), rules.JPEG, "a.jpeg", None),
        (made.photo_png(1, "x"), rules.PNG, "a.PNG", None),
        (DOCX, rules.DOCX, "a.docx", None),
        (pdf("geheim"), rules.PDF, "a.pdf", "encrypted"),
        (pdf(pages=0), rules.PDF, "a.pdf", "pages"),
        (b"%PDF-1.4\n%%EOF", rules.PDF, "a.pdf", "pdf"),
        (made.truncated_jpg(1), rules.JPEG, "a.jpg", "image"),
        (made.photo_png(1, "x")[:-200], rules.PNG, "a.png", "image"),
        (png_of(20_000, 5_000), rules.PNG, "a.png", "pixels"),
        (png_of(100_000, 100_000), rules.PNG, "a.png", "pixels"),
        (packed("a.exe"), rules.DOCX, "a.docx", "content"),
        (b"PK\x03\x04 broken", rules.DOCX, "a.docx", "content"),
        (b"MZ", rules.PDF, "a.pdf", "content"),
        (pdf(), rules.PDF, "a.exe", "extension"),
    ],
)
def test_what_bytes_are(data: bytes, content_type: str, filename: str, code: str | None) -> None:
    found = contents.inspect(data, declared(data, content_type, filename))
    assert (found.code if found else None) == code


def test_size_and_hash_are_as_declared() -> None:
    data = pdf()
    right = declared(data, rules.PDF, "a.pdf")
    assert contents.inspect(data + b"x", right).code == "size"  # type: ignore[union-attr]
    other = rules.Declared("a.pdf", rules.PDF, len(data), "0" * 64)
    assert contents.inspect(data, other).code == "sha256"  # type: ignore[union-attr]


def test_quotas() -> None:
    policy = EvidenceRules(max_file_bytes=10, max_submission_bytes=20, max_applicant_bytes=30)
    one = rules.Declared("a.pdf", rules.PDF, 10, "0" * 64)
    rules.within_quota(policy, one, 1, 10, 20)
    with pytest.raises(problems.TypeNotAllowed):
        rules.within_quota(policy, rules.Declared("a", "text/html", 1, "0" * 64), 0, 0, 0)
    with pytest.raises(problems.FileTooLarge):
        rules.within_quota(policy, rules.Declared("a", rules.PDF, 11, "0" * 64), 0, 0, 0)
    for files, used, by_applicant, scope in (
        (100, 0, 0, "submission"),
        (1, 11, 11, "submission"),
        (1, 0, 21, "applicant"),
    ):
        with pytest.raises(problems.QuotaUsedUp) as refused:
            rules.within_quota(policy, one, files, used, by_applicant)
        assert refused.value.extra["scope"] == scope


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\示例 执照.pdf", "示例 执照.pdf"),
        ("a\r\nb\x00.pdf", "ab.pdf"),
        ("示" * 300 + ".pdf", "示" * 120 + ".pdf"),
        ("/", "file"),
    ],
)
def test_names_are_data(given: str, kept: str) -> None:
    assert rules.clean_name(given) == kept


def test_an_image_of_another_kind_is_not_opened() -> None:
    packed_gif = io.BytesIO()
    Image.new("RGB", (2, 2)).save(packed_gif, "GIF")
    assert rules.sniff(packed_gif.getvalue()) is None
