"""Our docket against what the platform lists for its credit code. Pure."""

from collections.abc import Collection, Sequence
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, StringConstraints

from contracts.credit_code import clean
from contracts.text import comparison_form
from contracts.vocabulary import Docket, FactoryType

KIND = "5G工厂"
PlatformText = Annotated[str, StringConstraints(max_length=1000, pattern=r"^[^\x00]*$")]
"""What PostgreSQL can keep. An answer with anything else counts as no answer."""


class ComparisonVerdict(StrEnum):
    """The result of one comparison. A comparison is only added, so it has no transitions."""

    matched = "matched"
    differs = "differs"
    missing_there = "missing_there"
    unavailable = "unavailable"


class PlatformProject(BaseModel):
    """A project as the platform lists it. Other members of the answer are not read."""

    number: PlatformText
    credit_code: PlatformText
    enterprise_name: PlatformText
    factory_name: PlatformText
    factory_type: FactoryType | None = None
    kind: PlatformText = KIND


class PlatformDifference(BaseModel):
    field: str
    ours: str
    theirs: str


class ComparisonResult(BaseModel):
    verdict: ComparisonVerdict
    external_number: str | None = None
    differences: tuple[PlatformDifference, ...] = ()


def own_projects(docket: Docket, projects: Sequence[PlatformProject]) -> list[PlatformProject]:
    """The projects of this kind under the docket's credit code."""
    code = docket.credit_code
    of_code = [project for project in projects if clean(project.credit_code) == code]
    return [project for project in of_code if project.kind == KIND]


def other_factories(docket: Docket, siblings: Collection[str]) -> set[str]:
    """The compared names of the organisation's other factories."""
    return {comparison_form(name) for name in siblings} - {comparison_form(docket.factory_name)}


def compare(
    docket: Docket,
    projects: Sequence[PlatformProject],
    siblings: Collection[str],
    recorded: Collection[str],
) -> ComparisonResult:
    """Find the project that is ours and compare it with the docket.

    Ours is the project with the factory's name; else one whose external number was recorded for
    this submission; else the only project left that belongs to none of the organisation's other
    factories (`siblings`), which then differs in its name. None of these: missing there.
    """
    candidates = _candidates(docket, projects, siblings, recorded)
    if not candidates:
        return ComparisonResult(verdict=ComparisonVerdict.missing_there)

    compared = [(project, _differences(docket, project)) for project in candidates]
    project, differences = min(compared, key=lambda pair: (len(pair[1]), pair[0].number))
    verdict = ComparisonVerdict.differs if differences else ComparisonVerdict.matched
    return ComparisonResult(
        verdict=verdict,
        external_number=project.number,
        differences=differences,
    )


def _candidates(
    docket: Docket,
    projects: Sequence[PlatformProject],
    siblings: Collection[str],
    recorded: Collection[str],
) -> list[PlatformProject]:
    mine = own_projects(docket, projects)
    name = comparison_form(docket.factory_name)
    named = [project for project in mine if comparison_form(project.factory_name) == name]
    if named:
        return named
    numbered = [project for project in mine if project.number in recorded]
    if numbered:
        return numbered
    others = other_factories(docket, siblings)
    left = [project for project in mine if comparison_form(project.factory_name) not in others]
    return left if len(left) == 1 else []


def _differences(docket: Docket, project: PlatformProject) -> tuple[PlatformDifference, ...]:
    """The fields whose values differ; white space and a missing factory type do not count."""
    pairs = [
        ("enterprise_name", docket.organisation_name, project.enterprise_name),
        ("factory_name", docket.factory_name, project.factory_name),
    ]
    if project.factory_type is not None:
        pairs.append(("factory_type", docket.factory_type, project.factory_type))
    return tuple(
        PlatformDifference(
            field=field,
            ours=str(ours),
            theirs=str(theirs),
        )
        for field, ours, theirs in pairs
        if comparison_form(ours) != comparison_form(theirs)
    )


def holds(verdict: ComparisonVerdict, confirmed: bool) -> bool:
    """Whether an item must wait: no record matches, and no officer vouched for one."""
    return verdict != ComparisonVerdict.matched and not confirmed
