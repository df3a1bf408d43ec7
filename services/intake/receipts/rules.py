"""Pure decisions at hand-in: in time or not, complete or not, which number."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from contracts.application import Finding, Severity
from contracts.canonical import canonical, sha256_hex
from services.intake.receipts.problems import (
    AlreadyHandedIn,
    DraftOutdated,
    HandInBlocked,
    HandInEarly,
    HandInLate,
    TooManySubmissions,
)

REHEARSAL = "YL"


def in_time(stamp: datetime, opens_at: datetime | None, closes_at: datetime | None, schedule_version: int) -> None:
    """Half-open: opens_at ≤ stamp < closes_at. Raises HandInEarly, HandInLate."""
    if opens_at is not None and stamp < opens_at:
        raise HandInEarly(opens_at)
    if closes_at is not None and stamp >= closes_at:
        raise HandInLate(stamp, closes_at, schedule_version)


def is_current(newest: int, named: int) -> None:
    """A hand-in names the draft it means. Raises DraftOutdated."""
    if newest != named:
        raise DraftOutdated(current=newest, named=named)


def still_open(handed_in: bool, ended: bool, in_correction: bool) -> None:
    """A draft, or an answer to an open correction. Raises AlreadyHandedIn."""
    if ended or (handed_in and not in_correction):
        raise AlreadyHandedIn()


def nothing_blocks(findings: Sequence[Finding]) -> None:
    """Raises HandInBlocked with every blocking finding."""
    blocking = [finding for finding in findings if finding.severity is Severity.blocks]
    if blocking:
        raise HandInBlocked(errors=[finding.model_dump(mode="json") for finding in blocking])


def room_for_one(live: int, most: int | None) -> None:
    """Raises TooManySubmissions when the campaign limits an applicant's live submissions."""
    if most is not None and live >= most:
        raise TooManySubmissions(limit=most)


def submission_number(prefix: str, rehearsal: bool, last: int) -> str:
    """SB-2023-000123; a rehearsal's YL-2023-000123 uses up none of the year's."""
    own = f"{REHEARSAL}-{prefix.partition('-')[2]}" if rehearsal else prefix
    return f"{own}{last:06d}"


def contact_hash(contact: Mapping[str, Any], salt: str) -> str:
    """Salted, so that a phone number cannot be guessed from it; the salt is sealed with the contact and goes with the person."""
    return sha256_hex(canonical({"contact": contact, "salt": salt}))
