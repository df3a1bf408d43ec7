"""A case list of ten thousand: it scrolls to its end, filters, and answers as a short one does."""

from collections.abc import Callable
from statistics import median

from playwright.sync_api import Page, expect

from cli.demo.stack import System
from tests.left import LeftRehearsals
from tests.web.acting import choose
from tests.web.portal import Portal
from tests.web.weighing import (
    HOLDER,
    NOTES_PAINTS,
    acts_on_cases,
    many_cases,
    scroll_to_the_end,
)

UNIT = "120111"
OFFICER = f"demo-officer-{UNIT}"
MANY, FEW = 10_000, 10
ROUNDS = 3
AT_MOST_TIMES = 3.0
"""So many times as long as with a few cases an act may take to show, on a loaded machine too."""


def test_ten_thousand_cases_scroll_filter_and_answer_at_once(
    portal: Portal, system: System, rehearsals: LeftRehearsals, people: Callable[..., Page]
) -> None:
    rehearsals.at("intake")  # its people are those of every campaign
    with many_cases(system, UNIT, MANY) as many, many_cases(system, UNIT, FEW) as few:
        long, short = people(), people()
        for page, campaign, count in ((long, many, MANY), (short, few, FEW)):
            page.add_init_script(NOTES_PAINTS)
            portal.sign_in(page, OFFICER, "/unit/cases", campaign)
            expect(page.get_by_text(f"共 {count} 条")).to_be_visible()
        scroll_to_the_end(long)
        assert long.locator(f"{HOLDER} .ant-table-row").count() < 100, "only what is seen is drawn"

        took = [(acts_on_cases(long), acts_on_cases(short)) for _ in range(ROUNDS)]
        slow, quick = (median(median(acts) for acts in each) for each in zip(*took, strict=True))
        assert slow <= AT_MOST_TIMES * quick, (slow, quick)

        choose(long, long.get_by_role("combobox", name="全部状态"), "审核中")
        expect(long.get_by_text(f"共 {MANY // 4} 条")).to_be_visible()
        long.get_by_role("searchbox").fill("YL-00044")
        long.keyboard.press("Enter")
        expect(long.get_by_text("共 1 条")).to_be_visible()
