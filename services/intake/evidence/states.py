"""The states of an uploaded file, and the ways between them. Pure."""

from enum import StrEnum
from typing import Final

from contracts.transitions import Transitions


class EvidenceState(StrEnum):
    """Where a file is between its place in quarantine and its end."""

    waiting = "waiting"
    """For its bytes, for a check, or for the malware scanner."""
    checking = "checking"
    """Somebody holds a lease on its check."""
    promoted = "promoted"
    refused = "refused"
    abandoned = "abandoned"
    """Its bytes never came."""
    removed = "removed"
    """Taken off by its applicant."""


EVIDENCE: Final = Transitions(
    EvidenceState,
    {
        EvidenceState.waiting: (
            EvidenceState.checking,
            EvidenceState.abandoned,
            EvidenceState.removed,
        ),
        EvidenceState.checking: (
            EvidenceState.checking,  # a lease that ran out is taken over
            EvidenceState.waiting,
            EvidenceState.promoted,
            EvidenceState.refused,
            EvidenceState.abandoned,
            EvidenceState.removed,
        ),
        EvidenceState.promoted: (
            EvidenceState.refused,  # malware found by a later scan
            EvidenceState.removed,
        ),
        EvidenceState.refused: (EvidenceState.removed,),
        EvidenceState.abandoned: (EvidenceState.removed,),
        EvidenceState.removed: (),
    },
)
UNCHECKED: Final = (EvidenceState.waiting, EvidenceState.checking)
"""A check has not come to its end."""
COUNTED: Final = (*UNCHECKED, EvidenceState.promoted)
"""They use up quota, and a correction carries them over."""
