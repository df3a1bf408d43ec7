"""How an export tells its records. No server."""

import json
from datetime import UTC, datetime
from uuid import UUID

from services.intake.exports import rules


def test_a_record_is_one_line_without_plumbing() -> None:
    told = rules.line(
        {
            "id": UUID(int=1),
            "claim": UUID(int=2),
            "contact": b"sealed",
            "contact_person": None,
            "n": "一\n",
        }
    )
    assert told.endswith(b"\n") and told.count(b"\n") == 1
    assert json.loads(told) == {"id": str(UUID(int=1)), "n": "一\n"}


def test_limits_and_names() -> None:
    assert rules.within(5, 5) and not rules.within(6, 5)
    assert (
        rules.name_of(datetime(2023, 9, 7, 8, 9, 10, tzinfo=UTC))
        == "quanlian-export-20230907T080910Z.zip"
    )
    assert "quanlian receipt verify" in rules.README
