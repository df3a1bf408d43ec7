"""Settings and logs of a role: a missing setting is named, the process leaves with code 78,
secrets do not reach the log.
"""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable

import pytest
from typer.testing import CliRunner

from cli import main
from infra.ports import Ports
from kit import telemetry
from kit.settings import MissingSetting, load
from tests.rooms import Space

REQUIRED = [
    "PG_HOST",
    "PG_PORT",
    "PG_DATABASE",
    "AMQP_HOST",
    "AMQP_VHOST",
    "TEMPORAL_ADDRESS",
    "S3_ENDPOINT",
    "KEYS_DIR",
    "KEK",
]
SECRETS: list[tuple[str, Callable[[str], object]]] = [
    ("PG_REVIEW_PASSWORD", lambda service: load(service).pg_url),
    ("AMQP_REVIEW_PASSWORD", lambda service: load(service).amqp_url),
    ("S3_REVIEW_SECRET_KEY", lambda service: load(service).s3_keys),
    ("PG_OWNER_PASSWORD", lambda service: load(service).pg_owner_url),
]


def run(*arguments: str, without: str) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value for name, value in os.environ.items() if name != f"QUANLIAN_{without}"
    }
    command = [sys.executable, "-m", "cli.main", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=150)


@pytest.mark.parametrize("name", REQUIRED)
def test_a_missing_setting_is_named(
    space: Space, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.delenv(f"QUANLIAN_{name}")
    with pytest.raises(MissingSetting, match=f"QUANLIAN_{name} is missing"):
        load("review")


@pytest.mark.parametrize(("name", "ask"), SECRETS, ids=[name for name, _ in SECRETS])
def test_a_missing_secret_is_named(
    space: Space, monkeypatch: pytest.MonkeyPatch, name: str, ask: Callable[[str], object]
) -> None:
    monkeypatch.delenv(f"QUANLIAN_{name}")
    with pytest.raises(MissingSetting, match=f"QUANLIAN_{name} is missing"):
        ask("review")


def test_a_password_of_any_characters_is_quoted(
    space: Space, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUANLIAN_PG_REVIEW_PASSWORD", "a@b/c:d?%")
    monkeypatch.setenv("QUANLIAN_AMQP_REVIEW_PASSWORD", "a@b/c:d?%")
    assert "quanlian_review:a%40b%2Fc%3Ad%3F%25@" in load("review").pg_url
    assert "review:a%40b%2Fc%3Ad%3F%25@" in load("review").amqp_url


@pytest.mark.parametrize("name", ["KEK", "PG_IDENTITY_PASSWORD"])
def test_a_role_without_a_setting_leaves_with_78_and_names_it(
    space: Space, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(
        "QUANLIAN_API_PORT", str(Ports.free().api)
    )  # a demo may run beside the tests
    done = run("run", "apis", "identity", without=name)
    assert done.returncode == 78, done.stderr
    assert f"QUANLIAN_{name}" in done.stderr and "Traceback" not in done.stderr


def test_a_command_without_a_setting_names_it(
    space: Space, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QUANLIAN_PG_OWNER_PASSWORD")
    done = CliRunner().invoke(main.app, ["migrate"])
    assert isinstance(done.exception, MissingSetting) and "QUANLIAN_PG_OWNER_PASSWORD" in str(
        done.exception
    )


@pytest.mark.parametrize(
    ("role", "setting"),
    [
        ("apis", "API_PORT"),
        ("workflows", "METRICS_PORT"),
        ("simulators", "SIMULATORS_PORT"),
        ("simulators", "SMTP_PORT"),
        ("simulators", "METRICS_PORT"),
    ],
)
def test_a_role_whose_port_is_held_leaves_and_names_its_setting(
    space: Space, monkeypatch: pytest.MonkeyPatch, role: str, setting: str
) -> None:
    free = Ports.free()
    for name, port in (("API", free.api), ("SIMULATORS", free.simulators), ("SMTP", free.smtp)):
        monkeypatch.setenv(f"QUANLIAN_{name}_PORT", str(port))
    with socket.create_server(("127.0.0.1", 0)) as other:
        monkeypatch.setenv(f"QUANLIAN_{setting}", str(other.getsockname()[1]))
        done = run("run", role, without="")
    assert done.returncode == 1, done.stderr
    assert f"port {os.environ[f'QUANLIAN_{setting}']} on 127.0.0.1 is held" in done.stderr
    assert f"QUANLIAN_{setting} " in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [["run", "apis", "nobody"], ["run", "nobody"]])
def test_an_unknown_role_or_service_is_refused_by_name(arguments: list[str]) -> None:
    done = CliRunner().invoke(main.app, arguments)
    assert done.exit_code == 2 and "unknown: nobody" in done.output


def test_secrets_and_personal_data_are_masked() -> None:
    event = {
        "event": "signed_in",
        "password": "p",
        "access_token": "t",
        "Authorization": "Bearer x",
        "kek": "k",
        "email": "a@b.c",
        "contact_phone": "138",
        "credit_code": "91",
        "status_code": 200,
        "unit": "120104",
        "S3_SECRET_KEY": "s",
    }
    masked = telemetry.mask(None, "info", dict(event))
    shown = {name for name, value in masked.items() if value != "***"}
    assert shown == {"event", "status_code", "unit"}


def test_a_log_line_is_json_with_role_trace_and_no_secret() -> None:
    """In a process of its own: logging is set up once a process."""
    code = """
import structlog
from cli import main
from infra.ports import Ports
from kit import telemetry
from opentelemetry.trace import get_tracer
telemetry.start("review-worker")
with get_tracer("t").start_as_current_span("s"):
    structlog.get_logger().info("case_opened", unit="120104", email="a@b.c", 说明="中文")
import logging
logging.getLogger("other").warning("from a library")
try:
    raise KeyError("why")
except KeyError:
    structlog.get_logger().exception("failed")
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=150, check=True
    )
    first, library, failed = (json.loads(line) for line in done.stderr.splitlines())
    assert (
        first["event"] == "case_opened"
        and first["role"] == "review-worker"
        and len(first["trace_id"]) == 32
    )
    assert first["email"] == "***" and first["说明"] == "中文" and first["timestamp"].endswith("Z")
    assert library["event"] == "from a library" and library["level"] == "warning"
    assert "KeyError: 'why'" in failed["exception"]
