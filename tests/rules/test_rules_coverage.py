"""Every decision of every rules.py is tried both ways: 100 % by branch from the tests that need no
server.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from tests.rules.project import ROOT, name_of, room_sources

RULES = [
    name_of(path)
    for path in room_sources()
    if path.name == "rules.py" or path.parent.name == "rules"
]


def covered() -> tuple[str, dict[str, Any]]:
    """One run of the rules' tests in a process of its own: what failed, and per file what was
    missed.
    """
    tests = [
        str(path)
        for path in sorted(ROOT.glob("tests/*/test_*rules*.py"))
        if path.parent != Path(__file__).parent
    ]
    tests += [str(path) for path in sorted(ROOT.glob("tests/unit/**/test_*rules*.py"))]
    with tempfile.TemporaryDirectory() as folder:
        report, settings = Path(folder, "report.json"), Path(folder, "coveragerc")
        settings.write_text(
            "[run]\nbranch = true\ninclude =\n" + "".join(f"    {path}\n" for path in RULES)
        )
        # pytest-cov writes its report before the session's last hook leaves the process.
        covering = ["--cov", f"--cov-config={settings}", f"--cov-report=json:{report}"]
        ran = subprocess.run(
            [
                sys.executable,
                "-m",
                "pytest",
                "-q",
                "-p",
                "no:cacheprovider",
                *covering,
                *dict.fromkeys(tests),
            ],
            cwd=ROOT,
            env=os.environ | {"COVERAGE_FILE": f"{folder}/data"},
            capture_output=True,
            text=True,
        )
        if ran.returncode or not report.exists():
            return ran.stdout[-3000:] + ran.stderr[-1000:], {}
        files: dict[str, Any] = json.loads(report.read_text())["files"]
    return "", files


@pytest.mark.timeout(400)
def test_rules_are_tried_both_ways() -> None:
    """One test, so that several workers do not measure the same."""
    failed, files = covered()
    assert not failed, failed
    unreached = [path for path in RULES if path not in files]
    assert not unreached, f"no test named tests/<service>/test_*_rules.py reaches {unreached}"
    missed = {
        path: {"lines": file["missing_lines"], "branches": file["missing_branches"]}
        for path, file in files.items()
        if file["summary"]["percent_covered"] < 100
    }
    assert not missed, missed
