"""What delivery hears: that a window was extended, that a late case is held no more."""

from contracts.facts.envelope import Envelope, Fact
from contracts.facts.intake import ScheduleChangedV1
from contracts.facts.review import HoldClearedV1
from kit.db import Writing
from kit.inbox import Effect
from services.review.delivery import cut_off


async def hear_extension(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    assert isinstance(fact, ScheduleChangedV1)
    await cut_off.reopen_extended(tx, envelope.actor, fact)


async def hear_clearing(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    assert isinstance(fact, HoldClearedV1)
    await cut_off.end_late_case(tx, fact)


EFFECTS: dict[type[Fact], Effect] = {
    ScheduleChangedV1: hear_extension,
    HoldClearedV1: hear_clearing,
}
