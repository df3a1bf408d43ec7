"""What breaks into a person's work. The page says so, and nothing that was typed is lost."""

import re
from http import HTTPStatus

import httpx
import pytest
from playwright.sync_api import Page, Request, Route, expect

from cli.demo.applicants import applicant
from infra.processes import wait_until
from tests.patience import PATIENCE
from tests.prove.portal.applications import prepared, signed_in
from tests.prove.portal.staging import staged
from tests.web.acting import until_saved
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


def is_over(save: Request) -> bool:
    """Whether a draft's save carries a token that the server takes no more."""
    token = {"Authorization": save.headers["authorization"]}
    answer = httpx.get(save.url.removesuffix("/draft"), headers=token, timeout=PATIENCE)
    return answer.status_code == HTTPStatus.UNAUTHORIZED


def test_a_sign_in_ends_amid_typing(portal: Portal, campaign: str, page: Page) -> None:
    submission = prepared(portal, WHO, campaign)
    signed_in(portal, page, WHO, f"/applications/{submission}", campaign)
    page.get_by_role("button", name=re.compile("一、基本信息")).click()
    profile = page.get_by_label("企业简介")
    profile.fill("登录结束前的示例文字。")
    expect(page.get_by_role("status").filter(has_text="已保存")).to_be_visible()

    # A save is on its way, and typing goes on, as the sign-in ends: the cookie goes, and the save
    # arrives when its token is over. Whatever asks meanwhile may bring the dialog before that.
    held = list[Route]()

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/draft", hold)
    with page.expect_request("**/draft"):
        profile.fill("登录结束时的示例文字。")
    typed = "登录结束时的示例文字。续写。"
    profile.fill(typed)
    page.context.clear_cookies()
    assert wait_until(lambda: is_over(held[0].request), PATIENCE, 1.0), "the token lives on"
    held[0].continue_()
    page.unroute("**/draft")
    expect(page.get_by_role("dialog", name="请重新登录")).to_be_visible()
    expect(profile).to_be_hidden()
    sign_in_again(portal, page)

    expect(profile).to_have_value(typed)
    expect(page.get_by_role("status").filter(has_text="已保存")).to_be_visible()
    with until_saved(page):
        page.get_by_label("项目概况").fill("重新登录后填写的示例文字。")
    page.reload()
    expect(page.get_by_label("企业简介")).to_have_value(typed)
    expect(page.get_by_label("项目概况")).to_have_value("重新登录后填写的示例文字。")
