"""What breaks into a person's work. The page says so, and nothing that was typed is lost."""

import re

import pytest
from playwright.sync_api import Page, expect

from cli.demo.applicants import applicant
from tests.prove.portal.applications import prepared, signed_in
from tests.prove.portal.staging import staged
from tests.web.portal import Portal

WHO = applicant(41)


@pytest.fixture(scope="module")
def campaign(portal: Portal) -> str:
    return staged(portal.system.as_stack(), WHO)


def sign_in_again(portal: Portal, page: Page) -> None:
    """Give the password in the dialog that stands over the page."""
    asked = page.get_by_role("dialog", name="请重新登录")
    asked.get_by_label("密码").fill(portal.password)
    asked.get_by_role("button", name="登录", exact=True).click()
    expect(asked).to_be_hidden()


def test_a_sign_in_ends_amid_typing(portal: Portal, campaign: str, page: Page) -> None:
    submission = prepared(portal, WHO, campaign)
    signed_in(portal, page, WHO, f"/applications/{submission}", campaign)
    page.get_by_role("button", name=re.compile("一、基本信息")).click()
    profile = page.get_by_label("企业简介")
    profile.fill("登录结束前的示例文字。")
    expect(page.get_by_role("status").filter(has_text="已保存")).to_be_visible()

    # The cookie goes at once, the token in some seconds: typing goes on until then.
    page.context.clear_cookies()
    asked = page.get_by_role("dialog", name="请重新登录")
    typed = ""
    while not asked.is_visible():
        typed += "续写。"
        profile.fill(typed)
        expect(page.get_by_role("status").filter(has_text="已保存").or_(asked)).to_be_visible()
    expect(profile).to_be_hidden()
    sign_in_again(portal, page)

    expect(profile).to_have_value(typed)
    expect(page.get_by_role("status").filter(has_text="已保存")).to_be_visible()
    page.get_by_label("项目概况").fill("重新登录后填写的示例文字。")
    expect(page.get_by_role("status").filter(has_text="未保存")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="已保存")).to_be_visible()
    page.reload()
    expect(page.get_by_label("企业简介")).to_have_value(typed)
    expect(page.get_by_label("项目概况")).to_have_value("重新登录后填写的示例文字。")
