"""Request and response of an extension."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, Field

from contracts.schedule_letter import Wording
from contracts.text import normalise
from contracts.vocabulary import Frozen, Instant
from services.intake.outages.schemas import ShownOutage

Audience = Literal["applicants", "unit_officers", "experts_and_city"]


class Extend(Frozen):
    """An extension, or the preview of one.

    scope_id: a unit's code or an organisation's id; empty for all.
    outages: recorded gaps that the extension rests on.
    outage_hours: how long before the present cut-off the preview looks for outages.
    dry_run: preview whom it concerns, and change nothing.
    token: of the preview that is confirmed.
    """

    gate: Literal["intake", "delivery", "scoring"]
    scope: Literal["all", "unit", "organisation"] = "all"
    scope_id: Annotated[str, Field(max_length=60), AfterValidator(normalise)] = ""
    closes_at: AwareDatetime
    reason: Annotated[str, AfterValidator(normalise), Field(min_length=1, max_length=1000)]
    outages: Annotated[tuple[UUID, ...], Field(max_length=50)] = ()
    outage_hours: Annotated[int, Field(ge=1, le=720)] = 72
    dry_run: bool = False
    token: Annotated[str, Field(max_length=64)] | None = None


class AffectedOrganisation(Frozen):
    """before, after: the closing instant. moves: False where a wider window applies already."""

    organisation_id: UUID
    name: str | None
    drafts: int
    submissions: int
    moves: bool
    before: Instant
    after: Instant


class ExtendedOrganisation(Frozen):
    """An applicant with a window of its own. name: None where intake has not heard it yet."""

    organisation_id: UUID
    name: str | None


class ExtendedOrganisations(Frozen):
    items: tuple[ExtendedOrganisation, ...]


class AffectedUnit(Frozen):
    """A unit, and everybody in scope who applies through it. code: empty: no unit chosen yet."""

    code: str
    name: str | None
    moves: bool
    before: Instant | None
    after: Instant | None
    drafts: int
    submissions: int
    people: int
    organisations: tuple[AffectedOrganisation, ...]


class MovedCorrection(Frozen):
    """An open correction that was due at the delivery's cut-off and gets more of its days."""

    correction_id: UUID
    submission_id: UUID
    number: str
    organisation_name: str | None
    unit: str
    due_before: Instant
    due_after: Instant


class LetterCount(Frozen):
    """One kind of letter to one audience of one unit.

    recipients: None where only notify knows who holds the office; uncounted_zh and uncounted_en
    then say who they are.
    """

    kind: Literal["schedule_changed", "correction_due_moved"]
    audience: Audience
    unit: str
    recipients: int | None
    uncounted_zh: str | None = None
    uncounted_en: str | None = None


class PlannedReminder(Frozen):
    """A reminder as it would be planned anew.

    passed: its instant is over. Of those only the newest is sent, at once.
    """

    kind: str
    offset: str
    at: Instant
    closes_at: Instant
    passed: bool


class Extended(Frozen):
    """An extension as it was done, or as it would be.

    submissions, drafts: those whose closing instant moves. units: whose own window moves.
    people: how many applicants are told; officers and experts are in `letters`.
    unmoved: how many drafts and submissions in scope keep their instant, because a wider window
    applies already. by_unit lists all in scope.
    outages: recorded before the cut-off that moves.
    token: what a confirmation carries. A change of what is shown makes it stale.
    """

    campaign_id: UUID
    gate: str
    scope: str
    scope_id: str
    version: int
    closes_at: Instant
    dry_run: bool
    token: str
    submissions: tuple[UUID, ...]
    drafts: tuple[UUID, ...]
    units: tuple[str, ...]
    people: int
    unmoved: int
    by_unit: tuple[AffectedUnit, ...]
    corrections: tuple[MovedCorrection, ...]
    letters: tuple[LetterCount, ...]
    wording: Wording
    reminders: tuple[PlannedReminder, ...]
    grounds: tuple[UUID, ...]
    outages: tuple[ShownOutage, ...]
