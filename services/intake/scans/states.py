"""The states of the reading of a sealed scan, and the ways between them. Pure."""

from enum import StrEnum
from typing import Final

from contracts.transitions import Transitions


class ReadingState(StrEnum):
    """How far a reading has come. A scan that nobody took up has no reading."""

    begun = "begun"
    """Somebody reads it, or broke off."""
    failed = "failed"
    """An attempt came to its end without a result."""
    read = "read"


READINGS: Final = Transitions(
    ReadingState,
    {
        ReadingState.begun: (
            ReadingState.begun,  # one that broke off is taken over
            ReadingState.failed,
            ReadingState.read,
        ),
        ReadingState.failed: (
            ReadingState.begun,
            # An attempt that was taken over may end after the one that took it over.
            ReadingState.failed,
            ReadingState.read,
        ),
        ReadingState.read: (),
    },
)
