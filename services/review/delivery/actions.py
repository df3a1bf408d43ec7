"""Delivering a unit's list.

Lock order: gate, the unit's lists, cases by id.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from contracts.facts.envelope import Fact
from contracts.facts.review import (
    CaseDeliveredV1,
    CaseUndeliveredV1,
    DeliveryRefusedV1,
    ListDeliveredV1,
)
from contracts.problem import NotFound
from contracts.vocabulary import Actor, FileRef, HoldKind
from kit import gates
from kit.db import Writing
from kit.facts import next_fact
from kit.gates import Gate
from kit.journal import say
from services.review.cases import actions as cases
from services.review.cases import holds
from services.review.cases.models import Case
from services.review.cases.rules import CaseState
from services.review.cases.states import CASE_STATES
from services.review.delivery import rules, views
from services.review.delivery.listing import lock_lists
from services.review.delivery.models import RecommendationList
from services.review.delivery.rules import LIST_STATES, ListState
from services.review.delivery.schemas import Delivered
from services.review.timeline.actions import say_with_turns


async def deliver(tx: Writing, who: Actor, list_id: UUID) -> Delivered:
    """The unit hands its sealed list to the city. Atomic: the whole list, or a problem and nothing.

    Raises NotFound, DeliveryNotOpen, DeliveryClosed, ListFrozen, SealMissing, ItemsUndecided,
    ItemsSelected.
    """
    listing = await tx.get(RecommendationList, list_id)
    if listing is None or listing.unit != who.unit:
        raise NotFound()
    # The stamp is taken before any row lock: a queue for the lists makes nobody late.
    gate = await gates.enter(tx, Gate.delivery, listing.campaign_id, unit=listing.unit)
    rules.in_time(gate.stamp, gate.opens_at, gate.closes_at)
    lists = await lock_lists(tx, listing.campaign_id, listing.unit)
    rules.may_deliver(listing.state, listing.seal is not None)

    earlier = next((each for each in lists if each.state is ListState.delivered), None)
    items = _case_ids(listing)
    earlier_items = _case_ids(earlier) if earlier else []
    both = sorted({*items, *earlier_items})
    locked = {case.id: case for case in await cases.lock_all(tx, both)}
    listed = {case.id: views.as_listed_case(case) for case in locked.values()}
    rules.must_be_decided(items, listing.unit, listed, withdrawn_too=True)
    states = {case.id: case.state for case in locked.values()}
    dropped_items = rules.dropped(earlier_items, items, states)
    dropped = [locked[item] for item in dropped_items]

    if earlier is not None:
        earlier.state = LIST_STATES.step(earlier.state, ListState.superseded)
        # No fact: the newer list's says that this one is superseded. Its ETag moves all the same.
        earlier.version += 1
    listing.state = LIST_STATES.step(listing.state, ListState.delivered)
    listing.delivered_by = who.person_id
    listing.delivered_at = gate.stamp

    sent = [locked[item] for item in items if locked[item].state is not CaseState.ended]
    delivered = next_fact(
        listing,
        ListDeliveredV1,
        unit=listing.unit,
        version=listing.edition,
        delivered_at=gate.stamp,
        items=tuple(case.id for case in sent),
        paper=FileRef.model_validate(listing.paper),
    )
    moved = await _move_cases(tx, listing, sent, dropped, gate.stamp)
    await say_with_turns(tx, who, gate.stamp, delivered, *moved)
    return Delivered(
        list_id=listing.id,
        version=listing.edition,
        delivered_at=gate.stamp,
        items=[case.id for case in sent],
        withdrawn=[item for item in items if locked[item].state is CaseState.ended],
        undelivered=dropped_items,
    )


def _case_ids(listing: RecommendationList) -> list[UUID]:
    return [UUID(item) for item in listing.items]


async def _move_cases(
    tx: Writing,
    listing: RecommendationList,
    sent: Sequence[Case],
    dropped: Sequence[Case],
    at: datetime,
) -> list[Fact]:
    """Deliver the cases on a list, undeliver those it dropped. Returns the facts to say.

    A case that was on the earlier list too keeps its first stamp: a withdrawal is judged by it.
    """
    facts: list[Fact] = []
    for case in sent:
        case.list_id = listing.id
        if case.state is not CaseState.recommended:
            continue
        case.state = CASE_STATES.step(case.state, CaseState.delivered)
        case.delivered_at = at
        delivered = next_fact(
            case,
            CaseDeliveredV1,
            unit=case.unit,
            list_id=listing.id,
            delivered_at=at,
        )
        facts.append(delivered)

    for case in dropped:
        case.state = CASE_STATES.step(case.state, CaseState.recommended)
        case.delivered_at = None
        case.accepted_at = None
        case.accepted_reason = None
        case.list_id = None
        facts.append(next_fact(case, CaseUndeliveredV1, list_id=listing.id))

    cleared = await holds.clear_holds(
        tx,
        [case.id for case in sent],
        (HoldKind.late_case,),
        how="已报送",
        by="review",
        at=at,
    )
    return [*facts, *cleared]


async def keep_refusal(
    tx: Writing,
    who: Actor,
    list_id: UUID,
    attempted_at: datetime,
    closes_at: datetime,
) -> None:
    """Keep a late attempt, in a transaction of its own after the delivery was rolled back.

    Raises NotFound.
    """
    # Locked, because the refusal is one more version of the list.
    listing = await tx.get(RecommendationList, list_id, with_for_update=True)
    if listing is None:
        raise NotFound()
    refused = next_fact(
        listing,
        DeliveryRefusedV1,
        unit=listing.unit,
        attempted_at=attempted_at,
        closes_at=closes_at,
    )
    await say(tx, who, refused)
