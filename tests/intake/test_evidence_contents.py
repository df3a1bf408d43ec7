"""What bytes really are: every check has a file that trips it, and the like without harm passes.

No server; bounded in memory and time.
"""

import hashlib
import random
import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.demo import evidence as made
from kit.inspection.contents import inspect
from kit.inspection.examination import Examiner
from kit.inspection.formats import DOCX, JPEG, PDF, PNG, ZIP
from kit.inspection.outcomes import OUTCOMES, Declared, FileLimits
from tests.intake import hostile

LIMITS = FileLimits((PDF, JPEG, PNG, DOCX), pages=20)
WITH_ZIP = replace(LIMITS, content_types=(PDF, JPEG, PNG, DOCX, ZIP), members=5, depth=2)
NAMES = {PDF: "a.pdf", JPEG: "a.jpg", PNG: "a.png", DOCX: "a.docx", ZIP: "a.zip"}


def declared(data: bytes, content_type: str, filename: str | None = None) -> Declared:
    return Declared(
        filename or NAMES[content_type], content_type, len(data), hashlib.sha256(data).hexdigest()
    )


def code(
    data: bytes, content_type: str, filename: str | None = None, limits: FileLimits = LIMITS
) -> str | None:
    found = inspect(data, declared(data, content_type, filename), limits)
    return found.code if found else None


@pytest.mark.parametrize(
    ("data", "content_type", "filename"),
    [
        (hostile.pdf(), PDF, "a.PDF"),
        (made.licence_pdf("天津示例有限公司", "示例代码"), PDF, "a.pdf"),
        (made.oversize_pdf(100_000), PDF, "a.pdf"),
        (hostile.pdf_link(), PDF, "a.pdf"),
        (hostile.pdf_opens_by_itself("/GoTo"), PDF, "a.pdf"),
        (hostile.pdf(pages=20), PDF, "a.pdf"),
        (hostile.pdf_of_references(2000), PDF, "a.pdf"),
        (made.photo_jpg(1, "x"), JPEG, "a.jpeg"),
        (made.photo_jpg(1, "x") + b"\0" * 5000, JPEG, "a.JPG"),
        (made.photo_png(1, "x"), PNG, "a.PNG"),
        (made.photo_png(1, "x") + b"more", PNG, "a.png"),
        (hostile.png_interlaced(), PNG, "a.png"),
        (hostile.word(), DOCX, "a.docx"),
        (hostile.word_relation("relationships/hyperlink"), DOCX, "a.docx"),
    ],
)
def test_harmless_files_pass(data: bytes, content_type: str, filename: str) -> None:
    assert code(data, content_type, filename) is None


@pytest.mark.parametrize(
    ("data", "content_type", "filename", "expected"),
    [
        # the content against the ending and the declared type
        (b"MZ", PDF, "a.pdf", "content"),
        (hostile.pdf(), JPEG, "a.jpg", "content"),
        (made.photo_png(1, "x"), PDF, "a.pdf", "content"),
        (hostile.PAGE, PNG, "a.png", "content"),
        (hostile.SVG, PNG, "a.png", "content"),
        (hostile.image("GIF"), PNG, "a.png", "content"),
        (hostile.pdf(), PDF, "a.exe", "extension"),
        (hostile.pdf(), PDF, "pdf", "extension"),
        (hostile.word(), DOCX, "a.docm", "extension"),
        # two formats in one
        (hostile.pdf() + hostile.zipped(("a.txt", b"x")), PDF, "a.pdf", "two_formats"),
        (made.photo_jpg(1, "x") + hostile.zipped(("a.class", b"x")), JPEG, "a.jpg", "two_formats"),
        (made.photo_png(1, "x") + hostile.zipped(("a.class", b"x")), PNG, "a.png", "two_formats"),
        (made.photo_jpg(1, "x") + b"Rar!\x1a\x07\x01\0", JPEG, "a.jpg", "two_formats"),
        (
            hostile.pdf()[:9] + b"%" + hostile.PAGE + b"\n" + hostile.pdf()[9:],
            PDF,
            "a.pdf",
            "two_formats",
        ),
        (hostile.pdf() + b"x" * 5000, PDF, "a.pdf", "two_formats"),
        (b"\xff\xd8\xff\xe0 %PDF-1.7", JPEG, "a.jpg", "two_formats"),
        # images
        (made.truncated_jpg(1), JPEG, "a.jpg", "image"),
        (b"\xff\xd8\xff\xe0", JPEG, "a.jpg", "image"),
        (made.photo_png(1, "x")[:-200], PNG, "a.png", "image"),
        (made.photo_png(1, "x")[:-12], PNG, "a.png", "image"),
        (made.photo_png(1, "x").replace(b"IDAT", b"IDAX", 1), PNG, "a.png", "image"),
        (hostile.png_of(0, 5), PNG, "a.png", "image"),
        (hostile.png_of(50, 50, bytes(100)), PNG, "a.png", "image"),
        (hostile.png_of(20_000, 5_000), PNG, "a.png", "pixels"),
        (hostile.png_of(100_000, 100_000), PNG, "a.png", "pixels"),
        (hostile.png_of(10, 10, bytes(64 * hostile.MEGABYTE)), PNG, "a.png", "image_bomb"),
        (hostile.png_text_bomb(b"zTXt"), PNG, "a.png", "image_bomb"),
        (hostile.png_text_bomb(b"iTXt"), PNG, "a.png", "image_bomb"),
        (hostile.png_text_bomb(b"iCCP"), PNG, "a.png", "image_bomb"),
        # PDF
        (b"%PDF-1.7 nothing", PDF, "a.pdf", "pdf"),
        (b"%PDF-1.4\n%%EOF", PDF, "a.pdf", "pdf"),
        (hostile.pdf_without_table(), PDF, "a.pdf", "pdf"),
        (hostile.pdf(password="geheim"), PDF, "a.pdf", "encrypted"),
        (hostile.pdf(pages=0), PDF, "a.pdf", "pages"),
        (hostile.pdf(pages=21), PDF, "a.pdf", "too_many_pages"),
        (hostile.pdf_that_counts_wrong(21), PDF, "a.pdf", "too_many_pages"),
        (hostile.pdf_cyclic_pages(), PDF, "a.pdf", "pdf"),
        (hostile.pdf_deep_pages(100), PDF, "a.pdf", "pdf"),
        (hostile.pdf_nested(100_000), PDF, "a.pdf", "pdf"),
        (hostile.pdf_script(), PDF, "a.pdf", "script"),
        (hostile.pdf_hidden_script(), PDF, "a.pdf", "script"),
        (hostile.pdf_launch(), PDF, "a.pdf", "script"),
        (hostile.pdf_opens_by_itself("/URI"), PDF, "a.pdf", "script"),
        (hostile.pdf_page_action(), PDF, "a.pdf", "script"),
        (hostile.pdf_form_script(), PDF, "a.pdf", "script"),
        (hostile.pdf_attachment(), PDF, "a.pdf", "attachment"),
        (hostile.pdf_media(), PDF, "a.pdf", "attachment"),
        (hostile.pdf_bomb(300 * hostile.MEGABYTE), PDF, "a.pdf", "pdf_bomb"),
        (hostile.pdf_bomb(64 * hostile.MEGABYTE, twice=True), PDF, "a.pdf", "pdf_bomb"),
        # Word
        (b"PK\x03\x04 broken", DOCX, "a.docx", "package_cut"),
        (hostile.zipped(("a.exe", b"MZ")), DOCX, "a.docx", "archive"),
        (hostile.word(("word/vbaProject.bin", b"x")), DOCX, "a.docx", "macro"),
        (
            hostile.word(
                replaced=(
                    "[Content_Types].xml",
                    b"wordprocessingml.document.main",
                    b"macroEnabled.main",
                )
            ),
            DOCX,
            "a.docx",
            "macro",
        ),
        (hostile.word(("word/embeddings/oleObject1.bin", b"x")), DOCX, "a.docx", "embedded"),
        (hostile.word(("word/activeX/activeX1.xml", b"x")), DOCX, "a.docx", "embedded"),
        (hostile.word_relation("relationships/attachedTemplate"), DOCX, "a.docx", "external"),
        (hostile.word_relation("relationships/image"), DOCX, "a.docx", "external"),
        (hostile.word_relation("relationships/externalLink"), DOCX, "a.docx", "external"),
        (hostile.word_relation("relationships/aFChunk", "Internal"), DOCX, "a.docx", "embedded"),
        (
            hostile.word(
                replaced=(
                    "word/document.xml",
                    b"<w:body>",
                    b"<w:body><w:instrText> DDEAUTO x</w:instrText>",
                )
            ),
            DOCX,
            "a.docx",
            "external",
        ),
        (
            hostile.word(("word/x.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>")),
            DOCX,
            "a.docx",
            "entities",
        ),
        (hostile.word(("word/x.xml", "<!DOCTYPE a>".encode("utf-16"))), DOCX, "a.docx", "entities"),
        (
            hostile.word(("word/media/b.png", hostile.png_of(20_000, 5_000))),
            DOCX,
            "a.docx",
            "pixels",
        ),
        (hostile.word(("word/media/b.png", b"MZ")), DOCX, "a.docx", "embedded"),
        (hostile.word(("../x.xml", b"<a/>")), DOCX, "a.docx", "member_name"),
        (hostile.word(("word/x.xml", bytes(80 * hostile.MEGABYTE))), DOCX, "a.docx", "zip_bomb"),
        # archives where none is taken
        (hostile.zipped(("a.pdf", hostile.pdf())), PDF, "a.pdf", "archive"),
        (b"Rar!\x1a\x07\x01\0", PDF, "a.pdf", "archive"),
        (b"7z\xbc\xaf\x27\x1c", PDF, "a.pdf", "archive"),
        (b"\x1f\x8b\x08", PDF, "a.pdf", "archive"),
        (b"a" * 257 + b"ustar", PDF, "a.pdf", "archive"),
    ],
)
def test_hostile_files_are_refused(
    data: bytes, content_type: str, filename: str, expected: str
) -> None:
    assert code(data, content_type, filename) == expected
    assert expected in OUTCOMES


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (hostile.zipped(("示例/a.pdf", hostile.pdf()), ("b.jpg", made.photo_jpg(1, "x"))), None),
        (hostile.zipped(("a.zip", hostile.zipped(("b.pdf", hostile.pdf())))), None),
        (
            hostile.zipped(
                ("a.zip", hostile.zipped(("b.zip", hostile.zipped(("c.pdf", b"%PDF-")))))
            ),
            "nested",
        ),
        (hostile.zipped(("a.rar", b"Rar!\x1a\x07\x01\0")), "nested"),
        (hostile.zipped(("a.pdf", hostile.pdf_script())), "member"),
        (hostile.zipped(("a.exe", b"MZ")), "member"),
        (hostile.zipped(("a.exe", hostile.pdf())), "member"),
        (hostile.zipped(*((f"{n}.pdf", b"x") for n in range(6))), "members"),
        (hostile.zipped(("../a.pdf", hostile.pdf())), "member_name"),
        (hostile.zipped(("/a.pdf", hostile.pdf())), "member_name"),
        (hostile.zipped(("C:/a.pdf", hostile.pdf())), "member_name"),
        (hostile.zipped(("..\\a.pdf", hostile.pdf())), "member_name"),
        (hostile.zipped(("a.pdf", hostile.pdf()), ("A.pdf", hostile.pdf())), "member_name"),
        (hostile.zipped(("a\u202efdp.exe", hostile.pdf())), "member_name"),
        (hostile.zip_link(), "link"),
        (hostile.zip_encrypted(), "member_encrypted"),
        (hostile.zip_overlapping(), "overlap"),
        (hostile.zipped(("a.pdf", bytes(50 * hostile.MEGABYTE))), "zip_bomb"),
        (hostile.zip_lying(50 * hostile.MEGABYTE), "package"),
    ],
)
def test_archives_where_a_campaign_takes_them(data: bytes, expected: str | None) -> None:
    found = inspect(data, declared(data, ZIP), WITH_ZIP)
    assert (found.code if found else None) == expected
    assert found is None or found.code != "member" or "{" not in found.zh


GOOD = [
    (hostile.pdf(), PDF),
    (hostile.pdf_attachment(), PDF),
    (hostile.pdf_page_action(), PDF),
    (hostile.image("JPEG"), JPEG),
    (hostile.image("PNG"), PNG),
    (hostile.word(), DOCX),
    (hostile.zipped(("a.pdf", hostile.pdf())), ZIP),
]
WORDS = [
    b"/Kids",
    b"/AA",
    b"/S",
    b"null",
    b"[",
    b"<<",
    b"(",
    b"-1",
    b"1 0 R",
    b"0 0 R",
    b"9" * 20,
    b"/Filter /A85",
    b"PK",
]
change = st.tuples(
    st.integers(0, 10**6),
    st.integers(0, 40),
    st.one_of(st.binary(max_size=9), st.sampled_from(WORDS)),
)


@given(st.sampled_from(GOOD), st.lists(change, min_size=1, max_size=12))
def test_damaged_bytes_are_refused_or_taken_never_a_fault(
    good: tuple[bytes, str], changes: list[tuple[int, int, bytes]]
) -> None:
    data, content_type = good
    for place, taken, put in changes:
        start = place % len(data)
        data = data[:start] + put + data[start + taken :] or b"%PDF-"
    found = code(data, content_type, limits=WITH_ZIP)
    assert found is None or found in OUTCOMES


def test_bombs_are_never_unpacked_as_a_whole() -> None:
    """The memory a look takes is a small part of what the bomb would unpack to."""
    unpacked = 300 * hostile.MEGABYTE
    for data, content_type in (
        (hostile.pdf_bomb(unpacked), PDF),
        (hostile.png_of(10, 10, bytes(64 * hostile.MEGABYTE)), PNG),
        (hostile.png_text_bomb(b"iTXt"), PNG),
    ):
        tracemalloc.start()
        assert code(data, content_type) in {"pdf_bomb", "image_bomb"}
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < unpacked / 20, content_type


async def test_a_look_that_takes_too_long_or_too_much_is_told_as_such() -> None:
    """No answer is never `clean`: the child is ended by the system, and the next file is examined
    all the same.
    """
    examiner = Examiner()
    slow, good = hostile.pdf_slow(60_000), hostile.pdf()
    found = await examiner.examine(slow, declared(slow, PDF), replace(LIMITS, cpu_seconds=1))
    assert found is not None and found.code == "uncheckable"
    large = hostile.word(
        ("word/x.dat", random.Random(1).randbytes(hostile.MEGABYTE) + bytes(60 * hostile.MEGABYTE))
    )
    assert await examiner.examine(large, declared(large, DOCX), LIMITS) is None
    found = await examiner.examine(
        large, declared(large, DOCX), replace(LIMITS, memory=120 * hostile.MEGABYTE)
    )
    assert found is not None and found.code == "uncheckable"
    assert await examiner.examine(good, declared(good, PDF), LIMITS) is None
    await examiner.close()


def environment_of(pid: int) -> bytes:
    return Path(f"/proc/{pid}/environ").read_bytes()


async def test_the_examiner_is_started_again_should_it_end() -> None:
    examiner, good = Examiner(), hostile.pdf()
    assert await examiner.examine(good, declared(good, PDF), LIMITS) is None
    assert examiner.confined.process is not None
    assert b"QUANLIAN" not in environment_of(examiner.confined.process.pid), (
        "the examiner is given no secret"
    )
    examiner.confined.process.kill()
    examiner.confined.process.wait()
    assert await examiner.examine(good, declared(good, PDF), LIMITS) is None
    await examiner.close()
