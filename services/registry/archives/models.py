"""The archive's catalogue. Rows are only added."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Field

from services.registry.tables import DOCUMENT, RegistryTable, instant


class ArchivedHistory(RegistryTable, table=True):
    """One closed run. file: its history as JSON; closed_at: real time, by Temporal's clock."""

    __tablename__ = "archived_histories"

    run_id: UUID = Field(primary_key=True)
    workflow: str
    campaign_id: UUID = Field(index=True)
    submission_id: UUID | None = Field(default=None, index=True)
    closed_as: str
    closed_at: datetime = instant()
    events: int
    file: dict[str, Any] = Field(sa_type=DOCUMENT)

    @property
    def id(self) -> UUID:
        """The subject of the history's fact is its run."""
        return self.run_id
