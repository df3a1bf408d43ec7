"""Pure: who proposes and who confirms an act of two persons, and which duty it is on its case."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Final
from uuid import UUID

from contracts.problem import Forbidden, NotFound
from contracts.transitions import Transitions
from contracts.vocabulary import Actor, HoldKind, Role, TwoPersonAct
from services.review.duties.rules import Duty
from services.review.problems import SecondPersonNeeded
from services.review.two_persons.problems import ActOutdated, ActSettled


class ProposedActState(StrEnum):
    """rejected: by another person, or taken back by the proposer.

    superseded: its ground was gone, and somebody proposed the act anew.
    """

    proposed = "proposed"
    confirmed = "confirmed"
    rejected = "rejected"
    superseded = "superseded"


PROPOSED_ACT_STATES: Final = Transitions(
    ProposedActState,
    {
        ProposedActState.proposed: [
            ProposedActState.confirmed,
            ProposedActState.rejected,
            ProposedActState.superseded,
        ],
        ProposedActState.confirmed: [],
        ProposedActState.rejected: [],
        ProposedActState.superseded: [],
    },
)

CREDIT_HOLDS: Final = (HoldKind.credit_open, HoldKind.credit_turned_bad)

PROPOSERS: Final[Mapping[TwoPersonAct, Role]] = {
    TwoPersonAct.clear_credit_hold: Role.city_officer,
    TwoPersonAct.refuse_acceptance: Role.city_officer,
    TwoPersonAct.undo_refusal: Role.city_officer,
    TwoPersonAct.undo_decline: Role.unit_officer,
}
"""Who proposes."""

CONFIRMERS: Final[Mapping[TwoPersonAct, tuple[Role, ...]]] = {
    TwoPersonAct.clear_credit_hold: (Role.city_officer, Role.city_head),
    TwoPersonAct.refuse_acceptance: (Role.city_officer, Role.city_head),
    TwoPersonAct.undo_refusal: (Role.city_officer, Role.city_head),
    TwoPersonAct.undo_decline: (Role.unit_head,),
}
"""Who confirms, or rejects: another person of these.

The city's officers confirm one another, so that its head stays free to decide the selection.
"""

DUTIES: Final[Mapping[TwoPersonAct, Duty]] = {
    TwoPersonAct.clear_credit_hold: Duty.lifted_hold,
    TwoPersonAct.refuse_acceptance: Duty.accepted,
    TwoPersonAct.undo_refusal: Duty.accepted,
    TwoPersonAct.undo_decline: Duty.ruled,
}
"""What both persons have done on the case."""


def must_be_of(who: Actor, act: TwoPersonAct, unit: str, roles: Collection[Role]) -> None:
    """The act of a unit is for its own people. unit: the case's.

    Raises NotFound for another unit's case, Forbidden for another role.
    """
    if act is TwoPersonAct.undo_decline and who.unit != unit:
        raise NotFound()
    if not who.has(*roles):
        raise Forbidden()


def may_confirm(state: ProposedActState, proposed_by: UUID, person: UUID | None) -> None:
    """Raises ActSettled, SecondPersonNeeded."""
    must_be_open(state)
    if person == proposed_by:
        raise SecondPersonNeeded()


def must_stand(act: TwoPersonAct, proposed_on: int, present: int) -> None:
    """What was proposed about a case is confirmed on the case as it was then.

    proposed_on, present: versions of the case. Raises ActOutdated.
    """
    if act is not TwoPersonAct.clear_credit_hold and proposed_on != present:
        raise ActOutdated()


def must_be_open(state: ProposedActState) -> None:
    """Raises ActSettled."""
    if state is not ProposedActState.proposed:
        raise ActSettled()
