"""Pure decisions on rulings: what may be proposed, who may confirm, what follows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from contracts.application import EvidenceKind, FormVersion
from contracts.application.form import PARTS
from contracts.canonical import plain
from contracts.field_error import FieldError, shortened
from contracts.transitions import Transitions
from contracts.vocabulary import CorrectionPoint, Outcome, ProofState
from services.review.cases.rules import CaseState, must_be
from services.review.checklists import rules as checklists
from services.review.checklists.rules import Checklist
from services.review.problems import ReasonNeeded, SecondPersonNeeded
from services.review.proofs.rules import must_be_proved
from services.review.rulings.problems import (
    CorrectionsUsedUp,
    PointsNeeded,
    PointsUnknown,
    RulingNotOpen,
    RulingOutdated,
    RulingTooLate,
)


class RulingState(StrEnum):
    proposed = "proposed"
    confirmed = "confirmed"
    superseded = "superseded"


RULING_STATES: Final = Transitions(
    RulingState,
    {
        RulingState.proposed: [RulingState.confirmed, RulingState.superseded],
        RulingState.confirmed: [RulingState.superseded],
        RulingState.superseded: [],
    },
)


UNIT_BLANK: Final = "/cover/recommending_unit"
FORM_PATHS: Final = {f"/{key}" for key in PARTS}
EVIDENCE_PATHS: Final = {f"/attachments/{kind}" for kind in EvidenceKind}
PLACES: Final = frozenset(FORM_PATHS | EVIDENCE_PATHS)
"""What a point may name beside single blanks of the form."""
STATE_AFTER: Final[dict[Outcome, CaseState]] = {
    Outcome.recommend: CaseState.recommended,
    Outcome.return_for_correction: CaseState.returned,
}


@dataclass(frozen=True)
class Vouching:
    """What a unit vouches for by a recommendation.

    proof: how far the case's organisation is proved; only a confirmed one is recommended.
    checklist: the unit's, as it stands. relied_on: the saving of it that a proposal which waits
    rests on; None for a new proposal, which rests on the newest.
    """

    proof: ProofState = ProofState.claimed
    checklist: Checklist = Checklist()
    relied_on: int | None = None


def must_vouch(vouching: Vouching, present: int) -> None:
    """What a recommendation asks beside the case itself. present: the snapshot in review.

    Raises OrganisationUnproved, ChecklistIncomplete, ChecklistFails, ChecklistChanged.
    """
    must_be_proved(vouching.proof)
    checklists.must_allow(vouching.checklist, present)
    if vouching.relied_on is not None:
        checklists.must_be_unchanged(vouching.relied_on, vouching.checklist)


def in_time(stamp: datetime, closes_at: datetime | None) -> None:
    """Raises RulingTooLate with the instants once the unit's delivery window is over."""
    if closes_at is not None and stamp >= closes_at:
        raise RulingTooLate(stamp=plain(stamp), closes_at=plain(closes_at))


def may_rule(
    state: CaseState,
    outcome: Outcome,
    present: int,
    judged: int,
    vouching: Vouching,
) -> None:
    """A ruling judges the newest snapshot, `present`. `judged`: the one it names.

    A recommended case can still be declined, until it is delivered. Raises CaseHasEnded,
    WrongState, RulingOutdated; for a recommendation also as `must_vouch`.
    """
    if outcome is Outcome.decline:
        must_be(state, CaseState.in_review, CaseState.recommended)
    else:
        must_be(state, CaseState.in_review)
    if judged != present:
        raise RulingOutdated(snapshot=present)
    if outcome is Outcome.recommend:
        must_vouch(vouching, present)


def well_formed(
    form: FormVersion,
    outcome: Outcome,
    reason: str,
    points: Sequence[CorrectionPoint],
    returns: int,
    allowed: int,
) -> None:
    """Whether a proposal says what its outcome needs.

    `returns`: how often the case was returned before. `allowed`: how often it may be. Raises
    ReasonNeeded, PointsNeeded, PointsUnknown, CorrectionsUsedUp.
    """
    returning = outcome is Outcome.return_for_correction
    if outcome is not Outcome.recommend and not reason.strip():
        raise ReasonNeeded()
    if bool(points) != returning:
        raise PointsNeeded()
    wrong = [
        (place, point.path) for place, point in enumerate(points) if not asks_something(form, point)
    ]
    if wrong:
        raise PointsUnknown(errors=[_unknown_point(place, path) for place, path in wrong])
    if returning:
        may_return(returns, allowed)


def may_return(returns: int, allowed: int) -> None:
    """Raises CorrectionsUsedUp where a case was returned as often as it may be."""
    if returns >= allowed:
        raise CorrectionsUsedUp(rounds=allowed)


def _unknown_point(place: int, path: str) -> FieldError:
    return FieldError(
        pointer=f"/points/{place}",
        code="point_unknown",
        message=f"“{shortened(path)}”不是申请书栏目或附件种类，或未写明问题和补正要求，请改正",
        message_en=f"{shortened(path)} names no blank and no kind of evidence, or the point does"
        " not say what is wrong and how to mend it: correct it",
        path=path,
    )


def asks_something(form: FormVersion, point: CorrectionPoint) -> bool:
    """Whether a point names a place, what is wrong there and how to mend it.

    A place is a blank or part of the form, or a kind of evidence. The recommending unit is none:
    another unit would get the case amid its review.
    """
    if not (point.wrong.strip() and point.mend.strip()):
        return False
    if point.covers(UNIT_BLANK):
        return False
    return point.pointer in PLACES or form.blank_at(point.pointer) is not None


def may_confirm(state: RulingState, proposed_by: UUID, confirming: UUID | None) -> None:
    """Raises RulingNotOpen, SecondPersonNeeded."""
    if state is not RulingState.proposed:
        raise RulingNotOpen(state=state)
    if confirming == proposed_by:
        raise SecondPersonNeeded(
            "提出人不能确认自己的审核意见，请由另一位负责人确认",
            "Who proposed a ruling cannot confirm it: another person must",
        )
