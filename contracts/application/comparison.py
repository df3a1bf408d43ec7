"""What difference.py finds between two drafts, as a person reads it: blank by blank, choices in words, long texts piece by piece.

Pure. Called by the history of a draft, and to tell an editor who was overtaken what changed meanwhile.
"""

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any, Final, Literal

from contracts.application.blank_check import is_blank
from contracts.application.blanks import Kind
from contracts.application.difference import differences
from contracts.application.labels import FIELDS, FieldLabel, field_at, label
from contracts.vocabulary import Frozen

_CLAUSES: Final = re.compile(r"[^，。；！？、,;\n]*[，。；！？、,;\n]|[^，。；！？、,;\n]+")
_TEXTS: Final = frozenset({Kind.long_text, Kind.rich_text})
_MOST_PAIRS: Final = 250_000
_WITHIN_CLAUSE: Final = 60
_ORDER: Final = {path: place for place, path in enumerate(FIELDS)}


class TextPiece(Frozen):
    """A run of a text: in both, only before, only after."""

    change: Literal["same", "removed", "added"]
    text: str


class FieldDifference(Frozen):
    """One field. before, after: as kept, null where there was nothing; *_zh: as a person reads it; pieces: of a long text, in order.

    hidden: it differs, but what it says may not be read any more.
    """

    path: str
    label: str | None
    before: Any = None
    after: Any = None
    before_zh: str = ""
    after_zh: str = ""
    pieces: tuple[TextPiece, ...] = ()
    hidden: bool = False


def changed_fields(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The blanks of the form that differ, once each, in the form's order. Never anything a person typed: a wrong value's own keys stay out."""
    paths = {_blank_of(found.path) for found in differences(before, after)}
    return sorted(paths, key=lambda path: (_ORDER.get(path, len(_ORDER)), path))


def compared(
    before: Mapping[str, Any], after: Mapping[str, Any], units: Mapping[str, str] | None = None
) -> list[FieldDifference]:
    """What differs, in words. ``units``: names of recommending units by code."""
    return [
        _difference(path, _at(before, path), _at(after, path), units or {})
        for path in changed_fields(before, after)
    ]


def text_pieces(before: str, after: str) -> tuple[TextPiece, ...]:
    """A long text's change by clauses, and by characters inside a clause that changed. Texts too unlike come as a whole."""
    old, new = _CLAUSES.findall(before), _CLAUSES.findall(after)
    if len(old) * len(new) > _MOST_PAIRS:
        return _joined([("removed", before), ("added", after)])
    found: list[tuple[str, str]] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        left, right = "".join(old[a:b]), "".join(new[c:d])
        if tag == "equal":
            found.append(("same", left))
        elif len(left) <= _WITHIN_CLAUSE and len(right) <= _WITHIN_CLAUSE:
            found += _characters(left, right)
        else:
            found += [("removed", left), ("added", right)]
    return _joined(found)


def _blank_of(path: str) -> str:
    """The blank a pointer lies in, or its part when a whole part is no object."""
    field = field_at(path)
    return field.path if field is not None else "/" + path.split("/")[1]


def _characters(left: str, right: str) -> Iterator[tuple[str, str]]:
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            yield "same", left[a:b]
        else:
            yield "removed", left[a:b]
            yield "added", right[c:d]


def _joined(found: list[tuple[str, str]]) -> tuple[TextPiece, ...]:
    pieces: list[TextPiece] = []
    for change, text in found:
        if text and pieces and pieces[-1].change == change:
            pieces[-1] = TextPiece.model_validate(
                {"change": change, "text": pieces[-1].text + text}
            )
        elif text:
            pieces.append(TextPiece.model_validate({"change": change, "text": text}))
    return tuple(pieces)


def _difference(path: str, before: Any, after: Any, units: Mapping[str, str]) -> FieldDifference:
    field = field_at(path)
    long = (
        field is not None
        and field.kind in _TEXTS
        and isinstance(before or "", str)
        and isinstance(after or "", str)
    )
    return FieldDifference(
        path=path,
        label=label(path),
        before=before,
        after=after,
        before_zh=_in_words(field, before, units),
        after_zh=_in_words(field, after, units),
        pieces=text_pieces(before or "", after or "") if long else (),
    )


def _in_words(field: FieldLabel | None, value: Any, units: Mapping[str, str]) -> str:
    if is_blank(value) or value is False:
        return "（未填）"
    if field is not None and field.kind is Kind.promise:
        return "同意"
    if field is not None and field.kind is Kind.unit:
        return units.get(str(value), str(value))
    names = {option.code: option.zh for option in field.options} if field is not None else {}
    if isinstance(value, list):
        return "、".join(names.get(str(item), str(item)) for item in value)
    shown = names.get(value, value) if isinstance(value, str) else str(value)
    return f"{shown}{field.measure}" if field is not None and field.measure else shown


def _at(draft: Mapping[str, Any], path: str) -> Any:
    value: Any = draft
    for key in path.removeprefix("/").split("/"):
        value = value.get(key) if isinstance(value, Mapping) else None
    return value
