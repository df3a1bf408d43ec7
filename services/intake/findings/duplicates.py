"""Who else applies, or was entered, with the same factory: looked up by credit code and factory name, over all organisations."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.gates import CampaignPlan
from services.intake.findings.rules import Doubles
from services.intake.submissions.models import EarlierEntry, Submission
from services.intake.submissions.rules import compared


async def doubles_of(
    session: AsyncSession, row: Submission, campaign: CampaignPlan, content: Mapping[str, Any]
) -> Doubles:
    """What stands beside a draft. A submission that was handed in already is only looked at where its factory changed since."""
    code, name = compared(content)
    if row.number is not None and (code, name) == (row.credit_code, row.compared_name):
        return Doubles()
    own, others = await _live_twins(session, row, code, name)
    live = 0
    if row.number is None and campaign.plan.max_per_applicant is not None:
        mine = select(func.count()).where(
            *_live(row), col(Submission.organisation_id) == row.organisation_id
        )
        live = (await session.execute(mine)).scalar_one()
    return Doubles(own, others, await _earlier_entries(session, campaign, code, name), live)


async def _live_twins(
    session: AsyncSession, row: Submission, code: str | None, name: str | None
) -> tuple[tuple[str, ...], bool]:
    if name is None:
        return (), False
    same = or_(
        col(Submission.credit_code) == code, col(Submission.organisation_id) == row.organisation_id
    )
    query = select(col(Submission.organisation_id), col(Submission.number)).where(
        *_live(row), col(Submission.compared_name) == name, same
    )
    twins = (await session.execute(query.order_by(col(Submission.number)))).all()
    own = tuple(
        str(number) for organisation_id, number in twins if organisation_id == row.organisation_id
    )
    return own, len(own) < len(twins)


def _live(row: Submission) -> tuple[Any, ...]:
    """Other submissions of the campaign that were handed in and have not ended."""
    return (
        col(Submission.campaign_id) == row.campaign_id,
        col(Submission.id) != row.id,
        col(Submission.number).is_not(None),
        col(Submission.ended).is_(None),
    )


async def _earlier_entries(
    session: AsyncSession, campaign: CampaignPlan, code: str | None, name: str | None
) -> tuple[tuple[int, str], ...]:
    """A rehearsal's entries are told to rehearsals only."""
    query = select(col(EarlierEntry.year), col(EarlierEntry.registry_number)).where(
        col(EarlierEntry.credit_code) == code,
        col(EarlierEntry.compared_name) == name,
        col(EarlierEntry.year) < campaign.year,
    )
    if not campaign.rehearsal:
        query = query.where(col(EarlierEntry.rehearsal).is_(False))
    rows = await session.execute(
        query.order_by(col(EarlierEntry.year), col(EarlierEntry.registry_number))
    )
    return tuple((year, number) for year, number in rows)
