"""Processes of ours that a demo stands on: a held port is named before any starts, and one that
ends is told with its log.
"""

import asyncio
import os
import signal
import socket
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import httpx
import pytest

from cli.demo.stack import Stack, System, own_ports, unless_ended
from infra.native.servers import Servers
from infra.ports import Ports
from infra.problems import BadSetting, NotReady, PortTaken, ProcessEnded
from tests.servers import instance

NUMBERS = count()


@pytest.fixture(scope="module")
def servers() -> Iterator[Servers]:
    with instance() as made:
        yield made


def new_space() -> str:
    """A name of its own each time: Temporal takes a while to forget a namespace that was
    deleted.
    """
    return f"system-{os.getpid()}-{next(NUMBERS)}"


@pytest.fixture
def system(servers: Servers) -> Iterator[System]:
    made = System(servers, new_space(), own_ports(servers))
    try:
        yield made
    finally:
        made.close()


def stack(system: System) -> Stack:
    return Stack(system.api, system.outside, "", {}, system.refuse_ended)


def test_a_held_port_is_named_for_every_role_before_any_starts(servers: Servers) -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as one,
        socket.create_server(("127.0.0.1", 0)) as other,
    ):
        held = replace(
            own_ports(servers), smtp=one.getsockname()[1], workers_metrics=other.getsockname()[1]
        )
        system = System(servers, new_space(), held)
        try:
            with pytest.raises(PortTaken) as refused:
                system.start()
            assert not any(system.processes.running(system.name(role)) for role in system.roles)
        finally:
            system.close()
    assert f"quanlian run simulators needs port {held.smtp}" in str(refused.value)
    assert "set QUANLIAN_PORT_SMTP to" in str(refused.value)
    assert f"quanlian run workers needs port {held.workers_metrics}" in str(refused.value)
    assert "set QUANLIAN_PORT_WORKERS_METRICS to" in str(refused.value)


def test_what_runs_is_not_looked_for_on_other_ports(servers: Servers) -> None:
    moved = Servers(servers.layout.instance, replace(servers.ports, pg=Ports.free().pg))
    with pytest.raises(BadSetting, match=f"QUANLIAN_PORT_PG={servers.ports.pg}: .*make down"):
        moved.up()


async def test_a_process_that_ends_meanwhile_is_told_with_its_log(system: System) -> None:
    system.start("simulators")
    name = system.name("simulators")
    found = system.processes.identity(name)
    assert found is not None
    work = asyncio.create_task(unless_ended(stack(system), asyncio.Event().wait()))
    await asyncio.sleep(0)
    system.processes.layout.log(name).write_text("what it said last\n")
    os.kill(found.pid, signal.SIGKILL)
    with pytest.raises(ProcessEnded, match=f"(?s){name} has ended by itself.*what it said last"):
        await asyncio.wait_for(work, 30)


async def test_an_end_is_told_and_not_the_connection_it_broke(system: System) -> None:
    system.start("simulators")
    found = system.processes.identity(system.name("simulators"))
    assert found is not None

    async def ask_until_it_fails() -> None:
        async with httpx.AsyncClient() as client:
            os.kill(found.pid, signal.SIGKILL)
            while True:
                await client.get(f"{system.outside}/healthz")

    with pytest.raises(ProcessEnded, match="has ended by itself"):
        await unless_ended(stack(system), ask_until_it_fails())


async def test_what_was_stopped_or_killed_on_purpose_is_not_missed(system: System) -> None:
    system.start("simulators")
    system.kill("simulators")
    assert await unless_ended(stack(system), asyncio.sleep(0, "done")) == "done"


def test_a_role_that_cannot_start_is_told_with_its_log(
    system: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(system.environment, "QUANLIAN_SIMULATORS_STATE", "/proc/nowhere")
    with pytest.raises(NotReady, match="(?s)ended while starting.*/proc/nowhere"):
        system.start("simulators")
