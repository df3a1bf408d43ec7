"""Reading of proposed acts."""

from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from contracts.vocabulary import TwoPersonAct
from kit.db import Reading
from services.review.cases.models import Case, CaseHold
from services.review.two_persons.models import ProposedAct
from services.review.two_persons.rules import ProposedActState


def stands() -> ColumnElement[bool]:
    """Whether a proposal waits and its ground is there still. The query has the case beside it.

    A hold is still to be cleared; a case is as it was when the act was proposed.
    """
    clears = col(ProposedAct.act) == TwoPersonAct.clear_credit_hold
    # Another name of the table: the query may have holds of its own beside the case.
    hold = aliased(CaseHold)
    held = exists().where(col(hold.id) == col(ProposedAct.about), col(hold.cleared_at).is_(None))
    unchanged = col(Case.version) == col(ProposedAct.case_version)
    return and_(
        col(ProposedAct.state) == ProposedActState.proposed,
        or_(and_(clears, held), and_(~clears, unchanged)),
    )


async def open_acts(session: Reading, case_id: UUID) -> list[ProposedAct]:
    """What waits on a case for a second person, oldest first."""
    query = (
        select(ProposedAct)
        .join(Case, col(Case.id) == col(ProposedAct.submission_id))
        .where(col(ProposedAct.submission_id) == case_id, stands())
        .order_by(col(ProposedAct.id))
    )
    return list((await session.execute(query)).scalars())
