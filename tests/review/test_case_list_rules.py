"""The list of cases, its decisions: until when a case waits, and how much of that is left."""

from datetime import date, datetime, timedelta

import pytest

from contracts.calendar import Calendar
from contracts.policy import Plan
from contracts.stages import CaseState
from services.review.case_list import rules
from services.review.cases import rules as cases
from tests.plan import plan

DATES = Plan.model_validate(plan()).dates
CLOSES = datetime.fromisoformat("2023-09-23T00:00:00+08:00")
CALENDAR = Calendar.of({2023: ([date(2023, 9, 29)], [date(2023, 10, 7)])})


@pytest.mark.parametrize(
    ("state", "until"),
    [
        (CaseState.in_review, CLOSES),
        (CaseState.recommended, CLOSES),
        (CaseState.returned, None),
        (CaseState.delivered, DATES.acceptance_due_at),
        (CaseState.accepted, DATES.scores_due_at),
        (CaseState.selected, None),
        (CaseState.ended, None),
    ],
)
def test_a_case_runs_against_the_date_of_its_state(
    state: CaseState, until: datetime | None
) -> None:
    assert rules.until(state, DATES, CLOSES) == until


def test_a_returned_case_runs_against_its_own_correction() -> None:
    due = CLOSES - timedelta(days=3)
    assert rules.until(CaseState.returned, DATES, CLOSES, due) == due
    assert rules.until(CaseState.in_review, DATES, CLOSES, due) == CLOSES


def test_a_unit_without_a_window_runs_against_nothing() -> None:
    assert rules.until(CaseState.in_review, DATES, None) is None


@pytest.mark.parametrize(
    ("now", "left"),
    [
        ("2023-09-20T23:59:59+08:00", 2),
        ("2023-09-21T00:00:00+08:00", 1),
        ("2023-09-22T23:59:59+08:00", 0),
        ("2023-09-23T00:00:00+08:00", -1),
        ("2023-09-25T00:00:00+08:00", -1),
        ("2023-10-07T12:00:00+08:00", -10),
    ],
)
def test_slack_is_the_working_days_after_today(now: str, left: int) -> None:
    assert cases.slack(CALENDAR, datetime.fromisoformat(now), CLOSES) == left


def test_no_slack_is_told_without_a_date_or_a_calendar() -> None:
    assert cases.slack(CALENDAR, CLOSES, None) is None
    assert cases.slack(CALENDAR, CLOSES, CLOSES + timedelta(days=200)) is None


def test_stages_are_found_by_their_states_in_every_table() -> None:
    found = rules.states_of(["unit_review", "correction"])
    assert set(found[1]) == {CaseState.in_review, CaseState.returned}
    assert set(rules.states_of([])[1]) == set()
    assert rules.STAGES[0] == "unit_review"
