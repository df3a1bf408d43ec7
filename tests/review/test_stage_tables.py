"""The table a case began with decides where it stands, whatever the campaign's plan names later."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

import pytest

from contracts.stages.table import StageTable
from contracts.vocabulary import Actor, Ending, system
from kit.db import Writing
from services.review.delivery import cut_off
from tests.review.desk import CLOSED, UNIT, Desk, new_desk
from tests.rooms import Room, move_clock, pin_stage_table, plant_window
from tests.stage_tables import JOINT_REVIEW, SECOND

LATER = datetime.fromisoformat("2023-09-25T00:00+08:00")
OPENS = datetime.fromisoformat("2023-09-06T00:00+08:00")
WHO: Actor = system("test")


@pytest.fixture
def later(room: Callable[[str], Room], second: StageTable) -> Desk:
    """A campaign that was opened under the second table."""
    return new_desk(room("review"), stage_table=SECOND)


async def missed_and_reopened(desk: Desk) -> None:
    """The delivery's window passes over the campaign's cases and is extended afterwards."""
    move_clock(desk.campaign_id, CLOSED)
    await desk.close()
    plant_window(desk.campaign_id, "delivery", OPENS, LATER, scope="unit", scope_id=UNIT, version=2)

    async def reopen(tx: Writing) -> int:
        return await cut_off.reopen(tx, WHO, desk.campaign_id, "unit", UNIT, "系统故障")

    assert await desk.room.db.act(reopen)


async def test_a_case_of_a_table_without_unit_review_is_located_and_reopened(later: Desk) -> None:
    ask = await later.ask_to_open()
    before = await later.locate(ask.submission_id)
    assert (before.stage_table, before.stage) == (SECOND, None)
    await later.cases.open_case(ask)
    in_review, recommended = ask.submission_id, await later.recommended()
    for case_id in (in_review, recommended):
        assert (await later.locate(case_id)).stage == JOINT_REVIEW
        shown = await later.case(case_id)
        assert (shown["stage"], shown["holder"]) == (JOINT_REVIEW, "city")

    move_clock(later.campaign_id, CLOSED)
    await later.close()
    ended = await later.locate(in_review)
    assert (ended.stage, ended.ending) == (JOINT_REVIEW, Ending.missed_deadline)
    assert (await later.case(in_review))["holder"] is None

    await missed_and_reopened(later)
    for case_id in (in_review, recommended):
        found = await later.locate(case_id)
        assert (found.stage_table, found.stage, found.round) == (SECOND, JOINT_REVIEW, 2)


async def test_the_clock_ledger_follows_the_table_of_the_case(later: Desk) -> None:
    case_id = await later.opened()
    ledger = (await later.auditor.get(f"/cases/{case_id}/clock")).json()
    assert [span["holder"] for span in ledger["spans"]] == ["city"]


async def test_a_case_keeps_its_table_when_the_plan_names_a_later_one(
    desk: Desk, second: StageTable
) -> None:
    old = await desk.opened()
    pin_stage_table(desk.campaign_id, SECOND)
    new = await desk.opened()
    assert await placed(desk, old) == (1, "unit_review")
    assert await placed(desk, new) == (SECOND, JOINT_REVIEW)
    await missed_and_reopened(desk)
    assert await placed(desk, old) == (1, "unit_review")
    assert await placed(desk, new) == (SECOND, JOINT_REVIEW)


async def placed(desk: Desk, case_id: UUID) -> tuple[int, str | None]:
    found = await desk.locate(case_id)
    return found.stage_table, found.stage
