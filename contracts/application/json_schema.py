"""The application form as JSON Schema 2020-12: what a complete draft looks like.

A draft leaves out the blanks that nobody filled in. A number is sent as JSON number or as text
(``typed.py``), and kept in the first form that its schema names. The schema is made from the same
blanks as the check: what it refuses, the check refuses too. Only the check judges what no schema
can say: 字, dates, the check digits of a code, marks in a text. ``x-max-zi`` names limits of 字.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from copy import deepcopy
from typing import Any, Final

from contracts.application.blanks import (
    MONEY_PATTERN,
    MONTH_PATTERN,
    MOST,
    MOST_MONEY,
    YEAR_PATTERN,
    YEARS,
    Blank,
    FormPart,
    Kind,
)
from contracts.application.form_version import FormVersion

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
ADDRESS: Final = "https://quanlian.example/forms/"
UNITS: Final = "recommending_unit"
"""The definition that each campaign fills in with its own units."""
_NOT_BLANK: Final = r"[^\s\u2800]"
_MONTH_AND_DAY: Final = "(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_DAY: Final = f"^[0-9]{{4}}-{_MONTH_AND_DAY}$"
_CONTROL: Final = "[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]"
_CONTROL_OR_BREAK: Final = "[\\u0000-\\u0008\\u000a-\\u001f\\u007f-\\u009f]"

_TYPED_ZH: Final = "可填数字，也可填数字文字；文字中的全角数字、空格在保存时改为半角、去除"
_TYPED_EN: Final = (
    "a number, or text of digits; saving makes full-width signs plain and drops spaces"
)

Schema = dict[str, Any]


def form_schema(form: FormVersion) -> Schema:
    """The schema of a complete draft, contact part included.

    ``$defs/recommending_unit`` takes any code until a campaign names its own.
    """
    return {
        "$schema": DIALECT,
        "$id": f"{ADDRESS}{form.version}",
        "title": form.title,
        "type": "object",
        "properties": {key: _part(part) for key, part in form.parts.items()},
        "required": list(form.parts),
        "additionalProperties": False,
        "$defs": {UNITS: {"type": "string"}},
    }


def for_campaign(
    schema: Schema,
    campaign_id: object,
    units: Sequence[tuple[str, str]],
    year: int,
    days: Collection[str],
) -> Schema:
    """A version's schema with what is the campaign's own.

    ``units``: its recommending units (code, name). ``days``: pointers of dates in its ``year``.
    """
    made = deepcopy(schema)
    made["$id"] = f"{schema['$id']}/{campaign_id}"
    made["$defs"][UNITS] = {
        "type": "string",
        "oneOf": [{"const": code, "title": name} for code, name in units],
    }
    for path in days:
        at = made
        for key in path.removeprefix("/").split("/"):
            at = at["properties"][key]
        at["pattern"] = f"^{year}-{_MONTH_AND_DAY}$"
        at.pop("examples")  # of another year, perhaps
    return made


def _part(part: FormPart) -> Schema:
    return _object(part.zh, part.en, part.note_zh, part)


def _object(zh: str, en: str, note: str, part: FormPart) -> Schema:
    """The schema of a part, or of a group with its own title and note."""
    blanks = part.blanks
    made: Schema = _titled(zh, en, note) | {
        "type": "object",
        "properties": {key: _blank_schema(blank) for key, blank in blanks.items()},
        "required": [key for key, blank in blanks.items() if blank.required],
        "additionalProperties": False,
    }
    others = [_other(key, blank.other) for key, blank in blanks.items() if blank.other]
    if others:
        made["allOf"] = others
    if part.either:
        made["anyOf"] = [_one_set(names, blanks) for names in part.either]
    return made


def _one_set(names: Sequence[str], blanks: Mapping[str, Blank]) -> Schema:
    """All blanks of one set are filled in."""
    properties = {name: _filled(blanks[name]) for name in names}
    return {"required": list(names), "properties": properties}


def _other(key: str, text: str) -> Schema:
    """Where a list has its "other" chosen, the text beside it says what it is."""
    chosen = {"properties": {key: {"contains": {"const": "other"}}}, "required": [key]}
    return {
        "if": chosen,
        "then": {"required": [text], "properties": {text: {"pattern": _NOT_BLANK}}},
    }


def _filled(blank: Blank) -> Schema:
    """What makes a blank count as filled in."""
    if blank.kind is Kind.many:
        return {"minItems": 1}
    if blank.kind is Kind.group:
        return {"minProperties": 1}
    return {"pattern": _NOT_BLANK}


def _blank_schema(blank: Blank) -> Schema:
    made = _titled(blank.zh, blank.en, blank.hint_zh) | _KINDS[blank.kind](blank)
    if blank.example:
        made["examples"] = [blank.example]
    return made


def _titled(zh: str, en: str, hint: str) -> Schema:
    made: Schema = {"title": zh, "x-en": en}
    if hint:
        made["description"] = hint
    return made


def _text(blank: Blank) -> Schema:
    one_line = blank.kind is Kind.text
    refused = _CONTROL_OR_BREAK if one_line else _CONTROL
    made: Schema = {
        "type": "string",
        "not": {"pattern": refused},
        "maxLength": blank.max_chars,
    }
    if blank.pattern or blank.required:
        made["pattern"] = blank.pattern or _NOT_BLANK
    if blank.max_zi is not None:
        made["x-max-zi"] = blank.max_zi
    if blank.kind is Kind.rich_text:
        marks = ["paragraph", "bold", "list", "table"]
        if blank.images:
            marks.append("image")
        made["x-markup"] = marks
    return made


def _one(blank: Blank) -> Schema:
    choices = [
        {"const": option.code, "title": option.zh, "x-en": option.en} for option in blank.options
    ]
    return {"type": "string", "oneOf": choices}


def _many(blank: Blank) -> Schema:
    made: Schema = {"type": "array", "items": _one(blank), "uniqueItems": True}
    if blank.required:
        made["minItems"] = 1
    return made


def _number(kept: str, sent: str, pattern: str, bounds: tuple[int, int]) -> Schema:
    """A number in either form in which it may be sent, the kept form first.

    ``x-typed``: what no pattern says. Saving reads a text in plain signs first; a pattern with
    every spelling would be read by nobody.
    """
    return {
        "type": [kept, sent],
        "pattern": pattern,
        "minimum": bounds[0],
        "exclusiveMaximum": bounds[1] + 1,
        "x-typed": {"zh": _TYPED_ZH, "en": _TYPED_EN},
    }


def _money(blank: Blank) -> Schema:
    # Not multipleOf 0.01: readers divide binary fractions and would refuse 1200.57.
    return _number("string", "number", MONEY_PATTERN, (0, MOST_MONEY)) | {
        "x-decimal-places": 2,
        "examples": ["1200.50", 1200],
    }


def _matching(pattern: str, example: str) -> Schema:
    return {"type": "string", "pattern": pattern, "examples": [example]}


def _group(blank: Blank) -> Schema:
    assert blank.part is not None, "a group has blanks of its own"
    return _object(blank.zh, blank.en, blank.hint_zh, blank.part)


_KINDS: Final[dict[Kind, Callable[[Blank], Schema]]] = {
    Kind.text: _text,
    Kind.long_text: _text,
    Kind.rich_text: _text,
    Kind.one: _one,
    Kind.many: _many,
    Kind.number: lambda blank: _number("integer", "string", "^[0-9]{1,8}$", (0, MOST)),
    Kind.money: _money,
    Kind.month: lambda blank: _matching(MONTH_PATTERN, blank.sample),
    Kind.date: lambda blank: {
        "type": "string",
        "format": "date",
        "pattern": _DAY,
        "examples": [blank.sample],
    },
    Kind.year: lambda blank: _number("integer", "string", YEAR_PATTERN, YEARS),
    Kind.promise: lambda blank: {"type": "boolean", "const": True},
    Kind.unit: lambda blank: {"$ref": f"#/$defs/{UNITS}"},
    Kind.group: _group,
}
