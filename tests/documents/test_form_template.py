"""A clerk's template of the 申请书: what is wrong with it is told all at once, nothing in it runs,
and Word may re-save it.
"""

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.text.run import Run

from cli.campaigns import files_of
from cli.demo.applicants import example_draft
from cli.form_template import make
from contracts.application import split_contact
from documents.form import FormPaper, check_template, fill
from documents.form.body import lines_of
from tests.documents.read_back import opened
from tests.forms import FORM

FOLDER = Path(__file__).resolve().parents[2] / "campaigns" / "tianjin-2023"
TEMPLATE = (FOLDER / "templates" / "application.docx").read_bytes()
OFFICE = shutil.which("soffice")


def edited(change: Callable[[Document], None]) -> bytes:
    """The committed template after a clerk's edit."""
    document = docx.Document(io.BytesIO(TEMPLATE))
    change(document)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def replaced(old: str, new: str) -> bytes:
    """The template with a text replaced in whatever run has it."""

    def change(document: Document) -> None:
        runs = [run for line in lines_of(document) for run in line.runs if old in run.text]
        assert runs, old
        runs[0].text = runs[0].text.replace(old, new, 1)

    return edited(change)


def repacked(**parts: bytes) -> bytes:
    """The template with parts added or replaced; `__` in a name stands for a slash."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(TEMPLATE)) as source,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        changed = {
            name.replace("__", "/").replace("_DOT_", "."): data for name, data in parts.items()
        }
        for name in source.namelist():
            target.writestr(name, changed.pop(name) if name in changed else source.read(name))
        for name, data in changed.items():
            target.writestr(name, data)
    return made.getvalue()


TITLE = FORM.title


def told(template: bytes) -> str:
    return "\n".join(fault.zh for fault in check_template(FORM, template, TITLE, 2023))


def test_the_campaigns_template_is_right_and_so_is_a_newly_made_one() -> None:
    assert check_template(FORM, TEMPLATE, TITLE, 2023) == ()
    assert make(FORM, 2023) == make(FORM, 2023)
    assert check_template(FORM, make(FORM, 2023), TITLE, 2023) == ()
    assert files_of(FOLDER)["templates/application.docx"].isascii()


def test_every_error_is_told_at_once() -> None:
    def change(document: Document) -> None:
        for line in lines_of(document):
            for run in line.runs:
                run.text = run.text.replace("{{ 工厂地址 }}", "{{ 厂址 }}").replace(
                    "{{ 终端数 }}", ""
                )
                run.text = run.text.replace("{{ 未来展望 }}", "{{ 1 + 1 }}")

    faults = told(edited(change))
    for words in (
        "未知的占位符：{{ 厂址 }}",
        "缺少占位符：{{ 工厂地址 }}",
        "缺少占位符：{{ 终端数 }}",
        "只能使用占位符",
        "缺少占位符：{{ 未来展望 }}",
    ):
        assert words in faults, words


@pytest.mark.parametrize(
    "code",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ 工厂名称.__class__ }}",
        "{{ 工厂名称|upper }}",
        "{{ range(9) }}",
        "{{ 工厂名称 * 99999999 }}",
        "{{ cycler.__init__.__globals__ }}",
        "{% for 甲 in range(99999) %}{% endfor %}",
        "{% include '/etc/passwd' %}",
        "{% set 甲 = 1 %}",
    ],
)
def test_no_code_of_a_template_is_ever_run(code: str) -> None:
    faults = told(replaced("附件2", f"附件2{code}"))
    assert "只能使用占位符" in faults or "未知的占位符" in faults


def test_code_in_headers_and_properties_is_found_too() -> None:
    def change(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "{% for 甲 in range(9) %}{% endfor %}"
        document.core_properties.title = "{{ 7*7 }}"

    faults = told(edited(change))
    assert "页眉1：只能使用占位符" in faults and "文档属性 title：只能使用占位符" in faults


def test_a_placeholder_written_wrong_is_told() -> None:
    assert "占位符写法有误" in told(replaced("{{ 工厂地址 }}", "{{ 工厂 地址 }}"))
    assert "占位符写法有误" in told(replaced("{{ 工厂地址 }}", "{{ 工厂地址"))


def test_options_stand_behind_their_boxes_in_order_and_once() -> None:
    assert "选项“钢铁”" in told(replaced("{{ 行业.钢铁 }}钢铁", "钢铁{{ 行业.钢铁 }}"))
    swapped = "{{ 行业.钢铁 }}钢铁  {{ 行业.装备制造 }}装备制造"
    assert "选项“" in told(replaced("{{ 行业.装备制造 }}装备制造  {{ 行业.钢铁 }}钢铁", swapped))
    assert "选项重复：{{ 行业.钢铁 }}" in told(replaced("附件2", "附件2{{ 行业.钢铁 }}"))


def test_a_text_of_part_two_stands_alone() -> None:
    assert "{{ 未来展望 }} 须单独成段" in told(replaced("{{ 未来展望 }}", "见：{{ 未来展望 }}"))


def test_a_template_of_another_year_is_told() -> None:
    faults = "\n".join(
        fault.zh for fault in check_template(FORM, TEMPLATE, "2024年5G全连接工厂申请书", 2024)
    )
    assert "模板中没有本次征集的标题" in faults and "预印“2024 年”" in faults
    assert check_template(FORM, TEMPLATE, TITLE, None) == ()


def test_what_is_no_template_is_refused() -> None:
    rels = (
        b"<Relationships"
        b' xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship'
        b' Id="r1"'
        b' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"'
        b' Target="http://example.invalid/a.png" TargetMode="External"/></Relationships>'
    )
    assert "不是Word文件" in told(b"%PDF-1.7")
    assert "不是可用的Word文件" in told(repacked(word__document_DOT_xml=b"<broken"))
    assert "超过2 MB" in told(b"PK" * 2**21)
    assert "解压后过大" in told(repacked(word__big_DOT_bin=b"\0" * (17 * 2**20)))
    assert "不得含有宏" in told(repacked(word__vbaProject_DOT_bin=b"x"))
    assert "不得引用外部文件" in told(repacked(word___rels__header9_DOT_xml_DOT_rels=rels))


def test_placeholders_cut_into_runs_are_still_filled() -> None:
    """Word cuts text into runs where it pleases: spelling, language, an edit in the middle."""

    def change(document: Document) -> None:
        for line in lines_of(document):
            for run in [run for run in line.runs if "{{" in run.text]:
                for sign in reversed(run.text[1:]):
                    extra = Run(run._r.__copy__(), run._parent)
                    extra.text = sign
                    run._r.addnext(extra._r)
                run.text = run.text[:1]

    cut = edited(change)
    assert check_template(FORM, cut, TITLE, 2023) == ()
    content, contact = split_contact(example_draft(2))
    paper = FormPaper(FORM, year=2023, rehearsal=False, content=content, contact=contact)
    assert _text(fill(cut, paper)) == _text(fill(TEMPLATE, paper))


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_template_saved_anew_by_another_program_prints_the_same(tmp_path: Path) -> None:
    source = tmp_path / "application.docx"
    source.write_bytes(TEMPLATE)
    subprocess.run(
        [
            str(OFFICE),
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(tmp_path / "saved"),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=150,
    )
    saved = (tmp_path / "saved" / "application.docx").read_bytes()
    assert check_template(FORM, saved, TITLE, 2023) == ()
    for n in (2, 7):
        content, contact = split_contact(example_draft(n))
        paper = FormPaper(
            FORM, year=2023, rehearsal=True, content=content, contact=contact, unit_name="示例区"
        )
        assert _text(fill(saved, paper)) == _text(fill(TEMPLATE, paper))


def _text(paper: bytes) -> list[str]:
    return [
        line
        for line in (re.sub(r"\s+", " ", each.text).strip() for each in lines_of(opened(paper)))
        if line
    ]
