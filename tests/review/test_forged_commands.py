"""Commands that nobody's act stands behind: they change nothing, and the true one beside works.

Temporal's port believes everybody who reaches it: the owner's rows and the heard facts decide.
"""

import json
from collections.abc import Awaitable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from temporalio.exceptions import ApplicationError

from contracts.canonical import canonical
from contracts.commands.command import Done, SubmissionCommand
from contracts.commands.review import CheckCredit, EndCase, JudgeWithdrawal, OpenCase
from contracts.vocabulary import Ending
from kit.db import new_id
from kit.files import Files
from kit.settings import load
from services.review.credit.activities import CreditActivities
from services.review.credit.http_source import HttpSources
from services.review.rulings.activities import RulingActivities
from tests.review.desk import RECEIVED, Desk, lapse_of
from tests.rooms import plant_campaign

POINTS = [{"path": "/basic", "wrong": "不全", "mend": "补全"}]


async def refused(answer: Awaitable[Any]) -> str:
    """The slug of a refusal."""
    with pytest.raises(ApplicationError) as error:
        await answer
    return str(error.value.type)


def ending(desk: Desk, case_id: UUID, **claims: Any) -> EndCase:
    fields: dict[str, Any] = {
        "campaign_id": desk.campaign_id,
        "submission_id": case_id,
        "stage": "lapsed",
        "ending": Ending.correction_lapsed,
        "reason": "逾期未补正",
    }
    return EndCase.model_validate(fields | claims)


@pytest.mark.parametrize("claimed", [each for each in Ending if each != Ending.correction_lapsed])
async def test_no_ending_but_a_lapse_comes_by_command(desk: Desk, claimed: Ending) -> None:
    case_id = await desk.opened()
    ask = ending(desk, case_id, ending=claimed, reason="查无此事")
    assert await refused(desk.cases.end_case(ask)) == "claim-refuted"
    assert (await desk.case(case_id))["ending"] is None
    assert await desk.said("case_ended", case_id) == []


async def test_a_lapse_that_intake_never_said_ends_nothing(desk: Desk) -> None:
    case_id, other = await desk.opened(), await desk.opened()
    for returned in (case_id, other):
        await desk.ruled(returned, "return_for_correction", points=POINTS)
    ask = ending(desk, case_id, reason="随意填写的理由")
    await desk.hear(lapse_of(ending(desk, other)))
    await desk.hear(lapse_of(ending(desk, case_id, round=2)))
    assert await refused(desk.cases.end_case(ask)) == "ground-not-heard"
    elsewhere = ask.model_copy(update={"campaign_id": plant_campaign()})
    assert await refused(desk.cases.end_case(elsewhere)) == "claim-refuted"
    assert (await desk.case(case_id))["ending"] is None

    assert await desk.lapse(ask) == Done(changed=1)
    [said] = await desk.said("case_ended", case_id)
    assert (said["ending"], said["reason"]) == ("correction_lapsed", "逾期未补正")


async def test_a_case_is_opened_for_the_very_hand_in_that_intake_said(desk: Desk) -> None:
    unheard = await desk.ask_to_open(heard=False)
    assert await refused(desk.cases.open_case(unheard)) == "ground-not-heard"

    ask = await desk.ask_to_open()
    data = await Files(load("intake")).get(ask.file)
    listed = json.loads(data)
    listed["evidence"][0]["filename"] = "另一份.pdf"
    key = f"{ask.submission_id}/forged"
    elsewhere = await Files(load("intake")).put(
        "evidence", key, canonical(listed), "application/json"
    )
    renamed = ask.docket.model_copy(update={"organisation_name": "天津示例另一企业有限公司"})
    earlier = RECEIVED - timedelta(hours=1)
    forged = (
        ask.model_copy(update={"docket": renamed}),
        ask.model_copy(update={"received_at": earlier}),
        ask.model_copy(update={"file": elsewhere}),
        ask.model_copy(update={"submission_id": new_id()}),
        ask.model_copy(update={"campaign_id": plant_campaign()}),
    )
    for each in forged:
        assert await refused(desk.cases.open_case(each)) == "claim-refuted"
    assert await desk.cases.open_case(ask) == Done(changed=1)


async def test_a_later_round_needs_the_answer_of_the_round_before(desk: Desk) -> None:
    case_id = await desk.opened()
    await desk.ruled(case_id, "return_for_correction", points=POINTS)
    answer: OpenCase = await desk.ask_to_open(submission_id=case_id, round_=2, heard=False)
    assert await refused(desk.cases.open_case(answer)) == "ground-not-heard"
    assert (await desk.case(case_id))["state"] == "returned"
    true = await desk.ask_to_open(submission_id=case_id, round_=2)
    assert await desk.cases.open_case(true) == Done(changed=1)


async def test_a_withdrawal_needs_the_applicants_request(desk: Desk) -> None:
    case_id = await desk.opened()
    ask = JudgeWithdrawal(
        campaign_id=desk.campaign_id,
        submission_id=case_id,
        stage="unit_review",
        requested_at=RECEIVED + timedelta(hours=1),
        reason="计划调整",
    )
    assert await refused(desk.cases.judge_withdrawal(ask)) == "ground-not-heard"
    assert await desk.judge(ask) == Done(changed=1)
    earlier = ask.model_copy(update={"requested_at": RECEIVED, "reason": "伪造"})
    assert await refused(desk.cases.judge_withdrawal(earlier)) == "ground-not-heard"
    [said] = await desk.said("case_ended", case_id)
    assert said["reason"] == "计划调整"


async def test_credit_is_asked_of_a_case_in_a_round_it_has_reached(desk: Desk) -> None:
    case_id = await desk.opened()
    sources = HttpSources("http://127.0.0.1:9")
    credit = CreditActivities(desk.room.db, desk.cases.files, sources)
    ask = CheckCredit(
        campaign_id=desk.campaign_id,
        submission_id=case_id,
        stage="unit_review",
        at_gate="unit_review",
    )
    for claims in ({"round": 2}, {"round": 0}, {"campaign_id": plant_campaign()}):
        forged = ask.model_copy(update=claims)
        assert await refused(credit.check_credit(forged)) == "claim-refuted"
    assert await desk.said("credit_checked", case_id) == []
    await credit.check_credit(ask)
    await sources.close()


async def test_a_case_is_located_in_its_own_campaign_only(desk: Desk) -> None:
    case_id = await desk.opened()
    ask = SubmissionCommand(
        campaign_id=plant_campaign(), submission_id=case_id, stage="not_located"
    )
    located = RulingActivities(desk.room.db).locate(ask)
    assert await refused(located) == "claim-refuted"
    assert (await desk.locate(case_id)).stage == "unit_review"
