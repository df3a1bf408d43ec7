"""Rules of corrections without a server: what was mended, what is told of what was not, whose time
ran.
"""

from datetime import UTC, datetime, timedelta

import pytest

from contracts.application import Severity
from contracts.vocabulary import CorrectionPoint
from services.intake.corrections import rules
from services.intake.corrections.rules import Passed
from services.intake.receipts import requests
from services.intake.receipts.rules import LONGEST_WAIT
from services.intake.submissions.rules import patience
from services.intake.submissions.states import CorrectionState
from tests.forms import FORM

AT = datetime(2023, 9, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
FIELD = CorrectionPoint(path="/basic/project_overview", wrong="示例", mend="写明目标")
LICENCE = CorrectionPoint(path="licence", wrong="示例", mend="重新扫描")
ALL = CorrectionPoint(path="/attachments", wrong="示例", mend="补齐")


def test_a_point_is_mended_by_any_change_at_or_under_it() -> None:
    points = [FIELD, LICENCE, ALL]
    assert rules.left_alone(points, []) == points
    assert rules.left_alone(points, ["/attachments/licence"]) == [FIELD]
    assert rules.left_alone(points, ["/attachments/other"]) == [FIELD, LICENCE]
    assert rules.left_alone(points, ["/basic/project_overview/0", "/basic/project"]) == [
        LICENCE,
        ALL,
    ]


@pytest.mark.parametrize(
    ("correction", "mended", "state"),
    [
        (CorrectionState.open, False, "open"),
        (CorrectionState.open, True, "changed"),
        (CorrectionState.answered, True, "answered"),
        (CorrectionState.answered, False, "unchanged"),
        (CorrectionState.lapsed, False, "unchanged"),
    ],
)
def test_states(correction: CorrectionState, mended: bool, state: str) -> None:
    assert rules.state_of(correction, mended) == state


def test_what_was_left_is_told_as_the_plan_says() -> None:
    field, licence = rules.untouched_findings(FORM, [FIELD, LICENCE], "blocks")
    assert (field.path, field.severity) == ("/basic/project_overview", Severity.blocks)
    assert licence.path == "/corrections/attachments/licence" and "企业营业执照复印件" in licence.zh
    assert [each.severity for each in rules.untouched_findings(FORM, [ALL], "warns")] == [
        Severity.warns
    ]


def passed(hours: int, because: str) -> Passed:
    return Passed(AT + hours * HOUR, because, "a" * 64)


def test_turns_are_in_the_order_of_the_process_also_at_one_instant() -> None:
    hand_ins, returns = (
        [passed(0, "in"), passed(0, "answered")],
        [passed(0, "returned"), passed(5, "again")],
    )
    found = rules.turns(hand_ins, returns, [passed(9, "lapsed")])
    assert [(each.holder, each.because) for each in found] == [
        ("unit", "in"),
        ("applicant", "returned"),
        ("unit", "answered"),
        ("applicant", "again"),
        ("nobody", "lapsed"),
    ]
    assert rules.turns([], [], []) == []


def test_silence_is_waited_for_on_real_time_only() -> None:
    assert patience(rehearsal=True) == timedelta()
    places = timedelta(seconds=requests.TICKET_SECONDS)
    assert patience(rehearsal=False) > LONGEST_WAIT + 2 * places, (
        "longer than a place, its renewal and a wait"
    )
