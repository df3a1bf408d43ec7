"""The states of a correction, and the ways between them."""

from enum import StrEnum
from typing import Final

from contracts.transitions import Transitions


class CorrectionState(StrEnum):
    """open: it may be answered; lapsed: nobody did in time; ended: the case ended meanwhile."""

    open = "open"
    answered = "answered"
    lapsed = "lapsed"
    ended = "ended"


CORRECTION_STATES: Final = Transitions(
    CorrectionState,
    {
        CorrectionState.open: [
            CorrectionState.answered,
            CorrectionState.lapsed,
            CorrectionState.ended,
        ],
        CorrectionState.answered: [],
        CorrectionState.lapsed: [],
        CorrectionState.ended: [],
    },
)
