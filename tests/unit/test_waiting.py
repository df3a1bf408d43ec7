"""Words and cursors of what waits for somebody."""

import base64
import json
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from contracts.waiting import WaitingKind
from contracts.waiting_words import WAITING_WORDS, one_line
from kit.waiting import WaitingCursor, WaitingPlace, cursor_of, place_of


def test_every_kind_has_words_of_its_own() -> None:
    assert set(WAITING_WORDS) == set(WaitingKind)
    assert len({words.zh for words in WAITING_WORDS.values()}) == len(WaitingKind)
    assert all(words.en and words.why_zh and words.why_en for words in WAITING_WORDS.values())


def test_one_line_says_what_and_about_whom() -> None:
    subject = "YL-SB-2023-000001 示例工厂"
    assert one_line(WaitingKind.accept_case, subject) == (
        f"案卷待受理：{subject}",
        f"Case to accept: {subject}",
    )
    told = one_line(WaitingKind.confirm_ruling, subject, ("拟推荐", "to recommend"))
    assert told[0] == f"审核意见待确认（拟推荐）：{subject}"
    assert told[1] == f"Ruling to confirm (to recommend): {subject}"


INSTANTS = st.datetimes(datetime(2000, 1, 1), datetime(9999, 12, 31), timezones=st.just(UTC))


KINDS = st.sampled_from(WaitingKind).map(str)
TOTALS = st.dictionaries(KINDS, st.integers(0, 10**6))


@given(INSTANTS, INSTANTS, st.sampled_from(WaitingKind), st.uuids(), TOTALS)
def test_a_cursor_names_its_place_and_what_was_counted(
    until: datetime,
    since: datetime,
    kind: WaitingKind,
    about: UUID,
    totals: dict[str, int],
) -> None:
    place = WaitingPlace(until, since, kind, about, totals)
    cursor = cursor_of(place)
    assert place_of(cursor) == place
    assert TypeAdapter(WaitingCursor).validate_python(cursor) == cursor


def written(parts: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(parts).encode()).decode().rstrip("=")


AT, ABOUT = "2023-09-06T00:00:00+00:00", "00000000-0000-7000-8000-000000000000"


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "示例",
        "!!!",
        "a",
        written([]),
        written({}),
        written(7),
        written([AT, AT, "score_seat"]),
        written([AT, AT, "score_seat", ABOUT]),
        written([AT, AT, "no_such_kind", ABOUT, {}]),
        written([AT, AT, "score_seat", "none", {}]),
        written([AT, 7, "score_seat", ABOUT, {}]),
        written([AT, AT, "score_seat", None, {}]),
        written(["2023-09-06T00:00:00", AT, "score_seat", ABOUT, {}]),
        written([AT, AT, ["score_seat"], ABOUT, {}]),
        written(["9999-12-31T23:59:59-08:00", AT, "score_seat", ABOUT, {}]),
        written([AT, AT, "score_seat", ABOUT, []]),
        written([AT, AT, "score_seat", ABOUT, {"no_such_kind": 1}]),
        written([AT, AT, "score_seat", ABOUT, {"score_seat": -1}]),
        written([AT, AT, "score_seat", ABOUT, {"score_seat": True}]),
    ],
)
def test_what_is_no_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(WaitingCursor).validate_python(cursor)
