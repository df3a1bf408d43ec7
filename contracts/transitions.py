"""A state machine as data: the states of a row, and the ways between them. Pure.

A capability's `rules.py` declares one table per kind of row. A test walks every pair of states.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Generic, TypeVar

State = TypeVar("State", bound=StrEnum)
TRANSITIONS: dict[str, "Transitions[Any]"] = {}
"""Every declared table, by the name of its states."""


class IllegalTransition(Exception):
    """A row was to take a way that its table does not have. A fault of ours, never of an asker."""

    def __init__(self, now: StrEnum, to: StrEnum) -> None:
        super().__init__(f"{type(now).__name__}: no way from {now} to {to}")
        self.now = now
        self.to = to


class Transitions(Generic[State]):
    """The ways between the states of one kind of row.

    `ways`: each state and the states that may follow it; a final state has none.
    Raises ValueError for a state that is not in the table.
    """

    def __init__(self, states: type[State], ways: Mapping[State, Collection[State]]) -> None:
        missing = sorted(state for state in states if state not in ways)
        if missing:
            raise ValueError(f"{states.__name__}: nothing is said of {', '.join(missing)}")
        self.states = states
        self.ways = MappingProxyType({now: frozenset(then) for now, then in ways.items()})
        TRANSITIONS[states.__name__] = self

    def allows(self, now: State, to: State) -> bool:
        """Whether a row may go from `now` to `to`."""
        return to in self.ways[now]

    def step(self, now: State, to: State) -> State:
        """The state after the step. Raises IllegalTransition."""
        if not self.allows(now, to):
            raise IllegalTransition(now, to)
        return to

    def before(self, to: State) -> frozenset[State]:
        """The states from which `to` can be reached in one step."""
        return frozenset(now for now, then in self.ways.items() if to in then)
