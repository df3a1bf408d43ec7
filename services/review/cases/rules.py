"""Pure decisions on cases.

Where a state stands in the process, who holds it, who may read it, what a withdrawal meets, what a
snapshot file holds.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from pydantic import ValidationError

from contracts.application import FormVersion, read_checked
from contracts.calendar import Calendar, MissingYear
from contracts.canonical import canonical, content_hash
from contracts.field_error import FieldError
from contracts.field_words import field_error
from contracts.problem import ClaimRefuted
from contracts.snapshot import SnapshotFile
from contracts.stages import CaseState as CaseState
from contracts.stages import table_of
from contracts.vocabulary import Actor, Ending, HoldKind, Role
from services.review.cases.problems import (
    CaseHasEnded,
    SnapshotDiffers,
    SnapshotUnreadable,
    WrongState,
)

LAPSED: Final = "逾期未补正"
UNDELIVERED: Final = (CaseState.in_review, CaseState.returned, CaseState.recommended)
CITY: Final = (Role.city_officer, Role.city_head)
UNIT: Final = (Role.unit_officer, Role.unit_head)


def stage_of(stage_table: int, state: str, at_ending: str | None) -> str:
    """The stage of a case in the table it began with; an ended case stays where it ended.

    Raises UnknownStageTable.
    """
    table = table_of(stage_table)
    if state == CaseState.ended:
        return at_ending or table.stage_of(CaseState.in_review).name
    return table.stage_of(CaseState(state)).name


def holder_of(stage_table: int, state: str, unit: str) -> str | None:
    """The one party that has to act next: `unit:<code>`, `applicant`, `city` or `registry`.

    None once the case has ended. Raises UnknownStageTable.
    """
    if state == CaseState.ended:
        return None
    holder = table_of(stage_table).stage_of(CaseState(state)).holder
    return f"unit:{unit}" if holder == "unit" else holder


def may_see(who: Actor, unit: str) -> bool:
    """Whether the docket of a case of this unit is shown: its unit, the city and auditors."""
    return who.has(Role.auditor, *CITY) or (who.has(*UNIT) and who.unit == unit)


def may_read(who: Actor, unit: str, delivered: bool) -> bool:
    """Whether the content is shown: auditors, its unit, and the city once it was delivered."""
    if who.has(Role.auditor) or (who.has(*UNIT) and who.unit == unit):
        return True
    return delivered and who.has(*CITY)


def slack(calendar: Calendar, now: datetime, until: datetime | None) -> int | None:
    """Working days left. None without a date, and where the calendar's year is not loaded."""
    if until is None:
        return None
    try:
        return calendar.working_days_left(now, until)
    except MissingYear:
        return None


def must_belong(campaign_id: UUID, claimed: UUID) -> None:
    """Raises ClaimRefuted where a command names another campaign than the case's own."""
    if claimed != campaign_id:
        raise ClaimRefuted(campaign_id=str(claimed))


def must_be(state: CaseState, *allowed: CaseState) -> None:
    """Raises CaseHasEnded or WrongState unless the state is one of these."""
    if state in allowed:
        return
    if state == CaseState.ended:
        raise CaseHasEnded()
    raise WrongState(state=state)


def takes_round(state: CaseState, present: int, asked: int) -> bool:
    """Whether another hand-in opens a round on a case.

    Only a later hand-in does, and only while the case waits for a correction.
    """
    return asked > present and state is CaseState.returned


def may_end(state: CaseState, ending: Ending) -> bool:
    """Whether the process's word ends a case in this state.

    A lapsed correction ends only a case that still waits for that correction.
    """
    if ending is Ending.correction_lapsed:
        return state is CaseState.returned
    return state not in (CaseState.ended, CaseState.selected)


def withdrawal_granted(
    requested_at: datetime,
    delivered_at: datetime | None,
    state: CaseState,
) -> bool:
    """Whether a request to withdraw is granted (decision on withdrawals).

    It is if it was stamped before the delivery, and the case is still review's to end.
    """
    if state in (CaseState.ended, CaseState.selected):
        return False
    return delivered_at is None or requested_at < delivered_at


def unpack(
    form: FormVersion, data: bytes, snapshot_hash: str
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """(content, evidence) out of a snapshot's file: a `SnapshotFile`, or the bare form.

    The docket's hash must be that of the content. Raises SnapshotDiffers, SnapshotUnreadable.
    """
    try:
        document = json.loads(data)
        content = document.get("content", document) if isinstance(document, dict) else None
        found = content_hash(content)
    except (ValueError, TypeError) as error:
        raise SnapshotUnreadable() from error
    if not isinstance(content, dict):
        raise SnapshotUnreadable()
    if snapshot_hash != found:
        raise SnapshotDiffers()
    try:
        read_checked(form, content)
    except ValidationError as error:
        raise SnapshotUnreadable(errors=_wrong_places(error)) from error
    return content, manifest_of(document)


def _wrong_places(error: ValidationError) -> list[FieldError]:
    """Each place that the form's model refused, once."""
    found = {told.pointer: told for told in map(field_error, error.errors())}
    return [found[place] for place in sorted(found)]


def manifest_of(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The evidence that a snapshot's file names. None when the file is the bare form.

    Raises SnapshotUnreadable.
    """
    if "content" not in document:
        return []
    try:
        file = SnapshotFile.model_validate_json(canonical(document))
    except ValidationError as error:
        raise SnapshotUnreadable() from error
    return [item.model_dump(mode="json") for item in file.evidence]


def filled(
    evidence: Iterable[Mapping[str, Any]],
    arrived: Mapping[str, Mapping[str, Any] | None],
) -> list[dict[str, Any]]:
    """The evidence of a snapshot with the files that came later, by their hash."""
    complete = []
    for item in evidence:
        file = item.get("file") or arrived.get(item["sha256"])
        complete.append({**item, "file": file})
    return complete


def open_kinds(kinds: Iterable[HoldKind]) -> tuple[HoldKind, ...]:
    """Kinds of holds in a stable order, each once."""
    return tuple(sorted(set(kinds)))
