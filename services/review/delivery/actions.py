"""Making, sealing and delivering a unit's list, and the city's acceptance. Lock order: gate, the unit's lists, cases by id."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.facts.envelope import Fact
from contracts.facts.review import (
    CaseAcceptedV1,
    CaseDeliveredV1,
    CaseUndeliveredV1,
    DeliveryRefusedV1,
    ListDeliveredV1,
    ListMadeV1,
    SealUploadedV1,
)
from contracts.problem import NotFound
from contracts.vocabulary import Actor, Ending, FileRef, HoldKind
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.gates import Gate
from kit.journal import say
from services.review.cases import actions as cases
from services.review.cases import holds
from services.review.cases.models import Case
from services.review.cases.rules import CaseState, must_be
from services.review.cases.states import CASE_STATES
from services.review.delivery import rules, views
from services.review.delivery.models import RecommendationList
from services.review.delivery.papers import Drafting
from services.review.delivery.problems import ListChanged
from services.review.delivery.rules import LIST_STATES, ListState
from services.review.delivery.schemas import Delivered
from services.review.timeline.actions import tell


async def make_list(tx: Writing, who: Actor, draft: Drafting, paper: FileRef) -> RecommendationList:
    """Make the unit's draft, or replace it whole. Raises ListChanged when list or cases moved since the paper was printed."""
    lists = await _lock_lists(tx, draft.campaign_id, draft.unit)
    again = await views.drafting(
        tx, who, draft.campaign_id, draft.unit, [row.submission_id for row in draft.rows]
    )
    moved = again.edition != draft.edition or again.version != draft.version
    if moved or again.rows != draft.rows:
        raise ListChanged()
    items = [str(row.submission_id) for row in draft.rows]
    at = await gates.now(tx, draft.campaign_id)
    assert who.person_id is not None
    listing = next((each for each in lists if each.state == ListState.draft), None)
    if listing is None:
        listing = RecommendationList(
            id=new_id(),
            campaign_id=draft.campaign_id,
            unit=draft.unit,
            edition=draft.edition,
            state=ListState.draft,
            items=items,
            paper=paper.model_dump(mode="json"),
            made_by=who.person_id,
            made_at=at,
        )
        tx.add(listing)
    else:
        listing.items, listing.paper, listing.seal = items, paper.model_dump(mode="json"), None
        listing.made_by, listing.made_at = who.person_id, at
    made = next_fact(
        listing,
        ListMadeV1,
        unit=listing.unit,
        version=listing.edition,
        items=tuple(row.submission_id for row in draft.rows),
    )
    await say(tx, who, made)
    return listing


async def keep_seal(
    tx: Writing, who: Actor, list_id: UUID, paper_sha256: str, scan: FileRef
) -> RecommendationList:
    """Keep the scan of the sealed page. Raises ListChanged when the list was made anew meanwhile."""
    listing = await tx.get(
        RecommendationList, list_id, with_for_update=True, populate_existing=True
    )
    if listing is None or listing.unit != who.unit:
        raise NotFound()
    rules.may_seal(listing.state)
    if listing.paper["sha256"] != paper_sha256:
        raise ListChanged()
    listing.seal = scan.model_dump(mode="json")
    await say(tx, who, next_fact(listing, SealUploadedV1, sha256=scan.sha256))
    return listing


async def deliver(tx: Writing, who: Actor, list_id: UUID) -> Delivered:
    """The unit hands its sealed list to the city. Atomic: the whole list, or a problem and nothing.

    Raises NotFound, DeliveryNotOpen, DeliveryClosed, ListFrozen, SealMissing, ItemsUndecided, ItemsSelected.
    """
    listing = await tx.get(RecommendationList, list_id)
    if listing is None or listing.unit != who.unit:
        raise NotFound()
    gate = await gates.enter(tx, Gate.delivery, listing.campaign_id, unit=listing.unit)
    rules.in_time(gate.stamp, gate.opens_at, gate.closes_at)
    lists = await _lock_lists(tx, listing.campaign_id, listing.unit)
    rules.may_deliver(listing.state, listing.seal is not None)
    before = next((each for each in lists if each.state == ListState.delivered), None)
    items = [UUID(item) for item in listing.items]
    left = [UUID(item) for item in before.items] if before else []
    locked = {case.id: case for case in await cases.lock_all(tx, sorted({*items, *left}))}
    rules.decided(
        items,
        listing.unit,
        {each.id: views.standing(each) for each in locked.values()},
        withdrawn_too=True,
    )
    gone = [
        locked[item]
        for item in rules.dropped(
            left, items, {each.id: CaseState(each.state) for each in locked.values()}
        )
    ]
    if before is not None:
        before.state = LIST_STATES.step(before.state, ListState.superseded)
        before.version += 1  # no fact tells of it, but the ETag of the frozen list must move
    listing.state = LIST_STATES.step(listing.state, ListState.delivered)
    listing.delivered_by = who.person_id
    listing.delivered_at = gate.stamp
    sent = [locked[item] for item in items if locked[item].state != CaseState.ended]
    facts = await _moved(tx, listing, sent, gone, gate.stamp)
    await tell(tx, who, gate.stamp, _said(listing, sent, gate.stamp), *facts)
    return Delivered(
        list_id=listing.id,
        version=listing.edition,
        delivered_at=gate.stamp,
        items=[case.id for case in sent],
        withdrawn=[item for item in items if locked[item].state == CaseState.ended],
        undelivered=[case.id for case in gone],
    )


def _said(listing: RecommendationList, sent: Sequence[Case], at: datetime) -> Fact:
    return next_fact(
        listing,
        ListDeliveredV1,
        unit=listing.unit,
        version=listing.edition,
        delivered_at=at,
        items=tuple(case.id for case in sent),
        paper=FileRef.model_validate(listing.paper),
    )


async def _moved(
    tx: Writing,
    listing: RecommendationList,
    sent: Sequence[Case],
    gone: Sequence[Case],
    at: datetime,
) -> list[Fact]:
    """A case that stays on the newer version keeps its first stamp: a withdrawal is judged by that one."""
    facts: list[Fact] = []
    for case in sent:
        case.list_id = listing.id
        if case.state == CaseState.recommended:
            case.state = CASE_STATES.step(case.state, CaseState.delivered)
            case.delivered_at = at
            facts.append(
                next_fact(
                    case, CaseDeliveredV1, unit=case.unit, list_id=listing.id, delivered_at=at
                )
            )
    for case in gone:
        case.state = CASE_STATES.step(case.state, CaseState.recommended)
        case.delivered_at = None
        case.accepted_at = None
        case.list_id = None
        facts.append(next_fact(case, CaseUndeliveredV1, list_id=listing.id))
    late = (HoldKind.late_case,)
    return [
        *facts,
        *await holds.clear_holds(tx, [c.id for c in sent], late, how="已报送", by="review", at=at),
    ]


async def keep_refusal(
    tx: Writing, who: Actor, list_id: UUID, attempted_at: datetime, closes_at: datetime
) -> None:
    """A late attempt is kept, in a transaction of its own, after the delivery itself was rolled back."""
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


async def judge_acceptance(
    tx: Writing, who: Actor, case_id: UUID, accepted: bool, reason: str
) -> Case:
    """The city takes a delivered case in, or refuses it with a reason, which ends it."""
    why = rules.acceptance_reason(accepted, reason)
    case = await tx.get(Case, case_id)
    if case is None:
        raise NotFound()
    await gates.enter(tx, Gate.delivery, case.campaign_id, unit=case.unit)
    case = await cases.lock(tx, case_id)
    if accepted and case.state == CaseState.accepted:
        return case
    must_be(case.state, CaseState.delivered)
    at = await gates.now(tx, case.campaign_id)
    if accepted:
        case.state = CASE_STATES.step(case.state, CaseState.accepted)
        case.accepted_at = at
        await tell(tx, who, at, next_fact(case, CaseAcceptedV1))
    else:
        await tell(tx, who, at, *await cases.end(tx, [case], Ending.not_accepted, why, at))
    return case


async def _lock_lists(tx: Writing, campaign_id: UUID, unit: str) -> list[RecommendationList]:
    query = (
        select(RecommendationList)
        .where(
            col(RecommendationList.campaign_id) == campaign_id, col(RecommendationList.unit) == unit
        )
        .order_by(col(RecommendationList.edition))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return list((await tx.execute(query)).scalars())
