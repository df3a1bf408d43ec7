"""What a figure depends on: the machine, the versions, the database's settings, one probe of what
an fsync costs.
"""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bench.ground import owner

DURABLE = ("fsync", "synchronous_commit", "full_page_writes")
TOLD = (
    *DURABLE,
    "server_version",
    "shared_buffers",
    "wal_sync_method",
    "max_connections",
    "commit_delay",
)
PACKAGES = (
    "fastapi",
    "uvicorn",
    "uvloop",
    "httptools",
    "asyncpg",
    "sqlalchemy",
    "pydantic",
    "cryptography",
    "pyjwt",
)


class NotDurable(Exception):
    """The database would lose what it acknowledged: nothing measured on it counts."""


async def facts(root: Path) -> dict[str, Any]:
    """Recorded with every result.

    Raises NotDurable unless fsync, synchronous_commit and full_page_writes are on.
    """
    settings = await database()
    return {
        "cores": os.cpu_count(),
        "model": _model(),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "load": os.getloadavg(),
        "system": platform.platform(),
        "python": sys.version.split()[0],
        "packages": {name: version(name) for name in PACKAGES},
        "commit": _git(root, "rev-parse", "HEAD"),
        "changed": bool(_git(root, "status", "--porcelain", "--untracked-files=no")),
        "postgresql": settings,
        "fsync_seconds": fsync_probe(),
    }


async def database() -> dict[str, str]:
    """The settings that matter, asserted where durability hangs on them."""
    db = await owner()
    rows = await db.fetch(
        "SELECT name, setting FROM pg_settings WHERE name = ANY($1::text[])", list(TOLD)
    )
    # what the measured login gets counts, not what the owner does
    of_login = await db.fetch(
        "SELECT unnest(setconfig) AS set FROM pg_db_role_setting s JOIN pg_roles r ON r.oid ="
        " s.setrole"
        " WHERE r.rolname = 'quanlian_intake'"
    )
    await db.close()
    settings = {row["name"]: row["setting"] for row in rows}
    off = [name for name in DURABLE if settings.get(name) != "on"]
    off += [row["set"] for row in of_login if row["set"].startswith(DURABLE)]
    if off:
        raise NotDurable(f"not as they must be: {', '.join(off)}")
    return settings


def fsync_probe(times: int = 100) -> dict[str, float]:
    """Writing 8 KiB and syncing it, where this checkout's servers keep their data."""
    took = []
    with tempfile.NamedTemporaryFile(dir=Path(tempfile.gettempdir())) as file:
        for _ in range(times):
            began = time.perf_counter()
            file.write(b"x" * 8192)
            file.flush()
            os.fdatasync(file.fileno())
            took.append(time.perf_counter() - began)
    took.sort()
    return {
        "median": round(statistics.median(took), 6),
        "p99": round(took[int(len(took) * 0.99) - 1], 6),
    }


def _model() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []
    return next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")),
        platform.processor(),
    )


def _git(root: Path, *words: str) -> str:
    command = ["git", *words]
    done = subprocess.run(  # noqa: S603  no input
        command, cwd=root, capture_output=True, text=True, check=False
    )
    return done.stdout.strip()
