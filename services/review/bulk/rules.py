"""Pure decisions on bulk acts: who may, what a look allows, what binds its token, until when."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial
from typing import Final, NamedTuple
from uuid import UUID

from contracts.canonical import content_hash
from contracts.problem import Forbidden, NotFound, Problem
from contracts.stages import CaseState
from contracts.transitions import Transitions
from contracts.vocabulary import Actor, Outcome, Role
from services.review.bulk.problems import BulkExpired, BulkNotOpen, BulkStale
from services.review.duties import rules as duties
from services.review.duties.rules import Duty
from services.review.rulings import rules as rulings
from services.review.rulings.problems import RulingNotOpen
from services.review.rulings.rules import RulingState, Vouching

MOST_CASES: Final = 500
"""Cases of one bulk act: its transaction holds them all."""
LOOK_HOLDS: Final = timedelta(minutes=10)
"""How long the token of a look can be used."""
NEAR_THE_END: Final = timedelta(minutes=5)
"""What must be left of the unit's window after the undo window.

Nearer to its end a bulk act takes effect at once: the time to undo it makes nobody late, even if
the worker is away for some minutes.
"""


class BulkAct(StrEnum):
    """What can be done with many cases at once."""

    recommend = "recommend"
    confirm_ruling = "confirm_ruling"


class BulkState(StrEnum):
    """Where a bulk act is.

    waiting: confirmed, and it can still be undone. refused: when its instant came, the rules no
    longer allowed all of it, and nothing was done.
    """

    looked_at = "looked_at"
    waiting = "waiting"
    undone = "undone"
    done = "done"
    refused = "refused"


BULK_STATES: Final = Transitions(
    BulkState,
    {
        BulkState.looked_at: [BulkState.waiting, BulkState.done],
        BulkState.waiting: [BulkState.undone, BulkState.done, BulkState.refused],
        BulkState.undone: [],
        BulkState.done: [],
        BulkState.refused: [],
    },
)
DOER: Final = {
    BulkAct.recommend: Role.unit_officer,
    BulkAct.confirm_ruling: Role.unit_head,
}


@dataclass(frozen=True)
class CaseNow:
    """What decides on a case: its row, its ruling that waits to be confirmed, what a recommendation
    of it vouches for, and what the actor did on it before.
    """

    id: UUID
    version: int
    state: CaseState
    snapshot: int
    ruling_id: UUID | None = None
    outcome: Outcome | None = None
    judged: int | None = None
    proposed_by: UUID | None = None
    vouching: Vouching = Vouching()
    done: frozenset[Duty] = frozenset()


@dataclass(frozen=True)
class RulingWindow:
    """The instant of the judgement, and the end of the unit's window of delivery."""

    at: datetime
    closes_at: datetime | None


@dataclass(frozen=True)
class JudgedCase:
    """A case, and the refusal that the act meets there."""

    case: CaseNow
    refusal: Problem | None = None


def may_do(who: Actor, act: BulkAct) -> None:
    """Each act has its role, as the single one has. Raises Forbidden."""
    if not who.has(DOER[act]):
        raise Forbidden()


def all_there(asked: Collection[UUID], found: Collection[UUID]) -> None:
    """Every case that was asked for is one of the unit in this campaign. Raises NotFound."""
    if set(asked) - set(found):
        raise NotFound()


def judged(
    act: BulkAct, who: UUID | None, cases: Iterable[CaseNow], window: RulingWindow
) -> list[JudgedCase]:
    """Each case with what the single act's rules say of it."""
    return [JudgedCase(case, _refusal(partial(_must, act, who, case, window))) for case in cases]


def _refusal(judge: Callable[[], None]) -> Problem | None:
    try:
        judge()
    except Problem as refusal:
        return refusal
    return None


def _must(act: BulkAct, who: UUID | None, case: CaseNow, window: RulingWindow) -> None:
    rulings.in_time(window.at, window.closes_at)
    duties.must_be_apart(Duty.ruled, {case.id: case.done})
    if act is BulkAct.recommend:
        rulings.may_rule(case.state, Outcome.recommend, case.snapshot, case.snapshot, case.vouching)
        return
    if case.outcome is None or case.judged is None or case.proposed_by is None:
        raise RulingNotOpen("没有待确认的审核意见", "No ruling waits to be confirmed here")
    rulings.may_confirm(RulingState.proposed, case.proposed_by, who)
    rulings.may_rule(case.state, case.outcome, case.snapshot, case.judged, case.vouching)


def token(bulk_id: UUID, act: BulkAct, reason: str, cases: Sequence[CaseNow]) -> str:
    """Binds a confirmation to exactly these cases as they are, with their snapshots, rulings and
    checklists.
    """
    return content_hash(
        {
            "bulk": bulk_id,
            "act": act,
            "reason": reason,
            "cases": [[str(case.id), case.version, *map(str, seen_of(case))] for case in cases],
        }
    )


def may_confirm(
    state: BulkState, now: datetime, expires_at: datetime, *, kept: str, given: str, present: str
) -> None:
    """kept, given, present: the token of the look, of the asker, of the cases as they are now.

    Raises BulkNotOpen, BulkExpired, BulkStale.
    """
    if state is not BulkState.looked_at:
        raise BulkNotOpen(state=state)
    if now >= expires_at:
        raise BulkExpired()
    if not kept == given == present:
        raise BulkStale()


def may_undo(state: BulkState, now: datetime, effective_at: datetime | None) -> None:
    """Until its instant of effect. Raises BulkNotOpen."""
    if state is not BulkState.waiting or effective_at is None or now >= effective_at:
        raise BulkNotOpen(state=state)


def undo_seconds(policy: int, window: RulingWindow) -> int:
    """How long it can be undone: as the policy says, or not at all near the window's end."""
    if window.closes_at is None:
        return policy
    left = window.closes_at - window.at
    return policy if left >= timedelta(seconds=policy) + NEAR_THE_END else 0


def seconds_left(now: datetime, effective_at: datetime | None) -> int:
    """Whole seconds in which it can still be undone."""
    if effective_at is None:
        return 0
    return max(0, int((effective_at - now).total_seconds()))


class Seen(NamedTuple):
    """What a bulk act saw of a case. checklist: number of its unit's newest saving."""

    snapshot: int
    ruling_id: UUID | None
    checklist: int


def seen_of(case: CaseNow) -> Seen:
    """What there is to see of a case now."""
    return Seen(case.snapshot, case.ruling_id, case.vouching.checklist.number)


def same_as_seen(seen: Mapping[UUID, Seen], case: CaseNow) -> bool:
    """Whether a case has the snapshot, the ruling and the checklist that were confirmed."""
    return seen[case.id] == seen_of(case)
