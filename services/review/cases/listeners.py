"""What cases hear: that an applicant takes a request to withdraw back; files handed in by their hash."""

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


async def taken_back(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    assert isinstance(fact, WithdrawalTakenBackV1)
    await withdrawals.take_back(tx, envelope.actor, fact)


async def late_bytes_told(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    assert isinstance(fact, LateBytesPromisedV1 | LateBytesArrivedV1 | LateBytesLapsedV1)
    await late_bytes.hear(tx, fact)


EFFECTS: dict[type[Fact], Effect] = {
    WithdrawalTakenBackV1: taken_back,
    LateBytesPromisedV1: late_bytes_told,
    LateBytesArrivedV1: late_bytes_told,
    LateBytesLapsedV1: late_bytes_told,
}
