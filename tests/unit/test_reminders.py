"""Whether a reminder that a command claims is one of the plan's own, and due (half-open)."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from contracts.commands.intake import Remind
from contracts.policy import ReminderRule
from contracts.reminders import is_due, reminder_key

CLOSES = datetime.fromisoformat("2023-09-23T00:00:00+08:00")
RULES = (ReminderRule(kind="deliver", gate="delivery", offsets=("P1D", "PT4H")),)
CLOSINGS = {"delivery": [CLOSES], "intake": [CLOSES - timedelta(days=3)]}


def claimed(**fields: Any) -> Remind:
    known: dict[str, Any] = {
        "campaign_id": uuid4(),
        "kind": "deliver",
        "offset": "P1D",
        "closes_at": CLOSES,
    }
    given = known | fields
    key = reminder_key(given["kind"], given["closes_at"], given["offset"])
    return Remind.model_validate({"key": key} | given)


@pytest.mark.parametrize(
    ("before", "due"),
    [
        (timedelta(days=1), True),
        (timedelta(days=1, milliseconds=1), False),
        (timedelta(milliseconds=1), True),
        (timedelta(0), False),
        (timedelta(milliseconds=-1), False),
    ],
)
def test_it_is_due_from_its_offset_to_the_closing_instant(before: timedelta, due: bool) -> None:
    assert is_due(claimed(), RULES, CLOSINGS, CLOSES - before) is due


@pytest.mark.parametrize(
    "fields",
    [
        {"offset": "P7D"},
        {"offset": "soon"},
        {"kind": "rule"},
        {"closes_at": CLOSES - timedelta(days=3)},
        {"closes_at": CLOSES + timedelta(minutes=1)},
        {"key": "another"},
        {"key": reminder_key("deliver", CLOSES, "PT4H")},
    ],
)
def test_what_the_plan_does_not_say_is_never_due(fields: dict[str, Any]) -> None:
    now = CLOSES - timedelta(minutes=1)
    assert is_due(claimed(), RULES, CLOSINGS, now)
    assert not is_due(claimed(**fields), RULES, CLOSINGS, now)
