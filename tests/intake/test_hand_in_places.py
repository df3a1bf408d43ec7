"""When a hand-in came is when it counts: arrivals judged after the fact, full queues, places and
what does not pass for one.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import jwt
import pytest
from sqlalchemy import text

from contracts import receipt as receipts
from contracts.facts.intake import HandInRefusedV1
from kit import gates
from kit.batcher import BatchSettings
from kit.db import new_id
from kit.gates import CampaignNow
from kit.keys import signing_key
from kit.security import sign
from services.intake.receipts.batching import HandInBatcher
from services.intake.receipts.problems import HandInLate
from services.intake.receipts.requests import QueueTicket, sign_ticket
from tests.intake.filing import Firm, open_rehearsal, set_clock
from tests.intake.queueing import asked, calibrated, keys_of, real_clock, stamped, with_place
from tests.rooms import Room

EDGE = datetime.fromisoformat("2023-09-23T00:00:00+08:00")


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def test_who_finds_the_queue_full_keeps_a_place_and_is_in_time_by_it(intake: Room) -> None:
    """Sent away before the closing instant, let in after it: the place says when it first came."""
    campaign = await open_rehearsal(intake)
    firms = [Firm(intake, campaign) for _ in range(3)]
    kept = [await firm.ready() for firm in firms]
    usual, narrow = (
        intake.app.state.hand_ins,
        HandInBatcher(
            intake.db, intake.app.state.equipment, BatchSettings(pause=0, max_size=1, max_waiting=1)
        ),
    )
    await calibrated(narrow, intake)
    real_clock(campaign, 3600)
    intake.app.state.hand_ins = narrow
    async with intake.db.engine.begin() as db:
        await db.execute(
            text("SELECT id FROM intake.submissions WHERE id = :id FOR UPDATE"),
            {"id": UUID(kept[0]["submission_id"])},
        )
        inside = [asyncio.create_task(firms[0].hand_in(kept[0]))]
        while not narrow.queue._running:  # noqa: ASYNC110  nobody tells
            await asyncio.sleep(0.001)
        inside.append(asyncio.create_task(firms[1].hand_in(kept[1])))
        while not narrow.queue.waiting:  # noqa: ASYNC110  nobody tells
            await asyncio.sleep(0.001)
        key = str(uuid4())
        away = await firms[2].hand_in(kept[2], key)
        closes_at = real_clock(campaign, 0)
        passed = closes_at + timedelta(milliseconds=50)
        # Nothing but time has to pass.
        while stamped(narrow, time.monotonic()) < passed:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    assert [answer.status_code for answer in await asyncio.gather(*inside)] == [201, 201], (
        "who waited inside is in time"
    )
    assert away.status_code == 429 and away.json()["type"].endswith("/queue-full")
    assert 1 <= int(away.headers["Retry-After"]) <= 60
    held = away.headers["Queue-Place"]
    late = await firms[2].hand_in(kept[2], str(uuid4()))
    taken = await with_place(firms[2], kept[2], held, key)
    intake.app.state.hand_ins = usual
    assert late.status_code == 409 and late.json()["type"].endswith("/hand-in-late")
    assert taken.status_code == 201, taken.text
    signed = receipts.verify(taken.json(), await keys_of(intake))
    assert datetime.fromisoformat(signed.received_at) < closes_at


async def test_no_other_place_counts(intake: Room) -> None:
    """Forged, expired, another applicant's, of another draft version, or a token of another kind:
    as if there were none.
    """
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.ready()
    closed = real_clock(firm.campaign_id, 0)
    seen, submission_id, version = (
        closed - timedelta(seconds=1),
        UUID(kept["submission_id"]),
        kept["draft_version"],
    )
    folder = intake.settings.keys_dir
    ours, receipt_key = signing_key(folder, "place"), signing_key(folder, "receipt")
    mine = QueueTicket(firm.organisation_id, submission_id, version, seen)
    claims = jwt.decode(sign_ticket(ours, mine), options={"verify_signature": False})
    expired = sign(ours, "place", {**claims, "iat": 0, "nbf": 0, "exp": 1}, 0)
    others = [
        sign_ticket(receipt_key, mine),
        expired,
        sign_ticket(ours, QueueTicket(new_id(), submission_id, version, seen)),
        sign_ticket(ours, QueueTicket(firm.organisation_id, new_id(), version, seen)),
        sign_ticket(ours, QueueTicket(firm.organisation_id, submission_id, version + 1, seen)),
        sign(signing_key(folder, "token"), "access", {**claims}, 60),
        "nonsense",
    ]
    for held in others:
        answer = await with_place(firm, kept, held)
        assert answer.status_code == 409 and answer.json()["type"].endswith("/hand-in-late"), (
            answer.text
        )
    assert (await with_place(firm, kept, sign_ticket(ours, mine))).status_code == 201


async def test_a_rehearsals_clock_stands_above_any_arrival(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.ready()
    await set_clock(intake, firm.campaign_id, EDGE.isoformat())
    key = signing_key(intake.settings.keys_dir, "place")
    held = sign_ticket(
        key,
        QueueTicket(
            firm.organisation_id,
            UUID(kept["submission_id"]),
            kept["draft_version"],
            EDGE - timedelta(seconds=9),
        ),
    )
    assert (await with_place(firm, kept, held)).status_code == 409


@pytest.mark.parametrize(
    ("before", "status"), [(timedelta(milliseconds=1), 201), (timedelta(milliseconds=-1), 409)]
)
async def test_the_arrival_counts_and_not_the_batch(
    intake: Room, before: timedelta, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The batch begins half a second after the closing instant; a millisecond decides by when each
    arrived.
    """
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.ready()
    desk = HandInBatcher(intake.db, intake.app.state.equipment)
    clock = await calibrated(desk, intake)
    closes_at = real_clock(firm.campaign_id, -0.5)
    now = time.monotonic()
    enter = gates.enter_together

    async def by_that_reading(tx: Any, wanted: Any) -> dict[UUID, CampaignNow]:
        """The batch's own reading would move the edge by its round trip."""
        found = await enter(tx, wanted)
        read_at = clock.read_at
        answered = clock.answered
        return {
            campaign_id: replace(each, read_at=read_at, answered=answered)
            for campaign_id, each in found.items()
        }

    monkeypatch.setattr(gates, "enter_together", by_that_reading)
    at_the_edge = now - (stamped(desk, now) - closes_at).total_seconds()
    [outcome] = await desk.run_batch([asked(firm, kept, seen=at_the_edge - before.total_seconds())])
    if status == 409:
        assert (
            isinstance(outcome, HandInLate) and 0 < float(outcome.extra["late_by_seconds"]) < 0.003
        )
        assert (
            len(
                await intake.facts(
                    topic=HandInRefusedV1.topic, submission_id=UUID(kept["submission_id"])
                )
            )
            == 1
        )
    else:
        assert isinstance(outcome, bytes), outcome
