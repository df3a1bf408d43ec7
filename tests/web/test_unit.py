"""The unit's desk: read a case beside its evidence, propose, and a second person confirms."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from cli.demo.evidence import sealed_scan_pdf
from tests.left import LeftRehearsals
from tests.web.acting import answer_checklist, choose
from tests.web.portal import Portal


def test_an_officer_returns_a_case_and_the_head_confirms_what_waits(
    portal: Portal, rehearsals: LeftRehearsals, people: Callable[..., Page]
) -> None:
    left = rehearsals.at("unit-review")
    officer = next(login for login in left.waiting("待审核") if "officer" in login)
    page = people()
    portal.sign_in(page, officer, "/unit/cases", left.campaign)
    expect(page.get_by_role("heading", name="申报项目")).to_be_visible()
    row = page.get_by_role("row").filter(has_text="审核").filter(has_not_text="意见").first
    row.get_by_role("link").click()
    expect(page.get_by_role("tab", name="申报内容")).to_be_visible()
    page.get_by_role("button", name="退回补正").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("查找栏目或材料").fill("概况")
    dialog.get_by_role("checkbox", name="项目概况").check()
    dialog.get_by_placeholder("问题").fill("未说明投资构成")
    dialog.get_by_placeholder("怎样修改").fill("请补充投资构成")
    dialog.get_by_label("意见与理由").fill("项目概况需补充")
    dialog.get_by_role("button", name="提出意见").click()
    # Its message stays for seconds only; a slow machine may look too late.
    expect(dialog).to_be_hidden()

    head = left.waiting("审核意见待确认")[0]
    page = people()
    portal.sign_in(page, head, "/unit/cases", left.campaign)
    page.get_by_role("row").filter(has_text="待确认").first.get_by_role("link").click()
    page.get_by_role("button", name="确认这项意见").click()
    page.get_by_role("dialog").get_by_role("button", name="确认这项意见").click()
    expect(page.get_by_role("button", name="确认这项意见")).to_have_count(0)
    went = re.compile("已推荐|已退回|不予推荐")
    expect(page.locator(".case-head")).to_contain_text(went)


def test_an_officer_proposes_for_several_cases_undoes_it_and_lets_it_take_effect(
    portal: Portal, rehearsals: LeftRehearsals, page: Page
) -> None:
    left = rehearsals.at("unit-review")
    officer = next(login for login in left.waiting("待审核") if "officer" in login)
    portal.sign_in(page, officer, "/unit/cases", left.campaign)
    rows = page.get_by_role("row").filter(has_text="审核中").filter(has_not_text="意见")
    # Held by its number: other cases of the unit wait with such proposals from the beginning.
    row = page.get_by_role("row").filter(has_text=rows.first.get_by_role("link").inner_text())
    row.get_by_role("link").click()
    recommend = page.get_by_role("button", name="推荐", exact=True)
    expect(recommend).to_be_disabled()
    expect(page.get_by_text("未填写或未写明说明").first).to_be_visible()
    answer_checklist(page, "推荐审核清单")
    expect(recommend).to_be_enabled()
    page.go_back()
    row.get_by_role("checkbox").check()
    for ending in ("撤销", "生效"):
        page.get_by_role("button", name="批量提出推荐（1）").click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_label("意见与理由").fill("材料齐全，符合条件")
        dialog.get_by_role("button", name="查看将办理的案卷").click()
        expect(dialog.get_by_text("将办理 1 件，0 件不能这样办理")).to_be_visible()
        dialog.get_by_role("button", name="确认办理 1 件").click()
        expect(page.get_by_text("已确认，可撤销")).to_be_visible()
        if ending == "撤销":
            page.get_by_role("button", name="撤销").click()
            expect(page.get_by_text("没有改动任何案卷")).to_be_visible()
            row.get_by_role("checkbox").check()
    # The plan gives half a minute to undo it.
    expect(page.get_by_text("1 件已办理")).to_be_visible(timeout=90_000)
    expect(row).to_contain_text("待确认意见：推荐")


def test_an_officer_records_a_look_up_with_the_page_that_shows_it(
    portal: Portal, rehearsals: LeftRehearsals, page: Page, tmp_path: Path
) -> None:
    left = rehearsals.at("unit-review")
    officer = next(login for login in left.waiting("待审核") if "officer" in login)
    shown, odd = tmp_path / "网页截图.pdf", tmp_path / "odd.pdf"
    shown.write_bytes(sealed_scan_pdf("信用中国查询结果", "示例单位", "未列入", []))
    odd.write_bytes(b"%PDF-1.7\nnothing")
    portal.sign_in(page, officer, "/unit/cases", left.campaign)
    # Also of a case whose ruling was proposed meanwhile: it is recorded all the same.
    page.get_by_role("row").filter(has_text="审核中").last.get_by_role("link").click()
    page.get_by_role("button", name="登记人工核查结果").click()
    dialog = page.get_by_role("dialog")
    record = dialog.locator(".ant-modal-footer button.ant-btn-primary")
    choose(page, dialog.get_by_label("来源"), "信用中国")
    choose(page, dialog.get_by_label("页面结果"), "查无此主体")
    file = dialog.locator("input[type=file]")
    file.set_input_files(odd)
    expect(dialog.get_by_text("PDF无法打开")).to_be_visible(timeout=60_000)
    expect(record).to_be_disabled()
    dialog.get_by_role("button", name="移除 odd.pdf").click()
    file.set_input_files(shown)
    expect(dialog.get_by_text("已收到")).to_be_visible(timeout=60_000)
    record.click()
    expect(dialog).to_be_hidden()
    page.get_by_role("tab", name="信用核查").click()
    line = page.get_by_role("row").filter(has_text="人工查询")
    with page.context.expect_page() as opened:
        line.get_by_role("button", name="查看凭据").click()
    assert opened.value is not None
