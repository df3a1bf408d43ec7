"""Which objections are admitted, which are late, which may be judged."""

from base64 import b64encode
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from cryptography.exceptions import InvalidTag
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from contracts.calendar import Calendar
from services.registry.objections import rules
from services.registry.objections.cipher import ObjectorCipher
from services.registry.objections.problems import (
    AlreadyJudged,
    GroundUnfit,
    NotAdmitted,
    NoticeNotOpen,
    ObjectionLate,
)
from services.registry.objections.rules import (
    GROUND_LABELS,
    InadmissibleGround,
    ObjectionState,
    ObjectorKind,
)
from services.registry.publicity.rules import NoticeState
from tests.plan import YEARS

CLOSES = datetime(2023, 10, 18, 16, tzinfo=UTC)
SOUND: dict[str, Any] = {
    "kind": ObjectorKind.organisation,
    "name": "天津示例有限公司",
    "contact": "022-1",
    "reason": "理由",
    "evidence": ["0" * 64],
    "sealed_or_signed": True,
}


@pytest.mark.parametrize(
    ("state", "stamp", "late"),
    [
        (NoticeState.published, CLOSES - timedelta(milliseconds=1), False),
        (NoticeState.published, CLOSES, True),
        (NoticeState.closed, CLOSES - timedelta(milliseconds=1), True),
    ],
)
def test_late_is_half_open(state: NoticeState, stamp: datetime, late: bool) -> None:
    assert rules.is_late(state, CLOSES, stamp) is late


@pytest.mark.parametrize(
    ("changed", "ground"),
    [
        ({}, None),
        ({"kind": ObjectorKind.person, "name": "示例甲"}, None),
        ({"name": " "}, InadmissibleGround.anonymous),
        ({"name": "匿名"}, InadmissibleGround.anonymous),
        ({"sealed_or_signed": False}, InadmissibleGround.unsealed),
        ({"kind": ObjectorKind.person, "sealed_or_signed": False}, InadmissibleGround.unsigned),
        ({"contact": ""}, InadmissibleGround.no_contact),
        ({"reason": "\n"}, InadmissibleGround.no_reason),
        ({"evidence": []}, InadmissibleGround.no_evidence),
    ],
)
def test_grounds(changed: dict[str, Any], ground: InadmissibleGround | None) -> None:
    assert rules.ground_against(**(SOUND | changed)) is ground


def test_every_ground_has_its_words() -> None:
    assert set(GROUND_LABELS) == set(InadmissibleGround)


@given(st.integers(min_value=-3_600_000_000, max_value=3_600_000_000))
def test_in_time_is_before_the_closing_instant_to_the_microsecond(offset: int) -> None:
    stamp = CLOSES + timedelta(microseconds=offset)
    if offset < 0:
        rules.in_time(NoticeState.published, CLOSES, stamp)
    else:
        with pytest.raises(ObjectionLate) as late:
            rules.in_time(NoticeState.published, CLOSES, stamp)
        assert datetime.fromisoformat(late.value.extra["attempted_at"]) == stamp


def test_not_before_publication_and_not_after_the_close() -> None:
    for state, closes_at in ((NoticeState.drafted, CLOSES), (NoticeState.published, None)):
        with pytest.raises(NoticeNotOpen):
            rules.in_time(state, closes_at, CLOSES - timedelta(days=1))
    with pytest.raises(ObjectionLate):
        rules.in_time(NoticeState.closed, CLOSES, CLOSES - timedelta(days=1))


def test_a_finding_is_due_in_working_days_where_the_calendar_is_known() -> None:
    calendar = Calendar.of(YEARS)
    assert rules.finding_due(datetime(2023, 10, 12, 1, tzinfo=UTC), 10, calendar) == datetime(
        2023, 10, 26, 16, tzinfo=UTC
    )
    assert rules.finding_due(datetime(2023, 12, 28, 1, tzinfo=UTC), 10, calendar) is None


def test_only_an_open_one_is_judged() -> None:
    rules.may_judge(ObjectionState.open)
    for state in (ObjectionState.upheld, ObjectionState.dismissed):
        with pytest.raises(AlreadyJudged):
            rules.may_judge(state)
    for state in (ObjectionState.inadmissible, ObjectionState.refused):
        with pytest.raises(NotAdmitted):
            rules.may_judge(state)


def test_an_open_one_is_turned_away_on_any_ground_but_lateness() -> None:
    for ground in set(InadmissibleGround) - {InadmissibleGround.late}:
        rules.may_turn_away(ObjectionState.open, ground)
    with pytest.raises(GroundUnfit):
        rules.may_turn_away(ObjectionState.open, InadmissibleGround.late)
    with pytest.raises(AlreadyJudged):
        rules.may_turn_away(ObjectionState.upheld, InadmissibleGround.unrelated)


def test_the_cipher_binds_the_objector_to_the_objection() -> None:
    cipher, mine = ObjectorCipher(SecretStr(b64encode(b"k" * 32).decode())), uuid4()
    sealed = cipher.seal(mine, b"secret")
    assert (
        cipher.open(mine, sealed) == b"secret"
        and b"secret" not in sealed
        and sealed != cipher.seal(mine, b"secret")
    )
    with pytest.raises(InvalidTag):
        cipher.open(uuid4(), sealed)
    with pytest.raises(ValueError, match="32 bytes"):
        ObjectorCipher(SecretStr(b64encode(b"short").decode()))
