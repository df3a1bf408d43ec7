"""Keeping the answers of credit sources.

An answer changes the verdict of its check, and opens and clears the credit holds of its case.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.facts.envelope import Fact
from contracts.facts.review import CreditCheckedV1, SourceAnswer
from contracts.vocabulary import (
    Actor,
    CreditVerdict,
    FileRef,
    HoldKind,
    SourceResult,
    TwoPersonAct,
)
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.journal import say
from services.review.cases import actions as cases
from services.review.cases import holds
from services.review.cases.models import Case
from services.review.cases.rules import CaseState
from services.review.credit import rules
from services.review.credit.models import CreditCheck, SourceAnswerRow
from services.review.two_persons import actions as two_persons
from services.review.two_persons.rules import CREDIT_HOLDS


@dataclass(frozen=True)
class EvidencedAnswer:
    """One source's answer, whose evidence is stored already."""

    source: str
    result: SourceResult
    returned_name: str | None = None
    address: str = ""
    adapter: str = "manual"
    details: dict[str, Any] | None = None
    evidence: FileRef | None = None
    report_number: str | None = None
    edition: str | None = None
    note: str | None = None


async def keep_answers(
    tx: Writing,
    who: Actor,
    case_id: UUID,
    at_gate: str,
    round_: int,
    answers: Sequence[EvidencedAnswer],
) -> CreditVerdict:
    """Add answers to a check, which is made when it is new, and reckon its verdict.

    The verdict is said when it is new, changed, renewed or a person's. Only the newest check of a
    case opens and clears its holds: an older gate's silence does not undo a newer answer. Raises
    NotFound.
    """
    # Locked, so that two answers of one case are reckoned one after the other.
    case = await cases.lock(tx, case_id)
    plan = (await gates.plan_of(tx, case.campaign_id)).plan
    at = await gates.now(tx, case.campaign_id)

    check = await _find_check(tx, case_id, at_gate, round_)
    is_new = check is None
    if check is None:
        check = _new_check(case, at_gate, round_, at)
        tx.add(check)
        await tx.flush()
    for answer in answers:
        tx.add(_as_row(case, check.id, answer, who, at))

    latest = dict(check.sources)
    for answer in answers:
        latest[answer.source] = answer.result
    required = [source.code for source in plan.credit.sources]
    verdict = rules.verdict(required, latest)
    by_hand = who.person_id is not None
    renewed = any(answer.result not in rules.UNANSWERED for answer in answers)

    facts: list[Fact] = []
    if is_new or by_hand or renewed or latest != check.sources:
        facts.append(_update_check(check, latest, verdict, at))
    newest = await newest_check(tx, case_id)
    if newest is not None and newest.id == check.id:
        facts += await _update_holds(tx, case, verdict, who, at)
    if facts:
        await say(tx, who, *facts)
    return verdict


async def _find_check(
    tx: Writing,
    case_id: UUID,
    at_gate: str,
    round_: int,
) -> CreditCheck | None:
    query = select(CreditCheck).where(
        col(CreditCheck.submission_id) == case_id,
        col(CreditCheck.at_gate) == at_gate,
        col(CreditCheck.round) == round_,
    )
    return (await tx.execute(query)).scalar_one_or_none()


def _new_check(case: Case, at_gate: str, round_: int, at: datetime) -> CreditCheck:
    return CreditCheck(
        id=new_id(),
        campaign_id=case.campaign_id,
        submission_id=case.id,
        at_gate=at_gate,
        round=round_,
        verdict=CreditVerdict.open,
        sources={},
        checked_at=at,
    )


def _as_row(
    case: Case,
    check_id: UUID,
    answer: EvidencedAnswer,
    who: Actor,
    at: datetime,
) -> SourceAnswerRow:
    return SourceAnswerRow(
        id=new_id(),
        check_id=check_id,
        source=answer.source,
        address=answer.address,
        asked_name=case.organisation_name,
        asked_code=case.credit_code,
        returned_name=answer.returned_name,
        result=answer.result,
        asked_at=at,
        adapter=answer.adapter,
        person_id=who.person_id,
        details=answer.details or {},
        evidence=answer.evidence.model_dump(mode="json") if answer.evidence else None,
        evidence_sha256=answer.evidence.sha256 if answer.evidence else None,
        report_number=answer.report_number,
        edition=answer.edition,
        note=answer.note,
    )


def _update_check(
    check: CreditCheck,
    latest: dict[str, str],
    verdict: CreditVerdict,
    at: datetime,
) -> Fact:
    """Write the latest results and their verdict. Returns the fact to say."""
    check.sources = latest
    check.verdict = rules.VERDICTS.step(check.verdict, verdict)
    check.checked_at = at
    sources = [
        SourceAnswer(source=source, result=SourceResult(result))
        for source, result in sorted(latest.items())
    ]
    return next_fact(
        check,
        CreditCheckedV1,
        at_gate=cast(rules.AtGate, check.at_gate),
        verdict=verdict,
        sources=tuple(sources),
    )


async def _update_holds(
    tx: Writing,
    case: Case,
    verdict: CreditVerdict,
    who: Actor,
    at: datetime,
) -> list[Fact]:
    """Open the hold that a verdict asks for and clear the other. Returns the facts to say.

    What a person recorded never lifts a hold about a listing, where the plan asks two persons to.
    """
    if case.state is CaseState.ended:
        return []
    clears = TwoPersonAct.clear_credit_hold
    alone = who.person_id is not None and await two_persons.needs_second(tx, case, clears)
    lifted = [kind for kind in CREDIT_HOLDS if not (alone and kind is HoldKind.credit_turned_bad)]
    by = str(who.person_id or who.system)
    kind = rules.hold_for(case.state, verdict)
    if kind is None:
        return await holds.clear_holds(
            tx,
            [case.id],
            lifted,
            how="信用核查结果为未列入",
            by=by,
            at=at,
        )

    others = [each for each in lifted if each is not kind]
    cleared = await holds.clear_holds(
        tx,
        [case.id],
        others,
        how="由新的核查结果取代",
        by=by,
        at=at,
    )
    turned_bad = kind is HoldKind.credit_turned_bad
    opened = await holds.open_hold(
        tx,
        case,
        kind,
        rules.blocks_for(case.state),
        holder="city" if turned_bad else f"unit:{case.unit}",
        opened_by=by,
        at=at,
    )
    return [*cleared, *opened]


async def newest_check(tx: Writing, case_id: UUID) -> CreditCheck | None:
    """The newest check of a case. Ids sort by creation."""
    query = (
        select(CreditCheck)
        .where(col(CreditCheck.submission_id) == case_id)
        .order_by(col(CreditCheck.id).desc())
        .limit(1)
    )
    return (await tx.execute(query)).scalar_one_or_none()
