"""The form as whoever shows or prints it gets it: parts in order with labels, hints, choices,
limits.

Read out of the compiled form, so that a screen, a Word template and the check never disagree.
"""

from collections.abc import Mapping

from contracts.application.blanks import Blank, FormPart, Kind
from contracts.application.codes import EvidenceKind, Option
from contracts.application.form_version import FormVersion
from contracts.vocabulary import Frozen


class FieldLabel(Frozen):
    """One blank as shown. ``path`` is its JSON pointer.

    ``fields`` are the blanks of a group, of which one set of ``either`` is filled in whole.
    """

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
    """One part as shown. ``printed`` is False for what is not on the form.

    ``beside`` is printed but not typed.
    """

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


def form_parts(form: FormVersion) -> tuple[PartLabel, ...]:
    """Every part a draft holds, in order."""
    return tuple(_part(key, part) for key, part in form.parts.items())


def form_evidence(form: FormVersion) -> tuple[EvidenceLabel, ...]:
    """Every kind of evidence, in order."""
    return tuple(
        EvidenceLabel(
            kind=kind,
            zh=words.zh,
            en=words.en,
            hint_zh=words.hint_zh,
        )
        for kind, words in form.evidence.items()
    )


def _part(key: str, part: FormPart) -> PartLabel:
    return PartLabel(
        key=key,
        zh=part.zh,
        en=part.en,
        printed=part.printed,
        note_zh=part.note_zh,
        either=part.either,
        fields=_fields(part.path, part.blanks),
        beside=_fields(part.path, part.beside),
    )


def _fields(path: str, blanks: Mapping[str, Blank]) -> tuple[FieldLabel, ...]:
    return tuple(_field(f"{path}/{name}", blank) for name, blank in blanks.items())


def _field(path: str, blank: Blank) -> FieldLabel:
    typed = blank.kind in {Kind.text, Kind.long_text, Kind.rich_text}
    inner = blank.part
    return FieldLabel(
        path=path,
        kind=blank.kind,
        zh=blank.zh,
        en=blank.en,
        required=blank.required,
        hint_zh=blank.hint_zh,
        options=blank.options,
        max_zi=blank.max_zi,
        max_chars=blank.max_chars if typed else None,
        measure=blank.measure,
        other=blank.other,
        box=blank.box,
        images=blank.images,
        source=blank.source,
        pattern=blank.pattern,
        example=blank.example,
        either=() if inner is None else inner.either,
        fields=() if inner is None else _fields(path, inner.blanks),
    )
