"""Promised bytes that race with a check or with the sweep."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update
from sqlmodel import col

from contracts.vocabulary import Actor
from kit.db import Writing
from kit.files import Files
from services.intake.evidence import actions, checks
from services.intake.evidence.late_bytes.models import FilePromise
from services.intake.evidence.models import Evidence
from services.intake.receipts import writes
from tests.intake.filing import Firm, open_rehearsal
from tests.intake.test_late_bytes import DUE, EDGE, LICENCE, Promise
from tests.patience import until_a_row_is_waited_for
from tests.rooms import Room


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


@pytest.fixture
async def promise(intake: Room) -> Promise:
    made = Promise(Firm(intake, await open_rehearsal(intake)))
    await made.begin()
    await made.at(datetime.fromisoformat(EDGE))
    return made


async def test_a_check_that_began_before_the_hand_in_settles_after_it(
    intake: Room, promise: Promise
) -> None:
    await promise.send()
    who = Actor(
        kind="user", person_id=promise.firm.signatory, organisation_id=promise.firm.organisation_id
    )
    submission_id, evidence_id = UUID(promise.kept["submission_id"]), UUID(promise.evidence_id)
    claimed = await intake.db.act(checks.claim, who, submission_id, evidence_id)
    assert claimed.claim is not None and claimed.retain_until is None
    assert (await promise.hand_in()).status_code == 201
    await promise.at(DUE)
    assert await promise.sweep() == 0, "a check under way is not overtaken"
    files = Files(intake.settings)
    kept = await files.put(
        "evidence", f"{submission_id}/{claimed.evidence.sha256}", LICENCE, "application/pdf"
    )
    shown = await intake.db.act(checks.settle, who, submission_id, evidence_id, claimed.claim, kept)
    assert shown.state == "promoted" and await promise.late() == [("arrived", None)]


@pytest.mark.parametrize("act", [checks.claim, actions.form_again])
async def test_whoever_waits_for_a_file_holds_not_its_promise(
    intake: Room, promise: Promise, act: Any
) -> None:
    """The end of a check locks the file and then its promise; the other way round two would
    deadlock.
    """
    assert (await promise.hand_in()).status_code == 201
    await promise.send()
    who = Actor(
        kind="user", person_id=promise.firm.signatory, organisation_id=promise.firm.organisation_id
    )
    submission_id, evidence_id = UUID(promise.kept["submission_id"]), UUID(promise.evidence_id)

    async def hold(tx: Writing) -> asyncio.Task[Any]:
        await actions.evidence_of(tx, submission_id, evidence_id)
        asking = asyncio.create_task(intake.db.act(act, who, submission_id, evidence_id))
        await until_a_row_is_waited_for(intake.db)
        promised = select(FilePromise).where(col(FilePromise.evidence_id) == evidence_id)
        await tx.execute(promised.with_for_update(nowait=True))
        return asking

    answer = await (await intake.db.act(hold))
    assert answer is not None


async def test_a_place_given_up_at_that_moment_is_not_promised(
    intake: Room, promise: Promise
) -> None:
    """Whoever reads a file as on its way and finds it given up at the write does the hand-in
    again, and then finds nothing to carry.
    """
    real = writes.write

    async def given_up_meanwhile(tx: Any, filed: Any) -> None:
        if any(each.granted.late for each in filed):
            broken = update(Evidence).where(col(Evidence.id) == UUID(promise.evidence_id))
            await intake.db.act(lambda other: other.execute(broken.values(state="abandoned")))
        await real(tx, filed)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(writes, "write", given_up_meanwhile)
        answer = await promise.hand_in()
    assert answer.status_code == 422 and await promise.late() == []
