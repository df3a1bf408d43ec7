"""What is looked at before a campaign is opened, through the API."""

from collections.abc import Callable

import pytest

from contracts.vocabulary import Role
from services.intake.campaigns.plan import CAMPAIGN, TEMPLATE, UNITS
from tests.intake.filing import campaign_files
from tests.rooms import Room

TEMPLATES = "/campaign-templates"
LATER = 2041
"""A year whose calendar no test loads."""


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def test_a_template_is_checked_changed_and_opened_as_it_was_shown(intake: Room) -> None:
    async with intake.client(Role.city_head) as head:
        [listed] = (await head.get(TEMPLATES)).json()["items"]
        assert listed == {"code": "tianjin-2023", "title": "2023年5G全连接工厂征集", "year": "2023"}
        files = (await head.get(f"{TEMPLATES}/tianjin-2023")).json()["files"]
        assert files == campaign_files()
        changes = {
            "/title": "演练：2023年征集",
            "/dates/selection_due_at": "2023-10-11T00:00:00+08:00",
        }
        asked = {"rehearsal": True, "files": files, "changes": changes}
        checked = (await head.post("/campaign-checks", json=asked)).json()
        assert checked["ready"] is True and checked["wrong"] == checked["refusals"] == []
        said = {each["pointer"]: each["value"] for each in checked["settings"]}
        utc = {"/dates/selection_due_at": "2023-10-10T16:00:00Z"}
        assert said | changes | utc == said
        plan = checked["plan"]
        assert len(plan["units"]) == 21 and plan["elements"] == 14 and plan["template"] is True
        assert {each["unit"] for each in plan["windows"] if each["gate"] == "intake"} > {None}
        opened = files | {CAMPAIGN: checked["campaign_yaml"]}
        made = await head.post("/campaigns", json={"rehearsal": True, "files": opened})
        assert made.status_code == 201, made.text
        shown = (await head.get(f"/campaigns/{made.json()['campaign_id']}")).json()
    assert shown["title"] == changes["/title"]
    instants = {each["code"]: each["at"] for each in shown["instants"]}
    assert instants["selection_due_at"] == "2023-10-10T16:00:00Z"


async def test_what_is_wrong_is_told_with_its_place_and_the_settings_stay(intake: Room) -> None:
    changes = {"/dates/notice_on": "2023-09-01T00:00:00+08:00", "/panel/experts": "4"}
    asked = {"rehearsal": True, "files": campaign_files(), "changes": changes}
    async with intake.client(Role.city_officer) as officer:
        checked = (await officer.post("/campaign-checks", json=asked)).json()
        broken = {"files": {UNITS: "nothing"}}
        unreadable = (await officer.post("/campaign-checks", json=broken)).json()
        missing = await officer.get(f"{TEMPLATES}/..")
        unknown = await officer.get(f"{TEMPLATES}/nowhere-2023")
    assert checked["plan"] is None and checked["ready"] is False
    assert {each["file"] for each in checked["wrong"]} == {CAMPAIGN}
    said = {each["pointer"]: each["value"] for each in checked["settings"]}
    assert said | changes | {"/dates/notice_on": "2023-08-31T16:00:00Z"} == said
    assert {each["file"] for each in unreadable["wrong"]} >= {CAMPAIGN, UNITS}
    assert missing.status_code == 404 and unknown.status_code == 404


async def test_what_opening_would_refuse_is_told_before(intake: Room) -> None:
    async def refusals(files: dict[str, str], rehearsal: bool) -> set[str]:
        asked = {"rehearsal": rehearsal, "files": files}
        async with intake.client(Role.city_head) as head:
            checked = (await head.post("/campaign-checks", json=asked)).json()
        assert checked["ready"] is False and checked["wrong"] == []
        return {each["code"] for each in checked["refusals"]}

    files = campaign_files()
    del files[TEMPLATE]
    later = {name: text.replace("2023-", f"{LATER}-") for name, text in files.items()}
    later[CAMPAIGN] = later[CAMPAIGN].replace("year: 2023", f"year: {LATER}")
    assert await refusals(later, True) == {"calendar-year-missing"}
    assert await refusals(campaign_files(), False) >= {"campaign-over"}
