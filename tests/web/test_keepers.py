"""The auditor's and the administrators' desks."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.left import LeftRehearsals
from tests.web.portal import Portal


def test_an_auditor_finds_a_case_follows_it_and_verifies(
    portal: Portal, rehearsals: LeftRehearsals, page: Page
) -> None:
    left = rehearsals.at("unit-review")
    portal.sign_in(page, "demo-auditor", "/audit/submissions", left.campaign)
    page.get_by_role("searchbox", name="编号、工厂").fill("示例")
    page.keyboard.press("Enter")
    page.get_by_role("row").get_by_role("link").first.click()
    expect(page.get_by_role("tab", name="办理过程")).to_be_visible()
    expect(page.get_by_role("row").nth(1)).to_be_visible()

    page.get_by_role("menuitem", name="核验").click()
    page.get_by_role("button", name="开始核验").click()
    expect(page.get_by_text("个叶子全部一致")).to_be_visible()


def test_administrators_make_staff_and_end_sign_ins(
    portal: Portal, rehearsals: LeftRehearsals, people: Callable[..., Page]
) -> None:
    left = rehearsals.at("unit-review")
    page = people()
    portal.sign_in(page, "demo-sysadmin", "/admin/people", left.campaign)
    page.get_by_role("button", name="新建工作人员").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("姓名").fill("示例经办人")
    dialog.get_by_label("登录名").fill("demo-made-in-portal")
    dialog.get_by_label("初始密码").fill("Shili-Mima-2023!")
    dialog.get_by_label("角色").click()
    page.locator(".ant-select-item-option").filter(has_text="市局经办人").click()
    dialog.get_by_label("姓名").click()
    dialog.get_by_role("button", name="确定").click()
    # Messages stay for seconds only; a dialog with a refusal would stay.
    expect(dialog).to_be_hidden()

    page = people()
    portal.sign_in(page, "demo-security", "/admin/people", left.campaign)
    row = page.get_by_role("row").filter(has_text="demo-applicant").first
    row.get_by_role("button", name="结束全部登录").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("原因").fill("示例：演练")
    dialog.get_by_role("button", name="确定").click()
    expect(dialog).to_be_hidden()
