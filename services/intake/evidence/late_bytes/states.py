"""The states of a promised file, and the ways between them. Pure."""

from enum import StrEnum
from typing import Final

from contracts.transitions import Transitions


class PromiseState(StrEnum):
    awaited = "awaited"
    arrived = "arrived"
    lapsed = "lapsed"


PROMISES: Final = Transitions(
    PromiseState,
    {
        PromiseState.awaited: (PromiseState.arrived, PromiseState.lapsed),
        PromiseState.arrived: (),
        PromiseState.lapsed: (),
    },
)
