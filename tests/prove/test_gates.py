"""Races at the gates, by storm: acts, closers and clocks at the same moment with jitter, many
times over. Whatever comes first, the record is whole.

Each race with its order forced stands in the tests of its room; here the order is left to chance,
through the real APIs.
"""

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import httpx
import pytest

from contracts.commands.command import CampaignCommand
from contracts.commands.intake import OpenCorrection
from contracts.commands.registry import NoticeCommand
from contracts.commands.review import JudgeWithdrawal
from contracts.vocabulary import CorrectionPoint
from kit.db import new_id
from services.intake.sweep.activities import SweepActivities
from services.registry.publicity.activities import NoticeActivities
from tests.intake.filing import Firm, open_rehearsal
from tests.intake.filing import set_clock as set_clock_by_api
from tests.intake.returning import open_correction
from tests.registry.desk import Desk as RegistryDesk
from tests.review.desk import CLOSED, UNIT, new_desk
from tests.rooms import Room, move_clock

SEED = 922
ROUNDS = 20
LAST_MOMENT = "2023-09-22T23:59:59.999+08:00"
POINT = CorrectionPoint(
    path="/basic/project_overview", wrong="示例：目标不清", mend="示例：写明目标"
)


class Storm:
    """Lets things happen at the same moment, give or take a few milliseconds."""

    def __init__(self, name: str) -> None:
        self.chance = random.Random(f"{SEED}-{name}")

    async def together(self, *works: Callable[[], Awaitable[Any]]) -> list[Any]:
        async def one(work: Callable[[], Awaitable[Any]], pause: float) -> Any:
            await asyncio.sleep(pause)
            return await work()

        pauses = [self.chance.uniform(0, 0.04) for _ in works]
        return list(
            await asyncio.gather(
                *(one(work, pause) for work, pause in zip(works, pauses, strict=True))
            )
        )


async def moved(campaign_id: UUID, instant: str) -> None:
    await asyncio.to_thread(move_clock, campaign_id, instant)


def answered_by(answer: httpx.Response, *statuses: int) -> int:
    """The status, which must be one of these: never a 5xx, never a time-out."""
    assert answer.status_code in statuses, (
        f"{answer.request.method} {answer.request.url}: {answer.text[:500]}"
    )
    return answer.status_code


@pytest.mark.timeout(600)
async def test_delivery_against_its_close(room: Callable[[str], Room]) -> None:
    """Two heads deliver one list while the instant passes and two closers close: all of it
    delivered, or all of it missed.
    """
    storm, outcomes = Storm("delivery"), Counter[str]()
    for _ in range(ROUNDS):
        desk = new_desk(room("review"), LAST_MOMENT)
        cases = [await desk.recommended(), await desk.recommended()]
        list_id = await desk.sealed_list(cases)
        first, second, _, *_ = await storm.together(
            partial(desk.deliver, list_id),
            partial(desk.deliver, list_id),
            partial(moved, desk.campaign_id, CLOSED),
            desk.close,
            desk.close,
        )
        await desk.close()
        delivered = [answered_by(each, 200, 403, 409) for each in (first, second)].count(200)
        states = {(await desk.case(case))["state"] for case in cases}
        assert delivered <= 1, "one list was delivered twice"
        assert states == ({"delivered"} if delivered else {"ended"}), (
            f"{delivered} deliveries, cases {states}"
        )
        ended = await desk.said("case_ended")
        assert len(ended) == (0 if delivered else len(cases)), ended
        outcomes["delivered" if delivered else "missed"] += 1
    print(f"delivery against close: {dict(outcomes)}")


@pytest.mark.timeout(600)
async def test_withdrawal_against_delivery_and_close(room: Callable[[str], Room]) -> None:
    """A withdrawal is judged by its stamp whenever it comes; the rest of the list is not touched;
    one ending, however they meet.
    """
    storm, outcomes = Storm("withdrawal"), Counter[str]()
    for number in range(ROUNDS):
        desk = new_desk(room("review"), LAST_MOMENT)
        asking, staying = await desk.recommended(), await desk.recommended()
        list_id = await desk.sealed_list([asking, staying])
        stamp = datetime.fromisoformat(LAST_MOMENT) - timedelta(milliseconds=number % 2)
        ask = JudgeWithdrawal(
            campaign_id=desk.campaign_id,
            submission_id=asking,
            stage="delivery",
            requested_at=stamp,
            reason="计划调整",
        )
        answer, *_ = await storm.together(
            partial(desk.deliver, list_id),
            partial(desk.judge, ask),
            partial(desk.judge, ask),
            partial(moved, desk.campaign_id, CLOSED),
            desk.close,
        )
        await desk.close()
        delivered = answered_by(answer, 200, 403, 409) == 200
        case, other = await desk.case(asking), await desk.case(staying)
        assert other["state"] == ("delivered" if delivered else "ended"), other
        assert len(await desk.said("case_ended", asking)) <= 1, "ended twice"
        judged = len(await desk.said("withdrawal_refused", asking)) + (
            case["ending"] == "withdrawn"
        )
        assert judged == 1, f"the request was judged {judged} times: {case}"
        earlier = stamp < datetime.fromisoformat(LAST_MOMENT)
        if delivered and earlier:
            assert case["ending"] == "withdrawn", (
                f"asked for before the delivery and refused: {case}"
            )
        outcomes[f"{'delivered' if delivered else 'missed'}, {case['ending']}"] += 1
    print(f"withdrawal against delivery and close: {dict(outcomes)}")


@pytest.mark.timeout(600)
async def test_objection_against_notice_close(room: Callable[[str], Room]) -> None:
    """An objection in time holds its item, whoever closes when; one too late is refused; the
    announcement never passes it over.
    """
    storm, outcomes = Storm("objection"), Counter[str]()
    for _ in range(ROUNDS):
        desk = RegistryDesk(room("registry"))
        chosen = await desk.selection(2)
        await chosen.publish()
        letters = [await chosen.letter() for _ in range(2)]
        chosen.move("2023-10-18T23:59:59.999+08:00")
        notice = NoticeCommand(campaign_id=chosen.campaign_id, notice_id=UUID(chosen.notice_id))
        performers = NoticeActivities(desk.room.db)
        first, second, _, announced, *_ = await storm.together(
            partial(chosen.object_to, chosen.ids[0], file_ids=letters[0]),
            partial(chosen.object_to, chosen.ids[0], file_ids=letters[1]),
            partial(moved, chosen.campaign_id, "2023-10-19T00:00:00+08:00"),
            chosen.announce,
            partial(performers.close_notice, notice),
        )
        await performers.close_notice(notice)
        answered_by(announced, 200, 201, 403, 409)
        recorded = [answered_by(each, 201, 403, 409) for each in (first, second)].count(201)
        async with desk.city() as city:
            holds = (
                await city.get("/holds", params={"campaign_id": str(chosen.campaign_id)})
            ).json()["items"]
        mine = [hold for hold in holds if hold["kind"] == "objection"]
        assert len(mine) == recorded, f"{recorded} recorded, {len(mine)} holds"
        closed = await _said(desk.room, "registry.notice_closed.v1", chosen.campaign_id)
        assert len(closed) == 1, f"closed {len(closed)} times"
        registered = {
            each["fact"]["submission_id"]
            for each in await _said(
                desk.room, "registry.submission_registered.v1", chosen.campaign_id
            )
        }
        assert not recorded or chosen.ids[0] not in registered, "announced over an objection"
        outcomes[f"{recorded} in time"] += 1
    print(f"objection against notice close: {dict(outcomes)}")


async def _said(room: Room, topic: str, campaign_id: UUID) -> list[dict[str, Any]]:
    return [
        each
        for each in await room.facts(topic=topic)
        if each["fact"]["campaign_id"] == str(campaign_id)
    ]


@pytest.mark.timeout(600)
async def test_correction_against_its_lapse(room: Callable[[str], Room]) -> None:
    """An answer in time counts, a later one is refused: exactly one of answered and lapsed
    is said.
    """
    storm, outcomes, intake = Storm("correction"), Counter[str](), room("intake")
    sweeping = SweepActivities(intake.db)
    for _ in range(ROUNDS):
        firm = Firm(intake, await open_rehearsal(intake))
        kept = await firm.handed_in(cover={"recommending_unit": "120110"})
        await set_clock_by_api(intake, firm.campaign_id, "2023-09-14T10:00:00+08:00")
        opening = OpenCorrection(
            campaign_id=firm.campaign_id,
            submission_id=UUID(kept["submission_id"]),
            stage="correction",
            round=1,
            points=(POINT,),
        )
        assert (await open_correction(intake, opening)).changed == 1
        await moved(firm.campaign_id, "2023-09-19T23:59:59.999+08:00")
        sweep = CampaignCommand(campaign_id=firm.campaign_id)
        first, second, *_ = await storm.together(
            partial(firm.hand_in, kept),
            partial(firm.hand_in, kept),
            partial(moved, firm.campaign_id, "2023-09-20T00:00:00+08:00"),
            partial(sweeping.sweep, sweep),
            partial(sweeping.sweep, sweep),
        )
        await sweeping.sweep(sweep)
        taken = [answered_by(each, 201, 403, 409) for each in (first, second)].count(201)
        said = Counter(
            each["topic"] for each in await intake.facts(submission_id=UUID(kept["submission_id"]))
        )
        answered, lapsed = (
            said["intake.correction_answered.v1"],
            said["intake.correction_lapsed.v1"],
        )
        assert (taken, answered, lapsed) in ((1, 1, 0), (0, 0, 1)), f"{taken} taken, {said}"
        outcomes["answered" if taken else "lapsed"] += 1
    print(f"correction against lapse: {dict(outcomes)}")


@pytest.mark.timeout(600)
async def test_two_lists_of_one_unit_at_once(room: Callable[[str], Room]) -> None:
    """Whoever remakes, seals and delivers at the same time: one delivery, of the items it names,
    and no deadlock.
    """
    storm = Storm("lists")
    for _ in range(ROUNDS):
        desk = new_desk(room("review"))
        cases = [await desk.recommended() for _ in range(2)]
        list_id = await desk.sealed_list(cases)
        body = {"items": [str(case) for case in reversed(cases)]}
        key = str(new_id())
        first, again, other, remade = await storm.together(
            partial(desk.deliver, list_id, key=key),
            partial(desk.deliver, list_id, key=key),
            partial(desk.deliver, list_id),
            partial(
                desk.officer().put,
                desk.list_path(UNIT),
                json=body,
                headers=await desk.draft_version(UNIT),
            ),
        )
        answered_by(remade, 200, 201, 409, 412)
        statuses = [answered_by(each, 200, 409) for each in (first, again, other)]
        said = await desk.said("list_delivered")
        assert len(said) == (1 if 200 in statuses else 0), f"{statuses}: {said}"
        if statuses[:2] == [200, 200]:
            assert first.json() == again.json(), "the same key had two answers"
        states = {(await desk.case(case))["state"] for case in cases}
        assert states == ({"delivered"} if said else {"recommended"}), states
