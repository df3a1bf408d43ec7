"""The check of a draft: everything missing or wrong at once, and the way from a draft to the
finished form.

Called when a draft is saved (to show), when it is handed in (to refuse), and on corrections.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from contracts.application import agreement
from contracts.application.blank_check import check_blank, is_blank
from contracts.application.blanks import Blank, FormPart
from contracts.application.findings import Finding, FormIncomplete, Severity, blocks, warns
from contracts.application.form import (
    CONTACT_PART,
    ApplicationForm,
    misplaced_contact,
    pruned,
    split_contact,
)
from contracts.application.form_version import FormVersion
from contracts.canonical import canonical


def check(
    form: FormVersion,
    draft: Mapping[str, Any],
    *,
    units: Collection[str] | None = None,
    year: int | None = None,
    today: date | None = None,
    code_overridden: bool = False,
) -> list[Finding]:
    """Every finding about a draft with its contact part, in the form's order.

    ``units``: codes of the campaign's recommending units.
    ``year``: the campaign's, pre-printed on the form.
    ``today``: the day of the campaign's clock.
    ``code_overridden``: a person let a failing code pass.
    """
    content, contact = split_contact(draft)
    found = check_content(
        form, content, units=units, year=year, today=today, code_overridden=code_overridden
    )
    found += check_contact(form, contact)
    found += [blocks(path, "unknown_key") for path in misplaced_contact(draft)]
    if CONTACT_PART in draft and not isinstance(draft[CONTACT_PART], Mapping):
        found.append(blocks(f"/{CONTACT_PART}", "wrong_type"))
    return found


def check_contact(form: FormVersion, contact: Mapping[str, Any]) -> list[Finding]:
    """Every finding about the contact part alone."""
    found = list(_check_part(form.parts[CONTACT_PART], contact, None))
    return found + list(agreement.check_contact_format(contact))


def check_content(
    form: FormVersion,
    content: Mapping[str, Any],
    *,
    units: Collection[str] | None = None,
    year: int | None = None,
    today: date | None = None,
    code_overridden: bool = False,
) -> list[Finding]:
    """Every finding about a draft without its contact part (the content that is hashed and handed
    on).
    """
    found = [blocks(f"/{_escaped(key)}", "unknown_key") for key in content if key not in form.parts]
    parts: dict[str, Mapping[str, Any]] = {}
    for name, part in form.parts.items():
        if name == CONTACT_PART:
            continue
        value = content.get(name)
        parts[name] = value if isinstance(value, Mapping) else {}
        if not is_blank(value) and not isinstance(value, Mapping):
            found.append(blocks(f"/{name}", "wrong_type"))
        found += _check_part(part, parts[name], units)
    for name, key in agreement.DAYS_IN_THE_YEAR:
        found += agreement.check_days(f"/{name}/{key}", parts[name].get(key), year, today)
    record = parts["extra"].get("platform_record")
    if isinstance(record, Mapping):
        found += agreement.check_days(
            "/extra/platform_record/entered_on", record.get("entered_on"), None, today
        )
    found += agreement.check_basic(parts["basic"], today)
    found += agreement.check_implementation(form, parts["implementation"], year)
    found += agreement.check_extra(form, parts["extra"], code_overridden)
    return found


def parse(
    form: FormVersion,
    draft: Mapping[str, Any],
    *,
    units: Collection[str] | None = None,
    year: int | None = None,
    today: date | None = None,
    code_overridden: bool = False,
) -> ApplicationForm:
    """The finished form of a draft, without contact data. Raises FormIncomplete when it is not."""
    found = check(
        form,
        draft,
        units=units,
        year=year,
        today=today,
        code_overridden=code_overridden,
    )
    if any(finding.severity is Severity.blocks for finding in found):
        raise FormIncomplete(found)
    return read(split_contact(draft)[0])


def read(content: Mapping[str, Any]) -> ApplicationForm:
    """The finished form out of content that was checked. Raises pydantic.ValidationError.

    It looks at the structure only; `read_checked` also at what the form version allows.
    """
    return ApplicationForm.model_validate_json(canonical(pruned(content)))


def read_checked(form: FormVersion, content: Mapping[str, Any]) -> ApplicationForm:
    """The finished form out of content that somebody else sent. Raises pydantic.ValidationError.

    Choices, blanks and limits must be those of the form version.
    """
    made = read(content)
    wrong = [found for found in check_content(form, content) if found.code in _NOT_OF_THE_FORM]
    if wrong:
        raise ValidationError.from_exception_data("ApplicationForm", [_detail(f) for f in wrong])
    return made


_NOT_OF_THE_FORM: Final = frozenset({"unknown_key", "unknown_code", "over_limit", "too_long"})


def _detail(finding: Finding) -> InitErrorDetails:
    place = tuple(finding.path.removeprefix("/").split("/"))
    return InitErrorDetails(
        type=PydanticCustomError(finding.code, "{zh}", {"zh": finding.zh, "en": finding.en}),
        loc=place,
        input=None,
    )


def _check_part(
    part: FormPart, value: Mapping[str, Any], units: Collection[str] | None
) -> Iterator[Finding]:
    for key in value:
        if key not in part.blanks:
            yield blocks(f"{part.path}/{_escaped(key)}", "unknown_key")
    for name, blank in part.blanks.items():
        path = f"{part.path}/{name}"
        given = value.get(name)
        if blank.part is not None:
            yield from _check_group(path, blank, blank.part, given, units)
        else:
            yield from check_blank(path, blank, given, units)
        if blank.other is not None:
            yield from _check_other(part.path, name, blank, value)


def _check_group(
    path: str, blank: Blank, part: FormPart, value: Any, units: Collection[str] | None
) -> Iterator[Finding]:
    if is_blank(value):
        if blank.required:
            yield blocks(path, part.unmet)
        return
    if not isinstance(value, Mapping):
        yield blocks(path, "wrong_type")
        return
    yield from _check_part(part, value, units)
    if part.unmet and not any(_whole(value, names) for names in part.either):
        yield blocks(path, part.unmet)


def _whole(value: Mapping[str, Any], names: Collection[str]) -> bool:
    """Every blank of a set is filled in."""
    return not any(is_blank(value.get(name)) for name in names)


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
