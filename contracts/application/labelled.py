"""The content of an application as a person reads it: labels beside values, in the form's order.

Made from the form version that the application was written in. Pure. Review shows it to units, the
city, auditors and experts. Contact data is no content: its part is left out.
"""

from collections.abc import Mapping
from typing import Any, Final

from contracts.application.blank_check import is_blank
from contracts.application.blanks import Blank, FormPart, Kind
from contracts.application.form import CONTACT_PART
from contracts.application.form_version import FormVersion
from contracts.text import count_zi
from contracts.vocabulary import Frozen

YES: Final = ("是", "Yes")
NO: Final = ("否", "No")
_NEVER_TYPED: Final = frozenset({Kind.derived, Kind.scan})


class LabelledField(Frozen):
    """One blank with its value.

    path: its JSON pointer. value: as kept; null where nothing was filled in.
    zh_value, en_value: as a person reads it: choices by their labels, amounts with their measure,
    ticks as 是 or 否. Empty where nothing was filled in. Text that was typed is the same in both.
    zi, most_zi: how many 字 a limited text has, and how many it may have.
    fields: the blanks of a group, which a page shows as the rows of a table.
    """

    path: str
    kind: Kind
    zh: str
    en: str
    value: Any = None
    zh_value: str = ""
    en_value: str = ""
    measure: str = ""
    zi: int | None = None
    most_zi: int | None = None
    fields: "tuple[LabelledField, ...]" = ()


class LabelledPart(Frozen):
    """One part of the form. printed: False for what is asked besides the form."""

    path: str
    zh: str
    en: str
    printed: bool
    fields: tuple[LabelledField, ...]


def labelled_content(
    form: FormVersion,
    content: Mapping[str, Any],
    units: Mapping[str, str],
) -> tuple[LabelledPart, ...]:
    """Every part of the form but the contact. ``units``: names of recommending units by code."""
    return tuple(
        LabelledPart(
            path=part.path,
            zh=part.zh,
            en=part.en,
            printed=part.printed,
            fields=_fields(part, _inside(content, key), units),
        )
        for key, part in form.parts.items()
        if key != CONTACT_PART
    )


def _inside(values: Any, key: str) -> Any:
    return values.get(key) if isinstance(values, Mapping) else None


def _fields(
    part: FormPart,
    values: Any,
    units: Mapping[str, str],
) -> tuple[LabelledField, ...]:
    return tuple(
        _field(
            f"{part.path}/{name}",
            blank,
            _inside(values, name),
            units,
        )
        for name, blank in part.blanks.items()
        if blank.kind not in _NEVER_TYPED
    )


def _field(
    path: str,
    blank: Blank,
    value: Any,
    units: Mapping[str, str],
) -> LabelledField:
    if blank.part is not None:
        return LabelledField(
            path=path,
            kind=blank.kind,
            zh=blank.zh,
            en=blank.en,
            fields=_fields(blank.part, value, units),
        )
    zh_value, en_value = "", ""
    if not is_blank(value):
        zh_value, en_value = value_in_words(
            blank,
            value,
            units,
        )
    limited = blank.max_zi is not None and isinstance(value, str)
    return LabelledField(
        path=path,
        kind=blank.kind,
        zh=blank.zh,
        en=blank.en,
        value=value,
        zh_value=zh_value,
        en_value=en_value,
        measure=blank.measure,
        zi=count_zi(value) if limited else None,
        most_zi=blank.max_zi,
    )


def value_in_words(
    blank: Blank,
    value: Any,
    units: Mapping[str, str],
) -> tuple[str, str]:
    """A value that is filled in, in Chinese and English.

    A code that the form does not know stands as it is.
    """
    if isinstance(value, bool):
        return YES if value else NO
    if blank.kind is Kind.unit:
        name = units.get(str(value), str(value))
        return name, name
    if blank.options:
        chosen = value if isinstance(value, list) else [value]
        zh_names = {option.code: option.zh for option in blank.options}
        en_names = {option.code: option.en for option in blank.options}
        return (
            "、".join(zh_names.get(str(code), str(code)) for code in chosen),
            ", ".join(en_names.get(str(code), str(code)) for code in chosen),
        )
    if isinstance(value, list):
        return "、".join(map(str, value)), ", ".join(map(str, value))
    shown = f"{value}{blank.measure}"
    return shown, shown
