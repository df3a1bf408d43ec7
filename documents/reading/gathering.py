"""Gathers what slots tell: one value a blank, however often it is printed; everything doubtful or
homeless is listed.
"""

from collections.abc import Iterable
from typing import Any, Final

from contracts.application import FormVersion
from documents.reading.findings import Doubtful, FoundValue, UnreadText, shortened
from documents.reading.slots import Told
from documents.reading.words import key

MOST_LISTED: Final = 500
"""Places that are listed one by one; a file that holds more says so once."""


class Gathering:
    """recognised: some label of the form was met."""

    def __init__(self, form: FormVersion) -> None:
        self.form = form
        self.recognised = False
        self._values: dict[str, tuple[Any, str]] = {}
        self._clashes: set[str] = set()
        self._unread: dict[UnreadText, None] = {}

    def take(self, told: Iterable[Told], place: str, seen: str) -> None:
        """What one slot told of its blanks; a blank that is empty here says nothing."""
        self.recognised = True
        for path, value in told:
            if isinstance(value, Doubtful):
                self.doubt(path, place, value.seen or seen, value.code)
            elif value is not None:
                self._keep(path, value, place)

    def _keep(self, path: str, value: Any, place: str) -> None:
        if path not in self._values:
            self._values[path] = (value, place)
        elif not _same(self._values[path][0], value):
            self._clashes.add(path)
            first, before = self._values[path]
            self.doubt(path, f"{before} / {place}", f"{_shown(first)} / {_shown(value)}", "differs")

    def doubt(self, path: str | None, place: str, seen: str, code: str) -> None:
        if len(self._unread) < MOST_LISTED:
            self._unread[UnreadText(path, place, shortened(seen), code)] = None
        else:
            self._unread[UnreadText(None, "", "…", "many")] = None

    def stray(self, place: str, seen: str) -> None:
        if seen.strip():
            self.doubt(None, place, seen, "stray")

    def place_of(self, path: str) -> str:
        """The blank's own label, for a person."""
        return self.form.label(path) or path

    def found(self) -> tuple[FoundValue, ...]:
        return tuple(
            FoundValue(path, value)
            for path, (value, _) in self._values.items()
            if path not in self._clashes
        )

    def unread(self) -> tuple[UnreadText, ...]:
        return tuple(self._unread)


def _same(one: Any, other: Any) -> bool:
    return one == other or (
        isinstance(one, str) and isinstance(other, str) and key(one) == key(other)
    )


def _shown(value: Any) -> str:
    return "、".join(map(str, value)) if isinstance(value, list) else str(value)
