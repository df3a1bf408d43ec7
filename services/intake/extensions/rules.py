"""Pure decisions about extensions: whom they concern, letters, reminders, the preview's token."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from contracts.canonical import content_hash, plain
from contracts.field_error import FieldError
from contracts.policy import ReminderRule
from contracts.reminders import duration
from services.intake.extensions.problems import OutageUnknown, PreviewNeeded, PreviewStale
from services.intake.extensions.schemas import (
    AffectedOrganisation,
    AffectedUnit,
    Audience,
    Extended,
    LetterCount,
    MovedCorrection,
    PlannedReminder,
)

UNCOUNTED: Final[dict[Audience, tuple[str, str]]] = {
    "unit_officers": (
        "该推荐单位届时在任的全部经办人和负责人，人数由通知模块掌握，预览未计",
        "every officer and head the unit has when the letter goes out: only notify knows them,"
        " they are not counted here",
    ),
    "experts_and_city": (
        "届时在任的全部评审专家和市局经办人、负责人，人数由通知模块掌握，预览未计",
        "every expert and the city's officers and heads when the letter goes out: only notify"
        " knows them, they are not counted here",
    ),
}
NO_TIME: Final = timedelta(0)
REMINDED_BY: Final = {
    "intake": ("hand_in",),
    "delivery": ("correction", "rule", "deliver"),
    "scoring": ("score",),
}


@dataclass(frozen=True)
class Live:
    """A draft or submission that has not ended, with its closing instant before and after."""

    id: UUID
    draft: bool
    unit: str
    organisation_id: UUID
    organisation_name: str | None
    before: datetime
    after: datetime

    @property
    def moves(self) -> bool:
        """Whether its closing instant changes."""
        return self.before != self.after


@dataclass(frozen=True)
class UnitWindow:
    """A unit's closing instant before and after."""

    code: str
    name: str
    before: datetime
    after: datetime

    @property
    def moves(self) -> bool:
        """Whether its closing instant changes."""
        return self.before != self.after


def in_scope(scope: str, scope_id: str, unit: str, organisation_id: str) -> bool:
    """Whether an extension's scope includes a unit and organisation, moved or not."""
    if scope == "all":
        return True
    return scope_id == (unit if scope == "unit" else organisation_id)


def letter_recipients(gate: str, scope: str, live: Iterable[Live]) -> list[Live]:
    """Whose people get a letter.

    Those of a draft that may be handed in later; and those of an organisation that is the scope,
    whatever it has there.
    """
    if gate == "scoring":
        return []

    def is_told(one: Live) -> bool:
        if scope == "organisation":
            return one.moves
        return one.moves and one.draft and gate == "intake"

    return [one for one in live if is_told(one)]


def by_unit(
    live: Sequence[Live], windows: Mapping[str, UnitWindow], people: Mapping[str, frozenset[UUID]]
) -> tuple[AffectedUnit, ...]:
    """Everybody in scope, by unit and organisation.

    A unit is listed when its own window moves or somebody applies through it.
    """
    applied_through = {one.unit for one in live}
    moved = {code for code, window in windows.items() if window.moves}
    return tuple(
        _unit(
            code,
            live,
            windows.get(code),
            len(people.get(code, ())),
        )
        for code in sorted(applied_through | moved)
    )


def _unit(code: str, live: Sequence[Live], window: UnitWindow | None, people: int) -> AffectedUnit:
    mine = [one for one in live if one.unit == code]
    names = {(one.organisation_name or "", str(one.organisation_id)) for one in mine}
    organisations = tuple(
        _organisation([one for one in mine if str(one.organisation_id) == organisation_id])
        for _, organisation_id in sorted(names)
    )
    return AffectedUnit(
        code=code,
        name=window.name if window else None,
        moves=window is not None and window.moves,
        before=window.before if window else None,
        after=window.after if window else None,
        drafts=sum(one.draft for one in mine),
        submissions=sum(not one.draft for one in mine),
        people=people,
        organisations=organisations,
    )


def _organisation(mine: Sequence[Live]) -> AffectedOrganisation:
    """One organisation at one unit. All that it has there has one window."""
    first = mine[0]
    return AffectedOrganisation(
        organisation_id=first.organisation_id,
        name=first.organisation_name,
        drafts=sum(one.draft for one in mine),
        submissions=sum(not one.draft for one in mine),
        moves=first.moves,
        before=first.before,
        after=first.after,
    )


def letters(
    gate: str,
    people: Mapping[str, frozenset[UUID]],
    units: Sequence[str],
    corrections: Sequence[MovedCorrection],
    editors: Mapping[UUID, frozenset[UUID]],
) -> tuple[LetterCount, ...]:
    """How many letters go to whom, by kind, audience and unit.

    editors: who gets the letter about a moved correction, by submission.
    """
    found = [
        LetterCount(
            kind="schedule_changed",
            audience="applicants",
            unit=unit,
            recipients=len(recipients),
        )
        for unit, recipients in sorted(people.items())
        if recipients
    ]
    if gate == "scoring":
        found.append(_uncounted("experts_and_city", ""))
    else:
        found += [_uncounted("unit_officers", unit) for unit in units]
    for unit in sorted({each.unit for each in corrections}):
        of_unit = [each for each in corrections if each.unit == unit]
        recipients_of_unit = sum(len(editors.get(each.submission_id, ())) for each in of_unit)
        found.append(
            LetterCount(
                kind="correction_due_moved",
                audience="applicants",
                unit=unit,
                recipients=recipients_of_unit,
            )
        )
    return tuple(found)


def _uncounted(audience: Audience, unit: str) -> LetterCount:
    zh, en = UNCOUNTED[audience]
    return LetterCount(
        kind="schedule_changed",
        audience=audience,
        unit=unit,
        recipients=None,
        uncounted_zh=zh,
        uncounted_en=en,
    )


def reminders(
    gate: str, rules: Iterable[ReminderRule], closes_at: datetime, now: datetime
) -> tuple[PlannedReminder, ...]:
    """The reminders before the new closing instant, earliest first."""
    concerned = [rule for rule in rules if rule.gate == gate and rule.kind in REMINDED_BY[gate]]
    found = []
    for rule in concerned:
        for offset in rule.offsets:
            at = closes_at - (duration(offset) or NO_TIME)
            reminder = PlannedReminder(
                kind=rule.kind,
                offset=offset,
                at=at,
                closes_at=closes_at,
                passed=at <= now,
            )
            found.append(reminder)
    return tuple(sorted(found, key=lambda each: (each.at, each.kind, each.offset)))


def token(preview: Extended, reason: str, people: Iterable[UUID]) -> str:
    """A hash of all that a confirmation confirms: the request, who and what moves, who is told.

    What changes by time alone, such as passed reminders, is left out.
    """
    asked = [preview.gate, preview.scope, preview.scope_id, plain(preview.closes_at), reason]
    moved = [
        sorted(map(str, moving)) for moving in (preview.submissions, preview.drafts, preview.units)
    ]
    corrections = [[str(each.correction_id), plain(each.due_after)] for each in preview.corrections]
    return content_hash(
        {
            "asked": asked,
            "campaign": str(preview.campaign_id),
            "version": preview.version,
            "moved": moved,
            "people": sorted(map(str, people)),
            "corrections": corrections,
            "grounds": sorted(map(str, preview.grounds)),
        }
    )


def may_confirm(given: str | None, present: str) -> None:
    """The token given is the present preview's. Raises PreviewNeeded, PreviewStale."""
    if given is None:
        raise PreviewNeeded()
    if given != present:
        raise PreviewStale(token=present)


def grounded(named: Sequence[UUID], recorded: Iterable[UUID]) -> None:
    """Every outage that is named is a recorded gap. Raises OutageUnknown."""
    missing = sorted(set(named) - set(recorded))
    if missing:
        raise OutageUnknown(errors=[_unknown_outage(named.index(each), each) for each in missing])


def _unknown_outage(place: int, outage: UUID) -> FieldError:
    return FieldError(
        pointer=f"/outages/{place}",
        code="outage_unknown",
        message="没有记录过此中断，请从中断记录中选择",
        message_en="No such outage was recorded: choose from the ledger",
        outage=str(outage),
    )
