"""Checklists: what is answered, what lets a case pass, what a saving changed. No server."""

import pytest

from contracts.problem import Problem
from contracts.vocabulary import Actor, CheckAnswer, ChecklistDesk, Role
from services.review.cases.problems import OtherSnapshot
from services.review.checklists import rules
from services.review.checklists.problems import (
    ChecklistChanged,
    ChecklistFails,
    ChecklistIncomplete,
    CheckUnknown,
)
from services.review.checklists.rules import NOTHING, Answers, Checklist, GivenAnswer
from tests.review.points import LAWFUL, POINT, YES

ITEMS = (POINT, LAWFUL)
NO = GivenAnswer(answer=CheckAnswer.no, note="已迁出本市")
NOT_HERE = GivenAnswer(answer=CheckAnswer.not_applicable, note="事业单位")
WITHOUT_NOTE = GivenAnswer(answer=CheckAnswer.not_applicable)


def answered(answers: Answers, snapshot: int = 1) -> Checklist:
    return Checklist(ITEMS, answers, 1, snapshot)


@pytest.mark.parametrize(
    ("checklist", "why", "codes"),
    [
        (Checklist(), None, None),
        (answered({"local": YES, "lawful": YES}), None, None),
        (answered({"local": YES, "lawful": NOT_HERE}), None, None),
        (Checklist(ITEMS), ChecklistIncomplete, ["local", "lawful"]),
        (answered({"lawful": YES}), ChecklistIncomplete, ["local"]),
        (answered({"local": WITHOUT_NOTE, "lawful": YES}), ChecklistIncomplete, ["local"]),
        (
            answered({"local": GivenAnswer(note="待查"), "lawful": NO}),
            ChecklistIncomplete,
            ["local"],
        ),
        (answered({"local": YES, "lawful": NO}), ChecklistFails, ["lawful"]),
        (
            answered({"local": YES, "lawful": YES}, snapshot=2),
            ChecklistIncomplete,
            ["local", "lawful"],
        ),
    ],
)
def test_a_case_passes_when_every_point_is_answered_for_its_hand_in_and_none_with_no(
    checklist: Checklist, why: type[Problem] | None, codes: list[str] | None
) -> None:
    if why is None:
        rules.must_allow(checklist, 1)
        return
    with pytest.raises(why) as refused:
        rules.must_allow(checklist, 1)
    told = refused.value.extra
    assert told.get("missing", told.get("failed")) == codes


def test_a_refusal_names_its_points_and_another_hand_in_asks_to_save_again() -> None:
    with pytest.raises(ChecklistFails) as failed:
        rules.must_allow(answered({"local": NO, "lawful": YES}), 1)
    assert POINT.zh in str(failed.value.detail_zh)
    assert POINT.en in str(failed.value.detail_en)
    with pytest.raises(ChecklistIncomplete) as outdated:
        rules.must_allow(answered({"local": YES, "lawful": YES}), 2)
    assert "重新保存" in str(outdated.value.detail_zh)


def test_what_is_confirmed_is_what_was_proposed() -> None:
    rules.must_be_unchanged(1, answered({}))
    rules.must_be_unchanged(0, Checklist())
    with pytest.raises(ChecklistChanged) as changed:
        rules.must_be_unchanged(2, answered({}))
    assert changed.value.extra == {"number": 1}


def test_a_draft_may_lack_answers_but_names_the_hand_in_and_known_points() -> None:
    rules.may_save(ITEMS, {}, 2, 2)
    rules.may_save(ITEMS, {"local": NO}, 2, 2)
    with pytest.raises(OtherSnapshot):
        rules.may_save(ITEMS, {}, 2, 1)
    with pytest.raises(CheckUnknown) as unknown:
        rules.may_save(ITEMS, {"local": YES, "a/b": YES}, 2, 2)
    assert [each["pointer"] for each in unknown.value.errors] == ["/answers/a~1b"]


def test_what_says_nothing_is_not_kept() -> None:
    given = {"local": GivenAnswer(answer=CheckAnswer.yes, note="  已查 "), "lawful": NOTHING}
    kept = {"local": GivenAnswer(answer=CheckAnswer.yes, note="已查")}
    assert rules.trimmed(given) == kept
    assert rules.trimmed({"local": GivenAnswer(note="  ")}) == {}


@pytest.mark.parametrize(
    ("role", "city"), [(Role.unit_head, False), (Role.city_officer, True), (Role.auditor, True)]
)
def test_the_city_s_is_not_shown_to_units(role: Role, city: bool) -> None:
    who = Actor(kind="user", roles=(role,))
    assert rules.is_shown(who, ChecklistDesk.unit)
    assert rules.is_shown(who, ChecklistDesk.city) is city


def test_a_saving_tells_old_and_new_in_the_checklist_s_order() -> None:
    found = rules.changes(ITEMS, {"lawful": YES, "local": NO}, {"lawful": NOT_HERE, "local": YES})
    assert [(each.code, each.before, each.after) for each in found] == [
        ("local", NO, YES),
        ("lawful", YES, NOT_HERE),
    ]
    assert rules.changes(ITEMS, {"local": YES}, {"local": YES}) == []


def test_each_desk_answers_while_its_decision_is_to_come() -> None:
    assert set(rules.OPEN_IN) == set(rules.DUTY) == set(ChecklistDesk)
