"""The servers of the proofs: an instance of their own, so that what is killed here spares a demo
that runs.
"""

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from infra.native.servers import Servers
from infra.ports import Ports
from tests.prove.bereaved import Finished, finish
from tests.prove.campaigns import Bench, make_bench, standing_system


@pytest.fixture(scope="session")
def servers() -> Iterator[Servers]:
    """All four, empty; removed with their data at the end.

    The logs are kept beside, for whoever asks why a proof failed.
    """
    made = Servers(os.environ.get("QUANLIAN_PROVE_INSTANCE", "prove"), Ports.free())
    made.clean()
    made.up()
    try:
        yield made
    finally:
        made.down()
        kept = made.layout.root.with_name(f"{made.layout.instance}-logs")
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(made.layout.logs, kept)
        made.clean()


@pytest.fixture(scope="session")
async def bench(servers: Servers) -> AsyncIterator[Bench]:
    """One running system that several proofs share, each in a rehearsal of its own."""
    async with standing_system(servers, "bench") as system:
        made = await make_bench(system)
        yield made
        await made.web.close()


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("papers")


@pytest.fixture(scope="session")
async def finished(servers: Servers, papers: Path) -> AsyncIterator[Finished]:
    """A whole campaign at its end, during which workflows were lost."""
    async with standing_system(servers, "bereaved") as system:
        made = await finish(system, papers)
        yield made
        await made.acts.web.close()
