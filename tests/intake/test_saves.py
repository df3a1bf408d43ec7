"""What a save reads at once and remembers.

A plan, a clock, a factory, an evidence file, a correction or a revocation that changed since is
seen by the next request, however it was cached.
"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text

from kit import gates
from kit.db import Database, Writing, new_id
from tests.intake.filing import Firm, declared, open_rehearsal, set_clock
from tests.rooms import Room, revoke

CHANGE_PLAN = text(
    "UPDATE platform.campaigns SET plan = jsonb_set(plan, '{evidence,sealed_scan_required}',"
    " to_jsonb(NOT (plan -> 'evidence' ->> 'sealed_scan_required')::bool)) WHERE id = :id"
)


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def _save(desk: httpx.AsyncClient, kept: dict[str, Any], patch: Any) -> httpx.Response:
    path = f"/submissions/{kept['submission_id']}/draft"
    answer = await desk.patch(path, json=patch, headers={"If-Match": f'"{kept["version"]}"'})
    if answer.status_code == 200:
        kept |= answer.json()
    return answer


async def _found(desk: httpx.AsyncClient, kept: dict[str, Any]) -> set[tuple[str, str]]:
    answer = await desk.get(f"/submissions/{kept['submission_id']}/check")
    assert answer.status_code == 200, answer.text
    return {(each["path"], each["code"]) for each in answer.json()["findings"]}


async def _execute(db: Database, statement: Any, **values: Any) -> None:
    async with db.engine.begin() as connection:
        await connection.execute(statement, values)


async def test_a_plan_that_changed_judges_the_next_save(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    scan = ("/attachments/sealed_scan", "evidence_missing")
    async with firm.client() as desk:
        before = scan in await _found(desk, kept)
        blocks = kept["blocks"]
        # the number of the row's version stands still: what was read is told from it by its writer
        await _execute(intake.db, CHANGE_PLAN, id=firm.campaign_id)
        assert (scan in await _found(desk, kept)) is not before
        await _save(desk, kept, {"basic": {"factory_address": "示例路二号"}})
    assert kept["blocks"] == blocks + (-1 if before else 1)


async def test_a_plan_that_was_taken_back_is_not_remembered(intake: Room) -> None:
    campaign_id = await open_rehearsal(intake)

    async def required(tx: Writing) -> bool:
        plan = (await gates.plan_of(tx, campaign_id)).plan
        return plan.evidence.sealed_scan_required

    async def takes_back(tx: Writing) -> None:
        await tx.execute(CHANGE_PLAN, {"id": campaign_id})
        assert await required(tx) is not before
        raise LookupError("taken back")

    before = await intake.db.act(required)
    with pytest.raises(LookupError):
        await intake.db.act(takes_back)
    assert await intake.db.act(required) is before


async def test_a_clock_that_moved_judges_the_next_check(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    future = ("/cover/filled_on", "date_in_future")
    async with firm.client() as desk:
        saved = await _save(desk, kept, {"cover": {"filled_on": "2023-09-07"}})
        assert saved.status_code == 200 and future in await _found(desk, kept)
        blocks = kept["blocks"]
        await set_clock(intake, firm.campaign_id, "2023-09-07T09:00:00+08:00")
        assert future not in await _found(desk, kept)
        await _save(desk, kept, {"basic": {"factory_address": "示例路三号"}})
    assert kept["blocks"] <= blocks


async def test_duplicates_are_those_of_the_factory_that_is_saved_now(intake: Room) -> None:
    campaign_id = await open_rehearsal(intake)
    firm = Firm(intake, campaign_id)
    await firm.handed_in()
    taken = firm.draft()["cover"]["factory_name"]
    kept = await firm.begin()
    twin = ("/cover/factory_name", "same_factory_live")
    async with firm.client() as desk:
        assert twin in await _found(desk, kept)
        await _save(desk, kept, {"cover": {"factory_name": "另一座工厂"}})
        assert twin not in await _found(desk, kept)
        blocks = kept["blocks"]
        await _save(desk, kept, {"cover": {"factory_name": taken}})
        assert twin in await _found(desk, kept)
    assert kept["blocks"] == blocks + 1


async def test_evidence_that_came_since_is_seen_by_the_next_save(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    blocks = kept["blocks"]
    await firm.put_evidence(kept["submission_id"], "licence")
    async with firm.client() as desk:
        await _save(desk, kept, {"basic": {"factory_address": "示例路四号"}})
    assert kept["blocks"] == blocks - 1


async def test_a_contact_part_is_sealed_once_and_kept_by_the_saves_after(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    query = text("SELECT contact, contact_hash FROM intake.preparations WHERE submission_id = :id")

    async def prepared() -> Any:
        async with intake.db.reading() as session:
            rows = await session.execute(query, {"id": UUID(kept["submission_id"])})
            return rows.one()

    first = await prepared()
    async with firm.client() as desk:
        await _save(desk, kept, {"basic": {"factory_address": "示例路五号"}})
        assert await prepared() == first and first.contact is not None
        await _save(desk, kept, {"contact": {"contact_name": "王示例"}})
        second = await prepared()
        shown = (await desk.get(f"/submissions/{kept['submission_id']}")).json()
        await _save(desk, kept, {"contact": None})
    assert second.contact_hash != first.contact_hash
    assert shown["contact"]["contact_name"] == "王示例"
    assert tuple(await prepared()) == (None, None)


async def test_a_revoked_sign_in_is_refused_by_every_act_that_asks_for_itself(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    path = f"/submissions/{kept['submission_id']}"
    file = declared(b"1234567890")
    begun = {"campaign_id": str(firm.campaign_id), "content": {}}
    nested: Any = []
    for _ in range(20):
        nested = [nested]
    async with firm.client() as desk:
        revoke(firm.signatory)
        answers = [
            await desk.post("/submissions", json=begun),
            await desk.post("/submissions", json=begun | {"campaign_id": str(new_id())}),
            await desk.post("/submissions", json=begun | {"content": {"basic": {"a": nested}}}),
            await _save(desk, kept, {"basic": {"factory_address": "示例路六号"}}),
            await desk.get(f"{path}/check"),
            await desk.post(f"{path}/evidence", json=file),
            await desk.post(f"{path}/evidence/uploads", json={"files": [file]}),
            await desk.patch(
                f"/submissions/{firm.campaign_id}/draft", json={}, headers={"If-Match": '"1"'}
            ),
        ]
    for answer in answers:
        assert answer.status_code == 401 and "撤销" in answer.json()["detail"], answer.text
    async with firm.client() as desk:
        assert (await _save(desk, kept, {})).status_code == 200, "who signs in anew is known again"
        nowhere = await desk.post("/submissions", json=begun | {"campaign_id": str(new_id())})
        assert nowhere.status_code == 404
        listed = (await desk.get(f"{path}/evidence")).json()["items"]
    assert listed == [] and kept["version"] == 1
