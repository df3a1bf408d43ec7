"""How cases, their holds and the files promised to them move from state to state. Pure."""

from enum import StrEnum
from typing import Final

from contracts.facts.intake import LateBytesArrivedV1, LateBytesLapsedV1, LateBytesPromisedV1
from contracts.transitions import Transitions
from services.review.cases.rules import CaseState

CASE_STATES: Final = Transitions(
    CaseState,
    {
        CaseState.in_review: [CaseState.returned, CaseState.recommended, CaseState.ended],
        CaseState.returned: [CaseState.in_review, CaseState.ended],
        CaseState.recommended: [CaseState.delivered, CaseState.ended],
        CaseState.delivered: [CaseState.accepted, CaseState.recommended, CaseState.ended],
        CaseState.accepted: [CaseState.selected, CaseState.recommended, CaseState.ended],
        CaseState.selected: [],
        CaseState.ended: [CaseState.in_review, CaseState.recommended, CaseState.delivered],
    },
)
"""Out of `ended` lead an extension of the delivery window and an undone decline or refusal."""


class HoldState(StrEnum):
    """A hold is open until somebody clears it. It is never opened again; another one is."""

    open = "open"
    cleared = "cleared"


HOLD_STATES: Final = Transitions(
    HoldState,
    {
        HoldState.open: [HoldState.cleared],
        HoldState.cleared: [],
    },
)


PromisedFileFact = LateBytesPromisedV1 | LateBytesArrivedV1 | LateBytesLapsedV1


class PromisedFileState(StrEnum):
    """What intake's newest fact says of a file that was handed in by its hash.

    A copy follows the facts, in any order. Intake alone takes the steps between the states.
    """

    awaited = "awaited"
    arrived = "arrived"
    lapsed = "lapsed"


def state_after(fact: PromisedFileFact) -> PromisedFileState:
    """What a fact says of its file."""
    if isinstance(fact, LateBytesPromisedV1):
        return PromisedFileState.awaited
    if isinstance(fact, LateBytesArrivedV1):
        return PromisedFileState.arrived
    return PromisedFileState.lapsed
