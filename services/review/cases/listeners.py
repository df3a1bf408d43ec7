"""What cases hear: that an applicant takes a request to withdraw back."""

from contracts.facts.envelope import Envelope, Fact
from contracts.facts.intake import WithdrawalTakenBackV1
from kit.db import Writing
from kit.inbox import Effect
from services.review.cases import withdrawals


async def taken_back(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    assert isinstance(fact, WithdrawalTakenBackV1)
    await withdrawals.take_back(tx, envelope.actor, fact)


EFFECTS: dict[type[Fact], Effect] = {WithdrawalTakenBackV1: taken_back}
