"""Our docket against what the platform lists."""

from typing import Any
from uuid import uuid4

import pytest

from contracts.vocabulary import FactoryType
from services.registry.sync_5gii import rules
from services.registry.sync_5gii.rules import PlatformProject
from tests.registry.desk import docket

OURS = docket(uuid4(), 3, factory_type=FactoryType.line)


def project(number: str = "5GII-1", **changed: Any) -> PlatformProject:
    return PlatformProject.model_validate(
        {
            "number": number,
            "credit_code": OURS.credit_code,
            "enterprise_name": OURS.organisation_name,
            "factory_name": OURS.factory_name,
            "factory_type": "line",
        }
        | changed
    )


@pytest.mark.parametrize(
    ("projects", "verdict", "number"),
    [
        ([project()], "matched", "5GII-1"),
        ([project(factory_name=f" {OURS.factory_name} ")], "matched", "5GII-1"),
        ([project(factory_type=None)], "matched", "5GII-1"),
        ([project(factory_type="factory")], "differs", "5GII-1"),
        ([project("5GII-2", factory_type="factory"), project("5GII-1")], "matched", "5GII-1"),
        ([project(enterprise_name="别的公司")], "differs", "5GII-1"),
        ([project(factory_name="旧名")], "differs", "5GII-1"),
        (
            [project(factory_name="旧名"), project("5GII-2", factory_name="另一名")],
            "missing_there",
            None,
        ),
        ([project(factory_name="二厂")], "missing_there", None),
        ([project(kind="别的类型")], "missing_there", None),
        ([project(credit_code="9" * 18)], "missing_there", None),
        ([], "missing_there", None),
    ],
)
def test_verdicts(projects: list[PlatformProject], verdict: str, number: str | None) -> None:
    compared = rules.compare(OURS, projects, {OURS.factory_name, "二厂"}, set())
    assert (compared.verdict, compared.external_number) == (verdict, number)
    assert bool(compared.differences) is (verdict == "differs")


def test_a_recorded_number_finds_the_project_under_another_name() -> None:
    several = [project("5GII-1", factory_name="甲"), project("5GII-2", factory_name="乙")]
    compared = rules.compare(OURS, several, set(), {"5GII-2"})
    assert (compared.verdict, compared.external_number) == ("differs", "5GII-2")
    assert [each.field for each in compared.differences] == ["factory_name"]


@pytest.mark.parametrize(
    ("verdict", "confirmed", "held"),
    [
        ("matched", False, False),
        ("differs", False, True),
        ("missing_there", True, False),
        ("unavailable", False, True),
    ],
)
def test_what_holds(verdict: Any, confirmed: bool, held: bool) -> None:
    assert rules.holds(verdict, confirmed) is held
