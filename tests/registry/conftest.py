"""Registry under test, with the outside platform played over the network."""

from collections.abc import Callable, Iterator

import pytest

from services.registry.sync_5gii import http_source
from services.registry.sync_5gii.http_source import PlatformSource
from simulators.settings import SimulatorSettings
from tests.patience import PATIENCE
from tests.registry.desk import Desk
from tests.registry.platform import Platform
from tests.rooms import Room
from tests.simulators.conftest import Running


@pytest.fixture(scope="session")
def simulators() -> Iterator[Running]:
    running = Running(
        SimulatorSettings(simulators_port=0, smtp_port=0, simulators_state=None)
    ).start()
    yield running
    running.stop()


@pytest.fixture
def platform(simulators: Running, monkeypatch: pytest.MonkeyPatch) -> Iterator[Platform]:
    """The national platform, healthy at the start and the end of each test, and waited for as long
    as a slow machine needs.
    """
    monkeypatch.setattr(http_source, "TIMEOUT", PATIENCE)
    made = Platform(simulators.url)
    made.heal()
    yield made
    made.heal()


@pytest.fixture
def desk(room: Callable[[str], Room], platform: Platform) -> Desk:
    """Registry, asking that platform."""
    registry = room("registry")
    registry.app.state.platform = PlatformSource(platform.url)
    return Desk(registry)
