"""The fold: from all facts of a submission to where it stands. Pure.

Facts are sorted by the instant they were said and their id, so the answer does not depend on the order they were heard in.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID

from contracts.facts import Fact, intake, registry, review
from contracts.vocabulary import Blocks, CorrectionPoint, Docket, Ending, FileRef, HoldKind, Outcome

F = TypeVar("F", bound=Fact)


class Stage(StrEnum):
    """Where a submission is. Each has its words in wording.py."""

    handed_in = "handed_in"
    unit_review = "unit_review"
    unit_confirmation = "unit_confirmation"
    correction_opening = "correction_opening"
    correction = "correction"
    correction_lapsed = "correction_lapsed"
    declined = "declined"
    delivery = "delivery"
    acceptance = "acceptance"
    evaluation = "evaluation"
    selection = "selection"
    publication = "publication"
    notice = "notice"
    announcement = "announcement"
    ended = "ended"


@dataclass(frozen=True)
class Hold:
    """An open hold as it was said: `by` is the room that opened it."""

    hold_id: UUID
    by: str
    kind: HoldKind
    blocks: Blocks
    holder: str
    due_at: datetime | None


@dataclass(frozen=True)
class State:
    """What the facts of a submission come to."""

    stage: Stage | None = None
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
    holds: dict[UUID, Hold] = field(default_factory=dict)


Step = Callable[[State, Any], State]
STEPS: dict[str, Step] = {}
CAMPAIGN_TOPICS = (
    intake.ScheduleChangedV1.topic,
    review.EvaluationClosedV1.topic,
    registry.NoticeClosedV1.topic,
)
"""Facts of a whole campaign that move its submissions or their dates."""

HANDED_ON: dict[type[Fact], Stage] = {
    review.RulingProposedV1: Stage.unit_confirmation,
    intake.CorrectionLapsedV1: Stage.correction_lapsed,
    review.CaseDeliveredV1: Stage.acceptance,
    review.CaseUndeliveredV1: Stage.delivery,
    review.CaseAcceptedV1: Stage.evaluation,
    review.CaseSelectedV1: Stage.publication,
}
"""Facts that do nothing but hand a submission on to a stage."""

RULED = {
    Outcome.recommend: Stage.delivery,
    Outcome.return_for_correction: Stage.correction_opening,
    Outcome.decline: Stage.declined,
}


def fold(facts: Iterable[tuple[datetime, UUID, Fact]]) -> State:
    """The state after all facts; `stage` is None while the submission has no standing (nothing but refused hand-ins of a draft)."""
    state = State()
    for _, _, fact in sorted(facts, key=lambda told: (told[0], told[1])):
        step = STEPS.get(fact.topic)
        if step is not None:
            state = step(replace(state, campaign_id=state.campaign_id or fact.campaign_id), fact)
        elif type(fact) in HANDED_ON:
            state = _to(
                replace(state, campaign_id=state.campaign_id or fact.campaign_id),
                HANDED_ON[type(fact)],
            )
    return state


def _to(state: State, stage: Stage) -> State:
    """An ending is final: later facts of the process no longer move the submission (only a reopening does)."""
    return state if state.ending else replace(state, stage=stage)


def _on(cls: type[F]) -> Callable[[Callable[[State, F], State]], Callable[[State, F], State]]:
    def enter(step: Callable[[State, F], State]) -> Callable[[State, F], State]:
        STEPS[cls.topic] = step
        return step

    return enter


@_on(intake.SubmissionHandedInV1)
def _handed_in(state: State, fact: intake.SubmissionHandedInV1) -> State:
    return replace(
        _to(state, state.stage or Stage.handed_in), docket=fact.docket, unit=fact.docket.unit
    )


@_on(intake.SnapshotFiledV1)
def _filed(state: State, fact: intake.SnapshotFiledV1) -> State:
    return replace(state, file=fact.file)


@_on(review.CaseOpenedV1)
def _opened(state: State, fact: review.CaseOpenedV1) -> State:
    return replace(_to(state, Stage.unit_review), unit=fact.unit, recommended=False)


@_on(review.CaseRuledV1)
def _ruled(state: State, fact: review.CaseRuledV1) -> State:
    recommended = fact.outcome is Outcome.recommend
    return replace(_to(state, RULED[fact.outcome]), recommended=recommended, points=fact.points)


@_on(intake.CorrectionOpenedV1)
def _correction(state: State, fact: intake.CorrectionOpenedV1) -> State:
    return replace(_to(state, Stage.correction), correction_due=fact.due_at, points=fact.points)


@_on(intake.CorrectionDueMovedV1)
def _due_moved(state: State, fact: intake.CorrectionDueMovedV1) -> State:
    """Of a correction that is still open."""
    return replace(state, correction_due=fact.due_at) if state.stage is Stage.correction else state


@_on(intake.CorrectionAnsweredV1)
def _answered(state: State, fact: intake.CorrectionAnsweredV1) -> State:
    return replace(
        _to(state, Stage.unit_review), docket=fact.docket, correction_due=None, points=()
    )


@_on(intake.WithdrawalRequestedV1)
def _withdrawal(state: State, fact: intake.WithdrawalRequestedV1) -> State:
    return replace(state, withdrawal_asked=state.ending is None)


@_on(review.WithdrawalRefusedV1)
def _withdrawal_refused(state: State, fact: review.WithdrawalRefusedV1) -> State:
    return replace(state, withdrawal_asked=False)


@_on(review.WithdrawalDroppedV1)
def _withdrawal_dropped(state: State, fact: review.WithdrawalDroppedV1) -> State:
    return replace(state, withdrawal_asked=False)


@_on(review.EvaluationClosedV1)
def _evaluated(state: State, fact: review.EvaluationClosedV1) -> State:
    return _to(state, Stage.selection) if state.stage is Stage.evaluation else state


@_on(registry.ItemPublishedV1)
def _published(state: State, fact: registry.ItemPublishedV1) -> State:
    return replace(
        _to(state, Stage.notice), notice_id=fact.notice_id, notice_last_day=fact.last_day
    )


@_on(registry.NoticeClosedV1)
def _closed(state: State, fact: registry.NoticeClosedV1) -> State:
    mine = state.stage is Stage.notice and fact.subject == state.notice_id
    return _to(state, Stage.announcement) if mine else state


@_on(review.CaseReopenedV1)
def _reopened(state: State, fact: review.CaseReopenedV1) -> State:
    stage = Stage.delivery if state.recommended else Stage.unit_review
    return replace(state, stage=stage, ending=None, ending_reason=None)


@_on(review.CaseEndedV1)
def _ended(state: State, fact: review.CaseEndedV1) -> State:
    return _end(state, fact.ending, fact.reason)


@_on(registry.ItemRemovedV1)
def _removed(state: State, fact: registry.ItemRemovedV1) -> State:
    return _end(state, fact.ending, fact.reason)


@_on(registry.SubmissionRegisteredV1)
def _registered(state: State, fact: registry.SubmissionRegisteredV1) -> State:
    return replace(_end(state, fact.ending, None), registry_number=fact.registry_number)


def _end(state: State, ending: Ending, reason: str | None) -> State:
    return replace(
        state,
        stage=Stage.ended,
        ending=ending,
        ending_reason=reason,
        withdrawal_asked=False,
        correction_due=None,
    )


@_on(registry.PlatformComparedV1)
def _compared(state: State, fact: registry.PlatformComparedV1) -> State:
    return replace(state, platform_record=fact.verdict)


@_on(review.HoldOpenedV1)
def _held_by_review(state: State, fact: review.HoldOpenedV1) -> State:
    return _hold(state, "review", fact)


@_on(registry.RegistryHoldOpenedV1)
def _held_here(state: State, fact: registry.RegistryHoldOpenedV1) -> State:
    return _hold(state, "registry", fact)


def _hold(
    state: State, by: str, fact: review.HoldOpenedV1 | registry.RegistryHoldOpenedV1
) -> State:
    made = Hold(fact.subject, by, fact.kind, fact.blocks, fact.holder, fact.due_at)
    return replace(state, holds={**state.holds, fact.subject: made})


@_on(review.HoldClearedV1)
def _cleared_by_review(state: State, fact: review.HoldClearedV1) -> State:
    return replace(
        state, holds={each: hold for each, hold in state.holds.items() if each != fact.subject}
    )


STEPS[registry.RegistryHoldClearedV1.topic] = _cleared_by_review
