"""Pure: which act undoes an ending, and until when."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from contracts.vocabulary import Ending, TwoPersonAct
from services.review.confirming.problems import CaseReplaced, EndingStands, UndoTooLate

UNDOES: Final[Mapping[Ending, TwoPersonAct]] = {
    Ending.not_recommended: TwoPersonAct.undo_decline,
    Ending.not_accepted: TwoPersonAct.undo_refusal,
}
"""A missed deadline is undone by an extension, which is no act on one case."""


def undoing(ending: Ending | None) -> TwoPersonAct:
    """The act that undoes an ending. Raises EndingStands."""
    act = UNDOES.get(ending) if ending else None
    if act is None:
        raise EndingStands(ending=ending)
    return act


@dataclass(frozen=True)
class Undoing:
    """What stands against undoing an ending.

    late: the window of the desk that would have the case again is over. evaluated: its campaign's
    evaluation was closed. off_list: its unit delivered a newer list, which leaves it out.
    applied_anew: the same factory lives in another case.
    """

    late: bool = False
    evaluated: bool = False
    off_list: bool = False
    applied_anew: bool = False


def may_undo(found: Undoing) -> None:
    """Raises UndoTooLate, CaseReplaced."""
    if found.late or found.evaluated:
        raise UndoTooLate()
    if found.off_list or found.applied_anew:
        raise CaseReplaced()
