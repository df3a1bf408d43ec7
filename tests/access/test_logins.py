"""What each room's logins may touch on the real servers: every table of the database, the broker's
exchanges and queues, the store's buckets.
"""

import io
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Final

import aio_pika
import aiormq
import pytest
from minio import Minio
from minio.error import S3Error
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from contracts.names import (
    FACTS_EXCHANGE,
    PARKED_EXCHANGE,
    SERVICES,
    WORKFLOWS,
    facts_queue,
    parked_queue,
)
from kit import bus
from kit.db import Writing
from kit.settings import load
from tests.rooms import Room, Space

SCHEMAS: Final = (*SERVICES, "platform")
CHANGE: Final = {"UPDATE", "DELETE"}
EVERYTHING: Final = {"SELECT", "INSERT", *CHANGE}
NEVER: Final = {"TRUNCATE", "REFERENCES", "TRIGGER"}
KEPT_FOR_GOOD: Final = {
    *(f"{service}.{table}" for service in SERVICES for table in ("journal", "grounds")),
    "intake.receipts",
    "intake.contact_readings",
    "platform.windows",
    "registry.leaves",
    "registry.parked_decisions",
    "identity.papers",
    "review.checklist_saves",
    "review.credit_answers",
    "review.snapshots",
    "review.turns",
}
"""Added to and read, never changed nor removed."""
STORE = {"intake", "review", "registry"}


def expected(service: str, schema: str, table: str) -> set[str]:
    """What a room's login may do with a table."""
    if table == "alembic_version":
        return set()
    if (schema, table) == ("platform", "revocations"):
        return {"SELECT"}
    if schema == "platform" and service != "intake":
        return set() if table == "person_keys" and service != "review" else {"SELECT"}
    if schema not in (service, "platform"):
        return set()
    return EVERYTHING - CHANGE if f"{schema}.{table}" in KEPT_FOR_GOOD else EVERYTHING


def test_every_table_is_its_rooms_and_what_is_kept_for_good_is_only_added_to(space: Space) -> None:
    engine = create_engine(
        load("intake").pg_owner_url.replace("+asyncpg", "+psycopg"), poolclass=NullPool
    )
    asked = text(
        "SELECT n.nspname, c.relname, l.service, p.act FROM pg_class c JOIN pg_namespace n ON"
        " n.oid = c.relnamespace,"
        " unnest(CAST(:services AS text[])) AS l (service), unnest(CAST(:acts AS text[])) AS p"
        " (act)"
        " WHERE n.nspname = ANY(:schemas) AND c.relkind IN ('r', 'p', 'v', 'm')"
        " AND has_table_privilege('quanlian_' || l.service, c.oid, p.act) AND"
        " has_schema_privilege('quanlian_' || l.service, n.oid, 'USAGE')"
    )
    tables = text(
        "SELECT schemaname, tablename FROM pg_tables WHERE schemaname = ANY(:schemas)"
        " UNION SELECT schemaname, viewname FROM pg_views WHERE schemaname = ANY(:schemas)"
    )
    with engine.connect() as owner:
        there = {
            (row.schemaname, row.tablename)
            for row in owner.execute(tables, {"schemas": list(SCHEMAS)})
        }
        rows = owner.execute(
            asked,
            {
                "services": list(SERVICES),
                "acts": sorted(EVERYTHING | NEVER),
                "schemas": list(SCHEMAS),
            },
        )
        may: dict[tuple[str, str, str], set[str]] = {}
        for schema, table, service, act in rows:
            may.setdefault((service, schema, table), set()).add(act)
    engine.dispose()
    assert {f"{schema}.{table}" for schema, table in there} >= KEPT_FOR_GOOD
    wrong = [
        f"{service} on {schema}.{table}: may {sorted(found)}, should"
        f" {sorted(expected(service, schema, table))}"
        for service in SERVICES
        for schema, table in sorted(there)
        if (found := may.get((service, schema, table), set())) != expected(service, schema, table)
    ]
    assert not wrong, "\n".join(wrong)


def test_no_login_makes_or_becomes_anything(space: Space) -> None:
    engine = create_engine(
        load("intake").pg_owner_url.replace("+asyncpg", "+psycopg"), poolclass=NullPool
    )
    asked = text(
        "SELECT r.rolname, r.rolsuper OR r.rolcreatedb OR r.rolcreaterole OR r.rolreplication OR"
        " r.rolbypassrls AS mighty,"
        " pg_has_role(r.oid, 'quanlian_owner', 'MEMBER') AS owns,"
        " has_database_privilege(r.oid, current_database(), 'CREATE') OR"
        " has_database_privilege(r.oid, current_database(), 'TEMP') AS makes,"
        " (SELECT bool_or(has_schema_privilege(r.oid, n.oid, 'CREATE')) FROM pg_namespace n) AS"
        " declares"
        " FROM pg_roles r WHERE r.rolname = ANY(:logins)"
    )
    with engine.connect() as owner:
        rows = owner.execute(
            asked, {"logins": [f"quanlian_{service}" for service in SERVICES]}
        ).all()
    engine.dispose()
    assert {row.rolname for row in rows} == {f"quanlian_{service}" for service in SERVICES}
    assert not [tuple(row) for row in rows if row.mighty or row.owns or row.makes or row.declares]


async def test_a_room_asking_for_anothers_rows_is_refused(room: Callable[[str], Room]) -> None:
    for statement in (
        "SELECT * FROM intake.drafts",
        "SELECT * FROM notify.addresses",
        "UPDATE review.turns SET leaf = 'x'",
    ):

        async def ask(tx: Writing, statement: str = statement) -> None:
            await tx.execute(text(statement))

        with pytest.raises(DBAPIError, match="permission denied"):
            await room("review").db.act(ask)


@asynccontextmanager
async def channel_of(service: str) -> AsyncIterator[aio_pika.abc.AbstractChannel]:
    connection = await aio_pika.connect(load(service).amqp_url, timeout=10)
    async with connection:
        yield await connection.channel()


async def declared(service: str) -> None:
    """As the room does at its start."""
    async with channel_of(service) as channel:
        await bus.declare_queues(channel, service, [])


@pytest.mark.parametrize("service", SERVICES)
async def test_a_room_hears_on_its_own_queue_only(space: Space, service: str) -> None:
    await declared(service)
    for other in (*SERVICES, WORKFLOWS):
        if other == service:
            continue
        await declared(other)
        for name in (facts_queue(other), parked_queue(other)):
            async with channel_of(service) as channel:
                reading = (await channel.get_queue(name, ensure=False)).get(no_ack=True, fail=False)
                if service == "registry" and name == parked_queue(other):
                    await reading  # for the administrator's page
                else:
                    with pytest.raises(aiormq.exceptions.ChannelAccessRefused):
                        await reading
            async with channel_of(service) as channel:
                with pytest.raises(aiormq.exceptions.ChannelAccessRefused):
                    await channel.queue_delete(name)


@pytest.mark.parametrize("service", SERVICES)
async def test_a_room_puts_nothing_straight_into_a_queue(space: Space, service: str) -> None:
    """The default exchange reaches every queue by its name: closed to rooms.

    No exchange or queue of another name is made.
    """
    message = aio_pika.Message(b"{}")
    async with channel_of(service) as channel:
        with pytest.raises(aiormq.exceptions.ChannelAccessRefused):
            await channel.default_exchange.publish(message, facts_queue("registry"))
    async with channel_of(service) as channel:
        with pytest.raises(aiormq.exceptions.ChannelAccessRefused):
            await channel.declare_queue("stray", durable=True)
    async with channel_of(service) as channel:
        with pytest.raises(aiormq.exceptions.ChannelAccessRefused):
            await channel.declare_exchange(f"{FACTS_EXCHANGE}-mine", durable=True)


@pytest.mark.parametrize("service", (*SERVICES, WORKFLOWS))
async def test_a_room_says_its_own_topics_and_leaves_the_exchanges_alone(
    space: Space, service: str
) -> None:
    message = aio_pika.Message(b"{}")
    for room in SERVICES:
        async with channel_of(service) as channel:
            facts = await channel.get_exchange(FACTS_EXCHANGE)
            publishing = facts.publish(message, f"{room}.nobody_hears_this.v1", mandatory=False)
            if room == service:
                await publishing
                continue
            with pytest.raises(aiormq.exceptions.ChannelAccessRefused):
                await publishing
    for name, kind in ((FACTS_EXCHANGE, "topic"), (PARKED_EXCHANGE, "direct")):
        async with channel_of(service) as channel:
            with pytest.raises(aiormq.exceptions.ChannelAccessRefused):
                await channel.exchange_delete(name)
        async with channel_of(service) as channel:
            with pytest.raises(aiormq.exceptions.ChannelAccessRefused):
                await channel.declare_exchange(name, kind, durable=True)


def store_of(service: str) -> Minio:
    made = load(service)
    access_key, secret_key = made.s3_keys
    endpoint = made.s3_endpoint.removeprefix("http://")
    return Minio(
        endpoint=endpoint,
        access_key=access_key,
        secret_key=secret_key,
        secure=False,
        region=made.s3_region,
    )


def test_only_rooms_with_files_have_keys_to_the_store(space: Space) -> None:
    having = {s for s in SERVICES if os.environ.get(f"QUANLIAN_S3_{s.upper()}_SECRET_KEY")}
    assert having == STORE


@pytest.mark.parametrize(
    ("service", "bucket", "may_put", "may_get"),
    [
        ("intake", "quarantine", True, True),
        ("intake", "evidence", True, True),
        ("intake", "papers", True, True),
        ("review", "quarantine", False, False),
        ("review", "evidence", False, True),
        ("review", "papers", True, True),
        ("registry", "quarantine", False, False),
        ("registry", "evidence", False, True),
        ("registry", "papers", True, True),
    ],
)
def test_a_room_touches_the_buckets_it_needs_and_destroys_nothing(
    space: Space, service: str, bucket: str, may_put: bool, may_get: bool
) -> None:
    name, key = f"{load(service).s3_bucket_prefix}{bucket}", f"access/{service}-given"
    store, made = (
        store_of(service),
        store_of("intake").put_object(name, key, io.BytesIO(b"kept"), 4),
    )
    assert (
        allowed(lambda: store.put_object(name, f"access/{service}-own", io.BytesIO(b"own"), 3))
        is may_put
    )
    assert allowed(lambda: store.get_object(name, key).close()) is may_get
    if bucket != "quarantine":
        assert not allowed(lambda: store.remove_object(name, key, version_id=made.version_id))
        assert not allowed(lambda: store.delete_object_lock_config(name))
    assert not allowed(lambda: store.remove_bucket(name))
    assert not allowed(lambda: store.make_bucket(f"{name}-mine"))


def allowed(act: Callable[[], object]) -> bool:
    """False when the store refuses for want of a right; any other refusal is an error."""
    try:
        act()
    except S3Error as refused:
        if refused.code != "AccessDenied":
            raise
        return False
    return True
