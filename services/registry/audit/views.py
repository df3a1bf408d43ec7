"""Reads of the leaves."""

import json
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.facts import FACTS, Envelope, Fact
from contracts.facts.review import (
    CaseDeliveredV1,
    CaseUndeliveredV1,
    SelectionMadeV1,
    SelectionProposedV1,
)
from contracts.names import SERVICES
from kit.answers import leaves_digest
from services.registry.audit import rules
from services.registry.audit.models import Leaf
from services.registry.audit.schemas import (
    ServiceLeaves,
    Summary,
)

DELIVERY_TOPICS = (CaseDeliveredV1.topic, CaseUndeliveredV1.topic)


async def summary(session: AsyncSession, campaign_id: UUID | None) -> Summary:
    """Per service, how many facts were heard and the digest of their leaves.

    Local facts never leave their room and are not counted.
    """
    local = [topic for topic, cls in FACTS.items() if cls.local]
    # Reckoned by the database: a year's leaves would hold up the process for a second.
    query = (
        select(
            col(Leaf.service),
            func.count().label("facts"),
            leaves_digest(col(Leaf.leaf)).label("digest"),
        )
        .where(col(Leaf.topic).not_in(local))
        .group_by(col(Leaf.service))
    )
    if campaign_id is not None:
        query = query.where(col(Leaf.campaign_id) == campaign_id)
    services = {name: ServiceLeaves(facts=0, digest=rules.digest([])) for name in SERVICES}
    for service, facts, digest in (await session.execute(query)).tuples():
        services[service] = ServiceLeaves(facts=facts, digest=digest)
    return Summary(campaign_id=campaign_id, services=services)


async def is_delivered(session: AsyncSession, submission_id: UUID) -> bool:
    """Whether the last that was heard of the case's delivery is that it was delivered."""
    query = (
        select(col(Leaf.topic))
        .where(col(Leaf.submission_id) == submission_id, col(Leaf.topic).in_(DELIVERY_TOPICS))
        .order_by(col(Leaf.said_at).desc(), col(Leaf.fact_id).desc())
        .limit(1)
    )
    last = (await session.execute(query)).scalar_one_or_none()
    return last == CaseDeliveredV1.topic


async def facts_of(
    session: AsyncSession,
    submission_id: UUID,
    campaign_id: UUID | None = None,
    campaign_topics: tuple[str, ...] = (),
) -> list[tuple[Envelope, Fact]]:
    """The facts of a submission, and those of its campaign with the given topics.

    In the order they were said.
    """
    wanted = col(Leaf.submission_id) == submission_id
    if campaign_id and campaign_topics:
        of_campaign = col(Leaf.campaign_id) == campaign_id
        wanted = or_(wanted, of_campaign & col(Leaf.topic).in_(campaign_topics))
    query = select(col(Leaf.envelope)).where(wanted)
    rows = await session.scalars(query.order_by(col(Leaf.said_at), col(Leaf.fact_id)))
    envelopes = [Envelope.model_validate(json.loads(text)) for text in rows]
    return [(envelope, envelope.opened()) for envelope in envelopes]


async def facts_about(
    session: AsyncSession, submission_id: UUID, campaign_id: UUID, topics: Sequence[str]
) -> list[Fact]:
    """The facts of a campaign with the given topics that concern a submission, as they were said.

    They are about it, name it, or are about what such a fact is about: a seal, about a list.
    """
    # A fact's members are looked for in its text: nothing else writes an id as these do.
    named = col(Leaf.envelope).contains(str(submission_id))
    of_topics = (col(Leaf.campaign_id) == campaign_id) & col(Leaf.topic).in_(topics)
    naming = select(col(Leaf.subject)).where(of_topics, named)
    query = (
        select(col(Leaf.envelope))
        .where(of_topics, or_(named, col(Leaf.subject).in_(naming), _names_none()))
        .order_by(col(Leaf.said_at), col(Leaf.fact_id))
    )
    rows = await session.scalars(query)
    return [Envelope.model_validate(json.loads(text)).opened() for text in rows]


async def facts_on(
    session: AsyncSession, subject: UUID, campaign_id: UUID, topics: Sequence[str]
) -> list[Fact]:
    """The facts of a campaign with one subject and the given topics, in no order."""
    query = select(col(Leaf.envelope)).where(
        col(Leaf.campaign_id) == campaign_id,
        col(Leaf.topic).in_(topics),
        col(Leaf.subject) == subject,
    )
    rows = await session.scalars(query)
    return [Envelope.model_validate(json.loads(text)).opened() for text in rows]


def _names_none() -> ColumnElement[bool]:
    """A proposed selection counts its submissions and names none: it concerns all."""
    return col(Leaf.topic).in_((SelectionProposedV1.topic, SelectionMadeV1.topic))
