"""The expert's desk: the declaration, then every item scored beside the material."""

from playwright.sync_api import Page, expect

from tests.left import LeftRehearsals
from tests.web.portal import Portal


def test_an_expert_scores_a_case_beside_its_material(
    portal: Portal, rehearsals: LeftRehearsals, page: Page
) -> None:
    left = rehearsals.at("scoring")
    expert = left.waiting("件待评分")[0]
    portal.sign_in(page, expert, "/expert/seats", left.campaign)
    page.get_by_role("link", name="去办理").first.click()
    sheet = page.get_by_role("complementary", name="评分表")
    expect(sheet).to_be_visible()
    expect(page.get_by_role("tab", name="申报材料")).to_be_visible()
    sheet.get_by_text("附件1要求与申报内容").first.click()
    expect(sheet.get_by_text("支持企业采用虚拟专网")).to_be_visible()
    expect(sheet.get_by_text("5G网络组网方式").first).to_be_visible()
    for item in sheet.get_by_role("textbox").all()[:-1]:
        item.fill("1")
    sheet.get_by_label("评审意见").fill("材料完整，互联互通内容具体。")
    expect(sheet.get_by_text("草稿已保存")).to_be_visible()
    sheet.get_by_role("button", name="提交评分").click()
    page.get_by_role("dialog").get_by_role("button", name="提交评分").click()
    expect(sheet.get_by_text("评分已提交")).to_be_visible()
