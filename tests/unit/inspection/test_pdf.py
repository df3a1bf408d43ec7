"""PDF: actions, references and attachments are found as objects, wherever they stand; pages that
only speak of them are taken.
"""

import io
import zlib

import pytest
from pypdf import PdfReader, PdfWriter

from tests.intake import hostile
from tests.unit.inspection.looking import code

CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R %s >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] %s >>"
TEXT = b"<< /Length 44 >>\nstream\nBT (/S /JavaScript /JS /Launch /EmbeddedFile) Tj\nendstream"


def written(catalogue: bytes = b"", page: bytes = b"", *more: bytes, unnamed: bytes = b"") -> bytes:
    """A PDF with these entries of its catalogue and page, and these objects from 4 on."""
    return hostile._written([CATALOGUE % catalogue, PAGES, PAGE % page, *more], unnamed)


def link(action: bytes) -> bytes:
    return written(b"", b"/Annots [<< /Type /Annot /Subtype /Link /A %s >>]" % action)


def packed_objects(*objects: bytes, named: bool = True) -> bytes:
    """Objects in a packed group, which a table names or not."""
    places, data = [], b""
    for number, each in enumerate(objects):
        places.append(b"%d %d" % (20 + number, len(data)))
        data += each + b" "
    head = b" ".join(places) + b" "
    packed = zlib.compress(head + data)
    group = (
        b"<< /Type /ObjStm /N %d /First %d /Length %d /Filter /FlateDecode >>"
        b"\nstream\n%s\nendstream" % (len(objects), len(head), len(packed), packed)
    )
    return written(b"", b"", group) if named else written(unnamed=b"9 0 obj\n%s\nendobj\n" % group)


def updated(change: bytes) -> bytes:
    """A PDF with an update behind its end, as editors append it."""
    first = written()
    start = first.rindex(b"startxref") + 10
    previous = int(first[start:].split()[0])
    place = len(first)
    body = b"4 0 obj\n%s\nendobj\n" % change
    table = b"xref\n4 1\n%010d 00000 n \n" % place
    trailer = b"trailer\n<< /Size 5 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    return first + body + table + trailer % (previous, place + len(body))


def saved(**options: object) -> bytes:
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    if options:
        writer.encrypt(**options)  # type: ignore[arg-type]
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        written(b"", b"/Contents 4 0 R", TEXT),
        written(b"/OpenAction << /S /Named /N /Print >>"),
        written(b"/OpenAction << /S /GoTo /D [3 0 R /Fit] >>"),
        written(b"/OpenAction [3 0 R /Fit]"),
        written(b"/OpenAction 4 0 R", b"", b"<< /S /GoTo /D [3 0 R /Fit] /Next 4 0 R >>"),
        link(b"<< /S /URI /URI (https://example.invalid/a) >>"),
        link(b"<< /S /URI /URI (mailto:a@example.invalid) >>"),
        link(b"<< /S /URI /URI (www.example.com/a) >>"),
        link(b"<< /S /Named /N /NextPage /Next [<< /S /GoTo /D [3 0 R /Fit] >>] >>"),
        written(b"/Names << /JavaScript << /Names [] >> /EmbeddedFiles << /Names [] >> >>"),
        written(b"/AcroForm << /Fields [] /XFA null >>"),
        written(b"/StructTreeRoot 4 0 R", b"", b"<< /Type /StructElem /S /Launch /P 2 0 R /K 0 >>"),
        written(b"/Outlines 4 0 R", b"", b"<< /Title (JavaScript /Launch) /Count 0 >>"),
        packed_objects(b"<< /S /GoTo /D [3 0 R /Fit] >>"),
        updated(b"<< /Title (x) >>"),
        updated(b"<< /Title (x) >>").removesuffix(b"%%EOF\n"),
        saved(user_password="", owner_password="geheim", algorithm="RC4-128"),
        saved(user_password="", owner_password="geheim", algorithm="AES-128"),
        saved(user_password="", owner_password="geheim", algorithm="AES-256"),
        b"\xef\xbb\xbf" + written(),
        b"\x1b%-12345X@PJL JOB\r\n" + written(),
        b"\r\n\r\n" + written(),
        written().replace(b"%PDF-1.7", b"%PDF-2.0"),
        written().removesuffix(b"%%EOF\n"),
        written()[: written().rindex(b"startxref")],
        written().replace(b"startxref\n2", b"startxref\n9"),
        written() + b"\0" * 4096,
        written() + b"\n" * 20_000,
    ],
)
def test_harmless_pdfs_are_taken(data: bytes) -> None:
    assert code(data, "a.pdf") is None


CLICKED = {
    b"<< /S /JavaScript /JS (1) >>": "script",
    b"<< /S /Java#53cript /JS (1) >>": "script",
    b"<< /S /Launch /F (calc.exe) >>": "script",
    b"<< /S /SubmitForm /F (http://example.invalid) >>": "script",
    b"<< /S /ImportData /F (a.fdf) >>": "script",
    b"<< /S /Rendition >>": "script",
    b"<< /S /UnheardOf >>": "script",
    b"<< /S /Named /N /SaveAs >>": "script",
    b"<< /S /GoToR /F (a.pdf) /D [0 /Fit] >>": "outside",
    b"<< /S /GoToE /T << /R /C >> >>": "attachment",
    b"<< /S /Thread /F (a.pdf) >>": "outside",
    b"<< /S /URI /URI (javascript:1) >>": "outside",
    b"<< /S /URI /URI (java\\tscript:1) >>": "outside",
    b"<< /S /URI /URI (FILE:///c:/a.exe) >>": "outside",
    b"<< /S /URI /URI <66696c653a2f2f2f61> >>": "outside",
    b"<< /S /URI /URI (\\\\\\\\host\\\\share) >>": "outside",
}


@pytest.mark.parametrize(("action", "expected"), list(CLICKED.items()))
def test_dangerous_actions_are_refused_wherever_they_stand(action: bytes, expected: str) -> None:
    chained = b"<< /S /GoTo /D [3 0 R /Fit] /Next %s >>"
    for data in (
        link(action),
        written(b"", b"/Annots [<< /Subtype /Link /A 4 0 R >>]", action),
        link(chained % action),
        link(chained % (b"[<< /S /GoTo /D [3 0 R /Fit] >> %s]" % action)),
        link(chained % (chained % action)),
        written(b"", b"", action),
        written(unnamed=b"9 0 obj\n%s\nendobj\n" % action),
        written(unnamed=b"9 %% x\n 0 %%\r obj%s\nendobj\n" % action),
        written(unnamed=b"9%s0%sobj%s\nendobj\n" % (b" " * 35, b"\t" * 35, action)),
        packed_objects(b"<< /Title (x) >>", action),
        packed_objects(action, named=False),
        updated(action),
        link(action)[: -len(b"%%EOF\n")],
    ):
        found = code(data, "a.pdf")
        # What nothing names may be of no known kind: it is then refused for what it is alone.
        known = b"UnheardOf" not in action and b"SaveAs" not in action
        assert found == expected or (not known and found is None), data
    assert code(link(action), "a.pdf") == expected
    opened = code(written(b"/OpenAction %s" % action), "a.pdf")
    assert opened is not None


def test_what_runs_by_itself_may_only_move_or_print() -> None:
    page = b"<< /S /URI /URI (https://example.invalid/) >>"
    assert code(link(page), "a.pdf") is None
    assert code(written(b"/OpenAction %s" % page), "a.pdf") == "script"
    assert code(written(b"", b"/AA << /O %s >>" % page), "a.pdf") == "script"
    moves = b"/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next %s >>"
    assert code(written(moves % page), "a.pdf") == "script"
    assert code(written(moves % b"<< /S /Named /N /NextPage >>"), "a.pdf") is None


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (b"/Names << /JavaScript << /Names [(a) 9 0 R] >> >>", "script"),
        (b"/AcroForm << /Fields [] /XFA [(a) 9 0 R] >>", "script"),
        (b"/Names << /EmbeddedFiles << /Names [(a) 9 0 R] >> >>", "attachment"),
        (b"/Collection << /View /D >>", "attachment"),
        (b"/X << /Type /Filespec /F (a) /EF << /F 9 0 R >> >>", "attachment"),
        (b"/X << /Type /Annot /Subtype /RichMedia >>", "attachment"),
        (b"/X << /Type /Annot /Subtype /Screen >>", "attachment"),
        (b"/X << /Subtype /Form /Ref << /F (a.pdf) /Page 0 >> >>", "outside"),
        (b"/X << /FS /URL /F (http://example.invalid) >>", "outside"),
        (b"/URI << /Base (file:///c:/) >>", "outside"),
    ],
)
def test_scripts_attachments_and_references_are_refused(entry: bytes, expected: str) -> None:
    assert code(written(entry), "a.pdf") == expected
    assert code(written(b"", b"", b"<< %s >>" % entry), "a.pdf") == expected


def test_a_stream_may_not_take_its_bytes_from_elsewhere() -> None:
    stream = b"<< /Length 1 %s >>\nstream\nx\nendstream"
    assert code(written(b"", b"", stream % b""), "a.pdf") is None
    assert code(written(b"", b"", stream % b"/F (a.dat)"), "a.pdf") == "outside"
    assert code(written(b"", b"", stream % b"/F << /F (a.dat) >>"), "a.pdf") == "outside"


def test_an_encrypted_file_is_looked_into_under_an_empty_password() -> None:
    writer, out = PdfWriter(clone_from=PdfReader(io.BytesIO(hostile.pdf_script()))), io.BytesIO()
    writer.encrypt(user_password="", owner_password="geheim", algorithm="AES-256")
    writer.write(out)
    assert code(out.getvalue(), "a.pdf") == "script"
    locked = saved(user_password="geheim", algorithm="AES-256")
    assert code(locked, "a.pdf") == "encrypted"


def test_a_page_may_stand_there_twice_but_no_group_of_pages_holds_itself() -> None:
    twice = written().replace(b"/Kids [3 0 R] /Count 1", b"/Kids [3 0 R 3 0 R]    ")
    assert code(twice, "a.pdf") is None
    itself = written().replace(b"/Kids [3 0 R] /Count 1", b"/Kids [3 0 R 2 0 R]    ")
    assert code(itself, "a.pdf") == "pdf"


@pytest.mark.parametrize(
    "before",
    [b"MZ" + b" " * 60, b"#!/bin/sh\n", b"<html>", b"<x>", b"\x7fELF", bytes(range(128, 160))],
)
def test_only_text_may_stand_before_a_pdf(before: bytes) -> None:
    assert code(before + written(), "a.pdf") is not None


def test_a_second_file_behind_a_pdf_is_refused() -> None:
    for second in (hostile.zipped(("a.class", b"x")), b"MZ" + bytes(60), hostile.PAGE):
        assert code(written() + second, "a.pdf") == "two_formats"


@pytest.mark.parametrize(
    "action",
    [
        b"<< /S /GoTo /S /Launch /F (calc.exe) >>",
        b"<< /S /GoTo /F << /Type /X >> /#53 /Launch >>",
        b"<< /S /URI /URI (https://a.example) /URI (file:///c:/a.exe) >>",
        b"<< /S /GoTo /D [3 0 R /Fit] /Next null /Next << /S /Launch >> >>",
        b"<< /S /GoTo /D [3 0 R /Fit] /S /Launch /F (calc.exe) >>",
        b"<< /S /GoTo %(\n /S /Launch %)\n /F (calc.exe) >>",
        b"<< /S /GoTo /T (% (\\)) ) /S /Launch /F (calc.exe) >>",
        b"<< /X#3C 1 /S /GoTo /S /Launch /F (calc.exe) >>",
        b"<< /S /GoTo /T (a) (b) /S /Launch /F (calc.exe) >>",
        b"<< /S /GoTo /T (a) (b) /Next << /S /Launch /F (calc.exe) >> >>",
        b"<< /S /GoTo /T (a) (b) /Next [<< /S /URI /URI (file:///c:/a.exe) >>] >>",
        b"<< /S /GoTo /T true false /S /Launch /F (calc.exe) >>",
        b"<< /S /GoTo /X " + b"[" * 150 + b"]" * 150 + b" /S /Launch /F (calc.exe) >>",
    ],
)
def test_a_dictionary_does_not_say_twice_what_it_does(action: bytes) -> None:
    assert code(link(action), "a.pdf") == "script"
    assert code(written(b"", b"", action), "a.pdf") == "script"
    assert code(packed_objects(action), "a.pdf") == "script"


@pytest.mark.parametrize(
    "value",
    [
        b"<< /S /GoTo /D [3 0 R /Fit] /Next << /S /GoTo /D [3 0 R /Fit] >> >>",
        b"<< /Title (/S /GoTo /S /Launch \\( \\) (x)) /Length 1 /Length 1 >>",
        b"<< /Kids [<< /S /P /K 0 >> << /S /P /K 1 >>] /S /Sect /A 3 0 R /Pg 3 0 R >>",
        b"<< /T /S /S /P /P 2 0 R /K 0 /D <2f53> % /S /S\n >>",
        b"<< /Length 9 >>\nstream\n/S /S /S 1\nendstream",
        b"<< /S /GoTo /T (a (b) % /S /Launch) /X#3C 1 /D [3 0 R /Fit] >>",
        b"<< /S /GoTo /T (a) (b) /D [3 0 R /Fit] >>",
        b"<< /X " + b"[" * 60 + b"]" * 60 + b" /S /GoTo >>",
    ],
)
def test_what_only_looks_like_a_double_is_taken(value: bytes) -> None:
    assert code(written(b"", b"", value), "a.pdf") is None
