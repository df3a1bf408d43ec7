"""What a person may do with a case now: judged by the rules that the acts ask."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from contracts.stages import CaseState
from contracts.vocabulary import (
    Actor,
    CreditVerdict,
    Ending,
    Outcome,
    ProofState,
    Role,
    TwoPersonAct,
)
from services.review.checklists.rules import Checklist
from services.review.confirming.rules import Undoing
from services.review.duties.rules import Duty
from services.review.overview import rules
from services.review.overview.rules import CaseAct, JudgedAct, OpenAct, OpenProposal, Situation
from services.review.rulings.rules import Vouching
from tests.review.points import POINT, YES
from tests.rules.project import ROOT

UNIT, OTHER = "120104", "120111"
NOW = datetime(2023, 9, 10, tzinfo=UTC)
PERSON = uuid4()


def person(*roles: Role, unit: str | None = None, person_id: UUID = PERSON) -> Actor:
    return Actor(kind="user", person_id=person_id, roles=roles, unit=unit)


def situation(state: CaseState = CaseState.in_review, **more: Any) -> Situation:
    given: dict[str, Any] = {
        "case_id": uuid4(),
        "unit": UNIT,
        "state": state,
        "snapshot": 2,
        "now": NOW,
        "rounds": 1,
        "vouching": Vouching(ProofState.confirmed),
    }
    return Situation(**{**given, **more})


def codes(found: list[JudgedAct]) -> dict[CaseAct, str | None]:
    return {each.act: each.refusal.slug if each.refusal else None for each in found}


OFFICER = person(Role.unit_officer, unit=UNIT)
HEAD = person(Role.unit_head, unit=UNIT)


def test_an_officer_proposes_while_the_case_is_in_review_and_in_time() -> None:
    proposals = (CaseAct.recommend, CaseAct.return_for_correction, CaseAct.decline)
    found = codes(rules.acts_of(OFFICER, situation()))
    assert {act: found[act] for act in proposals} == dict.fromkeys(proposals)
    late = codes(rules.acts_of(OFFICER, situation(closes_at=NOW)))
    assert {late[act] for act in proposals} == {"ruling-too-late"}
    in_time = situation(closes_at=NOW + timedelta(seconds=1))
    assert codes(rules.acts_of(OFFICER, in_time))[CaseAct.recommend] is None
    used_up = codes(rules.acts_of(OFFICER, situation(returns=1)))
    assert used_up[CaseAct.return_for_correction] == "corrections-used-up"
    assert used_up[CaseAct.decline] is None
    recommended = codes(rules.acts_of(OFFICER, situation(CaseState.recommended)))
    assert (recommended[CaseAct.recommend], recommended[CaseAct.decline]) == ("wrong-state", None)
    ended = codes(rules.acts_of(OFFICER, situation(CaseState.ended)))
    assert ended[CaseAct.decline] == "case-has-ended"
    claimed = codes(rules.acts_of(OFFICER, situation(vouching=Vouching(ProofState.claimed))))
    assert claimed[CaseAct.recommend] == "organisation-unproved"
    assert claimed[CaseAct.return_for_correction] is claimed[CaseAct.decline] is None


def test_the_proposer_does_not_confirm_and_another_head_does() -> None:
    proposal = OpenProposal(uuid4(), Outcome.recommend, 2, PERSON)
    case = situation(proposal=proposal)
    (own,) = [each for each in rules.acts_of(HEAD, case) if each.act is CaseAct.confirm_ruling]
    assert own.refusal is not None and own.refusal.slug == "second-person-needed"
    assert own.target == str(proposal.ruling_id)
    other = person(Role.unit_head, unit=UNIT, person_id=uuid4())
    assert codes(rules.acts_of(other, case))[CaseAct.confirm_ruling] is None
    outdated = situation(proposal=OpenProposal(uuid4(), Outcome.recommend, 1, uuid4()))
    assert codes(rules.acts_of(HEAD, outdated))[CaseAct.confirm_ruling] == "ruling-outdated"
    assert CaseAct.confirm_ruling not in codes(rules.acts_of(HEAD, situation()))
    assert CaseAct.confirm_ruling not in codes(rules.acts_of(OFFICER, case))


@pytest.mark.parametrize("role", [Role.unit_officer, Role.unit_head])
def test_people_of_another_unit_have_no_act(role: Role) -> None:
    assert rules.acts_of(person(role, unit=OTHER), situation(scans=("a",))) == []


def test_scans_are_looked_at_before_the_delivery() -> None:
    case = situation(scans=("a" * 64, "b" * 64))
    looks = [each for each in rules.acts_of(OFFICER, case) if each.act is CaseAct.look_at_scan]
    assert [(each.target, each.refusal) for each in looks] == [("a" * 64, None), ("b" * 64, None)]
    delivered = situation(CaseState.delivered, scans=("a" * 64,))
    assert codes(rules.acts_of(HEAD, delivered))[CaseAct.look_at_scan] == "wrong-state"


def test_a_listing_is_confirmed_by_whom_it_is_up_to() -> None:
    listed: dict[str, Any] = {"verdict": CreditVerdict.listed}
    city_head = person(Role.city_head)
    confirm = CaseAct.confirm_listing
    assert codes(rules.acts_of(HEAD, situation(**listed)))[confirm] is None
    assert codes(rules.acts_of(city_head, situation(**listed)))[confirm] == "forbidden"
    delivered = situation(CaseState.delivered, **listed)
    assert codes(rules.acts_of(city_head, delivered))[confirm] is None
    assert codes(rules.acts_of(HEAD, delivered))[confirm] == "forbidden"
    assert codes(rules.acts_of(HEAD, situation()))[confirm] == "credit-not-listed"
    selected = situation(CaseState.selected, **listed)
    assert codes(rules.acts_of(city_head, selected))[confirm] == "wrong-state"


def test_the_city_accepts_what_was_delivered_and_clears_holds() -> None:
    officer, hold = person(Role.city_officer), uuid4()
    found = codes(rules.acts_of(officer, situation(CaseState.delivered)))
    assert (found[CaseAct.accept], found[CaseAct.refuse_acceptance]) == (None, None)
    found = codes(rules.acts_of(officer, situation()))
    assert found[CaseAct.accept] == "wrong-state"
    held = rules.acts_of(officer, situation(holds=(hold,)))
    assert [each.target for each in held if each.act is CaseAct.clear_hold] == [str(hold)]
    assert codes(held)[CaseAct.record_credit_answer] is None


def test_each_desk_answers_its_checklist_before_its_decision() -> None:
    unit = Vouching(ProofState.confirmed, Checklist((POINT,)))
    asked: dict[str, Any] = {"vouching": unit, "city_checklist": Checklist((POINT,))}
    found = codes(rules.acts_of(OFFICER, situation(**asked)))
    assert found[CaseAct.answer_unit_checklist] is None
    assert found[CaseAct.recommend] == "checklist-incomplete"
    assert found[CaseAct.return_for_correction] is None
    done = codes(rules.acts_of(OFFICER, situation(CaseState.recommended, **asked)))
    assert done[CaseAct.answer_unit_checklist] == "wrong-state"
    accepted: dict[str, Any] = {"done": frozenset({Duty.accepted})}
    apart = codes(rules.acts_of(OFFICER, situation(**asked, **accepted)))
    assert apart[CaseAct.answer_unit_checklist] == "duties-separate"
    city = person(Role.city_officer)
    found = codes(rules.acts_of(city, situation(CaseState.delivered, **asked)))
    assert found[CaseAct.answer_city_checklist] is None
    assert found[CaseAct.accept] == "checklist-incomplete"
    assert found[CaseAct.refuse_acceptance] is None


def test_a_recommendation_is_confirmed_as_it_was_proposed() -> None:
    answered = Vouching(ProofState.confirmed, Checklist((POINT,), {"local": YES}, 2, 2))
    for relied_on, why in ((2, None), (1, "checklist-changed")):
        proposal = OpenProposal(uuid4(), Outcome.recommend, 2, uuid4(), relied_on)
        case = situation(vouching=answered, proposal=proposal)
        assert codes(rules.acts_of(HEAD, case))[CaseAct.confirm_ruling] == why


def test_what_waits_for_a_second_person_is_confirmed_by_another() -> None:
    case_id = uuid4()
    mine = OpenAct(uuid4(), TwoPersonAct.refuse_acceptance, case_id, PERSON)
    case = situation(CaseState.delivered, case_id=case_id, proposed_acts=(mine,))
    officer = person(Role.city_officer)
    found = codes(rules.acts_of(officer, case))
    assert (found[CaseAct.accept], found[CaseAct.refuse_acceptance]) == ("act-proposed",) * 2
    assert found[CaseAct.confirm_act] == "second-person-needed"
    assert found[CaseAct.reject_act] is None
    second = person(Role.city_head, person_id=uuid4())
    told = [each for each in rules.acts_of(second, case) if each.act is CaseAct.confirm_act]
    assert [(each.refusal, each.target) for each in told] == [(None, str(mine.proposal_id))]
    assert CaseAct.confirm_act not in codes(rules.acts_of(HEAD, case))
    ruled = replace(case, done=frozenset({Duty.ruled}))
    assert codes(rules.acts_of(second, ruled))[CaseAct.confirm_act] == "duties-separate"


def test_an_ending_is_undone_by_those_who_gave_it() -> None:
    declined = situation(CaseState.ended, ending=Ending.not_recommended)
    refused = situation(CaseState.ended, ending=Ending.not_accepted)
    final = situation(CaseState.ended, ending=Ending.withdrawn)
    officer, undo = person(Role.city_officer), CaseAct.undo_ending
    assert codes(rules.acts_of(OFFICER, declined))[undo] is None
    assert codes(rules.acts_of(officer, refused))[undo] is None
    stranger = person(Role.unit_officer, unit=OTHER)
    for who, case in (
        (officer, declined),
        (OFFICER, refused),
        (stranger, declined),
        (officer, final),
        (officer, situation()),
    ):
        assert undo not in codes(rules.acts_of(who, case))
    late = replace(refused, undoing=Undoing(late=True))
    assert codes(rules.acts_of(officer, late))[undo] == "undo-too-late"
    scored = replace(refused, done=frozenset({Duty.scored}))
    assert codes(rules.acts_of(officer, scored))[undo] == "duties-separate"
    theirs = OpenAct(uuid4(), TwoPersonAct.undo_decline, declined.case_id, uuid4())
    waiting = replace(declined, proposed_acts=(theirs,))
    assert codes(rules.acts_of(OFFICER, waiting))[undo] == "act-proposed"
    assert codes(rules.acts_of(HEAD, waiting))[CaseAct.confirm_act] is None
    late = replace(waiting, undoing=Undoing(late=True))
    assert codes(rules.acts_of(HEAD, late))[CaseAct.confirm_act] == "undo-too-late"
    assert CaseAct.confirm_act not in codes(rules.acts_of(stranger, waiting))


def test_an_auditor_has_no_act() -> None:
    assert rules.acts_of(person(Role.auditor), situation(scans=("a",), holds=(uuid4(),))) == []


def test_the_contact_is_for_those_who_hold_the_case() -> None:
    in_review, delivered, ended = CaseState.in_review, CaseState.delivered, CaseState.ended
    city, auditor = person(Role.city_officer), person(Role.auditor)
    assert rules.no_contact(OFFICER, UNIT, in_review, delivered=False) is None
    assert rules.no_contact(city, UNIT, in_review, delivered=False) is rules.AT_UNIT
    stranger = person(Role.unit_head, unit=OTHER)
    assert rules.no_contact(stranger, UNIT, in_review, delivered=False) is rules.NOT_FOR_READERS
    assert rules.no_contact(city, UNIT, delivered, delivered=True) is None
    assert rules.no_contact(OFFICER, UNIT, delivered, delivered=True) is rules.AT_CITY
    assert rules.no_contact(auditor, UNIT, delivered, delivered=True) is rules.NOT_FOR_READERS
    assert rules.no_contact(city, UNIT, ended, delivered=True) is rules.ENDED


def test_every_act_names_a_route_of_this_room() -> None:
    document = json.loads((ROOT / "docs" / "openapi" / "review.json").read_text(encoding="utf-8"))
    known = {
        operation["operationId"]
        for path in document["paths"].values()
        for operation in path.values()
    }
    assert set(rules.OPERATIONS) == set(CaseAct)
    assert set(rules.OPERATIONS.values()) <= known
