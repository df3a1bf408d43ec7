"""DueTimers and reminders by command: on plan time, to those who still have to act, each once."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

import pytest

from contracts.commands.command import CampaignCommand
from contracts.commands.intake import DueTimer, OpenCorrection, Remind
from contracts.facts.intake import ReminderDueV1
from contracts.problem import InvalidInput
from contracts.vocabulary import CorrectionPoint, Role, system
from kit.db import new_id
from services.intake.reminders import actions
from services.intake.reminders.activities import ApplicantReminderActivities
from tests.intake.filing import Firm, open_rehearsal, set_clock
from tests.intake.returning import open_correction
from tests.rooms import Room


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


def remind_of(campaign: UUID, wake: DueTimer) -> Remind:
    assert wake.closes_at is not None
    return Remind(
        campaign_id=campaign,
        key=wake.key,
        offset=wake.offset,
        kind=wake.kind,
        closes_at=wake.closes_at,
    )


async def test_each_person_with_a_waiting_draft_is_reminded_once_a_key(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    commands = ApplicantReminderActivities(intake.db)
    waiting, done, early = Firm(intake, campaign), Firm(intake, campaign), Firm(intake, campaign)
    await waiting.begin(cover={"recommending_unit": "120110"})
    await waiting.begin(cover={"recommending_unit": "120110"})
    await done.handed_in(cover={"recommending_unit": "120110"})
    await early.begin(cover={"recommending_unit": "120114"})
    await set_clock(intake, campaign, "2023-09-16T00:00:00+08:00")
    found = (await commands.due_timers(CampaignCommand(campaign_id=campaign))).wakes
    due = [wake for wake in found if wake.seconds == 0 and wake.kind == "hand_in"]
    assert [(wake.offset, wake.closes_at) for wake in due] == [
        ("P7D", datetime.fromisoformat("2023-09-23T00:00+08:00"))
    ]
    assert (await commands.remind(remind_of(campaign, due[0]))).changed == 1
    assert (await commands.remind(remind_of(campaign, due[0]))).changed == 0
    facts = [
        f["fact"]
        for f in await intake.facts(topic=ReminderDueV1.topic)
        if f["fact"]["campaign_id"] == str(campaign)
    ]
    assert [(fact["person_id"], fact["submission_id"]) for fact in facts] == [
        (str(waiting.signatory), None)
    ]


async def test_reminders_to_come_are_foretold_as_they_will_be_sent(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    waiting, done = Firm(intake, campaign), Firm(intake, campaign)
    await waiting.begin(cover={"recommending_unit": "120110"})
    await done.handed_in(cover={"recommending_unit": "120110"})
    await set_clock(intake, campaign, "2023-09-16T00:00:00+08:00")
    commands = ApplicantReminderActivities(intake.db)
    timers = (await commands.due_timers(CampaignCommand(campaign_id=campaign))).wakes
    path = f"/campaigns/{campaign}/reminders"
    async with intake.client(Role.auditor) as auditor, intake.client(Role.expert) as expert:
        told = (await auditor.get(path)).json()
        assert (await expert.get(path)).status_code == 403
        assert (await auditor.get(f"/campaigns/{new_id()}/reminders")).status_code == 404
    items = told["items"]
    sent = [timer for timer in timers if timer.what == "remind"]
    assert [(each["kind"], each["offset"]) for each in items] == [
        (timer.kind, timer.offset) for timer in sent
    ]
    due = next(each for each in items if (each["kind"], each["offset"]) == ("hand_in", "P7D"))
    assert due["people"] == 1 and due["kind_words"]["zh"] == "提交申报"
    assert {each["people"] for each in items if each["kind"] == "rule"} == {None}


async def test_an_open_correction_reminds_its_editors_and_wakes_the_sweep(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    firm = Firm(intake, campaign)
    kept = await firm.handed_in(cover={"recommending_unit": "120110"})
    await set_clock(intake, campaign, "2023-09-20T09:00:00+08:00")
    point = CorrectionPoint(path="/basic/project_overview", wrong="示例", mend="示例")
    ask = OpenCorrection(
        campaign_id=campaign,
        submission_id=UUID(kept["submission_id"]),
        stage="unit_review",
        points=(point,),
    )
    await open_correction(intake, ask)
    commands = ApplicantReminderActivities(intake.db)
    found = (await commands.due_timers(CampaignCommand(campaign_id=campaign))).wakes
    assert [wake.at for wake in found if wake.what == "sweep"] == [
        datetime.fromisoformat("2023-09-23T00:00+08:00")
    ]
    [due] = [wake for wake in found if wake.kind == "correction" and wake.seconds == 0]
    assert due.offset == "P3D" and (await commands.remind(remind_of(campaign, due))).changed == 1
    await set_clock(intake, campaign, "2023-09-23T00:00:00+08:00")
    found = (await commands.due_timers(CampaignCommand(campaign_id=campaign))).wakes
    assert [wake.seconds for wake in found if wake.what == "close_delivery"] == [0]
    assert (await commands.remind(remind_of(campaign, due))).changed == 0


async def test_what_review_reminds_of_is_not_intakes(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    ask = Remind(
        campaign_id=campaign,
        key="k",
        offset="P1D",
        kind="deliver",
        closes_at=datetime.fromisoformat("2023-09-23T00:00+08:00"),
    )
    with pytest.raises(InvalidInput):
        await intake.db.act(actions.remind, system("workflows"), ask)
