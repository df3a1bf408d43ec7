"""Whose a closed run is, and what an archived history must be. Pure."""

import json
from base64 import b64decode
from enum import StrEnum
from typing import Any, Literal
from uuid import UUID

ARCHIVED = ("submission", "campaign", "publicity")
"""Types of workflows whose histories are kept. A sweep's says nothing that the journals do not."""

ClosedAs = Literal[
    "completed",
    "failed",
    "canceled",
    "terminated",
    "continued_as_new",
    "timed_out",
]


class ArchiveVerdict(StrEnum):
    """What lies in the store, compared with the catalogue and the audit's leaf."""

    sound = "sound"
    missing = "missing"
    different_bytes = "different_bytes"
    not_in_audit_yet = "not_in_audit_yet"
    differs_from_audit = "differs_from_audit"


class NotOurs(ValueError):
    """A closed run that was not started as one of our processes, so nobody knows whose it is."""


def submission_of(workflow: str) -> UUID | None:
    """The submission that a workflow id names, if it names one.

    Raises NotOurs for an id of another form.
    """
    kind, _, subject = workflow.partition("/")
    try:
        named = UUID(subject)
    except ValueError as error:
        raise NotOurs(f"{workflow} is no workflow id of ours") from error
    return named if kind == "submission" else None


def campaign_of(history: dict[str, Any]) -> UUID:
    """The campaign of a run, from its input: every process of ours is given one.

    Raises NotOurs.
    """
    try:
        started = history["events"][0]["workflowExecutionStartedEventAttributes"]
        given = json.loads(b64decode(started["input"]["payloads"][0]["data"]))
        return UUID(str(given["campaign_id"]))
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise NotOurs("the run was started with no campaign") from error


def verdict(stored: str | None, catalogued: str, leaf: str | None) -> ArchiveVerdict:
    """The verdict on an archived history, by three SHA-256.

    stored: of the bytes in the store (None: nothing there). catalogued: of the catalogue.
    leaf: of the audit's leaf (None: not heard yet).
    """
    if stored is None:
        return ArchiveVerdict.missing
    if stored != catalogued:
        return ArchiveVerdict.different_bytes
    if leaf is None:
        return ArchiveVerdict.not_in_audit_yet
    if leaf != catalogued:
        return ArchiveVerdict.differs_from_audit
    return ArchiveVerdict.sound
