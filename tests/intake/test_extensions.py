"""Extensions through the API: previewed, confirmed as shown, grounded on recorded outages, heard
by the process.
"""

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text

from contracts.commands.command import CampaignCommand
from contracts.commands.intake import OpenCorrection
from contracts.facts.intake import (
    CorrectionDueMovedV1,
    ExtensionGroundedV1,
    OutageRecordedV1,
    ScheduleChangedV1,
    ScheduleConcernsV1,
)
from contracts.vocabulary import CorrectionPoint, Role
from kit import keys, security
from kit.db import new_id
from services.intake.outages import views
from services.intake.reminders.activities import ApplicantReminderActivities
from services.intake.sweep.activities import SweepActivities
from tests.intake.filing import Firm, open_rehearsal, set_clock
from tests.intake.returning import open_correction
from tests.rooms import Room

POINT = CorrectionPoint(path="/basic/project_overview", wrong="示例", mend="示例")
LATER = "2023-09-27T00:00:00+08:00"


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


def asking(**body: Any) -> dict[str, Any]:
    return {
        "gate": "intake",
        "scope": "all",
        "reason": "示例：系统故障",
        "closes_at": LATER,
        "dry_run": True,
    } | body


async def extend(intake: Room, campaign: UUID, body: dict[str, Any]) -> dict[str, Any]:
    async with intake.client(Role.city_head) as head:
        answer = await head.post(f"/campaigns/{campaign}/extensions", json=body)
    told: dict[str, Any] = answer.json()
    return {"status": answer.status_code} | told


def prober(intake: Room, kind: security.Kind = "prober") -> httpx.AsyncClient:
    """With a token as the prober signs it."""
    use = security.KINDS[kind][0]
    signed = security.sign(
        keys.signing_key(intake.settings.keys_dir, use), kind, {"sub": "prober"}, 60
    )
    client = intake.client(signed_in=False)
    client.headers["Authorization"] = f"Bearer {signed}"
    return client


async def recorded(intake: Room, **changes: Any) -> dict[str, Any]:
    """A gap of the last hour, handed over."""
    now = datetime.now(UTC)
    began, last = (
        (now - timedelta(minutes=30)).isoformat(),
        (now - timedelta(minutes=20)).isoformat(),
    )
    answer = {
        "status": 503,
        "said": "postgresql down: OSError",
        "first_at": began,
        "last_at": last,
        "times": 40,
    }
    item = {
        "id": str(new_id()), "kind": "gap", "service": "intake", "dependency": "postgresql",
        "last_good_at": began, "began_at": began, "last_bad_at": last, "ended_at": last,
        "asked": 40, "answers": [answer], "line": 7, "line_hash": "ab" * 32,
    } | changes  # fmt: skip
    async with prober(intake) as robot:
        kept = await robot.post("/outages", json={"items": [item]})
    assert kept.status_code == 200, kept.text
    return item


async def test_a_preview_names_who_moves_who_does_not_and_what_is_sent(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    firm, wide, done = Firm(intake, campaign), Firm(intake, campaign), Firm(intake, campaign)
    mine = await firm.begin(cover={"recommending_unit": "120110"})
    theirs = await wide.begin(cover={"recommending_unit": "120110"})
    filed = await done.handed_in(cover={"recommending_unit": "120110"})
    wider = {
        "scope": "organisation",
        "scope_id": str(wide.organisation_id),
        "closes_at": "2023-10-01T00:00:00+08:00",
    }
    first = await extend(intake, campaign, asking(**wider))
    assert (await extend(intake, campaign, asking(**wider, dry_run=False, token=first["token"])))[
        "status"
    ] == 200
    shown = await extend(intake, campaign, asking())
    assert shown["drafts"] == [mine["submission_id"]] and shown["submissions"] == [
        filed["submission_id"]
    ]
    assert (shown["unmoved"], shown["people"]) == (1, 1)
    unit = next(each for each in shown["by_unit"] if each["code"] == "120110")
    assert (unit["name"], unit["moves"], unit["drafts"], unit["submissions"]) == (
        "天津市东丽区",
        True,
        2,
        1,
    )
    moves = {
        each["organisation_id"]: (each["moves"], each["after"]) for each in unit["organisations"]
    }
    assert moves[str(wide.organisation_id)] == (False, "2023-09-30T16:00:00Z")
    assert moves[str(firm.organisation_id)] == (True, "2023-09-26T16:00:00Z")
    told = [(each["audience"], each["unit"], each["recipients"]) for each in shown["letters"]]
    assert ("applicants", "120110", 1) in told and ("unit_officers", "120110", None) in told
    for each in shown["letters"]:
        assert (each["recipients"] is None) == ("预览未计" in (each["uncounted_zh"] or "")), each
    assert shown["wording"]["subject_zh"] == "申报递交截止时间调整为 2023年9月26日24:00"
    assert "handing in is now 2023-09-26 24:00" in shown["wording"]["subject_en"]
    done_now = await extend(intake, campaign, asking(dry_run=False, token=shown["token"]))
    assert done_now["status"] == 200
    facts = [
        each["fact"]
        for each in await intake.facts(topic=ScheduleConcernsV1.topic, subject=campaign)
    ]
    assert facts[-1]["people"] == [str(firm.signatory)] and "120110" in facts[-1]["units"]
    assert str(theirs["submission_id"]) not in done_now["drafts"]
    wakes = (
        await ApplicantReminderActivities(intake.db).due_timers(
            CampaignCommand(campaign_id=campaign)
        )
    ).wakes
    planned = {
        (each["kind"], each["offset"], datetime.fromisoformat(each["at"]))
        for each in shown["reminders"]
    }
    closes = datetime.fromisoformat(LATER)
    assert planned == {
        (each.kind, each.offset, each.at) for each in wakes if each.closes_at == closes
    }


async def test_what_was_shown_is_what_is_done_or_nothing(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    firm = Firm(intake, campaign)
    await firm.begin(cover={"recommending_unit": "120110"})
    assert (await extend(intake, campaign, asking(dry_run=False)))["type"].endswith(
        "/preview-needed"
    )
    shown = await extend(intake, campaign, asking())
    await Firm(intake, campaign).begin(cover={"recommending_unit": "120110"})
    stale = await extend(intake, campaign, asking(dry_run=False, token=shown["token"]))
    assert stale["status"] == 409 and stale["type"].endswith("/preview-stale")
    assert (
        await extend(
            intake, campaign, asking(dry_run=False, token=shown["token"], reason="另一原因")
        )
    )["status"] == 409
    assert await intake.facts(topic=ScheduleChangedV1.topic, subject=campaign) == []
    fresh = await extend(intake, campaign, asking())
    both = [extend(intake, campaign, asking(dry_run=False, token=fresh["token"])) for _ in range(2)]
    assert sorted([each["status"] for each in await asyncio.gather(*both)]) == [200, 409]
    assert len(await intake.facts(topic=ScheduleChangedV1.topic, subject=campaign)) == 1


async def test_an_open_correction_gets_its_days_back_when_the_delivery_is_extended(
    intake: Room,
) -> None:
    campaign = await open_rehearsal(intake)
    firm = Firm(intake, campaign)
    kept = await firm.handed_in(cover={"recommending_unit": "120110"})
    await set_clock(intake, campaign, "2023-09-21T10:00:00+08:00")
    ask = OpenCorrection(
        campaign_id=campaign,
        submission_id=UUID(kept["submission_id"]),
        stage="unit_review",
        round=1,
        points=(POINT,),
    )
    await open_correction(intake, ask)
    body = asking(gate="delivery", scope="unit", scope_id="120110")
    shown = await extend(intake, campaign, body)
    [moved] = shown["corrections"]
    dues = [datetime.fromisoformat(moved[name]) for name in ("due_before", "due_after")]
    assert dues == [
        datetime.fromisoformat("2023-09-23T00:00:00+08:00"),
        datetime.fromisoformat(LATER),
    ]
    [letter] = [each for each in shown["letters"] if each["kind"] == "correction_due_moved"]
    assert (letter["audience"], letter["unit"], letter["recipients"]) == ("applicants", "120110", 1)
    path = f"/submissions/{kept['submission_id']}/correction"
    async with firm.client() as desk:
        assert (await desk.get(path)).json()["due_at"] == "2023-09-22T16:00:00Z"
        assert (await extend(intake, campaign, body | {"dry_run": False, "token": shown["token"]}))[
            "status"
        ] == 200
        assert (await desk.get(path)).json()["due_at"] == "2023-09-26T16:00:00Z"
    [fact] = await intake.facts(
        topic=CorrectionDueMovedV1.topic, submission_id=kept["submission_id"]
    )
    assert (
        datetime.fromisoformat(fact["fact"]["was_due_at"]) == dues[0] and fact["fact"]["round"] == 1
    )
    await set_clock(intake, campaign, "2023-09-23T10:00:00+08:00")
    assert (
        await SweepActivities(intake.db).sweep(CampaignCommand(campaign_id=campaign))
    ).changed == 0
    assert (await firm.hand_in(kept)).status_code == 201


async def test_an_extension_for_a_fault_of_ours_rests_on_recorded_gaps(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    gap = await recorded(intake)
    unseen = await recorded(intake, kind="not_observed", dependency="prober", answers=[], asked=0)
    shown = await extend(intake, campaign, asking(outages=[gap["id"]]))
    assert {gap["id"], unseen["id"]} <= {each["id"] for each in shown["outages"]}
    assert shown["grounds"] == [gap["id"]]
    refused = await extend(
        intake, campaign, asking(outages=[gap["id"], unseen["id"], str(new_id())])
    )
    assert (
        refused["status"] == 422
        and refused["type"].endswith("/outage-unknown")
        and len(refused["errors"]) == 2
    )
    body = asking(outages=[gap["id"]], dry_run=False, token=shown["token"])
    assert (await extend(intake, campaign, body))["status"] == 200
    async with intake.client(signed_in=False) as public:
        windows = (await public.get(f"/campaigns/{campaign}/windows")).json()["items"]
    assert [
        each["outages"]
        for each in windows
        if each["version"] == shown["version"] and each["gate"] == "intake"
    ] == [[gap["id"]]]
    [fact] = await intake.facts(topic=ExtensionGroundedV1.topic, subject=campaign)
    assert fact["fact"]["outages"] == [gap["id"]] and fact["fact"]["version"] == shown["version"]


async def test_the_ledger_keeps_each_record_once_and_only_the_prober_writes_it(
    intake: Room,
) -> None:
    running = await recorded(intake, ended_at=None)
    async with prober(intake) as robot:
        again = await robot.post("/outages", json={"items": [running, running]})
        assert again.json() == {"kept": 0, "known": 2}
        ended = running | {"ended_at": running["last_bad_at"], "line": 9, "asked": 41}
        assert (await robot.post("/outages", json={"items": [ended]})).json() == {
            "kept": 1,
            "known": 0,
        }
        edited = await robot.post("/outages", json={"items": [ended | {"line": 10, "asked": 1}]})
        assert edited.status_code == 409 and edited.json()["type"].endswith("/outage-differs")
        backwards = ended | {
            "id": str(new_id()),
            "began_at": ended["ended_at"],
            "last_bad_at": ended["began_at"],
        }
        assert (await robot.post("/outages", json={"items": [backwards]})).status_code == 422
        assert (await robot.get("/outages")).status_code == 401, (
            "a prober's token opens nothing else"
        )
    said = await intake.facts(topic=OutageRecordedV1.topic, subject=UUID(running["id"]))
    assert [each["fact"]["ended_at"] is None for each in said] == [True, False]
    async with (
        intake.client(Role.system_administrator) as person,
        prober(intake, "access") as other,
    ):
        assert (await person.post("/outages", json={"items": [ended]})).status_code == 401
        assert (await other.post("/outages", json={"items": [ended]})).status_code == 401
        listed = (await person.get("/outages", params={"service": "intake"})).json()["items"]
        assert running["id"] in [each["id"] for each in listed]
        until = {"until": "2020-01-01T00:00:00Z", "limit": "1"}
        assert (await person.get("/outages", params=until)).json()["items"] == []
    async with intake.client(Role.expert) as expert:
        assert (await expert.get("/outages")).status_code == 403


async def test_a_real_campaign_looks_at_the_hours_before_its_cut_off(intake: Room) -> None:
    gap = await recorded(intake)
    async with intake.db.reading() as session:
        now = (await session.execute(text("SELECT clock_timestamp()"))).scalar_one()
        near = await views.before(session, now, 1, rehearsal=False)
        long_ago = await views.before(session, now - timedelta(days=3), 1, rehearsal=False)
    assert gap["id"] in {str(each.id) for each in near}
    assert gap["id"] not in {str(each.id) for each in long_ago}


@pytest.mark.timeout(300)
async def test_an_extension_and_a_lapse_at_once_leave_one_truth(intake: Room) -> None:
    """Either the correction has lapsed and the preview is stale, or it has its days back and
    nothing lapses.
    """
    found = Counter[str]()
    for number in range(8):
        campaign = await open_rehearsal(intake)
        firm = Firm(intake, campaign)
        kept = await firm.handed_in(cover={"recommending_unit": "120110"})
        await set_clock(intake, campaign, "2023-09-21T10:00:00+08:00")
        ids = {"campaign_id": campaign, "submission_id": UUID(kept["submission_id"])}
        ask = CampaignCommand(campaign_id=campaign)
        await open_correction(
            intake, OpenCorrection(**ids, stage="unit_review", round=1, points=(POINT,))
        )
        await set_clock(intake, campaign, "2023-09-23T00:00:00+08:00")
        body = asking(gate="delivery")
        token = (await extend(intake, campaign, body))["token"]

        async def confirm(
            reads: int = number % 4,
            campaign: UUID = campaign,
            body: dict[str, Any] = body,
            token: str = token,
        ) -> int:
            for _ in range(reads):
                await extend(intake, campaign, body)
            status: int = (
                await extend(intake, campaign, body | {"dry_run": False, "token": token})
            )["status"]
            return status

        status, swept = await asyncio.gather(confirm(), SweepActivities(intake.db).sweep(ask))
        async with firm.client() as desk:
            shown = (await desk.get(f"/submissions/{kept['submission_id']}/correction")).json()
        moved = datetime.fromisoformat(shown["due_at"]) == datetime.fromisoformat(LATER)
        assert (shown["state"], status, swept.changed, moved) in (
            ("lapsed", 409, 1, False),
            ("open", 200, 0, True),
        ), (shown, status, swept)
        found[shown["state"]] += 1
    print(f"extension against lapse: {dict(found)}")


async def test_every_view_of_a_campaign_shows_the_deadlines_as_they_stand(intake: Room) -> None:
    """The list of campaigns, the campaign itself, and the plan that rooms reckon by."""
    campaign = await open_rehearsal(intake)
    before = await deadlines(intake, campaign)
    asked = asking(gate="delivery")
    token = (await extend(intake, campaign, asked))["token"]
    assert await deadlines(intake, campaign) == before, "a preview moves nothing"
    confirmed = asked | {"dry_run": False, "token": token}
    assert (await extend(intake, campaign, confirmed))["status"] == 200
    after = await deadlines(intake, campaign)
    moved = datetime.fromisoformat(LATER)
    assert after == before | {"delivery": {moved}}

    scores = asking(gate="scoring", closes_at="2023-10-12T00:00:00+08:00")
    token = (await extend(intake, campaign, scores))["token"]
    await extend(intake, campaign, scores | {"dry_run": False, "token": token})
    scored = {datetime.fromisoformat("2023-10-12T00:00:00+08:00")}
    assert await deadlines(intake, campaign) == after | {"scores": scored}


async def test_a_units_own_extension_moves_no_deadline_of_all(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    before = await deadlines(intake, campaign)
    asked = asking(gate="delivery", scope="unit", scope_id="120104")
    token = (await extend(intake, campaign, asked))["token"]
    done = await extend(intake, campaign, asked | {"dry_run": False, "token": token})
    assert done["status"] == 200
    assert await deadlines(intake, campaign) == before


async def deadlines(intake: Room, campaign: UUID) -> dict[str, set[datetime]]:
    """Every instant that the views of a campaign show for a deadline."""
    async with intake.client(signed_in=False) as public:
        shown = (await public.get(f"/campaigns/{campaign}")).json()
        listed = (await public.get("/campaigns")).json()["items"]
    [summary] = [each for each in listed if each["id"] == str(campaign)]
    delivery = (
        shown["delivery_closes_at"],
        shown["dates"]["delivery_closes_at"],
        summary["delivery_closes_at"],
    )
    return {
        "delivery": {datetime.fromisoformat(each) for each in delivery},
        "scores": {datetime.fromisoformat(shown["dates"]["scores_due_at"])},
    }
