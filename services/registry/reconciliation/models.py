"""The platform's last answer about each entry, and the drifts found."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Field

from kit.columns import enum_text
from services.registry.reconciliation.rules import DriftKind, DriftState, drift_state
from services.registry.tables import DOCUMENT, RegistryTable, instant


class PlatformState(RegistryTable, table=True):
    """The last question about one entry.

    asked_at: real time, it paces the questions. answered: whether the last one was answered.
    answered_at: the last answer (plan time). agreed: the platform's record when it last said what
    the entry says.
    """

    __tablename__ = "platform_states"

    submission_id: UUID = Field(primary_key=True)
    campaign_id: UUID = Field(index=True)
    asked_at: datetime | None = instant(default=None, nullable=True)
    answered: bool = False
    answered_at: datetime | None = instant(default=None, nullable=True)
    agreed: dict[str, Any] | None = Field(default=None, sa_type=DOCUMENT)


class Drift(RegistryTable, table=True):
    """One difference between an entry and the platform, from when it is first seen until it is
    gone. All instants are plan time."""

    __tablename__ = "drifts"
    __table_args__ = (
        Index(
            "uq_drifts_open",
            "submission_id",
            "kind",
            "external_number",
            "field",
            unique=True,
            postgresql_where=text("resolved_at IS NULL"),
        ),
    )

    id: UUID = Field(primary_key=True)
    campaign_id: UUID = Field(index=True)
    submission_id: UUID = Field(index=True)
    registry_number: str
    kind: DriftKind = Field(sa_type=enum_text(DriftKind, auto_string=True))
    external_number: str = Field(description="of the platform's record; empty where none is known")
    field: str = Field(description="of a changed one")
    ours: str
    agreed: str = Field(
        description="what both said when they last agreed; empty where they never did"
    )
    theirs: str
    first_seen: datetime = instant()
    last_seen: datetime = instant()
    acknowledged_at: datetime | None = instant(default=None, nullable=True)
    acknowledged_by: UUID | None = None
    reason: str | None = None
    resolved_at: datetime | None = instant(default=None, nullable=True)
    version: int = 0

    @property
    def state(self) -> DriftState:
        """The state, from the instants."""
        return drift_state(self.acknowledged_at, self.resolved_at)
