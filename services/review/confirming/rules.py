"""Pure: which act undoes an ending, and until when."""

from collections.abc import Mapping
from typing import Final

from contracts.vocabulary import Ending, TwoPersonAct
from services.review.confirming.problems import EndingStands, UndoTooLate

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


def in_time(late: bool, evaluated: bool) -> None:
    """late: the window of the desk that would have the case again is over. Raises UndoTooLate."""
    if late or evaluated:
        raise UndoTooLate()
