"""What every app does alike: idempotency keys, versions, problem documents, health, metrics, the
journal's summary.
"""

import asyncio
import socket
from collections.abc import AsyncIterator
from typing import Annotated, Any
from uuid import UUID

import httpx
import pytest
from fastapi import Response
from prometheus_client import generate_latest
from pydantic import BaseModel, Field
from sqlalchemy import func, select, text

from contracts.canonical import sha256_hex
from contracts.facts.identity import SignedInV1
from contracts.facts.notify import MessageReadV1
from contracts.problem import NotFound, StaleVersion
from contracts.vocabulary import Role
from kit.app import Act, IdempotencyKey, IfMatch, Read, etag, make_app
from kit.db import Database, Writing, new_id
from kit.files import FilesDown
from kit.journal import PLUMBING, say
from kit.routing import Router
from kit.security import Anyone
from kit.settings import load
from tests.kit.conftest import ACTOR, said
from tests.rooms import token

JOURNAL = PLUMBING["identity"].journal
PERSON = new_id()
router = Router()


class Asked(BaseModel):
    subject: UUID
    amount: Annotated[int, Field(ge=0)] = 0


class Answer(BaseModel):
    said: UUID


async def speak(tx: Writing, asked: Asked) -> Answer:
    await asyncio.sleep(0.1)  # long enough for another request to come between
    if asked.amount == 13:
        raise NotFound()
    await say(tx, ACTOR, SignedInV1(subject=asked.subject))
    return Answer(said=new_id())


@router.post("/once")
async def once(asked: Asked, who: Anyone, key: IdempotencyKey, act: Act) -> Answer:
    return await act.once(who, key, asked, Answer, speak, asked)


@router.post("/things/{thing}/once")
async def once_on(thing: UUID, asked: Asked, who: Anyone, key: IdempotencyKey, act: Act) -> Answer:
    return await act.once(who, key, asked, Answer, speak, Asked(subject=thing))


@router.put("/thing")
async def edit(version: IfMatch, response: Response) -> dict[str, int]:
    if version != 7:
        raise StaleVersion()
    etag(response, version + 1)
    return {"version": version + 1}


@router.get("/fault")
async def fault() -> None:
    raise LookupError("where the treasure is")


@router.get("/database-fault")
async def database_fault(read: Read) -> None:
    await read.execute(text("SELECT * FROM nothing_there"))


@router.get("/store-down")
async def store_down() -> None:
    raise FilesDown("Timeout")


@router.get("/name-unknown")
async def name_unknown() -> None:
    raise socket.gaierror(-2, "Name or service not known")


@router.get("/slow")
async def slow() -> None:
    raise TimeoutError


@router.get("/cut")
async def cut(read: Read) -> None:
    await read.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))


@router.get("/hold/{seconds}")
async def hold(seconds: float, read: Read) -> None:
    await read.execute(text("SELECT pg_sleep(:s)"), {"s": seconds})


async def broken() -> None:
    raise ConnectionError("no")


@pytest.fixture(scope="module")
async def client(db: Database) -> AsyncIterator[httpx.AsyncClient]:
    app = make_app("identity", "Kit", [router], load("identity"), db, ready={"store": broken})
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    headers = {"Authorization": f"Bearer {token(Role.auditor, person_id=PERSON)}"}
    async with httpx.AsyncClient(
        transport=transport, base_url="http://test/api/identity/v1", headers=headers
    ) as made:
        yield made


async def post(
    client: httpx.AsyncClient, asked: dict[str, Any], key: str | None, path: str = "/once"
) -> httpx.Response:
    return await client.post(path, json=asked, headers={"Idempotency-Key": key} if key else {})


async def spoken(db: Database, subject: str | UUID) -> int:
    async with db.reading() as session:
        found = select(func.count()).where(JOURNAL.c.subject == UUID(str(subject)))
        return int((await session.execute(found)).scalar_one())


def problem(answer: httpx.Response, status: int, slug: str) -> dict[str, Any]:
    """The problem document of an answer, checked for shape."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    document: dict[str, Any] = answer.json()
    assert document["type"].endswith(f"/{slug}") and document["status"] == status
    assert document["instance"].startswith("/api/identity/")
    assert (
        any("\u4e00" <= c <= "\u9fff" for c in document["title"]) and document["title_en"].isascii()
    )
    assert document["detail"] and document["detail_en"]
    return document


async def test_the_same_key_and_body_get_the_first_answer(
    client: httpx.AsyncClient, db: Database
) -> None:
    asked, key = {"subject": str(new_id())}, str(new_id())
    first, again = await post(client, asked, key), await post(client, asked, key)
    assert first.status_code == again.status_code == 200 and first.json() == again.json()
    assert await spoken(db, asked["subject"]) == 1


async def test_the_same_key_with_another_body_is_refused(
    client: httpx.AsyncClient, db: Database
) -> None:
    asked, key, other = {"subject": str(new_id())}, str(new_id()), str(new_id())
    await post(client, asked, key)
    problem(await post(client, {"subject": other}, key), 422, "key-reused")
    assert await spoken(db, other) == 0


async def test_the_same_key_for_another_thing_is_refused(
    client: httpx.AsyncClient, db: Database
) -> None:
    """The body alone does not say what was asked: the same words to another address are another
    request.
    """
    one, other, body, key = str(new_id()), str(new_id()), {"subject": str(new_id())}, str(new_id())
    assert (await post(client, body, key, f"/things/{one}/once")).status_code == 200
    problem(await post(client, body, key, f"/things/{other}/once"), 422, "key-reused")
    assert await spoken(db, one) == 1 and await spoken(db, other) == 0


async def test_another_persons_same_key_is_another_key(
    client: httpx.AsyncClient, db: Database
) -> None:
    asked, key = {"subject": str(new_id())}, str(new_id())
    await post(client, asked, key)
    stranger = {"Authorization": f"Bearer {token(Role.auditor)}", "Idempotency-Key": key}
    assert (await client.post("/once", json=asked, headers=stranger)).status_code == 200
    assert await spoken(db, asked["subject"]) == 2


async def test_the_same_key_at_the_same_time_has_one_effect(
    client: httpx.AsyncClient, db: Database
) -> None:
    asked, key = {"subject": str(new_id())}, str(new_id())
    answers = await asyncio.gather(*(post(client, asked, key) for _ in range(5)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1 and await spoken(db, asked["subject"]) == 1


async def test_a_refused_act_keeps_no_answer(client: httpx.AsyncClient, db: Database) -> None:
    key, subject = str(new_id()), str(new_id())
    problem(await post(client, {"subject": subject, "amount": 13}, key), 404, "not-found")
    assert (await post(client, {"subject": subject}, key)).status_code == 200
    assert await spoken(db, subject) == 1


async def test_a_once_only_act_needs_a_key(client: httpx.AsyncClient) -> None:
    problem(await post(client, {"subject": str(new_id())}, None), 400, "key-needed")
    assert (await post(client, {"subject": str(new_id())}, "k" * 201)).status_code == 422


@pytest.mark.parametrize(
    ("sent", "status", "slug"),
    [
        (None, 428, "version-needed"),
        ('"6"', 412, "stale-version"),
        ("7", 412, "stale-version"),
        ("*", 412, "stale-version"),
    ],
)
async def test_an_edit_needs_the_version_it_edits(
    client: httpx.AsyncClient, sent: str | None, status: int, slug: str
) -> None:
    problem(await client.put("/thing", headers={"If-Match": sent} if sent else {}), status, slug)


@pytest.mark.parametrize("sent", ['"7"', 'W/"7"', ' "7" '])
async def test_an_edit_answers_the_next_version(client: httpx.AsyncClient, sent: str) -> None:
    answer = await client.put("/thing", headers={"If-Match": sent})
    assert (answer.status_code, answer.headers["etag"]) == (200, '"8"')


async def test_fields_that_are_wrong_are_told_one_by_one(client: httpx.AsyncClient) -> None:
    document = problem(
        await post(client, {"subject": "none", "amount": -1}, "k"), 422, "invalid-input"
    )
    assert [error["pointer"] for error in document["errors"]] == ["/subject", "/amount"]
    assert all(error["message"] and error["code"] for error in document["errors"])
    broken_json = await client.post(
        "/once", content=b"{", headers={"Content-Type": "application/json"}
    )
    problem(broken_json, 422, "invalid-input")


@pytest.mark.parametrize(
    ("path", "status", "slug"),
    [
        ("/nowhere", 404, "not-found"),
        ("/fault", 500, "internal-fault"),
        ("/database-fault", 500, "internal-fault"),
        ("/store-down", 503, "unavailable"),
        ("/name-unknown", 503, "unavailable"),
        ("/slow", 503, "unavailable"),
        ("/cut", 503, "unavailable"),
    ],
)
async def test_every_failure_is_a_problem_document(
    client: httpx.AsyncClient, path: str, status: int, slug: str
) -> None:
    answer = await client.get(path)
    problem(answer, status, slug)
    assert ("retry-after" in answer.headers) == (status == 503)
    for leak in ("treasure", "nothing_there", "Traceback", "SELECT"):
        assert leak not in answer.text


async def test_a_method_that_is_not_there_is_a_problem_too(client: httpx.AsyncClient) -> None:
    answer = await client.delete("/thing")
    assert (
        answer.status_code == 405 and answer.headers["content-type"] == "application/problem+json"
    )
    assert answer.headers["allow"] == "OPTIONS, PUT"


async def test_when_all_connections_are_taken_the_answer_is_to_come_back(db: Database) -> None:
    small = Database(load("identity").pg_url, "identity", 1)
    small.engine.pool._timeout = 0.1  # type: ignore[attr-defined]
    app = make_app("identity", "Small", [router], load("identity"), small)
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    async with httpx.AsyncClient(
        transport=transport, base_url="http://test/api/identity/v1"
    ) as client:
        held, refused = await asyncio.gather(client.get("/hold/0.8"), client.get("/hold/0.8"))
    await small.close()
    assert sorted([held.status_code, refused.status_code]) == [200, 503]
    problem(held if held.status_code == 503 else refused, 503, "overloaded")


async def test_health_readiness_and_metrics(client: httpx.AsyncClient, db: Database) -> None:
    assert (await client.get("/fault")).status_code == 500
    root = "http://test/api/identity"
    assert (await client.get(f"{root}/healthz")).json() == {"status": "ok"}
    ready = await client.get(f"{root}/readyz")
    assert ready.status_code == 200
    assert (ready.json()["postgresql"], ready.json()["store"]) == ("ok", "down: ConnectionError")
    assert (await client.request("PROPFIND", "/fault")).status_code == 405
    metrics = generate_latest().decode()
    assert 'route="/fault",service="identity",status="500"' in metrics
    assert 'quanlian_problems_total{slug="internal-fault"}' in metrics
    assert 'method="other"' in metrics and "PROPFIND" not in metrics
    told = await client.get(f"{root}/metrics")
    assert told.status_code == 404, "figures are not told at the public address"


async def test_without_its_database_a_room_is_not_ready() -> None:
    url = load("identity").pg_url.rsplit("@", 1)[0] + "@127.0.0.1:1/none"
    nowhere = Database(url, "identity", 1)
    app = make_app("identity", "Nowhere", [router], load("identity"), nowhere)
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    async with httpx.AsyncClient(
        transport=transport, base_url="http://test/api/identity"
    ) as client:
        ready = await client.get("/readyz")
        problem(await client.get("/v1/database-fault"), 503, "unavailable")
    assert ready.status_code == 503 and ready.json()["postgresql"].startswith("down:")


async def test_the_journals_summary_can_be_recomputed_from_its_leaves(
    client: httpx.AsyncClient, db: Database
) -> None:
    campaign = new_id()
    await said(
        db,
        *(SignedInV1(subject=new_id(), campaign_id=campaign) for _ in range(3)),
        MessageReadV1(subject=new_id(), campaign_id=campaign),
    )
    async with db.reading() as session:
        mine = select(JOURNAL.c.leaf).where(
            JOURNAL.c.campaign_id == campaign, JOURNAL.c.topic == SignedInV1.topic
        )
        leaves = sorted((await session.execute(mine)).scalars())
    summary = (await client.get("/journal/summary", params={"campaign_id": str(campaign)})).json()
    assert (summary["facts"], summary["local"]) == (3, 1)
    assert summary["digest"] == sha256_hex("\n".join(leaves).encode()) and summary["unsent"] >= 3
    assert (await client.get("/journal/summary")).json()["facts"] >= 3
    officer = {"Authorization": f"Bearer {token(Role.unit_officer)}"}
    problem(await client.get("/journal/summary", headers=officer), 403, "forbidden")


async def test_problems_stand_in_openapi(client: httpx.AsyncClient) -> None:
    document = (await client.get("http://test/api/identity/openapi.json")).json()
    schemas = document["components"]["schemas"]
    assert {"type", "title", "status"} <= set(schemas["Problem"]["required"])
    assert {"pointer", "code", "message", "message_en"} == set(schemas["FieldError"]["required"])
    assert not [
        path for path in document["paths"] if path.endswith(("healthz", "readyz", "metrics"))
    ]


async def test_what_a_request_says_carries_its_trace(
    client: httpx.AsyncClient, db: Database
) -> None:
    trace, subject = "4bf92f3577b34da6a3ce929d0e0e4736", new_id()
    sent = {"traceparent": f"00-{trace}-00f067aa0ba902b7-01", "Idempotency-Key": str(new_id())}
    answer = await client.post("/once", json={"subject": str(subject)}, headers=sent)
    assert answer.status_code == 200
    outbox = PLUMBING["identity"].outbox
    said_of_subject = outbox.c.envelope.contains(str(subject))
    async with db.reading() as session:
        headers = (
            await session.execute(select(outbox.c.headers).where(said_of_subject))
        ).scalar_one()
    assert headers["traceparent"].split("-")[1] == trace
