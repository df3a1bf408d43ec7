"""Acts that one person proposed, and what another made of them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Field

from contracts.vocabulary import TwoPersonAct
from services.review.tables import ReviewTable, instant, member, words
from services.review.two_persons.rules import ProposedActState


class ProposedAct(ReviewTable, table=True):
    """One proposal. about: the hold to clear, or the case itself. Of each, at most one is open.

    case_version: of the case as the proposer saw it. Once the case moved on, what was proposed
    about it no longer stands.

    settled_by, settled_at: who confirmed, rejected or took it back, and when in plan time.
    answer: why it was rejected.
    """

    __tablename__ = "proposed_acts"
    __table_args__ = (
        Index(
            "uq_proposed_acts_open",
            "about",
            "act",
            unique=True,
            postgresql_where=text("state = 'proposed'"),
        ),
        Index("ix_proposed_acts_submission_id", "submission_id"),
    )

    id: UUID = Field(primary_key=True)
    campaign_id: UUID
    submission_id: UUID = Field(foreign_key="review.cases.id")
    act: TwoPersonAct = member(TwoPersonAct)
    about: UUID
    case_version: int
    reason: str = words()
    state: ProposedActState = member(ProposedActState)
    proposed_by: UUID
    proposed_at: datetime = instant()
    settled_by: UUID | None = None
    settled_at: datetime | None = instant(default=None)
    answer: str | None = words(default=None)
    version: int = 0
