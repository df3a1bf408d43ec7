"""Rules between blanks: what one answer asks of another.

Pure; each takes parts that may be wrong or empty.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from contracts import credit_code
from contracts.application.blank_check import as_date, is_blank
from contracts.application.blanks import (
    EMAIL_PATTERN,
    MONEY_PATTERN,
    MONTH_PATTERN,
    PHONE_PATTERN,
)
from contracts.application.counting import SOFT_PATH, part_two_zi
from contracts.application.findings import Finding, Severity, blocks, warns
from contracts.application.form_version import FormVersion
from contracts.application.implementation import TEXT_KEYS
from contracts.email_address import is_email_address

_EXTENSION: Final = re.compile(r"(?:转|ext|x).*", re.IGNORECASE)
_PHONE_DIGITS: Final = range(7, 16)
DAYS_IN_THE_YEAR: Final = (("cover", "filled_on"), ("declaration", "declared_on"))
"""Dates of signing: part and blank."""
_FIRST_5G_MONTH: Final = "2015-01"
_LONGEST_YEARS: Final = 15
_KIND_PREFIX: Final = {"enterprise": "9", "public_institution": "12"}


def check_contact_format(contact: Mapping[str, Any]) -> Iterator[Finding]:
    """Telephone and e-mail look like such."""
    phone = _stripped(contact.get("contact_phone"))
    email = _stripped(contact.get("contact_email"))
    if phone and not _is_phone(phone):
        yield blocks("/contact/contact_phone", "bad_phone")
    fits = re.fullmatch(EMAIL_PATTERN, email) is not None
    if email and not (fits and is_email_address(email)):
        yield blocks("/contact/contact_email", "bad_email")


def check_days(path: str, value: Any, year: int | None, today: date | None) -> Iterator[Finding]:
    """A date of signing: in the campaign's year (pre-printed on the form), not after today."""
    day = as_date(value)
    if day is None:
        return
    if year is not None and day.year != year:
        yield blocks(path, "wrong_year", year=year)
    elif today is not None and day > today:
        yield warns(path, "date_in_future")


def check_basic(basic: Mapping[str, Any], today: date | None) -> Iterator[Finding]:
    """Months in order and plausible; invested against total; built against the end month."""
    start = _month(basic.get("started_month"))
    end = _month(basic.get("ends_month"))
    if start and end and end < start:
        yield blocks("/basic/ends_month", "ends_before_start", start=start)
    if start and start < _FIRST_5G_MONTH:
        yield warns("/basic/started_month", "implausible_month")
    if start and end:
        years = int(end[:4]) - int(start[:4])
        if years > _LONGEST_YEARS:
            yield warns("/basic/ends_month", "implausible_month")
    built = basic.get("project_stage") == "built"
    if built and end and today and end > today.strftime("%Y-%m"):
        yield warns("/basic/ends_month", "built_before_end")
    total = _money(basic.get("total_investment"))
    invested = _money(basic.get("invested_so_far"))
    if total is not None and invested is not None and invested > total:
        yield warns("/basic/invested_so_far", "invested_above_total")


def check_implementation(
    form: FormVersion, part: Mapping[str, Any], year: int | None
) -> Iterator[Finding]:
    """The three texts are needed unless earlier material stands in; their 字 have a soft limit.

    ``year`` is the campaign's: earlier material is not from later.
    """
    substituted = not is_blank(part.get("substitute"))
    texts = [part[key] for key in TEXT_KEYS if not is_blank(part.get(key))]
    if substituted and texts:
        yield warns("/implementation/substitute", "text_and_substitute")
    if not substituted:
        for key in TEXT_KEYS:
            if is_blank(part.get(key)):
                blank = form.parts["implementation"].blanks[key]
                yield blocks(f"/implementation/{key}", "missing", label=blank.zh, label_en=blank.en)
    substitute = part.get("substitute")
    earlier = substitute.get("year") if isinstance(substitute, Mapping) else None
    if year is not None and isinstance(earlier, int) and earlier > year:
        yield blocks("/implementation/substitute/year", "not_a_year")
    actual = part_two_zi(part)
    if actual > form.part_two_zi:
        yield warns(SOFT_PATH, "over_soft_limit", limit=form.part_two_zi, actual=actual)


def check_extra(
    form: FormVersion, extra: Mapping[str, Any], code_overridden: bool
) -> Iterator[Finding]:
    """The credit code's checks, the kind of body, the record on 5gii."""
    code = extra.get("credit_code")
    kind = extra.get("applicant_kind")
    if isinstance(code, str) and code.strip():
        yield from _check_code(code, code_overridden)
        prefix = _KIND_PREFIX.get(kind) if isinstance(kind, str) else None
        if prefix and not credit_code.clean(code).startswith(prefix):
            yield warns("/extra/applicant_kind", "kind_differs")
    record = extra.get("platform_record")
    if form.has("/extra/platform_record") and is_blank(record):
        yield warns("/extra/platform_record", "no_platform_record")


def _check_code(code: str, overridden: bool) -> Iterator[Finding]:
    checked = credit_code.check(code)
    if checked.ok:
        return
    if overridden and checked.layout_ok:
        yield warns("/extra/credit_code", "credit_code_overridden")
        return
    for problem in checked.problems:
        yield Finding(
            path="/extra/credit_code",
            code=problem.code,
            severity=Severity.blocks,
            zh=problem.zh,
            en=problem.en,
        )


def _stripped(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _is_phone(text: str) -> bool:
    number = _EXTENSION.sub("", text)
    digits = sum(char.isdigit() for char in number)
    return re.fullmatch(PHONE_PATTERN, text) is not None and digits in _PHONE_DIGITS


def _month(value: Any) -> str | None:
    return value if isinstance(value, str) and re.fullmatch(MONTH_PATTERN, value) else None


def _money(value: Any) -> Decimal | None:
    return Decimal(value) if isinstance(value, str) and re.fullmatch(MONEY_PATTERN, value) else None
