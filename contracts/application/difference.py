"""What differs between two versions of an application, field by field and file by file. Pure; drafts, snapshots and cases are compared by it alike."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, Literal

from contracts.application.codes import EvidenceKind
from contracts.application.labels import label
from contracts.vocabulary import Frozen

Change = Literal["added", "removed", "changed"]
_KINDS: Final = {kind.value: kind.zh for kind in EvidenceKind}


class Difference(Frozen):
    """One blank that is not the same. path: its JSON pointer; before, after: as kept, None where there was nothing."""

    path: str
    label: str | None
    change: Change
    before: Any
    after: Any


class FileDifference(Frozen):
    """One file that came or went; a file whose bytes were exchanged is one removed and one added."""

    kind: str
    label: str | None
    change: Literal["added", "removed"]
    filename: str
    sha256: str
    size: int


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Difference, ...]:
    """What differs, in the order of the pointers; a list is one value, an absent key and a null are the same."""
    return tuple(_walk(before, after, ""))


def _walk(before: Any, after: Any, path: str) -> Iterator[Difference]:
    before, after = _inside(before, after), _inside(after, before)
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for key in sorted({*before, *after}):
            yield from _walk(before.get(key), after.get(key), f"{path}/{key}")
    elif before != after:
        change: Change = "added" if before is None else "removed" if after is None else "changed"
        yield Difference(path=path, label=label(path), change=change, before=before, after=after)


def _inside(mine: Any, other: Any) -> Any:
    """A part that is missing as a whole is told blank by blank."""
    return {} if mine is None and isinstance(other, Mapping) else mine


def file_differences(
    before: Iterable[Mapping[str, Any]], after: Iterable[Mapping[str, Any]]
) -> tuple[FileDifference, ...]:
    """Files that went, then files that came, told apart by kind and SHA-256: a new name alone is no other file."""
    was = {(str(item["kind"]), str(item["sha256"])): item for item in before}
    now = {(str(item["kind"]), str(item["sha256"])): item for item in after}
    gone = [_file(was[key], "removed") for key in sorted(was.keys() - now.keys())]
    return (*gone, *(_file(now[key], "added") for key in sorted(now.keys() - was.keys())))


def _file(item: Mapping[str, Any], change: Literal["added", "removed"]) -> FileDifference:
    kind = str(item["kind"])
    return FileDifference(
        kind=kind,
        label=_KINDS.get(kind),
        change=change,
        filename=str(item["filename"]),
        sha256=str(item["sha256"]),
        size=int(item["size"]),
    )
