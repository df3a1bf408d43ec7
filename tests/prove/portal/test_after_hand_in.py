"""What an applicant does after the hand-in: answer a correction, and withdraw."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from cli.demo.applicants import applicant
from tests.prove.portal.applications import handed_in, signed_in
from tests.prove.portal.deciding import confirm
from tests.prove.portal.filing import hand_in
from tests.prove.portal.journey import Journey, look_until
from tests.prove.portal.staging import staged
from tests.web.acting import until_saved
from tests.web.portal import Portal

WHO = applicant(45)
MENDED = "（示例文本）项目概况已补充投资构成。"


@pytest.fixture(scope="module")
def campaign(portal: Portal) -> str:
    return staged(portal.system.as_stack(), WHO)


def test_a_correction_is_asked_for_and_answered(
    portal: Portal, campaign: str, people: Callable[..., Page]
) -> None:
    submission = handed_in(portal, WHO, campaign)
    at = Journey(portal, campaign, WHO)
    officer = people()
    at.officer(officer, "/unit/cases")
    at.case(officer, "unit")
    returning = officer.get_by_role("button", name="退回补正")
    look_until(officer, officer.locator("button:enabled").and_(returning))
    returning.click()
    dialog = officer.get_by_role("dialog")
    dialog.get_by_label("查找栏目或材料").fill("概况")
    dialog.get_by_role("checkbox", name="项目概况").check()
    dialog.get_by_placeholder("问题").fill("未说明投资构成")
    dialog.get_by_placeholder("怎样修改").fill("请补充投资构成")
    dialog.get_by_label("意见与理由").fill("项目概况需补充")
    dialog.get_by_role("button", name="提出意见").click()
    expect(dialog).to_be_hidden()
    head = people()
    at.head(head, "/unit/cases")
    at.case(head, "unit")
    confirm(head)

    page = people()
    signed_in(portal, page, WHO, f"/applications/{submission}/progress", campaign)
    mend = page.get_by_role("link", name="去修改")
    look_until(page, mend)
    expect(page.get_by_text("要求：请补充投资构成")).to_be_visible()
    mend.click()
    expect(page.get_by_label("企业简介")).not_to_be_editable()
    with until_saved(page):
        page.get_by_label("项目概况").fill(MENDED)
    hand_in(page)
    expect(page.get_by_text("第2次提交")).to_be_visible()
    # Judged by the correction's own end: three working days after the day of the ruling.
    expect(page.get_by_text("9月11日 24:00")).to_be_visible()
    officer.reload()
    look_until(officer, officer.get_by_text(MENDED))


def test_an_application_is_withdrawn(portal: Portal, campaign: str, page: Page) -> None:
    submission = handed_in(portal, WHO, campaign, "示例撤回申报5G全连接工厂")
    signed_in(portal, page, WHO, f"/applications/{submission}/progress", campaign)
    page.get_by_role("button", name="申请撤回…").click()
    asked = page.get_by_role("dialog")
    asked.get_by_role("button", name="确认申请撤回").click()
    expect(asked.get_by_text("请写明理由")).to_be_visible()
    asked.get_by_label("撤回理由").fill("示例：项目调整")
    asked.get_by_role("button", name="确认申请撤回").click()
    expect(asked).to_be_hidden()
    # Once it is granted, the reason stands also where the application stands.
    heading = page.get_by_role("heading", name="撤回", exact=True)
    panel = page.locator("section").filter(has=heading)
    expect(panel.get_by_text("示例：项目调整")).to_be_visible()
    # The page asks by itself until the request is answered, and then shows the end everywhere.
    expect(panel.get_by_text("已准许")).to_be_visible()
    page.get_by_role("link", name="填写", exact=True).click()
    expect(page.get_by_text(re.compile("本件申报已办结"))).to_be_visible()
