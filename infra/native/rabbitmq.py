"""RabbitMQ of the distribution, with node name, epmd, port, cookie and data of its own.

The machine's own broker is not touched.
"""

from __future__ import annotations

import signal
from pathlib import Path

import httpx

from infra.native.server import ServerContext
from infra.packages import RABBITMQ_SERVER
from infra.ports import answers
from infra.processes import wait_until

ADMIN = "admin"
EPMD = "epmd"


class RabbitMQ:
    """One node. Its name server, epmd, is recorded too, and survives a kill of the node."""

    name = "rabbitmq"
    title = "RabbitMQ"
    port_names: tuple[str, ...] = ("amqp", "amqp_console", "amqp_dist", "epmd")
    stop_signal: signal.Signals = signal.SIGTERM

    def launch(self, ground: ServerContext) -> None:
        home = ground.layout.root / "rabbitmq"
        home.mkdir(parents=True, exist_ok=True)
        environment = _environment(home, ground)
        _write_configuration(home, ground)
        if not ground.processes.running(EPMD):
            ground.processes.start(
                EPMD,
                ["epmd", "-address", "127.0.0.1", "-port", str(ground.ports.epmd)],
                environment,
            )
            ground.processes.await_ready(
                EPMD,
                lambda: answers(ground.ports.epmd),
                20,
            )
        ground.processes.start(
            self.name,
            [str(RABBITMQ_SERVER)],
            environment,
            folder=home,
        )

    def ready(self, ground: ServerContext) -> bool:
        """True when the console answers our administrator and the node's listeners are up."""
        if not answers(ground.ports.amqp):
            return False
        console = f"http://127.0.0.1:{ground.ports.amqp_console}"
        url = f"{console}/api/health/checks/port-listener/{ground.ports.amqp}"
        try:
            answer = httpx.get(
                url, auth=(ADMIN, ground.secrets["ADMIN_AMQP_PASSWORD"]), timeout=5, trust_env=False
            )
        except httpx.TransportError:
            return False
        return answer.status_code == httpx.codes.OK


def stop_epmd(ground: ServerContext) -> None:
    """Ends the name server once the node has left it."""
    wait_until(lambda: not ground.processes.running(RabbitMQ.name), 5)
    ground.processes.stop(EPMD)


def _write_configuration(home: Path, ground: ServerContext) -> None:
    cookie = home / ".erlang.cookie"
    if not cookie.exists():
        cookie.touch(mode=0o600)
        cookie.write_text(ground.secrets["AMQP_COOKIE"], encoding="ascii")
        cookie.chmod(0o400)
    (home / "enabled_plugins").write_text("[rabbitmq_management].\n", encoding="ascii")
    settings = home / "rabbitmq.conf"
    settings.touch(mode=0o600)
    settings.write_text(
        f"""listeners.tcp.1 = 127.0.0.1:{ground.ports.amqp}
management.tcp.ip = 127.0.0.1
management.tcp.port = {ground.ports.amqp_console}
default_user = {ADMIN}
default_pass = {ground.secrets["ADMIN_AMQP_PASSWORD"]}
default_permissions.configure = .*
default_permissions.read = .*
default_permissions.write = .*
loopback_users.{ADMIN} = true
log.console = true
log.console.level = info
log.file = false
disk_free_limit.absolute = 200MB
""",
        encoding="ascii",
    )


def _environment(home: Path, ground: ServerContext) -> dict[str, str]:
    return {
        "HOME": str(home),
        "ERL_EPMD_PORT": str(ground.ports.epmd),
        "ERL_EPMD_ADDRESS": "127.0.0.1",
        "RABBITMQ_NODENAME": f"quanlian-{ground.layout.instance}@localhost",
        "RABBITMQ_DIST_PORT": str(ground.ports.amqp_dist),
        "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "-kernel inet_dist_use_interface {127,0,0,1}",
        "RABBITMQ_CONF_ENV_FILE": str(home / "rabbitmq-env.conf"),
        "RABBITMQ_CONFIG_FILE": str(home / "rabbitmq.conf"),
        "RABBITMQ_ADVANCED_CONFIG_FILE": str(home / "advanced.config"),
        "RABBITMQ_ENABLED_PLUGINS_FILE": str(home / "enabled_plugins"),
        "RABBITMQ_GENERATED_CONFIG_DIR": str(home / "generated"),
        "RABBITMQ_SCHEMA_DIR": str(home / "schema"),
        "RABBITMQ_MNESIA_BASE": str(home / "data"),
        "RABBITMQ_LOG_BASE": str(home / "log"),
        "RABBITMQ_LOGS": "-",
        "RABBITMQ_PID_FILE": str(home / "node.pid"),
    }
