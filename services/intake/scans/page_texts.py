"""What the reading of a scan gives: `pages` makes it in the child, `reader` hands it on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PageTexts:
    """The texts of the codes on a scan's pages.

    pages: in the file. looked: how many were looked at. texts: of each page, empty for one without
    a code and for one that was not looked at. why: what stopped the reading, none when it came to
    its end.
    """

    pages: int
    looked: int
    texts: tuple[tuple[str, ...], ...]
    why: str | None = None


def nothing(why: str) -> PageTexts:
    """A reading that was stopped."""
    return PageTexts(0, 0, (), why)
