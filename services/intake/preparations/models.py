"""What handing in needs of a submission's newest draft, made when the draft is saved: canonicalised, hashed, checked and sealed once."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import LargeBinary
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from services.intake.tables import IntakeTable


class Preparation(IntakeTable, table=True):
    """A memory of the newest draft's check, never a judgement of its own: where it does not fit what is so now, the check is run again.

    clean: nothing of form and contact blocks, by `checked_by` (the digest of the form's rules) on the plan day `checked_on`.
    content, content_hash, docket, factory_key, required: as they will be filed, while clean; required: evidence kinds.
    contact: sealed under contact_person's key with the salt of contact_hash inside, as a snapshot keeps it.
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
