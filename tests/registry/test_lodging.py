"""Objections of the public: proved by notify's signature, with files from the store, secret to all
but who handles them.
"""

import asyncio
import hashlib
import json
from uuid import UUID

import httpx
from sqlalchemy import text

from kit.db import new_id
from services.registry.lodging import rules
from services.registry.objections.files.rules import MOST_FILES_OF_ONE
from tests.intake.hostile import pdf, pdf_script
from tests.patience import PATIENCE
from tests.registry.desk import Desk
from tests.registry.public import Objector, linked

NAME = "示例甲"


async def test_the_public_objects_without_an_account_and_reads_the_answer(desk: Desk) -> None:
    chosen, me = await desk.selection(), Objector(desk)
    await chosen.publish()
    files = await me.files(chosen.notice_id)
    answer = await me.lodge(chosen, files, submission_ids=chosen.ids[:2])
    assert answer.status_code == 201, answer.text
    receipt = answer.json()
    assert receipt["number"].startswith("YL-YY-2023-") and NAME not in answer.text
    assert [item["state"] for item in receipt["items"]] == ["open", "open"]
    sha256 = hashlib.sha256(pdf()).hexdigest()
    assert [each["sha256"] for each in receipt["files"]] == [sha256] * 2
    async with desk.city() as city:
        held = (await city.get("/holds", params={"campaign_id": str(chosen.campaign_id)})).json()
        listed = (await city.get("/objections", params={"notice_id": chosen.notice_id})).json()
    assert {hold["submission_id"] for hold in held["items"]} == set(chosen.ids[:2])
    first, second = listed["items"]
    assert (first["number"], first["channel"]) == (receipt["number"], rules.CHANNEL)
    await chosen.judge(first["objection_id"], upheld=False)
    told = (await me.state(receipt["number"].lower())).json()
    assert [(item["state"], item["reply"]) for item in told["items"]] == [
        ("dismissed", "已书面答复"),
        ("open", None),
    ]
    body = {"ground": "repeated", "reply": "此前已就同一事项答复"}
    async with desk.city() as city:
        path = f"/objections/{second['objection_id']}/inadmissibility"
        assert (await city.post(path, json=body)).status_code == 200
    (_, turned_away) = (await me.state(receipt["number"])).json()["items"]
    assert (turned_away["state"], turned_away["ground"]) == ("inadmissible", "repeated")
    assert turned_away["reply"] == body["reply"]
    (told_away,) = await desk.room.facts(
        topic="registry.objection_turned_away.v1", subject=UUID(second["objection_id"])
    )
    assert told_away["fact"]["reply_to"] == str(me.reply_to)
    lodged = await desk.room.facts(topic="registry.objection_lodged.v1")
    answered = await desk.room.facts(topic="registry.objection_answered.v1")
    assert lodged[-1]["fact"]["items"] == 2
    assert lodged[-1]["fact"]["reply_to"] == str(me.reply_to)
    assert answered[-1]["fact"]["subject"] == first["objection_id"]
    assert second["state"] == "open"


async def test_only_who_handles_it_reads_the_files_and_each_reading_is_told(desk: Desk) -> None:
    chosen, me = await desk.selection(1), Objector(desk)
    await chosen.publish()
    receipt = (await me.lodge(chosen, await me.files(chosen.notice_id))).json()
    async with desk.city() as city:
        query = {"notice_id": chosen.notice_id}
        (objection,) = (await city.get("/objections", params=query)).json()["items"]
    items = await linked(desk, objection["objection_id"])
    assert [each["filename"] for each in items] == ["示例甲的材料.pdf"] * 2
    async with httpx.AsyncClient() as store:
        assert (await store.get(items[0]["link"])).content == pdf()
    path = f"/objections/{objection['objection_id']}/files"
    async with desk.head() as head, desk.auditor() as auditor:
        assert {(await head.get(path)).status_code, (await auditor.get(path)).status_code} == {403}
    said = await desk.room.facts(topic="registry.objection_read.v1")
    assert said[-1]["fact"]["subject"] == objection["objection_id"]
    everything = json.dumps(await desk.room.facts(), ensure_ascii=False)
    assert NAME not in everything and str(me.address_id) not in everything
    async with desk.room.db.reading() as session:
        for table in ("objections", "objection_files", "idempotency"):
            count = text(f"SELECT count(*) FROM registry.{table} t WHERE t::text LIKE :n")
            found = await session.execute(count, {"n": f"%{NAME}%"})
            assert found.scalar_one() == 0, table
    assert (await chosen.object_to(chosen.ids[0])).status_code == 201
    async with desk.city() as city:
        query = {"notice_id": chosen.notice_id}
        written = (await city.get("/objections", params=query)).json()["items"][-1]
    assert written["number"] is None and len(await linked(desk, written["objection_id"])) == 2
    async with desk.city() as city:
        assert (await city.get(f"/objections/{new_id()}/files")).status_code == 404
    assert receipt["rehearsal"] is True


async def test_nobody_is_believed_who_has_no_proof_of_notify(desk: Desk) -> None:
    chosen, me, other = await desk.selection(1), Objector(desk), Objector(desk)
    await chosen.publish()
    files = await me.files(chosen.notice_id)
    forged = me.proof()[:-4] + "AAAA"
    for answer in (
        await me.lodge(chosen, files, address_proof=forged),
        await me.lodge(chosen, files, address_proof=me.proof(reply_to="")),
        await me.start(chosen.notice_id, pdf(), address_proof=forged),
        await me.confirm(files[0], address_proof=forged),
        await me.state("YL-YY-2023-7KQ4MXWP", address_proof=forged),
    ):
        assert answer.status_code == 422 and answer.json()["type"].endswith("objector-unproved")
    receipt = (await me.lodge(chosen, files)).json()
    assert (await other.state(receipt["number"])).status_code == 404
    assert (await other.confirm(files[0])).status_code == 404
    assert (await other.lodge(chosen, files)).status_code == 404, "files are their sender's"
    assert (await me.lodge(chosen, files)).status_code == 404, "a file belongs to one objection"
    assert (await me.state("YL-YY-2023-7KQ4MXWP")).status_code == 404


async def test_one_proof_lodges_one_objection(desk: Desk) -> None:
    chosen, me = await desk.selection(1), Objector(desk)
    await chosen.publish()
    files, proof = await me.files(chosen.notice_id), me.proof()
    together = await asyncio.gather(
        *(me.lodge(chosen, files, address_proof=proof) for _ in range(3))
    )
    assert [each.status_code for each in together] == [201] * 3
    assert len({each.json()["number"] for each in together}) == 1
    other = await me.lodge(chosen, files, address_proof=proof, reason="另一理由")
    assert other.status_code == 422 and other.json()["type"].endswith("key-reused")


async def test_a_late_one_is_refused_in_words_and_kept(desk: Desk) -> None:
    chosen, me = await desk.selection(1), Objector(desk)
    await chosen.publish()
    chosen.move("2023-10-18T23:59:59.999+08:00")
    files = await me.files(chosen.notice_id)
    chosen.move("2023-10-19T00:00:00+08:00")
    proof = me.proof()
    late, again = [await me.lodge(chosen, files, address_proof=proof) for _ in range(2)]
    assert late.status_code == again.status_code == 409
    assert late.json()["type"].endswith("objection-late") and "逾期" in late.json()["title"]
    assert late.json()["attempted_at"] == "2023-10-18T16:00:00.000000Z"
    assert (await me.start(chosen.notice_id, pdf())).json()["type"].endswith("objection-late")
    async with desk.city() as city:
        query = {"notice_id": chosen.notice_id}
        listed = (await city.get("/objections", params=query)).json()["items"]
    assert [each["state"] for each in listed] == ["refused"]
    lodged = await desk.room.facts(topic="registry.objection_lodged.v1")
    assert chosen.notice_id not in {each["fact"]["notice_id"] for each in lodged}


async def test_what_is_missing_or_foreign_is_told(desk: Desk) -> None:
    chosen, other, me = await desk.selection(1), await desk.selection(1), Objector(desk)
    unpublished = await me.lodge(chosen, [])
    assert unpublished.status_code == 404, "the public sees no draft"
    assert (await me.start(chosen.notice_id, pdf())).status_code == 404
    await chosen.publish()
    files = await me.files(chosen.notice_id)
    answer = await me.lodge(chosen, files[:1])
    assert answer.status_code == 422 and answer.json()["ground"] == "no_evidence"
    nameless = {"kind": "person", "name": "匿名", "contact": "022-1"}
    assert (await me.lodge(chosen, files, objector=nameless)).json()["ground"] == "anonymous"
    assert (await me.lodge(chosen, files, submission_ids=other.ids)).status_code == 404
    assert (await me.lodge(chosen, files)).status_code == 201


async def test_files_are_bounded_and_looked_at(desk: Desk) -> None:
    chosen, me = await desk.selection(1), Objector(desk)
    await chosen.publish()
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    unfit = await me.start(chosen.notice_id, b"x", "statement", content_type=word)
    assert unfit.json()["type"].endswith("sent-file-unfit")
    large = await me.start(chosen.notice_id, b"x", size=21 * 1024 * 1024)
    assert large.json()["limit"] == 20 * 1024 * 1024
    hostile = pdf_script()
    refused = await me.file(chosen.notice_id, "proof", hostile)
    assert (refused["state"], refused["outcome"], refused["sha256"]) == ("refused", "script", None)
    started = await me.start(chosen.notice_id, pdf())
    file_id = started.json()["file"]["file_id"]
    awaited = await me.confirm(file_id)
    assert awaited.status_code == 409 and awaited.json()["type"].endswith("sent-file-awaited")
    taken = (await me.sent(started, pdf())).json()
    assert taken["state"] == "taken" and (await me.confirm(file_id)).json() == taken
    for _ in range(MOST_FILES_OF_ONE - 2):
        last = await me.start(chosen.notice_id, pdf())
    assert last.status_code == 201
    more = await me.start(chosen.notice_id, pdf())
    assert more.status_code == 409 and more.json()["limit"] == MOST_FILES_OF_ONE


async def test_a_file_is_looked_at_by_one_at_a_time(desk: Desk) -> None:
    chosen, me = await desk.selection(1), Objector(desk)
    await chosen.publish()
    started = await me.start(chosen.notice_id, pdf())
    store = desk.room.app.state.files
    read, reading, go_on = store.read, asyncio.Event(), asyncio.Event()

    async def slowly(*args: object) -> bytes:
        reading.set()
        await go_on.wait()
        found: bytes = await read(*args)
        return found

    store.read = slowly
    try:
        first = asyncio.create_task(me.sent(started, pdf()))
        await asyncio.wait_for(reading.wait(), PATIENCE)
        busy = await me.confirm(started.json()["file"]["file_id"])
        go_on.set()
        assert (await first).json()["state"] == "taken"
    finally:
        store.read = read
    assert busy.status_code == 409 and busy.json()["type"].endswith("sent-file-busy")


async def test_one_address_lodges_so_often(desk: Desk) -> None:
    chosen, me = await desk.selection(1), Objector(desk)
    await chosen.publish()
    for _ in range(rules.MOST_LODGINGS_OF_ONE):
        assert (await me.lodge(chosen, await me.files(chosen.notice_id))).status_code == 201
    more = await me.lodge(chosen, await me.files(chosen.notice_id))
    assert more.status_code == 409 and more.json()["type"].endswith("objections-too-many")
