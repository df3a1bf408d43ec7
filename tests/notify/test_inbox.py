"""What notify keeps: copies of other rooms' rows, letters that wait for an address, the inbox."""

from uuid import UUID

from contracts.facts import identity
from contracts.vocabulary import Actor, Role
from kit.db import new_id
from tests.notify.post import NOW, Post, docket, email, handed_in
from tests.rooms import Room, plant_campaign


async def test_copies_ignore_what_is_older(post: Post) -> None:
    campaign_id = plant_campaign()
    organisation_id = new_id()
    membership = new_id()
    person = new_id()
    removed = identity.MemberRemovedV1(
        subject=membership, subject_version=3, organisation_id=organisation_id, person_id=person
    )
    admitted = identity.MemberAdmittedV1(
        subject=membership, subject_version=2, organisation_id=organisation_id, person_id=person,
        roles=(Role.applicant_member,),
    )  # fmt: skip
    await post.hear(removed, admitted, actor=Actor(kind="user", person_id=person))
    officer = new_id()
    await post.hear(
        identity.RolesChangedV1(
            subject=officer, subject_version=5, roles=(Role.unit_head,), unit="120111"
        ),
        identity.RolesChangedV1(
            subject=officer, subject_version=4, roles=(Role.unit_head,), unit="120104"
        ),
    )
    await post.hear(handed_in(docket(campaign_id, organisation_id, unit="120104")))
    assert await post.inbox(person) == []
    assert await post.inbox(officer) == []


async def test_an_address_that_comes_late_gets_what_waits(post: Post) -> None:
    person, address = new_id(), email()
    await post.hear(identity.AccountLockedV1(subject=person, until=NOW))
    registered = identity.PersonRegisteredV1(subject=person, address_id=await post.address(address))
    await post.hear(registered, registered)
    await post.flush()
    assert len(post.to(address)) == 1


async def test_the_inbox_is_ones_own(post: Post, notify: Room) -> None:
    person = await post.person()
    await post.hear(identity.AccountLockedV1(subject=person, until=NOW))
    (letter,) = await post.inbox(person)
    async with notify.client(person_id=new_id()) as stranger:
        assert (await stranger.post(f"/inbox/{letter['id']}/read")).status_code == 404
        assert (await stranger.get("/messages")).status_code == 403
    async with notify.client(person_id=person) as client:
        assert (await client.get("/inbox", params={"unread": True})).json()["unread"] == 1
        for _ in range(2):
            assert (await client.post(f"/inbox/{letter['id']}/read")).status_code == 204
        assert (await client.get("/inbox", params={"unread": True})).json() == {
            "items": [],
            "unread": 0,
            "next": None,
        }
    said = await notify.facts(subject=UUID(letter["id"]))
    assert [fact["topic"] for fact in said] == ["notify.message_read.v1"]
