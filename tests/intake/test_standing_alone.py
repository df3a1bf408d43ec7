"""Intake by itself: a receipt with every other server away, a hand-in in time that commits late,
commands and facts wired up.
"""

import asyncio
import json
import time
from collections.abc import Callable
from typing import Any
from uuid import UUID

import httpx
import pytest

from contracts.commands import COMMANDS
from contracts.facts import Envelope
from contracts.facts.intake import SubmissionHandedInV1
from contracts.vocabulary import Actor, Role, system
from kit.db import new_id
from kit.journal import PLUMBING
from services.intake import app as intake_app
from services.intake import worker
from services.intake.receipts import batching
from services.intake.receipts.judging import BatchCache
from services.intake.receipts.rules import HandInRequest
from tests.intake.filing import Firm, declared, open_rehearsal, set_clock
from tests.patience import until_a_gate_is_waited_for
from tests.rooms import Room


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


@pytest.fixture(scope="module")
def alone(space: object) -> Room:
    """Intake where only PostgreSQL answers: nothing listens at the other addresses."""
    made = Room("intake")
    nowhere = {
        "s3_endpoint": "http://127.0.0.1:9",
        "s3_public_endpoint": "http://127.0.0.1:9",
        "amqp_port": 9,
        "temporal_address": "127.0.0.1:9",
    }
    made.settings = made.settings.model_copy(update=nowhere)
    made.app = intake_app.build(made.settings)
    made.db = made.app.state.db
    return made


async def test_a_receipt_needs_postgresql_only(alone: Room) -> None:
    firm = Firm(alone, await open_rehearsal(alone))
    kept = await firm.handed_in()
    [fact] = await alone.facts(
        topic=SubmissionHandedInV1.topic, submission_id=kept["submission_id"]
    )
    async with alone.db.reading() as session:
        waiting = (
            PLUMBING["intake"]
            .outbox.select()
            .where(PLUMBING["intake"].outbox.c.fact_id == UUID(fact["id"]))
        )
        assert len((await session.execute(waiting)).all()) == 1
    async with alone.client(signed_in=False) as public:
        ready = await public.get("/../readyz")
    assert ready.status_code == 200 and ready.json()["files"].startswith("down")


async def test_a_store_that_is_away_is_told_and_the_file_may_be_checked_later(alone: Room) -> None:
    firm = Firm(alone, await open_rehearsal(alone))
    kept = await firm.begin()
    async with firm.client() as desk:
        path = f"/submissions/{kept['submission_id']}/evidence"
        started = (await desk.post(path, json=declared(b"x"))).json()
        answer = await desk.post(f"{path}/{started['evidence_id']}/uploaded")
        [shown] = (await desk.get(path)).json()["items"]
    assert answer.status_code == 503 and shown["state"] == "waiting"


async def test_who_was_stamped_in_time_commits_before_the_clock_moves_on(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.ready()
    await set_clock(intake, firm.campaign_id, "2023-09-22T23:59:59.999+08:00")
    who = Actor(
        kind="user",
        person_id=firm.signatory,
        roles=(Role.applicant_signatory,),
        organisation_id=firm.organisation_id,
    )
    inside, leave = asyncio.Event(), asyncio.Event()

    ask = HandInRequest(
        who,
        UUID(kept["submission_id"]),
        kept["draft_version"],
        "slowly",
        "0" * 64,
        time.monotonic(),
        None,
        {},
    )

    async def slowly(tx: Any) -> bytes:
        [signed] = await batching.hand_in(tx, [ask], intake.app.state.equipment, BatchCache())
        inside.set()
        await leave.wait()
        assert isinstance(signed, bytes), signed
        return signed

    filing = asyncio.create_task(intake.db.act(slowly))
    await asyncio.wait(
        {filing, asyncio.create_task(inside.wait())}, return_when=asyncio.FIRST_COMPLETED
    )
    assert inside.is_set(), await filing
    moving = asyncio.create_task(set_clock(intake, firm.campaign_id, "2023-09-23T00:00:00+08:00"))
    await until_a_gate_is_waited_for(intake.db)
    assert not moving.done()
    leave.set()
    assert json.loads(await filing)["receipt"]["received_at"] == "2023-09-22T15:59:59.999000Z"
    await moving


async def test_every_command_is_performed_and_facts_are_heard_once(intake: Room) -> None:
    part = worker.build(intake.settings)
    performed = {activity.performs.name for activity in part.activities}  # type: ignore[attr-defined]
    assert performed == {name for name in COMMANDS if name.startswith("intake.")}
    firm = Firm(intake, await open_rehearsal(intake))
    fact = firm.founded()
    envelope = Envelope(
        id=new_id(),
        topic=fact.topic,
        said_at="2023-09-06T00:00:00Z",
        actor=system("identity"),
        fact=fact.model_dump(mode="json"),
    )
    assert part.listener is not None and fact.topic in part.listener.topics
    await asyncio.gather(part.listener.hear(envelope, fact), part.listener.hear(envelope, fact))
    await part.db.close()
    async with firm.client() as desk:
        kept = (await desk.post("/submissions", json={"campaign_id": str(firm.campaign_id)})).json()
        shown = (await desk.get(f"/submissions/{kept['submission_id']}")).json()
    assert shown["content"]["extra"]["credit_code"] == fact.credit_code


async def test_text_that_cannot_be_kept_is_cleaned_or_refused_never_a_fault(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.handed_in()
    path = f"/submissions/{kept['submission_id']}"
    raw = (
        f'{{"campaign_id": "{firm.campaign_id}", "content": {{"cover": {{"factory_name":'
        f' "\\ud800\\u0000"}}}}}}'
    )
    async with firm.client() as desk, intake.client(Role.city_head) as head:
        answers: list[httpx.Response] = [
            await desk.post(
                f"{path}/withdrawal",
                json={"reason": "示\u0000例"},
                headers={"Idempotency-Key": "n"},
            ),
            await head.post(
                f"/campaigns/{firm.campaign_id}/extensions",
                json={
                    "gate": "intake",
                    "scope": "unit",
                    "scope_id": "12\u00000110",
                    "closes_at": "2023-09-30T00:00:00+08:00",
                    "reason": "\u0000",
                },
            ),
            await desk.post(
                "/submissions", content=raw, headers={"Content-Type": "application/json"}
            ),
            await desk.get(f"{path}/versions", params={"cursor": 10**12}),
        ]
    assert [answer.status_code for answer in answers] == [422, 422, 201, 422]
    assert answers[0].json()["errors"][0]["pointer"] == "/reason"
