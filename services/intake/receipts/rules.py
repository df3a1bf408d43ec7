"""Pure decisions at hand-in: in time or not, complete or not, which number."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from contracts.application import EvidenceKind, Finding, Severity
from contracts.policy import EvidenceRules
from contracts.problem import KeyReused, revoked
from services.intake.receipts.problems import (
    AlreadyHandedIn,
    DraftOutdated,
    FactoryTaken,
    HandInBlocked,
    HandInEarly,
    HandInLate,
    TooManySubmissions,
)
from services.intake.receipts.types import Standing

REHEARSAL: Final = "YL"
LONGEST_WAIT: Final = timedelta(minutes=1)
"""No request waits longer in a process; a stamp further back than this is a clock's error."""


def in_time(
    stamp: datetime, opens_at: datetime | None, closes_at: datetime | None, schedule_version: int
) -> None:
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


def stamp(now: datetime, arrived: datetime, place: datetime | None) -> datetime:
    """The instant a hand-in is judged by: its arrival, or the earlier one that its place in the queue tells; never after `now`."""
    waited = max(min(arrived, now), now - LONGEST_WAIT)
    return waited if place is None else min(place, waited)


def still_holds(
    standing: Standing, carried: Collection[str], evidence: EvidenceRules, today: date, checker: str
) -> bool:
    """What the check found when the draft was saved is so still. Where it may not be, the whole check is run again.

    carried: evidence kinds that would go along; checker: the digest of the rules that check now.
    """
    prepared = standing.prepared
    if prepared is None or not prepared.clean or prepared.draft_version != standing.draft_version:
        return False
    if prepared.checked_by != checker or prepared.checked_on > today or not prepared.contact_there:
        return False
    if standing.number is not None or standing.doubles or not prepared.required <= set(carried):
        return False
    if evidence.sealed_scan_must_match == "block" and EvidenceKind.sealed_scan.value in carried:
        return False
    typed = (prepared.docket["organisation_name"], prepared.docket["credit_code"])
    return standing.organisation is None or standing.organisation == typed


def place_free(taken: bool, one_a_factory: bool, factory_name: str) -> None:
    """Raises FactoryTaken where the campaign allows one live submission a factory."""
    if taken and one_a_factory:
        raise FactoryTaken(factory_name=factory_name)


def same_body(kept: str, asked: str) -> None:
    """A key stands for one body. Raises KeyReused."""
    if kept != asked:
        raise KeyReused()


def signed_in(issued_at: datetime | None, not_before: datetime | None) -> None:
    """A token issued before its person's were revoked counts no more. issued_at None: that was looked at before. Raises Unauthorised."""
    if issued_at is not None and not_before is not None and issued_at < not_before:
        raise revoked()
