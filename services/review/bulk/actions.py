"""Looking, confirming, undoing. What takes effect is in `effect`.

Lock order: the bulk act, the gate, cases by id.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlmodel import col

from contracts.problem import NotFound
from contracts.vocabulary import Actor, Outcome
from kit import gates
from kit.db import Reading, Writing, new_id
from kit.gates import Gate
from services.review.bulk import effect, reading, rules
from services.review.bulk.models import BulkRow
from services.review.bulk.problems import NothingToDo
from services.review.bulk.rules import BULK_STATES, BulkAct, BulkState, JudgedCase, RulingWindow
from services.review.bulk.schemas import BulkLook


async def look(tx: Writing, who: Actor, body: BulkLook) -> BulkRow:
    """A dry run: which cases the act would treat, which not and why. No case is locked or changed.

    Its token confirms exactly this. Raises Forbidden, NotFound.
    """
    rules.may_do(who, body.act)
    await _forget_old_looks(tx, who)
    cases = await reading.cases_now(tx, who, body.campaign_id, body.cases)
    rules.all_there(body.cases, [case.id for case in cases])
    window = await reading.window_now(tx, who, body.campaign_id)
    judged = rules.judged(body.act, who.person_id, cases, window)
    # The token and the time to undo run on the database's clock: a rehearsal's own stands still.
    now = await database_now(tx)

    assert who.person_id is not None
    bulk_id, reason = new_id(), body.reason.strip()
    allowed = [each.case for each in judged if each.refusal is None]
    row = BulkRow(
        id=bulk_id,
        campaign_id=body.campaign_id,
        unit=who.unit or "",
        act=body.act,
        reason=reason,
        state=BulkState.looked_at,
        items=[_item(body.act, each) for each in judged],
        token=rules.token(bulk_id, body.act, reason, allowed),
        made_by=who.person_id,
        actor=who.model_dump(mode="json"),
        made_at=now,
        expires_at=now + rules.LOOK_HOLDS,
    )
    tx.add(row)
    return row


async def confirm(tx: Writing, who: Actor, bulk_id: UUID, token: str) -> BulkRow:
    """Confirm what was looked at. It takes effect when the time to undo it is over.

    Near the end of the unit's window it takes effect here. Confirmed again with the same token, it
    answers the same. Raises NotFound, BulkNotOpen, BulkExpired, BulkStale, NothingToDo.
    """
    row = await _own(tx, who, bulk_id)
    if row.effective_at is not None and row.token == token:
        return row
    rules.may_do(who, row.act)
    # The stamp is taken before any row lock: a queue for the cases makes nobody late.
    gate = await gates.enter(tx, Gate.delivery, row.campaign_id, unit=row.unit)
    window = RulingWindow(gate.stamp, gate.closes_at)
    seen = effect.allowed_items(row)
    if not seen:
        raise NothingToDo()
    locked = await effect.lock_cases(tx, seen)
    cases = await reading.cases_now(tx, who, row.campaign_id, seen)
    judged = rules.judged(row.act, who.person_id, cases, window)
    present = rules.token(
        row.id, row.act, row.reason, [each.case for each in judged if each.refusal is None]
    )
    now = await database_now(tx)
    rules.may_confirm(row.state, now, row.expires_at, kept=row.token, given=token, present=present)
    campaign = await gates.plan_of(tx, row.campaign_id)
    seconds = rules.undo_seconds(campaign.plan.bulk_undo_seconds, window)
    row.actor = who.model_dump(mode="json")
    row.effective_at = effect.after(now, seconds)
    if seconds:
        row.state = BULK_STATES.step(row.state, BulkState.waiting)
        return row
    await effect.perform(tx, row, locked, campaign.plan, gate.stamp)
    row.state = BULK_STATES.step(row.state, BulkState.done)
    row.ended_at = now
    return row


async def undo(tx: Writing, who: Actor, bulk_id: UUID) -> BulkRow:
    """Who confirmed takes it back before its instant: nothing was done. Raises NotFound,
    BulkNotOpen.
    """
    row = await _own(tx, who, bulk_id)
    if row.state is BulkState.undone:
        return row
    now = await database_now(tx)
    rules.may_undo(row.state, now, row.effective_at)
    row.state = BULK_STATES.step(row.state, BulkState.undone)
    row.ended_at = now
    return row


async def _forget_old_looks(tx: Writing, who: Actor) -> None:
    """A look that was not confirmed in time leaves nothing behind."""
    await tx.execute(
        delete(BulkRow).where(
            col(BulkRow.made_by) == who.person_id,
            col(BulkRow.state) == BulkState.looked_at,
            col(BulkRow.expires_at) < func.clock_timestamp(),
        )
    )


async def database_now(session: Reading | Writing) -> datetime:
    """The database's clock: several processes judge by it, and an app's own clock may be wrong."""
    now: datetime = (await session.execute(select(func.clock_timestamp()))).scalar_one()
    return now


async def _own(tx: Writing, who: Actor, bulk_id: UUID) -> BulkRow:
    """The actor's own bulk act, locked: its confirmation, undoing and effect exclude each other.

    Raises NotFound.
    """
    row = await tx.get(BulkRow, bulk_id, with_for_update=True, populate_existing=True)
    if row is None or row.made_by != who.person_id:
        raise NotFound()
    return row


def _item(act: BulkAct, judged: JudgedCase) -> dict[str, object]:
    case, refusal = judged.case, judged.refusal
    outcome = Outcome.recommend if act is BulkAct.recommend else case.outcome
    return {
        "case_id": str(case.id),
        "snapshot": case.snapshot,
        "ruling_id": None if case.ruling_id is None else str(case.ruling_id),
        "checklist": case.vouching.checklist.number,
        "outcome": outcome,
        **effect.refused_as(refusal),
    }
