"""People of the demo: where the setting is off nobody signs in as anybody, and where it is on only
as those whom the administrator entered.
"""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest

from contracts.facts.identity import DemoPersonEnteredV1, DemoSignedInV1, SignedInV1
from contracts.vocabulary import Role
from kit.db import new_id
from kit.surroundings import DEMO_SIGN_IN, Surroundings
from services.identity.demo_people.problems import NoDemoAccount
from services.identity.demo_people.rules import are_demo_accounts
from tests.identity.people import as_holder, refreshed, slug, staff, tokens
from tests.rooms import Room


@pytest.fixture
def allowed(identity: Room, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    """The room of a demo's system."""
    monkeypatch.setattr(identity.app.state.settings, "demo_sign_in", True)
    yield identity


async def demo_person(room: Room, role: Role = Role.city_officer) -> tuple[str, str]:
    """An account made for the demo: (login, person id)."""
    login = f"demo-{new_id().hex}"
    body = {"login": login, "name": "示例经办人", "roles": [role]}
    async with room.client(Role.system_administrator) as administrator:
        answer = await administrator.post("/staff", json=body)
    assert answer.status_code == 201, answer.text
    return login, answer.json()["person_id"]


def entry(person_id: str, place: int = 0, **more: Any) -> dict[str, Any]:
    labels = {"part": "市局", "part_en": "the city", "label": "经办人", "label_en": "officer"}
    return {"person_id": person_id, "place": place, **labels, **more}


async def enter(room: Room, *people: dict[str, Any]) -> Any:
    async with room.client(Role.system_administrator) as administrator:
        return await administrator.post("/demo-people", json={"people": people})


async def sign_in(room: Room, person_id: str) -> Any:
    async with room.client(signed_in=False) as public:
        return await public.post(f"/demo-people/{person_id}/sessions")


async def test_off_nobody_is_entered_seen_or_signed_in_as(
    identity: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Off is the default. Whoever was entered while it was on is out of reach too."""
    assert identity.app.state.settings.demo_sign_in is False
    _, person = await demo_person(identity)
    with monkeypatch.context() as on:
        on.setattr(identity.app.state.settings, "demo_sign_in", True)
        assert (await enter(identity, entry(person))).status_code == 201
        assert (await sign_in(identity, person)).status_code == 201
    before = len(await identity.facts(topic=DemoSignedInV1.topic))
    assert (await enter(identity, entry(person))).status_code == 404
    async with identity.client(signed_in=False) as public:
        assert (await public.get("/demo-people")).status_code == 404
    refused = await sign_in(identity, person)
    assert refused.status_code == 404
    assert slug(refused) == "not-found"
    assert len(await identity.facts(topic=DemoSignedInV1.topic)) == before


async def test_anybody_signs_in_as_a_person_of_the_demo_and_the_journal_tells_it_apart(
    allowed: Room,
) -> None:
    login, person = await demo_person(allowed)
    assert (await enter(allowed, entry(person))).json() == {"entered": 1}
    assert await allowed.facts(topic=DemoPersonEnteredV1.topic, subject=UUID(person))

    answer = await sign_in(allowed, person)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    async with as_holder(allowed, made["access_token"]) as holder:
        me = (await holder.get("/me")).json()
    assert (me["person_id"], me["login"]) == (person, login)
    assert (await refreshed(allowed, made["refresh_token"])).status_code == 200
    assert len(await allowed.facts(topic=DemoSignedInV1.topic, subject=UUID(person))) == 1
    assert await allowed.facts(topic=SignedInV1.topic, subject=UUID(person)) == []


async def test_nobody_else_is_signed_in_as(allowed: Room) -> None:
    """An account with a password, somebody who is not there: one answer."""
    login, person = await staff(allowed, Role.city_head)
    for stranger in (person, str(new_id())):
        answer = await sign_in(allowed, stranger)
        assert answer.status_code == 404
        assert slug(answer) == "not-found"
    assert await tokens(allowed, login)


async def test_only_accounts_made_for_the_demo_are_entered(allowed: Room) -> None:
    login, person = await staff(allowed, Role.city_head)
    refused = await enter(allowed, entry((await demo_person(allowed))[1]), entry(person))
    assert refused.status_code == 422
    assert slug(refused) == "no-demo-account"
    assert refused.json()["logins"] == [login]
    assert (await sign_in(allowed, person)).status_code == 404
    assert (await enter(allowed, entry(str(new_id())))).status_code == 404


async def test_the_page_lists_people_in_their_places_a_page_at_a_time(allowed: Room) -> None:
    people = [(await demo_person(allowed, role))[1] for role in (Role.expert, Role.auditor)]
    third = (await demo_person(allowed, Role.city_head))[1]
    noted = {"note": "20 件待受理", "note_en": "20 to accept"}
    await enter(allowed, entry(third, 9002), entry(people[0], 9001), entry(people[1], 9001))
    await enter(allowed, entry(third, 9002, **noted))
    seen: list[dict[str, Any]] = []
    async with allowed.client(signed_in=False) as public:
        cursor: str | None = None
        while True:
            params = {"limit": 1} | ({"cursor": cursor} if cursor else {})
            page = (await public.get("/demo-people", params=params)).json()
            seen += page["items"]
            cursor = page["next"]
            if cursor is None:
                break
        unknown = await public.get("/demo-people", params={"cursor": str(new_id())})
    assert unknown.status_code == 404
    ours = [each for each in seen if each["person_id"] in (*people, third)]
    assert [each["person_id"] for each in ours] == [*sorted(people), third]
    assert ours[-1]["note"] == "20 件待受理"
    assert [role["code"] for role in ours[-1]["roles"]] == ["city_head"]


async def test_readiness_warns_while_it_is_on(allowed: Room) -> None:
    around = Surroundings(allowed.app.state.settings)
    async with allowed.client(signed_in=False) as public:
        ready = await public.get("/../readyz")
    assert ready.status_code == 200
    assert ready.json()[DEMO_SIGN_IN].startswith("warning: ")
    allowed.app.state.settings.demo_sign_in = False
    assert DEMO_SIGN_IN not in await around.states()
    await around.close()


def test_a_login_of_another_kind_is_named() -> None:
    are_demo_accounts(["demo-a", "demo-b"])
    with pytest.raises(NoDemoAccount) as refused:
        are_demo_accounts(["demo-a", "zhang", "ademo-"])
    assert refused.value.extra["logins"] == ["ademo-", "zhang"]
