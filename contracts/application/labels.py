"""The form for those who show or print it: parts in order with labels, hints, choices and limits.

Read out of the models, so that a screen, a Word template and the check can never disagree.
"""

from typing import Any, Final

from contracts.application.attachments import ATTACHMENTS_EN, ATTACHMENTS_ZH, EVIDENCE_HINTS
from contracts.application.blanks import Blank, Kind, Part
from contracts.application.codes import EvidenceKind, Option
from contracts.application.form import PARTS
from contracts.vocabulary import Frozen


class FieldLabel(Frozen):
    """One blank as shown. ``path`` is its JSON pointer; ``fields`` are the blanks of a group, one set of ``either`` filled in whole."""

    path: str
    kind: Kind
    zh: str
    en: str
    required: bool
    hint_zh: str = ""
    options: tuple[Option, ...] = ()
    max_zi: int | None = None
    max_chars: int | None = None
    measure: str = ""
    other: str | None = None
    box: bool = True
    images: bool = False
    source: str = ""
    pattern: str = ""
    example: str = ""
    either: tuple[tuple[str, ...], ...] = ()
    fields: "tuple[FieldLabel, ...]" = ()


class PartLabel(Frozen):
    """One part as shown. ``printed`` is False for what is not on the form; ``beside`` is printed but not typed."""

    key: str
    zh: str
    en: str
    printed: bool
    note_zh: str
    fields: tuple[FieldLabel, ...]
    either: tuple[tuple[str, ...], ...] = ()
    beside: tuple[FieldLabel, ...] = ()


class EvidenceLabel(Frozen):
    """One kind of evidence as shown."""

    kind: EvidenceKind
    zh: str
    en: str
    hint_zh: str


def form_parts() -> tuple[PartLabel, ...]:
    """Every part a draft holds, in order."""
    return tuple(_part(key, part) for key, part in PARTS.items())


def field_at(path: str) -> FieldLabel | None:
    """The blank at a JSON pointer, or around it; None where the form has none."""
    while path:
        if path in FIELDS:
            return FIELDS[path]
        path = path.rpartition("/")[0]
    return None


def label(path: str) -> str | None:
    """The Chinese label of the blank at a JSON pointer (a choice inside a list has its list's); None if unknown."""
    while path:
        if path in _BY_PATH:
            return _BY_PATH[path]
        path = path.rpartition("/")[0]
    return None


def _part(key: str, part: type[Part]) -> PartLabel:
    heading = part.heading
    return PartLabel(
        key=key,
        zh=heading.zh,
        en=heading.en,
        printed=heading.printed,
        note_zh=heading.note_zh,
        either=heading.either,
        fields=_fields(f"/{key}", part.blanks()),
        beside=_fields(f"/{key}", heading.beside),
    )


def _fields(path: str, blanks: dict[str, Blank]) -> tuple[FieldLabel, ...]:
    return tuple(_field(f"{path}/{name}", blank) for name, blank in blanks.items())


def _field(path: str, blank: Blank) -> FieldLabel:
    shown: dict[str, Any] = {
        name: getattr(blank, name)
        for name in (
            "kind",
            "zh",
            "en",
            "required",
            "hint_zh",
            "options",
            "max_zi",
            "measure",
            "other",
            "box",
            "images",
            "source",
            "pattern",
            "example",
        )
    }
    typed = blank.kind in {Kind.text, Kind.long_text, Kind.rich_text}
    if blank.part is not None:
        shown |= {"fields": _fields(path, blank.part.blanks()), "either": blank.part.heading.either}
    return FieldLabel(path=path, **shown, max_chars=blank.max_chars if typed else None)


def _by_path(fields: tuple[FieldLabel, ...]) -> dict[str, FieldLabel]:
    found: dict[str, FieldLabel] = {}
    for item in fields:
        found |= {item.path: item} | _by_path(item.fields)
    return found


FORM_PARTS: Final = form_parts()
ATTACHMENTS: Final = tuple(
    EvidenceLabel(kind=kind, zh=kind.zh, en=kind.en, hint_zh=EVIDENCE_HINTS[kind])
    for kind in EvidenceKind
)
ATTACHMENTS_TITLE: Final = (ATTACHMENTS_ZH, ATTACHMENTS_EN)
FIELDS: Final[dict[str, FieldLabel]] = {}
for _shown in FORM_PARTS:
    FIELDS.update(_by_path(_shown.fields))
_BY_PATH: Final[dict[str, str]] = (
    {f"/{part.key}": part.zh for part in FORM_PARTS}
    | {f"/attachments/{kind.value}": kind.zh for kind in EvidenceKind}
    | {path: field.zh for path, field in FIELDS.items()}
)
