"""One submission from registration to the register, by its people, in the portal only."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from cli.demo.applicants import applicant
from tests.prove.portal import deciding, evaluating, filing
from tests.prove.portal.journey import Journey, look_until
from tests.prove.portal.staging import AUDITOR, EXPERTS, name_of, staged
from tests.web.acting import answer_checklist
from tests.web.portal import Portal

WHO = applicant(51)
OFFICER, HEAD = "demo-city-officer", "demo-city-head"


def test_one_submission_from_registration_to_the_register(
    portal: Portal, people: Callable[..., Page], tmp_path: Path
) -> None:
    campaign = staged(portal.system.as_stack(), WHO)
    at = Journey(portal, campaign, WHO)
    applicant_page = people()
    filing.register(at, applicant_page)
    filing.prove_organisation(at, applicant_page, tmp_path)
    submission = filing.apply(at, applicant_page, tmp_path)
    filing.hand_in(applicant_page)

    officer, head = people(), people()
    at.officer(officer, "/unit/applicants")
    deciding.confirm_applicant(at, officer)
    portal.open(officer, "/unit/cases", campaign)
    at.case(officer, "unit")
    answer_checklist(officer, "推荐审核清单")
    deciding.propose(officer, "推荐", "材料齐全，符合条件")
    at.head(head, "/unit/cases")
    at.case(head, "unit")
    deciding.confirm(head)
    portal.open(officer, "/unit/list", campaign)
    deciding.make_list(at, officer, tmp_path)
    portal.open(head, "/unit/list", campaign)
    deciding.deliver(head)

    clock = people()
    evaluating.move_clock(at, clock, "推荐单位报送截止")
    city, chief = people(), people()
    portal.sign_in(city, OFFICER, "/city/cases", campaign)
    at.case(city, "city")
    evaluating.accept(city)
    portal.open(city, "/city/panels", campaign)
    evaluating.open_panel(at, city, [name_of(login) for login in EXPERTS])
    for login in EXPERTS:
        expert = people()
        portal.sign_in(expert, login, "/expert/seats", campaign)
        evaluating.score(at, expert)
        expert.close()
    portal.open(city, "/city/panels", campaign)
    evaluating.close_evaluation(city)
    portal.open(city, "/city/selection", campaign)
    evaluating.propose_selection(at, city)
    portal.sign_in(chief, HEAD, "/city/selection", campaign)
    evaluating.confirm_selection(chief)

    evaluating.move_clock(at, clock, "公示发布日")
    portal.open(chief, "/city/notices", campaign)
    notice = chief.get_by_role("main").get_by_role("row").get_by_role("link")
    look_until(chief, notice)
    notice.first.click()
    evaluating.publish(chief)
    public = people()
    portal.open(public, "/notices", campaign)
    public.get_by_role("link", name="拟入选名单的公示").first.click()
    expect(public.get_by_role("row").filter(has_text=WHO.factory_name)).to_be_visible()
    evaluating.move_clock(at, clock, "公告日")
    evaluating.announce(chief)

    portal.open(public, "/register?rehearsal=true")
    entry = public.get_by_role("row").filter(has_text=WHO.factory_name)
    look_until(public, entry)
    number = entry.first.get_by_role("link").inner_text()
    entry.first.get_by_role("link").click()
    expect(public.get_by_role("heading", level=1)).to_contain_text(WHO.factory_name)
    portal.open(applicant_page, f"/applications/{submission}/progress", campaign)
    look_until(applicant_page, applicant_page.get_by_text(number))
    auditor = people()
    portal.sign_in(auditor, AUDITOR, f"/audit/submissions/{submission}", campaign)
    expect(auditor.get_by_role("heading", level=1)).to_contain_text(WHO.factory_name)
    expect(auditor.get_by_role("row").nth(1)).to_be_visible()
