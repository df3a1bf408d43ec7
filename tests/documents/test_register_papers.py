"""The papers of the register: the certificate of an entry, and the directory of a year."""

import shutil
from pathlib import Path

import pypdf
import pytest
import zxingcpp

from contracts.vocabulary import FactoryType
from documents import certificate, yearbook
from documents.certificates import BESIDE_CODE, CODE_WORDS, WITHOUT_CODE
from documents.yearbooks import numeral
from tests.documents.read_back import W, cells, lines, opened, part, picture
from tests.documents.samples import ADDRESS, a_certificate, a_yearbook
from tests.documents.test_rendered import as_pdf, codes

rendered = pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice")


def test_a_certificate_says_what_the_entry_says() -> None:
    said = lines(certificate(a_certificate()))
    assert said[:2] == ["证书", "编号：TJ5G-2023-0001"]
    assert "天津示例1号装备制造有限公司：" in said
    whole = "".join(said)
    for told in (
        "“天津示例第1智能装备5G全连接工厂”",
        "《津工信示例〔2023〕12号》",
        "列入2023年5G全连接工厂名录（车间级）",
        "天津市工业和信息化局",
        "2023年10月20日",
        BESIDE_CODE,
    ):
        assert told in whole, told


def test_its_code_leads_to_the_entrys_page_and_is_told_in_words() -> None:
    made = certificate(a_certificate())
    code = zxingcpp.read_barcode(picture(made))
    assert code is not None and code.text == ADDRESS
    assert CODE_WORDS in {each.get("descr") for each in part(made, "word/document.xml").iter()}


def test_without_an_address_it_says_where_to_look_and_has_no_code() -> None:
    made = certificate(a_certificate(address=None))
    assert WITHOUT_CODE in lines(made)
    assert not opened(made).inline_shapes


def test_only_a_rehearsals_certificate_says_so() -> None:
    def headed(made: bytes) -> str:
        return "".join(each.text for each in opened(made).sections[0].header.paragraphs)

    assert "演练" in headed(certificate(a_certificate()))
    assert headed(certificate(a_certificate(rehearsal=False))) == ""


def test_its_page_has_a_frame() -> None:
    frame = list(part(certificate(a_certificate()), "word/document.xml").iter(f"{W}pgBorders"))
    assert len(frame) == 1 and len(frame[0]) == 4


@rendered
def test_a_certificate_is_one_page_also_with_long_names(tmp_path: Path) -> None:
    long = {"factory_name": "天津示例" * 15, "applicant_name": "天津示例" * 15}
    pdf = as_pdf(certificate(a_certificate().model_copy(update=long)), tmp_path)
    assert len(pypdf.PdfReader(pdf).pages) == 1
    assert codes(pdf) == [ADDRESS]


def test_a_yearbook_counts_and_groups_by_type_and_unit() -> None:
    made = yearbook(a_yearbook())
    said = lines(made)
    assert any("共9家（产线级3家、车间级3家、工厂级3家），涉及推荐单位2个" in each for each in said)
    assert [each for each in said if each.endswith("家）")] == [
        "一、产线级（3家）",
        "（一）滨海高新区（2家）",
        "（二）和平区（1家）",
        "二、车间级（3家）",
        "（一）滨海高新区（2家）",
        "（二）和平区（1家）",
        "三、工厂级（3家）",
        "（一）滨海高新区（2家）",
        "（二）和平区（1家）",
    ]
    assert cells(made)[1][1:] == [
        "TJ5G-2023-0001",
        "天津示例第1智能装备5G全连接工厂",
        "天津示例1号装备制造有限公司",
        "装备制造、汽车",
    ]


def test_a_yearbook_leaves_out_a_type_that_has_nobody() -> None:
    paper = a_yearbook()
    lines_only = tuple(each for each in paper.items if each.factory_type is FactoryType.line)
    said = "".join(lines(yearbook(paper.model_copy(update={"items": lines_only}))))
    assert "共3家（产线级3家）" in said and "车间级" not in said


@pytest.mark.parametrize(
    ("number", "said"), [(3, "三"), (10, "十"), (12, "十二"), (20, "二十"), (21, "二十一")]
)
def test_headings_are_numbered_in_chinese(number: int, said: str) -> None:
    assert numeral(number) == said
