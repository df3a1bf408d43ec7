"""Collects what slots read: one value for each blank, however often the paper prints it.

It lists every text that is doubtful or belongs to no blank.
"""

from collections.abc import Iterable
from typing import Any, Final

from contracts.application import FormVersion
from documents.reading.findings import Doubtful, FoundValue, UnreadText, shortened
from documents.reading.slots import ReadValue
from documents.reading.words import key

MOST_LISTED: Final = 500
"""Places that are listed one by one; a file that holds more says so once."""


class ReadingCollector:
    """recognised: the file has some label of the form."""

    def __init__(self, form: FormVersion) -> None:
        self.form = form
        self.recognised = False
        self._values: dict[str, tuple[Any, str]] = {}
        self._clashes: set[str] = set()
        # A dict in place of a set: it lists each text once and keeps the order of the file.
        self._unread: dict[UnreadText, None] = {}

    def take(self, values: Iterable[ReadValue], place: str, seen: str) -> None:
        """Take what one slot read of its blanks; a blank that is empty here changes nothing."""
        self.recognised = True
        for path, value in values:
            if isinstance(value, Doubtful):
                self.doubt(path, place, value.seen or seen, value.code, value.choices)
            elif value is not None:
                self._keep(path, value, place)

    def _keep(self, path: str, value: Any, place: str) -> None:
        known = self._values.get(path)
        if known is None:
            self._values[path] = (value, place)
            return
        first, before = known
        if _same(first, value):
            return
        self._clashes.add(path)
        places = f"{before} / {place}"
        texts = f"{_as_text(first)} / {_as_text(value)}"
        self.doubt(path, places, texts, "differs")

    def doubt(
        self,
        path: str | None,
        place: str,
        seen: str,
        code: str,
        choices: tuple[str, ...] = (),
    ) -> None:
        if len(self._unread) < MOST_LISTED:
            unread = UnreadText(path, place, shortened(seen), code, choices)
        else:
            unread = UnreadText(None, "", "…", "many")
        self._unread[unread] = None

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
    if isinstance(one, str) and isinstance(other, str):
        return one == other or key(one) == key(other)
    return bool(one == other)


def _as_text(value: Any) -> str:
    if isinstance(value, list):
        return "、".join(map(str, value))
    return str(value)
