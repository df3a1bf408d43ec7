"""Hand-ins asked of a desk directly: on real time, at an instant, with a place in the queue."""

import time
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import httpx
from sqlalchemy import text

from contracts import receipt as receipts
from contracts.vocabulary import Actor, Role
from kit.app import asked_hash
from kit.db import new_id
from kit.gates import CampaignNow
from services.intake.receipts import rules
from services.intake.receipts.batching import HandInBatcher
from services.intake.receipts.rules import HandInRequest
from tests.intake.filing import Firm
from tests.rooms import Room, owner_engine


def real_clock(campaign_id: UUID, closes_in: float) -> datetime:
    """Let a planted rehearsal run on real time, closing to applicants so many seconds from now;
    the closing instant.
    """
    engine = owner_engine()
    with engine.begin() as db:
        db.execute(text("DELETE FROM platform.clocks WHERE campaign_id = :c"), {"c": campaign_id})
        closes_at: datetime = db.execute(
            text("SELECT clock_timestamp() + make_interval(secs => :s)"),
            {"s": closes_in},
        ).scalar_one()
        db.execute(
            text(
                "UPDATE platform.windows SET closes_at = :at WHERE campaign_id = :c AND gate ="
                " 'intake'"
            ),
            {"at": closes_at, "c": campaign_id},
        )
    engine.dispose()
    return closes_at


async def keys_of(intake: Room) -> dict[str, Any]:
    async with intake.client(signed_in=False) as public:
        return receipts.keys_of((await public.get("/receipts/keys")).json())


def stamped(batcher: HandInBatcher, seen: float) -> datetime:
    """Database time of an arrival, by the newest reading of this batcher."""
    clock = batcher.cache.clock
    assert clock is not None
    return rules.arrival(clock.read_at, clock.answered, seen)


async def calibrated(batcher: HandInBatcher, intake: Room) -> CampaignNow:
    """Let the batcher know the database's clock, by the quickest of several readings."""
    quickest = float("inf")
    async with intake.db.engine.connect() as db:
        for _ in range(15):
            began = time.monotonic()
            at = (await db.execute(text("SELECT clock_timestamp()"))).scalar_one()
            answered = time.monotonic()
            if answered - began < quickest:
                quickest = answered - began
                clock = CampaignNow(at, at, answered, own_clock=False, version=1)
    batcher.cache.clock = clock
    return clock


def asked(
    firm: Firm, kept: dict[str, Any], seen: float | None = None, seen_before: datetime | None = None
) -> HandInRequest:
    who = Actor(
        kind="user",
        person_id=firm.signatory,
        roles=(Role.applicant_signatory,),
        organisation_id=firm.organisation_id,
    )
    submission_id, version = UUID(kept["submission_id"]), kept["draft_version"]
    body = {"act": "hand-in", "submission_id": submission_id, "draft_version": version}
    address = f"POST /api/intake/v1/submissions/{submission_id}/hand-in"
    arrived = time.monotonic() if seen is None else seen
    return HandInRequest(
        who,
        submission_id,
        version,
        str(new_id()),
        asked_hash(address, body),
        arrived,
        seen_before,
        {},
    )


async def with_place(
    firm: Firm, kept: dict[str, Any], held: str, key: str | None = None
) -> httpx.Response:
    headers = {"Idempotency-Key": key or str(uuid4()), "Queue-Place": held}
    async with firm.client() as desk:
        path = f"/submissions/{kept['submission_id']}/hand-in"
        return await desk.post(path, json={"draft_version": kept["draft_version"]}, headers=headers)
