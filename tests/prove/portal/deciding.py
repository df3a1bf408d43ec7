"""What a unit does at its desk: rulings by two persons, the list with its seal, the delivery."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from cli.demo.evidence import sealed_scan_pdf
from tests.prove.portal.journey import Journey, look_until, sure
from tests.prove.portal.staging import unit_name


def confirm_applicant(at: Journey, page: Page) -> None:
    """The officer reads the applicant's papers and confirms it."""
    card = page.locator(".ant-card").filter(has_text=at.who.name)
    look_until(page, card)
    for name in ("营业执照", "授权委托书"):
        with page.expect_download() as saved:
            card.get_by_role("button", name=name).click()
        assert saved.value.suggested_filename.endswith(".pdf")
    card.get_by_role("button", name="核验通过").click()
    page.locator(".ant-popconfirm").get_by_role("button", name="核验通过").click()
    expect(card).to_be_hidden()


def propose(page: Page, what: str, reason: str) -> None:
    """The officer proposes a ruling that needs no points."""
    act = page.get_by_role("button", name=what, exact=True)
    look_until(page, page.locator("button:enabled").and_(act))
    act.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("意见与理由").fill(reason)
    dialog.get_by_role("button", name="提出意见").click()
    expect(dialog).to_be_hidden()


def confirm(page: Page) -> None:
    """The head confirms what was proposed: it waits no more, and the case goes its way."""
    act = page.get_by_role("button", name="确认这项意见")
    act.click()
    sure(page, "确认这项意见")
    expect(act).to_have_count(0)
    expect(page.locator(".case-head")).to_contain_text(re.compile("已推荐|已退回"))


def make_list(at: Journey, page: Page, folder: Path) -> None:
    """The officer puts the list in order, and uploads its sealed paper."""
    look_until(page, page.get_by_role("listitem").filter(has_text=at.who.factory_name))
    page.get_by_label("联系人").fill("示例经办人")
    page.get_by_label("联系电话").fill("022-00000000")
    page.get_by_role("button", name="预览附件3").click()
    # The paper as it will print: its title, the case as its row, the contact that was typed.
    paper = page.get_by_role("region", name="附件3预览")
    for printed in ("推荐信息汇总表", at.who.factory_name, "示例经办人"):
        expect(paper).to_contain_text(printed)
    page.get_by_role("button", name="收起预览").click()
    page.get_by_role("button", name="生成汇总表").click()
    seal = folder / "盖章页.pdf"
    seal.write_bytes(
        sealed_scan_pdf(
            "2023年5G全连接工厂推荐信息汇总表",
            unit_name(at.who.unit),
            "2023年9月21日",
            [at.who.factory_name],
        )
    )
    expect(page.get_by_role("button", name="上传盖章扫描件")).to_be_visible()
    page.locator(".list-delivery input[type=file]").set_input_files(seal)
    expect(page.get_by_text("盖章件已上传")).to_be_visible()


def deliver(page: Page) -> None:
    """The head hands the list to the city."""
    page.get_by_role("button", name="报送市局").click()
    sure(page, "报送市局")
    expect(page.get_by_text("报送回执")).to_be_visible()
