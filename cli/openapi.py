"""Writes each service's OpenAPI document to docs/openapi/<service>.json, without any server.

Run `python -m cli.openapi` after changing a route. tests/rules compares what is committed with
what it would write.
"""

import importlib
import json
import os
import tempfile
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from contracts.names import SERVICES, WORKFLOWS
from kit import keys
from kit.settings import load

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "openapi"
NOWHERE = "server.invalid"


@contextmanager
def nowhere() -> Iterator[None]:
    """Settings that name no real server, and temporary keys.

    Enough to compose an app or a worker, but not to run one.
    """
    with tempfile.TemporaryDirectory() as folder:
        keys.ensure_keys(Path(folder))
        others = {
            name: value for name, value in os.environ.items() if not name.startswith("QUANLIAN_")
        }
        with patch.dict(
            os.environ,
            others | _settings(folder),
            clear=True,
        ):
            yield


def _settings(keys_dir: str) -> dict[str, str]:
    made = {
        "PG_HOST": NOWHERE,
        "PG_PORT": "5432",
        "PG_DATABASE": "nowhere",
        "PG_OWNER_PASSWORD": "none",
        "AMQP_HOST": NOWHERE,
        "AMQP_PORT": "5672",
        "AMQP_VHOST": "nowhere",
        "TEMPORAL_ADDRESS": f"{NOWHERE}:7233",
        "TEMPORAL_NAMESPACE": "nowhere",
        "S3_ENDPOINT": f"http://{NOWHERE}:9000",
        "S3_PUBLIC_ENDPOINT": f"http://{NOWHERE}:9000",
        "S3_BUCKET_PREFIX": "nowhere-",
        "KEYS_DIR": keys_dir,
        "KEK": b64encode(bytes(32)).decode(),
    }
    for user in (*(name.upper() for name in (*SERVICES, WORKFLOWS)), "OPERATOR"):
        made |= {f"PG_{user}_PASSWORD": "none", f"AMQP_{user}_PASSWORD": "none"}
        made |= {f"S3_{user}_ACCESS_KEY": "none", f"S3_{user}_SECRET_KEY": "none"}
    return {f"QUANLIAN_{name}": value for name, value in made.items()}


def composed() -> list[str]:
    """The services that have an app."""
    return [service for service in SERVICES if (ROOT / "services" / service / "app.py").exists()]


def document(service: str) -> str:
    """The OpenAPI document of one service as text."""
    with nowhere():
        app = importlib.import_module(f"services.{service}.app").build(load(service))
    return (
        json.dumps(
            app.openapi(),
            ensure_ascii=False,
            indent=1,
            sort_keys=True,
        )
        + "\n"
    )


def write(folder: Path = FOLDER) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for service in composed():
        (folder / f"{service}.json").write_text(document(service), encoding="utf-8")


if __name__ == "__main__":
    write()
