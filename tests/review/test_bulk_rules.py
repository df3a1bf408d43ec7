"""Bulk acts: which cases are treated, what the token binds, until when it can be undone."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from contracts.problem import Forbidden, NotFound, Problem
from contracts.stages import CaseState
from contracts.vocabulary import Actor, Outcome, ProofState, Role
from services.review.bulk import rules
from services.review.bulk.problems import BulkExpired, BulkNotOpen, BulkStale
from services.review.bulk.rules import BulkAct, BulkState, CaseNow, RulingWindow, Seen
from services.review.checklists.rules import Checklist
from services.review.rulings.rules import Vouching
from tests.review.points import POINT, YES

ME, OTHER, RULING = UUID(int=1), UUID(int=2), UUID(int=3)
AT = datetime.fromisoformat("2023-09-10T09:00:00+08:00")
OPEN = RulingWindow(AT, AT + timedelta(days=1))
PLAIN = CaseNow(UUID(int=10), 4, CaseState.in_review, 1, vouching=Vouching(ProofState.confirmed))
UNANSWERED = Vouching(ProofState.confirmed, Checklist((POINT,)))
CHANGED = Vouching(ProofState.confirmed, Checklist((POINT,), {"local": YES}, 2, 1), relied_on=1)
PROPOSED = replace(PLAIN, ruling_id=RULING, outcome=Outcome.recommend, judged=1, proposed_by=OTHER)


def refusal(act: BulkAct, case: CaseNow, window: RulingWindow = OPEN) -> str | None:
    (judged,) = rules.judged(act, ME, [case], window)
    return judged.refusal.slug if judged.refusal else None


@pytest.mark.parametrize(
    ("act", "case", "why"),
    [
        (BulkAct.recommend, PLAIN, None),
        (BulkAct.recommend, PROPOSED, None),
        (BulkAct.recommend, replace(PLAIN, state=CaseState.recommended), "wrong-state"),
        (BulkAct.recommend, replace(PLAIN, state=CaseState.ended), "case-has-ended"),
        (
            BulkAct.recommend,
            replace(PLAIN, vouching=Vouching(ProofState.refused)),
            "organisation-unproved",
        ),
        (
            BulkAct.confirm_ruling,
            replace(PROPOSED, vouching=Vouching(ProofState.claimed)),
            "organisation-unproved",
        ),
        (BulkAct.recommend, replace(PLAIN, vouching=UNANSWERED), "checklist-incomplete"),
        (BulkAct.confirm_ruling, replace(PROPOSED, vouching=CHANGED), "checklist-changed"),
        (BulkAct.confirm_ruling, PROPOSED, None),
        (BulkAct.confirm_ruling, PLAIN, "ruling-not-open"),
        (BulkAct.confirm_ruling, replace(PROPOSED, proposed_by=ME), "second-person-needed"),
        (BulkAct.confirm_ruling, replace(PROPOSED, snapshot=2), "ruling-outdated"),
        (BulkAct.confirm_ruling, replace(PROPOSED, state=CaseState.ended), "case-has-ended"),
    ],
)
def test_each_case_is_judged_as_the_single_act_is(
    act: BulkAct, case: CaseNow, why: str | None
) -> None:
    assert refusal(act, case) == why
    assert refusal(act, case, RulingWindow(AT, AT)) == "ruling-too-late"


def test_each_act_has_its_role_and_its_own_cases() -> None:
    officer = Actor(kind="user", person_id=ME, roles=(Role.unit_officer,))
    rules.may_do(officer, BulkAct.recommend)
    with pytest.raises(Forbidden):
        rules.may_do(officer, BulkAct.confirm_ruling)
    rules.all_there([ME], [ME, OTHER])
    with pytest.raises(NotFound):
        rules.all_there([ME, OTHER], [ME])


@pytest.mark.parametrize(
    "other",
    [
        [replace(PROPOSED, version=5)],
        [replace(PROPOSED, snapshot=2)],
        [replace(PROPOSED, ruling_id=OTHER)],
        [replace(PROPOSED, vouching=CHANGED)],
        [],
        [PROPOSED, replace(PROPOSED, id=OTHER)],
    ],
)
def test_the_token_binds_the_cases_as_they_were(other: list[CaseNow]) -> None:
    def of(cases: list[CaseNow], reason: str = "", bulk: UUID = ME) -> str:
        return rules.token(bulk, BulkAct.confirm_ruling, reason, cases)

    assert of([PROPOSED]) == of([replace(PROPOSED, state=CaseState.recommended)])
    assert of([PROPOSED]) != of(other)
    assert of([PROPOSED]) != of([PROPOSED], "别的理由")
    assert of([PROPOSED]) != of([PROPOSED], bulk=OTHER)


LATER = AT + timedelta(minutes=10)


@pytest.mark.parametrize(
    ("state", "expires_at", "given", "present", "wrong"),
    [
        (BulkState.looked_at, LATER, "a", "a", None),
        (BulkState.looked_at, LATER, "b", "a", BulkStale),
        (BulkState.looked_at, LATER, "a", "b", BulkStale),
        (BulkState.looked_at, AT, "a", "a", BulkExpired),
        (BulkState.undone, LATER, "a", "a", BulkNotOpen),
        (BulkState.waiting, LATER, "a", "a", BulkNotOpen),
    ],
)
def test_what_is_confirmed_is_what_was_looked_at(
    state: BulkState, expires_at: datetime, given: str, present: str, wrong: type[Problem] | None
) -> None:
    def confirm() -> None:
        rules.may_confirm(state, AT, expires_at, kept="a", given=given, present=present)

    if wrong is None:
        confirm()
        return
    with pytest.raises(wrong):
        confirm()


@pytest.mark.parametrize(
    ("state", "effective_at", "open_"),
    [
        (BulkState.waiting, LATER, True),
        (BulkState.waiting, AT, False),
        (BulkState.done, LATER, False),
        (BulkState.looked_at, None, False),
    ],
)
def test_it_is_undone_before_its_instant_only(
    state: BulkState, effective_at: datetime | None, open_: bool
) -> None:
    if open_:
        rules.may_undo(state, AT, effective_at)
        return
    with pytest.raises(BulkNotOpen):
        rules.may_undo(state, AT, effective_at)


@pytest.mark.parametrize(
    ("left", "seconds"),
    [
        (None, 30),
        (timedelta(minutes=6), 30),
        (timedelta(minutes=5, seconds=30), 30),
        (timedelta(minutes=5, seconds=29), 0),
    ],
)
def test_near_the_end_of_the_window_it_takes_effect_at_once(
    left: timedelta | None, seconds: int
) -> None:
    assert rules.undo_seconds(30, RulingWindow(AT, None if left is None else AT + left)) == seconds


def test_the_seconds_left_are_whole_and_never_negative() -> None:
    assert rules.seconds_left(AT, None) == 0
    assert rules.seconds_left(AT, AT - timedelta(seconds=3)) == 0
    assert rules.seconds_left(AT, AT + timedelta(seconds=29, milliseconds=900)) == 29


def test_a_case_is_the_one_seen_with_its_snapshot_and_ruling() -> None:
    seen = {PROPOSED.id: Seen(1, RULING, 0)}
    assert rules.same_as_seen(seen, PROPOSED)
    assert not rules.same_as_seen(seen, replace(PROPOSED, ruling_id=OTHER))
    assert not rules.same_as_seen(seen, replace(PROPOSED, snapshot=2))
    assert not rules.same_as_seen(seen, replace(PROPOSED, vouching=CHANGED))
