"""Facts become letters: to whom, once, in the inbox and by e-mail, however facts arrive."""

from datetime import UTC, date, datetime

import pytest

from contracts.facts import identity, intake, registry, review
from contracts.vocabulary import Actor, CorrectionPoint, Ending, Outcome, Role
from kit.db import new_id
from kit.listener import TooEarly
from tests.notify.post import NOW, Post, docket, email, handed_in
from tests.rooms import plant_campaign

CLOSES = datetime(2023, 9, 22, 16, tzinfo=UTC)


async def test_a_hand_in_is_told_to_organisation_and_unit_by_inbox_and_mail(post: Post) -> None:
    campaign_id, organisation_id, address = plant_campaign(), new_id(), email()
    signatory = await post.person(address, organisation_id=organisation_id)
    silent = await post.person(organisation_id=organisation_id)
    officer = await post.officer(Role.unit_officer, "120104")
    elsewhere = await post.officer(Role.unit_officer, "120111")
    made = docket(campaign_id, organisation_id)
    await post.hear(handed_in(made))
    await post.flush()
    (letter,) = post.to(address)
    assert letter["Subject"] == f"【演练】申报 {made.number} 已收到"
    assert "2023年9月8日09:00" in letter.get_content()
    assert "天津市南开区" in letter.get_content()
    assert [item["kind"] for item in await post.inbox(signatory)] == ["handed_in"]
    assert [item["kind"] for item in await post.inbox(silent)] == ["handed_in"]
    assert [item["kind"] for item in await post.inbox(officer)] == ["submission_arrived"]
    assert await post.inbox(elsewhere) == []
    told = await post.records(submission_id=made.submission_id)
    states = {record["person_id"]: record["email"] and record["email"]["state"] for record in told}
    assert (states[str(signatory)], states[str(silent)]) == ("sent", None)
    masked = next(record["email"]["address"] for record in told if record["email"])
    assert masked == f"{address[0]}***@example.com"
    sent = await post.room.facts(submission_id=made.submission_id, topic="notify.message_sent.v1")
    assert [fact["fact"]["person_id"] for fact in sent] == [str(signatory)]


async def test_facts_heard_twice_tell_once(post: Post) -> None:
    campaign_id, organisation_id, address = plant_campaign(), new_id(), email()
    person = await post.person(address, organisation_id=organisation_id)
    fact = handed_in(docket(campaign_id, organisation_id))
    (envelope,) = await post.hear(fact)
    await post.listener.hear(envelope, fact)
    await post.flush()
    assert len(post.to(address)) == len(await post.inbox(person)) == 1


async def test_a_reminder_said_twice_is_one_letter(post: Post) -> None:
    campaign_id, person, reminder = plant_campaign(), await post.person(), new_id()
    fact = intake.ReminderDueV1(
        subject=reminder,
        campaign_id=campaign_id,
        person_id=person,
        kind="hand_in",
        closes_at=CLOSES,
        offset="P1D",
    )
    await post.hear(fact, fact, fact.model_copy(update={"offset": "PT4H"}))
    letters = await post.inbox(person)
    assert len(letters) == 2
    assert "2023年9月22日24:00" in letters[0]["subject"]
    assert "4小时" in letters[0]["body"] and "1天" in letters[1]["body"]


async def test_a_unit_and_the_city_are_reminded(post: Post) -> None:
    campaign_id = plant_campaign()
    officer, city = (
        await post.officer(Role.unit_head, "120116"),
        await post.officer(Role.city_officer),
    )
    common = {
        "subject": new_id(),
        "campaign_id": campaign_id,
        "closes_at": CLOSES,
        "offset": "P1D",
        "open_items": 3,
    }
    await post.hear(
        review.ReviewReminderDueV1(**common, kind="deliver", unit="120116"),
        review.ReviewReminderDueV1(**common, kind="accept"),
    )
    (to_unit,) = await post.inbox(officer)
    assert "报送推荐名单" in to_unit["subject"] and "3件" in to_unit["body"]
    assert any("市级受理" in item["subject"] for item in await post.inbox(city))


async def test_a_fact_before_its_docket_waits(post: Post) -> None:
    campaign_id, organisation_id = plant_campaign(), new_id()
    person = await post.person(organisation_id=organisation_id)
    made = docket(campaign_id, organisation_id)
    accepted = review.CaseAcceptedV1(
        subject=made.submission_id, campaign_id=campaign_id, submission_id=made.submission_id
    )
    with pytest.raises(TooEarly):
        await post.hear(accepted)
    assert await post.inbox(person) == []
    await post.hear(handed_in(made), accepted)
    assert [item["kind"] for item in await post.inbox(person)] == ["accepted", "handed_in"]


async def test_the_whole_course_is_told_without_the_objector(post: Post) -> None:
    campaign_id, organisation_id = plant_campaign(), new_id()
    person = await post.person(organisation_id=organisation_id)
    made = docket(campaign_id, organisation_id)
    of = {
        "subject": made.submission_id,
        "campaign_id": campaign_id,
        "submission_id": made.submission_id,
    }
    point = CorrectionPoint(
        path="/basic/factory_address", wrong="面积与附件不符", mend="按附件更正"
    )
    heard = [
        handed_in(made),
        intake.CorrectionOpenedV1(**of, round=1, due_at=CLOSES, points=(point,)),
        intake.CorrectionAnsweredV1(
            **of, round=1, docket=made, received_at=NOW, receipt_id=new_id()
        ),
        intake.CorrectionLapsedV1(**of, round=2, due_at=CLOSES),
        review.CaseEndedV1(**of, ending=Ending.correction_lapsed, reason="补正逾期"),
        review.CaseRuledV1(
            **of, outcome=Outcome.return_for_correction, round=1, snapshot=1, reason="不全"
        ),
        review.CaseRuledV1(**of, outcome=Outcome.recommend, round=2, snapshot=2, reason="符合条件"),
        review.CaseDeliveredV1(**of, unit="120104", list_id=new_id(), delivered_at=NOW),
        review.CaseUndeliveredV1(**of, list_id=new_id()),
        review.WithdrawalRefusedV1(**of, requested_at=NOW, reason="已报送"),
        review.CaseSelectedV1(**of, selection_id=new_id(), position=3),
        review.CaseReopenedV1(**of, round=2, reason="延期"),
        registry.ItemPublishedV1(**of, notice_id=new_id(), last_day=date(2023, 10, 18)),
        registry.ObjectionRecordedV1(**of, notice_id=new_id(), admissible=False),
        registry.ObjectionRecordedV1(**of, notice_id=new_id(), admissible=True),
        registry.ObjectionJudgedV1(**of, notice_id=new_id(), upheld=False),
        registry.SubmissionRegisteredV1(**of, registry_number="YL-TJ5G-2023-0001"),
    ]
    await post.hear(*heard)
    kinds = [item["kind"] for item in reversed(await post.inbox(person))]
    assert kinds == [
        "handed_in",
        "correction_opened",
        "correction_received",
        "correction_lapsed",
        "ruled",
        "delivered",
        "undelivered",
        "withdrawal_refused",
        "selected",
        "reopened",
        "item_published",
        "objection_recorded",
        "objection_judged",
        "registered",
    ]
    opened = next(item for item in await post.inbox(person) if item["kind"] == "correction_opened")
    assert (
        "1. 5G全连接工厂地址：面积与附件不符" in opened["body"]
        and "2023年9月22日24:00" in opened["body"]
    )


async def test_bytes_that_were_left_to_come_are_told_and_their_lapse_to_both_sides(
    post: Post,
) -> None:
    campaign_id, organisation_id = plant_campaign(), new_id()
    person = await post.person(organisation_id=organisation_id)
    officer = await post.officer(Role.unit_officer, "120104")
    made = docket(campaign_id, organisation_id)
    of = {
        "subject": made.submission_id,
        "campaign_id": campaign_id,
        "submission_id": made.submission_id,
    }
    licence = intake.UnsentFile(kind="licence", sha256="ab" * 32, due_at=CLOSES)
    broken = intake.UnsentFile(kind="achievements", sha256="cd" * 32, due_at=CLOSES, why="pdf")
    await post.hear(handed_in(made), intake.LateFilesAwaitedV1(**of, snapshot=1, files=(licence,)))
    awaited = (await post.inbox(person))[0]
    assert awaited["kind"] == "late_files_awaited" and "1件材料待补传" in awaited["subject"]
    assert (
        "企业营业执照复印件（SHA-256：abababababababab…），期限 2023年9月23日00:00"
        in awaited["body"]
    )
    await post.hear(intake.LateFilesMissedV1(**of, snapshot=1, files=(licence, broken)))
    missed, lacking = (await post.inbox(person))[0], (await post.inbox(officer))[0]
    assert missed["kind"] == "late_files_missed" and "2件材料未能补传" in missed["subject"]
    lines = missed["body"].splitlines()
    assert next(line for line in lines if line.startswith("1. 企业营业执照")).endswith(
        "期限内没有收到"
    )
    assert "未通过校验" in next(line for line in lines if line.startswith("2. 相关成果"))
    assert "天津市南开区" in missed["body"] and "补正" in missed["body"]
    assert (
        lacking["kind"] == "late_files_lacking"
        and "退回补正" in lacking["body"]
        and "sha" not in lacking["body"]
    )


TOLD_OTHERWISE = {Ending.registered, Ending.correction_lapsed}
"""Endings whose own letter says that the submission has ended."""


@pytest.mark.parametrize("ending", [ending for ending in Ending if ending not in TOLD_OTHERWISE])
async def test_every_ending_is_told_with_its_reason(post: Post, ending: Ending) -> None:
    campaign_id, organisation_id = plant_campaign(), new_id()
    person = await post.person(organisation_id=organisation_id)
    made = docket(campaign_id, organisation_id)
    of = {
        "subject": made.submission_id,
        "campaign_id": campaign_id,
        "submission_id": made.submission_id,
    }
    ended = (
        registry.ItemRemovedV1(**of, objection_id=new_id(), reason="场地不实")
        if ending is Ending.removed_after_objection
        else review.CaseEndedV1(**of, ending=ending, reason="场地不实")
    )
    await post.hear(handed_in(made), ended)
    letter = (await post.inbox(person))[0]
    assert letter["kind"] == "ended" and "场地不实" in letter["body"]


async def test_a_moved_date_is_told_to_those_concerned(post: Post) -> None:
    campaign_id, organisation_id = plant_campaign(), new_id()
    person, stranger = (
        await post.person(organisation_id=organisation_id),
        await post.person(organisation_id=new_id()),
    )
    officer = await post.officer(Role.unit_officer, "ZONE-TEDA")
    elsewhere = await post.officer(Role.unit_officer, "120111")
    expert, city = await post.officer(Role.expert), await post.officer(Role.city_officer)
    fact = intake.ScheduleConcernsV1(
        subject=campaign_id,
        campaign_id=campaign_id,
        gate="intake",
        scope="unit",
        scope_id="ZONE-TEDA",
        scope_name="天津经济技术开发区",
        version=2,
        closes_at=CLOSES,
        reason="园区停电",
        people=(person,),
        units=("ZONE-TEDA",),
    )
    await post.hear(fact)
    for told in (person, officer):
        (letter,) = await post.inbox(told)
        assert (
            letter["kind"] == "schedule_changed" and "申报递交截止时间调整为" in letter["subject"]
        )
        assert (
            "天津经济技术开发区及经其推荐的申报单位" in letter["body"]
            and "the deadline for handing in" in letter["body"]
        )
    for untold in (stranger, elsewhere, expert, city):
        assert await post.inbox(untold) == []
    await post.hear(
        fact.model_copy(update={"gate": "scoring", "people": (), "scope": "all", "scope_id": ""})
    )
    assert [len(await post.inbox(who)) for who in (expert, city, person, officer)] == [1, 1, 1, 1]


async def test_who_left_is_not_told_and_a_moved_correction_is(post: Post) -> None:
    campaign_id, organisation_id = plant_campaign(), new_id()
    person, gone, belonging = (
        await post.person(organisation_id=organisation_id),
        await post.person(),
        new_id(),
    )
    membership = {"subject": belonging, "organisation_id": organisation_id, "person_id": gone}
    await post.hear(identity.MemberAdmittedV1(**membership, roles=(Role.applicant_member,)))
    await post.hear(identity.MemberRemovedV1(**membership, subject_version=2))
    made = docket(campaign_id, organisation_id)
    of = {"subject": new_id(), "campaign_id": campaign_id, "submission_id": made.submission_id}
    fact = intake.ScheduleConcernsV1(
        subject=campaign_id,
        campaign_id=campaign_id,
        gate="intake",
        scope="all",
        scope_id="",
        scope_name="",
        version=2,
        closes_at=CLOSES,
        reason="示例",
        people=(person, gone),
        units=(),
    )
    moved = intake.CorrectionDueMovedV1(**of, round=1, due_at=CLOSES, was_due_at=NOW, reason="示例")
    await post.hear(handed_in(made), fact, moved)
    assert [item["kind"] for item in await post.inbox(person)][:2] == [
        "correction_due_moved",
        "schedule_changed",
    ]
    assert "schedule_changed" not in [item["kind"] for item in await post.inbox(gone)]


async def test_staff_are_told_of_lists_panels_and_proposals(post: Post) -> None:
    campaign_id, organisation_id = plant_campaign(), new_id()
    city, head, expert = (
        await post.officer(Role.city_head),
        await post.officer(Role.unit_head, "120111"),
        new_id(),
    )
    made = docket(campaign_id, organisation_id, unit="120111")
    of = {
        "subject": made.submission_id,
        "campaign_id": campaign_id,
        "submission_id": made.submission_id,
    }
    await post.hear(
        handed_in(made),
        intake.WithdrawalRequestedV1(**of, requested_at=NOW, reason="调整"),
        review.RulingProposedV1(**of, outcome=Outcome.decline, round=1),
        review.ListDeliveredV1(
            subject=new_id(),
            campaign_id=campaign_id,
            unit="120111",
            version=1,
            delivered_at=NOW,
            items=(made.submission_id,),
        ),
        review.DeliveryRefusedV1(
            subject=new_id(),
            campaign_id=campaign_id,
            unit="120111",
            attempted_at=NOW,
            closes_at=CLOSES,
        ),
        review.PanelOpenedV1(
            subject=new_id(),
            campaign_id=campaign_id,
            experts=(expert,),
            submissions=(made.submission_id,),
        ),
    )
    kinds = [item["kind"] for item in reversed(await post.inbox(head))]
    assert kinds == [
        "submission_arrived",
        "withdrawal_requested",
        "ruling_proposed",
        "delivery_refused",
    ]
    listed = [
        item["subject"] for item in await post.inbox(city) if item["kind"] == "list_delivered"
    ]
    assert "【演练】天津市西青区已报送推荐名单（1项）" in listed
    assert [item["kind"] for item in await post.inbox(expert)] == ["panel_opened"]


async def test_people_are_told_of_their_accounts(post: Post) -> None:
    organisation_id = new_id()
    signatory, person = await post.person(organisation_id=organisation_id), await post.person()
    asked = identity.MembershipAskedV1(
        subject=new_id(), organisation_id=organisation_id, person_id=person
    )
    admitted = identity.MemberAdmittedV1(
        subject=asked.subject,
        subject_version=2,
        organisation_id=organisation_id,
        person_id=person,
        roles=(Role.applicant_member,),
    )
    await post.hear(
        asked,
        admitted,
        identity.AccountLockedV1(subject=person, until=NOW),
        identity.TokensRevokedV1(
            subject=person, subject_version=2, not_before=NOW, reason="refresh_token_reused"
        ),
        identity.TokensRevokedV1(
            subject=person, subject_version=3, not_before=NOW, reason="signed_out"
        ),
        actor=Actor(kind="user", person_id=signatory),
    )
    assert [item["kind"] for item in await post.inbox(signatory)] == ["membership_asked"]
    assert [item["kind"] for item in await post.inbox(person)] == [
        "tokens_revoked",
        "account_locked",
        "member_admitted",
    ]
    refused = intake.HandInRefusedV1(
        subject=new_id(),
        campaign_id=plant_campaign(),
        attempted_at=NOW,
        closes_at=CLOSES,
        schedule_version=1,
    )
    await post.hear(refused, actor=Actor(kind="user", person_id=person))
    assert (await post.inbox(person))[0]["kind"] == "hand_in_refused"
