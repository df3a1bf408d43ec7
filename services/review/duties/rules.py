"""Pure: which duty on a case shuts which later one to the same person."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Final
from uuid import UUID

from services.review.duties.problems import DutiesSeparate


class Duty(StrEnum):
    """What a person did on a case, or is about to do.

    ruled: proposed or confirmed a ruling of its unit, or answered its checklist.
    lifted_hold: cleared a hold, or proposed to.
    accepted: accepted it for the city, refused to, or proposed to refuse, or answered the city's
    checklist. scored: sat on its panel.
    proposed_selection, decided_selection: of a selection in which it stood.
    """

    ruled = "ruled"
    lifted_hold = "lifted_hold"
    accepted = "accepted"
    scored = "scored"
    proposed_selection = "proposed_selection"
    decided_selection = "decided_selection"


APART: Final[Mapping[Duty, frozenset[Duty]]] = {
    Duty.ruled: frozenset({Duty.accepted, Duty.scored}),
    Duty.lifted_hold: frozenset({Duty.ruled, Duty.scored}),
    Duty.accepted: frozenset({Duty.ruled, Duty.scored}),
    Duty.scored: frozenset({Duty.ruled, Duty.lifted_hold, Duty.accepted}),
    Duty.proposed_selection: frozenset({Duty.ruled, Duty.scored}),
    Duty.decided_selection: frozenset({Duty.ruled, Duty.lifted_hold, Duty.accepted, Duty.scored}),
}
"""For each duty, what its person may not have done on the same case.

The city's officers may accept, lift holds and propose a selection: the head, another person,
decides it.
"""


def shut_to(duty: Duty, done: Mapping[UUID, Collection[Duty]]) -> list[UUID]:
    """The cases on which a person may not take a duty. done: what they did on each."""
    return sorted(case_id for case_id, duties in done.items() if APART[duty] & set(duties))


def must_be_apart(duty: Duty, done: Mapping[UUID, Collection[Duty]]) -> None:
    """Raises DutiesSeparate, naming the cases on which a person may not take this duty."""
    shut = shut_to(duty, done)
    if shut:
        raise DutiesSeparate(items=[str(case_id) for case_id in shut])
