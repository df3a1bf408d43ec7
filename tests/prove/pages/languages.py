"""What a page says: in which language, and whether it shows a code, a hole or a slip."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import httpx
from playwright.sync_api import Page

from contracts.names import SERVICES
from tests.web.catalogue import HAN, shown_as, texts
from tests.web.portal import Portal

READ: Final = """() => {
  const said = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const holder = walk.currentNode.parentElement;
    if (holder.checkVisibility() &&
        !holder.closest('script, style, noscript, .desk-person-button'))
      said.add(walk.currentNode.textContent.trim());
  }
  for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
    for (const node of document.querySelectorAll(`[${name}]`))
      if (node.checkVisibility() && !node.closest('[aria-hidden=true]'))
        said.add(node.getAttribute(name).trim());
  said.add(document.title);
  return [...said].filter(Boolean);
}"""
"""Everything that a page says: its texts, and the names of what has none.

An icon that is hidden from readers says nothing, whatever its name. The name of who is signed in is
nobody's text.
"""
SLIP: Final = re.compile(r"undefined|\bnull\b|\bNaN\b|\[object |\{\w+\}|[a-z]+(_[a-z0-9]+)+")

MARKS: Final = re.compile("[：；，、。（）]")


@dataclass(frozen=True)
class Languages:
    """What is said in the one language and not in the other.

    words: of the API's codes, Chinese to English. codes: what nobody is to read.
    """

    words: Mapping[str, str]
    codes: frozenset[str]

    def chinese_in(self, said: list[str]) -> list[str]:
        """What has its English and is said in Chinese."""
        han = [each for each in said if HAN.search(each)]
        return [each for each in han if each in self.words or _one_of(CHINESE, each)]

    def marks_in(self, said: list[str]) -> list[str]:
        """Marks of Chinese about words that are not."""
        return [each for each in said if MARKS.search(each) and not HAN.search(each)]

    def english_in(self, said: list[str]) -> list[str]:
        return [each for each in said if _one_of(ENGLISH, each)]

    def slips_in(self, said: list[str]) -> list[str]:
        """Codes, and what stands where a text is missing."""
        return [each for each in said if each in self.codes or SLIP.fullmatch(each)]


def _one_of(patterns: list[re.Pattern[str]], text: str) -> bool:
    return any(pattern.fullmatch(text) for pattern in patterns)


BOTH: Final = [(zh, en) for zh, en in texts() if HAN.search(zh) and not HAN.search(en)]
CHINESE: Final = [shown_as(zh) for zh, _ in BOTH]
ENGLISH: Final = [shown_as(en) for _, en in BOTH if re.search("[A-Za-z]{3}", en)]


def languages_of(portal: Portal) -> Languages:
    """With the words that the rooms publish."""
    told = list(_words(portal))
    # A word of the catalogue may be spelt as a code is.
    said = {text for pair in texts() for text in pair}
    said |= {text for _, zh, en in told for text in (zh, en)}
    words = {zh: en for _, zh, en in told if zh != en}
    return Languages(words, frozenset(code for code, _, _ in told if code not in said))


def _words(portal: Portal) -> Iterator[tuple[str, str, str]]:
    """Code, Chinese and English of everything that the rooms publish."""
    for room in SERVICES:
        answer = httpx.get(f"{portal.address}/api/{room}/v1/words", timeout=60)
        kinds: dict[str, dict[str, dict[str, Any]]] = answer.raise_for_status().json()
        for table in kinds.values():
            for code, words in table.items():
                yield code, words["zh"], words["en"]


def said_on(page: Page) -> list[str]:
    found: list[str] = page.evaluate(READ)
    assert len(found) > 5, "a page says something"
    return found
