"""An applicant's papers: the form in Word, out and in; its sealed scan; the own data."""

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, expect

from cli.demo.applicants import applicant, example_draft
from cli.demo.word import scanned, typed
from tests.prove.portal.applications import handed_in, prepared, signed_in
from tests.prove.portal.filing import begin, drop, kept
from tests.prove.portal.staging import staged, unit_name
from tests.web.acting import until_saved
from tests.web.portal import Portal

WHO = applicant(43)
UNREADABLE = "很多"


@pytest.fixture(scope="module")
def campaign(portal: Portal) -> str:
    return staged(portal.system.as_stack(), WHO)


def saved(page: Page, button: str) -> bytes:
    """What a button saves."""
    with page.expect_download() as saving:
        page.get_by_role("button", name=button).click()
    return Path(saving.value.path()).read_bytes()


def text_of(paper: bytes) -> str:
    document = docx.Document(io.BytesIO(paper))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(line.text for line in document.paragraphs), *cells])


def test_a_word_file_is_filled_outside_read_accepted_and_printed_again(
    portal: Portal, campaign: str, page: Page, tmp_path: Path
) -> None:
    prepared(portal, WHO, campaign)
    signed_in(portal, page, WHO, "/applications", campaign)
    begin(page, "示例纸上填写5G全连接工厂")
    page.get_by_role("link", name="Word文件").click()
    draft = example_draft(WHO.number, cover={"factory_name": "示例Word填报5G全连接工厂"})
    draft["basic"]["total_investment"] = UNREADABLE
    filled = tmp_path / "填好的申请书.docx"
    filled.write_bytes(typed(saved(page, "下载空白申请书"), draft, unit_name(WHO.unit)))

    page.locator("input[type=file]").set_input_files(filled)
    expect(page.get_by_text(re.compile(r"^读入 \d+ 项$"))).to_be_visible()
    expect(page.get_by_text(re.compile(r"^替换已填内容 \d+ 项$"))).to_be_visible()
    expect(page.get_by_text(re.compile(r"^看到而没有读入 \d+ 处$"))).to_be_visible()
    expect(page.get_by_text(f"文件中为：{UNREADABLE}")).to_be_visible()
    page.get_by_role("button", name="采用并保存").click()
    expect(page.get_by_text("已读入并保存")).to_be_visible()
    assert "示例Word填报5G全连接工厂" in text_of(saved(page, "下载申请书（当前草稿）"))
    page.get_by_role("link", name="填写", exact=True).click()
    page.get_by_role("button", name=re.compile("一、基本信息")).click()
    expect(page.get_by_label("企业简介")).to_have_value(draft["basic"]["company_profile"])


def test_a_sealed_scan_is_held_against_the_record(
    portal: Portal, campaign: str, page: Page, tmp_path: Path
) -> None:
    submission = prepared(portal, WHO, campaign, "示例盖章扫描5G全连接工厂")
    signed_in(portal, page, WHO, f"/applications/{submission}/word", campaign)
    scan = tmp_path / "盖章扫描件.jpg"
    scan.write_bytes(scanned(saved(page, "下载申请书（当前草稿）")))
    portal.open(page, f"/applications/{submission}?step=attachments", campaign)
    drop(page, "sealed_scan", scan)
    expect(kept(page, "sealed_scan", scan.name).get_by_text("已收存")).to_be_visible()
    box = page.locator("#blank-attachments-sealed_scan")
    box.get_by_role("button", name=re.compile("核对")).click()
    expect(box.get_by_text("由本件申报打印")).to_be_visible()
    expect(box.locator(".ant-alert-success")).to_be_visible()

    # What is changed after the printing is named beside the scan.
    page.get_by_role("button", name=re.compile("一、基本信息")).click()
    with until_saved(page):
        page.get_by_label("企业简介").fill("打印后修改的示例文字。")
    page.get_by_role("button", name=re.compile("佐证材料")).click()
    box.get_by_role("button", name="重新核对").click()
    expect(box.get_by_text("打印后又修改了：企业简介")).to_be_visible()


def test_a_firm_takes_its_own_data_along(portal: Portal, campaign: str, page: Page) -> None:
    name = "示例导出数据5G全连接工厂"
    handed_in(portal, WHO, campaign, name)
    signed_in(portal, page, WHO, "/organisation", campaign)
    with zipfile.ZipFile(io.BytesIO(saved(page, "导出本单位数据"))) as archive:
        assert archive.testzip() is None
        held = [archive.read(each).decode(errors="replace") for each in archive.namelist()]
    assert any(name in each for each in held)
    assert any(WHO.credit_code in each for each in held)
