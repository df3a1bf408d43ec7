"""The tables of the plumbing in every service's schema, and `say`, the only way a fact leaves a room.

journal: append-only, leaf hash, kept for good. outbox: what is not yet confirmed by the broker. inbox: what was heard.
idempotency: answers kept under a caller's key. revocations: tokens no longer honoured.
"""

from dataclasses import dataclass
from typing import Any

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

from contracts.canonical import canonical, leaf_hash
from contracts.facts import Envelope, Fact
from contracts.vocabulary import Actor
from kit.db import Writing, new_id

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


async def say(tx: Writing, who: Actor, *facts: Fact) -> list[str]:
    """Write facts to the journal and the outbox of the room, in its transaction. Never commits, never publishes.

    Returns each fact's leaf hash, in order: a receipt names the leaf of the fact it stands for.
    """
    tables = PLUMBING[tx.service]
    said_at = (await tx.execute(select(func.clock_timestamp()))).scalar_one()
    headers: dict[str, str] = {}
    inject(headers)
    journal: list[dict[str, Any]] = []
    outbox: list[dict[str, Any]] = []
    for fact in facts:
        envelope = Envelope(
            id=new_id(),
            topic=fact.topic,
            said_at=said_at,
            actor=who,
            caused_by=tx.caused_by,
            fact=fact.model_dump(mode="json"),
        )
        plain = envelope.model_dump(mode="python")
        body = canonical(plain).decode()
        journal.append(
            {
                "fact_id": envelope.id,
                "topic": fact.topic,
                "subject": fact.subject,
                "subject_version": fact.subject_version,
                "campaign_id": fact.campaign_id,
                "submission_id": fact.submission_id,
                "said_at": said_at,
                "envelope": body,
                "leaf": leaf_hash(plain),
            }
        )
        if not fact.local:
            outbox.append(
                {"fact_id": envelope.id, "topic": fact.topic, "envelope": body, "headers": headers, "said_at": said_at}
            )
    await tx.execute(tables.journal.insert(), journal)
    if outbox:
        await tx.execute(tables.outbox.insert(), outbox)
    return [str(row["leaf"]) for row in journal]
