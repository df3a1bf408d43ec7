"""What an applicant meets before the hand-in: an earlier application, an upload that breaks off,
files that are promised, and a hand-in that comes too late.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from cli.demo.applicants import applicant, example_draft
from cli.demo.evidence import photo_jpg
from tests.prove.portal.applications import handed_in, prepared, signed_in
from tests.prove.portal.filing import begin, drop, hand_in, kept
from tests.prove.portal.staging import clock_at, staged
from tests.web.portal import Portal

WHO = applicant(42)
LATE = applicant(48)
LATE_UNITS_END = "2023-09-16T00:00:00+08:00"
"""15 September, 24:00: this unit closes to applicants before the others."""


@pytest.fixture(scope="module")
def campaign(portal: Portal) -> str:
    return staged(portal.system.as_stack(), WHO)


def break_off(portal: Portal, page: Page, kind: str, file: Path) -> None:
    """Send a file over a line that breaks while it is on its way."""
    store, held = f"{portal.store}/**", list[Route]()

    def hold(route: Route) -> None:
        held.append(route)

    page.route(store, hold)
    with page.expect_request(store):
        drop(page, kind, file)
    sending = kept(page, kind, file.name)
    expect(sending.get_by_text("正在上传")).to_be_visible()
    held[0].abort("connectionreset")
    expect(sending.get_by_text("传输中断")).to_be_visible()
    page.unroute(store)


def test_an_upload_breaks_off_and_goes_on_in_its_place(
    portal: Portal, campaign: str, page: Page, tmp_path: Path
) -> None:
    submission = prepared(portal, WHO, campaign, "示例断点续传5G全连接工厂")
    signed_in(portal, page, WHO, f"/applications/{submission}?step=attachments", campaign)
    file = tmp_path / "断开的照片.jpg"
    file.write_bytes(photo_jpg(1, "断开"))
    break_off(portal, page, "achievements", file)

    kept(page, "achievements", file.name).get_by_role("button", name="重试").click()
    expect(kept(page, "achievements", file.name).get_by_text("已收存")).to_be_visible()
    page.reload()
    expect(kept(page, "achievements", file.name)).to_have_count(1)
    expect(kept(page, "achievements", file.name).get_by_text("已收存")).to_be_visible()


def test_a_file_is_promised_at_the_hand_in_and_follows(
    portal: Portal, campaign: str, page: Page, tmp_path: Path
) -> None:
    submission = prepared(portal, WHO, campaign, "示例补传材料5G全连接工厂")
    signed_in(portal, page, WHO, f"/applications/{submission}?step=attachments", campaign)
    file, other = tmp_path / "补传的照片.jpg", tmp_path / "另一张照片.jpg"
    file.write_bytes(photo_jpg(2, "补传"))
    other.write_bytes(photo_jpg(3, "另一张"))
    break_off(portal, page, "achievements", file)
    hand_in(page, "有1个文件还没传完")
    expect(page.get_by_text(file.name)).to_be_visible()
    expect(page.get_by_text(re.compile("补传截止"))).to_be_visible()

    portal.open(page, f"/applications/{submission}?step=attachments", campaign)
    promised = page.get_by_role("alert").filter(has_text="提交时承诺补传的文件")
    expect(promised.get_by_text("等待补传")).to_be_visible()
    promised.get_by_label("选择原文件补传").set_input_files(other)
    expect(page.get_by_text("这不是提交时登记的那个文件")).to_be_visible()
    promised.get_by_label("选择原文件补传").set_input_files(file)
    expect(page.get_by_text("已收到", exact=True)).to_be_visible()


def test_an_earlier_application_is_the_start_of_a_new_one(
    portal: Portal, campaign: str, page: Page
) -> None:
    earlier = "示例往年底稿5G全连接工厂"
    handed_in(portal, WHO, campaign, earlier)
    signed_in(portal, page, WHO, "/applications", campaign)
    begin(page, "示例新一期5G全连接工厂", earlier)
    steps = page.get_by_role("navigation", name="申请书各部分")
    expect(page.get_by_label("5G全连接工厂名称")).to_have_value("示例新一期5G全连接工厂")
    draft = example_draft(WHO.number)
    expect(page.locator("#blank-cover-recommending_unit")).not_to_contain_text(WHO.place)
    steps.get_by_role("button", name=re.compile("一、基本信息")).click()
    expect(page.get_by_label("企业简介")).to_have_value(draft["basic"]["company_profile"])
    steps.get_by_role("button", name=re.compile("申请单位声明")).click()
    expect(page.get_by_role("checkbox", name=re.compile("合法性、真实性"))).not_to_be_checked()


def test_a_late_hand_in_is_refused_in_words_and_the_draft_stays(portal: Portal, page: Page) -> None:
    campaign = staged(portal.system.as_stack(), LATE)
    submission = prepared(portal, LATE, campaign)
    clock_at(portal.system.as_stack(), campaign, LATE_UNITS_END)
    signed_in(portal, page, LATE, f"/applications/{submission}/check", campaign)
    expect(page.get_by_text("已过截止时间，不再受理。")).to_be_visible()
    page.get_by_role("button", name="提交…").click()
    asked = page.get_by_role("dialog")
    asked.get_by_role("button", name="确认提交").click()
    expect(asked.get_by_role("alert")).to_contain_text("截止")
    asked.get_by_role("button", name="取消").click()

    page.get_by_role("link", name="填写", exact=True).click()
    expect(page.get_by_label("5G全连接工厂名称")).to_have_value(LATE.factory_name)
    portal.open(page, "/applications", campaign)
    expect(page.get_by_text("草稿，尚未提交")).to_be_visible()
