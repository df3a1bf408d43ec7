"""Ports are read from the environment, all wrong ones told at once."""

import socket

import pytest

from infra.native.minio import MinIO
from infra.native.server import refuse_taken_ports
from infra.ports import Ports, is_taken
from infra.problems import BadSetting, PortTaken


def test_defaults_are_all_different() -> None:
    Ports().refuse_doubles()


def test_a_setting_moves_one_port_and_leaves_the_rest() -> None:
    assert Ports.from_environment({"QUANLIAN_PORT_PG": " 15432 ", "QUANLIAN_PORT_S3": ""}) == Ports(pg=15432)


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


def test_a_taken_port_is_told_with_its_server_and_setting_unless_it_is_ours() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        ports = Ports(s3=other.getsockname()[1], s3_console=Ports.free().s3_console)
        with pytest.raises(PortTaken, match=rf"MinIO needs port {ports.s3}.*QUANLIAN_PORT_S3"):
            refuse_taken_ports([MinIO()], ports, frozenset())
        refuse_taken_ports([MinIO()], ports, frozenset({"s3"}))
