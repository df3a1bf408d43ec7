"""Codes by e-mail, proofs, and where a person is told: over HTTP, with a real mail server."""

from collections.abc import Iterator
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text

from kit.db import Writing, new_id
from kit.security import Verifier
from services.notify.settings import NotifySettings
from tests.notify.post import Post, code_in, email
from tests.rooms import Room


async def prove(post: Post, address: str) -> str:
    async with post.room.client(signed_in=False) as public:
        asked = await public.post("/email-codes", json={"email": address.upper()})
        assert asked.status_code == 202, asked.text
        await post.flush()
        answer = await public.post(
            f"/email-codes/{asked.json()['address_id']}/confirm",
            json={"code": code_in(post.to(address)[-1])},
        )
    assert answer.status_code == 200, answer.text
    proof: str = answer.json()["address_proof"]
    return proof


async def test_a_code_proves_an_address(notify: Room, post: Post) -> None:
    address = email()
    claims = Verifier(notify.settings.keys_dir).verify("address_proof", await prove(post, address))
    said = [fact["topic"] for fact in await notify.facts(subject=UUID(claims["sub"]))]
    assert said == ["notify.email_code_sent.v1", "notify.address_proved.v1"]


async def test_no_address_and_no_code_lies_open_in_the_database(notify: Room, post: Post) -> None:
    address = email()
    await prove(post, address)
    code = code_in(post.to(address)[-1])
    async with notify.db.reading() as session:
        for table in ("addresses", "codes", "deliveries", "journal"):
            rows = (
                (await session.execute(text(f"SELECT t::text FROM notify.{table} t")))
                .scalars()
                .all()
            )
            hexed = address.encode().hex()
            assert not any(address in row or hexed in row for row in rows)
        codes = (await session.execute(text("SELECT code_tag FROM notify.codes"))).scalars().all()
    assert code not in codes


async def test_a_code_bears_five_tries_and_counts_once(notify: Room, post: Post) -> None:
    address = email()
    async with notify.client(signed_in=False) as public:
        asked = (await public.post("/email-codes", json={"email": address})).json()["address_id"]
        await post.flush()
        right = code_in(post.to(address)[-1])
        wrong = f"{(int(right) + 1) % 10**6:06d}"
        tries = [
            await public.post(f"/email-codes/{asked}/confirm", json={"code": wrong})
            for _ in range(5)
        ]
        assert [answer.status_code for answer in tries] == [422] * 5
        assert (
            await public.post(f"/email-codes/{asked}/confirm", json={"code": right})
        ).status_code == 410
        await public.post("/email-codes", json={"email": address})
        await post.flush()
        fresh = code_in(post.to(address)[-1])
        assert (
            await public.post(f"/email-codes/{asked}/confirm", json={"code": fresh})
        ).status_code == 200
        assert (
            await public.post(f"/email-codes/{asked}/confirm", json={"code": fresh})
        ).status_code == 410
        assert (
            await public.post(f"/email-codes/{new_id()}/confirm", json={"code": fresh})
        ).status_code == 404


@pytest.mark.parametrize("way", ["wide", "spaced"])
async def test_a_code_may_be_typed_in_any_width(notify: Room, post: Post, way: str) -> None:
    """What cannot be a code costs no try: the right one still counts after many."""
    address = email()
    async with notify.client(signed_in=False) as public:
        asked = (await public.post("/email-codes", json={"email": address})).json()["address_id"]
        await post.flush()
        right = code_in(post.to(address)[-1])
        for wrong in ("12345", "1234567", "abcdef", "一二三四五六", "", right[:5]):
            answer = await public.post(f"/email-codes/{asked}/confirm", json={"code": wrong})
            assert answer.status_code == 422
            assert "未计入尝试次数" in answer.json()["detail"]
        wide = "".join(chr(ord(digit) + 0xFEE0) for digit in right)
        typed = {"wide": f"\u200b{wide}", "spaced": f" {right[:3]} {right[3:]}\n"}[way]
        answer = await public.post(f"/email-codes/{asked}/confirm", json={"code": typed})
    assert answer.status_code == 200, answer.text


def public_from(room: Room, address: str) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app=room.app, client=(address, 4711))
    return httpx.AsyncClient(transport=transport, base_url="http://test/api/notify/v1")


async def test_a_strangers_tries_void_nobodys_code(notify: Room, post: Post) -> None:
    """Neither wrong tries nor a code asked for anew, nor many of both."""
    address = email()
    async with (
        public_from(notify, "198.51.100.9") as owner,
        public_from(notify, "203.0.113.7") as stranger,
    ):
        asked = (await owner.post("/email-codes", json={"email": address})).json()["address_id"]
        await post.flush()
        right = code_in(post.to(address)[-1])
        wrong = {"code": f"{(int(right) + 1) % 10**6:06d}"}
        where = f"/email-codes/{asked}/confirm"
        assert (await stranger.post("/email-codes", json={"email": address})).status_code == 202
        tries = [(await stranger.post(where, json=wrong)).status_code for _ in range(6)]
        assert tries == [422] * 5 + [410]
        assert (await stranger.post(where, json={"code": right})).status_code == 410
        assert (await owner.post(where, json={"code": right})).status_code == 200


async def test_who_holds_the_requests_id_is_voided_by_no_neighbour(
    notify: Room, post: Post
) -> None:
    """Behind one address all clients look alike; the request's id tells them apart."""
    address = email()
    async with public_from(notify, "192.0.2.33") as office:
        asked = (await office.post("/email-codes", json={"email": address})).json()
        await post.flush()
        right = code_in(post.to(address)[-1])
        wrong = {"code": f"{(int(right) + 1) % 10**6:06d}"}
        where = f"/email-codes/{asked['address_id']}/confirm"
        assert [(await office.post(where, json=wrong)).status_code for _ in range(6)][-1] == 410
        held = {"request_id": asked["request_id"]}
        tries = [(await office.post(where, json=wrong | held)).status_code for _ in range(4)]
        assert tries == [422] * 4
        made_up = {"request_id": str(new_id()), "code": right}
        assert (await office.post(where, json=made_up)).status_code == 410
        assert (await office.post(where, json={"code": right} | held)).status_code == 200


@pytest.fixture
def few(notify: Room) -> Iterator[NotifySettings]:
    """The room's settings, for one test to change."""
    kept: NotifySettings = notify.app.state.notify
    changed = kept.model_copy()
    notify.app.state.notify = changed
    yield changed
    notify.app.state.notify = kept


@pytest.mark.parametrize("bound", ["codes_allowed_of_client", "codes_a_day_of_client"])
async def test_one_client_has_us_write_to_few_strangers(
    notify: Room, few: NotifySettings, bound: str
) -> None:
    setattr(few, bound, 3)
    here, there = f"2001:db8:{new_id().hex[:4]}:{new_id().hex[-4:]}", "198.51.100.77"
    asked = []
    for n in range(4):  # a house of IPv6 is one client
        async with public_from(notify, f"{here}::{n}") as stranger:
            asked.append(await stranger.post("/email-codes", json={"email": email()}))
    assert [each.status_code for each in asked] == [202] * 3 + [429]
    assert int(asked[-1].headers["Retry-After"]) > 0
    async with public_from(notify, there) as neighbour:
        answer = await neighbour.post("/email-codes", json={"email": email()})
    assert answer.status_code == 202


async def test_nobody_uses_up_anothers_codes(notify: Room) -> None:
    address = {"email": email()}
    async with (
        public_from(notify, "203.0.113.7") as stranger,
        public_from(notify, "198.51.100.9") as owner,
    ):
        asked = [(await stranger.post("/email-codes", json=address)).status_code for _ in range(11)]
        assert asked == [202] * 10 + [429]
        assert (await owner.post("/email-codes", json=address)).status_code == 202


async def test_codes_are_rate_limited_per_address(notify: Room) -> None:
    address = email()
    async with notify.client(signed_in=False) as public:
        answers = [await public.post("/email-codes", json={"email": address}) for _ in range(11)]
        assert [answer.status_code for answer in answers] == [202] * 10 + [429]
        assert int(answers[-1].headers["Retry-After"]) > 500
        assert (await public.post("/email-codes", json={"email": "nobody"})).status_code == 422


async def test_codes_are_rate_limited_per_address_and_day(notify: Room) -> None:
    """Five tries a code: without this, guessing and asking anew all day would open somebody's
    address in the end.
    """
    address = email()
    async with notify.client(signed_in=False) as public:
        asked = (await public.post("/email-codes", json={"email": address})).json()["address_id"]

        async def ask_29_more(tx: Writing) -> None:
            await tx.execute(
                text(
                    "INSERT INTO notify.codes (id, address_id, code_tag, client_tag, expires_at,"
                    " asked_at)"
                    " SELECT gen_random_uuid(), address_id, code_tag, client_tag, expires_at,"
                    " asked_at - n"
                    " * interval '40 minutes'"
                    " FROM notify.codes, generate_series(1, 29) n WHERE address_id = :id"
                ),
                {"id": UUID(asked)},
            )

        await notify.db.act(ask_29_more)
        refused = await public.post("/email-codes", json={"email": address})
    assert refused.status_code == 429
    assert 4 * 3600 < int(refused.headers["Retry-After"]) < 5 * 3600


async def test_a_person_changes_where_they_are_told(notify: Room, post: Post) -> None:
    person_id, address = new_id(), email()
    proof = await prove(post, address)
    async with notify.client(person_id=person_id) as client:
        assert (await client.get("/my/address")).json() == {"address_id": None, "email": None}
        assert (await client.put("/my/address", json={"address_proof": proof})).status_code == 204
        assert (await client.get("/my/address")).json()["email"] == f"{address[0]}***@example.com"
        assert (
            await client.put("/my/address", json={"address_proof": proof + "x"})
        ).status_code == 422


async def test_a_client_waits_between_two_codes_and_nobody_waits_for_another(notify: Room) -> None:
    address = {"email": email()}
    before = notify.app.state.notify
    notify.app.state.notify = NotifySettings()
    try:
        async with (
            public_from(notify, "203.0.113.17") as stranger,
            public_from(notify, "198.51.100.19") as owner,
        ):
            assert (await stranger.post("/email-codes", json=address)).status_code == 202
            again = await stranger.post("/email-codes", json=address)
            assert again.status_code == 429 and 0 < int(again.headers["Retry-After"]) <= 30
            assert again.headers["Retry-After"] in again.json()["detail"]
            assert again.headers["Retry-After"] == str(again.json()["retry_after"])
            elsewhere = await stranger.post("/email-codes", json={"email": email()})
            assert elsewhere.status_code == 202
            assert (await owner.post("/email-codes", json=address)).status_code == 202
    finally:
        notify.app.state.notify = before
