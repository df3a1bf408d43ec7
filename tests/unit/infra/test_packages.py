"""What is missing of the distribution and cannot be installed is named, with the command that
would.
"""

import pytest

from infra import packages
from infra.packages import SystemPackage, ensure_packages
from infra.problems import MissingPackages


def test_nothing_is_done_when_all_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        packages, "PACKAGES", (SystemPackage("postgresql", "the database", lambda: True),)
    )
    assert ensure_packages() == []


def test_what_may_not_be_installed_is_told_with_the_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lacking = SystemPackage("rabbitmq-server", "the bus", lambda: False)
    monkeypatch.setattr(
        packages, "PACKAGES", (lacking, SystemPackage("maven", "Maven", lambda: False))
    )
    monkeypatch.setattr(packages, "root_prefix", lambda: None)
    with pytest.raises(MissingPackages) as refused:
        ensure_packages(["rabbitmq-server"])
    assert "rabbitmq-server: the bus" in str(refused.value)
    assert "apt-get install -y --no-install-recommends rabbitmq-server" in str(refused.value)
    assert "maven" not in str(refused.value)
