"""Asking the platform and keeping its answers. The network is used outside any transaction."""

from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.problem import ClaimRefuted
from contracts.vocabulary import Actor, Docket
from kit.db import Database, Reading
from services.registry.standing.views import docket_of, factories_of
from services.registry.sync_5gii import actions, rules
from services.registry.sync_5gii.http_source import PlatformSource
from services.registry.sync_5gii.models import Comparison, PlatformRecordRow
from services.registry.sync_5gii.problems import DocketUnknown, PlatformUnavailable
from services.registry.sync_5gii.rules import ComparisonResult, ComparisonVerdict
from services.registry.sync_5gii.schemas import ComparisonView


async def compare(
    db: Database,
    source: PlatformSource,
    who: Actor,
    submission_id: UUID,
    key: str | None = None,
    campaign_id: UUID | None = None,
) -> ComparisonView:
    """Compare one submission with the platform.

    `key`: the command that asks; one that was answered before asks nothing. `campaign_id`: the
    campaign that the command names.
    Raises DocketUnknown, ClaimRefuted, and PlatformUnavailable after the hold for it was opened.
    """
    async with db.reading() as session:
        answered = await _answered(session, key)
        if answered is not None:
            return await actions.to_view(session, answered)
        docket, _ = await docket_of(session, submission_id)
        if docket is None:
            raise DocketUnknown()
        if campaign_id not in (None, docket.campaign_id):
            raise ClaimRefuted(campaign_id=str(campaign_id))
        siblings = await factories_of(session, docket.campaign_id, docket.credit_code)
        recorded = await _recorded(session, docket)

    try:
        projects = await source.projects(docket.credit_code)
    except PlatformUnavailable:
        outage = ComparisonResult(verdict=ComparisonVerdict.unavailable)
        await db.act(actions.keep_comparison, who, docket.campaign_id, submission_id, outage, key)
        raise
    compared = rules.compare(docket, projects, siblings, recorded)
    return await db.act(
        actions.keep_comparison, who, docket.campaign_id, submission_id, compared, key
    )


async def _answered(session: Reading, key: str | None) -> Comparison | None:
    """The comparison that a command was answered with before."""
    if key is None:
        return None
    query = select(Comparison).where(col(Comparison.key) == key)
    return (await session.execute(query)).scalar_one_or_none()


async def _recorded(session: Reading, docket: Docket) -> set[str]:
    """The external numbers recorded for the submission."""
    query = select(col(PlatformRecordRow.external_number)).where(
        col(PlatformRecordRow.submission_id) == docket.submission_id
    )
    numbers = await session.scalars(query)
    return set(numbers)
