"""Files of objections. Whose they are is kept as a mark or an account, their names encrypted."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, LargeBinary
from sqlmodel import Field

from kit.columns import enum_text
from kit.sent_files.rules import SentFileState
from services.registry.objections.files.rules import ObjectionFileKind
from services.registry.tables import DOCUMENT, RegistryTable, instant


class ObjectionFile(RegistryTable, table=True):
    """One file of somebody who lodges an objection, or of an officer who takes one down.

    mark: of the public, a keyed hash of the proved address. sent_by: the officer. number: of the
    lodging that named it; objection_id: the objection that an officer recorded with it; both are
    empty until then. file: where it is kept, of one that was taken. claim, claimed_until: who looks
    at it, and until when nobody else does.
    """

    __tablename__ = "objection_files"
    __table_args__ = (
        Index("ix_objection_files_mark", "notice_id", "mark"),
        Index("ix_objection_files_number", "number"),
        Index("ix_objection_files_objection_id", "objection_id"),
    )

    id: UUID = Field(primary_key=True)
    notice_id: UUID = Field(foreign_key="registry.notices.id")
    campaign_id: UUID
    mark: str | None = None
    sent_by: UUID | None = None
    kind: ObjectionFileKind = Field(sa_type=enum_text(ObjectionFileKind, auto_string=True))
    filename: bytes = Field(sa_type=LargeBinary)
    content_type: str
    size: int
    state: SentFileState = Field(
        default=SentFileState.waiting,
        sa_type=enum_text(SentFileState, auto_string=True),
    )
    outcome: str | None = None
    why_zh: str | None = None
    why_en: str | None = None
    file: dict[str, Any] | None = Field(default=None, sa_type=DOCUMENT)
    number: str | None = None
    objection_id: UUID | None = None
    claim: UUID | None = None
    claimed_until: datetime | None = instant(default=None, nullable=True)
    version: int = 0
