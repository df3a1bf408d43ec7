"""Files as programs and machines write them, each taken for what it is."""

import pytest

from tests.unit.inspection.looking import FILES, code

TAKEN = (
    "docx_document2.docx",
    "jpg_jfif.jfif",
    "jpg_no_eoi.jpg",
    "pdf_bom_first.pdf",
    "pdf_named_print.pdf",
    "pdf_no_eof.pdf",
    "pdf_owner_only.pdf",
    "pdf_repeated_page.pdf",
    "pdf_text_says_javascript.pdf",
    "png_anc_crc.png",
    "png_trailing.png",
)


@pytest.mark.parametrize("name", TAKEN)
def test_what_every_viewer_opens_is_taken(name: str) -> None:
    assert code((FILES / name).read_bytes(), name) is None
