"""What waits for one person in notify."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select
from sqlmodel import col

from contracts.vocabulary import Actor, Role
from contracts.waiting import WaitingKind, WaitingPage
from kit.db import Reading
from kit.waiting import Details, page, waits
from services.notify.channels.models import Delivery
from services.notify.channels.rules import DeliveryState

STUCK: Final = (DeliveryState.failed, DeliveryState.unsure)
DETAILS: Final[Details] = {
    DeliveryState.failed: ("发送失败", "failed"),
    DeliveryState.unsure: ("是否送达不明", "nobody knows"),
}


async def waiting(
    session: Reading,
    who: Actor,
    campaign_id: UUID | None,
    kind: WaitingKind | None,
    cursor: str | None,
    limit: int,
) -> WaitingPage:
    """What this person may act on now."""
    queries = [letters_to_resend()] if who.has(Role.system_administrator) else []
    return await page(
        session,
        queries,
        campaign_id=campaign_id,
        kind=kind,
        cursor=cursor,
        limit=limit,
        details=DETAILS,
    )


def letters_to_resend() -> Select[Any]:
    """E-mails that no try is left for. A letter with a code is asked for again instead."""
    query = waits(
        WaitingKind.resend_letter,
        Role.system_administrator,
        about=col(Delivery.message_id),
        campaign_id=col(Delivery.campaign_id),
        submission_id=col(Delivery.submission_id),
        subject=col(Delivery.subject),
        detail=col(Delivery.state),
        since=col(Delivery.queued_at),
    )
    return query.where(col(Delivery.state).in_(STUCK), col(Delivery.message_id).is_not(None))
