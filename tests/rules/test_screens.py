"""No capability without its screen: every route is asked by the portal, or it says here why not."""

import json
import re
from typing import Final

from tests.rules.project import ROOT

SOURCES: Final = ROOT / "web" / "src"
CONSTANT = re.compile(r'const (\w+) =\s*"(/api/[^"]+|/[^"]*)"')
ADDRESS = re.compile(r'"(/api/[^"?]+)|`(/api/[^`?]+|\$\{\w+\}/[^`?]*)')
VARIABLE = re.compile(r"\$\{[^}]*\}|\{\w+\}")

NO_SCREEN: Final = {
    **dict.fromkeys(
        (
            "GET /api/identity/v1/journal/summary",
            "GET /api/intake/v1/journal/summary",
            "GET /api/review/v1/journal/summary",
            "GET /api/notify/v1/journal/summary",
            "GET /api/registry/v1/journal/summary",
            "GET /api/registry/v1/audit/summary",
        ),
        "compared by `quanlian audit verify`, which trusts no service",
    ),
    "GET /api/identity/v1/organisations/{}": "one's own comes with who is signed in",
    "GET /api/identity/v1/organisations/contests/{}": "the list tells the whole of each",
    "POST /api/intake/v1/submissions/{}/evidence/uploads": "the page begins each file by itself",
    "GET /api/intake/v1/submissions/{}/snapshots/{}/compare/{}": "the page compares versions",
    "GET /api/intake/v1/submissions/{}/versions/{}": "the page shows how it differs",
    **dict.fromkeys(
        (
            "GET /api/review/v1/cases/{}/changes",
            "GET /api/review/v1/cases/{}/content",
            "GET /api/review/v1/cases/{}/credit",
            "GET /api/review/v1/cases/{}/rulings",
            "GET /api/review/v1/cases/{}/scans",
            "GET /api/review/v1/cases/{}/snapshots",
            "GET /api/review/v1/cases/{}/snapshots/{}/compare/{}",
            "GET /api/review/v1/holds",
        ),
        "the page reads the whole case by one request",
    ),
    "GET /api/registry/v1/directory/counts": "the page counts the entries that it has",
    "GET /api/registry/v1/notices/{}/items": "a notice comes with its items",
    "GET /api/registry/v1/submissions/{}/platform-package": "the page fetches the package itself",
}
"""Routes at whose address no page asks anything, with the reason."""


def asked() -> set[str]:
    """Every address in the portal's sources, its variables as {}."""
    files = [
        file.read_text(encoding="utf-8")
        for file in sorted(SOURCES.rglob("*.ts*"))
        if "generated" not in file.parts and ".test." not in file.name
    ]
    constants = {name: value for text in files for name, value in CONSTANT.findall(text)}
    found = set()
    for text in files:
        for plain, template in ADDRESS.findall(text):
            address = plain or template
            for name, value in constants.items():
                address = address.replace(f"${{{name}}}", value)
            found.add(VARIABLE.sub("{}", address).rstrip("/"))
    return found


def routes() -> dict[str, str]:
    """Every route of the committed OpenAPI → its address, variables as {}."""
    found: dict[str, str] = {}
    for file in sorted((ROOT / "docs" / "openapi").glob("*.json")):
        for path, methods in json.loads(file.read_text(encoding="utf-8"))["paths"].items():
            address = VARIABLE.sub("{}", path)
            found |= {f"{method.upper()} {address}": address for method in methods}
    return found


def test_every_route_is_asked_by_a_page_or_says_why_not() -> None:
    pages = asked()
    missing = {route for route, address in routes().items() if address not in pages}
    assert sorted(missing - NO_SCREEN.keys()) == [], "give it a screen"


def test_what_says_that_it_has_no_screen_is_a_route() -> None:
    assert sorted(NO_SCREEN.keys() - routes().keys()) == []
