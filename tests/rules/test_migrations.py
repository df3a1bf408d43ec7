"""The schemas that migrations make are the schemas that the models mean: `alembic check` for every
room, on the test database.
"""

import pytest
from alembic import command
from alembic.script import ScriptDirectory

from contracts.names import SERVICES
from kit.migrate import ROOT, config
from kit.settings import load
from tests.rooms import Space


@pytest.mark.parametrize("service", SERVICES)
def test_migrations_make_what_models_mean(space: Space, service: str) -> None:
    """Raises with the list of differences otherwise."""
    command.check(config(service, load("intake").pg_owner_url))


@pytest.mark.parametrize("service", SERVICES)
def test_migrations_are_one_line(service: str) -> None:
    """One head, and a file for every revision."""
    script = ScriptDirectory.from_config(config(service, "postgresql://nowhere/none"))
    assert len(script.get_heads()) == 1
    files = list((ROOT / "services" / service / "migrations" / "versions").glob("*.py"))
    assert len(files) == len(list(script.walk_revisions()))
