"""What extending takes and tells."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, BaseModel, Field

from contracts.schedule_letter import Wording
from contracts.text import normalise
from contracts.vocabulary import Frozen
from services.intake.outages.schemas import ShownOutage

Audience = Literal["applicants", "unit_officers", "experts_and_city"]


class Extend(BaseModel):
    """scope_id: a unit's code or an organisation's id; empty for all. dry_run: tell who would be affected and change nothing.

    token: of the preview that is confirmed. outages: recorded gaps the extension rests on; outage_hours: how long before the present
    cut-off the preview looks for some.
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
    """moves: False where a wider window applies already. before, after: the closing instant for it."""

    organisation_id: UUID
    name: str | None
    drafts: int
    submissions: int
    moves: bool
    before: datetime
    after: datetime


class AffectedUnit(Frozen):
    """Everybody in the extension's scope who applies through one unit (code empty: no unit chosen yet), and whether its own window moves."""

    code: str
    name: str | None
    moves: bool
    before: datetime | None
    after: datetime | None
    drafts: int
    submissions: int
    people: int
    organisations: tuple[AffectedOrganisation, ...]


class MovedCorrection(Frozen):
    """An open correction that was cut short at the delivery and now has more of its days."""

    correction_id: UUID
    submission_id: UUID
    number: str
    organisation_name: str | None
    unit: str
    due_before: datetime
    due_after: datetime


class LetterCount(Frozen):
    """One kind of letter to one audience of one unit.

    recipients: None where notify alone knows who holds the office; uncounted_zh, uncounted_en say then who they are.
    """

    kind: Literal["schedule_changed", "correction_due_moved"]
    audience: Audience
    unit: str
    recipients: int | None
    uncounted_zh: str | None = None
    uncounted_en: str | None = None


class PlannedReminder(Frozen):
    """A reminder as it would be planned anew; passed: its instant is over, so only the newest of those goes out, at once."""

    kind: str
    offset: str
    at: datetime
    closes_at: datetime
    passed: bool


class Extended(Frozen):
    """submissions, drafts: those whose closing instant moves; people: applicants who are told, officers and experts are not
    counted (letters names them); units: whose own window moves.

    unmoved: how many drafts and submissions in scope keep their instant, because a wider one applies already. by_unit names all of them.
    outages: recorded before the cut-off that is moved. token: what a confirmation carries; anything shown that moved makes it stale.
    """

    campaign_id: UUID
    gate: str
    scope: str
    scope_id: str
    version: int
    closes_at: datetime
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
