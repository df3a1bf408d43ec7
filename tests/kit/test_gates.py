"""Gates on two real connections, windows of every scope, and a rehearsal's own clock."""

import asyncio
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from contracts.problem import NotFound
from kit.db import Database, Writing, new_id
from kit.gates import Gate, GateStamp, calendar_of, enter, now, plan_of, shut, unit_of, window_of
from kit.journal import PLUMBING, say
from tests.kit.conftest import ACTOR, sign_ins
from tests.patience import PATIENCE, until_a_gate_is_waited_for
from tests.rooms import move_clock, plant_campaign, plant_window

OPENS = datetime.fromisoformat("2023-09-06T00:00:00+08:00")
CLOSES = datetime.fromisoformat("2023-09-23T00:00:00+08:00")
MS = timedelta(milliseconds=1)
INSTANTS = st.datetimes(datetime(2023, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))


@given(INSTANTS, st.integers(1, 10**10))
def test_windows_are_half_open_to_the_millisecond(opens_at: datetime, length: int) -> None:
    closes_at = opens_at + length * MS

    def entered(stamp: datetime) -> GateStamp:
        return GateStamp(gate=Gate.delivery, stamp=stamp, opens_at=opens_at, closes_at=closes_at)

    assert entered(opens_at - MS).early and not entered(opens_at).early
    assert (
        not entered(closes_at - MS).late
        and entered(closes_at).late
        and entered(closes_at + MS).late
    )
    assert not entered(opens_at).late or length == 0


@given(INSTANTS)
def test_without_a_window_nothing_is_early_or_late(stamp: datetime) -> None:
    entered = GateStamp(gate=Gate.correction, stamp=stamp)
    assert not entered.early and not entered.late


async def test_who_closes_waits_for_who_came_in_time_and_sees_them(db: Database) -> None:
    """The race that loses a delivery: stamped in time, committed after the closer began."""
    campaign = plant_campaign(now="2023-09-22T23:59:59.999+08:00")
    (fact,) = sign_ins(1)
    inside, leave = asyncio.Event(), asyncio.Event()

    async def deliver(tx: Writing) -> bool:
        entered = await enter(tx, Gate.delivery, campaign)
        inside.set()
        await leave.wait()
        await say(tx, ACTOR, fact)
        return entered.late

    async def close(tx: Writing) -> tuple[datetime, int]:
        stamp = await shut(tx, Gate.delivery, campaign)
        journal = PLUMBING["identity"].journal
        return stamp, len(
            (await tx.execute(journal.select().where(journal.c.subject == fact.subject))).all()
        )

    delivering = asyncio.create_task(db.act(deliver))
    await inside.wait()
    move_clock(campaign, "2023-09-23T00:00:00+08:00")
    closing = asyncio.create_task(db.act(close))
    await until_a_gate_is_waited_for(db)
    assert not closing.done()
    leave.set()
    assert await delivering is False
    assert await closing == (CLOSES, 1)


async def test_those_who_enter_do_not_wait_for_each_other(db: Database) -> None:
    campaign = plant_campaign()
    together = asyncio.Barrier(3)

    async def act(tx: Writing) -> None:
        await enter(tx, Gate.delivery, campaign)
        await together.wait()

    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(*(db.act(act) for _ in range(3)))


async def test_who_comes_after_the_closer_is_late(db: Database) -> None:
    campaign = plant_campaign(now="2023-09-22T23:59:59.999+08:00")
    inside, leave = asyncio.Event(), asyncio.Event()

    async def close(tx: Writing) -> None:
        await shut(tx, Gate.delivery, campaign)
        inside.set()
        await leave.wait()

    async def deliver(tx: Writing) -> GateStamp:
        return await enter(tx, Gate.delivery, campaign)

    closing = asyncio.create_task(db.act(close))
    await inside.wait()
    delivering = asyncio.create_task(db.act(deliver))
    await until_a_gate_is_waited_for(db)
    assert not delivering.done()
    move_clock(campaign, CLOSES)
    leave.set()
    await closing
    assert (await delivering).late


async def test_gates_of_other_campaigns_and_other_gates_are_free(db: Database) -> None:
    shut_one, other = plant_campaign(), plant_campaign()

    async def close(tx: Writing) -> None:
        await shut(tx, Gate.delivery, shut_one)

        async def elsewhere(inner: Writing) -> None:
            await enter(inner, Gate.delivery, other)
            await enter(inner, Gate.intake, shut_one)

        async with asyncio.timeout(PATIENCE):
            await db.act(elsewhere)

    await db.act(close)


async def _window(
    db: Database, campaign: UUID, unit: str | None = None, organisation: UUID | None = None
) -> tuple[datetime, int]:
    async with db.reading() as session:
        found = await window_of(
            session, Gate.intake, campaign, unit=unit, organisation_id=organisation
        )
    return found["closes_at"], found["version"]


async def test_the_window_is_the_widest_that_applies(db: Database) -> None:
    campaign, organisation = plant_campaign(), new_id()
    assert await _window(db, campaign) == (CLOSES, 1)
    plant_window(
        campaign, "intake", OPENS, CLOSES + 2 * MS, scope="unit", scope_id="120104", version=2
    )
    plant_window(
        campaign,
        "intake",
        OPENS,
        CLOSES + 5 * MS,
        scope="organisation",
        scope_id=str(organisation),
        version=3,
    )
    assert await _window(db, campaign) == (CLOSES, 1)
    assert await _window(db, campaign, "120104") == (CLOSES + 2 * MS, 2)
    assert await _window(db, campaign, "120111") == (CLOSES, 1)
    assert await _window(db, campaign, "120104", organisation) == (CLOSES + 5 * MS, 3)
    assert await _window(db, campaign, "120111", new_id()) == (CLOSES, 1)
    plant_window(campaign, "intake", OPENS, CLOSES + 3 * MS, version=4)
    assert await _window(db, campaign, "120104") == (CLOSES + 3 * MS, 4)


async def test_a_units_own_cut_off_narrows_and_an_extension_widens_it_again(db: Database) -> None:
    campaign, organisation, earlier = plant_campaign(), new_id(), CLOSES - timedelta(days=4)
    plant_window(
        campaign, "intake", OPENS, earlier, scope="unit", scope_id="120104", narrows=True, version=2
    )
    assert await _window(db, campaign, "120104") == (earlier, 2)
    assert await _window(db, campaign, "120111") == (CLOSES, 1)
    plant_window(
        campaign,
        "intake",
        OPENS,
        CLOSES + MS,
        scope="organisation",
        scope_id=str(organisation),
        version=3,
    )
    assert await _window(db, campaign, "120104", organisation) == (CLOSES + MS, 3)
    plant_window(
        campaign, "intake", OPENS, CLOSES + 9 * MS, scope="unit", scope_id="120104", version=4
    )
    assert await _window(db, campaign, "120104") == (CLOSES + 9 * MS, 4)


async def test_a_gate_without_window_and_an_unknown_campaign(db: Database) -> None:
    campaign = plant_campaign()
    async with db.reading() as session:
        assert await window_of(session, Gate.objection, campaign) == {}
        for ask in (now(session, new_id()), plan_of(session, new_id())):
            with pytest.raises(NotFound):
                await ask
        assert await unit_of(session, campaign, "999999") is None


async def test_a_rehearsal_has_a_clock_of_its_own_that_stands_still(db: Database) -> None:
    campaign, other = (
        plant_campaign(now="2023-09-06T09:00:00+08:00"),
        plant_campaign(now="2023-10-12T09:00:00+08:00"),
    )
    async with db.reading() as session:
        first = await now(session, campaign)
        assert (
            first
            == await now(session, campaign)
            == datetime.fromisoformat("2023-09-06T09:00:00+08:00")
        )
        assert await now(session, other) == datetime.fromisoformat("2023-10-12T09:00:00+08:00")
    move_clock(campaign, CLOSES)
    async with db.reading() as session:
        assert await now(session, campaign) == CLOSES


async def test_plan_calendar_and_units_are_read_by_every_room(db: Database) -> None:
    campaign = plant_campaign()
    async with db.reading() as session:
        plan = await plan_of(session, campaign)
        calendar = await calendar_of(session)
        unit = await unit_of(session, campaign, "120104")
    assert plan.rehearsal and plan.plan.dates.delivery_closes_at == CLOSES
    assert unit is not None and unit["name"] == "天津市南开区"
    assert calendar.is_working_day(datetime(2023, 10, 7).date())


async def test_only_intake_writes_what_all_rooms_judge_by(db: Database) -> None:
    campaign = plant_campaign()

    async def act(tx: Writing) -> None:
        await tx.execute(
            text("UPDATE platform.clocks SET now = now() WHERE campaign_id = :id"), {"id": campaign}
        )

    with pytest.raises(Exception, match="permission denied"):
        await db.act(act)
