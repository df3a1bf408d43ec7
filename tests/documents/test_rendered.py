"""Papers as they come out of a printer: LibreOffice counts the pages, a reader finds the codes.

Left out where it is not installed.
"""

import shutil
import subprocess
from pathlib import Path
from uuid import UUID

import pypdf
import pypdfium2
import pytest
import zxingcpp

from cli.demo.applicants import example_draft
from contracts.application import snapshot_hash, split_contact
from contracts.paper_mark import footer_words, mark, read_mark, read_receipt_mark
from documents import receipt
from documents.form import FormPaper, PageMark, fill
from tests.documents.samples import a_receipt, a_signed_receipt
from tests.documents.test_form import TEMPLATE
from tests.forms import FORM

OFFICE = shutil.which("soffice")
ID = UUID("018f0000-1111-7222-8333-444455556666")
DOTS = 150 / 72
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


def as_pdf(paper: bytes, folder: Path) -> Path:
    source = folder / "paper.docx"
    source.write_bytes(paper)
    subprocess.run(
        [
            str(OFFICE),
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=150,
    )
    return folder / "paper.pdf"


def codes(pdf: Path) -> list[str]:
    """The text of the code on each page, scanned at 150 dots an inch."""
    pages = [
        page.render(scale=DOTS, grayscale=True).to_pil() for page in pypdfium2.PdfDocument(pdf)
    ]
    found = [zxingcpp.read_barcode(page) for page in pages]
    return [code.text if code is not None else "" for code in found]


def test_every_page_of_a_form_counts_itself_and_names_its_record(tmp_path: Path) -> None:
    content, contact = split_contact(example_draft(2))
    found = snapshot_hash(content)
    page_mark = PageMark(footer_words("SB-2023-000123", ID, found), mark(ID, 3, found))
    pdf = as_pdf(
        fill(
            TEMPLATE,
            FormPaper(
                FORM, year=2023, rehearsal=True, content=content, contact=contact, mark=page_mark
            ),
        ),
        tmp_path,
    )
    pages = [page.extract_text() for page in pypdf.PdfReader(pdf).pages]
    assert len(pages) >= 6
    for number, text in enumerate(pages, start=1):
        bare = "".join(text.split())
        assert f"编号SB-2023-000123快照{found[:16]}第{number}页共{len(pages)}页" in bare
        assert "演练" in bare
    marks = {read_mark(code) for code in codes(pdf)}
    assert marks == {read_mark(mark(ID, 3, found))}


def test_a_receipt_is_one_page_however_much_it_sums_up(tmp_path: Path) -> None:
    long = {
        "signed": a_signed_receipt(files=30),
        "factory_name": "天津示例" * 50,
        "applicant_name": "天津示例" * 50,
    }
    pdf = as_pdf(receipt(a_receipt().model_copy(update=long)), tmp_path)
    assert len(pypdf.PdfReader(pdf).pages) == 1
    (code,) = codes(pdf)
    held = read_receipt_mark(code)
    assert held is not None
    assert held.fits(a_signed_receipt(files=30))
