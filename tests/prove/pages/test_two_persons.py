"""Acts that one person proposes and another confirms, at the city's desk, and their undoing."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.left import LeftRehearsals
from tests.prove.portal.journey import look_until
from tests.web.portal import Portal

GROUND = "示例：所报材料与推荐名单不一致"


def _say(page: Page, button: str, reason: str) -> None:
    """Press a button, and give the reason that its dialog asks for."""
    page.get_by_role("button", name=button, exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.locator("textarea").fill(reason)
    dialog.locator(".ant-modal-footer button.ant-btn-primary").click()
    expect(dialog).to_be_hidden()


def _confirm(page: Page, act: str, then: str) -> None:
    """Another person confirms what waits, once its page shows it.

    then: what the case says after it.
    """
    look_until(page, page.get_by_text(GROUND).first)
    page.get_by_role("button", name="确认", exact=True).click()
    asked = page.get_by_role("dialog")
    expect(asked).to_contain_text(f"确认“{act}”？")
    asked.locator(".ant-modal-confirm-btns button.ant-btn-primary").click()
    expect(page.get_by_role("button", name="确认", exact=True)).to_have_count(0)
    expect(page.locator(".case-head")).to_contain_text(then)


def test_a_refusal_is_rejected_confirmed_and_undone_by_two_persons(
    portal: Portal, rehearsals: LeftRehearsals, people: Callable[..., Page]
) -> None:
    left = rehearsals.at("city")
    officer, head = people(), people()
    waiting = "/city/cases?state=%5B%22delivered%22%5D"
    portal.sign_in(officer, "demo-city-officer", waiting, left.campaign)
    officer.get_by_role("row").get_by_role("link").last.click()
    expect(officer.get_by_role("tab", name="申报内容")).to_be_visible()
    case = officer.url.removeprefix(portal.address)
    _say(officer, "不予受理", GROUND)
    # Who proposed does not confirm, but may take it back.
    expect(officer.get_by_role("button", name="收回", exact=True)).to_be_visible()
    expect(officer.get_by_role("button", name="确认", exact=True)).to_have_count(0)
    portal.sign_in(head, "demo-city-head", case, left.campaign)
    look_until(head, head.get_by_text(GROUND).first)
    _say(head, "不同意，退回", "示例：请与推荐单位核对后再提")
    expect(head.get_by_role("button", name="不同意，退回", exact=True)).to_have_count(0)
    officer.reload()
    _say(officer, "不予受理", GROUND)
    _confirm(head, "不予受理", "已办结")
    look_until(officer, officer.get_by_role("button", name="撤销办结结果", exact=True))
    _say(officer, "撤销办结结果", GROUND)
    _confirm(head, "撤销不予受理", "已报送，待受理")
    # The case goes on: it waits to be accepted again.
    look_until(head, head.get_by_role("button", name="受理", exact=True))
