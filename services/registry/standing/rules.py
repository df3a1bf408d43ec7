"""The fold: from all facts of a submission to where it is. Pure.

Facts are sorted by the instant they were said and their id, so the answer does not depend on the
order they were heard in. The stage table says which step a fact leads to; what else a fact says
is kept by a function here.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any, Final, TypeVar
from uuid import UUID

from contracts.facts import Fact, intake, registry, review
from contracts.searching import searched_text
from contracts.stages import table_of
from contracts.stages.stage import answer_of
from contracts.stages.states import state_after_reopening
from contracts.stages.table import StageTable
from contracts.stages.words import SubmissionStep
from contracts.vocabulary import Blocks, CorrectionPoint, Docket, Ending, FileRef, HoldKind, Outcome

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True)
class FoldedHold:
    """An open hold as it was said. `room`: which opened it."""

    hold_id: UUID
    room: str
    kind: HoldKind
    blocks: Blocks
    holder: str
    due_at: datetime | None


@dataclass(frozen=True)
class FoldedFacts:
    """What the facts of a submission come to. `step` is None before anything was handed in."""

    step: SubmissionStep | None = None
    campaign_id: UUID | None = None
    docket: Docket | None = None
    unit: str | None = None
    file: FileRef | None = None
    recommended: bool = False
    withdrawal_asked: bool = False
    correction_due: datetime | None = None
    points: tuple[CorrectionPoint, ...] = ()
    notice_id: UUID | None = None
    notice_last_day: date | None = None
    ending: Ending | None = None
    ending_reason: str | None = None
    registry_number: str | None = None
    platform_record: str | None = None
    holds: dict[UUID, FoldedHold] = field(default_factory=dict)


PASSING: Final = (
    SubmissionStep.handed_in,
    SubmissionStep.correction_opening,
    SubmissionStep.correction_lapsed,
    SubmissionStep.declined,
)
"""Steps that no person holds: the system passes through them within seconds."""
STUCK_AFTER: Final = timedelta(minutes=10)
"""Real time at a passing step after which a person should look. Far longer than any retry."""
Keeper = Callable[[FoldedFacts, Any], FoldedFacts]
KEEPERS: dict[str, Keeper] = {}
"""By topic: what is kept of a fact beside the step it leads to."""

CAMPAIGN_TOPICS: Final = (
    intake.ScheduleChangedV1.topic,
    review.EvaluationClosedV1.topic,
    registry.NoticeClosedV1.topic,
)
"""Facts of a whole campaign that move its submissions or their dates."""


SaidFact = tuple[datetime, UUID, Fact]
"""A fact with the instant it was said and the id of its envelope."""


@dataclass(frozen=True)
class Walked:
    """One fact, with what all facts came to before it and after it."""

    said: SaidFact
    before: FoldedFacts
    after: FoldedFacts


def walk(facts: Iterable[SaidFact], stage_table: int) -> Iterator[Walked]:
    """Each fact in turn, with what it makes of those before it.

    `stage_table`: of the campaign's plan; it counts until the case names the one it began with.
    Raises UnknownStageTable.
    """
    table = table_of(stage_table)
    folded = FoldedFacts()
    for said in sorted(facts, key=_order):
        _, _, fact = said
        if isinstance(fact, review.CaseOpenedV1):
            table = table_of(fact.stage_table)
        before, folded = folded, _after(folded, fact, table)
        yield Walked(said, before, folded)


def fold(facts: Iterable[SaidFact], stage_table: int) -> FoldedFacts:
    """What all facts come to. Raises UnknownStageTable."""
    folded = FoldedFacts()
    for walked in walk(facts, stage_table):
        folded = walked.after
    return folded


def _order(fact: SaidFact) -> tuple[datetime, UUID]:
    """Two facts of one instant are sorted by their id, so that every fold has one order."""
    said_at, envelope_id, _ = fact
    return said_at, envelope_id


def _after(before: FoldedFacts, fact: Fact, table: StageTable) -> FoldedFacts:
    """What one more fact makes of it: the step it leads to, and what is kept of it."""
    step = _step_after(before, fact, table)
    keep = KEEPERS.get(fact.topic)
    if step is None and keep is None:
        return before
    folded = replace(before, campaign_id=before.campaign_id or fact.campaign_id)
    if keep is not None:
        folded = keep(folded, fact)
    if step is None or folded.ending is not None:
        return folded  # an ending is final: only a reopening takes it away
    return replace(folded, step=step)


def _step_after(
    before: FoldedFacts,
    fact: Fact,
    table: StageTable,
) -> SubmissionStep | None:
    """The step that a fact leads this submission to, by the table; None if it moves nothing."""
    if isinstance(fact, intake.SubmissionHandedInV1):
        return before.step or table.stage(table.first).entry
    if isinstance(fact, review.CaseReopenedV1):
        ending = before.ending or Ending.missed_deadline
        return table.stage_of(state_after_reopening(ending, before.recommended)).entry
    if isinstance(fact, review.EvaluationClosedV1) and before.step is not SubmissionStep.evaluation:
        return None  # said of the whole campaign: this submission is elsewhere
    if isinstance(fact, registry.NoticeClosedV1) and not _is_in_notice(before, fact.subject):
        return None
    return table.step_after(answer_of(fact))


def _is_in_notice(folded: FoldedFacts, notice_id: UUID) -> bool:
    return folded.step is SubmissionStep.notice and folded.notice_id == notice_id


def _keeps(cls: type[F]) -> Callable[[Callable[[FoldedFacts, F], FoldedFacts]], Keeper]:
    def enter(keep: Callable[[FoldedFacts, F], FoldedFacts]) -> Keeper:
        KEEPERS[cls.topic] = keep
        return keep

    return enter


@_keeps(intake.SubmissionHandedInV1)
def _handed_in(folded: FoldedFacts, fact: intake.SubmissionHandedInV1) -> FoldedFacts:
    return replace(folded, docket=fact.docket, unit=fact.docket.unit)


@_keeps(intake.SnapshotFiledV1)
def _filed(folded: FoldedFacts, fact: intake.SnapshotFiledV1) -> FoldedFacts:
    return replace(folded, file=fact.file)


@_keeps(review.CaseOpenedV1)
def _opened(folded: FoldedFacts, fact: review.CaseOpenedV1) -> FoldedFacts:
    return replace(folded, unit=fact.unit, recommended=False)


@_keeps(review.CaseRuledV1)
def _ruled(folded: FoldedFacts, fact: review.CaseRuledV1) -> FoldedFacts:
    recommended = fact.outcome is Outcome.recommend
    return replace(folded, recommended=recommended, points=fact.points)


@_keeps(intake.CorrectionOpenedV1)
def _correction_opened(folded: FoldedFacts, fact: intake.CorrectionOpenedV1) -> FoldedFacts:
    return replace(folded, correction_due=fact.due_at, points=fact.points)


@_keeps(intake.CorrectionDueMovedV1)
def _due_moved(folded: FoldedFacts, fact: intake.CorrectionDueMovedV1) -> FoldedFacts:
    """Only while the correction is open."""
    if folded.step is not SubmissionStep.correction:
        return folded
    return replace(folded, correction_due=fact.due_at)


@_keeps(intake.CorrectionAnsweredV1)
def _correction_answered(folded: FoldedFacts, fact: intake.CorrectionAnsweredV1) -> FoldedFacts:
    return replace(
        folded,
        docket=fact.docket,
        correction_due=None,
        points=(),
    )


@_keeps(intake.WithdrawalRequestedV1)
def _withdrawal_asked(folded: FoldedFacts, fact: intake.WithdrawalRequestedV1) -> FoldedFacts:
    return replace(folded, withdrawal_asked=folded.ending is None)


@_keeps(review.WithdrawalRefusedV1)
def _withdrawal_refused(folded: FoldedFacts, fact: review.WithdrawalRefusedV1) -> FoldedFacts:
    return replace(folded, withdrawal_asked=False)


@_keeps(review.WithdrawalDroppedV1)
def _withdrawal_dropped(folded: FoldedFacts, fact: review.WithdrawalDroppedV1) -> FoldedFacts:
    return replace(folded, withdrawal_asked=False)


@_keeps(registry.ItemPublishedV1)
def _published(folded: FoldedFacts, fact: registry.ItemPublishedV1) -> FoldedFacts:
    return replace(folded, notice_id=fact.notice_id, notice_last_day=fact.last_day)


@_keeps(review.CaseReopenedV1)
def _reopened(folded: FoldedFacts, fact: review.CaseReopenedV1) -> FoldedFacts:
    return replace(folded, ending=None, ending_reason=None)


@_keeps(review.CaseEndedV1)
def _ended(folded: FoldedFacts, fact: review.CaseEndedV1) -> FoldedFacts:
    return _end(folded, fact.ending, fact.reason)


@_keeps(registry.ItemRemovedV1)
def _removed(folded: FoldedFacts, fact: registry.ItemRemovedV1) -> FoldedFacts:
    return _end(folded, fact.ending, fact.reason)


@_keeps(registry.SubmissionRegisteredV1)
def _registered(folded: FoldedFacts, fact: registry.SubmissionRegisteredV1) -> FoldedFacts:
    return replace(_end(folded, fact.ending, None), registry_number=fact.registry_number)


def _end(folded: FoldedFacts, ending: Ending, reason: str | None) -> FoldedFacts:
    return replace(
        folded,
        step=SubmissionStep.ended,
        ending=ending,
        ending_reason=reason,
        withdrawal_asked=False,
        correction_due=None,
    )


@_keeps(registry.PlatformComparedV1)
def _compared(folded: FoldedFacts, fact: registry.PlatformComparedV1) -> FoldedFacts:
    return replace(folded, platform_record=fact.verdict)


@_keeps(review.HoldOpenedV1)
def _hold_opened_by_review(folded: FoldedFacts, fact: review.HoldOpenedV1) -> FoldedFacts:
    return _hold(folded, "review", fact)


@_keeps(registry.RegistryHoldOpenedV1)
def _hold_opened_here(folded: FoldedFacts, fact: registry.RegistryHoldOpenedV1) -> FoldedFacts:
    return _hold(folded, "registry", fact)


@_keeps(review.HoldClearedV1)
def _hold_cleared_by_review(folded: FoldedFacts, fact: review.HoldClearedV1) -> FoldedFacts:
    return _without_hold(folded, fact.subject)


@_keeps(registry.RegistryHoldClearedV1)
def _hold_cleared_here(folded: FoldedFacts, fact: registry.RegistryHoldClearedV1) -> FoldedFacts:
    return _without_hold(folded, fact.subject)


def _hold(
    folded: FoldedFacts,
    room: str,
    fact: review.HoldOpenedV1 | registry.RegistryHoldOpenedV1,
) -> FoldedFacts:
    hold = FoldedHold(
        hold_id=fact.subject,
        room=room,
        kind=fact.kind,
        blocks=fact.blocks,
        holder=fact.holder,
        due_at=fact.due_at,
    )
    return replace(folded, holds=folded.holds | {hold.hold_id: hold})


def _without_hold(folded: FoldedFacts, hold_id: UUID) -> FoldedFacts:
    holds = {each: hold for each, hold in folded.holds.items() if each != hold_id}
    return replace(folded, holds=holds)


def searched(docket: Docket | None) -> str:
    """What a submission is found by: its number, its names, its credit code."""
    if docket is None:
        return ""
    return searched_text(
        docket.number,
        docket.organisation_name,
        docket.factory_name,
        docket.credit_code,
    )
