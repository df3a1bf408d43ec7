"""A request to withdraw and its taking back, in any order and at once: one row decides."""

import asyncio
from collections import Counter
from datetime import timedelta
from uuid import UUID

from contracts.commands.command import Done
from contracts.commands.review import JudgeWithdrawal
from contracts.facts import Envelope
from contracts.facts.intake import WithdrawalTakenBackV1
from contracts.vocabulary import Actor, Role
from kit.db import new_id
from services.review.cases.listeners import EFFECTS
from tests.review.desk import RECEIVED, Desk

ASKED = RECEIVED + timedelta(hours=1)
TIMES = 10


def ask(desk: Desk, case_id: UUID) -> JudgeWithdrawal:
    return JudgeWithdrawal(
        campaign_id=desk.campaign_id,
        submission_id=case_id,
        stage="unit_review",
        requested_at=ASKED,
        reason="计划调整",
    )


async def take_back(desk: Desk, case_id: UUID) -> None:
    """As the listener hears it."""
    fact = WithdrawalTakenBackV1(
        subject=case_id,
        subject_version=3,
        campaign_id=desk.campaign_id,
        submission_id=case_id,
        requested_at=ASKED,
        taken_back_at=ASKED + timedelta(minutes=1),
    )
    who = Actor(kind="user", person_id=new_id(), roles=(Role.applicant_signatory,))
    envelope = Envelope(
        id=new_id(),
        topic=fact.topic,
        said_at="2023-09-06T00:00:00Z",
        actor=who,
        fact=fact.model_dump(mode="json"),
    )
    await desk.room.db.act_because(envelope.id, EFFECTS[type(fact)], envelope, fact)


async def outcome(desk: Desk, case_id: UUID) -> str:
    """What became of it, and that the facts say the same, once."""
    dropped, stands = (
        await desk.said("withdrawal_dropped", case_id),
        await desk.said("withdrawal_stands", case_id),
    )
    ended = await desk.said("case_ended", case_id)
    gone = (await desk.case(case_id))["ending"] == "withdrawn"
    assert (len(dropped), len(ended)) == ((0, 1) if gone else (1, 0))
    assert len(stands) <= (1 if gone else 0)
    return "withdrawn" if gone else "goes on"


async def test_taken_back_first_it_is_never_granted_also_before_the_case_is_open(
    desk: Desk,
) -> None:
    opening = await desk.ask_to_open()
    await take_back(desk, opening.submission_id)
    await take_back(desk, opening.submission_id)
    await desk.cases.open_case(opening)
    assert await desk.judge(ask(desk, opening.submission_id)) == Done()
    assert await outcome(desk, opening.submission_id) == "goes on"


async def test_granted_first_it_stands_and_that_is_told_once(desk: Desk) -> None:
    case_id = await desk.opened()
    assert await desk.judge(ask(desk, case_id)) == Done(changed=1)
    await take_back(desk, case_id)
    await take_back(desk, case_id)
    assert await outcome(desk, case_id) == "withdrawn"
    [stands] = await desk.said("withdrawal_stands", case_id)
    assert stands["submission_id"] == str(case_id)


async def test_refused_first_there_is_nothing_left_to_drop(desk: Desk) -> None:
    [case_id] = await desk.delivered()
    late = ask(desk, case_id).model_copy(update={"requested_at": ASKED + timedelta(days=30)})
    assert await desk.judge(late) == Done(changed=1)
    assert len(await desk.said("withdrawal_refused", case_id)) == 1
    assert (await desk.case(case_id))["ending"] is None


async def test_grant_and_taking_back_at_once_leave_one_truth(desk: Desk) -> None:
    found = Counter[str]()
    for number in range(TIMES):
        case_id = await desk.opened()

        async def later(reads: int = number % 10, case_id: UUID = case_id) -> None:
            """Comes a few questions after the grant was begun, so that they meet in every way."""
            for _ in range(reads):
                await desk.locate(case_id)
            await take_back(desk, case_id)

        await asyncio.gather(*(desk.judge(ask(desk, case_id)) for _ in range(2)), later(), later())
        found[await outcome(desk, case_id)] += 1
    print(f"grant against taking back: {dict(found)}")
