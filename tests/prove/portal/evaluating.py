"""What the city and its experts do: acceptance, scores, selection, notice, announcement."""

import re
import time
from http import HTTPStatus
from typing import Final

from playwright.sync_api import Page, Response, expect

from tests.prove.portal.journey import AGAIN_MS, BOUND, Journey, look_until, sure
from tests.web.acting import answer_checklist, choose

POINTS: Final = "2"
"""Each item of the sheet is worth as much, or more."""


def accept(page: Page) -> None:
    """The city looks through its checklist and takes the case in."""
    answer_checklist(page, "受理审核清单")
    page.get_by_role("button", name="受理", exact=True).click()
    sure(page, "受理")
    expect(page.get_by_text("已受理").first).to_be_visible()


def open_panel(at: Journey, page: Page, experts: list[str]) -> None:
    page.get_by_role("button", name="组建专家组").click()
    dialog = page.get_by_role("dialog")
    choose(page, dialog.get_by_label("专家", exact=True), *experts)
    cases = dialog.get_by_label("评审项目（已受理）")
    choose(page, cases, re.compile(re.escape(at.who.factory_name)))
    sure(page, "组建专家组")
    expect(page.get_by_role("heading", name="专家组 1")).to_be_visible()


def score(at: Journey, page: Page) -> None:
    """An expert declares to be free, and scores every item."""
    row = page.get_by_role("row").filter(has_text=at.who.factory_name)
    row.get_by_role("link", name="去办理").click()
    page.get_by_role("radio", name="本人与该申报单位无利害关系").check()
    page.get_by_role("button", name="确认", exact=True).click()
    sheet = page.get_by_role("complementary", name="评分表")
    expect(sheet).to_be_visible()
    for item in sheet.get_by_role("textbox").all()[:-1]:
        item.fill(POINTS)
    sheet.get_by_label("评审意见").fill("示例评语：材料完整。")
    sheet.get_by_role("button", name="提交评分").click()
    sure(page, "提交评分")
    expect(sheet.get_by_text("评分已提交")).to_be_visible()


def close_evaluation(page: Page) -> None:
    page.get_by_role("button", name="结束评审").click()
    sure(page, "确定")


def propose_selection(at: Journey, page: Page) -> None:
    """Choose from the ranking, until no hold keeps the chosen one back.

    A clear credit answer counts for some days: after the clock was moved it is asked again.
    """

    def answers(answer: Response) -> bool:
        return answer.url.endswith("/selections") and answer.status != HTTPStatus.UNAUTHORIZED

    bound = time.monotonic() + BOUND
    while True:
        page.get_by_role("checkbox", name=at.who.factory_name).check()
        # The page also shows the proposal before this one: only the answer tells of this one.
        with page.expect_response(answers) as answered:
            page.get_by_role("button", name=re.compile("预演遴选")).click()
        said = answered.value
        if said.ok and said.json()["held"] == []:
            break
        assert time.monotonic() < bound, said.text()
        page.wait_for_timeout(AGAIN_MS)
        page.reload()
    expect(page.locator(".proposed-selection")).to_contain_text("留待以后 0 件")


def confirm_selection(page: Page) -> None:
    page.get_by_role("button", name="确认遴选名单").click()
    sure(page, "确定")
    expect(page.get_by_text("遴选名单已确认").first).to_be_visible()


def publish(page: Page) -> None:
    """The head publishes the drafted notice, once nothing holds it."""
    _press_until_taken(page, "发布公示")
    expect(page.get_by_text("公示中").first).to_be_visible()


def announce(page: Page) -> None:
    _press_until_taken(page, "发布公告")


def _press_until_taken(page: Page, act: str) -> None:
    """A hold that opened by the clock is cleared by itself; until then the act is refused."""
    bound = time.monotonic() + BOUND
    dialog = page.get_by_role("dialog")
    while True:
        look_until(page, page.get_by_role("button", name=act, exact=True))
        page.get_by_role("button", name=act, exact=True).click()
        dialog.get_by_role("button", name=act, exact=True).click()
        expect(
            dialog.get_by_role("alert").or_(page.locator("body:not(:has([role=dialog]))"))
        ).to_be_visible()
        if not dialog.is_visible():
            return
        assert time.monotonic() < bound, dialog.inner_text()
        page.wait_for_timeout(AGAIN_MS)
        page.reload()


def move_clock(at: Journey, page: Page, what: str) -> None:
    """Move the rehearsal's clock to a named instant, on the demo's page."""
    at.portal.open(page, "/demo", at.campaign)
    page.get_by_role("button", name=re.compile(f"（{what}）")).click()
    page.get_by_role("tooltip").get_by_role("button").last.click()
    expect(page.get_by_role("button", name=re.compile(f"（{what}）"))).to_be_hidden()
