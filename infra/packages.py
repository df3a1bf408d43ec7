"""What we need of the distribution, in one list, and how it is installed.

Called by `infra build` and `infra up`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from infra.layout import CHECKOUT
from infra.problems import MissingPackages


@dataclass(frozen=True)
class SystemPackage:
    """A Debian package, what it is for, and how one sees that it is there."""

    name: str
    purpose: str
    present: Callable[[], bool]


def postgres_programs() -> Path | None:
    """The folder of the newest PostgreSQL's programs, at least 15; None when there is none."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/postgres")]
    numbered = [
        (int(path.parent.name), path)
        for path in found
        if path.parent.name.isdigit() and int(path.parent.name) >= 15
    ]
    return max(numbered)[1] if numbered else None


RABBITMQ_SERVER = Path("/usr/lib/rabbitmq/bin/rabbitmq-server")
CLAMD = Path("/usr/sbin/clamd")
CHROMIUM = Path("/usr/bin/chromium")
NOTO_CJK = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
BROWSER_PACKAGES = ("chromium", "fonts-noto-cjk")

PACKAGES = (
    SystemPackage(
        "postgresql",
        "PostgreSQL 15 or newer, the database",
        lambda: postgres_programs() is not None,
    ),
    SystemPackage("rabbitmq-server", "RabbitMQ, which carries the facts", RABBITMQ_SERVER.exists),
    SystemPackage(
        "default-jre-headless",
        "Java, for Temporal's time-skipping test server",
        lambda: shutil.which("java") is not None,
    ),
    SystemPackage(
        "maven", "Maven, which fetches that test server", lambda: shutil.which("mvn") is not None
    ),
    SystemPackage("clamav-daemon", "clamd, the malware scanner, for its proof", CLAMD.exists),
    SystemPackage("chromium", "Chromium, in which the portal is tried", CHROMIUM.exists),
    SystemPackage(
        "fonts-noto-cjk", "Chinese letters for PDF papers and for that browser", NOTO_CJK.exists
    ),
)


def ensure_packages(names: Iterable[str] | None = None) -> list[str]:
    """Installs what is missing of the named packages (all, when none is named); returns what was
    installed.

    Raises MissingPackages with the command that would do it when we may not, or when it fails.
    """
    wanted = set(names) if names is not None else {package.name for package in PACKAGES}
    missing = [package for package in PACKAGES if package.name in wanted and not package.present()]
    if not missing:
        return []
    told = "\n".join(f"  {package.name}: {package.purpose}" for package in missing)
    by_hand = (
        f"apt-get install -y --no-install-recommends"
        f" {' '.join(package.name for package in missing)}"
    )
    prefix = root_prefix()
    if prefix is None or shutil.which("apt-get") is None:
        raise MissingPackages(
            f"These packages are missing:\n{told}\nInstall them as root: {by_hand}"
        )
    print(f"installing {', '.join(package.name for package in missing)}", flush=True)
    script = str(CHECKOUT / "infra" / "install-packages.sh")
    done = subprocess.run(
        [*prefix, "sh", script, *(package.name for package in missing)],
        capture_output=True,
        text=True,
        check=False,
    )
    absent = [package.name for package in missing if not package.present()]
    if done.returncode or absent:
        tail = "\n".join((done.stdout + done.stderr).splitlines()[-15:])
        raise MissingPackages(
            f"These packages are missing and could not be installed:\n{told}\nTry:"
            f" {by_hand}\n{tail}"
        )
    return [package.name for package in missing]


def root_prefix() -> list[str] | None:
    """What to put before a command to run it as root; None when we cannot without a password."""
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(
            ["sudo", "-n", "true"],
            capture_output=True,
            check=False,
        ).returncode
        == 0
    ):
        return ["sudo", "-n"]
    return None
