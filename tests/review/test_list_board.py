"""Lists as those read them who receive them: one row a unit, one list whole, paper and seal."""

from uuid import UUID

import httpx

from kit.db import new_id
from tests.review.counting import counted
from tests.review.desk import CLOSED, OTHER_UNIT, SEALED, UNIT, Desk
from tests.rooms import move_clock

MOST_STATEMENTS = 8


async def rows(desk: Desk, client: httpx.AsyncClient) -> dict[str, dict[str, object]]:
    answer = await client.get(f"/campaigns/{desk.campaign_id}/lists")
    assert answer.status_code == 200, answer.text
    return {each["unit"]: each for each in answer.json()["items"]}


async def test_the_city_reads_one_row_a_unit(desk: Desk) -> None:
    empty = await rows(desk, desk.city)
    assert empty[UNIT]["state"] is None and len(empty) > 1
    ids = await desk.delivered(2)
    row = (await rows(desk, desk.city))[UNIT]
    assert (row["state"], row["delivered_count"], row["sealed"]) == ("delivered", 2, True)
    assert row["delivered_at"] and row["closes_at"] and row["unit_name"]
    # A newer draft stands beside the delivered list, which still counts.
    made = await desk.officer().put(desk.list_path(), json={"items": [str(ids[0])]})
    assert made.status_code == 200, made.text
    row = (await rows(desk, desk.city))[UNIT]
    assert (row["state"], row["count"], row["version"]) == ("draft", 1, 2)
    assert (row["delivered_version"], row["delivered_count"]) == (1, 2)


async def test_each_row_counts_its_cases_and_what_is_left_of_its_window(desk: Desk) -> None:
    first = (await rows(desk, desk.city))[UNIT]
    assert (first["cases"], first["overdue"], first["slack_working_days"]) == ({}, False, 12)
    await desk.opened()
    await desk.delivered(2)
    await desk.opened(OTHER_UNIT)
    counted_rows = await rows(desk, desk.city)
    assert counted_rows[UNIT]["cases"] == {"in_review": 1, "delivered": 2}
    assert counted_rows[OTHER_UNIT]["cases"] == {"in_review": 1}
    move_clock(desk.campaign_id, CLOSED)
    late = await rows(desk, desk.city)
    assert [late[unit]["overdue"] for unit in (UNIT, OTHER_UNIT)] == [False, True]
    assert late[UNIT]["slack_working_days"] == -1


async def test_a_unit_finds_its_own_row_and_auditors_all(desk: Desk) -> None:
    assert set(await rows(desk, desk.officer())) == {UNIT}
    assert set(await rows(desk, desk.auditor)) == set(await rows(desk, desk.city))
    missing = await desk.city.get(f"/campaigns/{new_id()}/lists")
    assert missing.status_code == 404


async def test_the_city_reads_a_delivered_list_with_its_paper_and_seal(desk: Desk) -> None:
    case_id = await desk.recommended()
    list_id = await desk.sealed_list([case_id])
    assert (await desk.city.get(f"/lists/{list_id}")).json()["receipt"] is None
    assert (await desk.deliver(list_id)).status_code == 200
    answer = await desk.city.get(f"/lists/{list_id}")
    shown = answer.json()
    assert answer.headers["ETag"] == f'"{shown["row_version"]}"'
    assert [UUID(each["submission_id"]) for each in shown["items"]] == [case_id]
    assert shown["state"] == "delivered" and shown["kept_until"]
    delivered = await desk.room.facts(topic="review.list_delivered.v1", subject=UUID(list_id))
    assert shown["receipt"]["fact_id"] == delivered[0]["id"]
    assert shown["receipt"]["delivered_at"] == shown["delivered_at"]
    for client in (desk.city, desk.auditor, desk.officer()):
        link = (await client.get(f"/lists/{list_id}/seal")).json()["link"]
        async with httpx.AsyncClient() as store:
            assert (await store.get(link)).content == SEALED
        assert (await client.get(f"/lists/{list_id}/paper")).status_code == 200


async def test_a_foreign_list_and_a_missing_seal_are_not_found(desk: Desk) -> None:
    made = await desk.officer().put(desk.list_path(), json={"items": []})
    list_id = made.json()["list_id"]
    for path in (f"/lists/{list_id}", f"/lists/{list_id}/seal", f"/lists/{list_id}/paper"):
        assert (await desk.officer(OTHER_UNIT).get(path)).status_code == 404
    assert (await desk.city.get(f"/lists/{list_id}/seal")).status_code == 404
    assert (await desk.city.get(f"/lists/{new_id()}")).status_code == 404


async def test_the_rows_ask_a_bounded_number_of_statements(desk: Desk) -> None:
    await desk.delivered(2)
    client = desk.city
    await rows(desk, client)
    with counted(desk.room.db) as asked:
        await rows(desk, client)
    assert 1 < len(asked) <= MOST_STATEMENTS, asked
