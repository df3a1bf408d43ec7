"""Pure decisions about extensions: who is in scope and who moves, which letters, which reminders, and the token of a preview."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from contracts.canonical import content_hash, plain
from contracts.policy import ReminderRule
from services.intake.campaigns.checks import duration
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
        "every officer and head the unit has when the letter goes out: only notify knows them, they are not counted here",
    ),
    "experts_and_city": (
        "届时在任的全部评审专家和市局经办人、负责人，人数由通知模块掌握，预览未计",
        "every expert and the city's officers and heads when the letter goes out: only notify knows them, they are not counted here",
    ),
}
REMINDED_BY: Final = {
    "intake": ("hand_in",),
    "delivery": ("correction", "rule", "deliver"),
    "scoring": ("score",),
}


@dataclass(frozen=True)
class Live:
    """A draft or a submission that has not ended, in the scope of an extension; its closing instant before and after."""

    id: UUID
    draft: bool
    unit: str
    organisation_id: UUID
    organisation_name: str | None
    before: datetime
    after: datetime

    @property
    def moves(self) -> bool:
        return self.before != self.after


@dataclass(frozen=True)
class UnitWindow:
    """A unit's own window, before and after."""

    code: str
    name: str
    before: datetime
    after: datetime

    @property
    def moves(self) -> bool:
        return self.before != self.after


def in_scope(scope: str, scope_id: str, unit: str, organisation_id: str) -> bool:
    """Whether an extension names somebody, moved or not."""
    return scope == "all" or scope_id == (unit if scope == "unit" else organisation_id)


def told(gate: str, scope: str, live: Iterable[Live]) -> list[Live]:
    """Whose people get a letter: drafts that may be handed in later; an organisation that was named, whatever it has there."""
    if gate == "scoring":
        return []
    return [
        one
        for one in live
        if one.moves and (scope == "organisation" or (gate == "intake" and one.draft))
    ]


def by_unit(
    live: Sequence[Live], windows: Mapping[str, UnitWindow], people: Mapping[str, frozenset[UUID]]
) -> tuple[AffectedUnit, ...]:
    """Everybody in scope, by unit and organisation; a unit is listed when its own window moves or somebody applies through it."""
    codes = sorted(
        {one.unit for one in live} | {code for code, window in windows.items() if window.moves}
    )
    return tuple(_unit(code, live, windows.get(code), len(people.get(code, ()))) for code in codes)


def _unit(code: str, live: Sequence[Live], window: UnitWindow | None, people: int) -> AffectedUnit:
    mine = [one for one in live if one.unit == code]
    organisations = sorted(
        {(one.organisation_name or "", str(one.organisation_id)) for one in mine}
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
        organisations=tuple(
            _organisation([one for one in mine if str(one.organisation_id) == o])
            for _, o in organisations
        ),
    )


def _organisation(mine: Sequence[Live]) -> AffectedOrganisation:
    """All of one organisation's at one unit have one window."""
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
    """Counts per kind, audience and unit. editors: who is told of a moved correction, by submission."""
    found = [
        LetterCount(
            kind="schedule_changed", audience="applicants", unit=unit, recipients=len(those)
        )
        for unit, those in sorted(people.items())
        if those
    ]
    if gate == "scoring":
        found.append(_uncounted("experts_and_city", ""))
    else:
        found += [_uncounted("unit_officers", unit) for unit in units]
    for unit in sorted({each.unit for each in corrections}):
        those = sum(
            len(editors.get(each.submission_id, ())) for each in corrections if each.unit == unit
        )
        found.append(
            LetterCount(
                kind="correction_due_moved", audience="applicants", unit=unit, recipients=those
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
    """Those that hang on the new closing instant, earliest first."""
    found = [
        PlannedReminder(kind=rule.kind, offset=offset, at=at, closes_at=closes_at, passed=at <= now)
        for rule in rules
        if rule.gate == gate and rule.kind in REMINDED_BY[gate]
        for offset in rule.offsets
        for at in (closes_at - (duration(offset) or closes_at - closes_at),)
    ]
    return tuple(sorted(found, key=lambda each: (each.at, each.kind, each.offset)))


def token(shown: Extended, reason: str, people: Iterable[UUID]) -> str:
    """Over everything a confirmation stands for: what is asked, who and what moves, who is told. Not over what merely grows old."""
    return content_hash(
        {
            "asked": [shown.gate, shown.scope, shown.scope_id, plain(shown.closes_at), reason],
            "campaign": str(shown.campaign_id),
            "version": shown.version,
            "moved": [
                sorted(map(str, ids)) for ids in (shown.submissions, shown.drafts, shown.units)
            ],
            "people": sorted(map(str, people)),
            "corrections": [
                [str(each.correction_id), plain(each.due_after)] for each in shown.corrections
            ],
            "grounds": sorted(map(str, shown.grounds)),
        }
    )


def may_confirm(given: str | None, present: str) -> None:
    """What was shown is what is done. Raises PreviewNeeded, PreviewStale."""
    if given is None:
        raise PreviewNeeded()
    if given != present:
        raise PreviewStale(token=present)


def grounded(named: Sequence[UUID], recorded: Iterable[UUID]) -> None:
    """Every outage named is a recorded gap. Raises OutageUnknown."""
    missing = sorted(set(named) - set(recorded))
    if missing:
        raise OutageUnknown(errors=[{"outage": str(each)} for each in missing])
