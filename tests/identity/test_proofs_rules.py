"""Who may hand papers in, who decides on them, and what a refusal needs."""

import pytest

from contracts.vocabulary import ProofState
from kit.db import new_id
from services.identity.proofs import rules
from services.identity.proofs.problems import (
    AlreadyProved,
    OwnOrganisation,
    ProofDecided,
    ProofOutdated,
    RefusalReasonNeeded,
)

OTHERS = [state for state in ProofState if state is not ProofState.confirmed]


def test_papers_are_handed_in_until_they_are_confirmed() -> None:
    for state in OTHERS:
        rules.may_hand_in(state)
        assert rules.PROOF_STATES.step(state, ProofState.handed_in) is ProofState.handed_in
        assert rules.PROOF_STATES.step(state, ProofState.confirmed) is ProofState.confirmed
    with pytest.raises(AlreadyProved):
        rules.may_hand_in(ProofState.confirmed)


def test_the_newest_papers_are_decided_on_once() -> None:
    newest, older = new_id(), new_id()
    rules.may_decide(ProofState.handed_in, newest, newest, belonged=False)
    with pytest.raises(ProofOutdated):
        rules.may_decide(ProofState.handed_in, newest, older, belonged=False)
    with pytest.raises(ProofOutdated):
        rules.may_decide(ProofState.confirmed, None, older, belonged=False)
    for state in (ProofState.confirmed, ProofState.refused):
        with pytest.raises(ProofDecided):
            rules.may_decide(state, newest, newest, belonged=False)


def test_a_member_decides_on_no_papers_of_the_own_organisation() -> None:
    newest = new_id()
    with pytest.raises(OwnOrganisation):
        rules.may_decide(ProofState.handed_in, newest, newest, belonged=True)


def test_a_refusal_says_why() -> None:
    rules.well_reasoned(True, "")
    rules.well_reasoned(False, "委托书未盖章")
    with pytest.raises(RefusalReasonNeeded):
        rules.well_reasoned(False, "")
