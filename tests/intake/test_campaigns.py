"""Campaigns through the API: opening with every error told, public reads, rehearsals' clocks,
extensions.
"""

from collections.abc import Callable
from uuid import uuid4

import pytest

from contracts.facts.intake import CampaignOpenedV1, ClockMovedV1, ScheduleChangedV1
from contracts.vocabulary import Role
from services.intake.campaigns.plan import TEMPLATE
from tests.intake.filing import Firm, campaign_files, open_rehearsal, set_clock
from tests.rooms import Room

PERSONS_OFFICE = "天津市河西区友谊路35号城市大厦502室"


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def test_a_rehearsal_is_open_and_marked_for_everybody(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    async with intake.client(signed_in=False) as public:
        shown = (await public.get(f"/campaigns/{campaign}")).json()
        units = (await public.get(f"/campaigns/{campaign}/units")).json()["items"]
        windows = (await public.get(f"/campaigns/{campaign}/windows")).json()["items"]
        listed = (await public.get("/campaigns", params={"limit": 1})).json()
        missing = await public.get(f"/campaigns/{uuid4()}")
    assert shown["rehearsal"] is True and shown["now"] == "2023-09-06T01:00:00Z"
    assert shown["contact"]["address"] == PERSONS_OFFICE
    assert shown["form"]["parts"][0]["fields"][0]["zh"] == "5G全连接工厂名称"
    assert [element["number"] for element in shown["elements"]] == list(range(1, 15))
    first = shown["elements"][0]
    assert (first["group"], first["title"]) == ("基础设施建设", "5G网络建设")
    assert first["text"].startswith("支持企业采用虚拟专网、混合专网方式部署5G网络")
    assert [kind["factory_type"] for kind in shown["types"]] == ["line", "workshop", "factory"]
    assert all(kind["text"].startswith("着重") for kind in shown["types"])
    assert len(units) == 21
    cut_offs = {unit["code"]: unit["closes_at"] for unit in units}
    assert (
        cut_offs["120114"] == "2023-09-15T16:00:00Z"
        and cut_offs["120110"] == "2023-09-22T16:00:00Z"
    )
    assert {(w["gate"], w["scope"]) for w in windows} >= {
        ("intake", "unit"),
        ("delivery", "all"),
        ("scoring", "all"),
    }
    assert listed["items"][0]["id"] == str(campaign)
    assert missing.status_code == 404
    [fact] = await intake.facts(topic=CampaignOpenedV1.topic, subject=campaign)
    assert fact["fact"]["rehearsal"] is True


LATER = 2045
"""A year whose weekdays are those of 2023, and that no other test loads."""


async def test_a_real_campaign_is_opened_once_and_its_clock_is_the_databases(intake: Room) -> None:
    past = campaign_files(campaign=("code: tianjin-2023", "code: tianjin-2023-real"))
    files = {
        name: text.replace("2023-", f"{LATER}-") for name, text in past.items() if name != TEMPLATE
    }
    files["campaign.yaml"] = files["campaign.yaml"].replace("year: 2023", f"year: {LATER}")
    calendar = f"""\
years:
  - year: {LATER}
    source: 示例通知
    holidays:
      - {{ name: 国庆节, from: {LATER}-10-01, to: {LATER}-10-03 }}
"""
    async with (
        intake.client(Role.city_head) as head,
        intake.client(Role.system_administrator) as administrator,
    ):
        over = await head.post("/campaigns", json={"files": past})
        assert over.status_code == 409 and over.json()["type"].endswith("/campaign-over")
        assert (await head.post("/calendars", json={"text": calendar})).status_code == 200
        first = await head.post("/campaigns", json={"files": files})
        again = await head.post("/campaigns", json={"files": files})
        assert first.status_code == 201 and first.json()["rehearsal"] is False, first.text
        assert again.status_code == 409 and again.json()["type"].endswith("/campaign-exists")
        path = f"/campaigns/{first.json()['campaign_id']}/clock"
        moved = await administrator.post(path, json={"now": "2030-01-01T00:00:00+08:00"})
    assert moved.status_code == 409 and moved.json()["type"].endswith("/not-a-rehearsal")


@pytest.mark.parametrize("far", ["9999-12-31T23:59:59+00:00", "2300-01-01T00:00:00+08:00"])
async def test_a_rehearsals_clock_stays_within_its_years(intake: Room, far: str) -> None:
    campaign = await open_rehearsal(intake)
    async with (
        intake.client(Role.system_administrator) as administrator,
        intake.client(Role.city_head) as head,
    ):
        moved = await administrator.post(f"/campaigns/{campaign}/clock", json={"now": far})
        body = {"rehearsal": True, "now": far, "files": campaign_files()}
        opened = await head.post("/campaigns", json=body)
    for answer in (moved, opened):
        assert answer.status_code == 422 and answer.json()["type"].endswith("/clock-out-of-years")
        assert "2034" in answer.json()["detail"]
    assert (await Firm(intake, campaign).begin())["version"] == 1


async def test_five_errors_in_its_files_are_told_at_once_with_their_lines(intake: Room) -> None:
    files = campaign_files(
        campaign=("acceptance_due_at: 2023-09-26", "acceptance_due_at: 2023-09-20"),
        rubric=('points: "10"', 'points: "11"'),
        units=("ZONE-TEDA,", "TEDA,"),
    )
    files["campaign.yaml"] = (
        files["campaign.yaml"]
        .replace("days: 3", "days: drei")
        .replace("[P7D, P3D, P1D, PT4H]", "[7D]", 1)
    )
    files["notes.txt"] = "?"
    async with intake.client(Role.city_head) as head:
        answer = await head.post("/campaigns", json={"rehearsal": True, "files": files})
    assert answer.status_code == 422 and answer.json()["type"].endswith("/campaign-files-wrong")
    errors = answer.json()["errors"]
    found = {(e["file"], e["line"]) for e in errors}
    lines = files["campaign.yaml"].splitlines()

    def place(text: str) -> int:
        return next(n for n, line in enumerate(lines, 1) if text in line)

    assert found >= {
        ("campaign.yaml", place("acceptance_due_at")),
        ("campaign.yaml", place("days: drei")),
        ("campaign.yaml", place("[7D]")),
        ("rubric.yaml", files["rubric.yaml"].splitlines().index("items:") + 1),
        ("notes.txt", None),
    }
    assert any(e["file"] == "units.csv" and "TEDA" in e["message"] for e in errors)
    assert all(e["message"] and e["message_en"] for e in errors)


async def test_a_year_without_calendar_is_named(intake: Room) -> None:
    files = campaign_files()
    files["campaign.yaml"] = files["campaign.yaml"].replace(
        "announcement_on: 2023", "announcement_on: 2027"
    )
    async with intake.client(Role.city_head) as head:
        answer = await head.post("/campaigns", json={"rehearsal": True, "files": files})
    assert answer.status_code == 409 and answer.json()["years"] == [2027]
    assert answer.json()["type"].endswith("/calendar-year-missing")


async def test_only_the_city_head_opens_and_only_the_administrator_moves_the_clock(
    intake: Room,
) -> None:
    campaign = await open_rehearsal(intake)
    async with intake.client(Role.city_officer) as officer:
        assert (await officer.post("/campaigns", json={"files": {}})).status_code == 403
        assert (
            await officer.post(f"/campaigns/{campaign}/clock", json={"now": "2023-09-07T00:00:00Z"})
        ).status_code == 403
    async with intake.client(signed_in=False) as public:
        assert (await public.post("/campaigns", json={"files": {}})).status_code == 401


async def test_a_rehearsals_clock_goes_forward_only(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    await set_clock(intake, campaign, "2023-09-08T00:00:00+08:00")
    async with intake.client(Role.system_administrator) as administrator:
        path = f"/campaigns/{campaign}/clock"
        back = await administrator.post(path, json={"now": "2023-09-07T00:00:00+08:00"})
        naive = await administrator.post(path, json={"now": "2023-09-09T00:00:00"})
        nowhere = await administrator.post(
            f"/campaigns/{uuid4()}/clock", json={"now": "2023-09-09T00:00:00Z"}
        )
    assert back.status_code == 409 and back.json()["type"].endswith("/clock-goes-forward")
    assert naive.status_code == 422 and nowhere.status_code == 404
    [fact] = await intake.facts(topic=ClockMovedV1.topic, subject=campaign)
    assert (
        fact["fact"]["subject_version"] == 2 and fact["fact"]["now"] == "2023-09-08T00:00:00+08:00"
    )


async def test_a_moved_clock_tells_the_named_instants_that_it_passed(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    async with intake.client(signed_in=False) as public:
        shown = (await public.get(f"/campaigns/{campaign}")).json()["instants"]
    assert [each["code"] for each in shown[:3]] == [
        "opens_at",
        "unit_closes_at",
        "delivery_closes_at",
    ]
    async with intake.client(Role.system_administrator) as administrator:
        path = f"/campaigns/{campaign}/clock"
        moves = [
            (await administrator.post(path, json={"now": now})).json()["passed"]
            for now in ("2023-09-15T23:59:59+08:00", "2023-09-23T00:00:00+08:00")
        ]
        again = await administrator.post(path, json={"now": "2023-09-23T00:00:00+08:00"})
    assert moves == [[], shown[1:3]]
    assert again.json()["passed"] == []


async def extend(intake: Room, campaign: object, **body: object) -> tuple[int, dict[str, object]]:
    asked = {"gate": "intake", "scope": "all", "reason": "示例：系统维护", **body}
    async with intake.client(Role.city_head) as head:
        preview = await head.post(
            f"/campaigns/{campaign}/extensions", json=asked | {"dry_run": True}
        )
        if preview.status_code != 200 or asked.get("dry_run"):
            return preview.status_code, preview.json()
        token = preview.json()["token"]
        answer = await head.post(f"/campaigns/{campaign}/extensions", json=asked | {"token": token})
    return answer.status_code, answer.json()


async def test_an_extension_tells_who_is_affected_and_a_dry_run_changes_nothing(
    intake: Room,
) -> None:
    campaign = await open_rehearsal(intake)
    firm, other = Firm(intake, campaign), Firm(intake, campaign)
    narrow = await firm.begin(cover={"recommending_unit": "120114"})
    await other.begin(cover={"recommending_unit": "120110"})
    asked = {"scope": "unit", "scope_id": "120114", "closes_at": "2023-09-18T00:00:00+08:00"}
    status, preview = await extend(intake, campaign, **asked, dry_run=True)
    assert (
        status == 200
        and preview["drafts"] == [narrow["submission_id"]]
        and preview["units"] == ["120114"]
    )
    assert preview["people"] == 1 and preview["submissions"] == []
    assert await intake.facts(topic=ScheduleChangedV1.topic, subject=campaign) == []
    status, done = await extend(intake, campaign, **asked)
    assert status == 200 and done | {"dry_run": True} == preview
    [fact] = await intake.facts(topic=ScheduleChangedV1.topic, subject=campaign)
    assert fact["fact"]["version"] == done["version"] and fact["fact"]["scope_id"] == "120114"
    async with intake.client(signed_in=False) as public:
        units = (await public.get(f"/campaigns/{campaign}/units")).json()["items"]
    assert next(u for u in units if u["code"] == "120114")["closes_at"] == "2023-09-17T16:00:00Z"


async def test_an_extension_never_shortens(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    for scope, scope_id, closes_at in (
        ("all", "", "2023-09-23T00:00:00+08:00"),
        ("unit", "120114", "2023-09-15T00:00:00+08:00"),
        ("unit", "120110", "2023-09-22T00:00:00+08:00"),
    ):
        status, answer = await extend(
            intake, campaign, scope=scope, scope_id=scope_id, closes_at=closes_at
        )
        assert status == 409 and str(answer["type"]).endswith("/window-would-shorten")
    for scope, scope_id in (("unit", "999999"), ("organisation", "not-an-id")):
        status, answer = await extend(
            intake, campaign, scope=scope, scope_id=scope_id, closes_at="2023-09-30T00:00:00+08:00"
        )
        assert status == 404 and str(answer["type"]).endswith("/no-such-window")


async def test_one_organisation_may_hand_in_later_than_its_unit(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    firm, other = Firm(intake, campaign), Firm(intake, campaign)
    unit = {"recommending_unit": "120114"}
    drafts = [await firm.ready(cover=unit), await other.ready(cover=unit)]
    status, done = await extend(
        intake,
        campaign,
        scope="organisation",
        scope_id=str(firm.organisation_id),
        closes_at="2023-09-19T00:00:00+08:00",
    )
    assert status == 200 and done["drafts"] == [drafts[0]["submission_id"]]
    await set_clock(intake, campaign, "2023-09-18T12:00:00+08:00")
    mine, theirs = await firm.hand_in(drafts[0]), await other.hand_in(drafts[1])
    assert mine.status_code == 201 and mine.json()["receipt"]["schedule_version"] == done["version"]
    assert theirs.status_code == 409 and theirs.json()["type"].endswith("/hand-in-late")
