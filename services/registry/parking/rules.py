"""Why facts are parked, and what may be decided about one. Pure."""

import json
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from contracts.problem import NotFound
from contracts.text import storable
from services.registry.parking.problems import ParkedNotBelieved

LONGEST_SHOWN: Final = 4_000
"""Characters of a message that are shown."""
MOST_KEPT: Final = 64 * 1024
"""Bytes of a message that are kept with a decision. A fact is far smaller."""


class ParkedCause(StrEnum):
    """Why a hearer put a message aside."""

    not_understood = "not_understood"
    not_believed = "not_believed"
    too_early = "too_early"
    failed = "failed"
    unsettled = "unsettled"


class ParkedOutcome(StrEnum):
    """What a person decided."""

    sent_again = "sent_again"
    given_up = "given_up"


BEGINNINGS: Final = {
    "not understood": ParkedCause.not_understood,
    "its forerunner never came": ParkedCause.too_early,
}


def cause_of(why: str, forged: str | None) -> ParkedCause:
    """The cause: whether it is believed now, and else the hearer's own words.

    What was not believed then and is now (a key that was missing, an instant that has come) failed
    like any other. The broker itself parks what no hearer settled, and says nothing.
    """
    if forged is not None:
        return ParkedCause.not_believed
    if not why:
        return ParkedCause.unsettled
    begins = (cause for beginning, cause in BEGINNINGS.items() if why.startswith(beginning))
    return next(begins, ParkedCause.failed)


def may_send_again(forged: str | None) -> None:
    """What is not believed now would be parked again. Raises ParkedNotBelieved."""
    if forged is not None:
        raise ParkedNotBelieved(why=forged)


def place_of(wanted: str, hashes: Iterable[str]) -> int:
    """The place of a message among those of its queue, by its SHA-256. Raises NotFound."""
    for place, sha256 in enumerate(hashes):
        if sha256 == wanted:
            return place
    raise NotFound(
        "该事实已不在搁置之列，请刷新列表",
        "This fact is parked no more: read the list again",
    )


def text_of(body: bytes) -> str:
    """A message as a person reads it: JSON with indents, or its text, cut where it is long.

    JSON may name a lone surrogate, which no answer can carry.
    """
    try:
        text = json.dumps(json.loads(body[:MOST_KEPT]), ensure_ascii=False, indent=2)
    except (ValueError, RecursionError):
        text = body[: LONGEST_SHOWN * 4].decode(errors="replace")
    text = storable(text)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
