"""What an applicant does at its desk, from registration to the receipt."""

import re
from pathlib import Path
from typing import Final

from playwright.sync_api import Locator, Page, expect

from cli.demo.applicants import example_draft
from cli.demo.applying import evidence_of
from cli.demo.evidence import licence_pdf, sealed_scan_pdf
from tests.prove.portal.journey import Journey
from tests.prove.portal.staging import FORM, unit_name
from tests.web.acting import choose, code_mailed_to, fill_in

OWN: Final = re.compile(r"/applications/([0-9a-f-]{36})")


def register(at: Journey, page: Page) -> None:
    """Prove an address, make the account, found the organisation."""
    portal, who = at.portal, at.who
    address = f"contact@{who.domain}"
    portal.open(page, "/registration")
    page.get_by_label("电子邮箱").fill(address)
    page.get_by_role("button", name="发送验证码").click()
    blank = page.get_by_label("邮件中的6位验证码")
    expect(blank).to_be_visible()
    blank.fill(code_mailed_to(portal.system.as_stack(), address))
    page.get_by_role("button", name="确认验证码").click()
    page.get_by_label("姓名").fill(f"示例联系人{who.number + 1}")
    page.get_by_label("登录名").fill(at.login)
    page.get_by_label("密码", exact=True).fill(portal.password)
    page.get_by_label("再次输入密码").fill(portal.password)
    page.get_by_role("button", name="注册并登录").click()

    found = page.locator("section").filter(
        has=page.get_by_role("heading", name="登记本单位", exact=True)
    )
    found.get_by_label("统一社会信用代码").fill(who.credit_code)
    found.get_by_label("单位全称").fill(who.name)
    found.get_by_role("button", name="登记", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(who.name)


def prove_organisation(at: Journey, page: Page, folder: Path) -> None:
    """Hand in the licence and the sealed letter of authorisation."""
    who = at.who
    papers = {
        "营业执照": licence_pdf(who.name, who.credit_code),
        "授权委托书": sealed_scan_pdf("授权委托书", who.name, "2023年9月6日", ["兹授权本人"]),
    }
    proof = page.locator("section").filter(
        has=page.get_by_role("heading", name="单位核验", exact=True)
    )
    for name, content in papers.items():
        file = folder / f"{name}.pdf"
        file.write_bytes(content)
        proof.get_by_label(name).set_input_files(file)
    proof.get_by_role("button", name="提交证明材料").click()
    expect(proof.get_by_text("证明材料待核验")).to_be_visible()


def apply(at: Journey, page: Page, folder: Path) -> str:
    """Begin, fill in every blank, send the evidence. The submission's id."""
    at.portal.open(page, "/applications", at.campaign)
    begin(page, at.who.factory_name)
    draft = example_draft(at.who.number)
    draft["cover"]["recommending_unit"] = unit_name(at.who.unit)
    fill_in(page, FORM, draft)
    send_evidence(at, page, folder)
    found = OWN.search(page.url)
    assert found is not None
    return found[1]


def begin(page: Page, factory: str, earlier: str = "") -> None:
    """Begin an application: blank, or with the content of an earlier one."""
    page.get_by_role("button", name="新建申报").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("5G全连接工厂名称").fill(factory)
    if earlier:
        dialog.get_by_role("radio", name="以已有申报为底稿").check()
        choose(page, dialog.get_by_role("combobox"), earlier)
    dialog.get_by_role("button", name="新建申报").click()
    expect(page).to_have_url(OWN)


def send_evidence(at: Journey, page: Page, folder: Path) -> None:
    """Drop each file into its box, and wait until the store keeps it."""
    for kind, name, _, content in evidence_of(at.who):
        file = folder / name
        file.write_bytes(content)
        drop(page, kind, file)
        expect(kept(page, kind, name).get_by_text("已收存")).to_be_visible()


def drop(page: Page, kind: str, file: Path) -> None:
    page.locator(f"#blank-attachments-{kind} input[type=file]").last.set_input_files(file)


def kept(page: Page, kind: str, name: str) -> Locator:
    """A file in its box."""
    return page.locator(f"#blank-attachments-{kind}").get_by_role("listitem").filter(has_text=name)


def hand_in(page: Page, unfinished: str = "") -> None:
    """Look once more, hand in, and be shown the receipt.

    unfinished: what the dialog says of files that are still to come.
    """
    page.get_by_role("button", name="检查与提交").or_(
        page.get_by_role("link", name="检查与提交")
    ).first.click()
    page.get_by_role("button", name="提交…").click()
    if unfinished:
        page.get_by_role("dialog").get_by_role("checkbox", name=re.compile(unfinished)).check()
    page.get_by_role("button", name="确认提交").click()
    receipt = page.get_by_role("heading", level=1, name="申报回执")
    refusal = page.get_by_role("dialog").get_by_role("alert")
    expect(receipt.or_(refusal)).to_be_visible()
    assert not refusal.is_visible(), f"the hand-in was refused: {refusal.inner_text()}"
