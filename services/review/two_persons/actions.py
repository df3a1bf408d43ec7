"""Proposing an act and settling the proposal. The caller has locked the case."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.facts.review import ActConfirmedV1, ActProposedV1, ActRejectedV1
from contracts.vocabulary import Actor, TwoPersonAct
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.journal import say
from services.review.cases.models import Case
from services.review.duties import actions as duties
from services.review.two_persons import rules
from services.review.two_persons.models import ProposedAct
from services.review.two_persons.problems import ActProposed
from services.review.two_persons.rules import PROPOSED_ACT_STATES, ProposedActState
from services.review.two_persons.views import stands


async def needs_second(tx: Writing, case: Case, act: TwoPersonAct) -> bool:
    """Whether the campaign's plan asks another person to confirm this act."""
    return act in (await gates.plan_of(tx, case.campaign_id)).plan.two_persons


async def must_not_be_proposed(tx: Writing, about: UUID) -> None:
    """Raises ActProposed where an act about this hold or case waits for a second person."""
    open_one = (
        select(col(ProposedAct.id))
        .join(Case, col(Case.id) == col(ProposedAct.submission_id))
        .where(col(ProposedAct.about) == about, stands())
    )
    if (await tx.execute(open_one)).first():
        raise ActProposed()


async def propose(
    tx: Writing,
    who: Actor,
    case: Case,
    act: TwoPersonAct,
    about: UUID,
    reason: str,
    at: datetime,
) -> ProposedAct:
    """Write down a proposal, which waits for another person. Raises ActProposed, DutiesSeparate."""
    assert who.person_id is not None
    await must_not_be_proposed(tx, about)
    await duties.take(tx, who, rules.DUTIES[act], case.id, at)
    await _supersede(tx, about, at)

    row = ProposedAct(
        id=new_id(),
        campaign_id=case.campaign_id,
        submission_id=case.id,
        act=act,
        about=about,
        case_version=case.version,
        reason=reason,
        state=ProposedActState.proposed,
        proposed_by=who.person_id,
        proposed_at=at,
    )
    proposed = next_fact(row, ActProposedV1, act=act, reason=reason)
    tx.add(row)
    await say(tx, who, proposed)
    return row


async def _supersede(tx: Writing, about: UUID, at: datetime) -> None:
    """Settle what was proposed about this before, and whose ground is gone."""
    query = select(ProposedAct).where(
        col(ProposedAct.about) == about,
        col(ProposedAct.state) == ProposedActState.proposed,
    )
    for older in (await tx.execute(query)).scalars():
        older.state = PROPOSED_ACT_STATES.step(older.state, ProposedActState.superseded)
        older.settled_at = at
        older.version += 1  # no fact: the newer proposal's says that this one is superseded
    # Before the newer row comes: a unique index allows one in this state.
    await tx.flush()


async def confirm(tx: Writing, who: Actor, row: ProposedAct, at: datetime) -> None:
    """Another person confirms a locked proposal.

    Raises ActSettled, SecondPersonNeeded, DutiesSeparate.
    """
    rules.may_confirm(row.state, row.proposed_by, who.person_id)
    await duties.take(tx, who, rules.DUTIES[row.act], row.submission_id, at)
    await _confirm(tx, who, row, at)


async def settle_alone(tx: Writing, who: Actor, row: ProposedAct) -> None:
    """The plan asks for one person only: what was proposed is confirmed by its proposer."""
    await _confirm(tx, who, row, row.proposed_at)


async def _confirm(tx: Writing, who: Actor, row: ProposedAct, at: datetime) -> None:
    row.state = PROPOSED_ACT_STATES.step(row.state, ProposedActState.confirmed)
    row.settled_by, row.settled_at = who.person_id, at
    await say(tx, who, next_fact(row, ActConfirmedV1, act=row.act))


async def reject(tx: Writing, who: Actor, row: ProposedAct, answer: str, at: datetime) -> None:
    """Another person rejects a locked proposal, or its proposer takes it back.

    Raises ActSettled.
    """
    rules.must_be_open(row.state)
    row.state = PROPOSED_ACT_STATES.step(row.state, ProposedActState.rejected)
    row.settled_by, row.settled_at = who.person_id, at
    row.answer = answer
    await say(tx, who, next_fact(row, ActRejectedV1, act=row.act, reason=answer))
