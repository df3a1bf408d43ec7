"""What a file is by its content, whatever its name and its declared type say."""

import pytest
from pydantic import TypeAdapter, ValidationError

from cli.demo import evidence as made
from contracts.vocabulary import SentSha256
from kit.inspection.formats import DOCX, JPEG, PDF, PNG, announced_type, foreign_by_name
from tests.intake import hostile
from tests.unit.inspection.looking import code, refused

GENERIC = ("", "application/octet-stream", "binary/octet-stream", "application/zip")
WORD_TYPES = (
    *GENERIC,
    "application/wps-office.docx",
    "application/msword",
    "application/kswps",
    "application/x-zip-compressed",
    "Application/MSWord; charset=binary",
)


@pytest.mark.parametrize("declared", WORD_TYPES)
def test_a_word_file_is_one_whatever_a_program_calls_it(declared: str) -> None:
    assert announced_type("申请书.DOCX", declared) == DOCX
    assert code(hostile.word(), "申请书.DOCX", declared) is None


@pytest.mark.parametrize(
    ("name", "declared", "kind"),
    [
        ("a.jpg", "image/jpg", JPEG),
        ("a.jpg", "image/pjpeg", JPEG),
        ("a.jfif", "", JPEG),
        ("a.jpe", "application/octet-stream", JPEG),
        ("a.png", "image/x-png", PNG),
        ("a.pdf", "application/x-pdf", PDF),
        ("a.pdf", "application/x-whatever", PDF),
        ("执照", "application/pdf", PDF),
        # a page or a program stays what it says it is
        ("a.pdf", "text/html", "text/html"),
        ("a.pdf", "application/x-msdownload", "application/x-msdownload"),
        ("a.exe", "application/octet-stream", "application/octet-stream"),
    ],
)
def test_the_announced_type(name: str, declared: str, kind: str) -> None:
    assert announced_type(name, declared) == kind


@pytest.mark.parametrize(
    ("name", "declared", "told"),
    [
        ("IMG_0001.HEIC", "", "另存为JPG"),
        ("a.heif", "image/jpeg", "另存为JPG"),
        ("photo", "image/heic", "另存为JPG"),
        ("a.webp", "image/webp", "JPG或PNG"),
        ("申请书.doc", "application/msword", "另存为.docx"),
        ("申请书.wps", "application/kswps", "另存为.docx"),
        ("材料.rar", "application/octet-stream", "解压"),
        ("材料.zip", "application/zip", "解压"),
        ("表.xlsx", "", "PDF"),
        ("公文.ofd", "", "PDF"),
    ],
)
def test_a_known_format_is_refused_by_name_with_how_to_convert(
    name: str, declared: str, told: str
) -> None:
    foreign = foreign_by_name(name, declared)
    assert foreign is not None
    zh, en = foreign.in_words()
    assert told in zh and en


@pytest.mark.parametrize("name", ["a.pdf", "a.JPG", "a.jfif", "a.png", "a.docx"])
def test_a_taken_format_is_not_refused_by_name(name: str) -> None:
    assert foreign_by_name(name, "application/msword") is None


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\0\0\0\x18ftypheic" + bytes(40), "HEIC"),
        (b"\0\0\0\x18ftypmif1" + bytes(40), "HEIC"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "WEBP"),
        (b"GIF89a" + bytes(10), "GIF"),
        (b"{\\rtf1 x}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ".docx"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "去除密码",
        ),
        (b"Rar!\x1a\x07\x01\0", "压缩包"),
        (hostile.zipped(("OFD.xml", b"<x/>")), "OFD"),
    ],
)
def test_content_under_a_wrong_name_is_told_as_what_it_is(data: bytes, told: str) -> None:
    found = refused(data, "a.jpg", JPEG)
    assert found is not None and told in found.zh


def test_content_decides_not_the_declared_type() -> None:
    pdf = hostile.pdf()
    assert code(pdf, "a.pdf", "image/png") is None
    assert code(made.photo_jpg(1, "x"), "a.jpe", "application/octet-stream") is None
    named = refused(pdf, "a.png", PDF)
    assert named is not None and named.code == "extension" and "改为.pdf" in named.zh
    disguised = refused(made.photo_jpg(1, "x"), "a.pdf", PDF)
    assert disguised is not None and disguised.code == "content" and "实际是JPG" in disguised.zh


def test_a_hash_may_be_sent_in_upper_case() -> None:
    sent = TypeAdapter(SentSha256)
    assert sent.validate_python("AB" * 32) == "ab" * 32
    assert sent.validate_python("ab" * 32) == "ab" * 32
    for wrong in ("AB" * 31, "AG" * 32, "ab" * 32 + "\n", "ab" * 33):
        with pytest.raises(ValidationError):
            sent.validate_python(wrong)
