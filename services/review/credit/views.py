"""Reads of credit checks: for people, and for the command that asks the sources."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from contracts.vocabulary import Actor, CreditVerdict
from kit import gates
from services.review.cases import views as cases
from services.review.cases.models import Case
from services.review.cases.rules import CaseState
from services.review.credit import rules
from services.review.credit.models import CreditAnswer, CreditCheck, RegistryEnding
from services.review.credit.schemas import AnswerView, Checks, CheckView


@dataclass(frozen=True)
class Asking:
    """What is left to ask of a case at a gate: nothing once every source answered lately, or where the campaign has nothing checked."""

    name: str
    credit_code: str
    sources: tuple[str, ...]
    verdict: CreditVerdict


async def asking(session: AsyncSession, case_id: UUID, at_gate: str, round_: int) -> Asking | None:
    """None while there is no case."""
    case = await session.get(Case, case_id)
    if case is None:
        return None
    policy = (await gates.plan_of(session, case.campaign_id)).plan.credit
    query = select(CreditCheck).where(
        col(CreditCheck.submission_id) == case_id,
        col(CreditCheck.at_gate) == at_gate,
        col(CreditCheck.round) == round_,
    )
    check = (await session.execute(query)).scalar_one_or_none()
    over = case.state == CaseState.ended or await session.get(RegistryEnding, case_id) is not None
    asked = at_gate in policy.gates and not over
    left = (
        await _left_to_ask(session, case.campaign_id, [(case_id, case.state, check)])
        if asked
        else {}
    )
    return Asking(
        name=case.organisation_name,
        credit_code=case.credit_code,
        sources=left.get(case_id, ()),
        verdict=rules.verdict(
            [source.code for source in policy.sources], check.sources if check else {}
        ),
    )


async def _left_to_ask(
    session: AsyncSession,
    campaign_id: UUID,
    cases_: Sequence[tuple[UUID, CaseState, CreditCheck | None]],
) -> dict[UUID, tuple[str, ...]]:
    """The sources left to ask of each case (with its state and check), in their order; a case with none is not in it."""
    policy = (await gates.plan_of(session, campaign_id)).plan.credit
    now = await gates.now(session, campaign_id)
    required = [source.code for source in policy.sources]
    query = (
        select(
            col(CreditAnswer.check_id),
            col(CreditAnswer.source),
            func.max(col(CreditAnswer.asked_at)),
        )
        .where(col(CreditAnswer.check_id).in_([check.id for _, _, check in cases_ if check]))
        .group_by(col(CreditAnswer.check_id), col(CreditAnswer.source))
    )
    asked_at: dict[UUID | None, dict[str, datetime]] = {}
    for check_id, source, at in await session.execute(query):
        asked_at.setdefault(check_id, {})[source] = at
    left = {}
    for case_id, state, check in cases_:
        too_old = rules.too_old_until(policy.gates, state, policy.max_age_days, now)
        latest, when = (check.sources, asked_at.get(check.id, {})) if check else ({}, {})
        left[case_id] = rules.to_ask(required, latest, when, too_old)
    return {case_id: sources for case_id, sources in left.items() if sources}


async def _newest(
    session: AsyncSession, *which: ColumnElement[bool]
) -> list[tuple[UUID, CaseState, CreditCheck]]:
    """(case, state, its newest check) of cases that nobody ended, the one asked longest ago first."""
    newer, ended = aliased(CreditCheck), RegistryEnding
    newer_one = select(col(newer.id)).where(
        col(newer.submission_id) == col(CreditCheck.submission_id),
        col(newer.id) > col(CreditCheck.id),
    )
    ended_there = select(col(ended.submission_id)).where(
        col(ended.submission_id) == col(CreditCheck.submission_id)
    )
    last = select(col(CreditAnswer.id)).where(col(CreditAnswer.check_id) == col(CreditCheck.id))
    query = (
        select(col(Case.id), col(Case.state), CreditCheck)
        .join(CreditCheck, col(Case.id) == col(CreditCheck.submission_id))
        .where(
            *which,
            ~newer_one.exists(),
            col(Case.state) != CaseState.ended,
            ~ended_there.exists(),
        )
        .order_by(
            last.order_by(col(CreditAnswer.id).desc())
            .limit(1)
            .correlate(CreditCheck)
            .scalar_subquery()
        )
    )
    return [(case_id, state, check) for case_id, state, check in await session.execute(query)]


async def to_ask_again(
    session: AsyncSession, campaign_id: UUID | None, limit: int
) -> list[tuple[UUID, str, int]]:
    """(case, gate, round) of newest checks with a source that did not answer or answered too long ago, the one asked longest ago first;
    of one campaign, or of all."""
    known = select(col(CreditCheck.campaign_id)).distinct()
    campaigns = [campaign_id] if campaign_id else (await session.execute(known)).scalars().all()
    found: list[CreditCheck] = []
    for each in campaigns:
        asked = (await gates.plan_of(session, each)).plan.credit.gates
        newest = await _newest(
            session, col(CreditCheck.campaign_id) == each, col(CreditCheck.at_gate).in_(asked)
        )
        left = await _left_to_ask(session, each, newest)
        found += [check for case_id, _, check in newest if case_id in left][:limit]
    return [(check.submission_id, check.at_gate, check.round) for check in found[:limit]]


async def uncertain(
    session: AsyncSession, campaign_id: UUID, cases_: Collection[UUID]
) -> set[UUID]:
    """Those of these cases that no source was ever asked about, or whose clear answer is too old: as little clear as one with a hold.

    The sweep asks again and holds what stays silent; a gate goes by this, so that it is shut also while the sweep is late.
    """
    if not (await gates.plan_of(session, campaign_id)).plan.credit.gates:
        return set()
    newest = await _newest(session, col(CreditCheck.submission_id).in_(cases_))
    clear = [each for each in newest if each[2].verdict == CreditVerdict.clear]
    return (set(cases_) - {case_id for case_id, _, _ in newest}) | set(
        await _left_to_ask(session, campaign_id, clear)
    )


async def checks(session: AsyncSession, who: Actor, case_id: UUID) -> Checks:
    """All checks of a case with every answer. Raises NotFound."""
    case = await cases.visible(session, who, case_id)
    max_age = (await gates.plan_of(session, case.campaign_id)).plan.credit.max_age_days
    rows = await session.execute(
        select(CreditCheck)
        .where(col(CreditCheck.submission_id) == case_id)
        .order_by(col(CreditCheck.id))
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
    for check in items:
        check.answers = by_check.get(check.id, [])
        check.valid_until = rules.valid_until(
            check.verdict, {each.source: each.asked_at for each in check.answers}, max_age
        )
    return Checks(items=items)
