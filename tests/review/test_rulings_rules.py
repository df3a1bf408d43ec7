"""Pure rules of rulings."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.canonical import plain
from contracts.vocabulary import CorrectionPoint, Outcome, ProofState
from kit.db import new_id
from services.review.cases.problems import CaseHasEnded, WrongState
from services.review.cases.rules import CaseState
from services.review.problems import ReasonNeeded, SecondPersonNeeded
from services.review.proofs.problems import OrganisationUnproved
from services.review.rulings import rules
from services.review.rulings.problems import (
    CorrectionsUsedUp,
    PointsNeeded,
    PointsUnknown,
    RulingNotOpen,
    RulingOutdated,
    RulingTooLate,
)
from services.review.rulings.rules import RulingState, Vouching
from tests.forms import FORM

PROVED = Vouching(ProofState.confirmed)
CLOSES = datetime(2023, 9, 22, 16, tzinfo=UTC)
POINT = CorrectionPoint(path="/basic", wrong="不全", mend="补全")


@given(st.integers(-2, 2))
def test_in_time_is_half_open(milliseconds: int) -> None:
    stamp = CLOSES + timedelta(milliseconds=milliseconds)
    rules.in_time(stamp, None)
    if milliseconds < 0:
        rules.in_time(stamp, CLOSES)
    else:
        with pytest.raises(RulingTooLate) as late:
            rules.in_time(stamp, CLOSES)
        assert late.value.extra == {"stamp": plain(stamp), "closes_at": plain(CLOSES)}


def test_what_may_be_ruled_on() -> None:
    for outcome in Outcome:
        rules.may_rule(CaseState.in_review, outcome, 2, 2, PROVED)
        with pytest.raises(RulingOutdated):
            rules.may_rule(CaseState.in_review, outcome, 2, 1, PROVED)
        with pytest.raises(WrongState):
            rules.may_rule(CaseState.delivered, outcome, 1, 1, PROVED)
        with pytest.raises(CaseHasEnded):
            rules.may_rule(CaseState.ended, outcome, 1, 1, PROVED)
    rules.may_rule(CaseState.recommended, Outcome.decline, 1, 1, PROVED)
    with pytest.raises(WrongState):
        rules.may_rule(CaseState.recommended, Outcome.return_for_correction, 1, 1, PROVED)


@pytest.mark.parametrize("proof", sorted(set(ProofState) - {ProofState.confirmed}))
def test_only_a_proved_organisation_is_recommended_but_each_is_reviewed(proof: ProofState) -> None:
    for outcome in set(Outcome) - {Outcome.recommend}:
        rules.may_rule(CaseState.in_review, outcome, 1, 1, Vouching(proof))
    with pytest.raises(OrganisationUnproved):
        rules.may_rule(CaseState.in_review, Outcome.recommend, 1, 1, Vouching(proof))


def test_well_formed() -> None:
    rules.well_formed(FORM, Outcome.recommend, "", [], 2, 2)
    rules.well_formed(FORM, Outcome.decline, "不在范围", [], 0, 2)
    rules.well_formed(FORM, Outcome.return_for_correction, "需补正", [POINT], 1, 2)
    for outcome in (Outcome.decline, Outcome.return_for_correction):
        with pytest.raises(ReasonNeeded):
            rules.well_formed(FORM, outcome, "  ", [POINT], 0, 2)
    with pytest.raises(PointsNeeded):
        rules.well_formed(FORM, Outcome.return_for_correction, "需补正", [], 0, 2)
    with pytest.raises(PointsNeeded):
        rules.well_formed(FORM, Outcome.recommend, "", [POINT], 0, 2)
    for path, wrong in (
        ("/basic/nowhere", "x"),
        ("nothing", "x"),
        ("/cover", "x"),
        ("/basic", " "),
    ):
        point = CorrectionPoint(path=path, wrong=wrong, mend="补全")
        assert not rules.asks_something(FORM, point)
    for path in (
        "/basic",
        "/basic/factory_address",
        "/construction/scenes/rd",
        "licence",
        "/attachments/licence",
    ):
        assert rules.asks_something(FORM, CorrectionPoint(path=path, wrong="不全", mend="补全"))
    with pytest.raises(PointsUnknown) as unknown:
        lost = CorrectionPoint(path="/nowhere/x", wrong="不全", mend="补全")
        rules.well_formed(FORM, Outcome.return_for_correction, "需补正", [POINT, lost], 0, 2)
    [error] = unknown.value.errors
    assert (error["pointer"], error["path"]) == ("/points/1", "/nowhere/x")
    with pytest.raises(CorrectionsUsedUp):
        rules.well_formed(FORM, Outcome.return_for_correction, "需补正", [POINT], 2, 2)


def test_another_person_confirms_what_is_open() -> None:
    proposer = new_id()
    rules.may_confirm(RulingState.proposed, proposer, new_id())
    with pytest.raises(SecondPersonNeeded):
        rules.may_confirm(RulingState.proposed, proposer, proposer)
    for state in (RulingState.confirmed, RulingState.superseded):
        with pytest.raises(RulingNotOpen):
            rules.may_confirm(state, proposer, new_id())
