"""Keeping answers, reckoning the verdict, opening and clearing the credit holds, and the person's confirmation of a listing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, cast
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.facts.envelope import Fact
from contracts.facts.review import CreditCheckedV1, SourceAnswer
from contracts.problem import Forbidden, NotFound
from contracts.vocabulary import (
    Actor,
    CreditVerdict,
    Ending,
    FileRef,
    HoldKind,
    Role,
    SourceResult,
)
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.gates import Gate
from kit.journal import say
from services.review.cases import actions as cases
from services.review.cases import holds
from services.review.cases.models import Case
from services.review.cases.rules import CITY, UNIT, CaseState, must_be
from services.review.credit import rules
from services.review.credit.models import CreditAnswer, CreditCheck
from services.review.credit.problems import SourceUnknown
from services.review.credit.schemas import ManualRecord
from services.review.timeline.actions import tell

AtGate = Literal["unit_review", "delivery", "publication", "entry"]
CREDIT_HOLDS = (HoldKind.credit_open, HoldKind.credit_turned_bad)


@dataclass(frozen=True)
class Answer:
    """One source's answer, its evidence already stored."""

    source: str
    result: SourceResult
    returned_name: str | None = None
    address: str = ""
    adapter: str = "manual"
    details: dict[str, Any] | None = None
    evidence: FileRef | None = None
    evidence_sha256: str | None = None
    report_number: str | None = None
    edition: str | None = None
    note: str | None = None


async def keep_answers(
    tx: Writing, who: Actor, case_id: UUID, at_gate: str, round_: int, answers: Sequence[Answer]
) -> CreditVerdict:
    """Add answers to a check (made when new), reckon its verdict and say it when it is new, changed, renewed or a person's.

    Only the newest check of a case opens and clears its holds: an older gate's silence does not undo a newer answer.
    """
    case = await cases.lock(tx, case_id)
    plan = (await gates.plan_of(tx, case.campaign_id)).plan
    at = await gates.now(tx, case.campaign_id)
    found = select(CreditCheck).where(
        col(CreditCheck.submission_id) == case_id,
        col(CreditCheck.at_gate) == at_gate,
        col(CreditCheck.round) == round_,
    )
    check = (await tx.execute(found)).scalar_one_or_none()
    new = check is None
    if check is None:
        check = CreditCheck(
            id=new_id(),
            campaign_id=case.campaign_id,
            submission_id=case_id,
            at_gate=at_gate,
            round=round_,
            verdict=CreditVerdict.open,
            sources={},
            checked_at=at,
        )
        tx.add(check)
        await tx.flush()
    for answer in answers:
        tx.add(_row(case, check.id, answer, who, at))
    latest = check.sources | {answer.source: answer.result for answer in answers}
    verdict = rules.verdict([source.code for source in plan.credit.sources], latest)
    by_hand = who.person_id is not None
    renewed = any(answer.result not in rules.UNANSWERED for answer in answers)
    told = new or by_hand or renewed or latest != check.sources
    facts = [_said(case, check, latest, verdict, at)] if told else []
    newest = await _latest(tx, case_id)
    if newest is not None and newest.id == check.id:
        facts += await _hold(tx, case, verdict, who, at)
    if facts:
        await say(tx, who, *facts)
    return verdict


def _row(case: Case, check_id: UUID, answer: Answer, who: Actor, at: Any) -> CreditAnswer:
    return CreditAnswer(
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
        evidence_sha256=answer.evidence.sha256 if answer.evidence else answer.evidence_sha256,
        report_number=answer.report_number,
        edition=answer.edition,
        note=answer.note,
    )


def _said(
    case: Case, check: CreditCheck, latest: dict[str, str], verdict: CreditVerdict, at: Any
) -> Fact:
    check.sources = latest
    check.verdict = rules.VERDICTS.step(check.verdict, verdict)
    check.checked_at = at
    return next_fact(
        check,
        CreditCheckedV1,
        at_gate=cast(AtGate, check.at_gate),
        verdict=verdict,
        sources=tuple(
            SourceAnswer(source=name, result=SourceResult(result))
            for name, result in sorted(latest.items())
        ),
    )


async def _hold(tx: Writing, case: Case, verdict: CreditVerdict, who: Actor, at: Any) -> list[Fact]:
    if case.state == CaseState.ended:
        return []
    by = str(who.person_id or who.system)
    kind = rules.hold_for(case.state, verdict)
    if kind is None:
        return await holds.clear_holds(
            tx, [case.id], CREDIT_HOLDS, how="信用核查结果为未列入", by=by, at=at
        )
    holder = "city" if kind is HoldKind.credit_turned_bad else f"unit:{case.unit}"
    other = [each for each in CREDIT_HOLDS if each is not kind]
    cleared = await holds.clear_holds(tx, [case.id], other, how="由新的核查结果取代", by=by, at=at)
    opened = await holds.open_hold(
        tx, case, kind, rules.blocks_for(case.state), holder=holder, opened_by=by, at=at
    )
    return [*cleared, *opened]


async def record_by_hand(tx: Writing, who: Actor, case_id: UUID, body: ManualRecord) -> UUID:
    """A person records a query made at the source. It joins the case's latest check. Returns the check's id."""
    case = await tx.get(Case, case_id)
    if case is None or not (who.has(*CITY) or (who.has(*UNIT) and who.unit == case.unit)):
        raise NotFound()
    plan = (await gates.plan_of(tx, case.campaign_id)).plan
    if body.source not in {source.code for source in plan.credit.sources}:
        raise SourceUnknown(source=body.source)
    case = await cases.lock(tx, case_id)
    check = await _latest(tx, case_id)
    at_gate, round_ = (check.at_gate, check.round) if check else ("unit_review", case.round)
    result = body.result
    if result is SourceResult.not_listed:
        told = rules.Told(found=True, name=body.name_returned, listed=False)
        result = rules.result_of(told, case.organisation_name)
    answer = Answer(
        source=body.source,
        result=result,
        returned_name=body.name_returned,
        evidence_sha256=body.evidence_sha256,
        report_number=body.report_number,
        note=body.note or None,
    )
    await keep_answers(tx, who, case_id, at_gate, round_, [answer])
    kept = await _latest(tx, case_id)
    assert kept is not None
    return kept.id


async def confirm_listing(tx: Writing, who: Actor, case_id: UUID, reason: str) -> Case:
    """A person confirms that the subject is listed: the case ends as ineligible.

    The unit's head before delivery, the city's head after it. Raises CreditNotListed, NotFound, Forbidden.
    """
    case = await tx.get(Case, case_id)
    if case is None or not (who.has(Role.city_head) or who.unit == case.unit):
        raise NotFound()
    await gates.enter(tx, Gate.delivery, case.campaign_id, unit=case.unit)
    case = await cases.lock(tx, case_id)
    states = [state for state in CaseState if state not in (CaseState.ended, CaseState.selected)]
    must_be(case.state, *states)
    if not who.has(Role.city_head if rules.city_decides(case.state) else Role.unit_head):
        raise Forbidden()
    check = await _latest(tx, case_id)
    rules.must_be_listed([check.verdict] if check else [])
    assert check is not None
    at = await gates.now(tx, case.campaign_id)
    check.confirmed_by, check.confirmed_at = who.person_id, at
    await tell(tx, who, at, *await cases.end(tx, [case], Ending.ineligible, reason, at))
    return case


async def _latest(tx: Writing, case_id: UUID) -> CreditCheck | None:
    query = (
        select(CreditCheck)
        .where(col(CreditCheck.submission_id) == case_id)
        .order_by(col(CreditCheck.id).desc())
        .limit(1)
    )
    return (await tx.execute(query)).scalar_one_or_none()
