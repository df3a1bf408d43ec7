"""Pure: what a handed-over record may do to the one that is kept."""

from collections.abc import Mapping
from typing import Any, Final, Literal

from services.intake.outages.problems import OutageDiffers

FIXED: Final = ("kind", "service", "dependency", "last_good_at", "began_at")
GROWING: Final = ("last_bad_at", "ended_at", "asked", "answers", "line", "line_hash")


def step(
    kept: Mapping[str, Any] | None, given: Mapping[str, Any]
) -> Literal["new", "known", "goes_on", "ended"]:
    """A running one may go on or end; an ended one says the same for good; an older word about it is known. Raises OutageDiffers."""
    if kept is None:
        return "new"
    if any(kept[name] != given[name] for name in FIXED):
        raise OutageDiffers(errors=[{"outage": str(given["id"])}])
    if given["line"] <= kept["line"]:
        return "known"
    if kept["ended_at"] is not None:
        raise OutageDiffers(errors=[{"outage": str(given["id"])}])
    return "goes_on" if given["ended_at"] is None else "ended"
