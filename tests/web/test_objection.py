"""Somebody of the public objects in a browser, proved by a code, with files."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from pathlib import Path

import httpx
from playwright.sync_api import Page, expect

from tests.intake.hostile import pdf
from tests.left import LeftRehearsals
from tests.patience import until
from tests.web.acting import choose
from tests.web.portal import Portal

ADDRESS = "objector@example.com"
MOST_TRIES = 5
"""So often a code is asked for: the pause after an earlier one ends within one try."""


def letters_of(portal: Portal) -> list[str]:
    """The texts of all letters to the objector, oldest first."""
    asked = httpx.get(f"{portal.system.outside}/mailbox/messages", params={"to": ADDRESS})
    return [letter["text"] for letter in asked.json()["items"]]


def letter(portal: Portal, after: int, holding: str) -> str:
    """The first letter to the objector after so many that holds a text, once it is there."""

    def found() -> list[str]:
        return [text for text in letters_of(portal)[after:] if holding in text]

    async def there() -> bool:
        return bool(found())

    # In a thread of its own: the browser has a loop in this one.
    with ThreadPoolExecutor(1) as waiting:
        waiting.submit(asyncio.run, until(there)).result()
    return found()[0]


def prove(portal: Portal, page: Page) -> None:
    """Prove the address by the code that was sent to it."""
    before = len(letters_of(portal))
    page.get_by_label("电子邮箱").fill(ADDRESS)
    blank = page.get_by_label("邮件中的6位验证码")
    send = page.get_by_role("button", name="发送验证码")
    for _ in range(MOST_TRIES):
        expect(send).to_be_enabled()
        with page.expect_response("**/email-codes") as answered:
            send.click()
        if answered.value.ok:
            break
        # Soon after an earlier code the page says so, and offers it again after a pause.
        assert answered.value.status == HTTPStatus.TOO_MANY_REQUESTS
        expect(page.get_by_role("alert").filter(has_text="过于频繁")).to_be_visible()
    expect(blank).to_be_visible()
    code = re.search(r"(?<!\d)(\d{6})(?!\d)", letter(portal, before, "验证码"))
    assert code is not None
    blank.fill(code.group(1))
    page.get_by_role("button", name="确认验证码").click()


def test_the_public_objects_and_sees_what_became_of_it(
    portal: Portal, rehearsals: LeftRehearsals, page: Page, tmp_path: Path
) -> None:
    left = rehearsals.at("publicity")
    paper = tmp_path / "异议书.pdf"
    paper.write_bytes(pdf())
    portal.open(page, "/notices", left.campaign)
    page.get_by_role("link", name="拟入选名单的公示").first.click()
    page.get_by_role("link", name="网上提出异议").click()
    prove(portal, page)
    send = page.get_by_role("button", name="提交异议")
    expect(send).to_be_disabled()
    page.get_by_role("checkbox").last.check()
    page.get_by_label("真实姓名或单位全称").fill("示例甲")
    page.get_by_label("联系方式").fill("022-00000009")
    page.get_by_label("异议事项和理由").fill("示例理由")
    for what in ("签名或盖章的异议书", "证据材料"):
        page.get_by_label(re.compile(f"选择文件：{what}")).set_input_files(paper)
    expect(page.get_by_text("已收到", exact=True)).to_have_count(2)
    send.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("异议已收到")
    number = page.locator(".object-number").inner_text()
    assert number.startswith("YL-YY-") and number not in page.url
    assert f"{portal.address}/objections" in letter(portal, 0, number)
    portal.open(page, "/objections")
    prove(portal, page)
    page.get_by_label("编号").fill(number.lower())
    page.get_by_role("button", name="查询", exact=True).click()
    expect(page.get_by_text("正在核查，尚未答复")).to_be_visible()
    stored = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert ADDRESS not in stored and "eyJ" not in stored


def test_an_officer_takes_down_a_letter_with_its_scan(
    portal: Portal, rehearsals: LeftRehearsals, page: Page, tmp_path: Path
) -> None:
    left = rehearsals.at("publicity")
    paper = tmp_path / "来信.pdf"
    paper.write_bytes(pdf())
    portal.sign_in(page, "demo-city-officer", "/city/notices", left.campaign)
    page.locator("a[href*='/city/notices/']").first.click()
    page.get_by_role("button", name="登记异议").click()
    dialog = page.get_by_role("dialog")
    choose(page, dialog.get_by_label("所涉项目"), re.compile("5G"))
    dialog.get_by_label("提出方式").fill("来信")
    choose(page, dialog.get_by_label("异议人"), "单位")
    dialog.get_by_label("姓名或单位名称").fill("天津示例异议有限公司")
    dialog.get_by_label("联系方式").fill("022-00000009")
    dialog.get_by_label("异议内容").fill("由来信登记的异议")
    dialog.get_by_role("checkbox", name="单位盖章或个人签名").check()
    record = dialog.locator(".ant-modal-footer button.ant-btn-primary")
    record.click()
    expect(dialog.get_by_text("已勾选签名或盖章的，须上传异议书扫描件或照片")).to_be_visible()
    for place in (0, 1):
        dialog.locator("input[type=file]").nth(place).set_input_files(paper)
    expect(dialog.get_by_text("已收到", exact=True)).to_have_count(2)
    record.click()
    expect(dialog).to_be_hidden()
    card = page.locator(".ant-card").filter(has_text="由来信登记的异议").last
    card.get_by_role("button", name="查看材料（会被记录）").click()
    expect(card.get_by_role("link", name="来信.pdf")).to_have_count(2)
    # It is not admitted: the ground and the answer are given, and the item waits no more.
    card.get_by_role("button", name="不予受理").click()
    refusing = page.get_by_role("dialog")
    confirm = refusing.locator(".ant-modal-footer button.ant-btn-primary")
    confirm.click()
    expect(refusing.get_by_text("请输入").first).to_be_visible()
    choose(page, refusing.get_by_label("不予受理的理由"), "与本次公示无关")
    refusing.get_by_label("答复异议人").fill("示例：所述事项不属于公示内容")
    confirm.click()
    expect(refusing).to_be_hidden()
    expect(card.get_by_role("button", name="不予受理")).to_have_count(0)
    expect(card).to_contain_text("不予受理")
