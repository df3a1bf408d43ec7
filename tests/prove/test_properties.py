"""The properties that `make test` tries with few examples, always the same: here with many, and
new ones each time.
"""

import subprocess
import sys

import pytest

from infra.layout import CHECKOUT
from tests.examples import MANY


@pytest.mark.timeout(1200)
def test_properties_hold_for_many_examples() -> None:
    """In processes of their own, for the number of examples is settled when a test is read."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "tests",
        "--ignore=tests/prove",
        "-m",
        "hypothesis",
        "-n",
        "2",
        "-q",
    ]
    ran = subprocess.run(
        [*command, f"--hypothesis-profile={MANY}", "-p", "no:cacheprovider"],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stdout[-6000:] + ran.stderr[-1000:]
