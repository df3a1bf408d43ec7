"""What a closed run is about, and what an archived history must be. Pure."""

import json
from base64 import b64decode
from typing import Any, Literal
from uuid import UUID

ARCHIVED = ("submission", "campaign", "publicity")
"""Types of workflows whose histories are kept. A sweep's says nothing that the journals do not."""

ClosedAs = Literal["completed", "failed", "canceled", "terminated", "continued_as_new", "timed_out"]
Verdict = Literal["sound", "missing", "different_bytes", "not_in_audit_yet", "differs_from_audit"]


class NotOurs(ValueError):
    """A closed run that was not started as one of our processes: nothing says whose it is."""


def submission_of(workflow: str) -> UUID | None:
    """The submission a workflow id names, if it names one. Raises NotOurs for an id that is none of ours."""
    kind, _, subject = workflow.partition("/")
    try:
        named = UUID(subject)
    except ValueError as error:
        raise NotOurs(f"{workflow} is no workflow id of ours") from error
    return named if kind == "submission" else None


def campaign_of(history: dict[str, Any]) -> UUID:
    """The campaign a run was started for, from its input: every process is given one. Raises NotOurs."""
    try:
        started = history["events"][0]["workflowExecutionStartedEventAttributes"]
        given = json.loads(b64decode(started["input"]["payloads"][0]["data"]))
        return UUID(str(given["campaign_id"]))
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise NotOurs("the run was started with no campaign") from error


def verdict(stored: str | None, kept: str, leaf: str | None) -> Verdict:
    """What the SHA-256 of the stored bytes (None: nothing there), of the catalogue, and of the audit's leaf (None: not heard yet) come to."""
    if stored is None:
        return "missing"
    if stored != kept:
        return "different_bytes"
    if leaf is None:
        return "not_in_audit_yet"
    return "sound" if leaf == kept else "differs_from_audit"
