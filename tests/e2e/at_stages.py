"""Leaves two rehearsals at stages, side by side on a system that has played a whole one, and looks
at what waits as the person for whom it waits: signed in as the demo's page does it.
"""

import asyncio
import json
import time
from pathlib import Path
from typing import Any

import httpx
from rich.console import Console

from cli.demo.rehearsal import play_on
from cli.demo.stack import Stack
from cli.demo.stages import STAGES
from kit.surroundings import DEMO_SIGN_IN

EARLIEST = ("intake", "unit-review")


async def leave_two(stack: Stack, out: Path) -> None:
    """Both at once: nothing of one may stand in the other's way."""
    codes = await asyncio.gather(
        *(play_on(stack, out, Console(), time.monotonic(), STAGES[name]) for name in EARLIEST)
    )
    assert codes == [0, 0]
    left = {name: json.loads((out / f"stage-{name}.json").read_text()) for name in EARLIEST}
    assert left["intake"]["campaign"] != left["unit-review"]["campaign"]
    async with httpx.AsyncClient(base_url=f"{stack.api}/api", timeout=60) as web:
        page = DemoPage(web)
        await page.open()
        assert (await web.get("/identity/readyz")).json()[DEMO_SIGN_IN].startswith("warning")
        await _intake(page, left["intake"])
        await _unit_review(page, left["unit-review"])


class DemoPage:
    """The page of the demo: everybody as whom it can sign in, by login."""

    def __init__(self, web: httpx.AsyncClient) -> None:
        self.web = web
        self.people: dict[str, dict[str, Any]] = {}

    async def open(self) -> None:
        answer = await self.web.get("/identity/v1/demo-people", params={"limit": 200})
        self.people = {each["login"]: each for each in answer.raise_for_status().json()["items"]}

    async def read(self, login: str, path: str) -> Any:
        """What an address answers to this person."""
        person = self.people[login]["person_id"]
        made = (await self.web.post(f"/identity/v1/demo-people/{person}/sessions")).json()
        bearer = {"Authorization": f"Bearer {made['access_token']}"}
        return (await self.web.get(path, headers=bearer)).raise_for_status().json()


def waiting(left: dict[str, Any], words: str) -> list[str]:
    """The logins for whom something of this kind waits."""
    return [each["login"] for each in left["waits"] if words in each["zh"]]


async def _intake(page: DemoPage, left: dict[str, Any]) -> None:
    """Drafts with evidence, one read from Word; some are handed in and are with their units."""
    states: dict[str, str] = {}
    for login, submission in left["submissions"].items():
        mine = await page.read(login, f"/intake/v1/submissions/{submission}")
        states[login] = mine["state"]
        evidence = await page.read(login, f"/intake/v1/submissions/{submission}/evidence")
        assert evidence["items"], login
    assert set(states.values()) == {"draft", "handed_in"}
    [read] = waiting(left, "由Word申请书读入")
    assert states[read] == "draft"
    assert page.people[read]["note"]
    officers = waiting(left, "待审核")
    assert officers
    for login in officers:
        cases = await page.read(login, f"/review/v1/cases?campaign_id={left['campaign']}")
        assert [case for case in cases["items"] if case["state"] == "in_review"], login


async def _unit_review(page: DemoPage, left: dict[str, Any]) -> None:
    """Proposals for heads, corrections for applicants, a listing to confirm."""
    heads = waiting(left, "审核意见待确认")
    assert len(heads) > 2
    for login in set(heads):
        path = f"/review/v1/cases?campaign_id={left['campaign']}"
        cases = (await page.read(login, path))["items"]
        rulings = [
            ruling
            for case in cases
            for ruling in (await page.read(login, f"/review/v1/cases/{case['id']}/rulings"))[
                "items"
            ]
        ]
        assert [ruling for ruling in rulings if ruling["state"] == "proposed"], login
    returned = waiting(left, "待补正")
    assert len(returned) == 2
    for login in returned:
        submission = left["submissions"][login]
        assert (await page.read(login, f"/intake/v1/submissions/{submission}/correction"))["points"]
    [head] = waiting(left, "列入失信名单")
    cases = (await page.read(head, f"/review/v1/cases?campaign_id={left['campaign']}"))["items"]
    checks = [
        check
        for case in cases
        for check in (await page.read(head, f"/review/v1/cases/{case['id']}/credit"))["items"]
        if check["verdict"] == "listed"
    ]
    assert checks and not any(check["confirmed_at"] for check in checks)
