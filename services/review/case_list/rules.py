"""Pure decisions on the list of cases: until when a case waits, how much of that is left."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from contracts.policy import Dates
from contracts.stages import table_of
from contracts.stages.tables import known_versions
from services.review.cases.rules import CaseState

WAITS_FOR_UNIT: Final = (CaseState.in_review, CaseState.recommended)
STAGES: Final = tuple(
    dict.fromkeys(
        stage.name
        for version in known_versions()
        for stage in table_of(version).stages
        if stage.states
    )
)
"""The stages that a case may be at, in the order of the process."""


def until(
    state: CaseState,
    dates: Dates,
    delivery_closes_at: datetime | None,
    correction_due_at: datetime | None = None,
) -> datetime | None:
    """The instant (half-open, plan time) that a case in this state runs against.

    None where it runs against none. A returned case runs against its own correction's date.
    """
    if state in WAITS_FOR_UNIT:
        return delivery_closes_at
    if state is CaseState.returned:
        return correction_due_at
    return dates_of(dates).get(state)


def dates_of(dates: Dates) -> dict[CaseState, datetime]:
    """What cases of a state run against in their campaign's plan."""
    return {
        CaseState.delivered: dates.acceptance_due_at,
        CaseState.accepted: dates.scores_due_at,
    }


def states_of(stages: Iterable[str]) -> Mapping[int, tuple[CaseState, ...]]:
    """By stage table, the states of the cases that are at one of these stages."""
    wanted = set(stages)
    return {
        version: tuple(
            state
            for stage in table_of(version).stages
            if stage.name in wanted
            for state in stage.states
        )
        for version in known_versions()
    }
