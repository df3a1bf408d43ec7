"""The marks on the pages of the printed form."""

import io
import zipfile

import docx
import zxingcpp
from PIL import Image

from cli.demo.applicants import example_draft
from contracts.application import snapshot_hash, split_contact
from contracts.paper_mark import footer_words, mark, read_mark
from documents.form import FormPaper, PageMark, fill
from tests.documents.read_back import W, opened, part
from tests.documents.read_back import text as words_of
from tests.documents.test_form import ID, TEMPLATE, blank, printed
from tests.forms import FORM


def test_every_page_says_which_record_it_was_printed_from() -> None:
    content, _contact = split_contact(example_draft(2))
    found = snapshot_hash(content)
    paper = printed(
        example_draft(2),
        mark=PageMark(footer_words(None, ID, found), mark(ID, 3, found)),
        rehearsal=True,
    )
    assert (
        words_of(paper, "word/footer1.xml")
        == f"编号 草稿{ID.hex[-8:]}　快照 {found[:16]}　第 1 页 共 1 页"
    )
    fields = [each.text for each in part(paper, "word/footer1.xml").iter(f"{W}instrText")]
    assert fields == [" PAGE ", " NUMPAGES "]
    with zipfile.ZipFile(io.BytesIO(paper)) as package:
        (name,) = [name for name in package.namelist() if name.startswith("word/media/")]
        code = zxingcpp.read_barcode(Image.open(io.BytesIO(package.read(name))))
    assert code is not None
    page = read_mark(code.text)
    assert (
        page is not None
        and (page.submission_id, page.draft_version) == (ID, 3)
        and page.fits(found)
    )
    assert words_of(paper, "word/header1.xml").startswith("演练")


def test_the_blank_form_counts_its_pages_and_a_real_one_is_no_rehearsal() -> None:
    assert words_of(blank(), "word/footer1.xml") == "第 1 页 共 1 页"
    names = zipfile.ZipFile(io.BytesIO(blank())).namelist()
    assert not any(
        "header" in name and "演练" in words_of(blank(), name)
        for name in names
        if name.endswith(".xml")
    )
    assert words_of(blank(rehearsal=True), "word/header1.xml").startswith("演练")


def test_a_templates_own_footer_stays_and_the_mark_follows_it() -> None:
    document = docx.Document(io.BytesIO(TEMPLATE))
    document.sections[0].footer.paragraphs[0].text = "天津示例"
    document.sections[0].different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    document.add_section().footer.is_linked_to_previous = False
    changed = io.BytesIO()
    document.save(changed)
    paper = fill(
        changed.getvalue(),
        FormPaper(
            FORM, year=2023, rehearsal=True, mark=PageMark("编号 1　快照 2", mark(ID, 1, "a" * 64))
        ),
    )
    again = opened(paper)
    assert [section.footer.paragraphs[0].text for section in again.sections][0] == "天津示例"
    for section in again.sections:
        assert "编号 1　快照 2　第 1 页 共 1 页" in "".join(
            line.text for line in section.footer.paragraphs
        )
        assert not section.different_first_page_header_footer
    assert not again.settings.odd_and_even_pages_header_footer
