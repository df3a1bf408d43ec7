"""Text as it is compared: widths, spaces and punctuation of printed labels do not matter, letters
and digits do.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from contracts.text import comparison_form
from documents.reading.blocks import DocxParagraph

_FILLERS: Final = re.compile(r"[_＿﹍﹎‗]{2,}")
_ON_LINE: Final = "_＿ \t\n\u3000\u00a0"
_ORDINAL: Final = re.compile(
    r"^\s*(?:[（(]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[)）"
    r"]|(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[、.．:：)）])\s*"
)


def key(text: str) -> str:
    """Letters and digits only, in the one form of all texts that read alike: "5G全连接\\n工厂名称"
    and "５Ｇ全连接⼯⼚名称" are one label.
    """
    return _key_of_sign(text) if len(text) == 1 else _letters(text)


@lru_cache(maxsize=8192)
def _key_of_sign(char: str) -> str:
    return _letters(char)


def _letters(text: str) -> str:
    return "".join(char for char in comparison_form(text) if char.isalnum())


def fold_width(text: str) -> str:
    """The text sign by sign in one width, every space a space: places in it are places in the text.

    Only width: a superscript stays one, so that 10² is never read as 102.
    """
    return "".join(
        " " if char.isspace() else unicodedata.normalize("NFKC", char) if _is_wide(char) else char
        for char in text
    )


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) == "F"


def narrow(text: str) -> str:
    """One width, one kind of space: for numbers and patterns, never for what is kept."""
    return re.sub(r" +", " ", fold_width(text)).strip()


def without_ordinal(text: str) -> str:
    """A heading without 一、 or （一） or 1. before it."""
    return _ORDINAL.sub("", text, count=1)


def unlined(text: str) -> str:
    """Typed text without the printed line it stands on (______) and without spaces at its ends."""
    return _FILLERS.sub(" ", text).strip() if _FILLERS.search(text) else text.strip()


def typed(text: str) -> str:
    """What was typed on the line beside 其他, without that line.

    One colon right after the word is its separator, any further one is text.
    """
    bare = text.strip(_ON_LINE)
    return unlined(bare[1:] if bare[:1] in {":", "："} else bare).strip(_ON_LINE)


def lines(paragraphs: Iterable[DocxParagraph]) -> str:
    """The text of paragraphs, a line each, without empty ones at the ends."""
    return "\n".join(paragraph.text for paragraph in paragraphs).strip("\n")


def after_label(text: str, label: str) -> str | None:
    """What follows a printed label at the beginning of a text, its colon taken off; None when it
    does not begin with it.
    """
    wanted, place = key(label), 0
    while wanted:
        if place == len(text):
            return None
        said = key(text[place])
        if not wanted.startswith(said):
            return None
        wanted = wanted[len(said) :]
        place += 1
    return re.sub(r"^\s*[)）】\]]?\s*[:：]?", "", text[place:], count=1)


def without_hint(text: str, hints: Iterable[str]) -> str:
    """The text without a printed hint that still stands on a line of its own, or right before what
    was typed.
    """
    for hint in hints:
        printed = key(hint)
        text = "\n".join(
            line for line in text.split("\n") if not line.strip() or key(line) != printed
        )
        rest = after_label(text, hint)
        text = text if rest is None else rest
    return text.strip()
