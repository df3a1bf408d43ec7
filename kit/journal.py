"""The plumbing tables of every service's schema, and `say`, the only way a fact leaves a room.

journal: every fact with its leaf hash; append-only, kept for good.
outbox: facts that the broker has not confirmed.
inbox: facts that the room has heard.
idempotency: answers kept under a caller's key.
grounds: facts of other rooms that commands rest on (kit.grounds).
unheard: facts that somebody lacks, and how often they were said again (kit.reconciling).
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
    Column,
    ColumnElement,
    DateTime,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    Table,
    Text,
    Uuid,
    func,
    literal,
    select,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, insert

from contracts.canonical import canonical_json, leaf_of, plain
from contracts.facts import Fact
from contracts.vocabulary import Actor
from kit.db import Writing, driver, new_id

INSTANT = DateTime(timezone=True)


@dataclass(frozen=True)
class Plumbing:
    """The plumbing tables of one service."""

    journal: Table
    outbox: Table
    inbox: Table
    idempotency: Table
    grounds: Table
    unheard: Table


PLUMBING: dict[str, Plumbing] = {}


def plumbing(service: str, metadata: MetaData) -> Plumbing:
    """Declare a service's plumbing tables in its metadata.

    Each service calls it once, beside its SQLModel base.
    """
    tables = Plumbing(
        journal=_journal(metadata),
        outbox=_outbox(metadata),
        inbox=_inbox(metadata),
        idempotency=_idempotency(metadata),
        grounds=_grounds(metadata),
        unheard=_unheard(metadata),
    )
    PLUMBING[service] = tables
    return tables


def _journal(metadata: MetaData) -> Table:
    return Table(
        "journal",
        metadata,
        Column("fact_id", Uuid, primary_key=True),
        Column("topic", Text, nullable=False),
        Column("subject", Uuid, nullable=False),
        Column("subject_version", Integer, nullable=False),
        Column("campaign_id", Uuid),
        Column("submission_id", Uuid),
        Column("said_at", INSTANT, nullable=False),
        Column(
            "envelope",
            Text,
            nullable=False,
            comment="canonical JSON",
        ),
        Column(
            "leaf",
            CHAR(64),
            nullable=False,
        ),
        Index(None, "submission_id", "said_at"),
        Index(None, "subject"),
    )


def _outbox(metadata: MetaData) -> Table:
    return Table(
        "outbox",
        metadata,
        Column("fact_id", Uuid, primary_key=True),
        Column("topic", Text, nullable=False),
        Column("envelope", Text, nullable=False),
        Column("headers", JSONB, nullable=False),
        Column("said_at", INSTANT, nullable=False),
        Column("lease", Uuid),
        Column("leased_until", INSTANT),
        Column(
            "attempts",
            SmallInteger,
            nullable=False,
            server_default="0",
        ),
        Index(None, "said_at"),
    )


def _inbox(metadata: MetaData) -> Table:
    return Table(
        "inbox",
        metadata,
        Column("consumer", Text, primary_key=True),
        Column("fact_id", Uuid, primary_key=True),
        Column(
            "heard_at",
            INSTANT,
            nullable=False,
            server_default=func.clock_timestamp(),
        ),
    )


def _idempotency(metadata: MetaData) -> Table:
    return Table(
        "idempotency",
        metadata,
        Column("principal", Text, primary_key=True),
        Column("key", Text, primary_key=True),
        Column(
            "body_hash",
            CHAR(64),
            nullable=False,
        ),
        Column("answer", JSONB),
        Column(
            "kept_at",
            INSTANT,
            nullable=False,
            server_default=func.clock_timestamp(),
        ),
    )


def _grounds(metadata: MetaData) -> Table:
    return Table(
        "grounds",
        metadata,
        Column("fact_id", Uuid, primary_key=True),
        Column("topic", Text, nullable=False),
        Column("submission_id", Uuid, nullable=False),
        Column("fact", JSONB, nullable=False),
        Index(None, "submission_id", "topic"),
    )


def _unheard(metadata: MetaData) -> Table:
    return Table(
        "unheard",
        metadata,
        Column("fact_id", Uuid, primary_key=True),
        Column("said_at", INSTANT, nullable=False),
        Column("lacking", ARRAY(Text), nullable=False, comment="who has not heard it"),
        Column(
            "times",
            SmallInteger,
            nullable=False,
            server_default="0",
            comment="how often it was said again",
        ),
        Column("said_again_at", INSTANT),
    )


JOURNAL_COLUMNS = (
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
# Both tables in one statement: a batch of hand-ins writes hundreds of facts, and each statement
# is a round trip. `room.` stands for the service's schema.
WRITE_FACTS = """
WITH said AS (
    SELECT * FROM unnest(
        $1::uuid[],
        $2::text[],
        $3::uuid[],
        $4::int[],
        $5::uuid[],
        $6::uuid[],
        $7::timestamptz[],
        $8::text[],
        $9::text[],
        $10::text[]
    ) AS s (
        fact_id,
        topic,
        subject,
        subject_version,
        campaign_id,
        submission_id,
        said_at,
        envelope,
        leaf,
        headers
    )
), journalled AS (
    INSERT INTO room.journal (
        fact_id,
        topic,
        subject,
        subject_version,
        campaign_id,
        submission_id,
        said_at,
        envelope,
        leaf
    )
    SELECT
        fact_id,
        topic,
        subject,
        subject_version,
        campaign_id,
        submission_id,
        said_at,
        envelope,
        leaf
    FROM said
)
INSERT INTO room.outbox (fact_id, topic, envelope, headers, said_at)
SELECT fact_id, topic, envelope, headers::jsonb, said_at
FROM said
WHERE headers IS NOT NULL
"""


@dataclass(frozen=True)
class ComposedFact:
    """One fact as journal and outbox store it.

    row: for the journal.
    headers: sent with the fact over the broker, unless the fact is local.
    """

    row: dict[str, Any]
    headers: dict[str, str]
    local: bool

    @property
    def leaf(self) -> str:
        """The leaf hash, which the audit will hold too."""
        return str(self.row["leaf"])


def compose(
    who: Actor,
    fact: Fact,
    said_at: datetime,
    headers: dict[str, str],
    caused_by: UUID | None = None,
) -> ComposedFact:
    """Put a fact into its envelope and compute its leaf hash."""
    fact_id = new_id()
    # The canonical JSON of contracts.facts.Envelope, without building the model: this runs for
    # every hand-in. tests/kit/test_composed.py compares the two.
    envelope = {
        "v": 1,
        "id": str(fact_id),
        "topic": fact.topic,
        "said_at": plain(said_at),
        "actor": who.model_dump(mode="json"),
        "caused_by": None if caused_by is None else str(caused_by),
        "fact": fact.model_dump(mode="json"),
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
    """The headers that continue the current trace wherever the fact is heard."""
    headers: dict[str, str] = {}
    inject(headers)
    return headers


async def write_composed(tx: Writing, facts: Sequence[ComposedFact]) -> None:
    """Write composed facts to the room's journal and outbox, in its transaction.

    One round trip, however many they are.
    """
    columns = [[fact.row[name] for fact in facts] for name in JOURNAL_COLUMNS]
    headers = [None if fact.local else json.dumps(fact.headers) for fact in facts]
    async with driver(tx) as db:
        await db.execute(
            _write_facts_of(tx.service),
            *columns,
            headers,
        )


@cache
def _write_facts_of(room: str) -> str:
    return WRITE_FACTS.replace("room.", f"{room}.")


async def say(tx: Writing, who: Actor, *facts: Fact, said_at: datetime | None = None) -> list[str]:
    """Write facts to the room's journal and outbox, in its transaction.

    It never commits and never publishes. said_at: the database's clock, from a caller that read it
    in this transaction. Returns each fact's leaf hash, in order: a receipt
    names the leaf of the fact it stands for.
    """
    if said_at is None:
        # Database time, like every other instant of the record. It is real time, not plan time.
        said_at = (await tx.execute(select(func.clock_timestamp()))).scalar_one()
    headers = trace_headers()
    composed = [
        compose(
            who,
            fact,
            said_at,
            headers,
            tx.caused_by,
        )
        for fact in facts
    ]
    await write_composed(tx, composed)
    return [fact.leaf for fact in composed]


async def put_back(tx: Writing, which: ColumnElement[bool]) -> int:
    """Put facts of the journal into the outbox once more, unless they wait there.

    which: a condition on the journal. The envelopes are the old ones, so hearers know a double.
    Returns how many were put back.
    """
    tables = PLUMBING[tx.service]
    journal = tables.journal
    again = select(
        journal.c.fact_id,
        journal.c.topic,
        journal.c.envelope,
        literal({}, JSONB),
        # Real time, like every row of the outbox: the relay sends the oldest first.
        func.clock_timestamp(),
    ).where(which)
    columns = ["fact_id", "topic", "envelope", "headers", "said_at"]
    row = insert(tables.outbox).from_select(columns, again)
    done = await tx.execute(row.on_conflict_do_nothing().returning(tables.outbox.c.fact_id))
    return len(done.all())
