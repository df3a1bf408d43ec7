"""Keeping every fact that is heard, and verifying what is kept."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.canonical import canonical, leaf_hash
from contracts.facts import Envelope, Fact
from contracts.facts.registry import AuditVerifiedV1
from contracts.vocabulary import Actor
from kit.db import Writing
from kit.journal import say
from services.registry.audit import rules
from services.registry.audit.models import Leaf
from services.registry.audit.schemas import BadLeaf, Verification

BATCH = 500


async def keep(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Append one fact with its leaf, computed here from what arrived.

    A fact that is already there stays as it is.
    """
    plain = envelope.model_dump(mode="python")
    row = insert(Leaf).values(
        fact_id=envelope.id,
        topic=envelope.topic,
        service=envelope.topic.split(".", 1)[0],
        subject=fact.subject,
        submission_id=fact.submission_id,
        campaign_id=fact.campaign_id,
        said_at=envelope.said_at,
        envelope=canonical(plain).decode(),
        leaf=leaf_hash(plain),
    )
    await tx.execute(row.on_conflict_do_nothing(index_elements=["fact_id"]))


async def verify(tx: Writing, who: Actor, campaign_id: UUID) -> Verification:
    """Recompute every leaf of a campaign, oldest first; stop at the first bad row and name it."""
    checked, bad = await _check_leaves(tx, campaign_id)
    # The subject is a campaign, which is intake's row: registry has no version of it.
    verified = AuditVerifiedV1(
        subject=campaign_id,
        campaign_id=campaign_id,
        checked=checked,
        sound=bad is None,
    )
    await say(tx, who, verified)
    return Verification(
        campaign_id=campaign_id,
        leaves=checked,
        ok=bad is None,
        first_bad=bad,
    )


async def _check_leaves(tx: Writing, campaign_id: UUID) -> tuple[int, BadLeaf | None]:
    """How many leaves were checked, and the first bad one."""
    query = (
        select(
            col(Leaf.fact_id),
            col(Leaf.topic),
            col(Leaf.said_at),
            col(Leaf.envelope),
            col(Leaf.leaf),
        )
        .where(col(Leaf.campaign_id) == campaign_id)
        .order_by(col(Leaf.said_at), col(Leaf.fact_id))
    )
    # Streamed: the leaves of a whole year do not fit into memory.
    rows = await tx.stream(query.execution_options(yield_per=BATCH))
    checked = 0
    bad = None
    async for row in rows:
        checked += 1
        why = rules.what_is_wrong(
            row.envelope,
            row.leaf,
            fact_id=str(row.fact_id),
            topic=row.topic,
        )
        if why:
            bad = BadLeaf(
                fact_id=row.fact_id,
                topic=row.topic,
                said_at=row.said_at,
                leaf=row.leaf,
                why=why,
            )
            break
    await rows.close()
    return checked, bad
