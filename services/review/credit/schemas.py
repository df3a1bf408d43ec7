"""Credit checks over HTTP."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from contracts.vocabulary import CreditVerdict, Ending, Frozen, Instant, SourceResult
from services.review.cases.rules import CaseState
from services.review.credit.rules import AtGate, EvidenceKept

NameReturned = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]


class AnswerView(BaseModel):
    """One query of one source, as kept.

    evidence: whether its file is kept, or only a hash that somebody typed.
    """

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    source: str
    address: str
    asked_name: str
    asked_code: str
    returned_name: str | None
    result: SourceResult
    asked_at: Instant
    adapter: str
    details: dict[str, Any]
    evidence_kept: EvidenceKept
    evidence_sha256: str | None
    report_number: str | None
    edition: str | None
    note: str | None


class CheckView(BaseModel):
    """One check. sources: the latest result of each; answers: all queries, oldest first.

    valid_until: of a clear one, when its oldest answer is too old (plan time).
    """

    id: UUID
    at_gate: AtGate
    round: int
    verdict: CreditVerdict
    sources: dict[str, SourceResult]
    checked_at: Instant
    valid_until: Instant | None = None
    confirmed_at: Instant | None
    version: int
    answers: list[AnswerView] = []


class Checks(BaseModel):
    items: list[CheckView]
    next: None = None


class ManualRecord(Frozen):
    """A query a person made at the source, and the file that shows it.

    file_id: of a file that this person sent for the case and that was taken. name_returned: the
    organisation's full name as the source's page shows it. `not_listed` and `name_differs` need
    it. `not_listed` about another name is kept as `name_differs`.
    """

    source: str = Field(min_length=1, max_length=60)
    result: SourceResult
    name_returned: NameReturned | None = None
    file_id: UUID
    note: str = Field(default="", max_length=1000)
    report_number: str | None = Field(default=None, max_length=100)


class Confirmation(Frozen):
    reason: str = Field(min_length=1, max_length=1000)


class EndedCase(BaseModel):
    id: UUID
    state: CaseState
    ending: Ending
    version: int
