"""Files of the objections that officers take down: the scanned letter, sent to the store, seen by
who handles it. A typed hash proves nothing.
"""

import hashlib
import json
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text

from kit.db import Writing, new_id
from services.registry.objections.files import rules
from tests.intake.hostile import pdf, pdf_script
from tests.locks import is_kept_ten_years
from tests.registry.desk import Desk
from tests.registry.public import Objector, linked

NAME = "天津示例异议有限公司"


def slug(answer: httpx.Response) -> str:
    return str(answer.json()["type"]).rpartition("/")[2]


async def test_a_letter_is_kept_locked_and_each_reading_is_told(desk: Desk) -> None:
    chosen = await desk.selection(1)
    await chosen.publish()
    recorded = (await chosen.object_to(chosen.ids[0])).json()
    sha256 = hashlib.sha256(pdf()).hexdigest()
    assert (recorded["state"], recorded["with_files"]) == ("open", True)
    assert recorded["evidence_sha256"] == [sha256, sha256]
    items = await linked(desk, recorded["objection_id"])
    assert [each["kind"] for each in items] == ["statement", "proof"]
    assert items[0]["filename"] == f"{NAME}来信.pdf"
    async with httpx.AsyncClient() as store:
        assert (await store.get(items[0]["link"])).content == pdf()
    (read,) = await desk.room.facts(
        topic="registry.objection_read.v1", subject=UUID(recorded["objection_id"])
    )
    assert read["actor"]["person_id"]
    path = f"/objections/{recorded['objection_id']}/files"
    async with desk.head() as head, desk.auditor() as auditor:
        assert {(await head.get(path)).status_code, (await auditor.get(path)).status_code} == {403}
    assert NAME not in json.dumps(await desk.room.facts(), ensure_ascii=False)
    query = "SELECT file FROM registry.objection_files WHERE objection_id = :id"
    async with desk.room.db.reading() as session:
        values = {"id": recorded["objection_id"]}
        kept = (await session.execute(text(query), values)).scalars().all()
    assert len(kept) == 2
    assert all(is_kept_ten_years(desk.room.app.state.files, each) for each in kept)


async def test_a_typed_hash_is_not_taken_and_an_old_one_is_told_as_such(desk: Desk) -> None:
    chosen = await desk.selection(1)
    await chosen.publish()
    typed = await chosen.object_to(chosen.ids[0], evidence_sha256=["0" * 64])
    assert typed.status_code == 422
    recorded = (await chosen.object_to(chosen.ids[0])).json()

    async def as_before(tx: Writing) -> None:
        old = (
            "UPDATE registry.objections SET with_files = false, evidence_sha256 = :h WHERE id = :i"
        )
        await tx.execute(text(old), {"h": ["0" * 64], "i": recorded["objection_id"]})

    await desk.room.db.act(as_before)
    async with desk.city() as city:
        query = {"notice_id": chosen.notice_id}
        (told,) = (await city.get("/objections", params=query)).json()["items"]
    assert (told["with_files"], told["evidence_sha256"]) == (False, ["0" * 64])


async def test_a_seal_without_its_paper_is_not_believed(desk: Desk) -> None:
    chosen = await desk.selection(1)
    await chosen.publish()
    letter, proof = await chosen.letter()
    unshown = await chosen.object_to(chosen.ids[0], file_ids=[proof])
    assert (unshown.status_code, slug(unshown)) == (422, "letter-missing")
    by_telephone = await chosen.object_to(
        chosen.ids[0], file_ids=[], sealed_or_signed=False, channel="telephone"
    )
    assert (by_telephone.json()["ground"], by_telephone.json()["with_files"]) == ("unsealed", False)
    assert (await chosen.object_to(chosen.ids[0], file_ids=[letter, proof])).status_code == 201


async def test_what_never_came_was_refused_or_is_used_proves_nothing(desk: Desk) -> None:
    chosen = await desk.selection(1)
    await chosen.publish()
    async with chosen.officer() as officer:
        started = (await chosen.start_file(officer, "statement", pdf())).json()["file"]["file_id"]
        awaited = await officer.post(f"/letter-files/{started}/uploaded")
        assert (awaited.status_code, slug(awaited)) == (409, "sent-file-awaited")
        odd = await chosen.file(officer, "statement", pdf_script())
        unfit = await chosen.start_file(officer, "statement", b"x", content_type="text/html")
    assert (odd["state"], odd["outcome"], odd["sha256"]) == ("refused", "script", None)
    assert (unfit.status_code, slug(unfit)) == (422, "sent-file-unfit")
    for unready in (started, odd["file_id"], str(new_id())):
        assert (await chosen.object_to(chosen.ids[0], file_ids=[unready])).status_code == 404
    files = await chosen.letter()
    assert (await chosen.object_to(chosen.ids[0], file_ids=files)).status_code == 201
    again = await chosen.object_to(chosen.ids[0], file_ids=files)
    assert again.status_code == 404, "a file belongs to one objection"


async def test_a_file_is_its_senders_and_of_its_notice(desk: Desk) -> None:
    chosen, other, public = await desk.selection(1), await desk.selection(1), Objector(desk)
    async with chosen.officer() as officer:
        early = await chosen.start_file(officer, "proof", pdf())
        assert (early.status_code, slug(early)) == (409, "notice-not-open")
    await chosen.publish()
    await other.publish()
    files, publics = await chosen.letter(), await public.files(chosen.notice_id)
    other.officer_id = chosen.officer_id
    assert (await other.object_to(other.ids[0], file_ids=files)).status_code == 404
    assert (await chosen.object_to(chosen.ids[0], file_ids=publics)).status_code == 404
    assert (await public.lodge(chosen, files)).status_code == 404
    async with desk.city() as colleague:
        stranger = await chosen.object_as(colleague, "letter-1", chosen.ids[0], file_ids=files)
        assert stranger.status_code == 404
        assert (await colleague.post(f"/letter-files/{files[0]}/uploaded")).status_code == 404
        nowhere = f"/notices/{new_id()}/letter-files"
        body = {"kind": "proof", "filename": "a.pdf", "content_type": "application/pdf", "size": 1}
        assert (await colleague.post(nowhere, json=body)).status_code == 404
    async with chosen.officer() as officer:
        again = await officer.post(f"/letter-files/{files[0]}/uploaded")
    assert again.json()["state"] == "taken", "asked again, it answers the same"


async def test_an_officer_sends_so_many(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "MOST_FILES_OF_OFFICER", 1)
    chosen = await desk.selection(1)
    await chosen.publish()
    async with chosen.officer() as officer:
        assert (await chosen.start_file(officer, "proof", pdf())).status_code == 201
        more = await chosen.start_file(officer, "proof", pdf())
    assert (more.status_code, slug(more), more.json()["limit"]) == (
        409,
        "objection-files-too-many",
        1,
    )
