"""What a bulk act does when its instant has come: all of it in one transaction, or nothing."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import col

from contracts.facts.envelope import Fact
from contracts.policy import Plan
from contracts.problem import Problem
from contracts.vocabulary import Actor, Outcome
from kit import gates
from kit.db import Database, Reading, Writing
from kit.gates import Gate
from services.review.bulk import reading, rules
from services.review.bulk.models import BulkRow
from services.review.bulk.problems import BulkStale
from services.review.bulk.rules import (
    BULK_STATES,
    BulkAct,
    BulkState,
    JudgedCase,
    RulingWindow,
    Seen,
)
from services.review.cases import actions as cases
from services.review.cases.models import Case
from services.review.rulings import actions as rulings
from services.review.rulings.actions import EnteredCase
from services.review.rulings.models import Ruling
from services.review.rulings.schemas import Proposal
from services.review.timeline.actions import say_with_turns

MOST_AT_ONCE = 20


async def due(session: Reading, most: int = MOST_AT_ONCE) -> list[UUID]:
    """Bulk acts whose time to undo is over, by the database's clock, the oldest first."""
    query = (
        select(col(BulkRow.id))
        .where(
            col(BulkRow.state) == BulkState.waiting,
            col(BulkRow.effective_at) <= func.clock_timestamp(),
        )
        .order_by(col(BulkRow.effective_at))
        .limit(most)
    )
    return list((await session.execute(query)).scalars())


async def perform_due(db: Database) -> int:
    """Let what is due take effect, each in its own transaction. Returns how many were treated."""
    async with db.reading() as session:
        waiting = await due(session)
    for bulk_id in waiting:
        await db.act(take_effect, bulk_id)
    return len(waiting)


async def take_effect(tx: Writing, bulk_id: UUID) -> None:
    """Do what was confirmed, or keep why not. Repeated, it does nothing more.

    Meanwhile a case may have ended, or have a newer snapshot or ruling. Then nothing is done.
    """
    # Locked first: an undoing that came in time has committed, a later one finds it done.
    row = await tx.get(BulkRow, bulk_id, with_for_update=True, populate_existing=True)
    if row is None or row.state is not BulkState.waiting:
        return
    who = Actor.model_validate(row.actor)
    gate = await gates.enter(tx, Gate.delivery, row.campaign_id, unit=row.unit)
    seen = allowed_items(row)
    locked = await lock_cases(tx, seen)
    now = await reading.cases_now(tx, who, row.campaign_id, seen)
    judged = [
        each if each.refusal or rules.same_as_seen(seen, each.case) else _changed(each)
        for each in rules.judged(
            row.act, who.person_id, now, RulingWindow(gate.stamp, gate.closes_at)
        )
    ]
    row.ended_at = row.effective_at
    if any(each.refusal for each in judged):
        row.state = BULK_STATES.step(row.state, BulkState.refused)
        row.items = _with_refusals(row.items, judged)
        return
    campaign = await gates.plan_of(tx, row.campaign_id)
    await perform(tx, row, locked, campaign.plan, gate.stamp)
    row.state = BULK_STATES.step(row.state, BulkState.done)


async def perform(
    tx: Writing, row: BulkRow, locked: Mapping[UUID, Case], plan: Plan, at: datetime
) -> None:
    """The single act on every case, in the name of who confirmed. The rules were asked before."""
    who = Actor.model_validate(row.actor)
    open_rulings = await _rulings(tx, row)
    facts: list[Fact] = []
    for case_id, seen in allowed_items(row).items():
        case = locked[case_id]
        if row.act is BulkAct.recommend:
            body = Proposal(outcome=Outcome.recommend, snapshot=case.snapshot, reason=row.reason)
            entered = EnteredCase(case=case, plan=plan, at=at)
            _, said = await rulings.enter_proposal(tx, who, entered, body, seen.checklist)
        else:
            said = await rulings.take_effect(tx, who, case, open_rulings[case_id], at)
        facts += said
    await say_with_turns(tx, who, at, *facts)


async def lock_cases(tx: Writing, case_ids: Mapping[UUID, Any]) -> dict[UUID, Case]:
    """The cases, locked by id, as everywhere."""
    return {case.id: case for case in await cases.lock_all(tx, list(case_ids))}


async def _rulings(tx: Writing, row: BulkRow) -> dict[UUID, Ruling]:
    """The rulings that a confirmation is about, by case. Their cases are locked."""
    ids = [UUID(item["ruling_id"]) for item in row.items if item["ruling_id"] and not item["code"]]
    query = select(Ruling).where(col(Ruling.id).in_(ids)).order_by(col(Ruling.submission_id))
    return {ruling.submission_id: ruling for ruling in (await tx.execute(query)).scalars()}


def allowed_items(row: BulkRow) -> dict[UUID, Seen]:
    """Each case that the act treats, with what was looked at."""
    return {
        UUID(item["case_id"]): Seen(
            item["snapshot"],
            UUID(item["ruling_id"]) if item["ruling_id"] else None,
            item.get("checklist", 0),  # absent in acts from before there were checklists
        )
        for item in row.items
        if item["code"] is None
    }


def after(now: datetime, seconds: int) -> datetime:
    return now + timedelta(seconds=seconds)


def refused_as(refusal: Problem | None) -> dict[str, str | None]:
    """A refusal as a bulk act keeps it: its code and its words."""
    if refusal is None:
        return {"code": None, "zh": None, "en": None}
    return {
        "code": refusal.slug,
        "zh": refusal.detail_zh or refusal.zh,
        "en": refusal.detail_en or refusal.en,
    }


def _changed(judged: JudgedCase) -> JudgedCase:
    return JudgedCase(
        judged.case,
        BulkStale("确认后案卷或审核意见已有变化", "The case or its ruling changed meanwhile"),
    )


def _with_refusals(
    items: Sequence[dict[str, Any]], judged: Sequence[JudgedCase]
) -> list[dict[str, Any]]:
    """The items, with why not beside those that could not be treated any more."""
    refusals = {str(each.case.id): each.refusal for each in judged if each.refusal}
    return [
        {**item, **refused_as(refusals[item["case_id"]])} if item["case_id"] in refusals else item
        for item in items
    ]
