"""The case in one view over HTTP."""

from uuid import UUID

from pydantic import BaseModel

from contracts.application.comparison import FieldDifference
from contracts.application.difference import FileDifference
from contracts.application.labelled import LabelledPart
from contracts.code_words import CodeWords
from contracts.stages import CaseState
from contracts.vocabulary import (
    Blocks,
    ChecklistDesk,
    CreditVerdict,
    Ending,
    HoldKind,
    Instant,
    Outcome,
    ProofState,
    Role,
    SourceResult,
    TwoPersonAct,
)
from services.review.cases.schemas import CaseView, LabelledEvidence
from services.review.credit.rules import EvidenceKept
from services.review.history.schemas import SnapshotView
from services.review.overview.rules import CaseAct
from services.review.rulings.rules import RulingState
from services.review.scans.schemas import Scans


class CaseWords(BaseModel):
    """The codes of a case in words. ending, holder: null where there is none."""

    unit: str
    factory_type: CodeWords
    industries: list[CodeWords]
    state: CodeWords
    stage: CodeWords
    holder: CodeWords | None
    ending: CodeWords | None


class HoldRead(BaseModel):
    """An open hold with its words. blocks: what it stops."""

    id: UUID
    kind: HoldKind
    why: CodeWords
    blocks: Blocks
    blocks_words: CodeWords
    holder: str
    opened_at: Instant
    due_at: Instant | None


class SourceStanding(BaseModel):
    """The newest answer of one required source. result: null while it was never asked.

    by_hand: a person asked. evidence_kept: of that answer. returned_name: as the source has it.
    """

    code: str
    name: str
    result: SourceResult | None
    words: CodeWords
    asked_at: Instant | None
    by_hand: bool
    answer_id: UUID | None
    evidence_kept: EvidenceKept
    returned_name: str | None
    note: str | None


class CreditStanding(BaseModel):
    """The newest credit check. verdict: null while there was none.

    valid_until: of a clear one, until when it counts (plan time, half-open).
    """

    verdict: CreditVerdict | None
    words: CodeWords
    at_gate: str | None
    checked_at: Instant | None
    valid_until: Instant | None
    sources: list[SourceStanding]


class PointRead(BaseModel):
    """One point to correct, with the label of its place."""

    pointer: str
    label: str
    wrong: str
    mend: str


class RulingRead(BaseModel):
    """A ruling. Persons are told by their roles.

    proposed_by_me: the reader proposed it, and so cannot confirm it.
    """

    ruling_id: UUID
    round: int
    snapshot: int
    outcome: Outcome
    outcome_words: CodeWords
    reason: str
    points: list[PointRead]
    state: RulingState
    proposed_by: Role
    proposed_by_me: bool
    proposed_at: Instant
    confirmed_by: Role | None
    confirmed_at: Instant | None


class ProposedActRead(BaseModel):
    """What waits for a second person. mine: the reader proposed it, and cannot confirm it."""

    proposal_id: UUID
    act: TwoPersonAct
    act_words: CodeWords
    about: UUID
    reason: str
    proposed_at: Instant
    mine: bool


class LastChange(BaseModel):
    """What the newest snapshot has that the one before it had not, in words."""

    before: int
    after: int
    fields: list[FieldDifference]
    files: list[FileDifference]


class OtherSubmission(BaseModel):
    """Another case of the same organisation that the reader may see."""

    id: UUID
    campaign_id: UUID
    year: int
    number: str
    factory_name: str
    state: CaseState
    state_words: CodeWords
    ending: Ending | None
    received_at: Instant


class ContactAccess(BaseModel):
    """Whether the reader may ask intake for the applicant's contact, which is recorded.

    submission_id: for intake's `read_contact`. why: where not.
    """

    allowed: bool
    submission_id: UUID
    why: CodeWords | None


class ActStanding(BaseModel):
    """One act of the reader's roles on this case.

    operation: the operation id of the route. target: a ruling, a hold or a scan's hash, where the
    act is about one. code, why: the refusal that the act would meet now.
    """

    act: CaseAct
    operation: str
    target: str | None
    allowed: bool
    code: str | None
    why: CodeWords | None


class ProofRead(BaseModel):
    """How far the case's organisation is proved."""

    organisation_id: UUID
    state: ProofState
    words: CodeWords


class CaseOverview(BaseModel):
    """The case in one view.

    now: plan time. delivery_closes_at: until when its unit may rule and deliver.
    correction_due_at: until when the applicant may answer what was returned.
    proof: how far the organisation is proved; it is recommended once it is confirmed.
    readable: whether the reader may read the content. The city does once the case was delivered.
    Until then content, evidence, rulings, scans and snapshots are left out.
    other_submissions: the newest; more_submissions: there are more than are told.
    """

    case: CaseView
    words: CaseWords
    now: Instant
    delivery_closes_at: Instant | None
    correction_due_at: Instant | None
    readable: bool
    proof: ProofRead
    holds: list[HoldRead]
    proposed_acts: list[ProposedActRead]
    credit: CreditStanding
    content: list[LabelledPart]
    evidence: list[LabelledEvidence]
    rulings: list[RulingRead]
    checklists: list[ChecklistDesk]
    scans: Scans | None
    snapshots: list[SnapshotView]
    last_change: LastChange | None
    other_submissions: list[OtherSubmission]
    more_submissions: bool
    contact: ContactAccess
    allowed_acts: list[ActStanding]
