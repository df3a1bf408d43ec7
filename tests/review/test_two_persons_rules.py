"""Acts of two persons: who proposes, who confirms, what can be undone. No server."""

from uuid import UUID

import pytest

from contracts.problem import Forbidden, NotFound
from contracts.vocabulary import Actor, Ending, Role, TwoPersonAct
from services.review.confirming import rules as confirming
from services.review.confirming.problems import CaseReplaced, EndingStands, UndoTooLate
from services.review.confirming.rules import Undoing
from services.review.problems import SecondPersonNeeded
from services.review.two_persons import rules
from services.review.two_persons.problems import ActOutdated, ActSettled
from services.review.two_persons.rules import ProposedActState

ME, OTHER = UUID(int=1), UUID(int=2)
HEAD = Actor(kind="user", person_id=ME, roles=(Role.unit_head,), unit="120110")


@pytest.mark.parametrize("act", TwoPersonAct)
def test_every_act_is_told_whole(act: TwoPersonAct) -> None:
    assert act in rules.PROPOSERS
    assert rules.CONFIRMERS[act]
    assert act in rules.DUTIES


def test_a_units_act_is_for_its_own_people() -> None:
    undo, ours = TwoPersonAct.undo_decline, "120110"
    rules.must_be_of(HEAD, undo, ours, [Role.unit_head])
    with pytest.raises(NotFound):
        rules.must_be_of(HEAD, undo, "120111", [Role.unit_head])
    with pytest.raises(Forbidden):
        rules.must_be_of(HEAD, undo, ours, [Role.unit_officer])
    with pytest.raises(Forbidden):
        rules.must_be_of(HEAD, TwoPersonAct.undo_refusal, ours, [Role.city_head])


def test_another_person_confirms_once() -> None:
    rules.may_confirm(ProposedActState.proposed, OTHER, ME)
    with pytest.raises(SecondPersonNeeded):
        rules.may_confirm(ProposedActState.proposed, ME, ME)
    for settled in (ProposedActState.confirmed, ProposedActState.rejected):
        with pytest.raises(ActSettled):
            rules.may_confirm(settled, OTHER, ME)


def test_two_endings_can_be_undone_and_only_in_time() -> None:
    found = {}
    for ending in Ending:
        if ending in confirming.UNDOES:
            found[ending] = confirming.undoing(ending)
            continue
        with pytest.raises(EndingStands):
            confirming.undoing(ending)
    assert found == {
        Ending.not_recommended: TwoPersonAct.undo_decline,
        Ending.not_accepted: TwoPersonAct.undo_refusal,
    }
    with pytest.raises(EndingStands):
        confirming.undoing(None)
    confirming.may_undo(Undoing())
    for late in (Undoing(late=True), Undoing(evaluated=True)):
        with pytest.raises(UndoTooLate):
            confirming.may_undo(late)
    for replaced in (Undoing(off_list=True), Undoing(applied_anew=True)):
        with pytest.raises(CaseReplaced):
            confirming.may_undo(replaced)


def test_what_was_proposed_on_another_case_as_it_was_stands_no_more() -> None:
    rules.must_stand(TwoPersonAct.refuse_acceptance, 4, 4)
    rules.must_stand(TwoPersonAct.clear_credit_hold, 4, 5)
    with pytest.raises(ActOutdated):
        rules.must_stand(TwoPersonAct.refuse_acceptance, 4, 5)
