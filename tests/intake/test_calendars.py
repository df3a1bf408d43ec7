"""Calendars through the API: who loads them, what a preview says, wrong files, a year loaded twice.

The space's calendars are everybody's, so each test has a year that no other test touches.
"""

import asyncio
from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID

import httpx
import pytest

from cli.demo.applicants import example_draft
from contracts.commands.intake import OpenCorrection
from contracts.facts.intake import CalendarLoadedV1
from contracts.vocabulary import CorrectionPoint, Role
from services.intake.calendars.actions import subject_of
from services.intake.campaigns.plan import TEMPLATE
from tests.intake.filing import Firm, campaign_files, set_clock
from tests.intake.returning import open_correction
from tests.rooms import Room

FILE = """\
years:
  - year: {year}
    source: 示例通知
    holidays:
      - {{ name: 元旦, from: {year}-01-01, to: {year}-01-01 }}
      - {{ name: 国庆节, from: {year}-10-01, to: {year}-10-03 }}
"""
POINT = CorrectionPoint(
    path="/basic/project_overview", wrong="示例：目标不清", mend="示例：写明目标"
)


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def load(intake: Room, text: str, *, dry_run: bool = False) -> dict[str, Any]:
    async with intake.client(Role.city_head) as head:
        answer = await head.post("/calendars", json={"text": text, "dry_run": dry_run})
    assert answer.status_code == 200, answer.text
    loaded: dict[str, Any] = answer.json()
    assert loaded["saved"] is not dry_run
    return loaded


async def shown(intake: Room, year: int) -> dict[str, Any] | None:
    """A year as the public sees it; None where it is not loaded."""
    async with intake.client(signed_in=False) as public:
        answer = await public.get("/calendars")
    assert answer.status_code == 200
    items = answer.json()["items"]
    assert [each["year"] for each in items] == sorted(each["year"] for each in items)
    return next((each for each in items if each["year"] == year), None)


async def facts(intake: Room, year: int) -> list[dict[str, Any]]:
    found = await intake.facts(topic=CalendarLoadedV1.topic, subject=subject_of(year))
    return [each["fact"] for each in found]


@pytest.mark.parametrize(
    ("role", "status"),
    [(None, 401), (Role.city_officer, 403), (Role.system_administrator, 403)],
)
async def test_only_the_city_head_loads(intake: Room, role: Role | None, status: int) -> None:
    body = {"text": FILE.format(year=2051)}
    signed_in = role is not None
    roles = () if role is None else (role,)
    async with intake.client(*roles, signed_in=signed_in) as client:
        for dry_run in (True, False):
            answer = await client.post("/calendars", json=body | {"dry_run": dry_run})
            assert answer.status_code == status
    assert await shown(intake, 2051) is None


async def test_a_preview_loads_nothing_and_a_loaded_year_is_a_fact(intake: Room) -> None:
    text = FILE.format(year=2052)
    preview = await load(intake, text, dry_run=True)
    assert [each["change"] for each in preview["years"]] == ["new"]
    assert await shown(intake, 2052) is None
    assert await facts(intake, 2052) == []
    loaded = await load(intake, text)
    assert loaded == preview | {"saved": True}
    off = ["2052-01-01", "2052-10-01", "2052-10-02", "2052-10-03"]
    year = {"year": 2052, "source": "示例通知", "off": off, "makeup": []}
    assert await shown(intake, 2052) == year
    [fact] = await facts(intake, 2052)
    assert fact["subject_version"] == 1
    assert {key: fact[key] for key in year} == year


async def test_a_year_loaded_twice_changes_once_and_may_be_replaced(intake: Room) -> None:
    text = FILE.format(year=2053)
    both = await asyncio.gather(load(intake, text), load(intake, text))
    changes = sorted(year["change"] for loaded in both for year in loaded["years"])
    assert changes == ["new", "same"]
    assert len(await facts(intake, 2053)) == 1
    again = await load(intake, text)
    assert [each["change"] for each in again["years"]] == ["same"]
    assert again["moved"] == []
    assert len(await facts(intake, 2053)) == 1
    mended = await load(intake, text + "    makeup: [2053-10-04]\n")
    assert [each["change"] for each in mended["years"]] == ["replaces"]
    versions = [fact["subject_version"] for fact in await facts(intake, 2053)]
    assert versions == [1, 2]
    year = await shown(intake, 2053)
    assert year is not None
    assert year["makeup"] == ["2053-10-04"]


async def test_a_wrong_file_is_refused_whole_with_every_line(intake: Room) -> None:
    text = (
        FILE.format(year=2054).replace("to: 2054-10-03", "to: 2055-10-03")
        + "    makeup: [2054-10-05]\n"
        + FILE.format(year=2054).removeprefix("years:\n")
    )
    async with intake.client(Role.city_head) as head:
        for dry_run in (True, False):
            answer = await head.post("/calendars", json={"text": text, "dry_run": dry_run})
            _refused(answer, [(6, "起止日期有误"), (7, "不是周末"), (8, "2054年重复")])
        broken = await head.post("/calendars", json={"text": "years: ["})
        _refused(broken, [(1, "YAML")])
        too_long = await head.post("/calendars", json={"text": "#" * 100_001})
    assert too_long.status_code == 422
    assert await shown(intake, 2054) is None
    assert await facts(intake, 2054) == []


def _refused(answer: httpx.Response, places: list[tuple[int, str]]) -> None:
    assert answer.status_code == 422, answer.text
    problem = answer.json()
    assert problem["type"].endswith("/calendar-file-wrong")
    told = sorted(problem["errors"], key=lambda error: error["line"])
    assert [error["line"] for error in told] == [line for line, _ in places]
    for error, (_, words) in zip(told, places, strict=True):
        assert error["file"] == "calendar.yaml"
        assert words in error["message"]
        assert error["message_en"]


YEAR = 2034
"""A year whose weekdays are those of 2023, so that the 2023 campaign's dates fit it."""


class LaterFirm(Firm):
    """An applicant of a campaign in YEAR."""

    def draft(self, **changes: Any) -> dict[str, Any]:
        return example_draft(self.n, date(YEAR, 9, 6), **changes)


async def open_later(intake: Room) -> UUID:
    """A rehearsal of the 2023 campaign, moved to YEAR."""
    files = campaign_files()
    del files[TEMPLATE]
    for name in ("campaign.yaml", "units.csv"):
        files[name] = files[name].replace("2023-", f"{YEAR}-")
    files["campaign.yaml"] = files["campaign.yaml"].replace("year: 2023", f"year: {YEAR}")
    body = {"rehearsal": True, "now": f"{YEAR}-09-06T09:00:00+08:00", "files": files}
    async with intake.client(Role.city_head) as head:
        answer = await head.post("/campaigns", json=body)
    assert answer.status_code == 201, answer.text
    return UUID(answer.json()["campaign_id"])


async def correction_of(firm: Firm, submission_id: str) -> dict[str, Any]:
    async with firm.client() as desk:
        answer = await desk.get(f"/submissions/{submission_id}/correction")
    assert answer.status_code == 200, answer.text
    correction: dict[str, Any] = answer.json()
    return correction


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"{YEAR}-{text}+08:00")


async def test_a_preview_says_which_dates_would_move(intake: Room) -> None:
    text = FILE.format(year=YEAR)
    await load(intake, text)
    firm = LaterFirm(intake, await open_later(intake))
    kept = await firm.handed_in(cover={"recommending_unit": "120110"})
    await set_clock(intake, firm.campaign_id, f"{YEAR}-09-14T10:00:00+08:00")
    opened = OpenCorrection(
        campaign_id=firm.campaign_id,
        submission_id=UUID(kept["submission_id"]),
        stage="unit_review",
        round=1,
        points=(POINT,),
    )
    await open_correction(intake, opened)
    correction = await correction_of(firm, kept["submission_id"])
    assert datetime.fromisoformat(correction["due_at"]) == at("09-20T00:00:00")
    # A Monday within the three days of the correction, and one within the five of the notice.
    longer = text
    for day in ("09-18", "10-16"):
        longer += f"      - {{ name: 示例节, from: {YEAR}-{day}, to: {YEAR}-{day} }}\n"

    preview = await load(intake, longer, dry_run=True)

    assert [each["change"] for each in preview["years"]] == ["replaces"]
    mine = [each for each in preview["moved"] if each["campaign_id"] == str(firm.campaign_id)]
    notice, due = sorted(mine, key=lambda each: bool(each["subject"]))
    assert (notice["what"], notice["subject"], notice["kept"]) == ("notice_closes_at", None, False)
    assert datetime.fromisoformat(notice["before"]) == at("10-19T00:00:00")
    assert datetime.fromisoformat(notice["after"]) == at("10-20T00:00:00")
    assert (due["what"], due["subject"]) == ("correction_due_at", correction["id"])
    assert datetime.fromisoformat(due["before"]) == at("09-20T00:00:00")
    assert datetime.fromisoformat(due["after"]) == at("09-21T00:00:00")
    assert due["kept"] is True

    loaded = await load(intake, longer)
    assert loaded["moved"] == preview["moved"]
    after = await correction_of(firm, kept["submission_id"])
    assert after["due_at"] == correction["due_at"], "what was told to an applicant stays"
