"""MinIO on one folder, with its console on a port of its own."""

from __future__ import annotations

import signal

import httpx

from infra.builds import program
from infra.native.server import ServerContext
from infra.ports import answers

ADMIN = "quanlian-admin"
REGION = "cn-north-1"


class MinIO:
    """Built from the same pin that compose builds."""

    name = "minio"
    title = "MinIO"
    port_names: tuple[str, ...] = ("s3", "s3_console")
    stop_signal: signal.Signals = signal.SIGTERM

    def launch(self, ground: ServerContext) -> None:
        home = ground.layout.root / "minio"
        (home / "data").mkdir(parents=True, exist_ok=True)
        ground.processes.start(
            self.name,
            [
                str(program(self.name)),
                "server",
                str(home / "data"),
                "--address",
                f"127.0.0.1:{ground.ports.s3}",
                "--console-address",
                f"127.0.0.1:{ground.ports.s3_console}",
                "--certs-dir",
                str(home / "certs"),
            ],
            {
                "HOME": str(home),
                "MINIO_ROOT_USER": ADMIN,
                "MINIO_ROOT_PASSWORD": ground.secrets["ADMIN_S3_SECRET_KEY"],
                "MINIO_REGION": REGION,
                "MINIO_UPDATE": "off",
            },
        )

    def ready(self, ground: ServerContext) -> bool:
        """True when MinIO says that it can serve and its console listens."""
        try:
            answer = httpx.get(
                f"http://127.0.0.1:{ground.ports.s3}/minio/health/ready", timeout=5, trust_env=False
            )
        except httpx.TransportError:
            return False
        return answer.status_code == httpx.codes.OK and answers(ground.ports.s3_console)
