"""What difference.py finds between two drafts, as a person reads it.

Blank by blank, choices in words, long texts piece by piece. Pure. Called by the history of a draft,
by review, and to tell an editor who was overtaken what changed meanwhile.
"""

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any, Final, Literal

from contracts.application.blank_check import is_blank
from contracts.application.blanks import Blank, Kind
from contracts.application.difference import changed_paths
from contracts.application.form_version import FormVersion
from contracts.application.labelled import value_in_words
from contracts.vocabulary import Frozen

_CLAUSES: Final = re.compile(r"[^，。；！？、,;\n]*[，。；！？、,;\n]|[^，。；！？、,;\n]+")
_TEXTS: Final = frozenset({Kind.long_text, Kind.rich_text})
_MOST_PAIRS: Final = 250_000
_WITHIN_CLAUSE: Final = 60


class TextPiece(Frozen):
    """A run of a text: in both, only before, only after."""

    change: Literal["same", "removed", "added"]
    text: str


class FieldDifference(Frozen):
    """One field. before, after: as kept, null where there was nothing; *_zh: as a person reads it.

    pieces: of a long text, in order.
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


def changed_fields(
    form: FormVersion, before: Mapping[str, Any], after: Mapping[str, Any]
) -> list[str]:
    """The blanks of the form that differ, once each, in the form's order.

    Never anything a person typed: a wrong value's own keys stay out.
    """
    paths = {_blank_of(form, path) for path in changed_paths(before, after)}
    last = len(form.order)
    return sorted(paths, key=lambda path: (form.order.get(path, last), path))


def field_differences(
    form: FormVersion,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    units: Mapping[str, str] | None = None,
) -> list[FieldDifference]:
    """What differs, in words. ``units``: names of recommending units by code."""
    return [
        _difference(form, path, _at(before, path), _at(after, path), units or {})
        for path in changed_fields(form, before, after)
    ]


def text_pieces(before: str, after: str) -> tuple[TextPiece, ...]:
    """A long text's change by clauses, and by characters inside a clause that changed.

    Texts too unlike come as a whole.
    """
    old = _CLAUSES.findall(before)
    new = _CLAUSES.findall(after)
    if len(old) * len(new) > _MOST_PAIRS:
        return _joined([("removed", before), ("added", after)])
    found: list[tuple[str, str]] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        left = "".join(old[a:b])
        right = "".join(new[c:d])
        if tag == "equal":
            found.append(("same", left))
        elif len(left) <= _WITHIN_CLAUSE and len(right) <= _WITHIN_CLAUSE:
            found += _characters(left, right)
        else:
            found += [("removed", left), ("added", right)]
    return _joined(found)


def _blank_of(form: FormVersion, path: str) -> str:
    """The blank a pointer lies in, or its part when a whole part is no object."""
    return form.blank_path(path) or "/" + path.split("/")[1]


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
        if not text:
            continue
        before = ""
        if pieces and pieces[-1].change == change:
            before = pieces.pop().text
        piece = TextPiece.model_validate({"change": change, "text": before + text})
        pieces.append(piece)
    return tuple(pieces)


def _difference(
    form: FormVersion, path: str, before: Any, after: Any, units: Mapping[str, str]
) -> FieldDifference:
    blank = form.blank_at(path)
    texts = isinstance(before or "", str) and isinstance(after or "", str)
    in_pieces = texts and blank is not None and blank.kind in _TEXTS
    return FieldDifference(
        path=path,
        label=form.label(path),
        before=before,
        after=after,
        before_zh=_in_words(blank, before, units),
        after_zh=_in_words(blank, after, units),
        pieces=text_pieces(before or "", after or "") if in_pieces else (),
    )


def _in_words(blank: Blank | None, value: Any, units: Mapping[str, str]) -> str:
    if is_blank(value) or value is False:
        return "（未填）"
    if blank is None:
        return "、".join(map(str, value)) if isinstance(value, list) else str(value)
    if blank.kind is Kind.promise:
        return "同意"
    return value_in_words(blank, value, units)[0]


def _at(draft: Mapping[str, Any], path: str) -> Any:
    value: Any = draft
    for key in path.removeprefix("/").split("/"):
        value = value.get(key) if isinstance(value, Mapping) else None
    return value
