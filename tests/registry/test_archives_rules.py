"""Pure rules of the archive: whose a run is, and what stored bytes come to."""

import json
from base64 import b64encode
from typing import Any
from uuid import uuid4

import pytest

from services.registry.archives import rules
from services.registry.archives.rules import NotOurs


def started(given: bytes) -> dict[str, Any]:
    payload = {"data": b64encode(given).decode()}
    return {
        "events": [{"workflowExecutionStartedEventAttributes": {"input": {"payloads": [payload]}}}]
    }


def test_whose_a_run_is() -> None:
    named = uuid4()
    assert rules.submission_of(f"submission/{named}") == named
    assert (
        rules.submission_of(f"campaign/{named}")
        is rules.submission_of(f"publicity/{named}")
        is None
    )
    assert rules.campaign_of(started(json.dumps({"campaign_id": str(named)}).encode())) == named


@pytest.mark.parametrize(
    "workflow",
    ["submission", "submission/", "submission/x", "", "018f0000-1111-7222-8333-444455556666"],
)
def test_an_id_of_another_form_is_not_ours(workflow: str) -> None:
    with pytest.raises(NotOurs):
        rules.submission_of(workflow)


@pytest.mark.parametrize(
    "history",
    [
        {},
        {"events": []},
        {"events": [{}]},
        started(b"{}"),
        started(b"[]"),
        started(b"\xff"),
        started(b'{"campaign_id": 7}'),
    ],
)
def test_a_run_started_otherwise_is_not_ours(history: dict[str, Any]) -> None:
    with pytest.raises(NotOurs):
        rules.campaign_of(history)


def test_what_stored_bytes_come_to() -> None:
    assert rules.verdict("a", "a", "a") == "sound"
    assert rules.verdict(None, "a", "a") == "missing"
    assert rules.verdict("b", "a", "a") == "different_bytes"
    assert rules.verdict("a", "a", None) == "not_in_audit_yet"
    assert rules.verdict("a", "a", "b") == "differs_from_audit"
