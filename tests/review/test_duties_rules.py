"""Which duty on a case shuts which other one to the same person."""

from itertools import product
from uuid import uuid4

import pytest

from services.review.duties import rules
from services.review.duties.problems import DutiesSeparate
from services.review.duties.rules import APART, Duty

FREE = {
    (Duty.ruled, Duty.ruled),
    (Duty.lifted_hold, Duty.lifted_hold),
    (Duty.accepted, Duty.accepted),
    (Duty.scored, Duty.scored),
    (Duty.ruled, Duty.lifted_hold),
    (Duty.lifted_hold, Duty.accepted),
    (Duty.accepted, Duty.lifted_hold),
    (Duty.proposed_selection, Duty.lifted_hold),
    (Duty.proposed_selection, Duty.accepted),
}
"""(about to do, did before): what one person may do."""
KEPT = (Duty.ruled, Duty.lifted_hold, Duty.accepted, Duty.scored)


@pytest.mark.parametrize(("duty", "before"), list(product(Duty, KEPT)))
def test_what_one_person_may_do_on_a_case(duty: Duty, before: Duty) -> None:
    case_id, other = uuid4(), uuid4()
    done = {case_id: {before}, other: set[Duty]()}
    if (duty, before) in FREE:
        rules.must_be_apart(duty, done)
        return
    with pytest.raises(DutiesSeparate) as refused:
        rules.must_be_apart(duty, done)
    assert refused.value.extra == {"items": [str(case_id)]}


def test_the_table_names_every_duty() -> None:
    assert set(APART) == set(Duty)
    assert rules.shut_to(Duty.decided_selection, {}) == []
