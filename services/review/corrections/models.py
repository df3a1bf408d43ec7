"""Due instants of corrections as heard from intake, which owns their windows."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field

from services.review.tables import ReviewTable, instant


class CorrectionDue(ReviewTable, table=True):
    """Until when the newest correction of a submission is due. It counts while it is returned.

    The fact may come before the case's row. version: of intake's fact about that correction.
    """

    __tablename__ = "correction_dues"

    submission_id: UUID = Field(primary_key=True)
    round: int
    due_at: datetime = instant()
    version: int
