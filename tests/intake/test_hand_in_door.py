"""The one door of the hand-in: what it takes, what it refuses and how.

Its reading of a request is held against the framework's own.
"""

import json
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI

from contracts.vocabulary import Role
from kit import problems
from kit.app import NO_FRAMEWORK_TELEMETRY
from kit.bounds import UNSIGNED_BYTES, Bounded
from kit.measured import Measured
from kit.methods import Methods
from kit.routing import GuardedRoute
from services.intake.receipts import routes
from tests.intake.filing import Firm, open_rehearsal
from tests.rooms import Room, token

PLAIN = b'{"draft_version":1}'
ROUTE = "/api/intake/v1/submissions/{submission_id}/hand-in"


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


@pytest.fixture(scope="module")
def by_the_framework(intake: Room) -> FastAPI:
    """The same endpoint, its request read by the framework out of its signature."""
    app = FastAPI(telemetry=NO_FRAMEWORK_TELEMETRY, max_body_size=UNSIGNED_BYTES)
    app.state = intake.app.state
    problems.install(app)
    app.add_middleware(Bounded, verifier=intake.app.state.verifier)
    app.add_middleware(Measured, service="intake")
    app.add_middleware(Methods, app=app)
    app.router.add_api_route(
        ROUTE,
        routes.hand_in_submission,
        methods=["POST"],
        status_code=201,
        route_class_override=GuardedRoute,
    )
    return app


class Asking:
    """One applicant's requests to hand in, sent to an app as bytes."""

    def __init__(self, firm: Firm, kept: dict[str, Any]) -> None:
        self.firm = firm
        self.submission = kept["submission_id"]

    def signed_in(self, role: Role | None = Role.applicant_signatory) -> str:
        firm = self.firm
        roles = [] if role is None else [role]
        return token(*roles, organisation_id=firm.organisation_id, person_id=firm.signatory)

    async def send(
        self,
        app: FastAPI,
        body: bytes = PLAIN,
        method: str = "POST",
        path: str | None = None,
        **changes: str | None,
    ) -> httpx.Response:
        named = {
            "authorization": f"Bearer {self.signed_in()}",
            "idempotency_key": str(uuid4()),
            "content_type": "application/json",
        } | changes
        headers = [
            (name.replace("_", "-").encode(), value.encode("latin-1"))
            for name, value in named.items()
            if value is not None
        ]
        transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
        where = path or ROUTE.format(submission_id=self.submission)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await client.request(method, where, content=body, headers=headers)


@pytest.fixture(scope="module")
async def asking(intake: Room) -> Asking:
    firm = Firm(intake, await open_rehearsal(intake))
    return Asking(firm, await firm.ready())


def described(answer: httpx.Response) -> tuple[int, str, list[str]]:
    """Status, slug and the paths of what is wrong."""
    told = answer.json()
    paths = [error["pointer"] for error in told.get("errors", [])]
    return answer.status_code, told["type"].rpartition("/")[2], paths


REFUSED: list[tuple[dict[str, Any], tuple[int, str, list[str]]]] = [
    ({"idempotency_key": None}, (400, "key-needed", [])),
    ({"idempotency_key": ""}, (400, "key-needed", [])),
    ({"idempotency_key": None, "authorization": None}, (401, "unauthorised", [])),
    ({"idempotency_key": "k" * 201}, (422, "invalid-input", ["Idempotency-Key"])),
    ({"idempotency_key": "k" * 201, "authorization": None}, (401, "unauthorised", [])),
    ({"queue_place": "p" * 2001}, (422, "invalid-input", ["Queue-Place"])),
    ({"authorization": None}, (401, "unauthorised", [])),
    ({"authorization": "Basic x"}, (401, "unauthorised", [])),
    ({"authorization": "Bearer"}, (401, "unauthorised", [])),
    ({"authorization": "Bearer no.such.token"}, (401, "unauthorised", [])),
    ({"authorization": None, "body": b'{"draft_version":"x"}'}, (401, "unauthorised", [])),
    ({"authorization": None, "body": b"{"}, (401, "unauthorised", [])),
    ({"authorization": None, "body": b"\xff"}, (401, "unauthorised", [])),
    ({"authorization": None, "content_type": "text/plain"}, (401, "unauthorised", [])),
    ({"accept": "text/html"}, (406, "not-acceptable", [])),
    ({"accept": "text/html, application/*;q=0.5", "body": b"[]"}, (422, "invalid-input", [""])),
    ({"body": b"{"}, (422, "invalid-input", [""])),
    ({"body": b""}, (422, "invalid-input", [""])),
    ({"body": b"null"}, (422, "invalid-input", [""])),
    ({"body": b"[]"}, (422, "invalid-input", [""])),
    ({"body": b"{}"}, (422, "invalid-input", ["/draft_version"])),
    ({"body": b'{"draft_version":"x"}'}, (422, "invalid-input", ["/draft_version"])),
    ({"body": b'{"draft_version":1.5}'}, (422, "invalid-input", ["/draft_version"])),
    ({"body": b'{"draft_version":NaN}'}, (422, "invalid-input", ["/draft_version"])),
    (
        {"body": b'{"draft_version":1,"with_unfinished":7}'},
        (422, "invalid-input", ["/with_unfinished"]),
    ),
    ({"body": b"\xff\xfe\xff"}, (400, "request-unreadable", [])),
    ({"body": b"[" * 33}, (413, "too-many-members", [])),
    ({"body": b"[" * 32}, (422, "invalid-input", [""])),
    ({"body": b"[" * 100_000}, (413, "request-too-large", [])),
    ({"content_type": None}, (415, "unsupported-media", [])),
    ({"content_type": "text/plain"}, (415, "unsupported-media", [])),
    (
        {"path": ROUTE.format(submission_id="nonsense")},
        (422, "invalid-input", ["submission_id"]),
    ),
    (
        {"path": ROUTE.format(submission_id="nonsense"), "body": b"{}", "queue_place": "p" * 2001},
        (
            422,
            "invalid-input",
            ["submission_id", "Queue-Place", "/draft_version"],
        ),
    ),
    ({"path": ROUTE.format(submission_id=uuid4())}, (404, "not-found", [])),
    ({"body": b'{"draft_version":99}'}, (409, "draft-outdated", [])),
    ({"body": b'{"draft_version":99}' + b" " * 5000}, (409, "draft-outdated", [])),
    ({"body": b'{"draft_version":"99"}'}, (409, "draft-outdated", [])),
    ({"body": b'{"draft_version":99,"more":1}'}, (422, "invalid-input", ["/more"])),
    ({"body": b'{"draft_version":99,"draft_version":98}'}, (409, "draft-outdated", [])),
    (
        {"content_type": "application/json; charset=utf-8", "body": b'{"draft_version":99}'},
        (409, "draft-outdated", []),
    ),
    (
        {"content_type": "application/vnd.quanlian+json", "body": b'{"draft_version":99}'},
        (409, "draft-outdated", []),
    ),
    ({"method": "GET"}, (405, "method-not-allowed", [])),
    ({"method": "PUT"}, (405, "method-not-allowed", [])),
    ({"body": b" " * (UNSIGNED_BYTES + 1)}, (413, "request-too-large", [])),
]


@pytest.mark.parametrize(("changes", "expected"), REFUSED)
async def test_what_the_door_refuses(
    intake: Room,
    by_the_framework: FastAPI,
    asking: Asking,
    changes: dict[str, Any],
    expected: tuple[int, str, list[str]],
) -> None:
    """Each refusal is the expected one, and byte for byte the framework's, headers too."""
    sent = {"authorization": f"Bearer {asking.signed_in()}"} | changes
    answer = await asking.send(intake.app, **sent)
    other = await asking.send(by_the_framework, **sent)
    assert described(answer) == expected
    assert answer.content == other.content
    assert dict(answer.headers) == dict(other.headers)


@pytest.mark.parametrize("role", [Role.applicant_member, Role.unit_officer, None])
async def test_who_may_not(
    intake: Room, by_the_framework: FastAPI, asking: Asking, role: Role | None
) -> None:
    bearer = f"Bearer {asking.signed_in(role)}"
    answer = await asking.send(intake.app, authorization=bearer)
    other = await asking.send(by_the_framework, authorization=bearer)
    assert described(answer)[:2] == (403, "forbidden")
    assert (answer.content, dict(answer.headers)) == (other.content, dict(other.headers))
    if role is None:
        assert "没有任何角色" in answer.json()["detail"]


async def test_what_is_missing_from_the_request_is_said_with_a_challenge(
    intake: Room, asking: Asking
) -> None:
    answer = await asking.send(intake.app, authorization=None)
    assert answer.headers["www-authenticate"] == "Bearer"


async def test_one_key_has_one_answer_however_the_request_is_written(
    intake: Room, by_the_framework: FastAPI
) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.ready()
    asking = Asking(firm, kept)
    key = str(uuid4())
    body = json.dumps({"draft_version": kept["draft_version"]}).encode()
    first = await asking.send(intake.app, body, idempotency_key=key)
    assert first.status_code == 201, first.text
    assert first.headers["content-type"] == "application/json"
    assert first.headers["cache-control"] == "no-store"

    spaced = body.ljust(5000)
    written = "application/json; charset=utf-8"
    again = await asking.send(intake.app, spaced, idempotency_key=key, content_type=written)
    other = await asking.send(by_the_framework, body, idempotency_key=key)
    for answer in (again, other):
        assert (answer.status_code, answer.content) == (201, first.content)
        assert dict(answer.headers) == dict(first.headers)
    bearer = f"bearer {asking.signed_in()}"
    lower = await asking.send(intake.app, body, idempotency_key=key, authorization=bearer)
    assert lower.content == first.content
