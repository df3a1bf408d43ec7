"""Handing in, scoring and signing out with a keyboard alone: Tab, Enter, Space and the arrows."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.left import LeftRehearsals
from tests.web.acting import until_saved
from tests.web.portal import Portal

MOST_TABS = 250
RING = """(node) => {
  const ringed = (each) => {
    const style = getComputedStyle(each);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
      || style.boxShadow !== 'none';
  };
  const box = node.parentElement;
  const around = [node, node.nextElementSibling, box, box?.parentElement];
  return node.matches(':focus-visible') && around.some((each) => each && ringed(each));
}"""
"""Whether one sees where the keyboard is: a ring on what has it, or on the box drawn for it."""


class Keys:
    """A person without a mouse."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def reach(self, wanted: Locator) -> None:
        """Tab from here to there, and see that one is there."""
        expect(wanted).to_be_visible()
        place = wanted.element_handle()
        assert place is not None
        for _ in range(MOST_TABS):
            if place.evaluate("(node) => node === document.activeElement"):
                assert place.evaluate(RING), f"nobody sees the keyboard at {wanted}"
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard does not come to {wanted}")

    def press(self, wanted: Locator, key: str = "Enter") -> None:
        self.reach(wanted)
        self.page.keyboard.press(key)

    def fill(self, wanted: Locator, text: str) -> None:
        """Replace what stands there."""
        self.reach(wanted)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)

    def sign_in(self, portal: Portal, login: str, path: str, campaign: str) -> None:
        portal.open(self.page, path, campaign)
        self.fill(self.page.get_by_label("登录名"), login)
        self.fill(self.page.get_by_label("密码"), portal.password)
        self.page.keyboard.press("Enter")
        expect(self.page.get_by_role("navigation").first).to_be_visible()


@pytest.fixture
def keys(people: Callable[..., Page]) -> Iterator[Keys]:
    """A browser whose mouse nobody touches."""
    page = people()
    touched: list[str] = []
    page.expose_function("touched", lambda: touched.append(page.url))
    page.add_init_script("addEventListener('mousedown', () => touched(), true)")
    yield Keys(page)
    assert touched == []


def test_an_applicant_edits_and_hands_in(
    portal: Portal, rehearsals: LeftRehearsals, keys: Keys
) -> None:
    left = rehearsals.at("intake")
    who = left.waiting("佐证材料齐备，待递交")[0]
    page = keys.page
    keys.sign_in(portal, who, f"/applications/{left.submissions[who]}", left.campaign)
    keys.press(page.get_by_role("button", name=re.compile("一、基本信息")))
    with until_saved(page):
        keys.fill(page.get_by_label("企业简介"), "示例企业位于天津市，只用键盘填写。")
    keys.press(page.get_by_role("button", name=re.compile("佐证材料")))
    keys.press(page.get_by_role("button", name="检查与提交"))
    keys.press(page.get_by_role("button", name="提交…"))
    keys.press(page.get_by_role("dialog").get_by_role("button", name="确认提交"))
    expect(page.get_by_role("heading", level=1)).to_have_text("申报回执")


def test_an_expert_declares_and_scores(
    portal: Portal, rehearsals: LeftRehearsals, keys: Keys
) -> None:
    left = rehearsals.at("scoring")
    page = keys.page
    keys.sign_in(portal, left.waiting("待声明、待评分")[0], "/expert/seats", left.campaign)
    keys.press(page.get_by_role("link", name="去办理").first)
    none, _ = page.get_by_role("radio").all()
    keys.press(none, "Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(none).to_be_checked()
    keys.press(page.get_by_role("main").get_by_role("button", name="确认"))
    sheet = page.get_by_role("complementary", name="评分表")
    expect(sheet).to_be_visible()
    for item in sheet.get_by_role("textbox").all()[:-1]:
        keys.fill(item, "1")
    keys.fill(sheet.get_by_label("评审意见"), "材料完整，只用键盘评分。")
    expect(sheet.get_by_text("草稿已保存")).to_be_visible()
    keys.press(sheet.get_by_role("button", name="提交评分"))
    keys.press(page.get_by_role("dialog").get_by_role("button", name="提交评分"))
    expect(sheet.get_by_text("评分已提交")).to_be_visible()


def test_a_person_signs_out(portal: Portal, rehearsals: LeftRehearsals, keys: Keys) -> None:
    left = rehearsals.at("scoring")
    page = keys.page
    keys.sign_in(portal, left.waiting("件待评分")[0], "/expert/seats", left.campaign)
    keys.press(page.locator(".desk-person-button"))
    expect(page.get_by_role("menuitem").first).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("menuitem").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("menuitem", name="退出登录")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{portal.address}/")
