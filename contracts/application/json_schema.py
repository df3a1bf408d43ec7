"""The application form as JSON Schema 2020-12: what a complete draft looks like, blanks nobody filled in left out.

Made from the same blanks as the check, so that whatever it refuses the check refuses too. What no schema can say (字, dates, the
check digits of a code, marks in a text) the check alone says; 字 limits stand beside as ``x-max-zi``.
"""

from collections.abc import Callable, Collection, Sequence
from copy import deepcopy
from typing import Any, Final

from contracts.application.blanks import MONEY_PATTERN, MONTH_PATTERN, MOST, YEARS, Kind
from contracts.application.labels import FORM_PARTS, FieldLabel, PartLabel

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
ADDRESS: Final = "https://quanlian.example/forms/"
UNITS: Final = "recommending_unit"
"""The definition that each campaign fills in with its own units."""
_NOT_BLANK: Final = r"\S"
_MONTH_AND_DAY: Final = "(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_DAY: Final = f"^[0-9]{{4}}-{_MONTH_AND_DAY}$"
_CONTROL: Final = "[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]"
_CONTROL_OR_BREAK: Final = "[\\u0000-\\u0008\\u000a-\\u001f\\u007f-\\u009f]"

Schema = dict[str, Any]


def form_schema(version: str, title: str) -> Schema:
    """The schema of a complete draft, contact part included. ``$defs/recommending_unit`` takes any code until a campaign names its own."""
    return {
        "$schema": DIALECT,
        "$id": f"{ADDRESS}{version}",
        "title": title,
        "type": "object",
        "properties": {part.key: _part(part) for part in FORM_PARTS},
        "required": [part.key for part in FORM_PARTS],
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
    """A version's schema with what is the campaign's own: its recommending units (code, name), and its year at ``days`` (pointers)."""
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


def _part(part: PartLabel) -> Schema:
    return _object(part.zh, part.en, part.note_zh, part.fields, part.either)


def _object(
    zh: str, en: str, note: str, fields: Sequence[FieldLabel], either: Sequence[tuple[str, ...]]
) -> Schema:
    known = {_key(field): field for field in fields}
    made: Schema = _told(zh, en, note) | {
        "type": "object",
        "properties": {key: _field(field) for key, field in known.items()},
        "required": [key for key, field in known.items() if field.required],
        "additionalProperties": False,
    }
    others = [_other(key, field.other) for key, field in known.items() if field.other]
    if others:
        made["allOf"] = others
    if either:
        made["anyOf"] = [
            {"required": list(names), "properties": {name: _filled(known[name]) for name in names}}
            for names in either
        ]
    return made


def _other(key: str, text: str) -> Schema:
    """Where a list has its "other" chosen, the text beside it says what it is."""
    chosen = {"properties": {key: {"contains": {"const": "other"}}}, "required": [key]}
    return {
        "if": chosen,
        "then": {"required": [text], "properties": {text: {"pattern": _NOT_BLANK}}},
    }


def _filled(field: FieldLabel) -> Schema:
    """What makes a blank count as filled in."""
    if field.kind is Kind.many:
        return {"minItems": 1}
    return {"minProperties": 1} if field.kind is Kind.group else {"pattern": _NOT_BLANK}


def _field(field: FieldLabel) -> Schema:
    made = _told(field.zh, field.en, field.hint_zh) | _KINDS[field.kind](field)
    if field.example:
        made["examples"] = [field.example]
    return made


def _told(zh: str, en: str, hint: str) -> Schema:
    return {"title": zh, "x-en": en} | ({"description": hint} if hint else {})


def _text(field: FieldLabel) -> Schema:
    one_line = field.kind is Kind.text
    made: Schema = {
        "type": "string",
        "not": {"pattern": _CONTROL_OR_BREAK if one_line else _CONTROL},
    }
    if field.max_chars is not None:
        made["maxLength"] = field.max_chars
    if field.pattern or field.required:
        made["pattern"] = field.pattern or _NOT_BLANK
    if field.max_zi is not None:
        made["x-max-zi"] = field.max_zi
    if field.kind is Kind.rich_text:
        made["x-markup"] = [
            "paragraph",
            "bold",
            "list",
            "table",
            *(["image"] if field.images else []),
        ]
    return made


def _one(field: FieldLabel) -> Schema:
    return {
        "type": "string",
        "oneOf": [{"const": o.code, "title": o.zh, "x-en": o.en} for o in field.options],
    }


def _many(field: FieldLabel) -> Schema:
    made: Schema = {"type": "array", "items": _one(field), "uniqueItems": True}
    return made | ({"minItems": 1} if field.required else {})


def _pattern(pattern: str, example: str) -> Callable[[FieldLabel], Schema]:
    return lambda field: {"type": "string", "pattern": pattern, "examples": [example]}


_KINDS: Final[dict[Kind, Callable[[FieldLabel], Schema]]] = {
    Kind.text: _text,
    Kind.long_text: _text,
    Kind.rich_text: _text,
    Kind.one: _one,
    Kind.many: _many,
    Kind.number: lambda field: {"type": "integer", "minimum": 0, "maximum": MOST},
    Kind.money: _pattern(MONEY_PATTERN, "1200.50"),
    Kind.month: _pattern(MONTH_PATTERN, "2023-03"),
    Kind.date: lambda field: {
        "type": "string",
        "format": "date",
        "pattern": _DAY,
        "examples": ["2023-09-06"],
    },
    Kind.year: lambda field: {"type": "integer", "minimum": YEARS[0], "maximum": YEARS[1]},
    Kind.promise: lambda field: {"type": "boolean", "const": True},
    Kind.unit: lambda field: {"$ref": f"#/$defs/{UNITS}"},
    Kind.group: lambda field: _object(
        field.zh, field.en, field.hint_zh, field.fields, field.either
    ),
}


def _key(field: FieldLabel) -> str:
    return field.path.rpartition("/")[2]
