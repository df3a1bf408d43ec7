"""Three-way difference of an entry, the record both agreed on, and the platform's records now.

Also the states of a drift. Pure.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from contracts.text import comparison_form
from contracts.transitions import Transitions
from contracts.vocabulary import Docket
from services.registry.reconciliation.problems import DriftSettled
from services.registry.sync_5gii.rules import (
    PlatformProject,
    compare,
    other_factories,
    own_projects,
)

TRUSTED = timedelta(days=2)
"""Real time. An answer is to be had every day; an older one says nothing of now."""


class DriftKind(StrEnum):
    """What differs.

    missing: the record is gone. changed: a field differs. doubled: a second record of the
    factory. foreign: a project of the organisation that this system does not know.
    """

    missing = "missing"
    changed = "changed"
    doubled = "doubled"
    foreign = "foreign"


DRIFT_LABELS = {
    DriftKind.missing: "平台已无登记",
    DriftKind.changed: "登记内容不一致",
    DriftKind.doubled: "重复登记",
    DriftKind.foreign: "平台另有本系统未知的项目",
}


class DriftState(StrEnum):
    """Where a drift is. Only the platform resolves one; an officer acknowledges it."""

    open = "open"
    acknowledged = "acknowledged"
    resolved = "resolved"


DRIFT_STATES = Transitions(
    DriftState,
    {
        DriftState.open: {DriftState.acknowledged, DriftState.resolved},
        DriftState.acknowledged: {DriftState.resolved},
        DriftState.resolved: (),
    },
)


class PlatformAgreement(StrEnum):
    """How an entry stands with the platform."""

    agrees = "agrees"
    drifts = "drifts"
    not_asked = "not_asked"


class FoundDrift(NamedTuple):
    """A drift as one answer of the platform shows it.

    ours, agreed, theirs: the field's values, or the factory's name of a whole record.
    """

    kind: DriftKind
    external_number: str = ""
    field: str = ""
    ours: str = ""
    agreed: str = ""
    theirs: str = ""

    @property
    def key(self) -> tuple[DriftKind, str, str]:
        """What makes it the same drift when it is found again."""
        return self.kind, self.external_number, self.field


def reconcile(
    docket: Docket,
    agreed: PlatformProject | None,
    recorded: Collection[str],
    siblings: Collection[str],
    projects: Sequence[PlatformProject],
    *,
    reports_foreign: bool,
) -> tuple[PlatformProject | None, tuple[FoundDrift, ...]]:
    """The project that is ours (None: there is none) and every drift.

    Ours is the one agreed on, whatever its name is now; else the one that a comparison finds.
    recorded: external numbers recorded for this submission. siblings: every factory this
    organisation handed in. reports_foreign: this entry reports for its organisation.
    """
    known = set(recorded)
    if agreed:
        known.add(agreed.number)
    mine = own_projects(docket, projects)
    number = _own_number(docket, agreed, mine, siblings, known)
    if number is None:
        return None, (_missing(docket, agreed),)

    ours = next(project for project in mine if project.number == number)
    rest = [project for project in mine if project.number != number]
    changed = _changed(docket, agreed, recorded, ours)
    beside = _beside(docket, known, siblings, rest, reports_foreign)
    return ours, (*changed, *beside)


def _own_number(
    docket: Docket,
    agreed: PlatformProject | None,
    mine: Sequence[PlatformProject],
    siblings: Collection[str],
    known: Collection[str],
) -> str | None:
    numbers = {project.number for project in mine}
    if agreed and agreed.number in numbers:
        return agreed.number
    return compare(docket, mine, siblings, known).external_number


def _missing(docket: Docket, agreed: PlatformProject | None) -> FoundDrift:
    return FoundDrift(
        DriftKind.missing,
        external_number=agreed.number if agreed else "",
        ours=docket.factory_name,
        agreed=agreed.factory_name if agreed else "",
    )


def _changed(
    docket: Docket,
    agreed: PlatformProject | None,
    recorded: Collection[str],
    project: PlatformProject,
) -> Iterable[FoundDrift]:
    """Fields that differ.

    Another record in the place of the one agreed on differs too, unless somebody recorded it.
    """
    fields = {
        "enterprise_name": docket.organisation_name,
        "factory_name": docket.factory_name,
        "factory_type": docket.factory_type,
    }
    for field, ours in fields.items():
        theirs = getattr(project, field)
        then = getattr(agreed, field, None)
        if theirs is None or comparison_form(ours) == comparison_form(theirs):
            continue
        yield FoundDrift(
            DriftKind.changed,
            external_number=project.number,
            field=field,
            ours=str(ours),
            agreed=str(then or ""),
            theirs=str(theirs),
        )
    if agreed and project.number not in {agreed.number, *recorded}:
        yield FoundDrift(
            DriftKind.changed,
            external_number=project.number,
            field="number",
            ours=agreed.number,
            agreed=agreed.number,
            theirs=project.number,
        )


def _beside(
    docket: Docket,
    known: Collection[str],
    siblings: Collection[str],
    rest: Iterable[PlatformProject],
    reports_foreign: bool,
) -> Iterable[FoundDrift]:
    """Records beside ours: second ones of the factory, and projects that nobody here knows."""
    own_name = comparison_form(docket.factory_name)
    others = other_factories(docket, siblings)
    for project in rest:
        name = comparison_form(project.factory_name)
        if name == own_name or project.number in known:
            yield FoundDrift(
                DriftKind.doubled,
                external_number=project.number,
                ours=docket.factory_name,
                theirs=project.factory_name,
            )
        elif reports_foreign and name not in others:
            yield FoundDrift(
                DriftKind.foreign,
                external_number=project.number,
                theirs=project.factory_name,
            )


def standing(
    answered: bool,
    asked_at: datetime | None,
    now: datetime,
    open_drifts: int,
) -> PlatformAgreement:
    """How an entry stands: `not_asked` unless the last question was answered, and lately (real
    time)."""
    if not answered or asked_at is None or now - asked_at > TRUSTED:
        return PlatformAgreement.not_asked
    return PlatformAgreement.drifts if open_drifts else PlatformAgreement.agrees


def drift_state(acknowledged_at: datetime | None, resolved_at: datetime | None) -> DriftState:
    """The state of a drift, from the instants in its row."""
    if resolved_at is not None:
        return DriftState.resolved
    if acknowledged_at is not None:
        return DriftState.acknowledged
    return DriftState.open


def may_acknowledge(acknowledged_at: datetime | None, resolved_at: datetime | None) -> None:
    """Raises DriftSettled."""
    state = drift_state(acknowledged_at, resolved_at)
    if not DRIFT_STATES.allows(state, DriftState.acknowledged):
        raise DriftSettled()
