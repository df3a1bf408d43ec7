"""The check of one blank by what its ``Blank`` says: type, limits, choices. Called by check.py."""

import re
from collections.abc import Callable, Collection, Iterator
from datetime import date
from typing import Any, Final

from contracts.application.blanks import MONEY_PATTERN, MONTH_PATTERN, MOST, YEARS, Blank, Kind
from contracts.application.findings import Finding, blocks, warns
from contracts.application.richtext import refused
from contracts.lookalikes import mixed_alphabets
from contracts.text import count_zi, says_nothing

_UNIT_PATTERN: Final = re.compile(r"\d{6}|ZONE-[A-Z]{2,12}", re.ASCII)
_ISO_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOST_SHOWN: Final = 40


def is_blank(value: Any) -> bool:
    """Nothing was filled in: absent, null, nothing that is seen, an empty list or object.

    0 and false are answers.
    """
    if isinstance(value, str):
        return says_nothing(value)
    return value is None or value in ([], {})


def check_blank(
    path: str, blank: Blank, value: Any, units: Collection[str] | None
) -> Iterator[Finding]:
    """Every finding about one value. Groups are the caller's."""
    if blank.kind is Kind.promise:
        if value is not True:
            yield blocks(path, "must_accept", label=_shortened(blank.zh), label_en=blank.en)
    elif is_blank(value):
        if blank.required:
            yield blocks(path, "missing", label=blank.zh, label_en=blank.en)
    elif blank.kind is Kind.unit:
        yield from _check_unit(path, value, units)
    else:
        yield from _CHECKS[blank.kind](path, blank, value)


def _shortened(label: str) -> str:
    """A promise is printed as a whole sentence: its beginning tells which it is."""
    return label if len(label) <= _MOST_SHOWN else f"{label[: _MOST_SHOWN - 1]}…"


_UNPRINTED = re.compile("[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]")
"""Of no use in one line, and trouble on paper: other line ends, what turns the direction of text,
signs that are none.
"""


_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Every sign of the category Cc but the line end and the tab."""


def _check_text(path: str, blank: Blank, value: Any) -> Iterator[Finding]:
    if not isinstance(value, str):
        yield blocks(path, "wrong_type")
        return
    if len(value) > blank.max_chars:
        yield blocks(path, "too_long", limit=blank.max_chars, actual=len(value))
        return
    # No text has more 字 than signs, and to count them costs as much as all else here.
    if blank.max_zi is not None and len(value) > blank.max_zi:
        actual = count_zi(value)
        if actual > blank.max_zi:
            yield blocks(path, "over_limit", limit=blank.max_zi, actual=actual)
    one_line = blank.kind is Kind.text
    if one_line and "\n" in value:
        yield blocks(path, "one_line")
    if _CONTROLS.search(value) or (one_line and _UNPRINTED.search(value)):
        yield blocks(path, "control_characters")
    if one_line and (sign := mixed_alphabets(value)):
        yield warns(path, "mixed_alphabets", sign=sign, number=f"U+{ord(sign):04X}")
    if blank.kind is Kind.rich_text:
        found = refused(value, images_allowed=blank.images)
        if found:
            yield blocks(path, "markup_not_allowed", actual="; ".join(found))


def _check_one(path: str, blank: Blank, value: Any) -> Iterator[Finding]:
    if isinstance(value, list):
        yield blocks(path, blank.several if len(value) > 1 else "wrong_type")
    elif not isinstance(value, str):
        yield blocks(path, "wrong_type")
    elif value not in {option.code for option in blank.options}:
        yield blocks(path, "unknown_code", actual=value[:_MOST_SHOWN])


def _check_many(path: str, blank: Blank, value: Any) -> Iterator[Finding]:
    if not isinstance(value, list):
        yield blocks(path, "wrong_type")
        return
    known = {option.code for option in blank.options}
    seen: set[str] = set()
    for place, choice in enumerate(value):
        pointer = f"{path}/{place}"
        if not isinstance(choice, str):
            yield blocks(pointer, "wrong_type")
        elif choice not in known:
            yield blocks(pointer, "unknown_code", actual=choice[:_MOST_SHOWN])
        elif choice in seen:
            yield blocks(pointer, "chosen_twice", actual=choice)
        else:
            seen.add(choice)


def _check_number(path: str, blank: Blank, value: Any) -> Iterator[Finding]:
    if not _is_whole(value):
        yield blocks(path, "not_a_count")
    elif value < 0:
        yield blocks(path, "negative")
    elif value > MOST:
        yield blocks(path, "too_large")


def _check_money(path: str, blank: Blank, value: Any) -> Iterator[Finding]:
    if not isinstance(value, str):
        yield blocks(path, "not_money")
    elif re.fullmatch(MONEY_PATTERN, value) is None:
        below_zero = re.fullmatch(MONEY_PATTERN, value.removeprefix("-"))
        yield blocks(path, "negative" if below_zero else "not_money")


def _check_month(path: str, blank: Blank, value: Any) -> Iterator[Finding]:
    if not isinstance(value, str) or re.fullmatch(MONTH_PATTERN, value) is None:
        yield blocks(path, "not_a_month", example=blank.sample)


def _check_date(path: str, blank: Blank, value: Any) -> Iterator[Finding]:
    if as_date(value) is None:
        yield blocks(path, "not_a_date", example=blank.sample)


def _check_year(path: str, blank: Blank, value: Any) -> Iterator[Finding]:
    first, last = YEARS
    if not _is_whole(value) or not first <= value <= last:
        yield blocks(path, "not_a_year")


def _is_whole(value: Any) -> bool:
    """A whole number; Python's True and False count as numbers, but are no answer to one."""
    return isinstance(value, int) and not isinstance(value, bool)


def _check_unit(path: str, value: Any, units: Collection[str] | None) -> Iterator[Finding]:
    is_code = isinstance(value, str) and _UNIT_PATTERN.fullmatch(value) is not None
    if not is_code or (units is not None and value not in units):
        yield blocks(path, "unknown_unit")


def as_date(value: Any) -> date | None:
    """The day a text names as YYYY-MM-DD, or None."""
    if not isinstance(value, str) or _ISO_DATE.fullmatch(value) is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


_CHECKS: Final[dict[Kind, Callable[[str, Blank, Any], Iterator[Finding]]]] = {
    Kind.text: _check_text,
    Kind.long_text: _check_text,
    Kind.rich_text: _check_text,
    Kind.one: _check_one,
    Kind.many: _check_many,
    Kind.number: _check_number,
    Kind.money: _check_money,
    Kind.month: _check_month,
    Kind.date: _check_date,
    Kind.year: _check_year,
}
