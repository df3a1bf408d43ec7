"""Pure: what a correction may have changed."""

from collections.abc import Iterable, Sequence

from contracts.vocabulary import CorrectionPoint


def outside(paths: Iterable[str], points: Sequence[CorrectionPoint]) -> list[str]:
    """The changed paths that no point asked for.

    Intake lets none through, so there must be none.
    """
    return [path for path in paths if not asked_for(path, points)]


def asked_for(path: str, points: Sequence[CorrectionPoint]) -> bool:
    """Whether one of the points covers the path."""
    return any(point.covers(path) for point in points)
