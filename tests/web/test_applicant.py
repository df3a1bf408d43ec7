"""An applicant's work in a browser: fill in the form, send evidence, hand in, see the receipt."""

import re
from pathlib import Path
from typing import Any

import httpx
from playwright.sync_api import Page, expect

from cli.demo.applicants import applicant, example_draft
from cli.demo.applying import evidence_of
from tests.left import LeftRehearsals
from tests.web.acting import until_saved
from tests.web.portal import Portal

N = 0
"""The demo's first applicant."""
LOGIN = f"demo-applicant-{N:02d}"
FACTORY = "示例门户填报5G全连接工厂"
PROFILE = "示例企业位于天津市，主营示例产品。"


def begun(portal: Portal, campaign: str, content: dict[str, Any]) -> str:
    """A draft with most of its blanks, as colleagues filled them in before. Its id."""
    with httpx.Client(base_url=portal.address) as client:
        sign_in = client.post(
            "/api/identity/v1/sessions", json={"login": LOGIN, "password": portal.password}
        )
        made = client.post(
            "/api/intake/v1/submissions",
            json={"campaign_id": campaign, "content": content},
            headers={"Authorization": f"Bearer {sign_in.json()['access_token']}"},
        )
        return str(made.raise_for_status().json()["submission_id"])


def nearly_complete() -> dict[str, Any]:
    """The example's form without what this test fills in."""
    draft = example_draft(N, cover={"factory_name": FACTORY})
    del draft["basic"]["company_profile"], draft["basic"]["factory_type"]
    del draft["declaration"]["truth_promise"]
    return draft


def test_an_applicant_fills_in_sends_evidence_hands_in_and_gets_the_receipt(
    portal: Portal, rehearsals: LeftRehearsals, page: Page, tmp_path: Path
) -> None:
    campaign = rehearsals.at("intake").campaign
    submission = begun(portal, campaign, nearly_complete())
    portal.sign_in(page, LOGIN, f"/applications/{submission}", campaign)
    saved = page.get_by_role("status").filter(has_text="已保存")
    check = page.get_by_role("region", name="检查结果")
    steps = page.get_by_role("navigation", name="申请书各部分")

    # The check leads to each blank that lacks something.
    check.get_by_role("button", name="请填写“企业简介”").click()
    expect(page.get_by_label("企业简介")).to_be_focused()
    page.get_by_label("企业简介").fill(PROFILE)
    page.get_by_role("radio", name="车间级5G全连接工厂").check()
    expect(saved).to_be_visible()
    expect(page.get_by_text(re.compile(r"^\d+/300字$")).first).to_be_visible()
    steps.get_by_role("button", name=re.compile("申请单位声明")).click()
    with until_saved(page):
        page.get_by_role("checkbox", name=re.compile("合法性、真实性")).check()

    # What was typed is there when the page is opened anew.
    page.reload()
    expect(page.get_by_role("checkbox", name=re.compile("合法性、真实性"))).to_be_checked()

    steps.get_by_role("button", name=re.compile("佐证材料")).click()
    # The check has answered, and asks for the files: what it says after them is its word on them.
    expect(check).to_contain_text(re.compile("(须改正|提示) [1-9]"))
    for kind, name, _, content in evidence_of(applicant(N)):
        file = tmp_path / name
        file.write_bytes(content)
        section = page.locator(f"#blank-attachments-{kind}")
        section.locator("input[type=file]").last.set_input_files(file)
        kept = section.get_by_role("listitem").filter(has_text=name)
        expect(kept.get_by_text("已收存")).to_be_visible()
    expect(check.get_by_text("没有问题，可以提交")).to_be_visible()

    page.get_by_role("button", name="检查与提交").click()
    page.get_by_role("button", name="提交…").click()
    page.get_by_role("button", name="确认提交").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("申报回执")
    paper = page.get_by_role("article", name="申报回执")
    expect(paper.get_by_text(re.compile(r"^YL-2023-\d{6}$"))).to_be_visible()
    with page.expect_download() as saving:
        page.get_by_role("button", name="下载签名文件（JSON）").click()
    assert '"signature"' in Path(saving.value.path()).read_text()

    page.get_by_role("link", name="查看办理进度").click()
    expect(page.get_by_text("推荐单位经办人")).to_be_visible()


def test_a_conflict_shows_both_texts_and_a_lost_network_loses_nothing(
    portal: Portal, rehearsals: LeftRehearsals, page: Page
) -> None:
    campaign = rehearsals.at("intake").campaign
    draft = example_draft(N, cover={"factory_name": f"{FACTORY}二号"})
    submission = begun(portal, campaign, draft)
    portal.sign_in(page, LOGIN, f"/applications/{submission}", campaign)
    page.get_by_role("button", name=re.compile("一、基本信息")).click()
    expect(page.get_by_label("企业简介")).to_be_visible()
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.get_by_label("企业简介")).to_be_visible()
    saved = page.get_by_role("status").filter(has_text="已保存")

    with until_saved(other):
        other.get_by_label("企业简介").fill("另一人填写的示例文字。")
    page.get_by_label("企业简介").fill("本人填写的示例文字。")
    asked = page.get_by_role("dialog")
    expect(asked.get_by_text("另一人填写的示例文字。")).to_be_visible()
    expect(asked.get_by_text("本人填写的示例文字。")).to_be_visible()
    asked.get_by_role("button", name="按选择保存").click()
    expect(saved).to_be_visible()

    page.context.set_offline(True)
    page.get_by_label("项目概况").fill("断网时填写的示例文字。")
    expect(page.get_by_role("status").filter(has_text="连接中断")).to_be_visible()
    page.context.set_offline(False)
    expect(saved).to_be_visible()
    page.reload()
    expect(page.get_by_label("企业简介")).to_have_value("本人填写的示例文字。")
    expect(page.get_by_label("项目概况")).to_have_value("断网时填写的示例文字。")
