"""What differs between two versions of an application, field by field and file by file.

Pure. Drafts, snapshots and cases are compared by it alike.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

from contracts.application.form_version import FormVersion
from contracts.vocabulary import Frozen

Change = Literal["added", "removed", "changed"]


class ValueDifference(Frozen):
    """One blank that is not the same. path: its JSON pointer.

    before, after: as kept, None where there was nothing.
    """

    path: str
    label: str | None
    change: Change
    before: Any
    after: Any


class FileDifference(Frozen):
    """One file that came or went; a file whose bytes were exchanged is one removed and one
    added.
    """

    kind: str
    label: str | None
    change: Literal["added", "removed"]
    filename: str
    sha256: str
    size: int


def differences(
    form: FormVersion, before: Mapping[str, Any], after: Mapping[str, Any]
) -> tuple[ValueDifference, ...]:
    """What differs, in the order of the pointers.

    A list is one value. An absent key and a null are the same.
    """
    found = []
    for path, old, new in _walk(before, after, ""):
        change: Change = "changed"
        if old is None:
            change = "added"
        elif new is None:
            change = "removed"
        label = form.label(path)
        found.append(
            ValueDifference(
                path=path,
                label=label,
                change=change,
                before=old,
                after=new,
            )
        )
    return tuple(found)


def changed_paths(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """JSON pointers of what differs, in order."""
    return [path for path, _, _ in _walk(before, after, "")]


def changed_kinds(
    before: Iterable[Mapping[str, Any]], after: Iterable[Mapping[str, Any]]
) -> list[str]:
    """The kinds of evidence of which a file came or went, once for each such file."""
    gone, came = _files_apart(before, after)
    return [str(item["kind"]) for item in (*gone, *came)]


def _walk(before: Any, after: Any, path: str) -> Iterator[tuple[str, Any, Any]]:
    """Pointer, old value and new value of everything that differs."""
    old = _inside(before, after)
    new = _inside(after, before)
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in sorted({*old, *new}):
            yield from _walk(old.get(key), new.get(key), f"{path}/{key}")
    elif old != new:
        yield path, old, new


def _inside(mine: Any, other: Any) -> Any:
    """A part that is missing as a whole is told blank by blank."""
    return {} if mine is None and isinstance(other, Mapping) else mine


def file_differences(
    form: FormVersion, before: Iterable[Mapping[str, Any]], after: Iterable[Mapping[str, Any]]
) -> tuple[FileDifference, ...]:
    """Files that went, then files that came.

    Kind and SHA-256 tell files apart: a new name alone makes no other file.
    """
    gone, came = _files_apart(before, after)
    return (
        *(_file(form, item, "removed") for item in gone),
        *(_file(form, item, "added") for item in came),
    )


File = Mapping[str, Any]


def _files_apart(before: Iterable[File], after: Iterable[File]) -> tuple[list[File], list[File]]:
    """The files that went and the files that came."""
    was = {(str(item["kind"]), str(item["sha256"])): item for item in before}
    now = {(str(item["kind"]), str(item["sha256"])): item for item in after}
    gone = [was[key] for key in sorted(was.keys() - now.keys())]
    came = [now[key] for key in sorted(now.keys() - was.keys())]
    return gone, came


def _file(
    form: FormVersion, item: Mapping[str, Any], change: Literal["added", "removed"]
) -> FileDifference:
    kind = str(item["kind"])
    return FileDifference(
        kind=kind,
        label=form.evidence_label(kind),
        change=change,
        filename=str(item["filename"]),
        sha256=str(item["sha256"]),
        size=int(item["size"]),
    )
