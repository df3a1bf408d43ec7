"""Files that support an application: from a place in quarantine to promotion or refusal."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, func
from sqlmodel import Field

from services.intake.campaigns.models import instant
from services.intake.tables import IntakeTable


class Evidence(IntakeTable, table=True):
    """One file. state: waiting, checking, promoted, refused or removed; claimed_until: real time, a check's lease.

    bucket, key, version_id: where it lies once promoted; size and sha256 are as declared, and as found when promoted.
    """

    __tablename__ = "evidence"

    id: UUID = Field(primary_key=True)
    submission_id: UUID = Field(foreign_key="intake.submissions.id", index=True)
    organisation_id: UUID = Field(index=True)
    campaign_id: UUID
    kind: str
    filename: str
    content_type: str
    size: int = Field(sa_type=BigInteger)
    sha256: str
    state: str = "waiting"
    why_zh: str | None = None
    why_en: str | None = None
    bucket: str | None = None
    key: str | None = None
    version_id: str | None = None
    claim: UUID | None = None
    claimed_until: datetime | None = instant(default=None, nullable=True)
    created_by: UUID
    created_at: datetime = instant(sa_column_kwargs={"server_default": func.clock_timestamp()}, default=None)
    version: int = 1
