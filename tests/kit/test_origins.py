"""Pages of other addresses: listed ones read every answer, others none."""

from collections.abc import AsyncIterator

import httpx
import pytest

from kit.origins import origins_of
from kit.settings import WrongSetting, load
from tests.rooms import Room, Space

PORTAL, OTHER = "https://portal.example", "https://elsewhere.example"


@pytest.fixture
async def client(space: Space, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[httpx.AsyncClient]:
    monkeypatch.setenv("QUANLIAN_ALLOWED_ORIGINS", f"{PORTAL}, http://localhost:5173")
    async with Room("identity").client(signed_in=False) as made:
        yield made


def preflight(method: str, origin: str = PORTAL) -> dict[str, str]:
    return {"Origin": origin, "Access-Control-Request-Method": method}


async def test_a_listed_page_reads_answers_and_refusals(client: httpx.AsyncClient) -> None:
    sent = {"Origin": PORTAL}
    for answer in (
        await client.get("http://test/api/identity/healthz", headers=sent),
        await client.get("/me", headers=sent),
        await client.get("/nothing-here", headers=sent),
        await client.post("/sessions", content=b" " * 100_000, headers=sent),
    ):
        headers = answer.headers
        assert headers["access-control-allow-origin"] == PORTAL, answer.status_code
        assert headers["access-control-allow-credentials"] == "true"
        told = set(headers["access-control-expose-headers"].split(", "))
        assert {"ETag", "Retry-After", "Location", "Content-Disposition"} <= told
        assert "Origin" in headers["vary"]


async def test_any_other_page_is_told_nothing(client: httpx.AsyncClient) -> None:
    for origin in (OTHER, "null", "https://portal.example.evil.example", "http://portal.example"):
        answer = await client.get("/me", headers={"Origin": origin})
        asked = await client.options("/me", headers=preflight("GET", origin))
        for each in (answer, asked):
            assert not [name for name in each.headers if name.startswith("access-control")]
            assert "Origin" in each.headers["vary"]
    alone = await client.get("/me")
    assert "access-control-allow-origin" not in alone.headers and "Origin" in alone.headers["vary"]


async def test_a_preflight_names_the_methods_of_its_path(client: httpx.AsyncClient) -> None:
    answer = await client.options("/me/password", headers=preflight("PUT"))
    assert answer.status_code == 204
    assert answer.headers["access-control-allow-methods"] == "OPTIONS, PUT"
    assert answer.headers["access-control-allow-origin"] == PORTAL
    assert answer.headers["access-control-max-age"] == "600"
    allowed = answer.headers["access-control-allow-headers"].lower().split(", ")
    assert {"authorization", "if-match", "idempotency-key", "x-requested-with"} <= set(allowed)
    assert (await client.options("/nothing", headers=preflight("GET"))).status_code == 404
    plain = await client.options("/me/password", headers={"Origin": PORTAL})
    assert (plain.status_code, plain.headers["allow"]) == (204, "OPTIONS, PUT")


async def test_by_default_no_page_is_listed(space: Space) -> None:
    async with Room("identity").client(signed_in=False) as client:
        answer = await client.options("/me", headers=preflight("GET"))
    assert answer.status_code == 204
    assert not {"vary", "access-control-allow-origin"} & set(answer.headers)


@pytest.mark.parametrize(
    "said", ["*", "null", "portal.example", f"{PORTAL}/", "https://Portal.example", "ftp://a"]
)
def test_what_is_no_origin_is_refused(said: str) -> None:
    with pytest.raises(ValueError, match="no origin"):
        origins_of(f"{PORTAL},{said}")


def test_a_wrong_list_keeps_a_role_from_starting(
    space: Space, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUANLIAN_ALLOWED_ORIGINS", "*")
    with pytest.raises(WrongSetting, match="QUANLIAN_ALLOWED_ORIGINS is wrong"):
        load("identity")


def test_the_listed_are_taken_one_by_one() -> None:
    assert origins_of(f" {PORTAL} ,, {OTHER}:8443") == (PORTAL, f"{OTHER}:8443")
    assert origins_of("") == ()


@pytest.mark.parametrize(
    ("said", "kept"), [("", ""), ("https://portal.example/", "https://portal.example")]
)
def test_the_portals_address_is_an_origin(
    space: Space, monkeypatch: pytest.MonkeyPatch, said: str, kept: str
) -> None:
    monkeypatch.setenv("QUANLIAN_PORTAL_ADDRESS", said)
    assert load("registry").portal_address == kept


@pytest.mark.parametrize("said", ["portal.example", "https://a.example/x", "https://a,https://b"])
def test_an_address_that_is_none_keeps_a_role_from_starting(
    space: Space, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    monkeypatch.setenv("QUANLIAN_PORTAL_ADDRESS", said)
    with pytest.raises(WrongSetting, match="QUANLIAN_PORTAL_ADDRESS is wrong"):
        load("registry")
