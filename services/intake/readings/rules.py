"""Pure decisions about a Word file's values and the draft they meet.

The file wins in the blanks it fills in. A blank left empty in it never erases what was typed. What
differs only in spelling (order of ticks, 1200 and 1200.00, marks of part two) is the same, and the
draft's own spelling stays.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Final

from contracts.application.blank_check import is_blank
from contracts.application.blanks import Kind
from contracts.application.form_version import FormVersion
from contracts.application.prose import Block, Inline, Item, Piece, Table, blocks, markdown
from contracts.paper_mark import shown_number
from contracts.text import normalise
from contracts.vocabulary import SubmissionId, covers

_MEGABYTE: Final = 1024 * 1024
_SIMPLER: Final = (
    "请删去图片、嵌入的对象和修订记录，只留申请书的内容，另存为新的Word文件后上传，或在网页上填写",
    "take out pictures, embedded objects and tracked changes, keep the form alone, save it as a"
    " new Word file and upload that, or type it on the page",
)


@dataclass(frozen=True)
class BlankChange:
    """One blank the file says something new about; before: None when it was empty."""

    path: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Merge:
    """patch: a merge patch for the draft. closed: what an open correction does not let change."""

    patch: dict[str, Any]
    filled: tuple[BlankChange, ...]
    overwritten: tuple[BlankChange, ...]
    closed: tuple[BlankChange, ...]
    unchanged: int


def beyond(end: str, limit: int) -> tuple[str, str]:
    """What is said of a file that needs more than a reading may take.

    end: `memory` or `answer`, whose limit is in bytes; `processor` or `time`, in seconds.
    """
    megabytes = limit // _MEGABYTE
    why_zh, why_en = {
        "memory": (
            f"读取此文件所需内存超过{megabytes} MB",
            f"reading it needs more than {megabytes} MB of memory",
        ),
        "answer": (
            f"从此文件读出的内容超过{megabytes} MB",
            f"what is read from it is more than {megabytes} MB",
        ),
    }.get(
        end,
        (f"未能在{limit}秒内读完此文件", f"reading it takes more than {limit} seconds"),
    )
    zh, en = _SIMPLER
    return f"{why_zh}；{zh}", f"{why_en}: {en}"


def merged(
    form: FormVersion,
    draft: Mapping[str, Any],
    found: Mapping[str, Any],
    reopened: Sequence[str] | None,
) -> Merge:
    """What the values of a file, by JSON pointer, change in a draft.

    reopened: paths of an open correction, None without one.
    """
    changes = [BlankChange(path, value_at(draft, path), value) for path, value in found.items()]
    new = [each for each in changes if not same(form, each.path, each.before, each.after)]
    may = [change for change in new if _is_open(change.path, reopened)]
    patch: dict[str, Any] = {}
    for change in may:
        _put(patch, change.path, change.after)
    return Merge(
        patch=patch,
        filled=tuple(change for change in may if is_blank(change.before)),
        overwritten=tuple(change for change in may if not is_blank(change.before)),
        closed=tuple(change for change in new if change not in may),
        unchanged=len(changes) - len(new),
    )


def _is_open(path: str, reopened: Sequence[str] | None) -> bool:
    """Whether a blank may be changed; without an open correction every blank may."""
    return reopened is None or any(covers(point, path) for point in reopened)


def same(form: FormVersion, path: str, before: Any, after: Any) -> bool:
    """Both say the same, whatever the spelling."""
    if type(before) is not type(after):
        return False
    kind = getattr(form.blank_at(path), "kind", None)
    match before, kind:
        case list(), _:
            return len(before) == len(after) and all(item in after for item in before)
        case str(), Kind.rich_text:
            return _blocks_of(before) == _blocks_of(after)
        case str(), Kind.money:
            return before == after or _amount(before) == Decimal(after)
        case str(), _:
            return normalise(before).strip() == normalise(after).strip()
    return bool(before == after)


def _blocks_of(text: str) -> list[Block]:
    """The blocks of a text, as they are compared.

    Of a list's numbers only the first says anything; paper counts the others by itself.
    """
    found: list[Block] = []
    for part in blocks(text):
        if isinstance(part, Item) and part.number is not None and not part.first:
            part = replace(part, number=0)
        found.append(part)
    return found


def _amount(text: str) -> Decimal | None:
    bare = text.replace(".", "", 1)
    return Decimal(text) if bare.isascii() and bare.isdecimal() else None


def value_at(draft: Mapping[str, Any], path: str) -> Any:
    """The value at a JSON pointer through objects; None where there is none."""
    value: Any = draft
    for step in path.strip("/").split("/"):
        value = value.get(step) if isinstance(value, Mapping) else None
    return value


def _put(patch: dict[str, Any], path: str, value: Any) -> None:
    *parents, name = path.strip("/").split("/")
    for step in parents:
        patch = patch.setdefault(step, {})
    patch[name] = value


def without_foreign_pictures(text: str, own: Collection[str]) -> tuple[str, tuple[str, ...]]:
    """A text of part two without pictures of another submission's evidence, and their captions.

    own: ids of the submission's evidence, lower case. A file printed from another submission names
    the evidence of that one.
    """
    parts = blocks(text)
    foreign = [
        piece
        for part in parts
        for piece in _pieces(part)
        if piece.image is not None and piece.image not in own
    ]
    if not foreign:
        return text, ()
    kept = [_without(part, foreign) for part in parts]
    left = [part for part in kept if any(piece.text or piece.image for piece in _pieces(part))]
    return markdown(left), tuple(piece.text for piece in foreign)


def _pieces(part: Block) -> list[Piece]:
    if isinstance(part, Table):
        return [piece for row in part.rows for cell in row for piece in cell]
    return list(part.pieces)


def _without(part: Block, foreign: Collection[Piece]) -> Block:
    def kept(pieces: Inline) -> Inline:
        return tuple(piece for piece in pieces if piece not in foreign)

    if isinstance(part, Table):
        return Table(tuple(tuple(kept(cell) for cell in row) for row in part.rows))
    return replace(part, pieces=kept(part.pieces))


def of_another(
    printed: Collection[str], number: str | None, submission_id: SubmissionId
) -> tuple[str, ...]:
    """The numbers in a file's footers that are not this submission's, as a draft or handed in."""
    own = {shown_number(number, submission_id), shown_number(None, submission_id)}
    return tuple(each for each in printed if each not in own)
