"""Reads of parked facts and of what was decided about them."""

from typing import Final, get_args

from sqlalchemy import select
from sqlmodel import col

from kit.db import Reading
from kit.parked import ParkedFact
from services.registry.audit.wording import in_words
from services.registry.parking import rules
from services.registry.parking.models import ParkedDecision
from services.registry.parking.queues import ParkedQueues
from services.registry.parking.schemas import (
    FactHearer,
    ParkedDecisionView,
    ParkedFacts,
    ParkedFactView,
)

LAST_DECISIONS: Final = 50


async def parked(session: Reading, queues: ParkedQueues) -> ParkedFacts:
    """What is parked now, and what was decided last. Raises BrokerDown."""
    query = select(ParkedDecision).order_by(col(ParkedDecision.id).desc()).limit(LAST_DECISIONS)
    decided = (await session.scalars(query)).all()
    facts, total = await queues.read(session)
    return ParkedFacts(
        items=tuple(to_parked(fact) for fact in facts),
        total=total,
        decided=tuple(to_decision(row) for row in decided),
    )


def to_parked(fact: ParkedFact) -> ParkedFactView:
    """A parked fact as the administrator reads it."""
    zh, en = _in_words(fact.topic)
    return ParkedFactView(
        hearer=_hearer(fact.consumer),
        sha256=fact.sha256,
        message_id=fact.message_id,
        topic=fact.topic,
        what_zh=zh,
        what_en=en,
        cause=rules.cause_of(fact.why, fact.forged),
        why=fact.forged or fact.why,
        parked_at=fact.at,
        times=fact.times,
        text=rules.text_of(fact.body),
    )


def to_decision(row: ParkedDecision) -> ParkedDecisionView:
    """A decision as the administrator reads it."""
    zh, en = _in_words(row.topic)
    return ParkedDecisionView(
        decision_id=row.id,
        hearer=_hearer(row.consumer),
        message_id=row.message_id,
        topic=row.topic,
        what_zh=zh,
        what_en=en,
        cause=row.cause,
        outcome=row.outcome,
        reason=row.reason,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
    )


def _hearer(consumer: str) -> FactHearer:
    known: tuple[FactHearer, ...] = get_args(FactHearer)
    return next(hearer for hearer in known if hearer == consumer)


def _in_words(topic: str) -> tuple[str, str]:
    """A fact's name; what nobody understood may name no topic that is one."""
    return in_words(topic) if topic.count(".") == 2 else (topic, topic)
