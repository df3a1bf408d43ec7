"""What is away is told at /readyz by name, and no question waits for a server that hangs."""

import socket
import time

import pytest

from contracts.names import SERVICES, WORKFLOWS
from kit.settings import load
from kit.surroundings import UNKNOWN, Surroundings, worker_of
from tests.patience import until
from tests.rooms import Room, Space


async def test_what_runs_beside_is_told_by_name(space: Space) -> None:
    """Servers are there, and no worker of any room: each is named, and the room serves."""
    async with Room("intake").client(signed_in=False) as client:
        ready = await client.get("/../readyz")
    told = ready.json()
    assert ready.status_code == 200
    assert (told["rabbitmq"], told["temporal"]) == ("ok", "ok")
    assert told["intake worker"].startswith("down") and told[WORKFLOWS].startswith("down"), told
    others = {worker_of(service) for service in SERVICES if service != "intake"}
    assert not others & told.keys(), "each room tells of its own worker"


async def test_servers_that_are_away_are_told_by_name_and_nobody_waits_for_one(
    space: Space, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUANLIAN_AMQP_PORT", "1")
    # It listens and never answers, as a server that hangs.
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"127.0.0.1:{silent.getsockname()[1]}"
        monkeypatch.setenv("QUANLIAN_TEMPORAL_ADDRESS", address)
        around = Surroundings(load("identity"))
        began = time.monotonic()
        first = await around.states()
        assert time.monotonic() - began < 2.5
        assert first["temporal"] == UNKNOWN

        async def looked() -> bool:
            return (await around.states())["temporal"] != UNKNOWN

        await until(looked)
        told = await around.states()
        await around.close()
    assert told["rabbitmq"].startswith("down") and told["temporal"].startswith("down")
    assert told["identity worker"] == told[WORKFLOWS] == "unknown: rabbitmq is down"


async def test_a_look_that_broke_off_spoils_no_later_one(
    space: Space, monkeypatch: pytest.MonkeyPatch
) -> None:
    around = Surroundings(load("identity"))
    assert (await around._look_at_broker())["rabbitmq"] == "ok"
    spoilt = around._broker
    asked = around._count_hearers

    async def breaks_off() -> dict[str, str]:
        raise TimeoutError

    monkeypatch.setattr(around, "_count_hearers", breaks_off)
    with pytest.raises(TimeoutError):
        await around._look_at_broker()
    monkeypatch.setattr(around, "_count_hearers", asked)
    assert (await around._look_at_broker())["rabbitmq"] == "ok"
    assert around._broker is not spoilt
    await around.close()
