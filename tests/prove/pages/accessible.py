"""What axe finds serious on a page, by WCAG 2.2 AA."""

from functools import cache
from typing import Any

from playwright.sync_api import Page

from infra.portal import WEB, ensure_packages, node
from tests.web.portal import problems_of

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@cache
def axe() -> str:
    """The rules, as web/'s packages have them."""
    ensure_packages(node())
    return (WEB / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def serious_on(page: Page) -> list[str]:
    """What axe finds serious or critical on a page."""
    # Evaluated from outside: the page's own policy would let nobody put a script into it.
    page.evaluate(axe())
    found: dict[str, Any] = page.evaluate(
        "(tags) => axe.run(document, { runOnly: tags, resultTypes: ['violations'] })", TAGS
    )
    return problems_of(found["violations"])
