"""Credit checks and every answer ever given. Answers are only added: a new query is a new row."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from contracts.vocabulary import CreditVerdict, Ending, SourceResult
from services.review.credit.rules import EvidenceKept, evidence_kept
from services.review.tables import ReviewTable, instant, member, plain_json, words


class CreditCheck(ReviewTable, table=True):
    """One check of a case at one gate in one round.

    The verdict is over the latest answer of every required source.
    """

    __tablename__ = "credit_checks"
    __table_args__ = (UniqueConstraint("submission_id", "at_gate", "round"),)

    id: UUID = Field(primary_key=True)
    campaign_id: UUID = Field(index=True)
    submission_id: UUID = Field(foreign_key="review.cases.id")
    at_gate: str = words()
    round: int
    verdict: CreditVerdict = member(CreditVerdict)
    sources: dict[str, str] = plain_json(description="latest result by source")
    checked_at: datetime = instant()
    confirmed_by: UUID | None = None
    confirmed_at: datetime | None = instant(default=None)
    version: int = 0


class SourceAnswerRow(ReviewTable, table=True):
    """One source asked once, by an adapter or a person, with its evidence. Never changed.

    evidence: the file, in the store. A person's older record has the hash alone, as it was typed.
    """

    __tablename__ = "credit_answers"

    id: UUID = Field(primary_key=True)
    check_id: UUID = Field(foreign_key="review.credit_checks.id", index=True)
    source: str = words()
    address: str = words(description="where it was asked; empty for a person's own query")
    asked_name: str = words()
    asked_code: str = words()
    returned_name: str | None = words(default=None)
    result: SourceResult = member(SourceResult)
    asked_at: datetime = instant(description="plan time")
    adapter: str = words(description="which adapter asked, or `manual`")
    person_id: UUID | None = None
    details: dict[str, Any] = plain_json()
    evidence: dict[str, Any] | None = plain_json(default=None, nullable=True)
    evidence_sha256: str | None = words(default=None)
    report_number: str | None = words(default=None)
    edition: str | None = words(default=None)
    note: str | None = words(default=None)

    @property
    def evidence_kept(self) -> EvidenceKept:
        return evidence_kept(self.evidence is not None, self.evidence_sha256)


class RegistryEnding(ReviewTable, table=True):
    """A submission that registry ended, as heard from it. Its case stays `selected` here."""

    __tablename__ = "registry_endings"

    submission_id: UUID = Field(primary_key=True)
    ending: Ending = member(Ending)
