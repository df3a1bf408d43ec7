"""What waits for one person in intake."""

from uuid import UUID

from contracts.vocabulary import Actor
from contracts.waiting import WaitingKind, WaitingPage
from kit.db import Reading
from kit.waiting import page
from services.intake.waiting.applicant import waiting_queries


async def waiting(
    session: Reading,
    who: Actor,
    campaign_id: UUID | None,
    kind: WaitingKind | None,
    cursor: str | None,
    limit: int,
) -> WaitingPage:
    """What this person may act on now, for the organisation they belong to."""
    return await page(
        session,
        waiting_queries(who),
        campaign_id=campaign_id,
        kind=kind,
        cursor=cursor,
        limit=limit,
    )
