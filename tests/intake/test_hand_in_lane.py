"""The lane past the framework: what is plain goes through it, everything else is answered by the route, and both answer alike."""

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

from contracts.vocabulary import Role
from services.intake.receipts import lane, routes
from tests.intake.filing import Firm, open_rehearsal
from tests.rooms import Room, token

SUBMISSION = "0190aaaa-bbbb-7ccc-8ddd-0123456789ab"
PATH = f"/api/intake/v1/submissions/{SUBMISSION}/hand-in"
PLAIN = {
    "authorization": "Bearer x.y.z",
    "content-type": "application/json",
    "idempotency-key": "k",
    "accept": "*/*",
}
BY_THE_ROUTE = {"Content-Type": "application/json; charset=utf-8"}


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


def read(
    path: str = PATH, body: bytes = b'{"draft_version":1}', **headers: str | None
) -> lane.Asked | None:
    sent = PLAIN | {name.replace("_", "-"): value for name, value in headers.items()}
    return lane.read(
        path, [(k.encode(), v.encode("latin-1")) for k, v in sent.items() if v is not None], body
    )


def test_what_is_plain_is_read() -> None:
    asked = read(queue_place="p", body=b'{"draft_version": 3, "with_unfinished": true}')
    assert asked is not None and asked.submission_id == UUID(SUBMISSION)
    assert (asked.token, asked.key, asked.place) == ("x.y.z", "k", "p")
    assert (asked.body.draft_version, asked.body.with_unfinished) == (3, True)


@pytest.mark.parametrize(
    "changes",
    [
        {"path": PATH.upper()}, {"path": PATH + "/"}, {"path": "/x" + PATH}, {"path": PATH.replace("0190", "019z")},
        {"authorization": None}, {"authorization": "bearer x"}, {"authorization": "Basic x"},
        {"content_type": None}, {"content_type": "text/plain"}, BY_THE_ROUTE | {},
        {"idempotency_key": None}, {"idempotency_key": ""}, {"idempotency_key": "k" * 201}, {"queue_place": "p" * 2001},
        {"body": b""}, {"body": b"{"}, {"body": b"[]"}, {"body": b"{}"}, {"body": b'{"draft_version":"a"}'}, {"body": b"\xff"},
    ],
)  # fmt: skip
def test_what_is_not_plain_is_left_to_the_route(changes: dict[str, Any]) -> None:
    assert (
        read(**{name.replace("-", "_").lower(): value for name, value in changes.items()}) is None
    )


def test_a_header_sent_twice_is_left_to_the_route() -> None:
    headers = [(name.encode(), value.encode()) for name, value in PLAIN.items()]
    for name in (b"authorization", b"content-type", b"idempotency-key"):
        assert lane.read(PATH, [*headers, (name, b"other")], b'{"draft_version":1}') is None


async def asked(
    intake: Room, path: str, bearer: str | None, body: bytes, key: str | None, **headers: str
) -> httpx.Response:
    sent = {
        "Authorization": bearer and f"Bearer {bearer}",
        "Idempotency-Key": key,
        "Content-Type": "application/json",
    } | headers
    async with intake.client(signed_in=False) as desk:
        named = {name: value for name, value in sent.items() if value is not None}
        return await desk.post(path, content=body, headers=named)


async def test_the_lane_takes_what_is_plain_and_one_key_has_one_answer_by_either_way(
    intake: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept, key = await firm.ready(), str(uuid4())
    path, bearer = f"/submissions/{kept['submission_id']}/hand-in", signatory_of(firm)
    body = json.dumps({"draft_version": kept["draft_version"]}).encode()
    with monkeypatch.context() as route_shut:
        route_shut.delattr(routes, "ask_of")
        first = await asked(intake, path, bearer, body, key)
        assert first.status_code == 201, first.text
        assert (await asked(intake, path, bearer, body, key, **BY_THE_ROUTE)).status_code == 500
    with monkeypatch.context() as lane_shut:
        lane_shut.setattr(lane, "claim_of", None)
        again = await asked(intake, path, bearer, body, key, **BY_THE_ROUTE)
    assert (again.status_code, again.content) == (201, first.content)
    assert again.headers["content-type"] == first.headers["content-type"]
    assert again.headers["content-length"] == first.headers["content-length"]


def signatory_of(firm: Firm, role: Role = Role.applicant_signatory) -> str:
    return token(role, organisation_id=firm.organisation_id, person_id=firm.signatory)


async def test_both_ways_refuse_alike(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.ready()
    path, good, plain = (
        f"/submissions/{kept['submission_id']}/hand-in",
        signatory_of(firm),
        b'{"draft_version":1}',
    )
    member = signatory_of(firm, Role.applicant_member)
    cases: list[tuple[str, str | None, bytes, str | None, int]] = [
        (path, good, plain, None, 400),
        (path, good, b'{"draft_version":99}', "a", 409),
        (path, good, b'{"draft_version":"x"}', "b", 422),
        (path, good, b"{", "c", 422),
        (path, member, plain, "d", 403),
        (path, "no.such.token", plain, "e", 401),
        (path, good[:-4], plain, "f", 401),
        (path, None, plain, "g", 401),
        (f"/submissions/{uuid4()}/hand-in", good, plain, "h", 404),
        ("/submissions/nonsense/hand-in", good, plain, "i", 422),
        (path, good, b'{"draft_version":1}' + b" " * 2000, "k" * 201, 422),
    ]
    for where, bearer, body, key, status in cases:
        straight = await asked(intake, where, bearer, body, key)
        routed = await asked(intake, where, bearer, body, key, **BY_THE_ROUTE)
        assert straight.status_code == routed.status_code == status, (
            where,
            body,
            straight.text,
            routed.text,
        )
        assert straight.content == routed.content
        assert dict(straight.headers) == dict(routed.headers)


async def test_other_methods_and_a_long_body_are_the_routes_business(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.ready()
    path = f"/submissions/{kept['submission_id']}/hand-in"
    async with firm.client() as desk:
        assert (await desk.get(path)).status_code == 405
    body = (
        json.dumps({"draft_version": kept["draft_version"]}).encode().ljust(lane.LONGEST_BODY + 1)
    )
    assert (await asked(intake, path, signatory_of(firm), body, "long")).status_code == 201


async def test_the_lane_is_measured_as_the_route(intake: Room) -> None:
    named = [route for route in routes.router.routes if getattr(route, "name", "") == "hand_in"]
    assert [getattr(route, "path", None) for route in named] == [lane.Lane.path]
