"""The tables of the plumbing in every service's schema, and `say`, the only way a fact leaves a room.

journal: append-only, leaf hash, kept for good. outbox: what is not yet confirmed by the broker. inbox: what was heard.
idempotency: answers kept under a caller's key. revocations: tokens no longer honoured.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from opentelemetry.propagate import inject
from sqlalchemy import (
    CHAR,
    BigInteger,
    Column,
    DateTime,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    Table,
    Text,
    Uuid,
    func,
    select,
)
from sqlalchemy.dialects.postgresql import JSONB

from contracts.canonical import canonical_json, leaf_of, plain
from contracts.facts import Fact
from contracts.vocabulary import Actor
from kit.db import Writing, driver, new_id

INSTANT = DateTime(timezone=True)


@dataclass(frozen=True)
class Plumbing:
    journal: Table
    outbox: Table
    inbox: Table
    idempotency: Table
    revocations: Table


PLUMBING: dict[str, Plumbing] = {}


def plumbing(service: str, metadata: MetaData) -> Plumbing:
    """Declare a service's plumbing tables in its metadata; call once, beside its SQLModel base."""
    journal = Table(
        "journal",
        metadata,
        Column("fact_id", Uuid, primary_key=True),
        Column("topic", Text, nullable=False),
        Column("subject", Uuid, nullable=False),
        Column("subject_version", Integer, nullable=False),
        Column("campaign_id", Uuid),
        Column("submission_id", Uuid),
        Column("said_at", INSTANT, nullable=False),
        Column("envelope", Text, nullable=False, comment="canonical JSON"),
        Column("leaf", CHAR(64), nullable=False),
        Index(None, "submission_id", "said_at"),
        Index(None, "subject"),
    )
    outbox = Table(
        "outbox",
        metadata,
        Column("fact_id", Uuid, primary_key=True),
        Column("topic", Text, nullable=False),
        Column("envelope", Text, nullable=False),
        Column("headers", JSONB, nullable=False),
        Column("said_at", INSTANT, nullable=False),
        Column("lease", Uuid),
        Column("leased_until", INSTANT),
        Column("attempts", SmallInteger, nullable=False, server_default="0"),
        Index(None, "said_at"),
    )
    inbox = Table(
        "inbox",
        metadata,
        Column("consumer", Text, primary_key=True),
        Column("fact_id", Uuid, primary_key=True),
        Column("heard_at", INSTANT, nullable=False, server_default=func.clock_timestamp()),
    )
    idempotency = Table(
        "idempotency",
        metadata,
        Column("principal", Text, primary_key=True),
        Column("key", Text, primary_key=True),
        Column("body_hash", CHAR(64), nullable=False),
        Column("answer", JSONB),
        Column("kept_at", INSTANT, nullable=False, server_default=func.clock_timestamp()),
    )
    revocations = Table(
        "revocations",
        metadata,
        Column("person_id", Uuid, primary_key=True),
        Column("not_before", INSTANT, nullable=False),
        Column("version", BigInteger, nullable=False),
    )
    made = Plumbing(journal, outbox, inbox, idempotency, revocations)
    PLUMBING[service] = made
    return made


JOURNALLED = (
    "fact_id",
    "topic",
    "subject",
    "subject_version",
    "campaign_id",
    "submission_id",
    "said_at",
    "envelope",
    "leaf",
)
KEEP = """
WITH said AS (
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::int[], $5::uuid[], $6::uuid[], $7::timestamptz[], $8::text[],
        $9::text[], $10::text[])
        AS s (fact_id, topic, subject, subject_version, campaign_id, submission_id, said_at, envelope, leaf, headers)
), journalled AS (
    INSERT INTO room.journal (fact_id, topic, subject, subject_version, campaign_id, submission_id, said_at, envelope, leaf)
    SELECT fact_id, topic, subject, subject_version, campaign_id, submission_id, said_at, envelope, leaf FROM said
)
INSERT INTO room.outbox (fact_id, topic, envelope, headers, said_at)
SELECT fact_id, topic, envelope, headers::jsonb, said_at FROM said WHERE headers IS NOT NULL
"""


@dataclass(frozen=True)
class ComposedFact:
    """One fact as journal and outbox keep it: `row` for the journal; `headers` go with it over the broker unless it is local."""

    row: dict[str, Any]
    headers: dict[str, str]
    local: bool

    @property
    def leaf(self) -> str:
        return str(self.row["leaf"])


def compose(
    who: Actor,
    fact: Fact,
    said_at: datetime,
    headers: dict[str, str],
    caused_by: UUID | None = None,
) -> ComposedFact:
    """A fact in its envelope, with the leaf that the audit will hold."""
    told = fact.model_dump(mode="json")
    fact_id = new_id()
    envelope = {  # contracts.facts.Envelope as its canonical JSON has it; a test holds the two together
        "v": 1,
        "id": str(fact_id),
        "topic": fact.topic,
        "said_at": plain(said_at),
        "actor": who.model_dump(mode="json"),
        "caused_by": None if caused_by is None else str(caused_by),
        "fact": told,
    }
    body = canonical_json(envelope)
    row = {
        "fact_id": fact_id,
        "topic": fact.topic,
        "subject": fact.subject,
        "subject_version": fact.subject_version,
        "campaign_id": fact.campaign_id,
        "submission_id": fact.submission_id,
        "said_at": said_at,
        "envelope": body.decode(),
        "leaf": leaf_of(body),
    }
    return ComposedFact(row, headers, fact.local)


def trace_headers() -> dict[str, str]:
    """The trace that a fact said now carries on."""
    headers: dict[str, str] = {}
    inject(headers)
    return headers


async def keep(tx: Writing, said: Sequence[ComposedFact]) -> None:
    """Write composed facts to the journal and the outbox of the room, in its transaction and one round trip."""
    columns = ([each.row[name] for each in said] for name in JOURNALLED)
    headers = [None if each.local else json.dumps(each.headers) for each in said]
    async with driver(tx) as db:
        await db.execute(_keep_in(tx.service), *columns, headers)


@cache
def _keep_in(room: str) -> str:
    return KEEP.replace("room.", f"{room}.")


async def say(tx: Writing, who: Actor, *facts: Fact) -> list[str]:
    """Write facts to the journal and the outbox of the room, in its transaction. Never commits, never publishes.

    Returns each fact's leaf hash, in order: a receipt names the leaf of the fact it stands for.
    """
    said_at = (await tx.execute(select(func.clock_timestamp()))).scalar_one()
    headers = trace_headers()
    said = [compose(who, fact, said_at, headers, tx.caused_by) for fact in facts]
    await keep(tx, said)
    return [each.leaf for each in said]
