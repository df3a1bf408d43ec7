"""Files that officers send for a query of their own."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Field

from kit.sent_files.rules import SentFileState
from services.review.tables import ReviewTable, instant, member, plain_json, words


class CreditFile(ReviewTable, table=True):
    """One file of one officer for one case.

    file: where it is kept, of one that was taken. claim, claimed_until: who looks at it, and until
    when nobody else does (real time).
    """

    __tablename__ = "credit_files"

    id: UUID = Field(primary_key=True)
    submission_id: UUID = Field(foreign_key="review.cases.id", index=True)
    campaign_id: UUID
    person_id: UUID
    filename: str = words()
    content_type: str = words()
    size: int
    state: SentFileState = member(SentFileState, default=SentFileState.waiting)
    outcome: str | None = words(default=None)
    why_zh: str | None = words(default=None)
    why_en: str | None = words(default=None)
    file: dict[str, Any] | None = plain_json(default=None, nullable=True)
    claim: UUID | None = None
    claimed_until: datetime | None = instant(default=None)
    version: int = 0
