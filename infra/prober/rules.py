"""Pure: what an answer of /readyz says, and how gaps begin, go on and end."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final, Literal
from uuid import UUID

ANSWERING: Final = "http"
"""The dependency that stands for the service itself: it answers at all."""
PROBER: Final = "prober"
EVERYTHING: Final = "all"
MOST_SORTS: Final = 20
LONGEST_SAID: Final = 200

Change = Literal["began", "goes_on", "ended"]


@dataclass(frozen=True)
class ProbeResult:
    """One answer of a service's /readyz.

    status: None if there was no answer; `body` then holds the reason.
    """

    service: str
    at: datetime
    status: int | None
    body: str


@dataclass(frozen=True)
class DependencyState:
    """Whether a dependency was ready, and what the service said of it."""

    ready: bool
    status: int | None
    said: str


@dataclass(frozen=True)
class RepeatedAnswer:
    """One kind of answer while something was not ready: first and last time, how often."""

    status: int | None
    said: str
    first_at: datetime
    last_at: datetime
    times: int


@dataclass(frozen=True)
class Gap:
    """One dependency of one service that was not ready, or (`not_observed`) a time nobody looked.

    began_at: first seen not ready. ended_at: first seen ready again; None while it runs.
    """

    id: UUID
    kind: Literal["gap", "not_observed"]
    service: str
    dependency: str
    last_good_at: datetime | None
    began_at: datetime
    last_bad_at: datetime
    ended_at: datetime | None
    asked: int
    answers: tuple[RepeatedAnswer, ...]


def conditions(asked: ProbeResult) -> dict[str, DependencyState]:
    """The state of each dependency.

    A service that gives no such answer says nothing of its dependencies.
    """
    states = _states(asked)
    if states is None:
        return {
            ANSWERING: DependencyState(
                False,
                asked.status,
                asked.body[:LONGEST_SAID],
            )
        }
    found = {
        ANSWERING: DependencyState(
            True,
            asked.status,
            "",
        )
    }
    for dependency, state in states.items():
        said = f"{dependency} {state}"[:LONGEST_SAID]
        found[dependency] = DependencyState(
            not state.startswith("down"),
            asked.status,
            said,
        )
    return found


def _states(asked: ProbeResult) -> dict[str, str] | None:
    """What /readyz says of each dependency; None for any other answer."""
    if asked.status not in (200, 503):
        return None
    try:
        told = json.loads(asked.body)
    except ValueError:
        return None
    if (
        not isinstance(told, dict)
        or not told
        or not all(isinstance(each, str) for each in told.values())
    ):
        return None
    return {str(name): str(state) for name, state in told.items()}


def step(
    gap: Gap | None,
    seen: DependencyState,
    place: tuple[str, str],
    at: datetime,
    last_good_at: datetime | None,
    fresh: UUID,
) -> tuple[Gap | None, Change | None]:
    """The gap after one more look, or None, and what changed.

    fresh: the id of a gap that begins.
    """
    if seen.ready:
        return (
            (None, None)
            if gap is None
            else (replace(gap, ended_at=max(at, gap.last_bad_at)), "ended")
        )
    if gap is None:
        first = RepeatedAnswer(
            seen.status,
            seen.said,
            at,
            at,
            1,
        )
        return Gap(
            fresh,
            "gap",
            *place,
            last_good_at,
            at,
            at,
            None,
            1,
            (first,),
        ), "began"
    at = max(at, gap.last_bad_at)
    return replace(
        gap,
        last_bad_at=at,
        asked=gap.asked + 1,
        answers=_with(
            gap.answers,
            seen,
            at,
        ),
    ), "goes_on"


def _with(
    answers: tuple[RepeatedAnswer, ...], seen: DependencyState, at: datetime
) -> tuple[RepeatedAnswer, ...]:
    """The answers with one more.

    The same kind is counted. Kinds beyond MOST_SORTS are counted with the last one.
    """
    for place, known in enumerate(answers):
        last = place == MOST_SORTS - 1
        if last or (known.status, known.said) == (seen.status, seen.said):
            counted = replace(
                known,
                last_at=at,
                times=known.times + 1,
            )
            return (*answers[:place], counted, *answers[place + 1 :])
    return (
        *answers,
        RepeatedAnswer(
            seen.status,
            seen.said,
            at,
            at,
            1,
        ),
    )


def unobserved(
    last_look: datetime | None, now: datetime, tolerance: timedelta, fresh: UUID
) -> Gap | None:
    """The time in which nobody looked, if it is longer than the tolerance.

    It is no evidence for or against anybody.
    """
    if last_look is None or now - last_look <= tolerance:
        return None
    return Gap(
        fresh, "not_observed", EVERYTHING, PROBER, last_look, last_look, last_look, now, 0, ()
    )


def as_record(gap: Gap) -> dict[str, Any]:
    """A gap as the ledger and intake hold it: ids and instants are text."""
    return {name: _plain(value) for name, value in asdict(gap).items()}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value


def of_record(record: Mapping[str, Any]) -> Gap:
    """The gap of a ledger line. Raises KeyError, ValueError for any other line."""
    moment = datetime.fromisoformat
    return Gap(
        id=UUID(record["id"]),
        kind=record["kind"],
        service=record["service"],
        dependency=record["dependency"],
        last_good_at=moment(record["last_good_at"]) if record["last_good_at"] else None,
        began_at=moment(record["began_at"]),
        last_bad_at=moment(record["last_bad_at"]),
        ended_at=moment(record["ended_at"]) if record["ended_at"] else None,
        asked=record["asked"],
        answers=tuple(
            RepeatedAnswer(
                each["status"],
                each["said"],
                moment(each["first_at"]),
                moment(each["last_at"]),
                each["times"],
            )
            for each in record["answers"]
        ),
    )
