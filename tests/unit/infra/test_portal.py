"""Whether web/'s packages are there already, as the two locks tell."""

import json

import pytest

from infra.portal import WEB, Lock, covered

WANTED: Lock = {
    "": {"name": "quanlian-portal"},
    "node_modules/one": {"integrity": "sha512-one"},
    "node_modules/of-another-machine": {"integrity": "sha512-other", "optional": True},
}


@pytest.mark.parametrize(
    ("installed", "enough"),
    [
        ({"node_modules/one": {"integrity": "sha512-one"}}, True),
        (
            {
                "node_modules/one": {"integrity": "sha512-one"},
                "node_modules/more": {"integrity": "sha512-more"},
            },
            True,
        ),
        ({}, False),
        ({"node_modules/one": {"integrity": "sha512-older"}}, False),
        (
            {
                "node_modules/one": {"integrity": "sha512-one"},
                "node_modules/of-another-machine": {"integrity": "sha512-older"},
            },
            False,
        ),
    ],
)
def test_what_is_installed_covers_a_lock_or_not(
    installed: dict[str, dict[str, str]], enough: bool
) -> None:
    assert covered(WANTED, installed) is enough


def test_the_lock_tells_what_packages_hash_to_and_nowhere_to_fetch_them() -> None:
    packages = json.loads((WEB / "package-lock.json").read_text())["packages"]
    assert all("integrity" in package for place, package in packages.items() if place)
    assert [place for place, package in packages.items() if "resolved" in package] == []
