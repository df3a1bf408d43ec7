"""How long official files are kept."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.retention import retained_until

INSTANTS = st.datetimes(datetime(2023, 1, 1), datetime(2060, 1, 1)).map(
    lambda at: at.replace(tzinfo=UTC)
)


def promised(act: datetime, years: int) -> datetime:
    """The same day so many calendar years later; 1 March for 29 February."""
    try:
        return act.replace(year=act.year + years)
    except ValueError:
        return act.replace(year=act.year + years, month=3, day=1)


@given(act=INSTANTS, years=st.integers(1, 100))
def test_a_file_is_never_kept_shorter_than_promised(act: datetime, years: int) -> None:
    day_over = act.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    kept = retained_until(day_over, years)
    assert promised(act, years) <= kept <= promised(act, years) + timedelta(days=2 + years)


@pytest.mark.parametrize("day", ["2026-11-30", "2026-01-01", "2026-12-31", "2024-02-29"])
def test_ten_years_from_any_day_of_the_year(day: str) -> None:
    act = datetime.fromisoformat(day).replace(tzinfo=UTC)
    assert retained_until(act + timedelta(days=1), 10) - act == timedelta(days=3661)
