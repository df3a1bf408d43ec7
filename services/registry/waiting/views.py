"""What waits for one person in registry."""

from typing import Final
from uuid import UUID

from contracts.vocabulary import Actor
from contracts.waiting import WaitingKind, WaitingPage
from kit.db import Reading
from kit.waiting import Details, page
from services.registry.reconciliation.rules import DRIFT_LABELS, DriftKind
from services.registry.waiting.queries import waiting_queries

IN_ENGLISH: Final = {
    DriftKind.missing: "the record is gone",
    DriftKind.changed: "the record differs",
    DriftKind.doubled: "recorded twice",
    DriftKind.foreign: "a project nobody here knows",
}
DETAILS: Final[Details] = {kind: (label, IN_ENGLISH[kind]) for kind, label in DRIFT_LABELS.items()}


async def waiting(
    session: Reading,
    who: Actor,
    campaign_id: UUID | None,
    kind: WaitingKind | None,
    cursor: str | None,
    limit: int,
) -> WaitingPage:
    """What this person may act on now."""
    return await page(
        session,
        waiting_queries(who),
        campaign_id=campaign_id,
        kind=kind,
        cursor=cursor,
        limit=limit,
        details=DETAILS,
    )
