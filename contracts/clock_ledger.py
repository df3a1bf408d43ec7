"""The clock ledger: whose time ran when.

Rooms write a turn whenever a case changes hands; this module adds them up. Pure.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Literal

from contracts.vocabulary import Frozen, Instant

Holder = Literal["applicant", "unit", "city", "registry", "nobody"]
HOLDER_LABELS: dict[Holder, str] = {
    "applicant": "申报单位",
    "unit": "推荐单位",
    "city": "市局",
    "registry": "公示与公布",
    "nobody": "已办结",
}


class Turn(Frozen):
    """From `began_at` (plan time) on, the holder's time runs.

    because: the topic of the fact that says so. evidence: the leaf of that fact.
    """

    holder: Holder
    began_at: Instant
    because: str
    evidence: str | None = None


class Span(Turn):
    """A turn with its end.

    ended_at: when the next one began; None while this one runs.
    seconds: until its end, or until now.
    """

    ended_at: Instant | None
    seconds: float


class Total(Frozen):
    """All of a holder's spans together."""

    holder: Holder
    label: str
    seconds: float


def spans(turns: Sequence[Turn], now: datetime) -> tuple[Span, ...]:
    """The turns in order, each until the next one begins.

    Turns of one holder in a row are one span. A turn that is stamped before the one it follows
    begins where that one ends: two rooms stamp within one instant. Time that nobody holds counts
    for nobody.
    """
    changes: list[Turn] = []
    for turn in turns:
        if not changes or changes[-1].holder != turn.holder:
            changes.append(turn)

    made: list[Span] = []
    previous_end: datetime | None = None
    for turn, after in zip(changes, (*changes[1:], None), strict=False):
        began = turn.began_at
        if previous_end is not None:
            began = max(previous_end, began)
        ended = None if after is None else max(began, after.began_at)
        seconds = (_counts_until(turn, began, ended, now) - began).total_seconds()

        fields = turn.model_dump() | {"began_at": began}
        made.append(
            Span(
                **fields,
                ended_at=ended,
                seconds=seconds,
            )
        )
        previous_end = ended
    return tuple(made)


def _counts_until(turn: Turn, began: datetime, ended: datetime | None, now: datetime) -> datetime:
    if ended is not None:
        return ended
    if turn.holder == "nobody":
        return began
    return max(began, now)


def totals(found: Iterable[Span]) -> tuple[Total, ...]:
    """The sum of each holder's spans, in the order in which they first held."""
    seconds: dict[Holder, float] = {}
    for span in found:
        seconds[span.holder] = seconds.get(span.holder, 0.0) + span.seconds
    return tuple(
        Total(
            holder=holder,
            label=HOLDER_LABELS[holder],
            seconds=each,
        )
        for holder, each in seconds.items()
        if holder != "nobody"
    )


def remaining_seconds(due_at: datetime | None, now: datetime) -> float | None:
    """Seconds until a half-open limit, never below 0; None without a limit."""
    return None if due_at is None else max(0.0, (due_at - now).total_seconds())
