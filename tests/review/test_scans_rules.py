"""Looking at a sealed scan: which snapshot, and what has to be said. No server."""

import pytest

from contracts.scan import OUTCOME_WORDS, ScanOutcome
from services.review.cases.problems import OtherSnapshot
from services.review.scans import rules
from services.review.scans.problems import NoteMissing


def test_a_look_names_the_snapshot_and_says_what_differs() -> None:
    rules.may_look(2, 2, True, "")
    rules.may_look(2, 2, False, "第三页不同")
    with pytest.raises(OtherSnapshot):
        rules.may_look(2, 1, True, "")
    with pytest.raises(NoteMissing):
        rules.may_look(2, 2, False, "  ")


def test_outcomes_have_words() -> None:
    assert set(OUTCOME_WORDS) == set(ScanOutcome)
    assert rules.in_words(None) == rules.UNREAD
    assert rules.in_words(ScanOutcome.same) == OUTCOME_WORDS[ScanOutcome.same]
