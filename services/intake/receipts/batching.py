"""The desk where hand-ins are taken: gathers what comes in about 2 ms, commits it together, answers each after the commit.

One bad row never fails a batch, who goes away takes nobody along, and who finds the queue full gets a signed place in it.
"""

import random
from collections.abc import Hashable, Sequence
from typing import Final

import structlog
from sqlalchemy.exc import DBAPIError

from contracts.problem import Problem, Unavailable
from kit.batcher import Batcher, BatcherFull, BatchSettings
from kit.db import Database, is_down
from services.intake.equipment import Equipment, Signer
from services.intake.receipts import actions
from services.intake.receipts.actions import Outcome
from services.intake.receipts.judging import Lasting
from services.intake.receipts.place import Place, give
from services.intake.receipts.problems import FactoryTaken, HandInLate, QueueFull
from services.intake.receipts.types import Ask
from services.intake.receipts.writes import TakenMeanwhile

log = structlog.get_logger()
LIVE_FACTORY: Final = "uq_submissions_live_factory"
AGAIN: Final = 3


USUAL: Final = BatchSettings(pause=0.002, max_size=64, concurrency=2, max_waiting=1000)


class Desk:
    """One a process."""

    def __init__(self, db: Database, has: Equipment, settings: BatchSettings = USUAL) -> None:
        self.db, self.has, self.lasting = db, has, Lasting()
        self.places = Signer(has.signer.keys_dir, "place")
        self.queue: Batcher[Ask, Outcome] = Batcher(self.take, settings, _apart)

    async def hand_in(self, ask: Ask) -> bytes:
        """The signed receipt as JSON, after the commit. Raises the refusals of actions.hand_in, and QueueFull."""
        try:
            outcome = await self.queue.submit(ask)
        except BatcherFull as full:
            raise self._sent_away(ask, full.waiting) from full
        if isinstance(outcome, Problem):
            raise outcome
        return outcome

    async def close(self) -> None:
        """Answer everybody who is here."""
        await self.queue.drain()

    async def take(self, asks: Sequence[Ask]) -> list[Outcome | BaseException]:
        """One batch. Late attempts are recorded after it, in a transaction of their own."""
        outcomes = await self.commit(asks)
        late = [
            (ask, each)
            for ask, each in zip(asks, outcomes, strict=True)
            if isinstance(each, HandInLate)
        ]
        if late:
            await self.db.act(actions.record_late, late)
        return outcomes

    async def commit(
        self, asks: Sequence[Ask], again: int = AGAIN
    ) -> list[Outcome | BaseException]:
        """In one transaction; where the database refuses, in two halves, so that in the end the culprit is refused alone."""
        try:
            return list(await self.db.act(actions.hand_in, asks, self.has, self.lasting))
        except TakenMeanwhile:
            if again:
                return await self.commit(asks, again - 1)
            raise
        except DBAPIError as error:
            if is_down(error):
                raise
            if len(asks) == 1:
                return [_refusal(error)]
            log.warning("hand_in_batch_halved", size=len(asks), why=type(error.orig).__name__)
        half = len(asks) // 2
        return [*await self.commit(asks[:half]), *await self.commit(asks[half:])]

    def _sent_away(self, ask: Ask, waiting: int) -> Problem:
        """With a place that keeps the instant it was first seen; before the database ever told the time, without."""
        seconds = 1 + waiting // 1000 + random.randint(0, 2)
        try:
            seen = self.lasting.clock.stamp(ask.seen)
        except LookupError:
            return Unavailable(headers={"Retry-After": str(seconds)})
        assert ask.who.organisation_id is not None, "signatories belong to an organisation"
        seen = seen if ask.place is None else min(seen, ask.place)
        place = Place(ask.who.organisation_id, ask.submission_id, ask.draft_version, seen)
        return QueueFull(give(self.places.key(), place), seconds)


def _apart(ask: Ask) -> tuple[Hashable, ...]:
    """What no two in a batch may share, so that none is judged by what another does: applicant, key, submission."""
    return (ask.who.organisation_id, (ask.principal, ask.key), ask.submission_id)


def _refusal(error: DBAPIError) -> BaseException:
    """What the database refused one hand-in for: the same factory committed by another process a moment ago, or a fault of ours."""
    return FactoryTaken() if LIVE_FACTORY in str(error.orig) else error
