"""Notify under test: the room, its listener, and a mail server on a port of its own."""

import socket
from collections.abc import AsyncIterator, Callable
from datetime import timedelta

import pytest
from aiosmtpd.controller import Controller

from services.notify.settings import NotifySettings
from tests.notify.post import Post, Postbox
from tests.rooms import Room


@pytest.fixture(scope="session")
def notify(room: Callable[[str], Room]) -> Room:
    """Its tests ask for codes one after the other; the pause between them has a test of its own."""
    made = room("notify")
    made.app.state.notify = NotifySettings(code_pause=timedelta(0))
    return made


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
async def postbox() -> AsyncIterator[Postbox]:
    """An outside mail server that keeps what it takes."""
    box = Postbox(free_port())
    controller = Controller(box, hostname="127.0.0.1", port=box.port)
    controller.start()
    yield box
    controller.stop()


@pytest.fixture
def post(notify: Room, postbox: Postbox) -> Post:
    return Post(notify, postbox)
