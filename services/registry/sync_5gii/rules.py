"""Our docket against what the platform lists for its credit code. Pure."""

from collections.abc import Collection, Sequence
from typing import Annotated, Literal

from pydantic import BaseModel, StringConstraints

from contracts.vocabulary import Docket, FactoryType

Verdict = Literal["matched", "differs", "missing_there", "unavailable"]
KIND = "5G工厂"


Said = Annotated[str, StringConstraints(max_length=1000, pattern=r"^[^\x00]*$")]
"""What can be kept. An answer with anything else is none."""


class PlatformProject(BaseModel):
    """A project as the platform lists it; what else it says is not read."""

    number: Said
    credit_code: Said
    enterprise_name: Said
    factory_name: Said
    factory_type: FactoryType | None = None
    kind: Said = KIND


class Difference(BaseModel):
    field: str
    ours: str
    theirs: str


class Compared(BaseModel):
    verdict: Verdict
    external_number: str | None = None
    differences: tuple[Difference, ...] = ()


def squeezed(name: str) -> str:
    return "".join(name.split())


def compare(
    docket: Docket,
    projects: Sequence[PlatformProject],
    siblings: Collection[str],
    recorded: Collection[str],
) -> Compared:
    """Find the project that is ours and say whether it tells the same.

    By factory name; else by an external number recorded for this submission; else the one project left that belongs to none of the
    organisation's other factories (`siblings`): it differs in its name. None of these: missing there.
    """
    mine = [
        each for each in projects if each.credit_code == docket.credit_code and each.kind == KIND
    ]
    named = [each for each in mine if squeezed(each.factory_name) == squeezed(docket.factory_name)]
    numbered = [each for each in mine if each.number in recorded]
    others = {squeezed(name) for name in siblings} - {squeezed(docket.factory_name)}
    left = [each for each in mine if squeezed(each.factory_name) not in others]
    candidates = named or numbered or (left if len(left) == 1 else [])
    if not candidates:
        return Compared(verdict="missing_there")
    found = [(each, _differences(docket, each)) for each in candidates]
    project, differences = min(found, key=lambda pair: (len(pair[1]), pair[0].number))
    return Compared(
        verdict="differs" if differences else "matched",
        external_number=project.number,
        differences=differences,
    )


def _differences(docket: Docket, project: PlatformProject) -> tuple[Difference, ...]:
    pairs = [
        ("enterprise_name", docket.organisation_name, project.enterprise_name),
        ("factory_name", docket.factory_name, project.factory_name),
    ]
    if project.factory_type is not None:
        pairs.append(("factory_type", str(docket.factory_type), str(project.factory_type)))
    return tuple(
        Difference(field=field, ours=ours, theirs=theirs)
        for field, ours, theirs in pairs
        if squeezed(ours) != squeezed(theirs)
    )


def holds(verdict: Verdict, confirmed: bool) -> bool:
    """Whether an item must wait: there is no record that matches and no officer vouched for one."""
    return verdict != "matched" and not confirmed
