"""One whole system of a run: every process of ours on a space of its own, for the campaign that is
played through the API and for the portal's tests.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from cli.demo.stack import System, own_ports
from infra.native.servers import Servers
from tests.servers import instance


@contextmanager
def whole_system() -> Iterator[System]:
    """Its processes run, and are ended with the block. The demo's page signs people in.

    Staff need a second factor, as where a real call is run; people of the demo are not asked. Two
    codes for one address are soon asked for, so that a test waits out the pause.
    """
    asked = {"QUANLIAN_IDENTITY_SECOND_FACTOR": "staff", "QUANLIAN_NOTIFY_CODE_PAUSE": "PT12S"}
    with instance() as servers, system_on(servers, f"e2e-{os.getpid()}", **asked) as made:
        yield made


@contextmanager
def system_on(servers: Servers, space: str, **settings: str) -> Iterator[System]:
    """The same on servers that run, with settings of its own."""
    made = System(servers, space, own_ports(servers))
    # as the demo's own system has it
    made.environment |= {"QUANLIAN_DEMO_SIGN_IN": "true", **settings}
    try:
        made.prepare()
        made.start()
        yield made
    finally:
        made.close()
