"""Ratios of rounds, and whether their denominators held still."""

import statistics
from collections.abc import Sequence
from typing import Any, Final

STEADY: Final = 0.15
"""A denominator that varies more between rounds (its range over its median) makes a result
unsteady, and the run fails.
"""


def ratio(values: Sequence[float]) -> dict[str, float]:
    """min, median, max, to three places."""
    return {
        "min": round(min(values), 3),
        "median": round(statistics.median(values), 3),
        "max": round(max(values), 3),
    }


def spread(values: Sequence[float]) -> float:
    """The range over the median."""
    return round((max(values) - min(values)) / statistics.median(values), 3)


def compared(numerators: Sequence[float], denominators: Sequence[float]) -> dict[str, Any]:
    """A result out of per-round figures of two interleaved arms."""
    varied = spread(denominators)
    return {
        "ratio": ratio([one / other for one, other in zip(numerators, denominators, strict=True)]),
        "numerators": [round(each, 1) for each in numerators],
        "denominators": [round(each, 1) for each in denominators],
        "denominator_spread": varied,
        "steady": varied <= STEADY,
    }


def percentile(values: Sequence[float], part: float) -> float:
    """The value that this part of all does not pass."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]
