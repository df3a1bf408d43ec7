"""A fact as intake's listener takes it, the inbox aside: effects must bear doubles by
themselves.
"""

from collections.abc import Mapping
from typing import Any

from contracts.facts import Envelope, Fact
from contracts.vocabulary import system
from kit.db import new_id
from kit.inbox import Effect
from services.intake.submissions.listeners import EFFECTS
from tests.rooms import Room


async def hear(intake: Room, fact: Any, effects: Mapping[type[Fact], Effect] = EFFECTS) -> None:
    """Apply a fact's effect in a transaction of its own."""
    envelope = Envelope(
        id=new_id(),
        topic=fact.topic,
        said_at="2023-09-06T00:00:00Z",
        actor=system("test"),
        fact=fact.model_dump(mode="json"),
    )
    await intake.db.act_because(envelope.id, effects[type(fact)], envelope, fact)
