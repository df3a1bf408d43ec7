"""The servers of a test run: one space of its own per worker on real servers, schemas migrated,
dropped at the end.
"""

import os
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from tests.examples import FEW
from tests.servers import begin_run, end_run

if TYPE_CHECKING:
    from cli.demo.stack import System
    from contracts.stages.table import StageTable
    from tests.left import LeftRehearsals
    from tests.rooms import Room, Space

settings.load_profile(FEW)  # --hypothesis-profile is read later, and says otherwise


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--unsaid-facts",
        action="store_true",
        help="at the end, list the classes of facts that no test of this run had a room say",
    )


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        begin_run()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "/prove/" in str(item.path):
            item.add_marker(pytest.mark.prove)
        if _in_browser(item):
            # The first test that needs a stage plays it.
            item.add_marker(pytest.mark.timeout(900))
    # The longest first: no worker is left alone with it. Those in a browser last: from the first
    # of them on its own loop runs in this thread, and no other can.
    items.sort(key=lambda item: 2 if _in_browser(item) else "/e2e/" not in str(item.path))


IN_BROWSER = ("/tests/web/", "/tests/prove/portal/", "/tests/prove/pages/")


def _in_browser(item: pytest.Item) -> bool:
    return any(folder in str(item.path) for folder in IN_BROWSER)


@pytest.fixture(scope="session")
def space() -> Iterator["Space"]:
    """Where this run's servers are; its settings are in the environment."""
    from tests.rooms import (
        open_space,
    )  # here, and below: tests that need no server do not pay for it

    with open_space(f"t{os.getpid()}-{os.environ.get('PYTEST_XDIST_WORKER', 'one')}") as made:
        yield made


@pytest.fixture(scope="session")
def room(space: "Space") -> Callable[[str], "Room"]:
    """A room by its name: its app, database and signed-in clients."""
    from tests.rooms import Room

    rooms: dict[str, Room] = {}

    def of(service: str) -> "Room":
        if service not in rooms:
            rooms[service] = Room(service)
        return rooms[service]

    return of


@pytest.fixture(scope="session")
def system() -> Iterator["System"]:
    """All processes of ours, running. One a run: tests/e2e and tests/web share it."""
    from tests.system import whole_system

    with whole_system() as made:
        yield made


@pytest.fixture(scope="session")
def rehearsals(system: "System", tmp_path_factory: pytest.TempPathFactory) -> "LeftRehearsals":
    """Rehearsals left at stages on that system."""
    from tests.left import LeftRehearsals

    return LeftRehearsals(system, tmp_path_factory.mktemp("stages"))


@pytest.fixture
def second() -> Iterator["StageTable"]:
    """A second stage table, which this release knows as well while the test runs."""
    from tests.stage_tables import later_release

    with later_release() as table:
        yield table


@pytest.fixture(autouse=True)
def facts_name_their_rows_versions() -> Iterator[None]:
    """Fail a test in which a fact named another version than its row had after the act."""
    yield
    watching = sys.modules.get("tests.fact_versions")  # only where a test has opened a room
    if watching is not None:
        found = watching.take_wrong()
        assert not found, "\n".join(found)


_status = 0


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    global _status
    _status = int(exitstatus)
    watching = sys.modules.get("tests.fact_versions")
    if watching is not None and hasattr(session.config, "workeroutput"):
        session.config.workeroutput["said_topics"] = sorted(watching.said_topics)


@pytest.hookimpl(optionalhook=True)  # of pytest-xdist
def pytest_testnodedown(node: Any) -> None:
    """Collect what a worker's rooms said."""
    from tests import fact_versions

    fact_versions.said_topics.update(getattr(node, "workeroutput", {}).get("said_topics", ()))


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    if config.getoption("unsaid_facts"):
        from tests import fact_versions

        terminalreporter.section("facts that no room said")
        for name in fact_versions.unsaid():
            terminalreporter.write_line(name)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """End the run's servers. temporalio's threads may crash the interpreter at exit: leave with
    the true status, after the report.
    """
    if not hasattr(config, "workerinput"):
        end_run()
    if "temporalio" in sys.modules and not hasattr(config, "workerinput"):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(_status)
