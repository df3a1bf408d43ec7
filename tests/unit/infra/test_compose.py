"""What compose is given: every secret drawn, none in a file of the project, every setting of a
role there.
"""

import re
import socket
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from infra.compose.environment import drawn_secrets, filled, host_environment, main
from infra.compose.published import refuse_taken_ports
from infra.credentials import ADMIN_SECRETS, SPACE_SECRETS, parse_env, random_secrets, read_env
from infra.layout import CHECKOUT
from infra.ports import Ports
from infra.problems import PortTaken
from kit.settings import Settings

EXAMPLE = (CHECKOUT / ".env.example").read_text(encoding="utf-8")
COMPOSITION = (CHECKOUT / "docker-compose.yml").read_text(encoding="utf-8")
SECRETS = {f"QUANLIAN_{name}" for name in (*SPACE_SECRETS, *ADMIN_SECRETS)} - {
    "QUANLIAN_AMQP_COOKIE"
}


def test_the_example_names_every_secret_and_gives_none() -> None:
    values = parse_env(EXAMPLE)
    assert set(values) >= SECRETS
    assert not any(values[name] for name in SECRETS)


def test_the_example_agrees_with_the_native_ports() -> None:
    assert Ports.from_environment(parse_env(EXAMPLE)) == Ports()


def test_every_empty_secret_is_drawn_and_what_is_set_stays() -> None:
    drawn = filled(
        "QUANLIAN_KEK=\nQUANLIAN_PG_OWNER_PASSWORD=mine\nQUANLIAN_S3_PUBLIC_ENDPOINT=\n",
        random_secrets(),
    )
    assert drawn["QUANLIAN_KEK"] and drawn["QUANLIAN_PG_OWNER_PASSWORD"] == "mine"
    assert drawn["QUANLIAN_S3_PUBLIC_ENDPOINT"] == ""


def test_the_composition_refuses_to_start_without_a_secret() -> None:
    for name in SECRETS:
        uses = re.findall(rf"\$\{{{name}([^}}]*)\}}", COMPOSITION)
        assert uses and all(use.startswith(":?") for use in uses), name


def test_the_example_names_every_variable_of_the_composition() -> None:
    assert set(re.findall(r"\$\{(QUANLIAN_\w+)", COMPOSITION)) <= set(parse_env(EXAMPLE))


@pytest.mark.parametrize("role", ["apis", "workers", "workflows"])
def test_a_role_is_given_every_setting_that_it_reads(role: str) -> None:
    """What is left out cannot be set at all: a container does not see the machine's variables."""
    given = yaml.safe_load(COMPOSITION)["services"][role]["environment"]
    read = {f"QUANLIAN_{name}".upper() for name in Settings.model_fields}
    assert read - set(given) == set()
    assert "OTEL_EXPORTER_OTLP_ENDPOINT" in given


@pytest.mark.parametrize("name", ["log_format", "pool_size", "api_processes", "s3_region"])
def test_a_setting_left_out_has_the_default_of_the_program(name: str) -> None:
    variable = f"QUANLIAN_{name}".upper()
    [default] = set(re.findall(rf"\$\{{{variable}:-([^}}]*)\}}", COMPOSITION))
    assert default == str(Settings.model_fields[name].default) == parse_env(EXAMPLE)[variable]


def test_the_file_of_credit_sources_is_where_the_roles_look_for_it() -> None:
    services = yaml.safe_load(COMPOSITION)["services"]
    for role in ("apis", "workers", "workflows", "simulators"):
        inside = services[role]["environment"]["QUANLIAN_CREDIT_SOURCES"]
        [mounted] = [each for each in services[role]["volumes"] if inside in each]
        assert mounted.endswith(f":{inside}:ro")
        default = re.match(r"\$\{QUANLIAN_CREDIT_SOURCES:-(.*?)\}:", mounted)
        assert default is not None and (CHECKOUT / default[1]).is_file()


def test_the_folder_of_calls_is_where_the_roles_look_for_it() -> None:
    services = yaml.safe_load(COMPOSITION)["services"]
    inside = services["apis"]["environment"]["QUANLIAN_CAMPAIGNS"]
    [mounted] = [each for each in services["apis"]["volumes"] if inside in each]
    default = re.match(r"\$\{QUANLIAN_CAMPAIGNS:-(.*?)\}:", mounted)
    assert mounted.endswith(f":{inside}:ro")
    assert default is not None and (CHECKOUT / default[1] / "tianjin-2023").is_dir()


def test_only_setup_enters_as_administrator_or_owner() -> None:
    services = yaml.safe_load(COMPOSITION)["services"]
    for name, service in services.items():
        entered = [
            key
            for key in service.get("environment", {})
            if key.startswith("QUANLIAN_ADMIN") or "OWNER" in key
        ]
        assert bool(entered) == (name == "setup"), name


def test_env_is_made_once_for_its_owner_and_the_machine_gets_its_own_view(tmp_path: Path) -> None:
    (tmp_path / ".env.example").write_text(EXAMPLE, encoding="utf-8")
    main(tmp_path)
    first = (tmp_path / ".env").read_text(encoding="utf-8")
    main(tmp_path)
    assert (tmp_path / ".env").read_text(encoding="utf-8") == first
    assert (tmp_path / ".env").stat().st_mode & 0o777 == 0o600
    seen = read_env(tmp_path / ".run" / "compose" / "quanlian.env")
    assert seen["QUANLIAN_PG_HOST"] == "127.0.0.1" and seen["QUANLIAN_PG_DATABASE"] == "quanlian"
    assert seen["QUANLIAN_KEK"] == parse_env(first)["QUANLIAN_KEK"]


def test_the_machines_view_follows_the_ports(tmp_path: Path) -> None:
    settings = filled(EXAMPLE, random_secrets()) | {
        "QUANLIAN_PORT_S3": "9000",
        "QUANLIAN_PORT_API": "80",
    }
    seen = host_environment(settings, tmp_path)
    assert seen["QUANLIAN_S3_PUBLIC_ENDPOINT"] == "http://127.0.0.1:9000"
    assert seen["QUANLIAN_API_PORT"] == "80"


def test_a_setting_that_is_new_since_is_added_and_the_rest_stay(tmp_path: Path) -> None:
    (tmp_path / ".env.example").write_text(EXAMPLE, encoding="utf-8")
    older = filled(EXAMPLE, random_secrets())
    del older["QUANLIAN_DEMO_PASSWORD"]
    (tmp_path / ".env").write_text(
        "".join(f"{name}={value}\n" for name, value in older.items()), encoding="utf-8"
    )
    main(tmp_path)
    newer = read_env(tmp_path / ".env")
    assert newer.pop("QUANLIAN_DEMO_PASSWORD") and newer == older


def test_the_demo_finds_the_gateway_and_the_password(tmp_path: Path) -> None:
    settings = filled(EXAMPLE, drawn_secrets()) | {"QUANLIAN_PORT_API": "80"}
    seen = host_environment(settings, tmp_path)
    assert seen["QUANLIAN_DEMO_API"] == "http://127.0.0.1:80" and seen["QUANLIAN_PORT_API"] == "80"
    assert seen["QUANLIAN_DEMO_PASSWORD"] == settings["QUANLIAN_DEMO_PASSWORD"] != ""


def test_a_taken_port_is_told_with_its_setting_unless_compose_holds_it() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        ports = replace(Ports.free(), s3=port)
        with pytest.raises(PortTaken, match=f"port {port}.*QUANLIAN_PORT_S3"):
            refuse_taken_ports(ports, "")
        refuse_taken_ports(ports, f"127.0.0.1:{port}->9000/tcp")
