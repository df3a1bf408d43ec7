"""How an organisation comes to be confirmed, and who decides. Pure."""

from typing import Final
from uuid import UUID

from contracts.transitions import Transitions
from contracts.vocabulary import ProofState, Role
from services.identity.proofs.problems import (
    AlreadyProved,
    OwnOrganisation,
    ProofDecided,
    ProofOutdated,
    RefusalReasonNeeded,
)

PROOF_STATES: Final = Transitions(
    ProofState,
    {
        # The city confirms without papers here where it upholds a contest: it saw the licence.
        ProofState.claimed: {ProofState.handed_in, ProofState.confirmed},
        # Handed in once more: a wrong file is replaced before anybody looked.
        ProofState.handed_in: {ProofState.handed_in, ProofState.confirmed, ProofState.refused},
        ProofState.refused: {ProofState.handed_in, ProofState.confirmed},
        ProofState.confirmed: (),
    },
)
UNIT: Final = (Role.unit_officer, Role.unit_head)
CITY: Final = (Role.city_officer, Role.city_head)


def may_hand_in(state: ProofState) -> None:
    """Papers are handed in until they are confirmed. Raises AlreadyProved."""
    if state is ProofState.confirmed:
        raise AlreadyProved()


def may_decide(state: ProofState, newest: UUID | None, decided: UUID, belonged: bool) -> None:
    """Whether a person may decide on papers.

    newest, decided: the papers that the organisation handed in last, and those that the person
    looked at. belonged: whether the person is or was a member. Raises OwnOrganisation,
    ProofOutdated, ProofDecided.
    """
    if belonged:
        raise OwnOrganisation()
    if newest != decided:
        raise ProofOutdated()
    if state is not ProofState.handed_in:
        raise ProofDecided()


def well_reasoned(confirmed: bool, reason: str) -> None:
    """Raises RefusalReasonNeeded."""
    if not confirmed and not reason:
        raise RefusalReasonNeeded()
