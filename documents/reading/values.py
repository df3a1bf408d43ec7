"""One typed value out of the text of a blank: counts, money, months, days, names.

Exactly as the draft keeps it, or a doubt.

None is a blank nobody filled in. Full-width digits, thousands separators and printed lines do not
matter; anything else does.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from contracts.application.blanks import MONEY_PATTERN, MONTH_PATTERN, MOST
from documents.reading.blocks import DocxParagraph
from documents.reading.findings import Doubtful, UnitName
from documents.reading.symbols import LOST
from documents.reading.words import fold_width, key, lines, narrow, typed, unlined

_LINE: Final = re.compile(r"[_＿﹍\s]+")
_COUNT: Final = re.compile(r"(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)", re.ASCII)
_AMOUNT: Final = re.compile(
    r"((?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d{1,2})?) ?(?:万元?)?", re.ASCII
)
_FILLED: Final = r"(\d{4}) ?(?:年|[./-]) ?(\d{1,2}) ?月?"
_MONTHS: Final = re.compile(
    rf"(?:{_FILLED}|年 ?月)?(?: ?[-—–―─~至到]+ ?| )(?:{_FILLED}|年 ?月)?", re.ASCII
)
_DAY: Final = re.compile(r"(\d{4}) ?[年./-] ?(\d{1,2}) ?[月./-] ?(\d{1,2}) ?日?", re.ASCII)
_NO_DAY: Final = re.compile(r"(?:\d{4})? ?年? ?月? ?日?", re.ASCII)
_SEAL: Final = re.compile(r"[（(]\s*(?:盖\s*|公\s*)?章\s*[)）]\s*$")
_MOST_SIGNS: Final = 60_000
_LONGEST_SENTENCE: Final = 4000


def one_line(paragraphs: Iterable[DocxParagraph]) -> str | None:
    """A text of one line. Raises Doubtful: several_lines, struck, lost_signs, too_long."""
    text = several_lines(paragraphs)
    if text is not None and "\n" in text:
        raise Doubtful("several_lines")
    return text


def several_lines(paragraphs: Iterable[DocxParagraph]) -> str | None:
    """A text with its line ends. Raises Doubtful: struck, lost_signs, too_long."""
    taken = list(paragraphs)
    text = unlined(lines(taken))
    if any(run.struck and run.text.strip() for paragraph in taken for run in paragraph.runs):
        raise Doubtful("struck")
    return plain(text)


def plain(text: str) -> str | None:
    """Typed text as it is. Raises Doubtful: lost_signs, too_long."""
    if LOST in text:
        raise Doubtful("lost_signs")
    if len(text) > _MOST_SIGNS:
        raise Doubtful("too_long")
    return text.strip() or None


def count(text: str) -> int | None:
    """A whole number, 0 or more. Raises Doubtful("not_a_count")."""
    bare = narrow(_LINE.sub(" ", text))
    if not bare:
        return None
    if (
        _COUNT.fullmatch(bare) is None
        or len(bare) > 12
        or (found := int(bare.replace(",", ""))) > MOST
    ):
        raise Doubtful("not_a_count")
    return found


def money(text: str) -> str | None:
    """An amount in 万元 as decimal text.

    Another unit is no amount in 万元. Raises Doubtful("not_money").
    """
    bare = narrow(_LINE.sub(" ", text))
    if not bare or bare == "万元":
        return None
    found = _AMOUNT.fullmatch(bare)
    amount = "" if found is None else found[1].replace(",", "")
    if re.fullmatch(MONEY_PATTERN, amount) is None:
        raise Doubtful("not_money")
    return amount


def months(text: str) -> tuple[str | None, str | None]:
    """The first and the last month, `2023年3月 — 2024年12月` in any usual spelling.

    Raises Doubtful("not_a_month").
    """
    bare = narrow(_LINE.sub(" ", text))
    if not bare:
        return None, None
    found = _MONTHS.fullmatch(bare)
    if found is None:
        raise Doubtful("not_a_month")
    return _month(found[1], found[2]), _month(found[3], found[4])


def _month(year: str | None, month: str | None) -> str | None:
    if year is None or month is None:
        return None
    said = f"{year}-{int(month):02d}"
    if re.fullmatch(MONTH_PATTERN, said) is None:
        raise Doubtful("not_a_month")
    return said


def day(text: str) -> str | None:
    """A day as YYYY-MM-DD; a pre-printed year alone is blank. Raises Doubtful("not_a_date")."""
    bare = narrow(_LINE.sub(" ", text))
    if _NO_DAY.fullmatch(bare) is not None:
        return None
    found = _DAY.fullmatch(bare)
    if found is None:
        raise Doubtful("not_a_date")
    try:
        return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
    except ValueError as error:
        raise Doubtful("not_a_date") from error


def unit(text: str, units: Sequence[UnitName]) -> str | None:
    """The code of the recommending unit that has exactly this name among its spellings.

    Raises Doubtful("unknown_unit") with the units that may be meant.
    """
    wanted = key(_SEAL.sub("", text))
    if not wanted:
        return None
    named = [each for each in units if wanted in set(map(key, _spellings(each)))]
    if len(named) == 1:
        return named[0].code
    within = [each for each in units if key(each.name) in wanted or key(each.short_name) in wanted]
    meant = named or within or units
    raise Doubtful("unknown_unit", choices=tuple(each.name for each in meant))


def _spellings(unit: UnitName) -> tuple[str, ...]:
    return (unit.name, unit.short_name, *unit.others)


def sentence(text: str, blanks: Sequence[tuple[str, str]], tail: str = "") -> tuple[list[str], str]:
    """The blanks of a printed sentence: ``blanks`` are (words before, measure after), ``tail`` the
    words before a last free one.

    Raises Doubtful("sentence") when the words are not as printed, and too_long.
    """
    between = r"[\s,，、;；.。_]*"
    parts = [rf"{_loose(before)}([^{measure}]*){measure}" for before, measure in blanks]
    ending = rf"{between}(?:{_loose(tail)}(.*))?" if tail else between
    if len(text) > _LONGEST_SENTENCE:
        raise Doubtful("too_long")
    found = re.fullmatch(between + between.join(parts) + ending, fold_width(text), re.IGNORECASE)
    if found is None:
        raise Doubtful("sentence")
    rest = (
        text[found.start(len(blanks) + 1) :] if tail and found[len(blanks) + 1] is not None else ""
    )
    numbers = [
        text[found.start(place) : found.end(place)].lstrip(")）:： ")
        for place in range(1, len(blanks) + 1)
    ]
    return numbers, typed(rest)


def _loose(words: str) -> str:
    """A pattern for printed words whatever spaces and punctuation stand in them."""
    return r"\W*".join(re.escape(char) for char in key(words))
