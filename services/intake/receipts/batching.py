"""Batches of hand-ins: collected for about 2 ms, committed together, answered after the commit.

A row that the database refuses fails alone. A cancelled request does not cancel its batch. Whoever
finds the queue full gets a signed ticket for its place in it.
"""

import random
from collections.abc import Hashable, Sequence
from typing import Final

import structlog
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from contracts.facts.intake import HandInRefusedV1
from contracts.problem import Problem, Unavailable
from kit.batcher import Batcher, BatcherFull, BatchSettings
from kit.db import Database, Writing, driver, is_down
from kit.journal import compose, write_composed
from services.intake.equipment import Equipment, Signer
from services.intake.receipts import judging, rules, writes
from services.intake.receipts.judging import BatchCache, GrantedHandIn
from services.intake.receipts.problems import FactoryTaken, HandInLate, QueueFull
from services.intake.receipts.requests import QueueTicket, sign_ticket
from services.intake.receipts.rules import HandInRequest
from services.intake.receipts.writes import FiledHandIn, TakenMeanwhile

log = structlog.get_logger()
HandInOutcome = bytes | Problem
"""The signed receipt as JSON, or the refusal of this one."""
USUAL: Final = BatchSettings(
    pause=0.002,
    max_size=64,
    concurrency=2,
    max_waiting=1000,
)
LIVE_FACTORY: Final = "uq_submissions_live_factory"
ATTEMPTS: Final = 4
"""A batch that other processes overtake is done again, so often in all."""


class HandInBatcher:
    """One a process, in the app's state. Called by routes.hand_in_submission."""

    def __init__(self, db: Database, equipment: Equipment, settings: BatchSettings = USUAL) -> None:
        self.db = db
        self.equipment = equipment
        self.cache = BatchCache()
        self.tickets = Signer(equipment.signer.keys_dir, "place")
        self.queue: Batcher[HandInRequest, HandInOutcome] = Batcher(
            self.run_batch, settings, conflict_keys
        )

    async def hand_in(self, request: HandInRequest) -> bytes:
        """The signed receipt as JSON, after the commit. Raises `hand_in`'s refusals, QueueFull."""
        try:
            outcome = await self.queue.submit(request)
        except BatcherFull as full:
            raise self._sent_away(request, full.waiting) from full
        if isinstance(outcome, Problem):
            raise outcome
        return outcome

    async def close(self) -> None:
        """Answer every request that is here."""
        await self.queue.drain()

    async def run_batch(
        self, requests: Sequence[HandInRequest]
    ) -> list[HandInOutcome | BaseException]:
        """One batch. Late attempts are recorded after it, in a transaction of their own.

        A late attempt that could not be recorded gets that error instead of its refusal; the
        others are handed in already and get their receipts.
        """
        outcomes = await self.commit(requests)
        late = [
            (request, outcome)
            for request, outcome in zip(requests, outcomes, strict=True)
            if isinstance(outcome, HandInLate)
        ]
        if not late:
            return outcomes
        try:
            await self.db.act(record_late, late)
        except Exception as error:
            return [error if isinstance(each, HandInLate) else each for each in outcomes]
        return outcomes

    async def commit(
        self, requests: Sequence[HandInRequest], attempts: int = ATTEMPTS
    ) -> list[HandInOutcome | BaseException]:
        """Hand in for all of them in one transaction.

        Where it fails, in two halves, so that in the end the one at fault fails alone.
        """
        try:
            return [*await self.db.act(hand_in, requests, self.equipment, self.cache)]
        except TakenMeanwhile:
            # Read anew, what another process wrote is there: its answer is this one's.
            if attempts <= 1:
                raise
            return await self.commit(requests, attempts - 1)
        except DBAPIError as error:
            if is_down(error):
                raise
            if len(requests) == 1:
                return [_refusal(error)]
            log.warning("hand_in_batch_halved", size=len(requests), why=type(error.orig).__name__)
        except (PoolTimeout, OSError):
            # No connection to be had: that is nobody's row, and halves would only wait again.
            raise
        except Exception as error:
            # A fault of one of them, a damaged contact for one: its neighbours must not pay for it.
            if len(requests) == 1:
                return [error]
            log.warning("hand_in_batch_halved", size=len(requests), why=type(error).__name__)

        half = len(requests) // 2
        first = await self.commit(requests[:half])
        second = await self.commit(requests[half:])
        return [*first, *second]

    def _sent_away(self, request: HandInRequest, waiting: int) -> Problem:
        """The refusal where the queue is full, with a ticket that keeps the instant of the arrival.

        Before the first batch read the database's clock there is no instant to keep.
        """
        # Spread out, so that those who are sent away do not all come back at once.
        seconds = 1 + waiting // 1000 + random.randint(0, 2)
        clock = self.cache.clock
        if clock is None:
            return Unavailable(headers={"Retry-After": str(seconds)})

        seen = rules.arrival(clock.read_at, clock.answered, request.seen)
        if request.ticket_seen is not None:
            seen = min(seen, request.ticket_seen)
        assert request.who.organisation_id is not None, "signatories belong to an organisation"
        ticket = QueueTicket(
            organisation_id=request.who.organisation_id,
            submission_id=request.submission_id,
            draft_version=request.draft_version,
            seen=seen,
        )
        return QueueFull(sign_ticket(self.tickets.key(), ticket), seconds)


def conflict_keys(request: HandInRequest) -> tuple[Hashable, ...]:
    """What no two in a batch may share: applicant, key, submission.

    Otherwise one would be judged before the other's rows are written.
    """
    key = (request.principal, request.key)
    return (request.who.organisation_id, key, request.submission_id)


def _refusal(error: DBAPIError) -> BaseException:
    """What the database refused one hand-in for.

    Another process committed the same factory a moment ago; anything else is a fault of ours.
    """
    return FactoryTaken() if LIVE_FACTORY in str(error.orig) else error


async def hand_in(
    tx: Writing, requests: Sequence[HandInRequest], equipment: Equipment, cache: BatchCache
) -> list[HandInOutcome]:
    """Hand in for all of them; each gets its own answer or refusal, in their order.

    No two may share a conflict key.
    Refusals: NotFound, KeyReused, HandInEarly, HandInLate, DraftOutdated, AlreadyHandedIn,
    HandInBlocked, FactoryTaken, TooManySubmissions. Raises TakenMeanwhile, and DBAPIError where the
    database refuses one of them: then ask for fewer at once.
    """
    rows = await judging.read_batch(tx, requests, cache)
    judgements = await judging.judge(tx, requests, rows, equipment)
    granted = [each for each in judgements if isinstance(each, GrantedHandIn)]
    filed: list[FiledHandIn] = []
    if granted:
        last = await writes.next_numbers(tx, writes.first_hand_ins(granted))
        filed = writes.file_all(granted, last, rows.read_at, equipment.signer.key())
        await writes.write(tx, filed)

    answers = iter(filed)
    return [
        next(answers).answer() if isinstance(each, GrantedHandIn) else each for each in judgements
    ]


# clock_timestamp() and not the transaction's start: a fact is said when it is said.
REFUSED: Final = """
SELECT id, campaign_id, version, clock_timestamp() AS now
FROM intake.submissions WHERE id = ANY($1::uuid[])
"""


async def record_late(tx: Writing, late: Sequence[tuple[HandInRequest, HandInLate]]) -> None:
    """Keep late attempts.

    In a transaction of their own: the one that refused them may roll back.
    """
    async with driver(tx) as db:
        rows = await db.fetch(REFUSED, [request.submission_id for request, _ in late])
    found = {row["id"]: row for row in rows}
    facts = []
    for request, problem in late:
        row = found[request.submission_id]
        # The refusal changes nothing of the submission: it names the version as it stands.
        fact = HandInRefusedV1(
            subject=request.submission_id,
            subject_version=row["version"],
            campaign_id=row["campaign_id"],
            submission_id=request.submission_id,
            attempted_at=problem.attempted_at,
            closes_at=problem.closes_at,
            schedule_version=problem.schedule_version,
        )
        facts.append(compose(request.who, fact, row["now"], request.trace))
    await write_composed(tx, facts)
