"""A campaign's dates as its windows stand now: the plan keeps the first ones only."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from contracts.policy import Dates
from kit.gates import Gate, window_of


async def dates_now(session: AsyncSession, campaign_id: UUID, dates: Dates) -> Dates:
    """The plan's dates, with the deadlines that windows decide as they stand now.

    Extensions for everybody are in them; one of a unit or organisation is in its own window only.
    """
    moved = {}
    for gate, name in ((Gate.delivery, "delivery_closes_at"), (Gate.scoring, "scores_due_at")):
        window = await window_of(session, gate, campaign_id, unit="")
        if window:
            moved[name] = window["closes_at"]
    return dates.model_copy(update=moved)
