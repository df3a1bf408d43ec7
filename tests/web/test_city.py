"""The city's desk: the board of units, the delivered lists, and the panel at work."""

import re

from playwright.sync_api import Page, expect

from tests.left import LeftRehearsals
from tests.web.acting import choose
from tests.web.portal import Portal


def test_the_city_sees_deliveries_and_is_told_why_an_expert_stays(
    portal: Portal, rehearsals: LeftRehearsals, page: Page
) -> None:
    left = rehearsals.at("scoring")
    portal.sign_in(page, "demo-city-officer", "/city/board", left.campaign)
    expect(page.get_by_role("heading", name="办理看板")).to_be_visible()
    # A number leads to exactly the cases that it counts.
    counted = page.get_by_role("link", name="全市 · 已受理，评审中")
    number = counted.inner_text()
    counted.click()
    expect(page.get_by_text(f"共 {number} 条")).to_be_visible()
    page.go_back()
    page.get_by_role("link", name="查看名单").first.click()
    expect(page.get_by_text("报送回执")).to_be_visible()
    page.get_by_role("row").get_by_role("link").first.click()
    expect(page.get_by_role("tab", name="申报内容")).to_be_visible()

    page.get_by_role("menuitem", name="专家评审").click()
    expect(page.get_by_role("heading", name="专家组 1")).to_be_visible()
    page.get_by_role("button", name="更换").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("更换原因").fill("示例：出差不能按时评分")
    # Everybody sits on this panel already, so nobody can step in.
    choose(page, dialog.get_by_role("combobox"), re.compile("专家"))
    dialog.get_by_role("button", name="确定").click()
    expect(dialog.get_by_role("alert")).to_be_visible()
    expect(dialog.get_by_label("更换原因")).to_have_value("示例：出差不能按时评分")
