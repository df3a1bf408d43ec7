"""Pure: which role of the party that holds a case has to act next."""

from dataclasses import dataclass
from typing import Final

from contracts.code_words import CodeWords
from contracts.stages.words import (
    APPLICANT,
    CITY_HEAD,
    CITY_OFFICER,
    EXPERTS,
    UNIT_HEAD,
    UNIT_OFFICER,
    Words,
)

UNIT: Final = Words("{unit}", "the recommending unit ({unit})")
CITY: Final = Words("市局", "the city bureau")
CITY_SECOND: Final = Words("市局（另一人确认）", "another person of the city bureau, to confirm")
PUBLICITY: Final = Words("市局（公示与入库）", "the city bureau (publicity and register)")


@dataclass(frozen=True)
class Pending:
    """What waits for a second person or for experts on one case.

    ruling: a proposal on the snapshot in review. sealed_list: the unit's draft names the case and
    is sealed. seats: experts have yet to declare or to score. selection: a proposed one names it.
    act: an officer of the city proposed what another person has to confirm.
    """

    ruling: bool = False
    sealed_list: bool = False
    seats: bool = False
    selection: bool = False
    act: bool = False


def holder_words(holder: str | None, pending: Pending | None, unit_name: str) -> CodeWords | None:
    """Who has to act next, in words. None once the case has ended.

    holder: the party. pending: None for a reader who may not learn what was proposed; they are
    told the party alone.
    """
    if holder is None:
        return None
    words = _words(holder.partition(":")[0], pending)
    return CodeWords(zh=words.zh.format(unit=unit_name), en=words.en.format(unit=unit_name))


def _words(party: str, pending: Pending | None) -> Words:
    if party == "applicant":
        return APPLICANT
    if party == "registry":
        return PUBLICITY
    if party == "unit":
        return _of_unit(pending)
    return _of_city(pending)


def _of_unit(pending: Pending | None) -> Words:
    if pending is None:
        return UNIT
    return UNIT_HEAD if pending.ruling or pending.sealed_list else UNIT_OFFICER


def _of_city(pending: Pending | None) -> Words:
    if pending is None:
        return CITY
    if pending.selection:
        return CITY_HEAD
    if pending.act:
        return CITY_SECOND
    return EXPERTS if pending.seats else CITY_OFFICER
