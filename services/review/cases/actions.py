"""What happens to a case as a whole: opened, handed in again, ended.

Commands and listeners call these. Other capabilities use the parts.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.commands.command import Done
from contracts.commands.review import EndCase, OpenCase
from contracts.facts.envelope import Fact
from contracts.facts.review import CaseEndedV1, CaseOpenedV1, CaseReopenedV1
from contracts.problem import ClaimRefuted, NotFound
from contracts.searching import name_order, searched_text
from contracts.stages.states import REOPENABLE, state_after_reopening
from contracts.vocabulary import Actor, Blocks, Ending, HoldKind, system
from kit import gates
from kit.db import Writing
from kit.facts import next_fact
from kit.gates import Gate, GateStamp
from services.review.cases import grounds, holds, late_bytes, rules
from services.review.cases.models import Case
from services.review.cases.problems import CaseNotOpen
from services.review.cases.rules import CaseState
from services.review.cases.states import CASE_STATES
from services.review.timeline.actions import keep_snapshot, say_with_turns

WORKFLOWS = system("workflows")


async def lock(tx: Writing, case_id: UUID) -> Case:
    """The case's row, locked and fresh. Raises NotFound."""
    case = await find_and_lock(tx, case_id)
    if case is None:
        raise NotFound()
    return case


async def find_and_lock(tx: Writing, case_id: UUID) -> Case | None:
    """The case's row, locked and fresh. None while there is no such case."""
    return await tx.get(Case, case_id, with_for_update=True, populate_existing=True)


async def lock_all(tx: Writing, case_ids: Sequence[UUID]) -> list[Case]:
    """Several cases, locked in the order of their ids.

    The lock order is the same everywhere: gate, list, cases by id.
    """
    query = (
        select(Case)
        .where(col(Case.id).in_(case_ids))
        .order_by(col(Case.id))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return list((await tx.execute(query)).scalars())


async def of_unit(tx: Writing, who: Actor, case_id: UUID) -> Case:
    """A case of the actor's own unit, not locked. Raises NotFound."""
    case = await tx.get(Case, case_id)
    if case is None or who.unit != case.unit:
        raise NotFound()
    return case


async def end(
    tx: Writing,
    cases: Sequence[Case],
    ending: Ending,
    reason: str,
    at: datetime,
) -> list[Fact]:
    """End locked cases and clear their holds. Returns the facts to say.

    Raises IllegalTransition for a case that has an ending, or that review handed to registry.
    """
    facts: list[Fact] = []
    for case in cases:
        case.stage_at_ending = rules.stage_of(case.stage_table, case.state, case.stage_at_ending)
        case.state = CASE_STATES.step(case.state, CaseState.ended)
        case.ending = ending
        case.ending_reason = reason
        case.ended_at = at
        facts.append(next_fact(case, CaseEndedV1, ending=ending, reason=reason))
    case_ids = [case.id for case in cases]
    cleared = await holds.clear_holds(
        tx,
        case_ids,
        tuple(HoldKind),
        how=holds.BY_ENDING,
        by="review",
        at=at,
    )
    return [*facts, *cleared]


async def reopen(
    tx: Writing, case: Case, recommended: bool, reason: str, at: datetime
) -> list[Fact]:
    """Undo the ending of a locked case, as a new round. Returns the facts to say.

    What the ending cleared is held again. recommended: as in `state_after_reopening`. Raises
    IllegalTransition for a case without an ending.
    """
    assert case.ending in REOPENABLE and case.ended_at is not None
    ended_at = case.ended_at
    case.state = CASE_STATES.step(case.state, state_after_reopening(case.ending, recommended))
    case.ending = None
    case.ending_reason = None
    case.ended_at = None
    case.stage_at_ending = None
    case.round += 1
    reopened = next_fact(case, CaseReopenedV1, round=case.round, reason=reason)
    lost = await holds.cleared_by_ending(tx, case.id, ended_at)
    if any(hold.kind is HoldKind.late_bytes for hold in lost):
        await late_bytes.forget_hold(tx, case)
    facts: list[Fact] = [reopened]
    for hold in lost:
        if hold.kind is not HoldKind.late_bytes:
            facts += await holds.open_hold(
                tx,
                case,
                hold.kind,
                hold.blocks,
                holder=hold.holder,
                opened_by=hold.opened_by,
                at=at,
                due_at=hold.due_at,
            )
    return [*facts, *await late_bytes.follow(tx, case, at)]


async def open_case(
    tx: Writing,
    command: OpenCase,
    content: dict[str, Any],
    evidence: list[dict[str, Any]],
) -> Done:
    """Open the case on its first hand-in, or take a later one into review again.

    The same round twice does nothing. A hand-in in time that comes here after the unit's delivery
    is held for the city, because no unit could deliver it. Raises GroundNotHeard, ClaimRefuted.
    """
    docket = command.docket
    await grounds.must_be_handed_in(tx, command)
    # The gate before the case: a cut-off under way is over, or sees this case.
    gate = await gates.enter(tx, Gate.delivery, docket.campaign_id, unit=docket.unit)
    case = await find_and_lock(tx, command.submission_id)
    if case is not None and not rules.takes_round(case.state, case.round, command.round):
        return Done()

    if case is None:
        case = await _new_case(tx, command, content, evidence, gate)
    else:
        case.sqlmodel_update(_docket_columns(command))
        case.content = content
        case.evidence = evidence
        case.state = CASE_STATES.step(case.state, CaseState.in_review)

    opened = next_fact(
        case,
        CaseOpenedV1,
        unit=docket.unit,
        round=command.round,
        snapshot=docket.snapshot,
        stage_table=case.stage_table,
    )
    await tx.flush()

    facts: list[Fact] = [opened]
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
    keep_snapshot(tx, command, content, evidence)
    await say_with_turns(tx, WORKFLOWS, gate.stamp, *facts, received_at=command.received_at)
    return Done(changed=1)


async def _new_case(
    tx: Writing,
    command: OpenCase,
    content: dict[str, Any],
    evidence: list[dict[str, Any]],
    gate: GateStamp,
) -> Case:
    """Add a case that keeps the stage table of its campaign's plan for good."""
    campaign = await gates.plan_of(tx, command.docket.campaign_id)
    case = Case(
        id=command.submission_id,
        stage_table=campaign.plan.stage_table,
        received_at=command.received_at,
        opened_at=gate.stamp,
        state=CaseState.in_review,
        content=content,
        evidence=evidence,
        **_docket_columns(command),
    )
    tx.add(case)
    return case


def _docket_columns(command: OpenCase) -> dict[str, Any]:
    """The columns of a case that a hand-in sets: its docket, file and round."""
    docket = command.docket
    columns = docket.model_dump(exclude={"submission_id", "industries"})
    columns["industries"] = list(docket.industries)
    columns["file"] = command.file.model_dump(mode="json")
    columns["round"] = command.round
    columns["searched"] = searched_text(
        docket.number, docket.organisation_name, docket.factory_name, docket.credit_code
    )
    columns["name_key"] = name_order(docket.factory_name)
    return columns


async def end_case(tx: Writing, command: EndCase) -> Done:
    """End a case whose correction lapsed: the one ending that the process may bring.

    It ends only a case that still waits for that correction. Every other ending is an act of this
    room. Raises CaseNotOpen, ClaimRefuted, GroundNotHeard.
    """
    # The gate before the case, as everywhere: without it an ending could cross a cut-off.
    await gates.enter(tx, Gate.delivery, command.campaign_id)
    case = await find_and_lock(tx, command.submission_id)
    if case is None:
        raise CaseNotOpen()
    rules.must_belong(case.campaign_id, command.campaign_id)
    if not rules.may_end(case.state, command.ending):
        return Done()
    if command.ending is not Ending.correction_lapsed:
        raise ClaimRefuted(ending=command.ending)
    await grounds.must_have_lapsed(tx, case)

    # An ending has no deadline of its own, so the clock is read when the case is held.
    at = await gates.now(tx, case.campaign_id)
    facts = await end(tx, [case], Ending.correction_lapsed, rules.LAPSED, at)
    await say_with_turns(tx, WORKFLOWS, at, *facts)
    return Done(changed=1)
