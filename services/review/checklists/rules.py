"""Pure decisions on checklists: what may be saved, what lets a case pass, what changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from contracts.field_error import FieldError, pointer, shortened
from contracts.policy import CheckItem
from contracts.stages import CaseState
from contracts.vocabulary import Actor, CheckAnswer, ChecklistDesk, Frozen, Role
from services.review.cases.problems import OtherSnapshot
from services.review.cases.rules import CITY
from services.review.checklists.problems import (
    ChecklistChanged,
    ChecklistFails,
    ChecklistIncomplete,
    CheckUnknown,
)
from services.review.duties.rules import Duty

OPEN_IN: Final = {
    ChecklistDesk.unit: CaseState.in_review,
    ChecklistDesk.city: CaseState.delivered,
}
"""The state of a case in which a desk answers: while its decision is still to come."""
DUTY: Final = {ChecklistDesk.unit: Duty.ruled, ChecklistDesk.city: Duty.accepted}
"""Who answers takes part in the decision that rests on the answers."""


class GivenAnswer(Frozen):
    """What was answered to one point. answer: None while there is only a note."""

    answer: CheckAnswer | None = None
    note: str = ""

    @property
    def complete(self) -> bool:
        """Whether it is an answer; all but yes need a note."""
        return self.answer is CheckAnswer.yes or (self.answer is not None and bool(self.note))


Answers = Mapping[str, GivenAnswer]
NOTHING: Final = GivenAnswer()


@dataclass(frozen=True)
class Checklist:
    """One desk's checklist of a case as it stands.

    number: of its newest saving, 0 before the first. snapshot: the hand-in that this was about.
    """

    items: tuple[CheckItem, ...] = ()
    answers: Answers = field(default_factory=dict)
    number: int = 0
    snapshot: int = 0

    def carried_over(self, present: int) -> bool:
        """Whether the answers are about a hand-in before the one in review, `present`."""
        return self.number > 0 and self.snapshot != present

    def missing(self, present: int) -> list[CheckItem]:
        """The points without an answer for the hand-in in review, `present`.

        After another hand-in every point is: its answers are saved anew.
        """
        if self.carried_over(present):
            return list(self.items)
        return [item for item in self.items if not self.answers.get(item.code, NOTHING).complete]

    def failing(self) -> list[CheckItem]:
        """The points that are answered with no."""
        return [
            item
            for item in self.items
            if self.answers.get(item.code, NOTHING).answer is CheckAnswer.no
        ]


def must_allow(checklist: Checklist, present: int) -> None:
    """The decision that rests on a checklist. present: the hand-in in review.

    Raises ChecklistIncomplete, ChecklistFails; each names the points.
    """
    missing = checklist.missing(present)
    if missing and checklist.carried_over(present):
        raise ChecklistIncomplete(
            "申请材料已重新提交，请核对审核清单并重新保存",
            "The application was handed in again: look through the checklist and save it again",
            missing=[item.code for item in missing],
        )
    if missing:
        raise ChecklistIncomplete(
            f"审核清单尚有{len(missing)}项未填写或未写明说明：{_named(missing)}",
            f"{len(missing)} points of the checklist lack an answer or its note: "
            + ", ".join(item.en for item in missing),
            missing=[item.code for item in missing],
        )
    failing = checklist.failing()
    if failing:
        raise ChecklistFails(
            f"审核清单有不符合的事项：{_named(failing)}",
            "The checklist says no to: " + ", ".join(item.en for item in failing),
            failed=[item.code for item in failing],
        )


def _named(items: Sequence[CheckItem]) -> str:
    return "、".join(item.zh for item in items)


def must_be_unchanged(relied_on: int, checklist: Checklist) -> None:
    """What is confirmed is what was proposed. Raises ChecklistChanged.

    relied_on: the saving that the proposal rests on, 0 where there was none.
    """
    if relied_on != checklist.number:
        raise ChecklistChanged(number=checklist.number)


def may_save(items: Sequence[CheckItem], answers: Answers, present: int, answered: int) -> None:
    """A draft may lack answers. answered: the snapshot that the officer read.

    Raises OtherSnapshot, CheckUnknown.
    """
    if answered != present:
        raise OtherSnapshot(current=present)
    unknown = [code for code in answers if code not in {item.code for item in items}]
    if unknown:
        raise CheckUnknown(errors=[_unknown(code) for code in unknown])


def _unknown(code: str) -> FieldError:
    return FieldError(
        pointer=pointer(("answers", code)),
        code="check_unknown",
        message=f"审核清单中没有“{shortened(code)}”这一事项",
        message_en=f"the checklist has no point {shortened(code)}",
    )


def trimmed(answers: Answers) -> dict[str, GivenAnswer]:
    """Answers as they are kept: notes without blanks around them, none that says nothing."""
    kept = {
        code: GivenAnswer(answer=given.answer, note=given.note.strip())
        for code, given in answers.items()
    }
    return {code: given for code, given in kept.items() if given != NOTHING}


def is_shown(who: Actor, desk: ChecklistDesk) -> bool:
    """Whether a reader of the case is shown a desk's checklist: the city's is not the unit's."""
    return desk is ChecklistDesk.unit or who.has(Role.auditor, *CITY)


@dataclass(frozen=True)
class ChangedAnswer:
    """A point whose answer differs between two savings."""

    code: str
    before: GivenAnswer
    after: GivenAnswer


def changes(items: Sequence[CheckItem], before: Answers, after: Answers) -> list[ChangedAnswer]:
    """What a saving changed, in the checklist's order."""
    pairs = [
        ChangedAnswer(item.code, before.get(item.code, NOTHING), after.get(item.code, NOTHING))
        for item in items
    ]
    return [pair for pair in pairs if pair.before != pair.after]
