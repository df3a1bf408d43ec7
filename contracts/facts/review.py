"""Review's facts: cases, credit, rulings, deliveries, evaluation, selection, holds, endings."""

from datetime import datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from contracts.facts.envelope import Fact, fact
from contracts.vocabulary import (
    Blocks,
    ChecklistDesk,
    CorrectionPoint,
    CreditVerdict,
    Docket,
    Ending,
    FileRef,
    Frozen,
    HoldKind,
    Outcome,
    Sha256,
    SourceResult,
    TwoPersonAct,
    UnitCode,
)


@fact("review")
class CaseOpenedV1(Fact):
    """subject = case (same id as the submission). Review verified and stored this snapshot."""

    unit: UnitCode
    round: int
    snapshot: int
    stage_table: int


class SourceAnswer(Frozen):
    source: str
    result: SourceResult


@fact("review")
class CreditCheckedV1(Fact):
    """subject = credit check. Review stores each source's answer with its evidence.

    at_gate: the gate for which the sources were asked.
    """

    at_gate: Literal["unit_review", "delivery", "publication", "entry"]
    verdict: CreditVerdict
    sources: tuple[SourceAnswer, ...]


@fact("review", local=True)
class CreditFileStartedV1(Fact):
    """subject = file of credit. An officer was given a place for it."""


@fact("review", local=True)
class CreditFileExaminedV1(Fact):
    """subject = file of credit. It was taken, or not: why, as the check's code."""

    taken: bool
    why: str | None = None


@fact("review", process="submission")
class CaseRuledV1(Fact):
    """subject = case. The unit's confirmed ruling, on the snapshot it names."""

    outcome: Outcome
    round: int
    snapshot: int
    reason: str
    points: tuple[CorrectionPoint, ...] = ()


@fact("review")
class RulingProposedV1(Fact):
    """subject = case. An officer proposed a ruling; the head confirms it if the plan says so."""

    outcome: Outcome
    round: int


@fact("review")
class ListMadeV1(Fact):
    """subject = recommendation list of a unit. Not yet delivered."""

    unit: UnitCode
    version: int
    items: tuple[UUID, ...]


@fact("review")
class SealUploadedV1(Fact):
    """subject = recommendation list. The scan of its sealed page is stored."""

    sha256: Sha256


@fact("review")
class ListDeliveredV1(Fact):
    """subject = recommendation list. Delivered as a whole, stamped at the gate."""

    unit: UnitCode
    version: int
    delivered_at: datetime
    items: tuple[UUID, ...]
    paper: FileRef | None = None


@fact("review", process="submission")
class CaseDeliveredV1(Fact):
    """subject = case."""

    unit: UnitCode
    list_id: UUID
    delivered_at: datetime


@fact("review", process="submission")
class CaseUndeliveredV1(Fact):
    """subject = case. A later version of its unit's list no longer names it."""

    list_id: UUID


@fact("review")
class DeliveryRefusedV1(Fact):
    """subject = recommendation list. A late delivery was refused."""

    unit: UnitCode
    attempted_at: datetime
    closes_at: datetime


@fact("review")
class DeliveryClosedV1(Fact):
    """subject = campaign. The cut-off ended the cases of the units whose window is over.

    ended: how many.
    """

    closed_at: datetime
    ended: int


@fact("review", process="submission")
class CaseAcceptedV1(Fact):
    """subject = case. The city accepted the delivered case.

    reason: what the city noted with it, where it noted anything.
    """

    reason: str | None = None


@fact("review")
class PanelOpenedV1(Fact):
    """subject = panel."""

    experts: tuple[UUID, ...]
    submissions: tuple[UUID, ...]


@fact("review")
class RecusalDeclaredV1(Fact):
    """subject = seat. An expert does not score one submission. Review stores the ground."""

    expert: UUID


@fact("review")
class AlternateSeatedV1(Fact):
    """subject = the alternate's seat. It replaces an expert who was recused or relieved."""

    expert: UUID


@fact("review")
class AssignmentAcceptedV1(Fact):
    """subject = seat. An expert declared no conflict, and may now read the material."""

    expert: UUID


@fact("review")
class ScoreHandedInV1(Fact):
    """subject = seat. It holds no points, so that no expert learns another's scores."""

    expert: UUID


@fact("review", local=True)
class ScoreDraftSavedV1(Fact):
    """subject = score draft, which has its seat's id. It holds no points."""

    expert: UUID


@fact("review")
class EvaluationClosedV1(Fact):
    """subject = campaign. All scores are in. The ranking decides nothing by itself."""

    scored: int


@fact("review")
class SelectionProposedV1(Fact):
    """subject = selection. A dry run with its confirm token."""

    selected: int
    not_selected: int


class SelectedItem(Frozen):
    """position: place in the published list, from 1. mean: of the experts' totals, 2 decimals."""

    position: int
    docket: Docket
    mean: Decimal


@fact("review")
class SelectionMadeV1(Fact):
    """subject = selection. The city head confirmed it. Registry drafts a notice from the items."""

    items: tuple[SelectedItem, ...]


@fact("review", process="submission")
class CaseSelectedV1(Fact):
    """subject = case."""

    selection_id: UUID
    position: int


@fact("review", process="submission")
class CaseEndedV1(Fact):
    """subject = case. An ending before publication."""

    ending: Ending
    reason: str


@fact("review", process="submission")
class CaseReopenedV1(Fact):
    """subject = case. An extension after the cut-off, or two persons, undid its ending."""

    round: int
    reason: str


@fact("review")
class ActProposedV1(Fact):
    """subject = proposed act. A person proposed what another has to confirm."""

    act: TwoPersonAct
    reason: str


@fact("review")
class ActConfirmedV1(Fact):
    """subject = proposed act. It took effect; another person confirmed it, unless one suffices."""

    act: TwoPersonAct


@fact("review")
class ActRejectedV1(Fact):
    """subject = proposed act. Another person did not agree, or the proposer took it back."""

    act: TwoPersonAct
    reason: str


@fact("review")
class WithdrawalRefusedV1(Fact):
    """subject = case. The request came after the delivery or after the case's ending."""

    requested_at: datetime
    reason: str


@fact("review")
class WithdrawalDroppedV1(Fact):
    """subject = withdrawal. Taken back before it was decided. The submission goes on."""

    requested_at: datetime


@fact("review")
class WithdrawalStandsV1(Fact):
    """subject = withdrawal. Taken back after it was granted. The ending stands."""

    requested_at: datetime
    reason: str


@fact("review")
class HoldOpenedV1(Fact):
    """subject = hold."""

    kind: HoldKind
    blocks: Blocks
    holder: str
    due_at: datetime | None = None


@fact("review")
class HoldClearedV1(Fact):
    """subject = hold."""

    kind: HoldKind
    how: str


@fact("review")
class ScanLookedAtV1(Fact):
    """subject = look. An officer compared a sealed scan with the snapshot by eye."""

    sha256: Sha256
    snapshot: int
    agrees: bool


@fact("review")
class ChecklistSavedV1(Fact):
    """subject = one saving of a checklist. An officer answered points of it, on this snapshot.

    number: of the saving, counted on the case and desk. What was answered stays in review.
    """

    desk: ChecklistDesk
    snapshot: int
    number: int


@fact("review", name="reminder_due")
class ReviewReminderDueV1(Fact):
    """subject = reminder. A person, or all officers of a unit, still has to act.

    unit: only when person_id is empty.
    """

    person_id: UUID | None = None
    unit: UnitCode | None = None
    kind: Literal["rule", "deliver", "score", "accept"]
    closes_at: datetime
    offset: str
    open_items: int = 0
