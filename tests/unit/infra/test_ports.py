"""Ports are read from the environment, all wrong ones told at once."""

import socket
from dataclasses import fields, replace

import pytest

from infra.native.servers import SERVERS
from infra.ports import OURS, Ports, is_taken
from infra.problems import BadSetting, PortTaken


def test_defaults_are_all_different() -> None:
    Ports().refuse_doubles()


def test_a_setting_moves_one_port_and_leaves_the_rest() -> None:
    assert Ports.from_environment({"QUANLIAN_PORT_PG": " 15432 ", "QUANLIAN_PORT_S3": ""}) == Ports(
        pg=15432
    )


def test_what_was_read_can_be_written_and_read_again() -> None:
    ports = Ports(api=9000, amqp_console=9001)
    assert Ports.from_environment(ports.as_environment()) == ports


@pytest.mark.parametrize("text", ["0", "65536", "-1", "eighty", "８０", "80.0", "1e3"])
def test_what_is_no_port_is_refused_by_name(text: str) -> None:
    with pytest.raises(BadSetting, match="QUANLIAN_PORT_EPMD"):
        Ports.from_environment({"QUANLIAN_PORT_EPMD": text})


def test_every_wrong_port_is_told_at_once() -> None:
    with pytest.raises(BadSetting) as refused:
        Ports.from_environment({"QUANLIAN_PORT_PG": "x", "QUANLIAN_PORT_API": "y"})
    assert "QUANLIAN_PORT_PG" in str(refused.value) and "QUANLIAN_PORT_API" in str(refused.value)


def test_one_port_for_two_is_refused_naming_both() -> None:
    with pytest.raises(BadSetting, match="QUANLIAN_PORT_PG and QUANLIAN_PORT_API"):
        Ports.from_environment({"QUANLIAN_PORT_PG": "9000", "QUANLIAN_PORT_API": "9000"})


def test_free_ports_are_free_and_different() -> None:
    ports = Ports.free()
    ports.refuse_doubles()
    assert not any(is_taken(int(port)) for port in ports.as_environment().values())


def test_every_taken_port_is_told_with_who_needs_it_and_its_setting() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as one,
        socket.create_server(("127.0.0.1", 0)) as other,
    ):
        ports = replace(
            Ports.free(), s3=one.getsockname()[1], workflows_metrics=other.getsockname()[1]
        )
        needed = [
            ("MinIO", "s3"),
            ("MinIO", "s3_console"),
            ("quanlian run workflows", "workflows_metrics"),
        ]
        with pytest.raises(PortTaken) as refused:
            ports.refuse_taken(needed)
    first, second = str(refused.value).splitlines()
    assert first.startswith(f"MinIO needs port {ports.s3},") and "QUANLIAN_PORT_S3 " in first
    assert second.startswith(f"quanlian run workflows needs port {ports.workflows_metrics},")
    assert "QUANLIAN_PORT_WORKFLOWS_METRICS " in second


def test_every_port_is_a_servers_or_a_roles() -> None:
    held = [name for server in SERVERS.values() for name in server.port_names]
    held += [name for names in OURS.values() for name in names]
    assert sorted(held) == sorted(field.name for field in fields(Ports))
