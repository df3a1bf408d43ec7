"""Deciding on a parked fact."""

from sqlalchemy import func, select

from contracts.facts.registry import ParkedFactGivenUpV1, ParkedFactSentAgainV1
from contracts.vocabulary import Actor
from kit.db import Writing, new_id
from kit.facts import only_fact
from kit.journal import say
from kit.parked import ParkedFact
from services.registry.parking import rules
from services.registry.parking.models import ParkedDecision
from services.registry.parking.rules import ParkedOutcome
from services.registry.parking.schemas import ParkedDecisionView
from services.registry.parking.views import to_decision


async def send_again(tx: Writing, who: Actor, fact: ParkedFact, reason: str) -> ParkedDecisionView:
    """Record that a parked fact goes back to its queue. Raises ParkedNotBelieved.

    The caller then does it, with the fact in hand. The record comes first: a decision that the
    broker did not carry out is seen as parked still, one without a record would be seen nowhere.
    """
    rules.may_send_again(fact.forged)
    row = await _decide(tx, who, fact, ParkedOutcome.sent_again, reason)
    about = {"hearer": fact.consumer, "parked_fact": fact.fact_id}
    await say(tx, who, only_fact(row, ParkedFactSentAgainV1, **about))
    return to_decision(row)


async def give_up(tx: Writing, who: Actor, fact: ParkedFact, reason: str) -> ParkedDecisionView:
    """Record that a hearer does without a parked fact. The caller then takes it away."""
    row = await _decide(tx, who, fact, ParkedOutcome.given_up, reason)
    about = {"hearer": fact.consumer, "parked_fact": fact.fact_id}
    await say(tx, who, only_fact(row, ParkedFactGivenUpV1, **about))
    return to_decision(row)


async def _decide(
    tx: Writing, who: Actor, fact: ParkedFact, outcome: ParkedOutcome, reason: str
) -> ParkedDecision:
    assert who.person_id is not None
    row = ParkedDecision(
        id=new_id(),
        consumer=fact.consumer,
        message_id=fact.message_id,
        topic=fact.topic,
        cause=rules.cause_of(fact.why, fact.forged),
        why=fact.why,
        times=fact.times,
        outcome=outcome,
        reason=reason,
        body=fact.body[: rules.MOST_KEPT],
        sha256=fact.sha256,
        decided_by=who.person_id,
        # Real time: a parked fact may belong to no campaign.
        decided_at=(await tx.execute(select(func.clock_timestamp()))).scalar_one(),
    )
    tx.add(row)
    await tx.flush()
    return row
