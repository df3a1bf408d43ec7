"""Copies of identity's word on roles, needed to know whom a panel may name."""

from uuid import UUID

from sqlmodel import Field

from services.review.tables import ReviewTable


class ExpertCopy(ReviewTable, table=True):
    """Whether a staff person is an expert now (identity). version: of identity's fact."""

    __tablename__ = "experts"

    person_id: UUID = Field(primary_key=True)
    expert: bool
    version: int
