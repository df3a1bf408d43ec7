"""The portal on the proofs' servers.

Tokens of applicants live seconds here: whatever a person does outlives several of them.
"""

from collections.abc import Iterator

import pytest

from cli.demo.stack import System
from infra.native.servers import Servers
from tests.system import system_on
from tests.web.browsers import browser_type_launch_args, page, people, portal, shot

__all__ = ["browser_type_launch_args", "page", "people", "portal", "shot"]

TOKEN_LIFE = "PT15S"


@pytest.fixture(scope="session")
def system(servers: Servers) -> Iterator[System]:
    with system_on(servers, "portal", QUANLIAN_IDENTITY_APPLICANT_ACCESS=TOKEN_LIFE) as made:
        yield made
