"""Part two of the form: 二、5G全连接工厂建设实施情况 (notice, attachment 2).

Earlier material may stand in its place.
"""

from typing import Annotated, ClassVar, Final

from pydantic import Field

from contracts.application.blanks import (
    YEARS,
    Accepted,
    BlankRule,
    Filled,
    Kind,
    Part,
    PartRule,
)

TEXT_KEYS: Final = ("plan_and_progress", "results_and_highlights", "outlook")

# A text is not required by itself: `substitute` may stand in (agreement.py). Every form has it.
_ILLUSTRATED = BlankRule(
    Kind.rich_text,
    required=False,
    optional=False,
    images=True,
)
_WORDS_ONLY = BlankRule(Kind.rich_text, required=False, optional=False)


class Substitute(Part):
    """Earlier 5G application material that stands in for the three texts; its files are
    evidence.
    """

    level: Annotated[Filled, BlankRule(Kind.one)]
    programme: Annotated[Filled, BlankRule(Kind.text)]
    year: Annotated[int, Field(ge=YEARS[0], le=YEARS[1]), BlankRule(Kind.year)]
    unchanged: Annotated[Accepted, BlankRule(Kind.promise)]


class Implementation(Part):
    """二、5G全连接工厂建设实施情况: three texts with one soft limit together, or a substitute."""

    rule: ClassVar[PartRule] = PartRule(either=(TEXT_KEYS, ("substitute",)))

    plan_and_progress: Annotated[str | None, _ILLUSTRATED] = None
    results_and_highlights: Annotated[str | None, _ILLUSTRATED] = None
    outlook: Annotated[str | None, _WORDS_ONLY] = None
    substitute: Annotated[
        Substitute | None, BlankRule(Kind.group, required=False, part=Substitute)
    ] = None
