"""The rows that the folders of intake stand on: submissions, drafts, preparations, snapshots,
corrections, and what intake copies of organisations and earlier entries.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, LargeBinary, UniqueConstraint, false, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from kit.columns import enum_text
from services.intake.campaigns.models import instant
from services.intake.submissions.states import CorrectionState
from services.intake.tables import IntakeTable


class OrganisationCopy(IntakeTable, table=True):
    """A copy of identity's, by its facts: the name and code that drafts are filled with."""

    __tablename__ = "organisations"

    id: UUID = Field(primary_key=True)
    credit_code: str
    name: str
    version: int


class Member(IntakeTable, table=True):
    """Who belongs to which organisation, by the facts of identity.

    version: of the membership fact, 0 for the founder.
    """

    __tablename__ = "members"

    organisation_id: UUID = Field(primary_key=True)
    person_id: UUID = Field(primary_key=True)
    roles: list[str] = Field(sa_type=JSONB)
    version: int


class CodeOverride(IntakeTable, table=True):
    """A credit code whose failing check a city officer let pass on licence evidence."""

    __tablename__ = "code_overrides"

    credit_code: str = Field(primary_key=True)
    heard_at: datetime = instant(
        sa_column_kwargs={"server_default": func.clock_timestamp()}, default=None
    )


class Submission(IntakeTable, table=True):
    """One application for one factory. Without `number` it is a draft and has no standing.

    version: of this row, its ETag. draft_version: the newest draft, numbered by the version of this
    row at its saving. factory_key: the compared name of the factory, where the campaign allows one
    live submission per factory. credit_code, compared_name: what duplicates are looked for by, over
    all organisations; of the draft until hand-in. ended: a copy of the ending that review or
    registry wrote. platform_recorded: registry has its record on 5gii.
    """

    __tablename__ = "submissions"
    __table_args__ = (
        UniqueConstraint("campaign_id", "number"),
        Index("ix_submissions_organisation_id_id", "organisation_id", "id"),
        Index("ix_submissions_campaign_id_unit", "campaign_id", "unit"),
        Index("ix_submissions_duplicates", "campaign_id", "credit_code", "compared_name"),
        Index(
            "uq_submissions_live_factory",
            "campaign_id",
            "organisation_id",
            "factory_key",
            unique=True,
            postgresql_where=text("number IS NOT NULL AND ended IS NULL"),
        ),
    )

    id: UUID = Field(primary_key=True)
    campaign_id: UUID
    organisation_id: UUID
    created_by: UUID
    version: int = 0
    draft_version: int = 0
    unit: str | None = None
    factory_name: str | None = None
    factory_key: str | None = None
    credit_code: str | None = None
    compared_name: str | None = None
    number: str | None = None
    snapshot: int = 0
    handed_in_at: datetime | None = instant(default=None, nullable=True)
    withdrawal_requested_at: datetime | None = instant(default=None, nullable=True)
    withdrawal_refused: str | None = None
    case_version: int = 0
    ended: str | None = None
    platform_recorded: bool = Field(default=False, sa_column_kwargs={"server_default": false()})

    @property
    def submission_id(self) -> UUID:
        """Its own id: facts about a submission name it twice."""
        return self.id


class Draft(IntakeTable, table=True):
    """One saved version. It is never edited.

    contact: sealed under the key of contact_person, never in the content. blocks, warns: how much
    the check found at the saving. changed: JSON pointers of what differs from the version before.
    """

    __tablename__ = "drafts"

    submission_id: UUID = Field(primary_key=True, foreign_key="intake.submissions.id")
    version: int = Field(primary_key=True)
    content: str = Field(sa_column_kwargs={"comment": "canonical JSON"})
    content_hash: str
    contact: bytes | None = Field(default=None, sa_type=LargeBinary)
    contact_person: UUID | None = None
    blocks: int = 0
    warns: int = 0
    changed: list[str] = Field(default_factory=list, sa_type=JSONB)
    saved_by: UUID
    saved_at: datetime = instant(
        sa_column_kwargs={"server_default": func.clock_timestamp()}, default=None
    )


class EarlierEntry(IntakeTable, table=True):
    """A factory with an entry in the registry, by the fact of registry.

    Drafts of later years are compared with it. A rehearsal's entry counts for rehearsals only.
    """

    __tablename__ = "earlier_entries"
    __table_args__ = (Index("ix_earlier_entries_factory", "credit_code", "compared_name"),)

    submission_id: UUID = Field(primary_key=True)
    campaign_id: UUID
    registry_number: str
    year: int
    rehearsal: bool
    credit_code: str
    compared_name: str


class Preparation(IntakeTable, table=True):
    """What a hand-in needs of the newest draft, made when the draft is saved.

    It is a memory of a check and judges nothing: where it does not fit the present, the hand-in
    runs the check again. clean: no finding about form or contact blocks, by the rules of digest
    `checked_by`, on the plan day `checked_on`. content, content_hash, docket, factory_key: as they
    will be filed; None unless clean. required: kinds of evidence. contact: sealed under the key of
    contact_person with the salt of contact_hash inside, as a snapshot keeps it.
    """

    __tablename__ = "preparations"

    submission_id: UUID = Field(primary_key=True, foreign_key="intake.submissions.id")
    draft_version: int
    clean: bool
    checked_on: date
    checked_by: str
    content: str | None = Field(default=None, sa_column_kwargs={"comment": "canonical JSON"})
    content_hash: str | None = None
    docket: dict[str, Any] | None = Field(default=None, sa_type=JSONB)
    factory_key: str | None = None
    required: list[str] = Field(default_factory=list, sa_type=JSONB)
    contact: bytes | None = Field(default=None, sa_type=LargeBinary)
    contact_person: UUID | None = None
    contact_hash: str | None = None


class Snapshot(IntakeTable, table=True):
    """Frozen content and file list of one hand-in.

    contact: sealed, with the salt of contact_hash inside. manifest: its evidence with the versions
    that were checked (contracts.snapshot.EvidenceFile). file: where the snapshot was filed.
    """

    __tablename__ = "snapshots"

    submission_id: UUID = Field(primary_key=True, foreign_key="intake.submissions.id")
    snapshot: int = Field(primary_key=True)
    draft_version: int
    content: str = Field(sa_column_kwargs={"comment": "canonical JSON"})
    content_hash: str
    contact: bytes = Field(sa_type=LargeBinary)
    contact_person: UUID
    contact_hash: str
    docket: dict[str, Any] = Field(sa_type=JSONB)
    manifest: list[dict[str, Any]] = Field(sa_type=JSONB)
    received_at: datetime = instant()
    file: dict[str, Any] | None = Field(default=None, sa_type=JSONB)


class Correction(IntakeTable, table=True):
    """One return of a submission for correction."""

    __tablename__ = "corrections"
    __table_args__ = (
        UniqueConstraint("submission_id", "round"),
        Index(
            "ix_corrections_open",
            "campaign_id",
            "due_at",
            postgresql_where=text(f"state = '{CorrectionState.open}'"),
        ),
    )

    id: UUID = Field(primary_key=True)
    submission_id: UUID = Field(foreign_key="intake.submissions.id")
    campaign_id: UUID
    round: int
    points: list[dict[str, Any]] = Field(sa_type=JSONB)
    opened_at: datetime = instant()
    due_at: datetime = instant()
    state: CorrectionState = Field(
        default=CorrectionState.open,
        sa_type=enum_text(CorrectionState, auto_string=True),
    )
    answered_snapshot: int | None = None
    version: int = 0
