"""What sticks out of a page, from a telephone to a wide desk."""

from playwright.sync_api import Page

from tests.web.weighing import WIDE, finished

WIDTHS = (360, 768, 1440, 1920)
PAINTED = """() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(done)))"""
BEYOND = """() => {
  const wide = document.documentElement.clientWidth;
  const cut = (node) => node && node !== document.body &&
    (getComputedStyle(node).overflowX !== 'visible' || cut(node.parentElement));
  const beyond = (node) => node.getBoundingClientRect().right > wide + 1;
  if (document.documentElement.scrollWidth <= wide) return [];
  const found = [...document.querySelectorAll('body *')]
    .filter((node) => beyond(node) && !cut(node.parentElement))
    .map((node) => `${node.tagName} ${node.className} ${node.textContent.slice(0, 40)}`);
  return [`${document.documentElement.scrollWidth} wide`, ...found.slice(0, 5)];
}"""
"""How wide a page is that can be pushed aside, and what sticks out of it."""


FRAMES = 60
"""So many may pass before a table has taken the width of its window."""


def _beyond(page: Page) -> list[str]:
    """What still sticks out once the page has had its time to follow the window."""
    for _ in range(FRAMES):
        page.evaluate(PAINTED)
        told: list[str] = page.evaluate(BEYOND)
        if not told:
            break
    return told


def sticks_out(page: Page) -> dict[int, list[str]]:
    """What sticks out, by the width of the window."""
    found: dict[int, list[str]] = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        finished(page)
        found[width] = _beyond(page)
    page.set_viewport_size(WIDE)
    return {width: told for width, told in found.items() if told}
