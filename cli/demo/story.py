"""The campaign that the demo plays: 26 synthetic submissions from 11 units, each with its ending.

One more comes too late.
"""

from dataclasses import dataclass
from typing import Final

from contracts.vocabulary import Ending

LATE_APPLICANT: Final = 30
"""Hands in after its unit's own cut-off: refused, the draft kept.

Its unit is the one of EXTENDED.
"""

EXTENDED: Final = 19
CORRECTED: Final = 1
SOURCE_DOWN: Final = 2
DISMISSED_OBJECTION: Final = 3
LATE_PLATFORM_RECORD: Final = 11

IN_WORD: Final = 6
"""Fills the blank form in Word and sends the file."""
SEALED: Final = 16
"""Seals and scans its printed form, first an outdated print."""

LATE_UNIT: Final = "120119"
"""Comes with its list a second after the cut-off."""
SILENT_UNIT: Final = "120118"
"""Never delivers."""


@dataclass(frozen=True)
class Fate:
    ending: Ending
    note: str = ""


_SPECIAL: Final[dict[int, Fate]] = {
    CORRECTED: Fate(Ending.registered, "退回补正后入库 returned and corrected"),
    SOURCE_DOWN: Fate(Ending.registered, "信用来源一度不可用 a credit source down at first"),
    DISMISSED_OBJECTION: Fate(Ending.registered, "异议不成立 objection dismissed"),
    EXTENDED: Fate(Ending.registered, "延期后递交 handed in under an extension"),
    LATE_PLATFORM_RECORD: Fate(Ending.registered, "补录5gii后补充公告 supplementary announcement"),
    4: Fate(Ending.removed_after_objection),
    5: Fate(Ending.not_recommended),
    8: Fate(Ending.ineligible),
    9: Fate(Ending.missed_deadline, "推荐单位未报送 its unit never delivered"),
    10: Fate(Ending.missed_deadline, "推荐单位逾期报送 its unit delivered late"),
    12: Fate(Ending.withdrawn),
    13: Fate(Ending.correction_lapsed),
    14: Fate(Ending.not_accepted),
    15: Fate(Ending.not_selected),
    17: Fate(Ending.not_selected),
    20: Fate(Ending.withdrawn),
    21: Fate(Ending.missed_deadline, "推荐单位逾期报送 its unit delivered late"),
}

FATES: Final[dict[int, Fate]] = {n: _SPECIAL.get(n, Fate(Ending.registered)) for n in range(26)}


def those(ending: Ending) -> list[int]:
    """The applicants with this ending."""
    return [n for n, fate in FATES.items() if fate.ending is ending]
