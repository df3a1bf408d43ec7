"""Only a confirmed organisation is recommended; each refusal says what is missing."""

import pytest

from contracts.vocabulary import ProofState
from services.review.proofs import rules
from services.review.proofs.problems import OrganisationUnproved


def test_a_confirmed_organisation_is_proved() -> None:
    rules.must_be_proved(ProofState.confirmed)


@pytest.mark.parametrize("state", sorted(set(ProofState) - {ProofState.confirmed}))
def test_every_other_is_told_what_is_missing(state: ProofState) -> None:
    with pytest.raises(OrganisationUnproved) as refused:
        rules.must_be_proved(state)
    assert refused.value.detail_zh == rules.WHY_NOT[state][0]
    assert refused.value.extra == {"proof_state": state}
