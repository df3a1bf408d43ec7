"""What cases hear from intake: grounds of commands, requests taken back, promised files."""

from contracts.facts.envelope import Envelope, Fact
from contracts.facts.intake import (
    LateBytesArrivedV1,
    LateBytesLapsedV1,
    LateBytesPromisedV1,
    WithdrawalTakenBackV1,
)
from kit.db import Writing
from kit.inbox import Effect
from services.review.cases import late_bytes, withdrawals
from services.review.cases.grounds import EFFECTS as GROUNDS


async def take_back(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    assert isinstance(fact, WithdrawalTakenBackV1)
    await withdrawals.take_back(tx, envelope.actor, fact)


async def follow_promised_file(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    assert isinstance(fact, LateBytesPromisedV1 | LateBytesArrivedV1 | LateBytesLapsedV1)
    await late_bytes.hear(tx, fact)


EFFECTS: dict[type[Fact], Effect] = {
    **GROUNDS,
    WithdrawalTakenBackV1: take_back,
    LateBytesPromisedV1: follow_promised_file,
    LateBytesArrivedV1: follow_promised_file,
    LateBytesLapsedV1: follow_promised_file,
}
