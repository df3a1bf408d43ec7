"""Pure rules of reconciliation: three ways of one field, records that are lost, doubled or
strange, and when nothing can be said.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.vocabulary import Docket, FactoryType
from kit.db import new_id
from services.registry.reconciliation import rules
from services.registry.reconciliation.problems import DriftSettled
from services.registry.reconciliation.rules import TRUSTED, DriftKind, FoundDrift, reconcile
from services.registry.sync_5gii.rules import PlatformProject
from tests.registry.desk import docket

OURS: Docket = docket(new_id(), 1)
NOW = datetime(2026, 3, 1, tzinfo=UTC)


def project(number: str = "A", **changed: Any) -> PlatformProject:
    told = {
        "number": number,
        "credit_code": OURS.credit_code,
        "enterprise_name": OURS.organisation_name,
        "factory_name": OURS.factory_name,
        "factory_type": OURS.factory_type,
    }
    return PlatformProject.model_validate(told | changed)


def drifts(
    *projects: PlatformProject, agreed: PlatformProject | None = None, **how: Any
) -> tuple[FoundDrift, ...]:
    asked: dict[str, Any] = {
        "recorded": (),
        "siblings": (OURS.factory_name,),
        "reports_foreign": True,
    } | how
    return reconcile(OURS, agreed, projects=projects, **asked)[1]


def test_the_same_record_is_no_drift() -> None:
    assert drifts(project()) == drifts(project(), agreed=project()) == ()
    assert drifts(project(factory_name=f" {OURS.factory_name} ")) == (), "spaces say nothing"
    assert drifts(project(factory_type=None)) == (), (
        "what the platform does not say differs from nothing"
    )


@pytest.mark.parametrize("field", ["enterprise_name", "factory_name", "factory_type"])
def test_a_changed_field_is_told_three_ways(field: str) -> None:
    other = (
        next(each for each in FactoryType if each != OURS.factory_type)
        if field == "factory_type"
        else "别的名称"
    )
    ours = OURS.organisation_name if field == "enterprise_name" else getattr(OURS, field)
    (found,) = drifts(project(**{field: other}), agreed=project())
    assert found == FoundDrift(DriftKind.changed, "A", field, str(ours), str(ours), str(other))
    assert found.key == ("changed", "A", field)
    (never,) = drifts(project(**{field: other}))
    assert (never.agreed, never.theirs) == ("", str(other))


def test_a_lost_record() -> None:
    assert drifts() == (FoundDrift(DriftKind.missing, ours=OURS.factory_name),)
    assert drifts(agreed=project()) == (
        FoundDrift(DriftKind.missing, "A", ours=OURS.factory_name, agreed=OURS.factory_name),
    )
    assert (
        drifts(project(kind="别的类型"))[0].kind
        == drifts(project(credit_code="9" * 18))[0].kind
        == "missing"
    )


def test_the_record_agreed_on_is_ours_whatever_it_is_called_now() -> None:
    renamed, twin = project("A", factory_name="别的名称"), project("B")
    assert drifts(renamed, twin, agreed=project()) == (
        FoundDrift(
            DriftKind.changed, "A", "factory_name", OURS.factory_name, OURS.factory_name, "别的名称"
        ),
        FoundDrift(DriftKind.doubled, "B", ours=OURS.factory_name, theirs=OURS.factory_name),
    )


def test_another_record_in_its_place_is_a_drift_until_somebody_recorded_it() -> None:
    assert drifts(project("B"), agreed=project()) == (
        FoundDrift(DriftKind.changed, "B", "number", "A", "A", "B"),
    )
    assert drifts(project("B"), agreed=project(), recorded=("B",)) == ()


def test_records_beside_ours() -> None:
    sibling, strange = (
        project("S", factory_name="天津示例二厂"),
        project("X", factory_name="天津示例三厂"),
    )
    mine = (OURS.factory_name, "天津示例二厂")
    assert drifts(project(), sibling, siblings=mine) == ()
    assert drifts(project(), strange, siblings=mine) == (
        FoundDrift(DriftKind.foreign, "X", theirs="天津示例三厂"),
    )
    assert drifts(project(), strange, siblings=mine, reports_foreign=False) == ()
    assert drifts(project(), strange, siblings=mine, recorded=("X",))[0].kind == "doubled"


@given(st.integers(min_value=-1000, max_value=1000))
def test_nothing_is_said_of_now_without_a_late_answer(offset: int) -> None:
    asked_at = NOW - TRUSTED - timedelta(milliseconds=offset)
    assert rules.standing(True, asked_at, NOW, 0) == ("not_asked" if offset > 0 else "agrees")
    assert rules.standing(True, asked_at, NOW, 2) == ("not_asked" if offset > 0 else "drifts")
    for drifting in (0, 1):
        assert (
            rules.standing(False, NOW, NOW, drifting)
            == rules.standing(True, None, NOW, drifting)
            == "not_asked"
        )


def test_a_drift_is_acknowledged_once_while_it_is_open() -> None:
    rules.may_acknowledge(None, None)
    for acknowledged, resolved in ((NOW, None), (None, NOW), (NOW, NOW)):
        with pytest.raises(DriftSettled):
            rules.may_acknowledge(acknowledged, resolved)


def test_every_kind_has_its_words() -> None:
    assert {found.kind for found in (*drifts(), *drifts(project("B"), agreed=project()))} < set(
        rules.DRIFT_LABELS
    )
