"""Files of their own inside a Word file, drawings that would run, and a file that was cut off."""

import pytest

from tests.intake import hostile
from tests.unit.inspection.looking import code
from tests.unit.inspection.test_word import with_type


@pytest.mark.parametrize(
    ("stray", "expected"),
    [
        (b"MZ\x90\x00 a program", "embedded"),
        (b"\x7fELF", "embedded"),
        (b"PK\x03\x04 an archive", "embedded"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "embedded"),
        ("<?xml version='1.0'?><svg/>".encode("utf-16"), "embedded"),
        (b"<html><body>1</body></html>", "embedded"),
        (b"<a/>", None),
        (b"a note that Word left behind, which speaks of MZ and svg", None),
    ],
)
def test_a_part_that_nobody_opens_is_no_file_of_its_own(stray: bytes, expected: str | None) -> None:
    assert code(hostile.word(("x/a.dat", stray)), "a.docx") == expected


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<path d='M0 0'/>", None),
        ("<text>an onload of goods = 1</text>", None),
        ("<script>1</script>", "embedded"),
        ("<foreignObject/>", "embedded"),
        ("<g onload='x()'/>", "embedded"),
        ("<a href='javascript:x()'/>", "embedded"),
    ],
)
def test_a_drawing_runs_nothing(inside: str, expected: str | None) -> None:
    drawing = f"<svg xmlns='http://www.w3.org/2000/svg'>{inside}</svg>".encode()
    made = with_type("word/media/a.svg", "image/svg+xml", drawing)
    assert code(made, "a.docx") == expected


@pytest.mark.parametrize("kept", [40, 400, -1])
def test_a_word_file_that_was_cut_off_is_told_so(kept: int) -> None:
    whole = hostile.word()
    assert code(whole, "a.docx") is None
    assert code(whole[:kept], "a.docx") == "package_cut"
    assert code(whole[:kept], "a.zip") == "archive"
