"""How a person works at the portal's controls."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import httpx
from playwright.sync_api import Locator, Page, Response, expect

from cli.demo.stack import Stack
from contracts.application.presentation import Presentation, ShownField
from infra.processes import wait_until

MAIL_SECONDS = 60
LIST = ".ant-select-dropdown:visible"
CODE = re.compile(r"(?<!\d)(\d{6})(?!\d)")
MOST_OPTIONS = 300
"""No list of these tests is longer."""


def choose(page: Page, control: Locator, *words: str | re.Pattern[str]) -> None:
    """Choose from a list that drops down, and leave it.

    By the keyboard: a list that comes into sight, or whose options come late, moves them away
    from under a pointer. What was chosen is looked at before the list is left.
    """
    box = control.locator("xpath=ancestor::*[contains(concat(' ', @class), ' ant-select ')][1]")
    several = page.locator(".ant-select-multiple").and_(box)
    control.focus()
    for each in words:
        if control.get_attribute("aria-expanded") != "true":
            control.press("Enter")
        _go_to_option(page, control, each)
        control.press("Enter")
        if several.count():
            chosen = page.locator(f"{LIST} .ant-select-item-option-selected")
            expect(chosen.filter(has_text=each)).to_be_visible()
        else:
            expect(box).to_contain_text(each)
    if control.get_attribute("aria-expanded") == "true":
        control.press("Escape")
    expect(page.locator(LIST)).to_have_count(0)


def _go_to_option(page: Page, control: Locator, words: str | re.Pattern[str]) -> None:
    """Press down until Enter would take this option."""
    wanted = re.compile(re.escape(words)) if isinstance(words, str) else words
    active = page.locator(f"{LIST} .ant-select-item-option-active")
    first = shown = active.get_attribute("title") or ""
    for _ in range(MOST_OPTIONS):
        if wanted.search(shown):
            return
        control.press("ArrowDown")
        expect(active).not_to_have_attribute("title", shown)
        shown = active.get_attribute("title") or ""
        if shown == first:
            break
    raise AssertionError(f"the list has no option {words}")


def answer_checklist(page: Page, tab: str) -> None:
    """Answer every point of the open case with yes; the first one only after a no."""
    page.get_by_role("tab", name=tab).click()
    points = page.locator(".checklist > li")
    expect(points.first).to_be_visible()
    points.first.get_by_text("不符合", exact=True).click()
    expect(points.first.get_by_placeholder("请写明说明")).to_be_visible()
    for point in points.all():
        point.get_by_text("符合", exact=True).click()
    page.get_by_role("button", name="保存审核清单").click()
    expect(page.get_by_text("各项均已填写")).to_be_visible()


def pick_day(control: Locator, day: str) -> None:
    """Type a day, a month or an instant into a calendar's blank."""
    control.click()
    control.fill(day)
    control.press("Enter")
    expect(control).to_have_value(day)


@contextmanager
def until_saved(page: Page) -> Iterator[None]:
    """Change a draft meanwhile, and wait until the server has it.

    A page says for a second only that something is not saved: a slow machine looks too late.
    """

    def kept(answer: Response) -> bool:
        return answer.request.method == "PATCH" and answer.url.endswith("/draft") and answer.ok

    with page.expect_response(kept):
        yield
    expect(page.get_by_role("status").filter(has_text="已保存")).to_be_visible()


def code_mailed_to(stack: Stack, address: str) -> str:
    """The code in the newest letter to an address, as its owner reads it in the mailbox."""
    found: list[str] = []

    def come() -> bool:
        answer = httpx.get(f"{stack.outside}/mailbox/messages", params={"to": address})
        letters = answer.raise_for_status().json()["items"]
        found.extend(CODE.findall(letters[-1]["text"]) if letters else [])
        return bool(found)

    assert wait_until(come, MAIL_SECONDS), "no code came"
    return found[0]


def fill_in(page: Page, form: Presentation, draft: Mapping[str, Any]) -> None:
    """Fill in the form a step after the other, as it is asked."""
    for part in form.parts:
        expect(page.get_by_role("heading", level=2, name=part.zh, exact=True)).to_be_visible()
        for blank in part.fields:
            _fill(page, blank, draft)
        page.get_by_role("button", name="下一步", exact=True).click()


def _fill(page: Page, blank: ShownField, draft: Mapping[str, Any]) -> None:
    value = _at(draft, blank.path)
    if value is None:
        return
    place = page.locator(f"#blank{blank.path.replace('/', '-')}")
    chosen = {choice.code: choice.zh for choice in blank.choices}
    match blank.kind.value:
        case "group":
            for inner in blank.fields:
                _fill(page, inner, draft)
        case "one":
            place.get_by_role("radio", name=chosen[value], exact=True).check()
        case "many":
            for code in value:
                place.get_by_role("checkbox", name=chosen[code], exact=True).check()
        case "promise":
            place.get_by_role("checkbox").check()
        case "date" | "month" | "year":
            pick_day(place.get_by_role("textbox"), str(value))
        case "unit":
            _choose_unit(page, place, str(value))
        case _:
            place.get_by_role("textbox").first.fill(str(value))


def _choose_unit(page: Page, place: Locator, name: str) -> None:
    """The list is long: its name is typed first."""
    control = place.get_by_role("combobox")
    control.fill(name)
    choose(page, control, name)


def _at(draft: Mapping[str, Any], path: str) -> Any:
    value: Any = draft
    for key in path.split("/")[1:]:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value
