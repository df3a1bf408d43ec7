"""What an answer says, how gaps begin, go on and end, and what nobody saw."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infra.prober import rules
from infra.prober.rules import ANSWERING, DependencyState, Gap, ProbeResult

AT = datetime(2023, 9, 22, 15, 59, tzinfo=UTC)
SECOND = timedelta(seconds=1)
PLACE = ("intake", "postgresql")
DOWN, UP = DependencyState(False, 503, "postgresql down: OSError"), DependencyState(True, 200, "")


def asked(status: int | None, body: str) -> ProbeResult:
    return ProbeResult("intake", AT, status, body)


def test_a_service_that_answers_tells_of_what_it_depends_on() -> None:
    found = rules.conditions(
        asked(503, '{"postgresql": "down: OSError", "files": "ok", "scanner": "not configured"}')
    )
    assert {name: each.ready for name, each in found.items()} == {
        ANSWERING: True, "postgresql": False, "files": True, "scanner": True,
    }  # fmt: skip
    assert found["postgresql"].said == "postgresql down: OSError"


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (None, "no answer: ConnectTimeout"),
        (502, "Bad Gateway"),
        (503, "<html>"),
        (200, "[]"),
        (200, "{}"),
        (503, '{"a": 1}'),
    ],
)
def test_a_service_that_does_not_says_nothing_of_them(status: int | None, body: str) -> None:
    found = rules.conditions(asked(status, body))
    assert (
        list(found) == [ANSWERING]
        and not found[ANSWERING].ready
        and found[ANSWERING].said == body[:200]
    )


def run(readiness: list[bool]) -> tuple[list[Gap], Gap | None]:
    """Gaps that ended, and the one that runs, after a look each second."""
    gap: Gap | None = None
    ended, last_good = [], None
    for number, ready in enumerate(readiness):
        at = AT + number * SECOND
        gap, change = rules.step(gap, UP if ready else DOWN, PLACE, at, last_good, uuid4())
        if ready:
            last_good = at
        if change == "ended":
            assert gap is not None
            ended.append(gap)
            gap = None
    return ended, gap


def test_a_gap_has_its_first_and_last_and_how_often() -> None:
    [gap], running = run([True, False, False, True])
    assert running is None
    assert (gap.last_good_at, gap.began_at, gap.last_bad_at, gap.ended_at) == tuple(
        AT + n * SECOND for n in range(4)
    )
    assert gap.asked == 2 and [(each.said, each.times) for each in gap.answers] == [
        ("postgresql down: OSError", 2)
    ]


@given(st.lists(st.booleans(), max_size=40))
def test_gaps_are_exactly_the_runs_of_not_ready(readiness: list[bool]) -> None:
    ended, running = run(readiness)
    seen = [*ended, *([running] if running else [])]
    assert sum(gap.asked for gap in seen) == readiness.count(False)
    assert len(seen) == sum(
        not now and (number == 0 or readiness[number - 1]) for number, now in enumerate(readiness)
    )
    assert all(gap.began_at <= gap.last_bad_at <= (gap.ended_at or gap.last_bad_at) for gap in seen)
    assert (running is not None) == bool(readiness and not readiness[-1])


def test_sorts_of_answers_are_few_and_a_clock_set_back_reorders_nothing() -> None:
    gap, _ = rules.step(None, DOWN, PLACE, AT, None, uuid4())
    for number in range(40):
        gap, _ = rules.step(
            gap,
            DependencyState(False, None, f"no answer: {number}"),
            PLACE,
            AT - SECOND,
            None,
            uuid4(),
        )
    assert gap is not None and len(gap.answers) == rules.MOST_SORTS
    assert gap.last_bad_at == AT and sum(each.times for each in gap.answers) == gap.asked == 41
    ended, change = rules.step(gap, UP, PLACE, AT - SECOND, None, uuid4())
    assert change == "ended" and ended is not None and ended.ended_at == AT
    assert rules.step(None, UP, PLACE, AT, None, uuid4()) == (None, None)


def test_a_stretch_nobody_observed_is_told_as_such() -> None:
    fresh = UUID(int=7)
    assert rules.unobserved(None, AT, SECOND, fresh) is None
    assert rules.unobserved(AT, AT + SECOND, SECOND, fresh) is None
    stretch = rules.unobserved(AT, AT + 2 * SECOND, SECOND, fresh)
    assert stretch is not None and (stretch.kind, stretch.service, stretch.asked) == (
        "not_observed",
        "all",
        0,
    )
    assert (stretch.began_at, stretch.ended_at) == (AT, AT + 2 * SECOND)


def test_a_record_is_the_gap_again() -> None:
    [gap], running = run([True, False, True])
    assert rules.of_record(rules.as_record(gap)) == gap and running is None
    _, open_gap = run([False])
    assert open_gap is not None and rules.of_record(rules.as_record(open_gap)) == open_gap
