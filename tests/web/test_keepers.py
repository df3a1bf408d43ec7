"""The auditor's and the administrators' desks."""

import asyncio
import hashlib
import re
import time
from base64 import b32decode
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import httpx
from playwright.sync_api import Locator, Page, expect

from contracts.names import facts_queue
from kit import bus
from services.identity.second_factor.rules import STEP, code_of
from tests.left import LeftRehearsals
from tests.prove.campaigns import amqp_url
from tests.prove.portal.journey import look_until
from tests.web.acting import choose
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
    page.get_by_role("tab", name="流程历史").click()
    expect(page.get_by_text("没有归档")).to_be_visible()

    page.get_by_role("menuitem", name="核验").click()
    page.get_by_role("button", name="开始核验").click()
    expect(page.get_by_text("个叶子全部一致")).to_be_visible()


NEW = "Shili-Mima-2023!"


class Phone:
    """An authenticator that has read the secret beside the QR code."""

    def __init__(self, page: Page) -> None:
        self._secret = b32decode(page.get_by_text(re.compile(r"^[A-Z2-7]{32}$")).inner_text())
        self._shown = 0

    def code(self) -> str:
        """A code that was not shown before: one step early, as by a clock that is a little fast."""
        self._shown = max(self._shown + 1, int(time.time() // STEP.total_seconds()))
        return code_of(self._secret, self._shown)


def take(page: Page, label: str, code: str) -> None:
    page.get_by_label(label).fill(code)
    page.get_by_role("button", name="确认").click()


def confirm(dialog: Locator, code: str) -> None:
    dialog.get_by_label("验证码").fill(code)
    dialog.get_by_role("button", name="确认").click()


def find_person(page: Page, login: str) -> Locator:
    """One's row in the list of people. It is long, and whoever came last stands at its end."""
    search = page.get_by_role("searchbox", name="姓名或登录名")
    search.fill(login)
    search.press("Enter")
    row = page.get_by_role("row").filter(has_text=login)
    expect(row).to_have_count(1)
    return row


def make_security_administrator(portal: Portal) -> None:
    """The demo's, unless a rehearsal has made it."""
    password = portal.password
    with httpx.Client(base_url=f"{portal.address}/api/identity/v1", timeout=60) as client:
        credentials = {"login": "demo-sysadmin", "password": password}
        held = client.post("/sessions", json=credentials).raise_for_status().json()
        client.headers["Authorization"] = f"Bearer {held['access_token']}"
        account = {
            "login": "demo-security",
            "name": "示例安全",
            "roles": ["security_administrator"],
        }
        made = client.post("/staff", json=account)
        if made.status_code == 409:
            return
        person = made.raise_for_status().json()["person_id"]
        link = client.post(f"/people/{person}/one-time-links").raise_for_status().json()
        setting = {"token": link["token"], "new": password}
        client.post("/one-time-links/redemption", json=setting).raise_for_status()


def test_staff_get_a_link_set_up_a_phone_lose_it_and_are_helped(
    portal: Portal, people: Callable[..., Page]
) -> None:
    """The system of these tests asks staff for a second factor, but not the demo's people."""
    make_security_administrator(portal)
    login = f"two-steps-{uuid4().hex[:8]}"
    administrator = people()
    portal.sign_in(administrator, "demo-sysadmin", "/admin/people")
    administrator.get_by_role("button", name="新建工作人员").click()
    dialog = administrator.get_by_role("dialog")
    dialog.get_by_label("姓名").fill("示例两步")
    dialog.get_by_label("登录名").fill(login)
    choose(administrator, dialog.get_by_label("角色"), "市局经办人")
    dialog.get_by_role("button", name="确定").click()
    shown = administrator.get_by_text(re.compile("/one-time-link#"))
    link = shown.inner_text().strip()

    officer = people()
    officer.goto(link)
    officer.get_by_label("新密码").fill(NEW)
    officer.get_by_label("再次输入密码").fill(NEW)
    officer.get_by_role("button", name="设置新密码").click()
    expect(officer.get_by_text("密码已重设")).to_be_visible()

    def password() -> None:
        portal.open(officer, "/account")
        officer.get_by_label("登录名").fill(login)
        officer.get_by_label("密码").fill(NEW)
        officer.get_by_role("button", name="登录", exact=True).click()

    password()
    expect(officer.get_by_role("heading", name="设置两步验证")).to_be_visible()
    expect(officer.locator(".device-code svg")).to_be_visible()
    phone = Phone(officer)
    take(officer, "2. 输入验证器显示的6位验证码", "000000")
    expect(officer.get_by_role("alert")).to_contain_text("验证码不正确")
    take(officer, "2. 输入验证器显示的6位验证码", phone.code())
    codes = officer.locator(".recovery-codes code")
    expect(codes).to_have_count(10)
    recovery, another = codes.nth(0).inner_text(), codes.nth(1).inner_text()
    officer.get_by_role("button", name="我已保存，继续").click()
    expect(officer.get_by_text("剩余恢复码 10 个")).to_be_visible()

    officer.context.clear_cookies()
    password()
    take(officer, "验证码", phone.code())
    expect(officer.get_by_text("剩余恢复码 10 个")).to_be_visible()

    officer.context.clear_cookies()
    password()
    take(officer, "验证码", recovery)
    expect(officer.get_by_text("剩余恢复码 9 个")).to_be_visible()
    officer.get_by_role("button", name="更换手机").click()
    confirm(officer.get_by_role("dialog"), another)
    expect(officer).to_have_url(f"{portal.address}/")
    password()
    expect(officer.get_by_role("heading", name="设置两步验证")).to_be_visible()
    take(officer, "2. 输入验证器显示的6位验证码", Phone(officer).code())
    expect(codes).to_have_count(10)

    keeper = people()
    portal.sign_in(keeper, "demo-security", "/admin/people")
    find_person(keeper, login).get_by_role("button", name="重置两步验证").click()
    dialog = keeper.get_by_role("dialog")
    dialog.get_by_label("原因").fill("示例：手机遗失")
    dialog.get_by_role("button", name="重置两步验证").click()
    expect(dialog).to_be_hidden()
    password()
    expect(officer.get_by_role("heading", name="设置两步验证")).to_be_visible()


def test_administrators_make_staff_and_end_sign_ins(
    portal: Portal, rehearsals: LeftRehearsals, people: Callable[..., Page]
) -> None:
    left = rehearsals.at("unit-review")
    page = people()
    portal.sign_in(page, "demo-sysadmin", "/admin/people", left.campaign)
    page.get_by_role("button", name="新建工作人员").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("姓名").fill("示例经办人")
    dialog.get_by_label("登录名").fill(f"demo-made-{uuid4().hex[:8]}")
    choose(page, dialog.get_by_label("角色"), "推荐单位经办人")
    choose(page, dialog.get_by_label("推荐单位"), "东丽区")
    dialog.get_by_role("button", name="确定").click()
    # Nobody but its person sets the password: the link is all that the administrator gets.
    expect(page.get_by_text(re.compile("/one-time-link#"))).to_be_visible()

    page = people()
    portal.sign_in(page, "demo-security", "/admin/people", left.campaign)
    someone = list(left.submissions)[-1]
    find_person(page, someone).get_by_role("button", name="结束全部登录").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("原因").fill("示例：演练")
    dialog.get_by_role("button", name="确定").click()
    expect(dialog).to_be_hidden()


def test_an_administrator_looks_at_a_parked_fact_and_gives_it_up(
    portal: Portal, rehearsals: LeftRehearsals, page: Page
) -> None:
    left = rehearsals.at("unit-review")
    mark = f"no fact {uuid4().hex}"

    async def put() -> None:
        """What nobody understands, on a room's queue, as only an operator may."""
        async with await bus.connect(amqp_url(portal.system, "operator"), "test") as connection:
            channel = await connection.channel(publisher_confirms=True, on_return_raises=True)
            exchange = channel.default_exchange
            await bus.publish(exchange, facts_queue("notify"), mark.encode(), mark, {})

    with ThreadPoolExecutor(1) as other:
        other.submit(asyncio.run, put()).result()
    portal.sign_in(page, "demo-sysadmin", "/admin/parked", left.campaign)
    # Others may lie beside it that nobody understands either: it is known by its hash.
    hashed = hashlib.sha256(mark.encode()).hexdigest()
    row = page.locator(f"tr[data-row-key='notify {hashed} 0']")
    look_until(page, row)  # the room parks it a moment later
    for told in ("通知", "无法识读"):
        expect(row).to_contain_text(told)
    row.get_by_role("button", name="展开").or_(
        row.locator(".ant-table-row-expand-icon")
    ).first.click()
    expect(page.get_by_text(mark)).to_be_visible()
    row.get_by_role("button", name="放弃").click()
    dialog = page.get_by_role("dialog")
    reason = f"示例：测试所投 {hashed[:8]}"
    dialog.get_by_label("说明").fill(reason)
    dialog.get_by_role("button", name="确定").click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("row").filter(has_text=reason)).to_be_visible()
    expect(row).to_have_count(0)
