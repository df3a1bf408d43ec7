"""One version of the form, ready to use: the structure joined with what a call says of it.

Compiled once per version and kept. The check, the JSON Schema, the presentation, the counts of 字,
the Word form out and in, and every label read it. `kit.forms.form_of` answers a campaign's own.
"""

import json
from collections import OrderedDict
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any, Final

from contracts.application.blanks import Blank, BlankRule, FormPart, Kind, Part
from contracts.application.codes import EvidenceKind, Option
from contracts.application.form import PARTS
from contracts.application.form_data import BlankData, EvidenceData, ExampleData, FormData

WORDS: Final = Path(__file__).resolve().parent / "versions" / "words"
"""The published documents, by version name. A campaign may name one instead of bringing its own."""
_MOST_KEPT: Final = 64


class FormVersion:
    """The compiled form. ``parts`` in the form's order, ``blanks`` by JSON pointer."""

    def __init__(self, data: FormData) -> None:
        self.version = data.version
        self.part_two_zi = data.part_two_zi
        self.examples: ExampleData = data.examples
        self.attachments_zh = data.attachments.zh
        self.attachments_en = data.attachments.en
        self.evidence: Mapping[EvidenceKind, EvidenceData] = {
            kind: data.evidence[kind] for kind in EvidenceKind
        }
        self.printed = data.printed
        self.parts: Mapping[str, FormPart] = {
            key: _compiled(f"/{key}", part, data) for key, part in PARTS.items()
        }
        self.blanks: Mapping[str, Blank] = _by_path(self.parts)
        self._source = data.model_dump_json()

    @property
    def title(self) -> str:
        """What stands on the cover."""
        return self.parts["cover"].zh

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The place of every blank in the form, by JSON pointer."""
        return {path: place for place, path in enumerate(self.blanks)}

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        parts = {part.path: part.zh for part in self.parts.values()}
        evidence = {f"/attachments/{kind}": words.zh for kind, words in self.evidence.items()}
        blanks = {path: blank.zh for path, blank in self.blanks.items()}
        return parts | evidence | blanks

    def blank_path(self, path: str) -> str | None:
        """The pointer of the blank at a JSON pointer, or around it; None where the form has
        none.
        """
        while path:
            if path in self.blanks:
                return path
            path = path.rpartition("/")[0]
        return None

    def blank_at(self, path: str) -> Blank | None:
        """The blank at a JSON pointer, or around it; None where the form has none."""
        found = self.blank_path(path)
        return None if found is None else self.blanks[found]

    def label(self, path: str) -> str | None:
        """The Chinese label at a JSON pointer or around it; None for what the form does not
        have.
        """
        while path:
            if path in self._labels:
                return self._labels[path]
            path = path.rpartition("/")[0]
        return None

    def evidence_label(self, kind: str) -> str | None:
        """The Chinese label of a kind of evidence; None for what is no kind."""
        return self._labels.get(f"/attachments/{kind}")

    def options(self, path: str) -> tuple[Option, ...]:
        """The choices of a list; empty where this form does not have it."""
        blank = self.blanks.get(path)
        return () if blank is None else blank.options

    def has(self, path: str) -> bool:
        """Whether this form has the blank."""
        return path in self.blanks

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FormVersion) and self._source == other._source

    def __hash__(self) -> int:
        return hash(self._source)

    def __reduce__(self) -> tuple[Any, ...]:
        """A form crosses to another process as its document and is compiled there once."""
        return form_from_text, (self._source,)


# Compiled forms by the text of their document, the one used last at the end. Threads share it.
_kept: OrderedDict[str, FormVersion] = OrderedDict()
_keeping = Lock()


def form_from_text(text: str) -> FormVersion:
    """The form of a document that was validated when its campaign was opened. Compiled once."""
    # The lock guards the order of the entries only: compiling twice would do no harm.
    with _keeping:
        found = _kept.get(text)
        if found is not None:
            _kept.move_to_end(text)
            return found
    made = FormVersion(FormData.model_validate_json(text))
    with _keeping:
        _kept[text] = made
        if len(_kept) > _MOST_KEPT:
            _kept.popitem(last=False)
    return made


def form_from(document: Mapping[str, Any] | None, version: str) -> FormVersion:
    """A plan's form: its own document, else the published one of that name.

    Raises FileNotFoundError for a name that was never published.
    """
    if document is None:
        return published_form(version)
    return form_from_text(json.dumps(document, ensure_ascii=False, sort_keys=True))


def published_form(version: str) -> FormVersion:
    """A published version. Raises FileNotFoundError for one that never was."""
    if version not in published_versions():
        raise FileNotFoundError(version)
    return form_from_text((WORDS / f"{version}.json").read_text(encoding="utf-8"))


def published_versions() -> frozenset[str]:
    """The names of all published versions."""
    return frozenset(path.stem for path in WORDS.glob("*.json"))


def _compiled(path: str, part: type[Part], data: FormData) -> FormPart:
    heading = data.headings[path]
    rule = part.rule
    blanks = {
        name: _blank(f"{path}/{name}", each, data)
        for name, each in part.blank_rules().items()
        if f"{path}/{name}" in data.blanks
    }
    return FormPart(
        path=path,
        zh=heading.zh,
        en=heading.en,
        note_zh=heading.note_zh,
        printed=rule.printed,
        either=_either(part, blanks),
        unmet=rule.unmet,
        blanks=blanks,
        beside={
            name: _joined(each, data.beside[f"{path}/{name}"], data.examples, None)
            for name, each in rule.beside.items()
        },
    )


def _either(part: type[Part], blanks: Mapping[str, Blank]) -> tuple[tuple[str, ...], ...]:
    """The sets of blanks of which one must be whole, without those this form does not have."""
    return tuple(names for names in part.rule.either if all(name in blanks for name in names))


def _blank(path: str, rule: BlankRule, data: FormData) -> Blank:
    inner = None if rule.part is None else _compiled(path, rule.part, data)
    return _joined(rule, data.blanks[path], data.examples, inner)


def _joined(
    rule: BlankRule, words: BlankData, examples: ExampleData, part: FormPart | None
) -> Blank:
    samples = {Kind.month: examples.month, Kind.date: examples.date}
    return Blank(
        kind=rule.kind,
        zh=words.zh,
        en=words.en,
        required=rule.required,
        hint_zh=words.hint_zh,
        options=tuple(option.as_option() for option in words.options),
        max_zi=words.max_zi,
        max_chars=words.max_chars,
        measure=words.measure,
        other=rule.other if words.options and _has_other(words) else None,
        box=rule.box,
        images=rule.images,
        several=rule.several,
        source=rule.source,
        pattern=rule.pattern,
        example=words.example,
        sample=samples.get(rule.kind, ""),
        part=part,
    )


def _has_other(words: BlankData) -> bool:
    return any(option.code == "other" for option in words.options)


def _by_path(parts: Mapping[str, FormPart]) -> dict[str, Blank]:
    found: dict[str, Blank] = {}
    for part in parts.values():
        _collect(part, found)
    return found


def _collect(part: FormPart, found: dict[str, Blank]) -> None:
    for name, blank in part.blanks.items():
        path = f"{part.path}/{name}"
        found[path] = blank
        if blank.part is not None:
            _collect(blank.part, found)
