"""Reads of the leaves."""

import json
from uuid import UUID

from sqlalchemy import or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.facts import FACTS, Envelope, Fact
from contracts.names import SERVICES
from contracts.problem import NotFound
from services.registry.audit import rules
from services.registry.audit.models import Leaf
from services.registry.audit.schemas import Happening, ServiceLeaves, Summary, Timeline, Who
from services.registry.audit.wording import in_words


async def timeline(session: AsyncSession, submission_id: UUID) -> Timeline:
    """Everything heard of a submission, oldest first. Raises NotFound when nothing was."""
    rows = (
        await session.execute(
            select(Leaf)
            .where(col(Leaf.submission_id) == submission_id)
            .order_by(col(Leaf.said_at), col(Leaf.fact_id))
        )
    ).scalars()
    items = tuple(_happening(row) for row in rows)
    if not items:
        raise NotFound("没有这个申报的记录", "Nothing is recorded of such a submission")
    return Timeline(submission_id=submission_id, items=items)


def _happening(row: Leaf) -> Happening:
    said = json.loads(row.envelope)
    actor, (zh, en) = said["actor"], in_words(row.topic)
    return Happening(
        fact_id=row.fact_id,
        at=row.said_at,
        service=row.service,
        topic=row.topic,
        what_zh=zh,
        what_en=en,
        who=Who(
            kind=actor["kind"], roles=actor["roles"], unit=actor["unit"], system=actor["system"]
        ),
        detail=rules.shown(said["fact"]),
        caused_by=said["caused_by"],
        leaf=row.leaf,
    )


async def summary(session: AsyncSession, campaign_id: UUID | None) -> Summary:
    """Per service, how many facts were heard and the digest of their leaves. Local facts never leave their room and are not counted."""
    query = select(col(Leaf.service), col(Leaf.topic), col(Leaf.leaf)).where(
        col(Leaf.campaign_id) == campaign_id if campaign_id else true()
    )
    leaves: dict[str, list[str]] = {service: [] for service in SERVICES}
    for row in (await session.execute(query)).all():
        if not FACTS[row.topic].local:
            leaves[row.service].append(row.leaf)
    made = {
        name: ServiceLeaves(facts=len(own), digest=rules.digest(own))
        for name, own in leaves.items()
    }
    return Summary(campaign_id=campaign_id, services=made)


async def facts_of(
    session: AsyncSession,
    submission_id: UUID,
    campaign_id: UUID | None = None,
    campaign_topics: tuple[str, ...] = (),
) -> list[tuple[Envelope, Fact]]:
    """The facts of a submission, and those of its campaign with the given topics, in the order they were said."""
    mine = col(Leaf.submission_id) == submission_id
    if campaign_id and campaign_topics:
        mine = or_(
            mine, (col(Leaf.campaign_id) == campaign_id) & col(Leaf.topic).in_(campaign_topics)
        )
    rows = await session.execute(
        select(col(Leaf.envelope)).where(mine).order_by(col(Leaf.said_at), col(Leaf.fact_id))
    )
    made = [Envelope.model_validate(json.loads(text)) for text in rows.scalars()]
    return [(envelope, envelope.opened()) for envelope in made]
