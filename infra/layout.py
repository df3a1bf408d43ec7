"""Where files are: the checkout, an instance's state under `.run/`, the cache of built servers."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

from infra.problems import BadSetting

CHECKOUT = Path(__file__).resolve().parent.parent
SERVERS = CHECKOUT / "infra" / "servers"
INSTANCE_NAME = re.compile(r"[a-z][a-z0-9-]{0,30}")


def cache() -> Path:
    """The folder of built servers, shared by all checkouts of this user.

    `QUANLIAN_CACHE` moves it.
    """
    given = os.environ.get("QUANLIAN_CACHE")
    return Path(given).expanduser().resolve() if given else Path.home() / ".cache" / "quanlian"


def cache_for(pins: Path) -> Path:
    """The cache folder of what one file of pins describes.

    It is named by the file's hash, so that other pins are built anew.
    """
    return cache() / hashlib.sha256(pins.read_bytes()).hexdigest()[:16]


@dataclass(frozen=True)
class Layout:
    """The folders of one instance of the servers.

    It owns nothing outside `root` and `elsewhere`.
    """

    instance: str = "main"
    checkout: Path = CHECKOUT

    def __post_init__(self) -> None:
        if not INSTANCE_NAME.fullmatch(self.instance):
            raise BadSetting(
                f"An instance is named by small letters, digits and '-', at most 31:"
                f" {self.instance!r} is not."
            )

    @property
    def root(self) -> Path:
        return self.checkout / ".run" / self.instance

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def pids(self) -> Path:
        return self.root / "pids"

    @property
    def secrets(self) -> Path:
        return self.root / "secrets.env"

    @property
    def postgres_note(self) -> Path:
        """Says where PostgreSQL's data lies; `clean` reads it too."""
        return self.root / "postgres.location"

    @property
    def elsewhere(self) -> Path:
        """PostgreSQL's data when its user cannot traverse the checkout."""
        return Path("/var/lib/quanlian") / hashlib.sha256(str(self.root).encode()).hexdigest()[:16]

    def log(self, name: str) -> Path:
        return self.logs / f"{name}.log"

    def space_env(self, space: str) -> Path:
        return self.root / f"{space}.env"

    def space_keys(self, space: str) -> Path:
        return self.root / f"{space}-keys"

    def prepare(self) -> None:
        """Makes the folders that everything else expects."""
        for folder in (self.root, self.logs, self.pids):
            folder.mkdir(parents=True, exist_ok=True)
