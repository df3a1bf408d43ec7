"""What a handed-over record may do to the one that is kept."""

from typing import Any
from uuid import uuid4

import pytest

from services.intake.outages import rules
from services.intake.outages.problems import OutageDiffers

KEPT: dict[str, Any] = {
    "id": uuid4(),
    "kind": "gap",
    "service": "intake",
    "dependency": "http",
    "last_good_at": 1,
    "began_at": 2,
    "last_bad_at": 3,
    "ended_at": None,
    "asked": 2,
    "answers": [],
    "line": 5,
    "line_hash": "a",
}


def test_a_record_begins_goes_on_and_ends_once() -> None:
    assert rules.step(None, KEPT) == "new"
    assert rules.step(KEPT, KEPT) == "known"
    assert rules.step(KEPT, KEPT | {"line": 6, "last_bad_at": 4}) == "goes_on"
    ended = KEPT | {"line": 7, "ended_at": 5}
    assert rules.step(KEPT, ended) == "ended"
    assert rules.step(ended, KEPT) == "known" and rules.step(ended, ended) == "known"


def test_evidence_is_not_edited() -> None:
    ended = KEPT | {"line": 7, "ended_at": 5}
    for kept, given in (
        (KEPT, KEPT | {"began_at": 1}),
        (ended, ended | {"line": 8, "ended_at": 9}),
    ):
        with pytest.raises(OutageDiffers) as differs:
            rules.step(kept, given)
        assert [each["outage"] for each in differs.value.errors] == [str(KEPT["id"])]
