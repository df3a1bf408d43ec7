"""The audit keeps every fact once, answers the figures the journals answer, and finds a changed
row.
"""

from uuid import UUID

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from cli.audit import differences, on_their_way
from kit.db import Writing
from kit.settings import load
from tests.registry.desk import Desk, Selection
from tests.registry.test_broker import forget_unsent


async def played(desk: Desk) -> Selection:
    chosen = await desk.selection(2)
    await chosen.publish()
    objection = (await chosen.object_to(chosen.ids[0])).json()["objection_id"]
    await chosen.judge(objection, upheld=True)
    await desk.pump()
    return chosen


async def test_the_audit_and_the_journal_answer_the_same_figures(desk: Desk) -> None:
    chosen = await played(desk)
    asked = {"campaign_id": str(chosen.campaign_id)}
    async with desk.auditor() as auditor:
        audit = (await auditor.get("/audit/summary", params=asked)).json()["services"]["registry"]
        journal = (await auditor.get("/journal/summary", params=asked)).json()
        assert (await auditor.get("/audit/summary")).json()["services"]["registry"][
            "facts"
        ] >= audit["facts"]
    assert audit == {"facts": journal["facts"], "digest": journal["digest"]} and audit["facts"] > 5


async def test_what_is_in_the_outbox_is_on_its_way_and_what_was_lost_is_a_difference(
    desk: Desk,
) -> None:
    """Verify compares registry's journal with the audit: before anything is heard, after, and where
    a fact that was sent is heard by nobody.
    """
    chosen = await desk.selection(1)

    async def compared() -> tuple[list[str], list[str]]:
        asked = {"campaign_id": str(chosen.campaign_id)}
        async with desk.auditor() as auditor:
            journal = (await auditor.get("/journal/summary", params=asked)).json()
            audit = (await auditor.get("/audit/summary", params=asked)).json()["services"]
        journals = {"registry": journal}
        return differences(journals, audit), on_their_way(journals, audit)

    wrong, underway = await compared()
    assert wrong == [] and len(underway) == 1 and " 0 s old" in underway[0]
    await desk.pump()
    await desk.room.db.act(forget_unsent)  # as the relay does once the broker has them
    assert await compared() == ([], [])
    await chosen.publish()
    wrong, underway = await compared()
    assert wrong == [] and len(underway) == 1
    await desk.room.db.act(forget_unsent)
    wrong, underway = await compared()
    assert len(wrong) == 1 and "facts sent" in wrong[0] and underway == []
    await desk.pump()
    assert await compared() == ([], [])


async def test_anothers_unsent_facts_are_no_concern_of_a_campaign(desk: Desk) -> None:
    mine, other = await desk.selection(1), await desk.selection(1)
    await desk.pump()
    await other.publish()
    async with desk.auditor() as auditor:
        asked = {"campaign_id": str(mine.campaign_id)}
        journal = (await auditor.get("/journal/summary", params=asked)).json()
        everything = (await auditor.get("/journal/summary")).json()
    audit = {"registry": {"facts": journal["facts"], "digest": journal["digest"]}}
    assert journal["unsent"] < everything["unsent"]
    assert on_their_way({"registry": journal}, audit) == []


async def test_a_fact_heard_twice_is_kept_once(desk: Desk) -> None:
    chosen = await desk.selection(1)
    asked = {"campaign_id": str(chosen.campaign_id)}
    async with desk.auditor() as auditor:
        before = (await auditor.get("/audit/summary", params=asked)).json()
        envelope = await desk.hand_in(chosen.dockets[0])
        once = (await auditor.get("/audit/summary", params=asked)).json()
        await desk.hear(envelope.opened(), envelope=envelope)
        twice = (await auditor.get("/audit/summary", params=asked)).json()
    assert (
        once["services"]["intake"]["facts"] == before["services"]["intake"]["facts"] + 1
        and once == twice
    )


async def test_a_timeline_says_who_by_kind_and_role_what_when_and_the_leaf(desk: Desk) -> None:
    chosen = await played(desk)
    async with (
        desk.city() as city,
        desk.auditor() as auditor,
        desk.public() as public,
        desk.room.client("unit_officer") as unit,
    ):
        told = await city.get(f"/audit/submissions/{chosen.ids[0]}")
        audited = (await auditor.get(f"/audit/submissions/{chosen.ids[0]}")).json()
        assert (await public.get(f"/audit/submissions/{chosen.ids[0]}")).status_code == 401
        assert (await unit.get(f"/audit/submissions/{chosen.ids[0]}")).status_code == 403
        assert (await city.get(f"/audit/submissions/{chosen.campaign_id}")).status_code == 404
    items = told.json()["items"]
    assert sorted(item["at"] for item in items) == [item["at"] for item in items]
    topics = [item["topic"] for item in items]
    assert {
        "intake.submission_handed_in.v1",
        "registry.objection_judged.v1",
        "registry.item_removed.v1",
    } <= set(topics)
    judged = next(item for item in items if item["topic"] == "registry.objection_judged.v1")
    assert judged["who"] == {
        "kind": "user",
        "roles": ["city_officer"],
        "unit": None,
        "system": None,
        "person_id": None,
        "acting_for": None,
        "zh": "市局经办人",
        "en": "Officer of the city bureau",
    }
    assert (
        judged["what_zh"] == "异议已处理"
        and judged["detail"]["upheld"] is True
        and len(judged["leaf"]) == 64
    )
    people = {item["fact_id"]: item["who"]["person_id"] for item in audited["items"]}
    person = people[judged["fact_id"]]
    assert person is not None, "an auditor learns which person it was"
    assert person not in told.text and "天津示例异议" not in told.text


async def test_a_timeline_is_filtered_paged_and_told_as_a_table(desk: Desk) -> None:
    chosen = await played(desk)
    path = f"/audit/submissions/{chosen.ids[0]}"
    async with desk.auditor() as auditor:
        whole = (await auditor.get(path)).json()
        first = (await auditor.get(path, params={"limit": 2})).json()
        cursor = {"limit": 200, "cursor": first["next"]}
        rest = (await auditor.get(path, params=cursor)).json()
        mine = (await auditor.get(path, params={"service": "registry", "moved": True})).json()
        newest = (await auditor.get(path, params={"descending": True})).json()
        table = await auditor.get(path, headers={"Accept": "text/csv"})
        foreign = await auditor.get(path, params={"cursor": str(chosen.campaign_id)})
    assert whole["total"] == len(whole["items"]) == first["total"] and whole["next"] is None
    assert first["items"] + rest["items"] == whole["items"]
    assert newest["items"] == whole["items"][::-1]
    assert mine["items"] and all(item["step_after"] for item in mine["items"])
    assert {item["service"] for item in mine["items"]} == {"registry"}
    lines = table.text.splitlines()
    assert len(lines) == whole["total"] + 1 and whole["items"][0]["leaf"] in lines[1]
    assert foreign.status_code == 422


async def test_verification_passes_and_names_the_first_bad_row(desk: Desk) -> None:
    chosen = await played(desk)
    body = {"campaign_id": str(chosen.campaign_id)}
    async with desk.auditor() as auditor:
        sound = (await auditor.post("/audit/verification", json=body)).json()
        assert sound["ok"] and sound["first_bad"] is None and sound["leaves"] > 5
        fact_id = forge(chosen.campaign_id)
        bad = (await auditor.post("/audit/verification", json=body)).json()
    assert not bad["ok"] and bad["first_bad"]["fact_id"] == fact_id
    assert bad["first_bad"]["why"] == "the envelope does not hash to the leaf"
    said = (await desk.room.facts(topic="registry.audit_verified.v1"))[-2:]
    assert [each["fact"]["sound"] for each in said] == [True, False]


def forge(campaign_id: UUID) -> str:
    """Change one kept envelope, as only the owner of the schema could."""
    engine = create_engine(
        load("registry").pg_owner_url.replace("+asyncpg", "+psycopg"), poolclass=NullPool
    )
    with engine.begin() as db:
        changed = db.execute(
            text(
                "UPDATE registry.leaves SET envelope = replace(envelope, 'system', 'sustem'),"
                " leaf = repeat('0', 64) WHERE fact_id = (SELECT fact_id FROM registry.leaves"
                " WHERE campaign_id = :c"
                " ORDER BY said_at, fact_id OFFSET 1 LIMIT 1) RETURNING fact_id"
            ),
            {"c": campaign_id},
        ).scalar_one()
    engine.dispose()
    return str(changed)


@pytest.mark.parametrize(
    "statement", ["UPDATE registry.leaves SET leaf = leaf", "DELETE FROM registry.leaves"]
)
async def test_the_login_may_neither_change_nor_delete_a_leaf(desk: Desk, statement: str) -> None:
    async def forge_by_login(tx: Writing) -> None:
        await tx.execute(text(statement))

    with pytest.raises(DBAPIError, match="permission denied"):
        await desk.room.db.act(forge_by_login)
