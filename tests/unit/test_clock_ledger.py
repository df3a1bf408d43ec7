"""Whose time ran when: spans without holes, totals that add up, limits that never go below
nothing.
"""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from contracts.clock_ledger import HOLDER_LABELS, Turn, remaining_seconds, spans, totals

AT = datetime(2023, 9, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)


def turn(holder: str, hours: int) -> Turn:
    return Turn.model_validate(
        {"holder": holder, "began_at": AT + hours * HOUR, "because": "review.x.v1"}
    )


def test_a_holder_who_goes_on_has_one_span_and_an_ending_stops_the_clock() -> None:
    found = spans(
        [turn("unit", 0), turn("unit", 1), turn("applicant", 3), turn("nobody", 4)], AT + 100 * HOUR
    )
    assert [(each.holder, each.seconds / 3600) for each in found] == [
        ("unit", 3),
        ("applicant", 1),
        ("nobody", 0),
    ]
    assert [each.label for each in totals(found)] == ["推荐单位", "申报单位"]
    assert spans([], AT) == () and totals(()) == ()


def test_what_runs_counts_until_now_and_an_older_stamp_takes_nothing_back() -> None:
    found = spans([turn("unit", 2), turn("applicant", 1)], AT + 5 * HOUR)
    assert [(each.began_at, each.seconds / 3600) for each in found] == [
        (AT + 2 * HOUR, 0),
        (AT + 2 * HOUR, 3),
    ]
    assert found[-1].ended_at is None


def test_what_is_left() -> None:
    assert remaining_seconds(None, AT) is None
    assert remaining_seconds(AT + HOUR, AT) == 3600 and remaining_seconds(AT, AT + HOUR) == 0


@given(
    st.lists(st.tuples(st.sampled_from(list(HOLDER_LABELS)), st.integers(0, 50)), max_size=8),
    st.integers(0, 100),
)
def test_spans_touch_and_add_up(given_turns: list[tuple[str, int]], now: int) -> None:
    found = spans([turn(holder, hours) for holder, hours in given_turns], AT + now * HOUR)
    for before, after in zip(found, found[1:], strict=False):
        assert before.ended_at == after.began_at and before.holder != after.holder
    assert all(each.seconds >= 0 for each in found)
    assert sum(each.seconds for each in totals(found)) == sum(
        e.seconds for e in found if e.holder != "nobody"
    )
