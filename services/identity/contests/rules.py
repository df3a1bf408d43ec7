"""States of a contest; who may contest, what a decision may do. Pure."""

from enum import StrEnum
from typing import Final
from uuid import UUID

from contracts.transitions import Transitions
from services.identity.contests.problems import (
    ContestDecided,
    ContestNotNeeded,
    ContestsTooMany,
)
from services.identity.organisations.problems import MembershipExists

MOST_OPEN: Final = 3
"""Contests of one person that wait for a decision: each keeps a licence for good."""


class ContestState(StrEnum):
    open = "open"
    upheld = "upheld"
    dismissed = "dismissed"


CONTEST_STATES: Final = Transitions(
    ContestState,
    {
        ContestState.open: {ContestState.upheld, ContestState.dismissed},
        ContestState.upheld: (),
        ContestState.dismissed: (),
    },
)


def may_contest(
    contested: UUID,
    belongs_to: UUID | None,
    admitted: bool,
) -> None:
    """Whether a person may contest an organisation.

    belongs_to, admitted: of the person's live membership, if there is one. Who only asks to join
    the organisation may contest it. Raises ContestNotNeeded, MembershipExists.
    """
    if belongs_to is None:
        return
    if belongs_to != contested:
        raise MembershipExists()
    if admitted:
        raise ContestNotNeeded()


def may_open_another(open_ones: int) -> None:
    """Whether a person with so many undecided contests may open one more. Raises ContestsTooMany.

    A person stands for one organisation; a stranger would contest every one.
    """
    if open_ones >= MOST_OPEN:
        raise ContestsTooMany(
            f"您已有{open_ones}个异议正在核查，上限为{MOST_OPEN}个；请等待市局决定后再提出",
            f"You have {open_ones} contests undecided, {MOST_OPEN} are the most:"
            " wait for the city's decision",
            limit=MOST_OPEN,
        )


def may_decide(state: ContestState) -> None:
    """Raises ContestDecided."""
    if state is not ContestState.open:
        raise ContestDecided()
