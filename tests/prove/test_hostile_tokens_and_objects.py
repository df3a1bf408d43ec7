"""Every route of every service, from its OpenAPI document: without a live token nobody gets in;
another's object is not there.
"""

import base64
import hmac
import json
import time
from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID, uuid4

import httpx
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from contracts.names import SERVICES
from contracts.vocabulary import Role
from kit import keys, security
from kit.settings import load
from tests.intake.filing import Firm, open_rehearsal
from tests.prove.asking import Route, routes_of, sample
from tests.review.desk import new_desk
from tests.rooms import Room, token

PUBLIC = {
    "identity": {
        ("post", "/people"),
        ("post", "/sessions"),
        ("post", "/sessions/refresh"),
        ("post", "/password-resets"),
        ("post", "/one-time-links/redemption"),
        ("get", "/words"),
        ("get", "/demo-people"),
        ("post", "/demo-people/{person_id}/sessions"),
    },
    "intake": {
        ("get", "/calendars"),
        ("get", "/campaigns"),
        ("get", "/campaigns/{campaign_id}"),
        ("get", "/campaigns/{campaign_id}/application.docx"),
        ("get", "/campaigns/{campaign_id}/form"),
        ("get", "/campaigns/{campaign_id}/units"),
        ("get", "/campaigns/{campaign_id}/windows"),
        ("get", "/receipts/keys"),
        ("get", "/words"),
    },
    "review": {("get", "/words")},
    "registry": {
        ("get", "/notices"),
        ("get", "/notices/{notice_id}"),
        ("get", "/notices/{notice_id}/items"),
        ("get", "/notices/{notice_id}/paper"),
        ("get", "/announcements"),
        ("get", "/announcements/{announcement_id}"),
        ("get", "/announcements/{announcement_id}/paper"),
        ("get", "/directory"),
        ("get", "/directory/counts"),
        ("get", "/entries/{registry_number}"),
        ("get", "/yearbooks/{year}"),
        ("get", "/yearbooks/{year}/directory.docx"),
        ("post", "/notices/{notice_id}/objection-files"),
        ("post", "/objection-files/{file_id}/uploaded"),
        ("post", "/notices/{notice_id}/lodged-objections"),
        ("post", "/lodged-objections/state"),
        ("get", "/words"),
    },
    "notify": {
        ("post", "/email-codes"),
        ("post", "/email-codes/{address_id}/confirm"),
        ("get", "/words"),
    },
}
"""Routes that serve people who are not signed in; everything else must refuse them."""


def hostile_tokens() -> Iterator[tuple[str, str | None]]:
    """(what is wrong with it, the Authorization header)."""
    folder = load("identity").keys_dir
    ours = keys.signing_key(folder, "token")
    claims: dict[str, Any] = {"sub": str(uuid4()), "roles": [str(role) for role in Role]}
    good = token(*Role)
    body = good.split(".")[1]
    public = keys.public_keys(folder, "token")[ours.kid].public_bytes(
        Encoding.PEM, PublicFormat.SubjectPublicKeyInfo
    )

    def made(
        key: Any, algorithm: str, typ: str = "at+jwt", kid: str = ours.kid, **changed: Any
    ) -> str:
        now = int(time.time())
        whole = {
            "iss": "quanlian",
            "aud": "quanlian-api",
            "iat": now,
            "nbf": now,
            "exp": now + 600,
            **claims,
        }
        whole = {name: value for name, value in {**whole, **changed}.items() if value is not None}
        return jwt.encode(whole, key, algorithm=algorithm, headers={"typ": typ, "kid": kid})

    def bare(header: dict[str, str], payload: str, signature: str = "") -> str:
        encoded = base64.urlsafe_b64encode(json.dumps(header).encode()).decode().rstrip("=")
        return f"{encoded}.{payload}.{signature}"

    yield "none at all", None
    yield "no token in it", "Bearer "
    yield "another scheme", "Basic " + base64.b64encode(b"demo-sysadmin:x").decode()
    yield "not a token", "Bearer not.a.token"
    yield "expired", "Bearer " + security.sign(ours, "access", claims, -5)
    yield "not yet valid", "Bearer " + made(ours.private, "EdDSA", nbf=int(time.time()) + 600)
    yield "of another audience", "Bearer " + made(ours.private, "EdDSA", aud="quanlian-refresh")
    yield "of another issuer", "Bearer " + made(ours.private, "EdDSA", iss="somebody")
    yield "a refresh token", "Bearer " + security.sign(ours, "refresh", claims, 600)
    yield (
        "an address proof",
        "Bearer "
        + security.sign(keys.signing_key(folder, "address"), "address_proof", claims, 600),
    )
    yield "of another typ", "Bearer " + made(ours.private, "EdDSA", typ="JWT")
    yield "without a subject", "Bearer " + made(ours.private, "EdDSA", sub=None)
    yield "without an end", "Bearer " + made(ours.private, "EdDSA", exp=None)
    yield (
        "signed by a stranger under our kid",
        "Bearer " + made(Ed25519PrivateKey.generate(), "EdDSA"),
    )
    yield "of an unknown kid", "Bearer " + made(ours.private, "EdDSA", kid="token-999")
    yield "signed with HS256 by what is public", "Bearer " + confused(good, ours.kid, public)
    yield "alg none", "Bearer " + bare({"alg": "none", "typ": "at+jwt", "kid": ours.kid}, body)
    yield (
        "alg None with a signature",
        "Bearer " + bare({"alg": "None", "typ": "at+jwt", "kid": ours.kid}, body, "AAAA"),
    )
    yield "without its signature", "Bearer " + ".".join(good.split(".")[:2]) + "."
    yield "with its claims changed", "Bearer " + bare_changed(good)


def confused(good: str, kid: str, public: bytes) -> str:
    """The claims under HS256, the public key taken for a shared secret: what a verifier that
    trusts `alg` accepts.
    """
    header = base64.urlsafe_b64encode(
        json.dumps({"alg": "HS256", "typ": "at+jwt", "kid": kid}).encode()
    ).rstrip(b"=")
    signed = header + b"." + good.split(".")[1].encode()
    mac = base64.urlsafe_b64encode(hmac.digest(public, signed, "sha256")).rstrip(b"=")
    return (signed + b"." + mac).decode()


def bare_changed(good: str) -> str:
    """The same signature over other claims."""
    header, body, signature = good.split(".")
    claims = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    claims["sub"] = str(uuid4())
    return ".".join(
        (
            header,
            base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("="),
            signature,
        )
    )


def client_of(made: Room) -> httpx.AsyncClient:
    """Nobody's client; what the app raises comes as its 500."""
    transport = httpx.ASGITransport(app=made.app, raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url="http://test", timeout=30)


@pytest.mark.parametrize("service", SERVICES)
async def test_nobody_gets_in_without_a_live_token(
    room: Callable[[str], Room], service: str
) -> None:
    made, tokens = room(service), list(hostile_tokens())
    wrong: list[str] = []
    seen: set[tuple[str, str]] = set()
    async with client_of(made) as client:
        for route in routes_of(made.app.openapi()):
            seen.add((route.method, route.template))
            if (route.method, route.template) in PUBLIC[service]:
                continue
            for word, header in tokens:
                headers = route.headers() | (
                    {"Authorization": header} if header is not None else {}
                )
                answer = await client.request(
                    route.method, route.path(), headers=headers, **route.body()
                )
                if answer.status_code != 401 or not _is_problem(answer):
                    wrong.append(f"{route} with a token {word}: {answer.status_code}")
    assert PUBLIC[service] <= seen, f"listed as public, but no such route: {PUBLIC[service] - seen}"
    assert not wrong, f"{len(wrong)} got through or were refused otherwise:\n" + "\n".join(
        wrong[:40]
    )


@pytest.mark.parametrize("service", SERVICES)
async def test_an_object_that_is_not_ones_own_is_not_there(
    room: Callable[[str], Room], service: str
) -> None:
    """A made-up id in every place of the path, by every role: refused (403), not found (404), or
    the body is refused before; never had.
    """
    made, wrong = room(service), list[str]()
    async with client_of(made) as client:
        for route in routes_of(made.app.openapi()):
            if not route.places:
                continue
            for role in Role:
                headers = route.headers() | {
                    "Authorization": f"Bearer {token(role, **belonging(role))}"
                }
                answer = await client.request(
                    route.method, route.path(), headers=headers, **route.body()
                )
                allowed = (403, 404) if route.asks_nothing else (400, 403, 404, 409, 412, 415, 422)
                if (answer.status_code not in allowed or not _is_problem(answer)) and not _nothing(
                    answer
                ):
                    wrong.append(f"{route} as {role}: {answer.status_code} {answer.text[:200]}")
    assert not wrong, f"{len(wrong)} were answered otherwise:\n" + "\n".join(wrong[:40])


async def never_had(made: Room, place: str, owned: str, *roles: Role) -> list[str]:
    """What went wrong when people of these roles, who belong elsewhere, asked for one real object
    by every route that names it.
    """
    wrong, asked = [], 0
    async with client_of(made) as client:
        for route in routes_of(made.app.openapi()):
            if place not in route.places:
                continue
            for role in roles:
                asked += 1
                headers = route.headers() | {
                    "Authorization": f"Bearer {token(role, **belonging(role))}"
                }
                path = route.path(**{place: owned})
                answer = await client.request(route.method, path, headers=headers, **route.body())
                allowed = (403, 404) if route.asks_nothing else (403, 404, 415, 422)
                if answer.status_code not in allowed:
                    wrong.append(f"{route} as {role}: {answer.status_code} {answer.text[:200]}")
    assert asked, f"no route names {place}"
    return wrong


APPLICANTS = (Role.applicant_member, Role.applicant_signatory)


async def test_another_applicants_submission_is_not_there(room: Callable[[str], Room]) -> None:
    made = room("intake")
    firm = Firm(made, await open_rehearsal(made))
    kept = await firm.handed_in()
    others = (
        *APPLICANTS,
        Role.unit_officer,
        Role.expert,
        Role.system_administrator,
        Role.security_administrator,
    )
    wrong = await never_had(made, "submission_id", kept["submission_id"], *others)
    assert not wrong, "\n".join(wrong)


async def test_another_units_case_and_list_are_not_there(room: Callable[[str], Room]) -> None:
    desk = new_desk(room("review"))
    case = await desk.recommended()
    list_id = await desk.sealed_list([case])
    others = (
        *APPLICANTS,
        Role.unit_officer,
        Role.unit_head,
        Role.expert,
        Role.system_administrator,
    )
    wrong = await never_had(desk.room, "case_id", str(case), *others)
    wrong += await never_had(desk.room, "list_id", list_id, *others)
    assert not wrong, "\n".join(wrong)


async def test_a_value_that_no_column_holds_is_refused_as_input(
    room: Callable[[str], Room],
) -> None:
    """A NUL in a text and a number beyond its type are the asker's mistake (422), not a fault of
    ours.
    """
    desk, nul = new_desk(room("review")), "示例\0文字"
    case = await desk.opened()
    body = {"outcome": "recommend", "snapshot": (await desk.case(case))["snapshot"], "reason": nul}
    ruled = await desk.officer().post(f"/cases/{case}/rulings", json=body)
    async with room("registry").client(signed_in=False) as public:
        found = [
            await public.get("/directory", params={"q": nul}),
            await public.get("/directory", params={"year": "9" * 20}),
            await public.get("/entries/TJ%00"),
        ]
    wrong = [
        f"{each.request.url}: {each.status_code}"
        for each in (ruled, *found)
        if each.status_code not in (404, 422)
    ]
    assert not wrong, wrong


def belonging(role: Role) -> dict[str, Any]:
    """What a person of this role belongs to."""
    if role in (Role.applicant_member, Role.applicant_signatory):
        return {"organisation_id": UUID(int=uuid4().int)}
    return {"unit": "120111"} if role in (Role.unit_officer, Role.unit_head) else {}


def _nothing(answer: httpx.Response) -> bool:
    """A list under a made-up campaign, with nothing in it."""
    return answer.status_code == 200 and answer.json().get("items") == []


def _is_problem(answer: httpx.Response) -> bool:
    if "json" not in answer.headers.get("content-type", ""):
        return False
    body = answer.json()
    return {"type", "title", "status"} <= body.keys() and bool(body["status"] == answer.status_code)


def test_samples_are_what_the_schema_asks() -> None:
    assert sample({"type": "string", "format": "uuid"}, {}) != sample(
        {"type": "string", "format": "uuid"}, {}
    )
    assert Route("get", "/x/{a}", "/api/s/v1", {}, {}).places == ("a",)
