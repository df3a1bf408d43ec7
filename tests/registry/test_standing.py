"""Standing follows the facts whatever order they come in, and shows each only what is theirs."""

import asyncio
import random
from datetime import UTC, datetime
from typing import Any

from contracts.facts import Fact
from contracts.facts.intake import CorrectionAnsweredV1, CorrectionOpenedV1, ScheduleChangedV1
from contracts.facts.review import (
    CaseAcceptedV1,
    CaseDeliveredV1,
    CaseOpenedV1,
    CaseRuledV1,
    EvaluationClosedV1,
    ListDeliveredV1,
    ListMadeV1,
    PanelOpenedV1,
    RecusalDeclaredV1,
    ScoreHandedInV1,
    SealUploadedV1,
    SelectionProposedV1,
)
from contracts.vocabulary import CorrectionPoint, Docket, Outcome, Role
from kit.db import new_id
from tests.registry.desk import INTAKE, UNIT, Desk, docket
from tests.rooms import move_clock, plant_campaign, plant_window


def story(each: Docket) -> list[Fact]:
    """From the opened case to acceptance, with one correction."""
    about: dict[str, Any] = {
        "subject": each.submission_id,
        "campaign_id": each.campaign_id,
        "submission_id": each.submission_id,
    }
    point = CorrectionPoint(path="/basic/factory_address", wrong="缺少门牌", mend="补充门牌号")
    at = datetime(2023, 9, 18, 8, tzinfo=UTC)
    return [
        CaseOpenedV1(**about, unit=UNIT, round=1, snapshot=1, stage_table=1),
        CaseRuledV1(
            **about,
            outcome=Outcome.return_for_correction,
            round=1,
            snapshot=1,
            reason="需补正",
            points=(point,),
        ),
        CorrectionOpenedV1(**about, round=1, due_at=at, points=(point,)),
        CorrectionAnsweredV1(**about, round=1, docket=each, received_at=at, receipt_id=new_id()),
        CaseRuledV1(**about, outcome=Outcome.recommend, round=2, snapshot=2, reason="同意推荐"),
        CaseDeliveredV1(**about, unit=UNIT, list_id=new_id(), delivered_at=at),
        CaseAcceptedV1(**about),
    ]


async def standing(desk: Desk, submission_id: object) -> dict[str, Any]:
    async with desk.auditor() as auditor:
        answer = await auditor.get(f"/standing/{submission_id}")
    assert answer.status_code == 200, answer.text
    return answer.json()  # type: ignore[no-any-return]


async def test_each_step_says_stage_holder_date_and_why(desk: Desk) -> None:
    campaign_id = plant_campaign()
    each = docket(campaign_id, 11)
    await desk.hand_in(each)
    stages = [await standing(desk, each.submission_id)]
    for fact in story(each):
        await desk.hear(fact)
        stages.append(await standing(desk, each.submission_id))
    assert [told["stage"] for told in stages] == [
        "handed_in",
        "unit_review",
        "correction_opening",
        "correction",
        "unit_review",
        "delivery",
        "acceptance",
        "evaluation",
    ]
    assert stages[1]["holder"] == {
        "zh": "推荐单位经办人（滨海新区）",
        "en": "the officer of the recommending unit (滨海新区)",
    }
    assert (
        stages[1]["next_date"] == "2023-09-22T16:00:00Z"
        and stages[3]["next_date"] == "2023-09-18T08:00:00Z"
    )
    assert (
        stages[3]["holder"]["zh"] == "申报单位"
        and stages[3]["why"]["zh"] == "需补正1处，请在截止时间前提交"
    )
    assert (
        stages[7]["number"] == each.number
        and stages[7]["ending"] is None
        and stages[7]["holds"] == []
    )


async def test_shuffled_and_doubled_facts_come_to_the_same_standing(desk: Desk) -> None:
    campaign_id = plant_campaign()
    each = docket(campaign_id, 12)
    first = await desk.hand_in(each)
    envelopes = [first] + [await desk.hear(fact) for fact in story(each)]
    straight = await standing(desk, each.submission_id)
    other = each.model_copy(update={"submission_id": new_id()})
    again = [
        envelope.model_copy(
            update={
                "id": new_id(),
                "fact": desk.enveloped(
                    envelope.opened().model_copy(
                        update={
                            "subject": other.submission_id,
                            "submission_id": other.submission_id,
                        }
                        | ({"docket": other} if "docket" in envelope.fact else {})
                    )
                ).fact,
            }
        )
        for envelope in envelopes
    ] * 2
    random.Random(7).shuffle(again)
    await asyncio.gather(*(desk.hear(envelope.opened(), envelope=envelope) for envelope in again))
    shuffled = await standing(desk, other.submission_id)
    apart = {"submission_id", "updated_at"}
    assert {k: v for k, v in shuffled.items() if k not in apart} == {
        k: v for k, v in straight.items() if k not in apart
    }


async def test_facts_of_the_campaign_move_its_submissions(desk: Desk) -> None:
    campaign_id = plant_campaign()
    waiting, scored = docket(campaign_id, 13), docket(campaign_id, 14)
    for each in (waiting, scored):
        await desk.hand_in(each)
    await desk.hear(story(waiting)[0])
    for fact in story(scored):
        await desk.hear(fact)
    later = datetime(2023, 9, 25, 16, tzinfo=UTC)
    plant_window(campaign_id, "delivery", datetime(2023, 9, 5, 16, tzinfo=UTC), later, version=2)
    moved = ScheduleChangedV1(
        subject=campaign_id,
        campaign_id=campaign_id,
        gate="delivery",
        scope="all",
        scope_id="",
        version=2,
        closes_at=later,
        reason="示例延期",
    )
    await desk.hear(moved, INTAKE)
    scores_due = datetime(2023, 10, 11, 16, tzinfo=UTC)
    opened = datetime(2023, 9, 5, 16, tzinfo=UTC)
    plant_window(campaign_id, "scoring", opened, scores_due, version=2)
    scoring = moved.model_copy(update={"gate": "scoring", "closes_at": scores_due})
    await desk.hear(scoring, INTAKE)
    assert (await standing(desk, scored.submission_id))["next_date"] == "2023-10-11T16:00:00Z"
    await desk.hear(EvaluationClosedV1(subject=campaign_id, campaign_id=campaign_id, scored=1))
    assert (await standing(desk, waiting.submission_id))["next_date"] == "2023-09-25T16:00:00Z"
    assert (await standing(desk, scored.submission_id))["stage"] == "selection"
    move_clock(campaign_id, later)
    past = await standing(desk, waiting.submission_id)
    assert (past["next_date"], past["overdue_since"]) == (None, "2023-09-25T16:00:00Z")
    async with desk.auditor() as auditor:
        answer = await auditor.get("/standing", params={"campaign_id": str(campaign_id)})
    told = {each["submission_id"]: each["overdue_since"] for each in answer.json()["items"]}
    assert told[str(waiting.submission_id)] == past["overdue_since"]


async def test_at_delivery_the_officer_holds_it_until_a_sealed_list_names_it(desk: Desk) -> None:
    campaign_id = plant_campaign()
    listed, left_out = docket(campaign_id, 17), docket(campaign_id, 18)
    for each in (listed, left_out):
        await desk.hand_in(each)
        for fact in story(each)[:5]:
            await desk.hear(fact)
    about: dict[str, Any] = {"subject": new_id(), "campaign_id": campaign_id}
    of_list = {**about, "unit": UNIT, "version": 1}
    both = (listed.submission_id, left_out.submission_id)
    made = ListMadeV1(**of_list, subject_version=1, items=both)
    sealed = SealUploadedV1(**about, subject_version=2, sha256="ab" * 32)
    again = ListMadeV1(**of_list, subject_version=3, items=both[:1])
    sealed_again = sealed.model_copy(update={"subject_version": 4})
    officer, head = "推荐单位经办人（滨海新区）", "推荐单位负责人（滨海新区）"

    async def holders() -> tuple[str, ...]:
        told = [await standing(desk, each) for each in both]
        assert {each["stage"] for each in told} == {"delivery"}
        return tuple(each["holder"]["zh"] for each in told)

    assert await holders() == (officer, officer)
    steps: list[tuple[Fact, tuple[str, str]]] = [
        (made, (officer, officer)),
        (sealed, (head, head)),
        (again, (officer, officer)),
        (sealed_again, (head, officer)),
        (sealed, (head, officer)),  # heard twice, and late
        (
            ListDeliveredV1(
                **of_list, subject_version=5, delivered_at=datetime.now(UTC), items=both[:1]
            ),
            (head, officer),  # its case moves on by a fact of its own
        ),
    ]
    for fact, expected in steps:
        await desk.hear(fact)
        assert await holders() == expected, fact.topic


async def test_a_list_or_a_panel_folds_anew_what_it_names_and_no_other(desk: Desk) -> None:
    campaign_id = plant_campaign()
    listed, left_out = docket(campaign_id, 25), docket(campaign_id, 26)
    for each in (listed, left_out):
        await desk.hand_in(each)
        for fact in story(each)[:5]:
            await desk.hear(fact)
    of_campaign: dict[str, Any] = {"campaign_id": campaign_id}
    of_list = {**of_campaign, "subject": new_id()}
    seal = SealUploadedV1(**of_list, subject_version=2, sha256="ab" * 32)
    named = (listed.submission_id,)
    made = ListMadeV1(**of_list, subject_version=1, unit=UNIT, version=1, items=named)
    panel = PanelOpenedV1(**of_campaign, subject=new_id(), experts=(new_id(),), submissions=named)

    async def folded(each: Docket) -> str:
        return str((await standing(desk, each.submission_id))["updated_at"])

    async def folds_only_the_named(fact: Fact) -> None:
        before, beside = await folded(listed), await folded(left_out)
        await desk.hear(fact)
        assert await folded(listed) > before, fact.topic
        assert await folded(left_out) == beside, fact.topic

    await folds_only_the_named(made)
    await folds_only_the_named(seal)
    for each in (listed, left_out):
        for fact in story(each)[5:]:
            await desk.hear(fact)
    await folds_only_the_named(panel)


async def test_a_list_its_seal_and_its_cases_heard_at_once_are_all_seen(desk: Desk) -> None:
    campaign_id = plant_campaign()
    cases = [docket(campaign_id, n) for n in range(27, 31)]
    for each in cases:
        await desk.hand_in(each)
        for fact in story(each)[:4]:
            await desk.hear(fact)
    about: dict[str, Any] = {"subject": new_id(), "campaign_id": campaign_id}
    items = tuple(each.submission_id for each in cases)
    at_once: list[Fact] = [
        *(story(each)[4] for each in cases[:2]),
        SealUploadedV1(**about, subject_version=2, sha256="ab" * 32),
        ListMadeV1(**about, subject_version=1, unit=UNIT, version=1, items=items),
        *(story(each)[4] for each in cases[2:]),
    ]
    await asyncio.gather(*(desk.hear(fact) for fact in at_once))
    for each in cases:
        told = await standing(desk, each.submission_id)
        assert told["holder"]["zh"] == "推荐单位负责人（滨海新区）"


async def test_from_acceptance_to_the_selection_it_is_held_by_one_after_another(
    desk: Desk,
) -> None:
    campaign_id = plant_campaign()
    each, other = docket(campaign_id, 19), docket(campaign_id, 20)
    for one in (each, other):
        await desk.hand_in(one)
        for fact in story(one):
            await desk.hear(fact)
    first, second = new_id(), new_id()
    of_campaign: dict[str, Any] = {"campaign_id": campaign_id}
    of_seat = {**of_campaign, "submission_id": each.submission_id}
    proposed = SelectionProposedV1(subject=new_id(), **of_campaign, selected=1, not_selected=1)
    steps: list[tuple[Fact, str, str]] = [
        (
            PanelOpenedV1(
                subject=new_id(),
                **of_campaign,
                experts=(first, second),
                submissions=(each.submission_id,),
            ),
            "evaluation",
            "评审专家",
        ),
        (ScoreHandedInV1(subject=new_id(), **of_seat, expert=first), "evaluation", "评审专家"),
        (RecusalDeclaredV1(subject=new_id(), **of_seat, expert=second), "evaluation", "市局经办人"),
        (
            EvaluationClosedV1(subject=campaign_id, **of_campaign, scored=1),
            "selection",
            "市局经办人",
        ),
        (proposed, "selection", "市局负责人"),
    ]
    assert (await standing(desk, each.submission_id))["holder"]["zh"] == "市局经办人"
    for fact, stage, holder in steps:
        await desk.hear(fact)
        told = await standing(desk, each.submission_id)
        assert (told["stage"], told["holder"]["zh"]) == (stage, holder), fact.topic
        if stage == "evaluation":
            unseated = await standing(desk, other.submission_id)
            assert unseated["holder"]["zh"] == "市局经办人", "no panel has it"


async def test_what_was_never_handed_in_has_no_standing_and_says_so(desk: Desk) -> None:
    async with desk.auditor() as auditor:
        answer = await auditor.get(f"/standing/{new_id()}")
    assert answer.status_code == 404 and "草稿提交后才有" in answer.json()["detail"]


async def test_from_notice_to_the_register(desk: Desk, platform: Any) -> None:
    chosen = await desk.selection(2)
    for each in chosen.dockets:
        platform.enter(each)
    selected = await standing(desk, chosen.ids[0])
    assert selected["stage"] == "publication" and selected["next_date"] == "2023-10-12T16:00:00Z"
    await chosen.publish()
    objection = (await chosen.object_to(chosen.ids[1])).json()["objection_id"]
    await desk.pump()
    assert (await standing(desk, chosen.ids[0]))["next_date"] == "2023-10-18T16:00:00Z"
    chosen.move("2023-10-20T09:00:00+08:00")
    await chosen.announce()
    await desk.pump()
    registered, held = await standing(desk, chosen.ids[0]), await standing(desk, chosen.ids[1])
    assert (registered["ending"], registered["registry_number"]) == (
        "registered",
        "YL-TJ5G-2023-0001",
    )
    assert registered["platform_record"] == "matched" and registered["ending_label"] == "已入库"
    assert (
        held["stage"] == "announcement"
        and held["why"]["zh"] == "公示期满，等待公布；收到异议，正在核查"
    )
    assert [hold["kind"] for hold in held["holds"]] == ["objection"]
    await chosen.judge(objection, upheld=True)
    await desk.pump()
    removed = await standing(desk, chosen.ids[1])
    assert (removed["ending"], removed["holds"], removed["registry_number"]) == (
        "removed_after_objection",
        [],
        None,
    )
    assert removed["ending_reason"] == "公示期间异议经核查成立"


async def test_each_sees_what_is_theirs_and_lists_are_paged(desk: Desk) -> None:
    campaign_id = plant_campaign()
    mine, theirs = docket(campaign_id, 21), docket(campaign_id, 22, unit="120104")
    for each in (mine, theirs):
        await desk.hand_in(each)
    room, wanted = desk.room, {"campaign_id": str(campaign_id)}
    applicant = room.client(Role.applicant_member, organisation_id=mine.organisation_id)
    unit = room.client(Role.unit_officer, unit=UNIT)
    nobody = room.client(Role.unit_officer)
    async with applicant, unit, nobody, desk.city() as city, room.client(Role.expert) as expert:
        for client in (applicant, unit):
            assert [
                row["number"]
                for row in (await client.get("/standing", params=wanted)).json()["items"]
            ] == [mine.number]
            assert (await client.get(f"/standing/{theirs.submission_id}")).status_code == 404
        assert (await nobody.get("/standing", params=wanted)).json()["items"] == []
        assert (await expert.get("/standing")).status_code == 403
        page = (await city.get("/standing", params=wanted | {"limit": "1"})).json()
        rest = (
            await city.get("/standing", params=wanted | {"limit": "1", "cursor": page["next"]})
        ).json()
        assert {page["items"][0]["number"], rest["items"][0]["number"]} == {
            mine.number,
            theirs.number,
        }
        assert rest["next"] is None
        assert (await city.get("/standing", params=wanted | {"ending": "registered"})).json()[
            "items"
        ] == []
        assert (
            len((await city.get("/standing", params=wanted | {"unit": UNIT})).json()["items"]) == 1
        )
