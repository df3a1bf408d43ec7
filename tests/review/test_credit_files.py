"""Files of credit: sent to the store before a query is recorded, looked at, locked, seen by who
sees the case. A typed hash proves nothing.
"""

import hashlib
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text

from contracts.vocabulary import Role
from kit.db import new_id
from services.review.credit.files import rules
from tests.intake.hostile import pdf, pdf_script
from tests.locks import is_kept_ten_years
from tests.review.desk import OTHER_UNIT, UNIT, Desk, slug
from tests.sending import put_in_store

PDF, PNG = "application/pdf", "image/png"
UNAVAILABLE = {"source": "credit_china", "result": "unavailable"}


async def start(
    officer: httpx.AsyncClient, case_id: UUID, data: bytes, **changed: Any
) -> httpx.Response:
    body = {"filename": "C:\\网页截图.pdf", "content_type": PDF, "size": len(data)}
    return await officer.post(f"/cases/{case_id}/credit/files", json=body | changed)


async def sent(
    officer: httpx.AsyncClient, case_id: UUID, data: bytes, **changed: Any
) -> httpx.Response:
    """Bytes sent to their place, and said to be there."""
    started = await start(officer, case_id, data, **changed)
    assert started.status_code == 201, started.text
    await put_in_store(started.json()["upload"], data)
    return await confirm(officer, case_id, started.json()["file"]["file_id"])


async def confirm(officer: httpx.AsyncClient, case_id: UUID, file_id: str) -> httpx.Response:
    return await officer.post(f"/cases/{case_id}/credit/files/{file_id}/uploaded")


async def record(officer: httpx.AsyncClient, case_id: UUID, **proof: Any) -> httpx.Response:
    return await officer.post(f"/cases/{case_id}/credit/manual", json=UNAVAILABLE | proof)


async def test_a_page_is_kept_under_its_own_hash_locked_and_seen_by_who_sees_the_case(
    desk: Desk,
) -> None:
    case_id, data = await desk.opened(), pdf()
    taken = (await sent(desk.officer(), case_id, data)).json()
    sha256 = hashlib.sha256(data).hexdigest()
    assert (taken["state"], taken["sha256"], taken["filename"]) == ("taken", sha256, "网页截图.pdf")
    recorded = await record(desk.officer(), case_id, file_id=taken["file_id"])
    assert recorded.status_code == 201, recorded.text
    (answer,) = recorded.json()["items"][0]["answers"]
    assert (answer["evidence_kept"], answer["evidence_sha256"]) == ("file", sha256)
    path = f"/cases/{case_id}/credit/answers/{answer['id']}/evidence"
    for reader in (desk.officer(), desk.head(), desk.city, desk.city_head, desk.auditor):
        link = (await reader.get(path)).json()["link"]
        async with httpx.AsyncClient() as store:
            assert (await store.get(link)).content == data
    assert (await desk.officer(OTHER_UNIT).get(path)).status_code == 404
    other = await desk.opened()
    elsewhere = f"/cases/{other}/credit/answers/{answer['id']}/evidence"
    assert (await desk.officer().get(elsewhere)).status_code == 404, "an answer of another case"
    assert (await desk.city.get(path.replace(answer["id"], str(new_id())))).status_code == 404
    kept = "SELECT evidence FROM review.credit_answers WHERE id = :id"
    async with desk.room.db.reading() as session:
        stored = (await session.execute(text(kept), {"id": answer["id"]})).scalar_one()
    assert is_kept_ten_years(desk.room.app.state.files, stored)
    shown = (await desk.officer().get(f"/cases/{case_id}/view")).json()["credit"]["sources"]
    assert [(each["answer_id"], each["evidence_kept"]) for each in shown] == [
        (answer["id"], "file"),
        (None, "nothing"),
    ]
    examined = await desk.said("credit_file_examined", case_id)
    assert [(each["subject"], each["taken"]) for each in examined] == [(taken["file_id"], True)]


async def test_a_typed_hash_is_not_taken_and_an_old_one_is_told_as_such(desk: Desk) -> None:
    case_id = await desk.opened()
    typed = await record(desk.officer(), case_id, evidence_sha256="a" * 64)
    assert typed.status_code == 422
    assert (await desk.record_credit(desk.officer(), case_id, UNAVAILABLE)).status_code == 201
    # As records of before stand in the table, which the room itself only adds to.
    old = """
        INSERT INTO review.credit_answers (id, check_id, source, address, asked_name, asked_code,
            result, asked_at, adapter, details, evidence_sha256)
        SELECT :id, check_id, source, address, asked_name, asked_code, result, asked_at, adapter,
            details, :sha256
        FROM review.credit_answers a JOIN review.credit_checks c ON c.id = a.check_id
        WHERE c.submission_id = :case
    """
    values = {"id": new_id(), "sha256": "b" * 64, "case": case_id}

    async def plant(tx: Any) -> None:
        await tx.execute(text(old), values)

    await desk.room.db.act(plant)
    answers = (await desk.auditor.get(f"/cases/{case_id}/credit")).json()["items"][0]["answers"]
    (told,) = [each for each in answers if each["id"] == str(values["id"])]
    assert (told["evidence_kept"], told["evidence_sha256"]) == ("only_hash", "b" * 64)
    refused = await desk.auditor.get(f"/cases/{case_id}/credit/answers/{told['id']}/evidence")
    assert (refused.status_code, slug(refused)) == (404, "only-hash-recorded")
    assert refused.json()["sha256"] == "b" * 64


async def test_what_never_came_or_was_refused_proves_nothing(desk: Desk) -> None:
    case_id, officer = await desk.opened(), desk.officer()
    file_id = (await start(officer, case_id, pdf())).json()["file"]["file_id"]
    unlooked = await record(officer, case_id, file_id=file_id)
    assert (unlooked.status_code, slug(unlooked)) == (409, "sent-file-untaken")
    awaited = await confirm(officer, case_id, file_id)
    assert (awaited.status_code, slug(awaited)) == (409, "sent-file-awaited")
    odd = (await sent(officer, case_id, pdf_script())).json()
    assert (odd["state"], odd["outcome"], odd["sha256"]) == ("refused", "script", None)
    assert odd["why_zh"] and odd["why_en"]
    assert slug(await record(officer, case_id, file_id=odd["file_id"])) == "sent-file-untaken"
    word = (await sent(officer, case_id, b"PK\x03\x04odd", content_type=PNG)).json()
    assert word["state"] == "refused"
    assert (await record(officer, case_id, file_id=str(new_id()))).status_code == 404
    assert (await desk.auditor.get(f"/cases/{case_id}/credit")).json()["items"] == []


@pytest.mark.parametrize(
    "changed",
    [{"content_type": "application/zip"}, {"content_type": "text/html"}, {"size": 21 * 1024**2}],
)
async def test_only_a_scan_of_a_few_megabytes_is_sent(desk: Desk, changed: dict[str, Any]) -> None:
    unfit = await start(desk.officer(), await desk.opened(), b"x", **changed)
    assert (unfit.status_code, slug(unfit)) == (422, "sent-file-unfit")


async def test_a_file_is_its_senders_and_of_its_case(desk: Desk) -> None:
    case_id, other = await desk.opened(), await desk.opened()
    file_id = await desk.credit_file(desk.officer(), case_id)
    colleague = desk.client(Role.unit_officer, UNIT, person_id=new_id())
    for stranger, case in ((colleague, case_id), (desk.city, case_id), (desk.officer(), other)):
        assert (await confirm(stranger, case, file_id)).status_code == 404
        assert (await record(stranger, case, file_id=file_id)).status_code == 404
    foreign = desk.officer(OTHER_UNIT)
    assert (await start(foreign, case_id, pdf())).status_code == 404
    assert (await start(desk.city, new_id(), pdf())).status_code == 404
    again = await confirm(desk.officer(), case_id, file_id)
    assert again.json()["state"] == "taken", "asked again, it answers the same"


async def test_a_case_has_so_many_files(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "MOST_FILES_OF_CASE", 1)
    case_id = await desk.opened()
    assert (await start(desk.officer(), case_id, pdf())).status_code == 201
    more = await start(desk.city, case_id, pdf())
    assert (more.status_code, slug(more), more.json()["limit"]) == (
        409,
        "credit-files-too-many",
        1,
    )
