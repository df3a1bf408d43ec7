"""Rules of hand-in without a server: the gate at ±1 ms and finer, numbers, limits; receipts that
do not verify.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from contracts import receipt as receipts
from contracts.application import Finding, Severity
from contracts.policy import EvidenceRules
from contracts.problem import KeyReused, Unauthorised
from contracts.snapshot import EvidenceFile
from contracts.vocabulary import Actor
from kit.db import new_id
from kit.keys import b64
from kit.security import still_honoured
from services.intake.receipts import problems, rules
from services.intake.receipts.rules import (
    HandInRequest,
    PreparedDraft,
    PromisedFile,
    SubmissionRow,
    UnfinishedFile,
)

FIRST = datetime(2023, 1, 1)  # noqa: DTZ001
LAST = datetime(2024, 1, 1)  # noqa: DTZ001
INSTANTS = st.datetimes(FIRST, LAST, timezones=st.just(UTC))
STEPS = st.sampled_from(
    [timedelta(microseconds=1), timedelta(milliseconds=1), timedelta(seconds=1)]
)


@given(closes_at=INSTANTS, step=STEPS, times=st.integers(-3, 3))
def test_in_time_is_strictly_before_the_closing_instant(
    closes_at: datetime, step: timedelta, times: int
) -> None:
    stamp = closes_at + step * times
    if times < 0:
        rules.in_time(stamp, None, closes_at, 1)
        return
    with pytest.raises(problems.HandInLate) as refused:
        rules.in_time(stamp, None, closes_at, 4)
    late = refused.value
    assert late.extra["late_by_seconds"] == f"{(step * times).total_seconds():.6f}"
    assert (late.attempted_at, late.closes_at, late.schedule_version) == (stamp, closes_at, 4)


@given(opens_at=INSTANTS, step=STEPS, times=st.integers(-3, 3))
def test_the_opening_instant_itself_is_open(
    opens_at: datetime, step: timedelta, times: int
) -> None:
    stamp = opens_at + step * times
    if times >= 0:
        rules.in_time(stamp, opens_at, None, 1)
    else:
        with pytest.raises(problems.HandInEarly):
            rules.in_time(stamp, opens_at, None, 1)


def test_a_hand_in_names_the_newest_draft() -> None:
    rules.is_current(3, 3)
    with pytest.raises(problems.DraftOutdated):
        rules.is_current(4, 3)


@pytest.mark.parametrize(
    ("handed_in", "ended", "in_correction", "fine"),
    [
        (False, False, False, True),
        (True, False, False, False),
        (True, False, True, True),
        (True, True, True, False),
    ],
)
def test_only_a_draft_or_an_open_correction_is_handed_in(
    handed_in: bool, ended: bool, in_correction: bool, fine: bool
) -> None:
    if fine:
        rules.still_open(handed_in, ended, in_correction)
    else:
        with pytest.raises(problems.AlreadyHandedIn):
            rules.still_open(handed_in, ended, in_correction)


def test_a_warning_does_not_block() -> None:
    warning = Finding(path="/a", code="w", severity=Severity.warns, zh="提示", en="note")
    rules.nothing_blocks([warning])
    with pytest.raises(problems.HandInBlocked) as refused:
        rules.nothing_blocks(
            [warning, warning.model_copy(update={"severity": Severity.blocks, "code": "b"})]
        )
    assert [error["code"] for error in refused.value.errors] == ["b"]


def test_an_applicants_limit() -> None:
    rules.room_for_one(10_000, None)
    rules.room_for_one(1, 2)
    with pytest.raises(problems.TooManySubmissions):
        rules.room_for_one(2, 2)


def test_a_rehearsals_numbers_are_its_own() -> None:
    assert rules.submission_number("SB-2023-", False, 123) == "SB-2023-000123"
    assert rules.submission_number("SB-2023-", True, 123) == "YL-2023-000123"


@given(now=INSTANTS, waited=STEPS, times=st.integers(0, 3), before=st.one_of(st.none(), STEPS))
def test_the_stamp_is_the_arrival_however_long_the_wait(
    now: datetime, waited: timedelta, times: int, before: timedelta | None
) -> None:
    arrived = now - waited * times
    place = None if before is None else arrived - before
    assert rules.stamp(now, arrived, place) == (place or arrived)


def test_a_stamp_is_neither_after_now_nor_further_back_than_anybody_waits() -> None:
    now = datetime(2023, 9, 15, 16, tzinfo=UTC)
    assert rules.stamp(now, now + timedelta(microseconds=1), None) == now
    assert rules.stamp(now, now - timedelta(hours=1), None) == now - rules.LONGEST_WAIT
    assert rules.stamp(now, now, now + timedelta(seconds=9)) == now, "a place never makes later"
    assert rules.stamp(now, now, now - timedelta(minutes=5)) == now - timedelta(minutes=5), (
        "a place was signed"
    )


START = datetime(2023, 9, 22, 16, tzinfo=UTC)


@given(
    there=st.floats(0, 5),
    back=st.floats(0, 5),
    seen=st.floats(-60, 60),
    drift=st.floats(-rules.DRIFT, rules.DRIFT),
)
def test_an_arrival_is_never_later_than_it_was_and_early_by_at_most_a_round_trip(
    there: float, back: float, seen: float, drift: float
) -> None:
    """By one reading, before or after it, whatever part of the trip the database answered in."""
    asked = 100.0
    answered = asked + there + back

    def true_time(monotonic: float) -> datetime:
        return START + timedelta(seconds=monotonic * (1 + drift))

    arrived = answered + seen
    stamp = rules.arrival(true_time(asked + there), answered, arrived)
    precision = timedelta(microseconds=3)
    drifted = timedelta(seconds=2 * rules.DRIFT * (abs(seen) + there + back))
    assert stamp <= true_time(arrived) + precision
    assert stamp >= true_time(arrived) - timedelta(seconds=there + back) - drifted - precision


@pytest.mark.parametrize("seconds", [-3600, -1, 1, 3600])
def test_a_clock_that_was_set_counts_from_the_next_reading(seconds: int) -> None:
    """No reading before it is remembered; nobody is stamped further back than anybody waits."""
    set_to = START + timedelta(seconds=seconds)
    arrived = rules.arrival(set_to, 10.001, 10.0)
    assert abs(arrived - set_to) < timedelta(milliseconds=2)
    assert rules.stamp(set_to, arrived, None) == arrived


PREPARED = PreparedDraft(
    draft_version=3,
    clean=True,
    checked_on=date(2023, 9, 6),
    checked_by="now",
    content_hash="0" * 64,
    docket={"organisation_name": "示例公司", "credit_code": "91120000000000000X"},
    factory_key="示例工厂",
    required=frozenset({"licence"}),
    contact_hash="1" * 64,
    contact_there=True,
)
STANDING = SubmissionRow(
    id=UUID(int=1),
    campaign_id=UUID(int=2),
    organisation_id=UUID(int=3),
    version=3,
    draft_version=3,
    unit="120110",
    number=None,
    snapshot=0,
    ended=None,
    organisation=("示例公司", "91120000000000000X"),
    prepared=PREPARED,
    taken=False,
    has_duplicates=False,
)


@pytest.mark.parametrize(
    ("standing", "prepared", "fine"),
    [
        ({}, {}, True),
        ({"organisation": None}, {}, True),
        ({"organisation": ("另一公司", "91120000000000000X")}, {}, False),
        ({"prepared": None}, {}, False),
        ({}, {"clean": False}, False),
        ({"draft_version": 4}, {}, False),
        ({}, {"checked_by": "an older release"}, False),
        ({}, {"checked_on": date(2023, 9, 9)}, False),
        ({}, {"contact_there": False}, False),
        ({"number": "SB-2023-000001"}, {}, False),
        ({"has_duplicates": True}, {}, False),
        ({}, {"required": frozenset({"licence", "earlier_material"})}, False),
    ],
)
def test_what_was_found_at_the_save_holds_only_while_nothing_around_it_changed(
    standing: dict[str, Any], prepared: dict[str, Any], fine: bool
) -> None:
    now = {"prepared": replace(PREPARED, **prepared)} | standing
    found = rules.still_holds(
        replace(STANDING, **now), {"licence"}, EvidenceRules(), date(2023, 9, 8), "now"
    )
    assert found is fine


def test_a_sealed_scan_that_may_block_is_looked_at_again() -> None:
    carried, today = {"licence", "sealed_scan"}, date(2023, 9, 8)
    assert rules.still_holds(STANDING, carried, EvidenceRules(), today, "now")
    assert not rules.still_holds(
        STANDING, carried, EvidenceRules(sealed_scan_must_match="block"), today, "now"
    )


def test_a_factory_has_one_place_where_the_campaign_says_so() -> None:
    rules.place_free(False, True, "示例工厂")
    rules.place_free(True, False, "示例工厂")
    with pytest.raises(problems.FactoryTaken):
        rules.place_free(True, True, "示例工厂")


def test_a_revoked_sign_in_hands_nothing_in() -> None:
    now = datetime(2023, 9, 15, 16, tzinfo=UTC)
    still_honoured(now, None)
    still_honoured(None, now)
    still_honoured(now, now)
    with pytest.raises(Unauthorised):
        still_honoured(now - timedelta(microseconds=1), now)


def test_a_key_stands_for_one_body() -> None:
    rules.same_body("a", "a")
    with pytest.raises(KeyReused):
        rules.same_body("a", "b")


def _receipt(**changes: object) -> receipts.Receipt:
    nobody = UUID(int=0)
    body = {
        "receipt_id": nobody,
        "number": "SB-2023-000001",
        "campaign_id": nobody,
        "submission_id": nobody,
        "snapshot": 1,
        "snapshot_hash": "0" * 64,
        "manifest": ({"kind": "licence", "filename": "示例.pdf", "sha256": "1" * 64, "size": 3},),
        "contact_hash": "2" * 64,
        "received_at": "2023-09-15T08:00:00.000001Z",
        "schedule_version": 1,
        "closes_at": "2023-09-15T16:00:00.000000Z",
        "leaf": "3" * 64,
        "rehearsal": False,
        "kid": "receipt-1",
    }
    return receipts.Receipt.model_validate(body | changes)


def test_a_receipt_is_verified_with_the_public_key_alone() -> None:
    key = Ed25519PrivateKey.generate()
    signed = receipts.sign(_receipt(), key).model_dump(mode="json")
    keys = {"receipt-1": key.public_key()}
    assert receipts.verify(signed, keys) == _receipt()
    words = receipts.in_words(_receipt())
    assert "2023-09-15 16:00:00.000001" in words[0] and len(words) == 3
    assert len(receipts.in_words(_receipt(closes_at=None, rehearsal=True))) == 3
    for wrong in (
        {},
        {"receipt": 1, "signature": ""},
        {**signed, "signature": "?"},
        {**signed, "receipt": {**signed["receipt"], "kid": "receipt-2"}},
        {**signed, "receipt": {**signed["receipt"], "manifest": []}},
        {**signed, "receipt": {**signed["receipt"], "number": 1.5}},
    ):
        with pytest.raises(receipts.ReceiptInvalid):
            receipts.verify(wrong, keys)
    with pytest.raises(receipts.ReceiptInvalid):
        receipts.verify(signed, {"receipt-1": Ed25519PrivateKey.generate().public_key()})
    with pytest.raises(receipts.ReceiptInvalid):
        receipts.keys_of({"keys": [{"kid": "a"}]})


def test_a_key_of_another_use_verifies_no_receipt() -> None:
    raw = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    key = {"kid": "token-1", "x": b64(raw), "quanlian_use": "token"}
    assert receipts.keys_of({"keys": [key]}) == {}
    assert set(receipts.keys_of({"keys": [key | {"quanlian_use": "receipt"}]})) == {"token-1"}


def test_a_key_belongs_to_the_person_who_asks() -> None:
    person = new_id()
    asked = HandInRequest(
        who=Actor(kind="user", person_id=person),
        submission_id=new_id(),
        draft_version=1,
        key="k",
        body_hash="0" * 64,
        seen=0.0,
        ticket_seen=None,
        trace={},
    )
    assert asked.principal == str(person)


def test_a_promised_file_goes_along_by_its_hash_alone() -> None:
    due_at = datetime(2023, 9, 22, 16, 0, 0, 5, tzinfo=UTC)
    told = UnfinishedFile(new_id(), "licence", "执照.pdf", "0" * 64, 3)
    carried = PromisedFile(told, due_at).carried
    listed = EvidenceFile.model_validate(carried.listed)
    assert (listed.file, listed.late_until) == (None, due_at)
    assert listed.model_dump(mode="json") == carried.listed
    assert carried.named["late_until"] == "2023-09-22T16:00:00.000005Z"
