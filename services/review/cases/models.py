"""Cases, their holds, and the withdrawals judged on them.

A case has one ending, because the ending is a column of its one row.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field

from contracts.vocabulary import Blocks, Ending, FactoryType, HoldKind
from services.review.cases.rules import CaseState
from services.review.cases.states import HoldState, PromisedFileState
from services.review.tables import ReviewTable, instant, member, plain_json, words


class Case(ReviewTable, table=True):
    """The review of one submission. The docket is copied from the hand-in.

    `content` is what reviewers read. `version` grows by one with every fact about the case.
    `searched`, `name_key`: what lists are searched and sorted by (contracts.searching).
    """

    __tablename__ = "cases"
    __table_args__ = (
        CheckConstraint("(state = 'ended') = (ending IS NOT NULL)", name="ended_has_ending"),
        Index("ix_cases_campaign_unit_state", "campaign_id", "unit", "state"),
        Index("ix_cases_campaign_state", "campaign_id", "state"),
        Index("ix_cases_organisation_id", "organisation_id"),
        # What waits is asked over all campaigns: of the cases that live, however many have ended.
        Index("ix_cases_live", "state", "campaign_id", postgresql_where=text("state <> 'ended'")),
        # The orders of a campaign's list. The id comes last: a page begins after one row.
        Index("ix_cases_campaign_id", "campaign_id", "id"),
        Index("ix_cases_campaign_number", "campaign_id", "number", "id"),
        Index("ix_cases_campaign_name", "campaign_id", "name_key", "id"),
        Index("ix_cases_campaign_received", "campaign_id", "received_at", "id"),
        Index("ix_cases_grams", text("platform.grams(searched)"), postgresql_using="gin"),
        UniqueConstraint("campaign_id", "number"),
    )

    id: UUID = Field(primary_key=True, description="the submission's id")
    campaign_id: UUID
    number: str = words()
    unit: str = words()
    organisation_id: UUID
    organisation_name: str = words()
    credit_code: str = words()
    factory_name: str = words()
    factory_type: FactoryType = member(FactoryType)
    industries: list[str] = plain_json()
    rehearsal: bool
    snapshot: int
    snapshot_hash: str = words()
    file: dict[str, Any] = plain_json()
    content: dict[str, Any] = plain_json()
    evidence: list[dict[str, Any]] = plain_json()
    round: int
    state: CaseState = member(CaseState)
    stage_table: int
    version: int = 0
    received_at: datetime = instant()
    opened_at: datetime = instant()
    delivered_at: datetime | None = instant(default=None)
    list_id: UUID | None = None
    accepted_at: datetime | None = instant(default=None)
    accepted_reason: str | None = words(default=None)
    selection_id: UUID | None = None
    position: int | None = None
    stage_at_ending: str | None = words(default=None)
    ending: Ending | None = member(Ending, default=None)
    ending_reason: str | None = words(default=None)
    ended_at: datetime | None = instant(default=None)
    searched: str = words()
    name_key: str = words()

    @property
    def submission_id(self) -> UUID:
        """A case is its submission: both have one id."""
        return self.id


class CaseHold(ReviewTable, table=True):
    """Why a case waits although its stage was answered. It stops only what `blocks` names."""

    __tablename__ = "holds"
    __table_args__ = (
        Index(
            "uq_holds_open",
            "submission_id",
            "kind",
            unique=True,
            postgresql_where=text("cleared_at IS NULL"),
        ),
    )

    id: UUID = Field(primary_key=True)
    campaign_id: UUID = Field(index=True)
    submission_id: UUID = Field(foreign_key="review.cases.id")
    kind: HoldKind = member(HoldKind)
    blocks: Blocks = member(Blocks)
    holder: str = words()
    opened_by: str = words()
    opened_at: datetime = instant()
    due_at: datetime | None = instant(default=None)
    cleared_at: datetime | None = instant(default=None)
    cleared_by: str | None = words(default=None)
    how: str | None = words(default=None)
    version: int = 0

    @property
    def state(self) -> HoldState:
        """Whether it still waits to be cleared."""
        return HoldState.open if self.cleared_at is None else HoldState.cleared


class PromisedFileRow(ReviewTable, table=True):
    """A file that a hand-in named by its hash, by intake's newest fact. It may precede its case.

    file: where it lies once it arrived. held: a hold was opened on its account. That happens once,
    so that a person who clears the hold is not overruled.
    """

    __tablename__ = "late_files"

    submission_id: UUID = Field(primary_key=True)
    evidence_id: UUID = Field(primary_key=True)
    snapshot: int
    sha256: str = words()
    due_at: datetime = instant()
    state: PromisedFileState = member(PromisedFileState)
    file: dict[str, Any] | None = plain_json(default=None, nullable=True)
    held: bool = False
    version: int = Field(description="of intake's fact")


class WithdrawalDecision(ReviewTable, table=True):
    """A request that was judged, or taken back before that. Whoever adds the row decides.

    The row may precede its case. taken_back_at: of a request that is not granted, when it was
    dropped; of a granted one, when somebody tried to take it back too late.
    """

    __tablename__ = "withdrawals"
    __table_args__ = (UniqueConstraint("submission_id", "requested_at"),)

    id: UUID = Field(primary_key=True)
    submission_id: UUID
    requested_at: datetime = instant()
    granted: bool
    judged_at: datetime = instant()
    taken_back_at: datetime | None = instant(default=None)
