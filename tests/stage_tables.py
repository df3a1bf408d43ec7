"""A second stage table that tests run cases under: none of its stages is called `unit_review`."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import MappingProxyType

from contracts.commands import intake, review
from contracts.facts.review import (
    CaseDeliveredV1,
    CaseEndedV1,
    CaseOpenedV1,
    CaseSelectedV1,
    CaseUndeliveredV1,
)
from contracts.stages import tables
from contracts.stages.stage import CASE_RULED, END, Stage, StageCommand
from contracts.stages.states import CaseState
from contracts.stages.table import StageTable
from contracts.stages.words import SubmissionStep
from contracts.vocabulary import Outcome

SECOND = tables.known_versions()[-1] + 1
"""A version that no release knows but the one that `later_release` plays."""
FIRST_STAGE = "registration"
JOINT_REVIEW = "joint_review"


def second_table() -> StageTable:
    """City and unit review together: whatever is not delivered belongs to one stage of the city."""
    registration = Stage(
        name=FIRST_STAGE,
        zh="登记",
        holder="system",
        entry=SubmissionStep.handed_in,
        commands=(
            StageCommand(intake.file_snapshot.name),
            StageCommand(review.open_case.name),
        ),
        answers={review.open_case.name: JOINT_REVIEW},
    )
    joint_review = Stage(
        name=JOINT_REVIEW,
        zh="联合审核",
        holder="city",
        entry=SubmissionStep.unit_review,
        states=(CaseState.in_review, CaseState.returned, CaseState.recommended),
        answers={
            CaseDeliveredV1.topic: "selection",
            f"{CASE_RULED}:{Outcome.decline}": END,
            CaseEndedV1.topic: END,
        },
        steps={CaseOpenedV1.topic: SubmissionStep.unit_review},
    )
    selection = Stage(
        name="selection",
        zh="遴选",
        holder="city",
        entry=SubmissionStep.selection,
        states=(CaseState.delivered, CaseState.accepted),
        answers={
            CaseSelectedV1.topic: "publicity",
            CaseUndeliveredV1.topic: JOINT_REVIEW,
            CaseEndedV1.topic: END,
        },
    )
    first = tables.TABLES[1]
    return StageTable(
        version=SECOND,
        stages=(registration, joint_review, selection, tables.PUBLICITY),
        ends=first.ends,
        reactions=first.reactions,
        relocates=first.relocates,
    )


@contextmanager
def later_release() -> Iterator[StageTable]:
    """A release that knows the second table as well."""
    made = second_table()
    known = tables.TABLES
    tables.TABLES = MappingProxyType({**known, SECOND: made})  # type: ignore[misc]
    try:
        yield made
    finally:
        tables.TABLES = known  # type: ignore[misc]
