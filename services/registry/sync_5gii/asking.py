"""Asking the platform and keeping what it answers: the network is spoken to outside any transaction."""

from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.vocabulary import Actor, Docket
from kit.db import Database, Reading
from services.registry.standing.views import docket_of, factories_of
from services.registry.sync_5gii import actions, rules
from services.registry.sync_5gii.http_source import PlatformSource
from services.registry.sync_5gii.models import Comparison, PlatformRecord
from services.registry.sync_5gii.problems import DocketUnknown, PlatformUnavailable
from services.registry.sync_5gii.rules import Compared
from services.registry.sync_5gii.schemas import ComparisonTold


async def compare(
    db: Database, source: PlatformSource, who: Actor, submission_id: UUID, key: str | None = None
) -> ComparisonTold:
    """Compare one submission with the platform. Raises DocketUnknown, and PlatformUnavailable after the hold was opened for it."""
    async with db.reading() as session:
        if key is not None:
            answered = await _answered(session, key)
            if answered is not None:
                return await actions.told(session, answered)
        docket, _ = await docket_of(session, submission_id)
        if docket is None:
            raise DocketUnknown()
        siblings = await factories_of(session, docket.campaign_id, docket.credit_code)
        recorded = await _recorded(session, docket)
    try:
        projects = await source.projects(docket.credit_code)
    except PlatformUnavailable:
        outage = Compared(verdict="unavailable")
        await db.act(actions.keep_comparison, who, docket.campaign_id, submission_id, outage, key)
        raise
    compared = rules.compare(docket, projects, siblings, recorded)
    return await db.act(
        actions.keep_comparison, who, docket.campaign_id, submission_id, compared, key
    )


async def _answered(session: Reading, key: str) -> Comparison | None:
    return (
        await session.execute(select(Comparison).where(col(Comparison.key) == key))
    ).scalar_one_or_none()


async def _recorded(session: Reading, docket: Docket) -> set[str]:
    query = select(col(PlatformRecord.external_number)).where(
        col(PlatformRecord.submission_id) == docket.submission_id
    )
    return set((await session.execute(query)).scalars())
