"""The public desk in a browser: the call, a notice, the register and the check of a receipt."""

import json
from base64 import b64decode
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.left import LeftRehearsals
from tests.receipt_vectors import VECTORS
from tests.web.portal import Portal


def test_anybody_reads_the_call_and_finds_their_unit(
    portal: Portal, rehearsals: LeftRehearsals, page: Page
) -> None:
    left = rehearsals.at("publicity")
    portal.open(page, "/", left.campaign)
    expect(page.get_by_role("heading", level=1)).to_contain_text("5G全连接工厂征集")
    expect(page.get_by_text("演练", exact=True).first).to_be_visible()
    expect(page.get_by_text("安全管理水平提升")).to_be_visible()
    page.get_by_label("查找推荐单位").fill("武清")
    units = page.get_by_role("table")
    expect(units.get_by_role("row")).to_have_count(2)
    expect(units).to_contain_text("早于市局")
    with page.expect_download() as form:
        page.get_by_role("link", name="下载空白申请书").click()
    assert form.value.suggested_filename.endswith(".docx")
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", name="What is asked")).to_be_visible()


def test_anybody_reads_an_open_notice_and_how_to_object(
    portal: Portal, rehearsals: LeftRehearsals, page: Page
) -> None:
    left = rehearsals.at("publicity")
    portal.open(page, "/notices", left.campaign)
    page.get_by_role("link", name="拟入选名单的公示").first.click()
    expect(page.get_by_role("heading", name="怎样提出异议")).to_be_visible()
    expect(page.get_by_role("timer")).to_be_visible()
    expect(page.get_by_text("写明异议事项和具体理由")).to_be_visible()
    rows = page.get_by_role("table").get_by_role("row")
    listed = rows.count()
    assert listed > 2
    name = rows.nth(1).get_by_role("rowheader").inner_text()
    page.get_by_label("在名单中查找").fill(name)
    expect(rows).to_have_count(2)
    with page.expect_download() as paper:
        page.get_by_role("button", name="下载文件").click()
    assert paper.value.suggested_filename.endswith(".docx")


def test_an_empty_register_says_what_comes_next(portal: Portal, page: Page) -> None:
    portal.open(page, "/register")
    expect(page.get_by_role("status")).to_contain_text("名录中尚无工厂")


def test_a_receipt_of_another_system_proves_nothing_here(
    portal: Portal, page: Page, tmp_path: Path
) -> None:
    cases = {case["name"]: case for case in json.loads(VECTORS.read_text())["cases"]}
    strange = tmp_path / "receipt.json"
    strange.write_bytes(b64decode(cases["good"]["file"]))
    twice = tmp_path / "twice.json"
    twice.write_bytes(b64decode(cases["member twice"]["file"]))
    portal.open(page, "/verify")
    choice = page.get_by_label("选择回执文件")
    choice.set_input_files(strange)
    expect(page.get_by_role("heading", name="回执无效")).to_be_visible()
    expect(page.get_by_text("不在公布的密钥中")).to_be_visible()
    choice.set_input_files(twice)
    expect(page.get_by_role("heading", name="无法读取回执")).to_be_visible()
    expect(page.get_by_text(cases["member twice"]["refused"][0])).to_be_visible()


def test_an_address_that_is_no_page_says_so(portal: Portal, page: Page) -> None:
    portal.open(page, "/nowhere-at-all")
    expect(page.get_by_role("heading", name="没有这个页面")).to_be_visible()
