"""What happens to a case as a whole: opened, handed in again, ended. Commands and listeners call these, other capabilities use their parts."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.commands.command import Done
from contracts.commands.review import EndCase, OpenCase
from contracts.facts.envelope import Fact
from contracts.facts.review import CaseEndedV1, CaseOpenedV1
from contracts.problem import NotFound
from contracts.vocabulary import Actor, Blocks, Ending, HoldKind, system
from kit import gates
from kit.db import Writing
from kit.facts import next_fact
from kit.gates import Gate
from kit.journal import say
from services.review.cases import holds, late_bytes, rules
from services.review.cases.models import Case, Hold
from services.review.cases.problems import CaseNotOpen, HoldCleared
from services.review.cases.rules import CaseState
from services.review.cases.states import CASE_STATES
from services.review.timeline.actions import keep_snapshot, tell

WORKFLOWS = system("workflows")


async def lock(tx: Writing, case_id: UUID) -> Case:
    """The case's row, locked and fresh. Raises NotFound."""
    case = await tx.get(Case, case_id, with_for_update=True, populate_existing=True)
    if case is None:
        raise NotFound()
    return case


async def lock_all(tx: Writing, ids: Sequence[UUID]) -> list[Case]:
    """Several cases, locked by id (the lock order everywhere: gate, list, cases by id)."""
    query = select(Case).where(col(Case.id).in_(ids)).order_by(col(Case.id)).with_for_update()
    return list((await tx.execute(query.execution_options(populate_existing=True))).scalars())


async def of_unit(tx: Writing, who: Actor, case_id: UUID) -> Case:
    """A case of the actor's own unit, not locked. Raises NotFound."""
    case = await tx.get(Case, case_id)
    if case is None or who.unit != case.unit:
        raise NotFound()
    return case


async def end(
    tx: Writing, cases: Sequence[Case], ending: Ending, reason: str, at: datetime
) -> list[Fact]:
    """End locked cases that have no ending yet, and clear what waits on them; the facts to say."""
    facts: list[Fact] = []
    for case in cases:
        case.stage_at_ending = rules.stage_of(case.stage_table, case.state, case.stage_at_ending)
        case.state = CASE_STATES.step(case.state, CaseState.ended)
        case.ending = ending
        case.ending_reason = reason
        case.ended_at = at
        facts.append(next_fact(case, CaseEndedV1, ending=ending, reason=reason))
    ids = [case.id for case in cases]
    cleared = await holds.clear_holds(
        tx, ids, tuple(HoldKind), how="案卷已办结", by="review", at=at
    )
    return [*facts, *cleared]


async def open_case(
    tx: Writing, ask: OpenCase, content: dict[str, Any], evidence: list[dict[str, Any]]
) -> Done:
    """Open the case on its first hand-in, or take a later one into review again. The same round twice does nothing.

    A hand-in in time that comes here after the unit's delivery is held for the city: no unit could deliver it.
    """
    docket = ask.docket
    gate = await gates.enter(tx, Gate.delivery, docket.campaign_id, unit=docket.unit)
    case = await tx.get(Case, ask.submission_id, with_for_update=True, populate_existing=True)
    if case is not None and not rules.takes_round(case.state, case.round, ask.round):
        return Done()
    if case is None:
        plan = (await gates.plan_of(tx, docket.campaign_id)).plan
        case = Case(
            id=ask.submission_id,
            stage_table=plan.stage_table,
            received_at=ask.received_at,
            opened_at=gate.stamp,
            state=CaseState.in_review,
            **_of_docket(ask),
            content=content,
            evidence=evidence,
        )
        tx.add(case)
    else:
        case.sqlmodel_update({**_of_docket(ask), "content": content, "evidence": evidence})
        case.state = CASE_STATES.step(case.state, CaseState.in_review)
    facts: list[Fact] = [
        next_fact(
            case,
            CaseOpenedV1,
            unit=docket.unit,
            round=ask.round,
            snapshot=docket.snapshot,
            stage_table=case.stage_table,
        )
    ]
    await tx.flush()
    if gate.late:
        facts += await holds.open_hold(
            tx,
            case,
            HoldKind.late_case,
            Blocks.selection,
            holder="city",
            opened_by="review",
            at=gate.stamp,
        )
    facts += await late_bytes.follow(tx, case, gate.stamp)
    keep_snapshot(tx, ask, content, evidence)
    await tell(tx, WORKFLOWS, gate.stamp, *facts, received_at=ask.received_at)
    return Done(changed=1)


def _of_docket(ask: OpenCase) -> dict[str, Any]:
    names = ask.docket.model_dump(
        mode="python", exclude={"submission_id", "factory_type", "industries"}
    )
    return {
        **names,
        "factory_type": ask.docket.factory_type,
        "industries": list(ask.docket.industries),
        "file": ask.file.model_dump(mode="json"),
        "round": ask.round,
    }


async def end_case(tx: Writing, ask: EndCase) -> Done:
    """End a case on the process's word. A lapsed correction ends only a case that still waits for that correction."""
    await gates.enter(tx, Gate.delivery, ask.campaign_id)
    case = await tx.get(Case, ask.submission_id, with_for_update=True, populate_existing=True)
    if case is None:
        raise CaseNotOpen()
    lapse = ask.ending is Ending.correction_lapsed
    if case.state in (CaseState.ended, CaseState.selected) or (
        lapse and case.state != CaseState.returned
    ):
        return Done()
    at = await gates.now(tx, case.campaign_id)
    await tell(tx, WORKFLOWS, at, *await end(tx, [case], ask.ending, ask.reason, at))
    return Done(changed=1)


async def clear_hold(tx: Writing, who: Actor, hold_id: UUID, how: str) -> Hold:
    """A person clears a hold and says how. Raises NotFound, HoldCleared."""
    hold = await tx.get(Hold, hold_id)
    if hold is None:
        raise NotFound()
    await lock(tx, hold.submission_id)
    await tx.refresh(hold, with_for_update=True)
    if hold.cleared_at is not None:
        raise HoldCleared()
    at = await gates.now(tx, hold.campaign_id)
    await say(tx, who, holds.cleared(hold, how=how, by=str(who.person_id), at=at))
    return hold
