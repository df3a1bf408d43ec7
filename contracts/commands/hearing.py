"""Commands about facts themselves: did the room say this one, and has everybody heard it.

Each room performs them for its own journal and its own inbox; `IN_ROOM` finds a room's.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final
from uuid import UUID

from contracts.commands.command import Command, Patience, command
from contracts.names import SERVICES
from contracts.process import HeardFact
from contracts.vocabulary import Frozen


class ClaimedFacts(Frozen):
    """Facts that somebody says a room said."""

    facts: tuple[HeardFact, ...]


class FactsConfirmed(Frozen):
    """Those of the claimed facts that stand in the room's journal, word for word."""

    fact_ids: tuple[UUID, ...]


class JournalPageWanted(Frozen):
    """Ask a room for the next facts that nobody has compared yet. `most`: how many at once."""

    most: int = 300


class SaidFact(Frozen):
    """A fact that the broker confirmed: what a hearer needs to know whether it heard it."""

    fact_id: UUID
    topic: str
    said_at: datetime
    subject: UUID
    campaign_id: UUID | None = None
    submission_id: UUID | None = None


class SaidFacts(Frozen):
    """Facts of one room. `more`: whether others wait to be compared."""

    facts: tuple[SaidFact, ...]
    more: bool = False


class UnheardFacts(Frozen):
    """Those of the asked facts that a hearer should have heard and has not.

    behind: others may still stand in its queue; they are asked about again later.
    """

    fact_ids: tuple[UUID, ...]
    behind: bool = False


class FactLack(Frozen):
    """A fact and who has not heard it."""

    fact_id: UUID
    lacking: tuple[str, ...]


class HearingCompared(Frozen):
    """What the comparison of some facts found. Whatever is not in `lacks` was heard by all."""

    compared: tuple[UUID, ...]
    lacks: tuple[FactLack, ...] = ()


class SaidAgain(Frozen):
    """How many facts the room says again now, and how many wait for somebody to hear them."""

    again: int
    unheard: int


@dataclass(frozen=True)
class RoomHearing:
    """One room's commands about facts."""

    confirm_facts: Command[ClaimedFacts, FactsConfirmed]
    said_facts: Command[JournalPageWanted, SaidFacts]
    unheard_facts: Command[SaidFacts, UnheardFacts]
    say_again: Command[HearingCompared, SaidAgain]


def _of(room: str) -> RoomHearing:
    sweep = Patience.sweep
    return RoomHearing(
        confirm_facts=command(f"{room}.confirm_facts", ClaimedFacts, FactsConfirmed),
        said_facts=command(f"{room}.said_facts", JournalPageWanted, SaidFacts, patience=sweep),
        unheard_facts=command(f"{room}.unheard_facts", SaidFacts, UnheardFacts, patience=sweep),
        say_again=command(f"{room}.say_again", HearingCompared, SaidAgain, patience=sweep),
    )


IN_ROOM: Final[Mapping[str, RoomHearing]] = MappingProxyType({room: _of(room) for room in SERVICES})
IN_PROCESS: Final = Command("workflows.unheard_facts", SaidFacts, UnheardFacts, Patience.sweep)
"""Asked of the process itself, which is no room and keeps no inbox: has the workflow heard it."""
