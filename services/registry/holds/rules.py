"""The states of a hold. Pure."""

from enum import StrEnum

from contracts.transitions import Transitions


class RegistryHoldState(StrEnum):
    """Whether a hold still stops its item."""

    open = "open"
    cleared = "cleared"


HOLD_STATES = Transitions(
    RegistryHoldState,
    {
        RegistryHoldState.open: {RegistryHoldState.cleared},
        RegistryHoldState.cleared: (),
    },
)
