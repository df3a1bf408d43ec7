"""Reads of credit checks: for people, and for the command that asks the sources."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from contracts.vocabulary import Actor, CreditVerdict, SourceResult
from kit import gates
from services.review.cases import views as cases
from services.review.cases.models import Case
from services.review.cases.rules import CaseState
from services.review.credit import rules
from services.review.credit.models import CreditAnswer, CreditCheck
from services.review.credit.schemas import AnswerView, Checks, CheckView


@dataclass(frozen=True)
class Asking:
    """What is left to ask of a case at a gate: nothing once every source answered."""

    name: str
    credit_code: str
    sources: tuple[str, ...]
    verdict: CreditVerdict


async def asking(session: AsyncSession, case_id: UUID, at_gate: str, round_: int) -> Asking | None:
    """None while there is no case."""
    case = await session.get(Case, case_id)
    if case is None:
        return None
    required = [source.code for source in (await gates.plan_of(session, case.campaign_id)).plan.credit.sources]
    query = select(col(CreditCheck.sources)).where(
        col(CreditCheck.submission_id) == case_id, col(CreditCheck.at_gate) == at_gate, col(CreditCheck.round) == round_
    )
    latest = (await session.execute(query)).scalar_one_or_none() or {}
    return Asking(
        name=case.organisation_name,
        credit_code=case.credit_code,
        sources=() if case.state == CaseState.ended else rules.to_ask(required, latest),
        verdict=rules.verdict(required, latest),
    )


async def unanswered(session: AsyncSession, campaign_id: UUID | None, limit: int) -> list[tuple[UUID, str, int]]:
    """(case, gate, round) of open checks with a source that did not answer, longest waiting first; of one campaign, or of all."""
    newer = aliased(CreditCheck)
    newer_one = select(col(newer.id)).where(
        col(newer.submission_id) == col(CreditCheck.submission_id), col(newer.id) > col(CreditCheck.id)
    )
    query = (
        select(
            col(CreditCheck.submission_id), col(CreditCheck.at_gate), col(CreditCheck.round), col(CreditCheck.sources)
        )
        .join(Case, col(Case.id) == col(CreditCheck.submission_id))
        .where(
            true() if campaign_id is None else col(CreditCheck.campaign_id) == campaign_id,
            col(CreditCheck.verdict) == CreditVerdict.open.value,
            ~newer_one.exists(),
            col(Case.state) != CaseState.ended.value,
        )
        .order_by(col(CreditCheck.checked_at))
    )
    waiting = [row for row in await session.execute(query) if SourceResult.unavailable.value in row.sources.values()]
    return [(row.submission_id, row.at_gate, row.round) for row in waiting[:limit]]


async def checks(session: AsyncSession, who: Actor, case_id: UUID) -> Checks:
    """All checks of a case with every answer. Raises NotFound."""
    await cases.visible(session, who, case_id)
    rows = await session.execute(
        select(CreditCheck).where(col(CreditCheck.submission_id) == case_id).order_by(col(CreditCheck.id))
    )
    items = [CheckView.model_validate(check.model_dump()) for check in rows.scalars()]
    answers = await session.execute(
        select(CreditAnswer)
        .where(col(CreditAnswer.check_id).in_([check.id for check in items]))
        .order_by(col(CreditAnswer.id))
    )
    by_check: dict[UUID, list[AnswerView]] = {}
    for answer in answers.scalars():
        by_check.setdefault(answer.check_id, []).append(AnswerView.model_validate(answer))
    return Checks(items=[check.model_copy(update={"answers": by_check.get(check.id, [])}) for check in items])


async def unchecked(session: AsyncSession, cases_: Collection[UUID]) -> set[UUID]:
    """Those of these cases that no source was ever asked about: not clear either."""
    query = select(col(CreditCheck.submission_id)).where(col(CreditCheck.submission_id).in_(cases_))
    return set(cases_) - set((await session.execute(query)).scalars())
