"""The states of a hold. Pure."""

from enum import StrEnum

from contracts.transitions import Transitions


class HoldState(StrEnum):
    """Whether a hold still stops its item."""

    open = "open"
    cleared = "cleared"


HOLD_STATES = Transitions(
    HoldState,
    {
        HoldState.open: {HoldState.cleared},
        HoldState.cleared: (),
    },
)
