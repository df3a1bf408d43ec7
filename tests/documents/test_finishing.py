"""A filled form as it is signed: without words to whoever fills it in, with its files named."""

import pytest

from cli.demo.applicants import example_draft
from contracts.application import split_contact
from contracts.application.codes import EvidenceKind
from contracts.canonical import content_hash
from contracts.paper_mark import footer_words, mark
from documents.form import AttachedFiles, FormPaper, PageMark, fill
from documents.reading import read_application
from kit.db import new_id
from tests.documents.read_back import W, lines, part
from tests.documents.reading.test_round_trip import UNITS
from tests.documents.test_form import TEMPLATE
from tests.forms import FORM

NOTES = ("填报格式说明", "此部分原则上不超过", "如现场5G设备部署照片", "限300字以内")
FILES: AttachedFiles = {
    EvidenceKind.licence: ["营业执照.pdf"],
    EvidenceKind.construction_evidence: ["示例照片一.jpg", "示例 照片 二.png"],
    EvidenceKind.other: ["说明.docx"],
    EvidenceKind.sealed_scan: ["盖章扫描件.pdf"],
}


def filled(attached: AttachedFiles, *, empty: bool = False) -> bytes:
    content, contact = split_contact(example_draft(2))
    if empty:
        content = {"basic": {"factory_address": "天津市示例路1号"}}
    submission = new_id()
    found = content_hash(content)
    page = PageMark(footer_words(None, submission, found), mark(submission, 1, found))
    paper = FormPaper(
        FORM, 2023, False, content=content, contact=contact, mark=page, attached=attached
    )
    return fill(TEMPLATE, paper)


def all_text(paper: bytes) -> str:
    return "".join(each.text or "" for each in part(paper, "word/document.xml").iter(f"{W}t"))


@pytest.mark.parametrize("empty", [False, True])
def test_a_filled_form_says_nothing_to_whoever_fills_it_in(empty: bool) -> None:
    said = all_text(filled(FILES, empty=empty))
    assert not [note for note in NOTES if note in said]


def test_the_blank_form_keeps_every_word_of_the_notice() -> None:
    said = all_text(fill(TEMPLATE, FormPaper(FORM, 2023, False)))
    assert not [note for note in NOTES if note not in said]


def test_part_three_names_the_files_of_each_kind_and_what_has_none() -> None:
    said = lines(filled(FILES))
    part_three = said[said.index(FORM.attachments_zh) + 1 :]
    assert part_three == [
        "（一）企业营业执照复印件",
        "1. 营业执照.pdf",
        "（二）建设情况佐证材料",
        "1. 示例照片一.jpg",
        "2. 示例 照片 二.png",
        "（三）相关成果与荣誉情况",
        "（未附文件）",
        "（四）其他",
        "1. 说明.docx",
    ]


def test_word_in_takes_the_list_of_files_for_no_answer() -> None:
    without, with_files = (
        read_application(FORM, filled(attached), UNITS) for attached in ({}, FILES)
    )
    assert with_files.unread == without.unread
    assert with_files.found == without.found


def test_only_the_cover_the_declaration_and_part_one_begin_a_page() -> None:
    breaks = list(part(filled(FILES), "word/document.xml").iter(f"{W}pageBreakBefore"))
    begun = [each for each in breaks if each.get(f"{W}val") not in {"0", "false"}]
    assert len(begun) == 2


@pytest.mark.parametrize("paper", [filled({}), fill(TEMPLATE, FormPaper(FORM, 2023, False))])
def test_no_blank_has_two_lines_and_no_text_touches_a_border(paper: bytes) -> None:
    body = part(paper, "word/document.xml")
    doubled = [
        run
        for run in body.iter(f"{W}r")
        if run.find(f"{W}rPr/{W}u") is not None
        and set("".join(each.text or "" for each in run.iter(f"{W}t"))) == {"_"}
    ]
    assert not doubled
    tables = list(body.iter(f"{W}tblPr"))
    assert tables and all(each.find(f"{W}tblCellMar/{W}top") is not None for each in tables[:1])


def test_a_text_that_somebody_typed_in_underscores_is_no_blank() -> None:
    content, contact = split_contact(example_draft(2))
    content["basic"]["industry_other"] = "示例_行业"
    paper = FormPaper(FORM, 2023, False, content=content, contact=contact)
    assert "示例_行业" in all_text(fill(TEMPLATE, paper))


def test_the_lines_of_an_empty_cover_reach_the_margin_and_a_filled_one_keeps_its_shape() -> None:
    def hanging(paper: bytes) -> int:
        body = part(paper, "word/document.xml")
        return sum(bool(each.get(f"{W}hanging")) for each in body.iter(f"{W}ind"))

    assert hanging(fill(TEMPLATE, FormPaper(FORM, 2023, False))) == 0
    assert hanging(filled(FILES)) >= 4
