"""The second factor of staff: set up, signed in by, lost, reset."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlmodel import col

from contracts.problem import NotFound
from contracts.vocabulary import Role
from kit.db import new_id
from services.identity.accounts.rules import STAFF_ROLES, SecondFactorPolicy
from services.identity.app import build
from services.identity.second_factor import actions
from services.identity.second_factor.models import RecoveryCode, SecondFactor
from services.identity.second_factor.problems import NoSecondFactor
from services.identity.settings import IdentitySettings
from tests.identity.devices import Device, ask, enrolled, take
from tests.identity.people import (
    as_holder,
    refreshed,
    register,
    slug,
    staff,
    tokens,
)
from tests.rooms import Room


@contextmanager
def asked_of(room: Room, roles: Collection[Role]) -> Iterator[None]:
    """The room is of a system that asks a second factor of these roles."""
    state = room.app.state
    before = state.second_factor_policy
    state.second_factor_policy = SecondFactorPolicy(frozenset(roles), demo=False)
    try:
        yield
    finally:
        state.second_factor_policy = before


@pytest.fixture
def asking(identity: Room) -> Iterator[Room]:
    """The room of a system that asks a second factor of staff."""
    with asked_of(identity, STAFF_ROLES):
        yield identity


async def wrong(room: Room, who: str, times: int) -> None:
    ticket = (await ask(room, who))["ticket"]
    for _ in range(times):
        assert slug(await take(room, "code", ticket, "0000000000")) == "code-refused"


async def topics_of(room: Room, person: str) -> list[str]:
    return [each["topic"].split(".")[1] for each in await room.facts(subject=UUID(person))]


async def test_staff_do_nothing_before_they_have_a_second_factor(asking: Room) -> None:
    who, person = await staff(asking, Role.city_officer)
    asked = await ask(asking, who)
    assert asked["step"] == "enrolment" and "access_token" not in asked
    for step in ("code", "enrolment"):
        for ticket in (asked["ticket"], "guessed"):
            refused = await take(asking, step, ticket, "000000")
            assert (refused.status_code, slug(refused)) == (401, "code-refused")
    async with as_holder(asking, asked["ticket"]) as client:
        assert (await client.get("/me")).status_code == 401, "a ticket is no access token"
    device = Device(asking, asked["device"]["secret"])
    made = await take(asking, "enrolment", asked["ticket"], await device.code())
    assert made.status_code == 201 and len(made.json()["recovery_codes"]) == 10
    async with as_holder(asking, made.json()["access_token"]) as client:
        mine = (await client.get("/me/second-factor")).json()
    assert mine["since"] and mine["required"] and mine["recovery_codes_left"] == 10
    async with asking.db.reading() as session:
        kept = await session.get_one(SecondFactor, UUID(person))
        hashes = await session.scalars(
            select(col(RecoveryCode.code_hash)).where(col(RecoveryCode.person_id) == UUID(person))
        )
        assert not set(made.json()["recovery_codes"]) & set(hashes.all())
    assert asked["device"]["secret"].encode() not in kept.secret
    topics = await topics_of(asking, person)
    assert topics.index("second_step_asked") < topics.index("second_factor_enrolled")
    assert topics[-1] == "signed_in"


async def test_applicants_and_a_system_that_asks_nobody_sign_in_as_ever(identity: Room) -> None:
    who, _ = await staff(identity, Role.city_head)
    held = await tokens(identity, who)
    async with as_holder(identity, held["access_token"]) as client:
        mine = (await client.get("/me/second-factor")).json()
        assert mine == {"since": None, "required": False, "recovery_codes_left": 0}
        for act in ("removal", "recovery-codes"):
            refused = await client.post(f"/me/second-factor/{act}", json={"code": "000000"})
            assert (refused.status_code, slug(refused)) == (409, "no-second-factor")


async def test_an_applicant_is_not_asked(asking: Room) -> None:
    await tokens(asking, await register(asking))


async def test_a_code_signs_in_once(asking: Room) -> None:
    who, _ = await staff(asking, Role.unit_head, unit="120104")
    device, _ = await enrolled(asking, who)
    first, second = await ask(asking, who), await ask(asking, who)
    assert first["step"] == "code" and first["device"] is None
    code = await device.code()
    assert (await take(asking, "code", first["ticket"], code)).status_code == 201
    for ticket in (first["ticket"], second["ticket"]):
        assert slug(await take(asking, "code", ticket, code)) == "code-refused", "used"
    later = await device.code()
    assert (await take(asking, "code", second["ticket"], later)).status_code == 201
    assert slug(await take(asking, "enrolment", first["ticket"], later)) == "code-refused"


async def test_setting_up_ends_what_was_begun_before(asking: Room) -> None:
    who, _ = await staff(asking, Role.expert)
    first, second = await ask(asking, who), await ask(asking, who)
    device = Device(asking, first["device"]["secret"])
    made = await take(asking, "enrolment", first["ticket"], await device.code())
    assert made.status_code == 201
    late = Device(asking, second["device"]["secret"])
    refused = await take(asking, "enrolment", second["ticket"], await late.code())
    assert slug(refused) == "code-refused", "somebody else's device does not take its place"
    # The sign-in of the one that came first is not touched.
    assert (await refreshed(asking, made.json()["refresh_token"])).status_code == 200


async def test_a_sign_in_of_before_the_rule_ends_at_its_next_refresh(identity: Room) -> None:
    who, person = await staff(identity, Role.auditor)
    held = await tokens(identity, who)
    with asked_of(identity, {Role.auditor}):
        assert slug(await refreshed(identity, held["refresh_token"])) == "refresh-refused"
        [refused] = await identity.facts(subject=UUID(person), topic="identity.sign_in_refused.v1")
        assert refused["fact"]["why"] == "unenrolled"
        assert (await ask(identity, who))["step"] == "enrolment"


async def test_a_recovery_code_signs_in_once_and_is_told(asking: Room) -> None:
    who, person = await staff(asking, Role.city_officer)
    _, made = await enrolled(asking, who)
    code = made["recovery_codes"][3]
    ticket = (await ask(asking, who))["ticket"]
    assert (await take(asking, "code", ticket, code.upper())).status_code == 201
    assert slug(await take(asking, "code", ticket, code)) == "code-refused"
    [used] = await asking.facts(subject=UUID(person), topic="identity.recovery_code_used.v1")
    assert used["fact"]["left"] == 9


async def test_after_five_wrong_codes_the_right_one_waits_whatever_the_client(asking: Room) -> None:
    who, person = await staff(asking, Role.city_head)
    device, made = await enrolled(asking, who)
    await wrong(asking, who, 5)
    ticket = (await ask(asking, who))["ticket"]
    for code in (await device.code(), made["recovery_codes"][0]):
        assert slug(await take(asking, "code", ticket, code)) == "code-refused"
    assert (await topics_of(asking, person)).count("second_step_locked") == 1
    async with asking.client(Role.security_administrator) as administrator:
        await administrator.post(f"/people/{person}/unlock")
    answer = await take(asking, "code", ticket, made["recovery_codes"][0])
    assert answer.status_code == 201, "a refused code was not used up"


async def test_wrong_codes_of_setting_up_count_too(asking: Room) -> None:
    who, _ = await staff(asking, Role.expert)
    asked = await ask(asking, who)
    for _ in range(5):
        assert slug(await take(asking, "enrolment", asked["ticket"], "0")) == "code-refused"
    device = Device(asking, asked["device"]["secret"])
    refused = await take(asking, "enrolment", asked["ticket"], await device.code())
    assert slug(refused) == "code-refused"


async def test_words_instead_of_digits_are_a_wrong_code_that_counts(asking: Room) -> None:
    who, person = await staff(asking, Role.expert)
    asked = await ask(asking, who)
    assert slug(await take(asking, "enrolment", asked["ticket"], "验证码")) == "code-refused"
    device = Device(asking, asked["device"]["secret"])
    made = await take(asking, "enrolment", asked["ticket"], await device.code())
    assert made.status_code == 201
    ticket = (await ask(asking, who))["ticket"]
    assert slug(await take(asking, "code", ticket, "验证码")) == "code-refused"
    refused = await asking.facts(subject=UUID(person), topic="identity.sign_in_refused.v1")
    assert [each["fact"]["why"] for each in refused] == ["wrong_code", "wrong_code"]


async def test_a_stranger_with_the_password_ends_no_sign_in_of_the_owner(asking: Room) -> None:
    who, person = await staff(asking, Role.city_head)
    device, made = await enrolled(asking, who)
    await wrong(asking, who, 5)
    waits = {"code": await device.code()}
    async with as_holder(asking, made["access_token"]) as client:
        for act in ("removal", "recovery-codes"):
            refused = await client.post(f"/me/second-factor/{act}", json=waits)
            assert (refused.status_code, slug(refused)) == (422, "device-code-wrong")
        assert (await client.get("/me")).status_code == 200
    assert (await refreshed(asking, made["refresh_token"])).status_code == 200
    assert (await topics_of(asking, person))[-1] == "token_refreshed"


async def test_whoever_guesses_with_a_token_loses_it(asking: Room) -> None:
    who, _ = await staff(asking, Role.city_head)
    _, made = await enrolled(asking, who)
    async with as_holder(asking, made["access_token"]) as client:
        for _ in range(5):
            refused = await client.post("/me/second-factor/removal", json={"code": "x"})
            assert (refused.status_code, slug(refused)) == (422, "device-code-wrong")
        assert (await client.get("/me")).status_code == 401
    assert (await refreshed(asking, made["refresh_token"])).status_code == 401


async def test_recovery_codes_are_renewed(asking: Room) -> None:
    who, person = await staff(asking, Role.city_head)
    device, made = await enrolled(asking, who)
    async with as_holder(asking, made["access_token"]) as client:
        renewed = await client.post(
            "/me/second-factor/recovery-codes", json={"code": await device.code()}
        )
        assert renewed.status_code == 201
        assert slug(await client.post("/me/second-factor/recovery-codes", json={"code": "x"})) == (
            "device-code-wrong"
        )
    ticket = (await ask(asking, who))["ticket"]
    old, new = made["recovery_codes"][0], renewed.json()["recovery_codes"][0]
    assert slug(await take(asking, "code", ticket, old)) == "code-refused"
    assert (await take(asking, "code", ticket, new)).status_code == 201
    assert "recovery_codes_renewed" in await topics_of(asking, person)


async def test_another_device_takes_the_place_of_ones_own(asking: Room) -> None:
    who, person = await staff(asking, Role.city_head)
    device, made = await enrolled(asking, who)
    async with as_holder(asking, made["access_token"]) as client:
        code = {"code": await device.code()}
        assert (await client.post("/me/second-factor/removal", json=code)).status_code == 204
        assert (await client.get("/me")).status_code == 401
    assert (await refreshed(asking, made["refresh_token"])).status_code == 401
    _, again = await enrolled(asking, who)
    assert not set(again["recovery_codes"]) & set(made["recovery_codes"])
    removed = await asking.facts(subject=UUID(person), topic="identity.second_factor_removed.v1")
    assert [each["fact"]["by"] for each in removed] == ["owner"]


async def test_a_lost_device_is_reset_by_a_security_administrator(asking: Room) -> None:
    who, person = await staff(asking, Role.unit_officer, unit="120104")
    device, made = await enrolled(asking, who)
    waiting = (await ask(asking, who))["ticket"]
    reason: dict[str, Any] = {"reason": "手机遗失，已当面核对本人"}
    reset = f"/people/{person}/second-factor/removal"
    own = asking.client(Role.security_administrator, person_id=UUID(person))
    async with own as administrator:
        refused = await administrator.post(reset, json=reason)
        assert slug(refused) == "second-factor-of-oneself"
    async with asking.client(Role.security_administrator) as administrator:
        assert (await administrator.post(reset, json=reason)).status_code == 204
        assert slug(await administrator.post(reset, json=reason)) == "no-second-factor"
        nobody = f"/people/{new_id()}/second-factor/removal"
        assert (await administrator.post(nobody, json=reason)).status_code == 404
    assert (await refreshed(asking, made["refresh_token"])).status_code == 401
    assert slug(await take(asking, "code", waiting, await device.code())) == "code-refused"
    assert (await ask(asking, who))["step"] == "enrolment"
    [told] = await asking.facts(subject=UUID(person), topic="identity.second_factor_removed.v1")
    assert told["fact"]["by"] == "administrator" and told["fact"]["reason"] == reason["reason"]


async def test_an_operator_removes_a_device_where_no_administrator_can(asking: Room) -> None:
    who, person = await staff(asking, Role.auditor)
    await enrolled(asking, who)
    await asking.db.act(actions.reset_by_operator, who)
    with pytest.raises(NoSecondFactor):
        await asking.db.act(actions.reset_by_operator, who)
    with pytest.raises(NotFound):
        await asking.db.act(actions.reset_by_operator, "nobody")
    [told] = await asking.facts(subject=UUID(person), topic="identity.second_factor_removed.v1")
    assert told["fact"]["by"] == "operator" and told["actor"]["system"] == "cli"


async def test_a_new_password_ends_the_second_step_of_the_old_one(asking: Room) -> None:
    who, person = await staff(asking, Role.city_head)
    device, _ = await enrolled(asking, who)
    ticket = (await ask(asking, who))["ticket"]
    async with asking.client(Role.system_administrator) as administrator:
        link = (await administrator.post(f"/people/{person}/one-time-links")).json()
        setting = {"token": link["token"], "new": "Other-Horse-8"}
        await administrator.post("/one-time-links/redemption", json=setting)
    assert slug(await take(asking, "code", ticket, await device.code())) == "code-refused"
    ticket = (await ask(asking, who, "Other-Horse-8"))["ticket"]
    assert (await take(asking, "code", ticket, await device.code())).status_code == 201


async def test_a_ticket_lapses(asking: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    who, _ = await staff(asking, Role.city_head)
    device, _ = await enrolled(asking, who)
    over = IdentitySettings(code_ticket=timedelta(seconds=0))
    monkeypatch.setattr(asking.app.state.ticket_office, "_settings", over)
    ticket = (await ask(asking, who))["ticket"]
    assert slug(await take(asking, "code", ticket, await device.code())) == "code-refused"


async def test_a_browser_keeps_the_sign_in_of_the_second_step(asking: Room) -> None:
    who, _ = await staff(asking, Role.city_head)
    asked = await ask(asking, who)
    device = Device(asking, asked["device"]["secret"])
    body = {"ticket": asked["ticket"], "code": await device.code(), "keep": "cookie"}
    async with asking.client(signed_in=False) as public:
        foreign = await public.post("/sessions/enrolment", json=body)
        assert slug(foreign) == "cross-site-refused"
        ours = {"X-Requested-With": "quanlian"}
        made = await public.post("/sessions/enrolment", json=body, headers=ours)
    assert made.status_code == 201 and made.json()["refresh_token"] is None
    assert "HttpOnly" in made.headers["Set-Cookie"]


async def test_the_list_of_people_tells_who_has_one(asking: Room) -> None:
    with_one, person = await staff(asking, Role.expert)
    _, without = await staff(asking, Role.expert)
    await enrolled(asking, with_one)
    async with asking.client(Role.security_administrator) as administrator:
        found = await administrator.get("/people", params={"id": [person, without]})
    told = {each["id"]: each["second_factor_since"] for each in found.json()["items"]}
    assert told[person] and told[without] is None


async def test_nothing_secret_is_on_the_record(asking: Room) -> None:
    who, _ = await staff(asking, Role.expert)
    device, made = await enrolled(asking, who)
    await take(asking, "code", (await ask(asking, who))["ticket"], await device.code())
    told = str(await asking.facts())
    assert who not in told and not any(code in told for code in made["recovery_codes"])


def test_a_role_that_is_none_stops_the_start(
    identity: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUANLIAN_IDENTITY_SECOND_FACTOR", "everybody")
    from kit.settings import WrongSetting

    with pytest.raises(WrongSetting, match="QUANLIAN_IDENTITY_SECOND_FACTOR"):
        build(identity.settings)
