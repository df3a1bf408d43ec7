"""Three-way difference of an entry, the record both agreed on, and the platform's present records. Pure."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from contracts.facts.registry import DriftKind
from contracts.vocabulary import Docket
from services.registry.reconciliation.problems import DriftSettled
from services.registry.sync_5gii.rules import KIND, PlatformProject, compare, squeezed

DRIFT_LABELS: dict[DriftKind, str] = {
    "missing": "平台已无登记",
    "changed": "登记内容不一致",
    "doubled": "重复登记",
    "foreign": "平台另有本系统未知的项目",
}
Standing = Literal["agrees", "drifts", "not_asked"]
TRUSTED = timedelta(days=2)
"""Real time. An answer is to be had every day; an older one says nothing of now."""


class Found(NamedTuple):
    """A drift as one look at the platform found it. ours, agreed, theirs: the field's values, or the factory's name of a whole record."""

    kind: DriftKind
    external_number: str = ""
    field: str = ""
    ours: str = ""
    agreed: str = ""
    theirs: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        return self.kind, self.external_number, self.field


def reconcile(
    docket: Docket,
    agreed: PlatformProject | None,
    recorded: Collection[str],
    siblings: Collection[str],
    projects: Sequence[PlatformProject],
    *,
    tells_foreign: bool,
) -> tuple[PlatformProject | None, tuple[Found, ...]]:
    """The project that is ours (None: there is none) and every drift.

    Ours is the one agreed on, whatever it is called now; else the one a comparison finds. recorded: external numbers recorded for this
    submission; siblings: every factory this organisation handed in; tells_foreign: this entry speaks for its organisation.
    """
    known = {*recorded, *([agreed.number] if agreed else ())}
    mine = [
        each for each in projects if each.credit_code == docket.credit_code and each.kind == KIND
    ]
    number = agreed.number if agreed and agreed.number in {each.number for each in mine} else None
    number = number or compare(docket, mine, siblings, known).external_number
    if number is None:
        lost = agreed.number if agreed else ""
        return None, (
            Found(
                "missing",
                lost,
                ours=docket.factory_name,
                agreed=agreed.factory_name if agreed else "",
            ),
        )
    ours = next(each for each in mine if each.number == number)
    rest = [each for each in mine if each.number != number]
    return ours, (
        *_changed(docket, agreed, recorded, ours),
        *_beside(docket, known, siblings, rest, tells_foreign),
    )


def _changed(
    docket: Docket,
    agreed: PlatformProject | None,
    recorded: Collection[str],
    project: PlatformProject,
) -> Iterable[Found]:
    """Fields that say something else; and another record in the place of the one agreed on, unless somebody recorded that one."""
    for field, ours, then, theirs in (
        (
            "enterprise_name",
            docket.organisation_name,
            agreed and agreed.enterprise_name,
            project.enterprise_name,
        ),
        ("factory_name", docket.factory_name, agreed and agreed.factory_name, project.factory_name),
        ("factory_type", docket.factory_type, agreed and agreed.factory_type, project.factory_type),
    ):
        if theirs is not None and squeezed(ours) != squeezed(theirs):
            yield Found("changed", project.number, field, str(ours), str(then or ""), str(theirs))
    if agreed and project.number not in {agreed.number, *recorded}:
        yield Found(
            "changed", project.number, "number", agreed.number, agreed.number, project.number
        )


def _beside(
    docket: Docket,
    known: Collection[str],
    siblings: Collection[str],
    rest: Iterable[PlatformProject],
    tells_foreign: bool,
) -> Iterable[Found]:
    others = {squeezed(name) for name in siblings} - {squeezed(docket.factory_name)}
    for each in rest:
        if squeezed(each.factory_name) == squeezed(docket.factory_name) or each.number in known:
            yield Found("doubled", each.number, ours=docket.factory_name, theirs=each.factory_name)
        elif tells_foreign and squeezed(each.factory_name) not in others:
            yield Found("foreign", each.number, theirs=each.factory_name)


def standing(
    answered: bool, asked_at: datetime | None, now: datetime, open_drifts: int
) -> Standing:
    """What can be said of an entry: nothing unless the last asking was answered, and lately (real time)."""
    if not answered or asked_at is None or now - asked_at > TRUSTED:
        return "not_asked"
    return "drifts" if open_drifts else "agrees"


def may_acknowledge(acknowledged_at: datetime | None, resolved_at: datetime | None) -> None:
    """Raises DriftSettled."""
    if acknowledged_at is not None or resolved_at is not None:
        raise DriftSettled()
