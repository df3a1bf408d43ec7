"""The activities of a room's commands about facts. Every room performs them alike.

They only answer from the room's own record (kit.reconciling).
"""

from contracts.commands.hearing import (
    IN_ROOM,
    ClaimedFacts,
    FactsConfirmed,
    HearingCompared,
    JournalPageWanted,
    SaidAgain,
    SaidFacts,
    UnheardFacts,
)
from kit.db import Database
from kit.listener import Listener
from kit.reconciling import Hearing
from kit.temporal import performs


def hearing_activities(db: Database, listener: Listener) -> object:
    """What the worker of a room offers beside its own commands."""
    return hearing_performer(db.service)(Hearing(db, listener))


def hearing_performer(room: str) -> type:
    """The class that performs one room's commands about facts."""
    commands = IN_ROOM[room]

    class HearingActivities:
        """Performs the commands about the room's facts."""

        def __init__(self, hearing: Hearing) -> None:
            self.hearing = hearing

        @performs(commands.confirm_facts)
        async def confirm_facts(self, asked: ClaimedFacts) -> FactsConfirmed:
            return await self.hearing.confirm(asked)

        @performs(commands.said_facts)
        async def said_facts(self, asked: JournalPageWanted) -> SaidFacts:
            return await self.hearing.list_said(asked)

        @performs(commands.unheard_facts)
        async def unheard_facts(self, asked: SaidFacts) -> UnheardFacts:
            return await self.hearing.list_unheard(asked)

        @performs(commands.say_again)
        async def say_again(self, found: HearingCompared) -> SaidAgain:
            return await self.hearing.say_again(found)

    return HearingActivities
