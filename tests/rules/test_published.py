"""What we publish of our language and our addresses is what the code says."""

import pytest

from cli import openapi
from contracts import publish
from tests.rules.project import ROOT


def test_schemas_of_facts_and_commands_are_current() -> None:
    wanted, there = publish.documents(), publish.written()
    stale = sorted(
        path for path in wanted.keys() | there.keys() if wanted.get(path) != there.get(path)
    )
    assert not stale, f"run `python -m contracts.publish`: {stale}"


@pytest.mark.parametrize("service", openapi.composed())
def test_openapi_is_current(service: str) -> None:
    path = ROOT / "docs" / "openapi" / f"{service}.json"
    assert path.exists() and path.read_text(encoding="utf-8") == openapi.document(service), (
        "run `python -m cli.openapi`"
    )


def test_openapi_names_no_service_that_is_gone() -> None:
    assert {path.stem for path in (ROOT / "docs" / "openapi").glob("*.json")} == set(
        openapi.composed()
    )
