"""Opening a call: a template, its settings, the check, and a calendar looked at first."""

from playwright.sync_api import Page, expect

from tests.left import LeftRehearsals
from tests.web.portal import Portal


def test_the_head_opens_a_rehearsal_from_a_template(
    portal: Portal, rehearsals: LeftRehearsals, page: Page
) -> None:
    left = rehearsals.at("intake")
    portal.sign_in(page, "demo-city-head", "/city/campaigns", left.campaign)
    page.get_by_role("link", name="开启征集").click()
    page.get_by_role("button", name="用此模板：2023年5G全连接工厂征集").click()
    page.get_by_label("名称", exact=True).fill("示例：门户中开启的演练")
    page.get_by_label("专家人数（单数）").fill("4")
    page.get_by_role("button", name="核对", exact=True).click()
    # What is wrong is told beside the button, and what was typed stays.
    expect(page.get_by_role("alert")).to_contain_text("专家应不少于5人且为单数")
    expect(page.get_by_label("名称", exact=True)).to_have_value("示例：门户中开启的演练")
    page.get_by_label("专家人数（单数）").fill("5")
    page.get_by_role("button", name="核对", exact=True).click()
    expect(page.get_by_text("可以开启", exact=True)).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="武清区")).to_contain_text("9月15日 24:00")
    page.get_by_role("button", name="开启征集").click()
    page.get_by_role("dialog").get_by_role("button", name="开启征集").click()
    expect(page.get_by_text("征集已开启")).to_be_visible()
    page.get_by_role("link", name="查看时间与延期").click()
    expect(page.get_by_role("heading", name="时间与延期")).to_be_visible()
    expect(page.get_by_role("banner")).to_contain_text("示例：门户中开启的演练")


def test_a_years_holidays_are_looked_at_before_they_are_loaded(
    portal: Portal, rehearsals: LeftRehearsals, page: Page
) -> None:
    left = rehearsals.at("intake")
    portal.sign_in(page, "demo-city-head", "/city/calendars", left.campaign)
    page.get_by_role("button", name="载入一年的安排").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("年份").fill("2051")
    dialog.get_by_label("节日").fill("国庆节")
    dialog.get_by_label("放假起止").click()
    page.keyboard.type("2051-10-01")
    page.keyboard.press("Enter")
    page.keyboard.type("2051-10-07")
    page.keyboard.press("Enter")
    dialog.get_by_role("button", name="预演").click()
    expect(dialog.get_by_text("没有日期因此变动")).to_be_visible()
    dialog.get_by_role("button", name="确认载入").click()
    expect(page.get_by_role("row").filter(has_text="2051")).to_contain_text(
        "国务院办公厅关于2051年部分节假日安排的通知"
    )
