"""Objections. The objector is encrypted; nothing else in the row says who it is."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, Index, LargeBinary, String, text
from sqlmodel import Field

from kit.columns import enum_text
from services.registry.objections.rules import InadmissibleGround, ObjectionState
from services.registry.tables import RegistryTable, instant


class Objection(RegistryTable, table=True):
    """One objection as recorded.

    An admissible one is a hold of the same id on its item until it is judged.

    evidence_sha256: of its files; where `with_files` is not set, hashes that somebody typed.

    number, objector_mark, reply_to: of one that the public lodged: its number, shared by the items
    of one lodging; whose it is, as a keyed hash; the name under which notify writes to them.
    """

    __tablename__ = "objections"
    __table_args__ = (
        Index("ix_objections_open", "campaign_id", postgresql_where=text("state = 'open'")),
    )

    id: UUID = Field(primary_key=True)
    notice_id: UUID = Field(foreign_key="registry.notices.id", index=True)
    campaign_id: UUID
    submission_id: UUID = Field(index=True)
    objector: bytes = Field(sa_type=LargeBinary)
    reason: str
    evidence_sha256: list[str] = Field(sa_type=ARRAY(String))
    with_files: bool
    sealed_or_signed: bool
    channel: str
    received_at: datetime = instant()
    recorded_by: UUID | None = None
    number: str | None = Field(default=None, index=True)
    objector_mark: str | None = None
    reply_to: UUID | None = None
    state: ObjectionState = Field(sa_type=enum_text(ObjectionState, auto_string=True))
    ground: InadmissibleGround | None = Field(
        default=None,
        sa_type=enum_text(InadmissibleGround, auto_string=True),
    )
    due_at: datetime | None = instant(default=None, nullable=True)
    finding: str | None = None
    reply: str | None = None
    judged_at: datetime | None = instant(default=None, nullable=True)
    judged_by: UUID | None = None
    version: int = 0
