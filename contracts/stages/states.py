"""The states of a case, and the parties that can hold a submission."""

from enum import StrEnum
from types import MappingProxyType
from typing import Final, Literal

from contracts.vocabulary import Ending


class CaseState(StrEnum):
    """Where a case stands in review's record. A stage table says which stage each belongs to."""

    in_review = "in_review"
    returned = "returned"
    recommended = "recommended"
    delivered = "delivered"
    accepted = "accepted"
    selected = "selected"
    ended = "ended"


OPEN_STATES: Final = tuple(state for state in CaseState if state is not CaseState.ended)
"""The states of a case that has no ending yet."""

BASIC_STATES: Final = (
    CaseState.in_review,
    CaseState.returned,
    CaseState.recommended,
    CaseState.delivered,
    CaseState.accepted,
    CaseState.selected,
)
"""The states that acts lead to under every table, so that every table must place them.

A state that came later is for the tables that place it: the act that leads there first asks
`StageTable.places`.
"""

REOPENABLE: Final = (Ending.missed_deadline, Ending.not_recommended, Ending.not_accepted)
"""The endings that an act can undo; every other one is final."""


def state_after_reopening(ending: Ending, recommended: bool) -> CaseState:
    """Where a case stands again once its ending was undone.

    recommended: whether a confirmed recommendation of its snapshot counts still.
    """
    if ending is Ending.not_accepted:
        return CaseState.delivered
    return CaseState.recommended if recommended else CaseState.in_review


Party = Literal["system", "applicant", "unit", "city", "registry"]
"""Who has to act in a stage. `registry` is the city bureau acting in the room registry."""

PARTY_WORDS: Final = MappingProxyType[Party, str](
    {
        "system": "系统",
        "applicant": "申报单位",
        "unit": "推荐单位",
        "city": "市工业和信息化局",
        "registry": "市工业和信息化局",
    }
)
