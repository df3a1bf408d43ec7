"""The clock ledger: whose time ran when, added up from turns that were written as they happened. Pure; used by the rooms that keep turns."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Literal

from contracts.vocabulary import Frozen

Holder = Literal["applicant", "unit", "city", "registry", "nobody"]
HOLDER_LABELS: dict[Holder, str] = {
    "applicant": "申报单位",
    "unit": "推荐单位",
    "city": "市局",
    "registry": "公示与公布",
    "nobody": "已办结",
}


class Turn(Frozen):
    """From `began_at` (plan time) on, `holder`'s time runs. because: the topic of the fact that says so; evidence: its leaf."""

    holder: Holder
    began_at: datetime
    because: str
    evidence: str | None = None


class Span(Turn):
    """A turn with its end: the beginning of the next one, or None while it runs. seconds: up to its end, or until now."""

    ended_at: datetime | None
    seconds: float


class Total(Frozen):
    """All of a holder's spans together."""

    holder: Holder
    label: str
    seconds: float


def spans(turns: Sequence[Turn], now: datetime) -> tuple[Span, ...]:
    """The turns in order, each until the next; a holder who goes on (a list is replaced, a ruling confirmed) has one span.

    A turn stamped before its forerunner (two rooms' stamps within one instant) counts from there on. A case that nobody holds runs for nobody.
    """
    kept: list[Turn] = []
    for turn in turns:
        if not kept or kept[-1].holder != turn.holder:
            kept.append(turn)
    made, since = [], None
    for turn, after in zip(kept, (*kept[1:], None), strict=False):
        began = turn.began_at if since is None else max(since, turn.began_at)
        ended = max(began, after.began_at) if after is not None else None
        until = (
            ended if ended is not None else began if turn.holder == "nobody" else max(began, now)
        )
        fields = turn.model_dump() | {"began_at": began}
        made.append(Span(**fields, ended_at=ended, seconds=(until - began).total_seconds()))
        since = ended
    return tuple(made)


def totals(found: Iterable[Span]) -> tuple[Total, ...]:
    """By holder, in the order in which they first held; who only ended it has none."""
    seconds: dict[Holder, float] = {}
    for span in found:
        seconds[span.holder] = seconds.get(span.holder, 0.0) + span.seconds
    return tuple(
        Total(holder=holder, label=HOLDER_LABELS[holder], seconds=each)
        for holder, each in seconds.items()
        if holder != "nobody"
    )


def remaining_seconds(due_at: datetime | None, now: datetime) -> float | None:
    """What is left until a half-open limit, never below 0; None without one."""
    return None if due_at is None else max(0.0, (due_at - now).total_seconds())
