"""Files that support an application: from a place in quarantine to promotion or refusal."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Index, func
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from kit.columns import enum_text
from kit.inspection.outcomes import MalwareOutcome
from services.intake.campaigns.models import instant
from services.intake.evidence.states import EvidenceState
from services.intake.tables import IntakeTable


class Evidence(IntakeTable, table=True):
    """One file.

    size, sha256: as declared, and as found once promoted. outcome: the code of what the last check
    found, while the file is not promoted. bucket, key, version_id: where it lies once promoted.
    claim, claimed_until: the lease of a check, in real time. scan_*: the malware scan, by which
    engine, with signatures of which day, and when. version: grows with each fact, and with each
    change of state that is none.
    """

    __tablename__ = "evidence"
    __table_args__ = (Index(None, "state", "created_at"),)

    id: UUID = Field(primary_key=True)
    submission_id: UUID = Field(foreign_key="intake.submissions.id", index=True)
    organisation_id: UUID = Field(index=True)
    campaign_id: UUID
    kind: str
    filename: str
    content_type: str
    size: int = Field(sa_type=BigInteger)
    sha256: str
    state: EvidenceState = Field(
        default=EvidenceState.waiting, sa_type=enum_text(EvidenceState, auto_string=True)
    )
    outcome: str | None = None
    why_zh: str | None = None
    why_en: str | None = None
    bucket: str | None = None
    key: str | None = None
    version_id: str | None = None
    claim: UUID | None = None
    claimed_until: datetime | None = instant(default=None, nullable=True)
    scan_outcome: MalwareOutcome | None = Field(
        default=None, sa_type=enum_text(MalwareOutcome, auto_string=True)
    )
    scan_signature: str | None = None
    scan_engine: str | None = None
    scan_signatures_at: datetime | None = instant(default=None, nullable=True)
    scanned_at: datetime | None = instant(default=None, nullable=True)
    created_by: UUID
    created_at: datetime = instant(
        sa_column_kwargs={"server_default": func.clock_timestamp()}, default=None
    )
    version: int = 0


class EvidenceSweep(IntakeTable, table=True):
    """What one sweep did and found.

    figures: counts. findings: ids and keys by what is wrong, at most two hundred each.
    object_cursor, row_cursor: where it stopped in the bucket and in the rows; the next goes on.
    """

    __tablename__ = "evidence_sweeps"

    id: UUID = Field(primary_key=True)
    began_at: datetime = instant()
    ended_at: datetime = instant(index=True)
    figures: dict[str, Any] = Field(sa_type=JSONB)
    findings: dict[str, Any] = Field(sa_type=JSONB)
    object_cursor: str | None = None
    row_cursor: UUID | None = None
