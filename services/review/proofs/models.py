"""Copies of identity's word on how far organisations are proved."""

from uuid import UUID

from sqlmodel import Field

from contracts.vocabulary import ProofState
from services.review.tables import ReviewTable, member


class ProofCopy(ReviewTable, table=True):
    """How far an organisation is proved (identity). No row: it is a claim.

    The row may precede every case. version: of identity's fact.
    """

    __tablename__ = "organisation_proofs"

    organisation_id: UUID = Field(primary_key=True)
    state: ProofState = member(ProofState)
    version: int
