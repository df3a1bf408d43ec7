"""The check of a draft: everything missing or wrong at once, and the way from a draft to the finished form.

Called when a draft is saved (to show), when it is handed in (to refuse), and on corrections.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from contracts.application import agreement
from contracts.application.blank_check import check_blank, is_blank
from contracts.application.blanks import Blank, Kind, Part
from contracts.application.findings import Finding, FormIncomplete, Severity, blocks, warns
from contracts.application.form import (
    CONTACT_PART,
    PARTS,
    ApplicationForm,
    misplaced_contact,
    read,
    split_contact,
)

__all__ = ["check", "check_contact", "check_content", "parse"]


def check(
    draft: Mapping[str, Any],
    *,
    units: Collection[str] | None = None,
    year: int | None = None,
    today: date | None = None,
    code_overridden: bool = False,
) -> list[Finding]:
    """Every finding about a draft with its contact part, in the form's order.

    ``units``: codes of the campaign's recommending units; ``year``: the campaign's, pre-printed on the form;
    ``today``: the day of the campaign's clock; ``code_overridden``: a person let a failing code pass.
    """
    content, contact = split_contact(draft)
    found = check_content(
        content, units=units, year=year, today=today, code_overridden=code_overridden
    )
    found += check_contact(contact)
    found += [blocks(path, "unknown_key") for path in misplaced_contact(draft)]
    if CONTACT_PART in draft and not isinstance(draft[CONTACT_PART], Mapping):
        found.append(blocks(f"/{CONTACT_PART}", "wrong_type"))
    return found


def check_contact(contact: Mapping[str, Any]) -> list[Finding]:
    """Every finding about the contact part alone."""
    found = list(_check_part(f"/{CONTACT_PART}", PARTS[CONTACT_PART], contact, None))
    return found + list(agreement.check_contact_format(contact))


def check_content(
    content: Mapping[str, Any],
    *,
    units: Collection[str] | None = None,
    year: int | None = None,
    today: date | None = None,
    code_overridden: bool = False,
) -> list[Finding]:
    """Every finding about a draft without its contact part (the content that is hashed and handed on)."""
    found = [blocks(f"/{_escaped(key)}", "unknown_key") for key in content if key not in PARTS]
    parts: dict[str, Mapping[str, Any]] = {}
    for name, part in PARTS.items():
        if name == CONTACT_PART:
            continue
        value = content.get(name)
        parts[name] = value if isinstance(value, Mapping) else {}
        if not is_blank(value) and not isinstance(value, Mapping):
            found.append(blocks(f"/{name}", "wrong_type"))
        found += _check_part(f"/{name}", part, parts[name], units)
    for name, key in agreement.DAYS_IN_THE_YEAR:
        found += agreement.check_days(f"/{name}/{key}", parts[name].get(key), year, today)
    record = parts["extra"].get("platform_record")
    if isinstance(record, Mapping):
        found += agreement.check_days(
            "/extra/platform_record/entered_on", record.get("entered_on"), None, today
        )
    found += agreement.check_basic(parts["basic"], today)
    found += agreement.check_implementation(parts["implementation"], year)
    found += agreement.check_extra(parts["extra"], code_overridden)
    return found


def parse(
    draft: Mapping[str, Any],
    *,
    units: Collection[str] | None = None,
    year: int | None = None,
    today: date | None = None,
    code_overridden: bool = False,
) -> ApplicationForm:
    """The finished form of a draft, without contact data. Raises FormIncomplete when anything blocks."""
    found = check(draft, units=units, year=year, today=today, code_overridden=code_overridden)
    if any(finding.severity is Severity.blocks for finding in found):
        raise FormIncomplete(found)
    return read(split_contact(draft)[0])


def _check_part(
    path: str, part: type[Part], value: Mapping[str, Any], units: Collection[str] | None
) -> Iterator[Finding]:
    blanks = part.blanks()
    for key in value:
        if key not in blanks:
            yield blocks(f"{path}/{_escaped(key)}", "unknown_key")
    for name, blank in blanks.items():
        given = value.get(name)
        if blank.kind is Kind.group:
            yield from _check_group(f"{path}/{name}", blank, given, units)
        else:
            yield from check_blank(f"{path}/{name}", blank, given, units)
        if blank.other is not None:
            yield from _check_other(path, name, blank, value)


def _check_group(
    path: str, blank: Blank, value: Any, units: Collection[str] | None
) -> Iterator[Finding]:
    if is_blank(value):
        if blank.required and blank.part is not None:
            yield blocks(path, blank.part.heading.unmet)
    elif blank.part is None or not isinstance(value, Mapping):
        yield blocks(path, "wrong_type")
    else:
        yield from _check_part(path, blank.part, value, units)
        heading = blank.part.heading
        if heading.unmet and all(
            any(is_blank(value.get(name)) for name in names) for names in heading.either
        ):
            yield blocks(path, heading.unmet)


def _check_other(path: str, name: str, blank: Blank, value: Mapping[str, Any]) -> Iterator[Finding]:
    chosen = value.get(name)
    other_chosen = isinstance(chosen, list) and "other" in chosen
    other_blank = is_blank(value.get(str(blank.other)))
    if other_chosen and other_blank:
        yield blocks(f"{path}/{blank.other}", "other_needs_text", label=blank.zh)
    elif not other_chosen and not other_blank:
        yield warns(f"{path}/{blank.other}", "other_not_chosen")


def _escaped(key: object) -> str:
    return str(key)[:80].replace("~", "~0").replace("/", "~1")
