"""The sending loop against a mail server that takes, refuses, hangs up, or is not there; and
against a sender that died.
"""

import asyncio
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand
from contracts.facts.identity import AccountLockedV1, PersonRegisteredV1
from contracts.vocabulary import Role, system
from kit.db import Writing, new_id
from services.notify.channels import actions
from services.notify.channels.activities import NotifyActivities
from services.notify.channels.rules import SendResult
from services.notify.messages.actions import write_letters
from tests.notify.post import NOW, Post, Postbox, email, enveloped
from tests.patience import PATIENCE, until_a_gate_is_waited_for
from tests.rooms import Room


async def queued(post: Post) -> tuple[str, str]:
    """A letter on its way: (address, person id)."""
    await post.flush()
    address = email()
    person = await post.person(address)
    await post.hear(AccountLockedV1(subject=person, until=NOW))
    return address, str(person)


async def record(post: Post, person: str) -> dict[str, Any]:
    return next(
        item for item in reversed(await post.records(limit=500)) if item["person_id"] == person
    )


async def test_a_letter_has_a_message_id_that_stays(post: Post) -> None:
    address, person = await queued(post)
    await post.flush()
    (letter,) = post.to(address)
    assert letter["Message-ID"] == f"<{(await record(post, person))['id']}@quanlian.example>"


async def test_a_refused_letter_is_sent_when_the_server_takes_it_again(post: Post) -> None:
    address, person = await queued(post)
    post.box.refusal = "451 4.3.0 try again later"
    assert await post.sending.round() == 1
    state = (await record(post, person))["email"]
    assert (state["state"], state["attempts"], state["last_answer"]) == ("queued", 1, "451")
    post.box.refusal = None
    await post.flush()
    state = (await record(post, person))["email"]
    assert (state["state"], state["attempts"], len(post.to(address))) == ("sent", 2, 1)


async def test_after_eight_refusals_a_letter_is_given_up(post: Post, notify: Room) -> None:
    _, person = await queued(post)
    post.box.refusal = "550 5.1.1 nobody here"
    await post.flush()
    found = await record(post, person)
    assert (found["email"]["state"], found["email"]["attempts"]) == ("failed", 8)
    said = await notify.facts(topic="notify.message_failed.v1")
    assert [fact["fact"]["person_id"] for fact in said].count(person) == 1


async def test_a_server_that_is_not_there_is_tried_again(notify: Room, post: Post) -> None:
    _, person = await queued(post)
    nobody = Post(notify, Postbox(9))
    await nobody.sending.round()
    assert (await record(post, person))["email"]["state"] == "queued"
    await post.flush()
    assert (await record(post, person))["email"]["state"] == "sent"


async def test_a_server_that_hangs_up_after_the_content_leaves_it_unsure(post: Post) -> None:
    address, person = await queued(post)
    post.box.hang_up = True
    await post.flush()
    post.box.hang_up = False
    await post.flush()
    assert (await record(post, person))["email"]["state"] == "unsure"
    assert len(post.to(address)) == 1


async def test_an_administrator_has_an_unsure_letter_sent_again(notify: Room, post: Post) -> None:
    address, person = await queued(post)
    post.box.hang_up = True
    await post.flush()
    post.box.hang_up = False
    letter = (await record(post, person))["id"]
    async with notify.client(Role.system_administrator) as administrator:
        unsure = (
            await administrator.get("/messages", params={"state": "unsure", "limit": 500})
        ).json()["items"]
        assert letter in [item["id"] for item in unsure]
        assert (await administrator.post(f"/messages/{letter}/send-again")).status_code == 202
        await post.flush()
        assert (await administrator.post(f"/messages/{letter}/send-again")).status_code == 409
        assert (await administrator.post(f"/messages/{uuid4()}/send-again")).status_code == 404
    assert len({mail["Message-ID"] for mail in post.to(address)}) == 1
    assert (await record(post, person))["email"]["state"] == "sent"


async def test_a_letter_whose_sender_died_is_unsure_and_not_sent_again(
    notify: Room, post: Post
) -> None:
    address, person = await queued(post)
    lease = uuid4()
    claimed = await notify.db.act(actions.claim, lease, post.settings)
    assert len(claimed) == 1

    async def pass_time(tx: Writing) -> None:
        await tx.execute(
            text(
                "UPDATE notify.deliveries SET leased_until = clock_timestamp() - interval '1 s'"
                " WHERE lease = :l"
            ),
            {"l": lease},
        )

    await notify.db.act(pass_time)
    swept = await NotifyActivities(notify.db).sweep(CampaignCommand(campaign_id=EVERY_CAMPAIGN))
    assert swept.changed == 1
    await post.flush()
    assert (await record(post, person))["email"]["state"] == "unsure"
    assert post.to(address) == []
    await notify.db.act(actions.settle, claimed[0].id, lease, SendResult.sent, "250", post.settings)
    assert (await record(post, person))["email"]["state"] == "unsure"


async def test_two_senders_send_once_and_stop_when_told(notify: Room, post: Post) -> None:
    made = [await queued(post) for _ in range(3)]
    stopping = asyncio.Event()
    senders = [asyncio.create_task(Post(notify, post.box).sending.run(stopping)) for _ in range(2)]
    await asyncio.wait_for(post.box.holds(len(made)), PATIENCE)
    stopping.set()
    await asyncio.gather(*senders)
    assert [len(post.to(address)) for address, _ in made] == [1, 1, 1]


async def test_a_letter_written_while_its_address_is_being_bound_is_sent(
    post: Post, notify: Room
) -> None:
    await post.flush()
    address, person_id = email(), new_id()
    address_id = await post.address(address)
    written, may_commit = asyncio.Event(), asyncio.Event()
    locked = AccountLockedV1(subject=person_id, until=NOW)

    async def write(tx: Writing) -> None:
        await write_letters(tx, enveloped(locked, system("identity")), locked)
        written.set()
        await may_commit.wait()

    writing = asyncio.create_task(notify.db.act(write))
    await written.wait()
    binding = asyncio.create_task(
        post.hear(PersonRegisteredV1(subject=person_id, address_id=address_id))
    )
    await until_a_gate_is_waited_for(notify.db)
    assert not binding.done(), "the address was bound past a letter that was being written"
    may_commit.set()
    await asyncio.gather(writing, binding)
    await post.flush()
    assert len(post.to(address)) == 1


@pytest.mark.parametrize(
    ("spoilt", "answer"),
    [
        ("subject = E'您好\\r\\nBcc: somebody@example.com'", "ValueError"),
        ("recipient = decode(repeat('00', 60), 'hex')", "InvalidTag"),
    ],
)
async def test_a_letter_that_cannot_be_written_stops_nobody_elses(
    post: Post, notify: Room, spoilt: str, answer: str
) -> None:
    _, person = await queued(post)

    async def spoil(tx: Writing) -> None:
        await tx.execute(
            text(f"UPDATE notify.deliveries SET {spoilt} WHERE person_id = :p"),  # noqa: S608
            {"p": UUID(person)},
        )

    await notify.db.act(spoil)
    address = email()
    behind = await post.person(address)
    await post.hear(AccountLockedV1(subject=behind, until=NOW))
    await post.flush()
    state = (await record(post, person))["email"]
    assert (state["state"], state["last_answer"]) == ("failed", answer)
    assert len(post.to(address)) == 1
