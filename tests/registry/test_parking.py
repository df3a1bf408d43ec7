"""Parked facts on the real broker: looked at, sent again, given up; each decision recorded."""

import asyncio
import json
from collections.abc import AsyncIterator
from uuid import UUID

import aio_pika
import httpx
import pytest
from aio_pika.abc import AbstractChannel

from contracts.canonical import canonical
from contracts.facts.registry import ParkedFactGivenUpV1, ParkedFactSentAgainV1
from contracts.names import facts_queue, parked_queue
from contracts.vocabulary import Role
from kit import bus
from kit.bus import declare_queues
from kit.db import new_id
from kit.parked import AT, BECAUSE, TIMES, TOPIC
from kit.settings import load
from kit.signing import SIGNATURE, fact_key, sign_fact
from tests.kit.hearing import envelope
from tests.patience import until
from tests.registry.desk import Desk
from tests.rooms import Space

HEARER = "identity"
SIGNED_IN = "identity.signed_in.v1"
LOOKS = 25
"""More than a newer broker delivers one message where nothing is said."""


@pytest.fixture
async def broker(space: Space) -> AsyncIterator[AbstractChannel]:
    """Identity's own way to its queues, which are empty before and gone after."""
    async with await aio_pika.connect(load(HEARER).amqp_url) as connection:
        channel = await connection.channel(publisher_confirms=True, on_return_raises=True)
        await declare_queues(channel, HEARER, [HEARER])
        names = (facts_queue(HEARER), parked_queue(HEARER))
        for name in names:
            await (await channel.get_queue(name)).purge()
        yield channel
        for name in names:
            await channel.queue_delete(name)


async def park(channel: AbstractChannel, *, signed: bool = True, **changed: object) -> UUID:
    """Put a fact aside as identity's listener does. Returns its id."""
    whole = envelope() | changed
    body = canonical(whole)
    headers = {BECAUSE: "not understood: UnknownFact", TOPIC: SIGNED_IN, TIMES: "3"}
    headers[AT] = "2023-09-06T01:00:00+00:00"
    if signed:
        headers[SIGNATURE] = sign_fact(fact_key(load(HEARER).keys_dir, HEARER), HEARER, body)
    _, parked = await bus.declare(channel)
    await bus.publish(parked, HEARER, body, str(whole["id"]), headers)
    return UUID(str(whole["id"]))


async def listed(administrator: httpx.AsyncClient, count: int) -> list[dict[str, object]]:
    """What is parked for identity, once it is so many: what goes back may be on its way."""
    items: list[dict[str, object]] = []

    async def there() -> bool:
        answer = await administrator.get("/parked-facts")
        assert answer.status_code == 200, answer.text
        found = [each for each in answer.json()["items"] if each["hearer"] == HEARER]
        items[:] = found
        return len(found) == count

    await until(there)
    return items


def address(item: dict[str, object], act: str) -> str:
    return f"/parked-facts/{item['hearer']}/{item['sha256']}/{act}"


async def test_a_parked_fact_is_looked_at_and_sent_again_with_a_reason(
    desk: Desk, broker: AbstractChannel
) -> None:
    fact_id, person = await park(broker), new_id()
    async with desk.room.client(Role.system_administrator, person_id=person) as administrator:
        (item,) = await listed(administrator, 1)
        assert item["message_id"] == str(fact_id)
        assert (item["cause"], item["times"], item["topic"]) == ("not_understood", 3, SIGNED_IN)
        assert item["parked_at"] == "2023-09-06T01:00:00Z"
        assert json.loads(str(item["text"]))["id"] == str(fact_id)

        body = {"reason": "  已升级账号服务 "}
        answer = await administrator.post(address(item, "sending-again"), json=body)
        assert answer.status_code == 200, answer.text
        assert await listed(administrator, 0) == []
        again = await administrator.post(address(item, "sending-again"), json=body)
        assert again.status_code == 404
        decided = (await administrator.get("/parked-facts")).json()["decided"][0]

    queue = await broker.get_queue(facts_queue(HEARER))
    message = await queue.get(no_ack=True)
    assert message is not None and message.message_id == str(fact_id)
    assert message.headers[TIMES] == "3" and SIGNATURE in message.headers
    assert BECAUSE not in message.headers
    assert (decided["outcome"], decided["reason"]) == ("sent_again", "已升级账号服务")
    assert decided["decided_by"] == str(person)
    (said,) = await desk.room.facts(subject=UUID(decided["decision_id"]))
    assert said["topic"] == ParkedFactSentAgainV1.topic
    assert said["fact"]["parked_fact"] == str(fact_id) and said["fact"]["hearer"] == HEARER
    assert said["actor"]["person_id"] == str(person)


async def test_what_is_given_up_leaves_its_queue_and_is_kept(
    desk: Desk, broker: AbstractChannel
) -> None:
    kept, gone = await park(broker), await park(broker)
    async with desk.room.client(Role.system_administrator) as administrator:
        items = {each["message_id"]: each for each in await listed(administrator, 2)}
        item = items[str(gone)]
        without = await administrator.post(address(item, "giving-up"), json={"reason": " "})
        assert without.status_code == 422
        body = {"reason": "该环节已由人工补办"}
        answer = await administrator.post(address(item, "giving-up"), json=body)
        assert answer.status_code == 200, answer.text
        (left,) = await listed(administrator, 1)
    assert left["message_id"] == str(kept)
    (said,) = await desk.room.facts(subject=UUID(answer.json()["decision_id"]))
    assert said["topic"] == ParkedFactGivenUpV1.topic
    assert said["fact"]["parked_fact"] == str(gone)
    assert "该环节" not in json.dumps(said, ensure_ascii=False), "facts carry no free text"


async def test_what_nobody_signed_is_given_up_and_never_sent_again(
    desk: Desk, broker: AbstractChannel
) -> None:
    await park(broker, signed=False)
    async with desk.room.client(Role.system_administrator) as administrator:
        (item,) = await listed(administrator, 1)
        assert item["cause"] == "not_believed"
        body = {"reason": "来源不明"}
        answer = await administrator.post(address(item, "sending-again"), json=body)
        assert (answer.status_code, answer.json()["type"].rsplit("/", 1)[1]) == (
            409,
            "parked-not-believed",
        )
        (item,) = await listed(administrator, 1)
        given_up = await administrator.post(address(item, "giving-up"), json=body)
        assert given_up.status_code == 200
    (said,) = await desk.room.facts(subject=UUID(given_up.json()["decision_id"]))
    assert said["fact"]["parked_fact"] is None, "a forged id must silence no true fact"


async def test_what_its_room_signed_and_cannot_be_is_given_up_by_its_id(
    desk: Desk, broker: AbstractChannel
) -> None:
    fact_id = await park(broker, said_at="2999-01-01T00:00:00Z")
    async with desk.room.client(Role.system_administrator) as administrator:
        (item,) = await listed(administrator, 1)
        assert item["cause"] == "not_believed"
        assert str(item["why"]).startswith("not believed: said in the future")
        body = {"reason": "该服务的时钟快了"}
        answer = await administrator.post(address(item, "sending-again"), json=body)
        assert answer.status_code == 409
        given_up = await administrator.post(address(item, "giving-up"), json=body)
    (said,) = await desk.room.facts(subject=UUID(given_up.json()["decision_id"]))
    assert said["fact"]["parked_fact"] == str(fact_id)


async def test_text_that_nothing_can_hold_stops_neither_the_list_nor_a_decision(
    desk: Desk, broker: AbstractChannel
) -> None:
    _, parked = await bus.declare(broker)
    headers = {BECAUSE: "not understood: \0", TOPIC: "no\0topic"}
    await bus.publish(parked, HEARER, rb'{"said": "\ud800"}', "no\0id", headers)
    async with desk.room.client(Role.system_administrator) as administrator:
        (item,) = await listed(administrator, 1)
        assert (item["message_id"], item["topic"]) == ("noid", "notopic")
        assert json.loads(str(item["text"])) == {"said": ""}
        body = {"reason": "来源不明"}
        answer = await administrator.post(address(item, "giving-up"), json=body)
        assert answer.status_code == 200, answer.text
        await listed(administrator, 0)


async def test_looking_often_loses_nothing(desk: Desk, broker: AbstractChannel) -> None:
    await park(broker)
    async with desk.room.client(Role.system_administrator) as administrator:
        for _ in range(LOOKS):
            await listed(administrator, 1)


async def test_looks_and_a_decision_at_once_find_all_that_is_parked(
    desk: Desk, broker: AbstractChannel
) -> None:
    """A look holds the messages while it reads: who comes upon it waits."""
    gone, _ = await park(broker), await park(broker)
    async with desk.room.client(Role.system_administrator) as administrator:
        items = {each["message_id"]: each for each in await listed(administrator, 2)}
        giving_up = address(items[str(gone)], "giving-up")
        *looks, decided = await asyncio.gather(
            *(administrator.get("/parked-facts") for _ in range(3)),
            administrator.post(giving_up, json={"reason": "已由人工补办"}),
        )
    assert decided.status_code == 200, decided.text
    for look in looks:
        found = [each for each in look.json()["items"] if each["hearer"] == HEARER]
        assert len(found) in (1, 2), "before the decision, or after it"


async def test_a_broker_that_is_away_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = load("registry").model_copy(update={"amqp_port": 9})
    monkeypatch.setattr(desk.room.app.state.parked, "settings", elsewhere)
    async with desk.room.client(Role.system_administrator) as administrator:
        answer = await administrator.get("/parked-facts")
    assert (answer.status_code, answer.json()["type"].rsplit("/", 1)[1]) == (503, "broker-down")
