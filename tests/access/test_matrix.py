"""Every route × every role, on the real apps and their database: who is not served is refused
before anything is looked at.
"""

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from contracts.names import SERVICES
from contracts.vocabulary import Role
from kit.db import new_id
from tests.access.table import Access, access
from tests.prove.asking import Route, routes_of
from tests.rooms import Room, token

READ_ONLY = "get"
ACTS_OF_AUDIT = {("registry", "post", "/audit/verification")}
"""What an auditor may set going: it recomputes and changes nothing that was said."""
OF_SYSTEM_ADMINISTRATORS = {
    ("identity", "post", "/staff"),
    ("identity", "post", "/demo-people"),
    ("identity", "post", "/people/{person_id}/one-time-links"),
    ("identity", "put", "/people/{person_id}/roles"),
    ("identity", "get", "/people"),
    ("identity", "get", "/signing-keys"),
    ("intake", "post", "/campaigns/{campaign_id}/clock"),
    ("intake", "get", "/evidence/sweeps"),
    ("intake", "get", "/outages"),
    ("intake", "get", "/campaigns/{campaign_id}/reminders"),
    ("review", "get", "/campaigns/{campaign_id}/reminders"),
    ("notify", "get", "/messages"),
    ("registry", "get", "/parked-facts"),
    ("registry", "post", "/parked-facts/{hearer}/{sha256}/sending-again"),
    ("registry", "post", "/parked-facts/{hearer}/{sha256}/giving-up"),
    ("notify", "post", "/messages/{message_id}/send-again"),
}
OF_SECURITY_ADMINISTRATORS = {
    ("identity", "get", "/people"),
    ("identity", "get", "/signing-keys"),
    ("identity", "post", "/people/{person_id}/unlock"),
    ("identity", "post", "/people/{person_id}/revocation"),
    ("identity", "post", "/people/{person_id}/revocation/lifting"),
    ("identity", "post", "/people/{person_id}/second-factor/removal"),
}
PEOPLE: tuple[Role | None, ...] = (*Role, None)


@pytest.mark.parametrize("service", SERVICES)
def test_every_route_has_its_line_in_the_table(room: Callable[[str], Room], service: str) -> None:
    there = {(route.method, route.template) for route in routes_of(room(service).app.openapi())}
    assert there == set(access(service)), (
        "routes and tests/access/table.py differ: write down whom a new route serves"
    )


@pytest.mark.parametrize("service", SERVICES)
async def test_each_role_is_served_where_the_table_says_and_nowhere_else(
    room: Callable[[str], Room], service: str
) -> None:
    made, wrong, asked = room(service), list[str](), 0
    async with _client(made) as client:
        for route, told in _told(made):
            for role in PEOPLE:
                asked += 1
                answer = await _ask(
                    client, route, token(*filter(None, (role,)), **_belonging(role))
                )
                served = answer.status_code not in (401, 403)
                if told.kind == "prober" and answer.status_code != 401:
                    wrong.append(
                        f"{route} as {role}: {answer.status_code}, but only the prober's token"
                        f" opens it"
                    )
                if (
                    told.kind in ("roles", "signed-in")
                    and served != told.serves(role)
                    and not _narrowed(route, role)
                ):
                    wrong.append(f"{route} as {role}: {answer.status_code} {answer.text[:160]}")
                if answer.status_code >= 500:
                    wrong.append(f"{route} as {role}: {answer.status_code} {answer.text[:160]}")
    assert asked > len(PEOPLE)
    assert not wrong, f"{len(wrong)} were answered otherwise than the table says:\n" + "\n".join(
        wrong[:40]
    )


@pytest.mark.parametrize("service", SERVICES)
async def test_without_a_token_only_the_public_routes_answer(
    room: Callable[[str], Room], service: str
) -> None:
    made = room(service)
    async with _client(made) as client:
        answers = [(route, told, await _ask(client, route, None)) for route, told in _told(made)]
    wrong = [
        f"{route}: {answer.status_code}"
        for route, told, answer in answers
        if (answer.status_code == 401) != (told.kind != "public") and not _signs_in(route)
    ]
    assert not wrong, wrong
    assert all(
        "WWW-Authenticate" in answer.headers for _, told, answer in answers if told.kind != "public"
    )


@pytest.mark.parametrize("service", SERVICES)
async def test_who_asks_is_looked_at_before_what_is_asked(
    room: Callable[[str], Room], service: str
) -> None:
    """Without a sign-in every odd request is answered 401, and one without the role 403."""
    made, wrong = room(service), list[str]()
    requests: tuple[tuple[dict[str, str], bytes], ...] = (
        ({"Content-Type": "application/json", "Accept": "text/html"}, b"{"),
        ({"Content-Type": "text/plain"}, b"\xff"),
        ({}, b""),
    )
    async with _client(made) as client:
        for route, told in _told(made):
            if told.kind == "public":
                continue
            path = route.path().partition("?")[0]
            for headers, body in requests:
                stranger = await client.request(route.method, path, headers=headers, content=body)
                if (stranger.status_code, stranger.headers.get("WWW-Authenticate")) != (
                    401,
                    "Bearer",
                ):
                    wrong.append(f"{route}: {stranger.status_code}")
                if told.kind != "roles":
                    continue
                bearer = {"Authorization": f"Bearer {token()}"}
                nobody = await client.request(
                    route.method, path, headers=headers | bearer, content=body
                )
                if nobody.status_code != 403:
                    wrong.append(f"{route} without a role: {nobody.status_code}")
    assert not wrong, "\n".join(wrong)


def test_auditors_change_nothing_and_administrators_see_no_case() -> None:
    rows = {
        (service, method, path): told
        for service in SERVICES
        for (method, path), told in access(service).items()
    }
    acts = {row for row, told in rows.items() if row[1] != READ_ONLY and Role.auditor in told.roles}
    assert acts == ACTS_OF_AUDIT
    assert {
        row for row, told in rows.items() if Role.system_administrator in told.roles
    } == OF_SYSTEM_ADMINISTRATORS
    assert {
        row for row, told in rows.items() if Role.security_administrator in told.roles
    } == OF_SECURITY_ADMINISTRATORS


def _told(made: Room) -> Iterator[tuple[Route, Access]]:
    table = access(made.service)
    for route in routes_of(made.app.openapi()):
        yield route, table.get((route.method, route.template), Access("roles"))


def _client(made: Room) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app=made.app, raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url="http://test", timeout=30)


async def _ask(client: httpx.AsyncClient, route: Route, bearer: str | None) -> httpx.Response:
    headers = route.headers() | ({"Authorization": f"Bearer {bearer}"} if bearer else {})
    return await client.request(route.method, route.path(), headers=headers, **route.body())


def _belonging(role: Role | None) -> dict[str, Any]:
    if role in (Role.applicant_member, Role.applicant_signatory):
        return {"organisation_id": new_id()}
    return {"unit": "120111"} if role in (Role.unit_officer, Role.unit_head) else {}


def _narrowed(route: Route, role: Role | None) -> bool:
    """Whether what is asked narrows who may ask it.

    The city may list experts only: without `role=expert` it is refused, which tests/identity looks
    at. A bulk act has the role of its single act, which tests/review looks at.
    """
    narrowed = {
        "GET /people": (Role.city_officer, Role.city_head),
        "POST /bulk-acts": (Role.unit_officer, Role.unit_head),
    }
    return role in narrowed.get(str(route), ())


def _signs_in(route: Route) -> bool:
    """Public, and 401 to whoever is not who they say."""
    doors = ("/sessions", "/sessions/code", "/sessions/enrolment", "/sessions/refresh")
    return route.template in doors and route.method == "post"
