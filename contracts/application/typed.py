"""What people type into a blank, as the draft keeps it.

A number may be typed as JSON number or as text, in full-width signs, with spaces around. Where it
fits the blank in that reading, it is kept in the blank's own form; else as it was typed, and the
check says what is wrong. Called when a draft is saved.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from contracts.application.blanks import (
    EMAIL_PATTERN,
    MONEY_PATTERN,
    MONTH_PATTERN,
    PHONE_PATTERN,
    BlankRule,
    Kind,
    Part,
)
from contracts.email_address import is_email_address
from contracts.text import typed_number

_DAY: Final = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_UNIT: Final = r"[0-9]{6}|ZONE-[A-Z]{2,12}"
_COUNT: Final = re.compile(r"([0-9]{1,9})(?:\.0+)?")
"""A whole number. Some clients write 12 as 12.0, which JSON Schema calls an integer too."""


def as_kept(part: type[Part], typed: Mapping[str, Any]) -> dict[str, Any]:
    """A part or group with every blank in its kept form; unknown keys as they are."""
    rules = part.blank_rules()
    return {
        key: _kept(rules[key], value) if key in rules else value for key, value in typed.items()
    }


def _kept(rule: BlankRule, value: Any) -> Any:
    if rule.part is not None and isinstance(value, Mapping):
        return as_kept(rule.part, value)
    if isinstance(value, bool):
        return value
    if rule.kind is Kind.money and isinstance(value, int):
        return str(value)
    if not isinstance(value, str):
        return value
    if rule.kind in {Kind.number, Kind.year}:
        whole = _COUNT.fullmatch(typed_number(value))
        return int(whole[1]) if whole else value
    fits = _FITS.get(rule.kind) or _FITTING.get(rule.pattern)
    if fits is None or fits(value):
        return value
    plain = typed_number(value)
    return plain if fits(plain) else value


def _matches(pattern: str) -> Callable[[str], bool]:
    compiled = re.compile(pattern)
    return lambda text: compiled.fullmatch(text) is not None


_FITS: Final[dict[Kind, Callable[[str], bool]]] = {
    Kind.money: _matches(MONEY_PATTERN),
    Kind.month: _matches(MONTH_PATTERN),
    Kind.date: _matches(_DAY),
    Kind.unit: _matches(_UNIT),
}
_FITTING: Final[dict[str, Callable[[str], bool]]] = {
    PHONE_PATTERN: _matches(PHONE_PATTERN),
    EMAIL_PATTERN: lambda text: _matches(EMAIL_PATTERN)(text) and is_email_address(text),
}
"""By the layout of a text."""
