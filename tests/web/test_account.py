"""One's own account in a browser: sign-in and out, what waits, letters, sign-ins of other tabs."""

import re
from collections.abc import Callable
from uuid import uuid4

from playwright.sync_api import Page, expect

from tests.left import LeftRehearsals
from tests.web.portal import Portal

NOBODY = "/account"


def test_a_sign_in_outlives_a_reload_reaches_other_tabs_and_ends(
    portal: Portal, rehearsals: LeftRehearsals, page: Page
) -> None:
    left = rehearsals.at("unit-review")
    login = left.waits[0]["login"]
    portal.sign_in(page, login, "/account")
    expect(page.get_by_role("heading", level=1)).to_have_text("我的账号")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("我的账号")
    other = page.context.new_page()
    portal.open(other, "/account")
    expect(other.get_by_text("本次登录")).to_be_visible()
    stored = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert login not in stored and "eyJ" not in stored
    page.locator(".desk-person-button").click()
    page.get_by_role("menuitem", name="退出登录").click()
    expect(page).to_have_url(f"{portal.address}/")
    portal.open(page, NOBODY)
    expect(page.get_by_label("登录名")).to_be_visible()


def test_what_waits_leads_to_the_page_where_it_is_done(
    portal: Portal, rehearsals: LeftRehearsals, page: Page
) -> None:
    left = rehearsals.at("unit-review")
    login = left.waits[0]["login"]
    portal.sign_in(page, login)
    expect(page.get_by_role("heading", level=1)).to_have_text("待办")
    first = page.get_by_role("main").get_by_role("listitem").first
    expect(first).to_contain_text("个工作日")
    kinds = page.get_by_role("navigation", name="待办")
    kinds.get_by_role("link").nth(1).click()
    expect(page).to_have_url(re.compile("kind="))
    expect(page.get_by_role("main").get_by_role("listitem").first).to_be_visible()


def test_a_silent_room_hides_nothing_that_waits_in_the_others(
    portal: Portal, rehearsals: LeftRehearsals, page: Page
) -> None:
    left = rehearsals.at("unit-review")
    page.route("**/api/registry/v1/waiting*", lambda asked: asked.abort("connectionreset"))
    portal.sign_in(page, left.waits[0]["login"])
    main = page.get_by_role("main")
    silent = main.get_by_role("alert")
    expect(silent).to_contain_text("以下待办可能不全")
    expect(main.get_by_role("listitem").first).to_contain_text("个工作日")
    # The page also asks by itself: pressed later, the button may be gone.
    with page.expect_request("**/api/registry/v1/waiting*"):
        silent.get_by_role("button", name="重试").click()
    page.unroute_all()
    with page.expect_response("**/api/registry/v1/waiting*"):
        page.reload()
    expect(main.get_by_role("listitem").first).to_contain_text("个工作日")
    expect(silent).to_have_count(0)


def test_a_letter_is_read_when_it_is_opened(
    portal: Portal, rehearsals: LeftRehearsals, page: Page
) -> None:
    left = rehearsals.at("unit-review")
    applicant = next(iter(left.submissions))
    portal.sign_in(page, applicant, "/inbox")
    letters = page.get_by_role("main").get_by_role("listitem")
    expect(letters.filter(has_text="未读").first).to_be_visible()
    # Held by its place: it stays there while it is read, and another may have its subject.
    letter = letters.nth(["未读" in each for each in letters.all_inner_texts()].index(True))
    expect(letter.get_by_text("未读")).to_be_visible()
    with page.expect_response(lambda answer: answer.url.endswith("/read")) as marked:
        letter.get_by_role("button").click()
    assert marked.value.status == 204
    expect(letter.get_by_text("未读")).to_have_count(0)


def test_another_sign_in_is_seen_and_ended(
    portal: Portal, rehearsals: LeftRehearsals, page: Page, people: Callable[..., Page]
) -> None:
    left = rehearsals.at("unit-review")
    login = left.waits[0]["login"]
    elsewhere = people()
    portal.sign_in(elsewhere, login, "/account")
    portal.sign_in(page, login, "/account")
    ends = page.get_by_role("button", name=re.compile("结.?束"))
    # The newest of the others is the one that was just made.
    row = page.get_by_role("main").get_by_role("listitem").filter(has=ends).first.element_handle()
    assert row is not None
    ends.first.click()
    with page.expect_response(re.compile("/me/sign-ins/")) as ended:
        page.get_by_role("tooltip").get_by_role("button").last.click()
    assert ended.value.ok
    # How many are left says nothing where the list has a second page.
    row.wait_for_element_state("hidden")
    expect(page.get_by_text("本次登录")).to_be_visible()
    elsewhere.reload()
    expect(elsewhere.get_by_label("登录名")).to_be_visible()


def test_a_wrong_code_is_refused_in_the_servers_words(portal: Portal, page: Page) -> None:
    portal.open(page, "/registration")
    page.get_by_label("电子邮箱").fill(f"anfang-{uuid4().hex}@example.invalid")
    page.get_by_role("button", name="发送验证码").click()
    page.get_by_label("邮件中的6位验证码").fill("12")
    page.get_by_role("button", name="确认验证码").click()
    expect(page.get_by_role("alert")).to_contain_text("验证码格式不正确")


def test_a_link_without_its_token_says_so(portal: Portal, page: Page) -> None:
    portal.open(page, "/one-time-link")
    expect(page.get_by_role("alert")).to_contain_text("链接不完整")
