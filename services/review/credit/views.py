"""Reads of credit checks, for people."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.vocabulary import Actor
from kit import gates
from services.review.cases import views as cases
from services.review.credit import rules
from services.review.credit.models import CreditCheck, SourceAnswerRow
from services.review.credit.schemas import AnswerView, Checks, CheckView


async def checks(session: AsyncSession, who: Actor, case_id: UUID) -> Checks:
    """All checks of a case with every answer. Raises NotFound."""
    case = await cases.visible(session, who, case_id)
    max_age_days = (await gates.plan_of(session, case.campaign_id)).plan.credit.max_age_days
    query = (
        select(CreditCheck)
        .where(col(CreditCheck.submission_id) == case_id)
        .order_by(col(CreditCheck.id))
    )
    found = list((await session.execute(query)).scalars())
    answers = await _answers(session, [check.id for check in found])

    items = []
    for check in found:
        view = CheckView.model_validate(check.model_dump())
        view.answers = answers.get(check.id, [])
        # Oldest first, so that the last of a source is its newest.
        asked_at = {answer.source: answer.asked_at for answer in view.answers}
        view.valid_until = rules.valid_until(view.verdict, asked_at, max_age_days)
        items.append(view)
    return Checks(items=items)


async def _answers(
    session: AsyncSession,
    check_ids: Collection[UUID],
) -> dict[UUID, list[AnswerView]]:
    """Every answer of these checks, oldest first, by check."""
    query = (
        select(SourceAnswerRow)
        .where(col(SourceAnswerRow.check_id).in_(check_ids))
        .order_by(col(SourceAnswerRow.id))
    )
    answers: dict[UUID, list[AnswerView]] = {}
    for row in (await session.execute(query)).scalars():
        answers.setdefault(row.check_id, []).append(AnswerView.model_validate(row))
    return answers
