"""Who said a fact: its room's signature decides, wherever the message lay and whoever sent it."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from aio_pika.abc import AbstractChannel, AbstractRobustConnection

from cli.operations import read_parked
from contracts.canonical import canonical, plain
from contracts.facts import Envelope, Fact
from contracts.facts.identity import AccountUnlockedV1, TokensRevokedV1
from contracts.names import PARKED_EXCHANGE, facts_queue, parked_queue
from kit import bus, keys
from kit.db import new_id
from kit.parked import MOST_READ
from kit.settings import load
from kit.signing import (
    MOST_VERSIONS,
    SIGNATURE,
    FactSignatures,
    NotBelieved,
    fact_key,
    must_be_possible,
    sign_fact,
)
from kit.telemetry import DISBELIEVED
from tests.kit.hearing import (
    channel,
    consumer,
    envelope,
    hearing,
    identity,
    listener_of,
    parked,
    quick,
    send,
    signed,
    waiting,
)
from tests.patience import until

__all__ = ["channel", "consumer", "identity", "quick"]
NOW = datetime(2026, 9, 6, 1, tzinfo=UTC)


def changed(body: bytes, **fields: Any) -> bytes:
    return canonical(json.loads(body) | fields)


FORGERIES: dict[str, Callable[[bytes], tuple[bytes, dict[str, str]]]] = {
    "unsigned": lambda body: (body, {}),
    "another room's": lambda body: (body, signed(body, "notify")),
    "another body's": lambda body: (changed(body, id=str(new_id())), signed(body)),
    "another topic": lambda body: (changed(body, topic=AccountUnlockedV1.topic), signed(body)),
    "another instant": lambda body: (
        changed(body, said_at="2023-09-06T01:00:00.000001Z"),
        signed(body),
    ),
    "a key nobody published": lambda body: (body, {SIGNATURE: "facts-identity-99 AAAA"}),
    "no base64": lambda body: (body, {SIGNATURE: "facts-identity-1 ?"}),
    "nothing after the key": lambda body: (body, {SIGNATURE: "facts-identity-1"}),
}


@pytest.mark.parametrize("forgery", FORGERIES)
async def test_what_its_room_did_not_sign_is_parked_and_the_true_one_heard(
    broker: AbstractRobustConnection, channel: AbstractChannel, consumer: str, forgery: str
) -> None:
    heard: list[UUID] = []

    async def hear(read: Envelope, fact: Fact) -> None:
        heard.append(read.id)

    true = envelope()
    body, headers = FORGERIES[forgery](canonical(envelope()))
    counted = DISBELIEVED.labels(consumer=consumer)
    before = counted._value.get()
    async with hearing(broker, listener_of(consumer, hear)):
        await send(channel, consumer, body, "forged", headers)
        await send(channel, consumer, canonical(true))

        async def done() -> bool:
            return bool(heard) and await waiting(channel, parked_queue(consumer)) == 1

        await until(done)
    (message,) = await parked(channel, consumer)
    assert str(message.headers["parked-because"]).startswith("not believed: ")
    assert [str(each) for each in heard] == [true["id"]]
    assert counted._value.get() == before + 1


async def test_what_is_put_back_by_another_room_is_not_believed_either(
    broker: AbstractRobustConnection, channel: AbstractChannel, consumer: str
) -> None:
    """Any room may publish to `parked`, and so reach a queue of another."""
    heard: list[UUID] = []

    async def hear(read: Envelope, fact: Fact) -> None:
        heard.append(read.id)

    other = await bus.connect(load("notify").amqp_url, "another room")
    async with other, hearing(broker, listener_of(consumer, hear)):
        sending = await other.channel(publisher_confirms=True, on_return_raises=True)
        exchange = await sending.get_exchange(PARKED_EXCHANGE)
        body = canonical(envelope())
        await bus.publish(exchange, f"{consumer}.again", body, "forged", signed(body, "notify"))

        async def is_parked() -> bool:
            return await waiting(channel, parked_queue(consumer)) == 1

        await until(is_parked)
    assert heard == []
    assert len(await parked(channel, consumer)) == 1


async def test_what_its_room_did_not_sign_is_not_redriven_and_the_rest_is(
    broker: AbstractRobustConnection, channel: AbstractChannel, identity: str
) -> None:
    true, forged = envelope(), envelope()
    mended = False
    heard: list[UUID] = []

    async def hear(read: Envelope, fact: Fact) -> None:
        if not mended:
            raise KeyError("a bug")
        heard.append(read.id)

    async def both_parked() -> bool:
        return await waiting(channel, parked_queue(identity)) == 2

    async def true_heard() -> bool:
        return [str(each) for each in heard] == [true["id"]]

    async with hearing(broker, listener_of(identity, hear)):
        for body, headers in ((true, None), (forged, {})):
            await send(channel, identity, canonical(body), str(body["id"]), headers)
        await until(both_parked)
        mended = True
        rows = {row["id"]: row for row in await read_parked(identity, everything=True)}
        await until(true_heard)
    assert rows[true["id"]]["redriven"] and not rows[forged["id"]]["redriven"]
    assert rows[forged["id"]]["why"] == "not believed: unsigned"
    (left,) = await parked(channel, identity)
    assert left.message_id == forged["id"]


async def test_an_operator_redrives_all_however_many_and_leaves_what_cannot_be(
    channel: AbstractChannel, identity: str
) -> None:
    """More than a room's page shows, and a signed fact of the future."""
    many = [envelope() for _ in range(MOST_READ + 1)]
    future = envelope() | {"said_at": "2999-01-01T00:00:00Z"}
    _, exchange = await bus.declare(channel)
    for each in (*many, future):
        body = canonical(each)
        await bus.publish(exchange, identity, body, str(each["id"]), signed(body))
    last = str(many[-1]["id"])
    (one,) = [row for row in await read_parked(identity, fact_id=last) if row["redriven"]]
    assert one["id"] == last, "one beyond the page is found too"
    rows = await read_parked(identity, everything=True)
    assert len(rows) == len(many) and sum(row["redriven"] for row in rows) == len(many) - 1
    assert await waiting(channel, facts_queue(identity)) == len(many)
    (left,) = await parked(channel, identity)
    assert left.message_id == future["id"]
    # What was looked at goes back to its queue in the broker's order.
    (kept,) = [row for row in rows if row["id"] == future["id"]]
    assert kept["why"].startswith("not believed: said in the future")


def test_after_a_rotation_old_and_new_signatures_are_believed(tmp_path: Path) -> None:
    keys.ensure_keys(tmp_path)
    body, signatures = b"{}", FactSignatures(tmp_path)
    old = sign_fact(fact_key(tmp_path, "review"), "review", body)
    signatures.check("review.case_ruled.v1", body, old)
    keys.make_key(tmp_path, "facts-review", "facts-review-2")
    new = sign_fact(fact_key(tmp_path, "review"), "review", body)
    assert new.startswith("facts-review-2 ")
    for each in (old, new):
        signatures.check("review.case_ruled.v1", body, each)
        with pytest.raises(NotBelieved):
            signatures.check("intake.submission_handed_in.v1", body, each)


def enveloped(said_at: datetime, version: int = 1, **fact: Any) -> tuple[Envelope, Fact]:
    made = TokensRevokedV1(subject=new_id(), subject_version=version, reason="示例", **fact)
    raw = envelope() | {
        "topic": made.topic,
        "said_at": plain(said_at),
        "fact": made.model_dump(mode="json"),
    }
    return Envelope.model_validate_json(canonical(raw)), made


@pytest.mark.parametrize(
    ("ahead", "version", "not_before"),
    [
        (timedelta(seconds=59), 1, timedelta(0)),
        (timedelta(0), MOST_VERSIONS, timedelta(0)),
        (timedelta(days=-900), 1, timedelta(seconds=59)),
    ],
)
def test_what_can_be_is_believed(ahead: timedelta, version: int, not_before: timedelta) -> None:
    said_at = NOW + ahead
    must_be_possible(*enveloped(said_at, version, not_before=said_at + not_before), now=NOW)


@pytest.mark.parametrize(
    ("ahead", "version", "not_before", "why"),
    [
        (timedelta(seconds=61), 1, timedelta(0), "said in the future"),
        (timedelta(days=27_000), 1, timedelta(0), "said in the future"),
        (timedelta(0), MOST_VERSIONS + 1, timedelta(0), "version out of range"),
        (timedelta(0), -1, timedelta(0), "version out of range"),
        (timedelta(0), 2**31, timedelta(0), "version out of range"),
        (timedelta(0), 1, timedelta(seconds=61), "revokes"),
        (timedelta(0), 1, timedelta(days=27_000), "revokes"),
    ],
)
def test_what_cannot_be_is_not(
    ahead: timedelta, version: int, not_before: timedelta, why: str
) -> None:
    said_at = NOW + ahead
    with pytest.raises(NotBelieved, match=why):
        must_be_possible(*enveloped(said_at, version, not_before=said_at + not_before), now=NOW)
