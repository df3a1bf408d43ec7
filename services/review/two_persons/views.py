"""Reading of proposed acts."""

from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from kit.db import Reading
from services.review.two_persons.models import ProposedAct
from services.review.two_persons.rules import ProposedActState


async def open_acts(session: Reading, case_id: UUID) -> list[ProposedAct]:
    """What waits on a case for a second person, oldest first."""
    query = (
        select(ProposedAct)
        .where(
            col(ProposedAct.submission_id) == case_id,
            col(ProposedAct.state) == ProposedActState.proposed,
        )
        .order_by(col(ProposedAct.id))
    )
    return list((await session.execute(query)).scalars())
