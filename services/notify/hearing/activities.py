"""Notify's own facts: which it said, which it heard (kit.reconciling)."""

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
from kit.reconciling import Hearing
from kit.temporal import performs

COMMANDS = IN_ROOM["notify"]


class NotifyHearingActivities:
    """Performs the commands about the room's facts."""

    def __init__(self, hearing: Hearing) -> None:
        self.hearing = hearing

    @performs(COMMANDS.confirm_facts)
    async def confirm_facts(self, asked: ClaimedFacts) -> FactsConfirmed:
        return await self.hearing.confirm(asked)

    @performs(COMMANDS.said_facts)
    async def said_facts(self, asked: JournalPageWanted) -> SaidFacts:
        return await self.hearing.list_said(asked)

    @performs(COMMANDS.unheard_facts)
    async def unheard_facts(self, asked: SaidFacts) -> UnheardFacts:
        return await self.hearing.list_unheard(asked)

    @performs(COMMANDS.say_again)
    async def say_again(self, found: HearingCompared) -> SaidAgain:
        return await self.hearing.say_again(found)
