"""Pure rules of cases: stages and holders, who reads what, what a snapshot file may be."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.canonical import canonical, content_hash
from contracts.facts.intake import LateBytesArrivedV1, LateBytesLapsedV1, LateBytesPromisedV1
from contracts.problem import ClaimRefuted
from contracts.stages import UnknownStageTable
from contracts.stages.states import BASIC_STATES, OPEN_STATES, state_after_reopening
from contracts.stages.table import StageTable
from contracts.stages.tables import TABLES
from contracts.vocabulary import Actor, Ending, HoldKind, Role
from services.review.cases import rules, states
from services.review.cases.problems import (
    CaseHasEnded,
    SnapshotDiffers,
    SnapshotUnreadable,
    WrongState,
)
from services.review.cases.rules import CaseState
from tests import forms
from tests.review.desk import UNIT, content_of
from tests.stage_tables import JOINT_REVIEW

DELIVERED = datetime(2023, 9, 22, 10, tzinfo=UTC)
FORM = content_of(1, UNIT)


def who(*roles: Role, unit: str | None = None) -> Actor:
    return Actor(kind="user", roles=roles, unit=unit)


PARTIES = {f"unit:{UNIT}", "applicant", "city", "registry"}


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: f"table {table.version}")
@pytest.mark.parametrize("state", OPEN_STATES)
def test_every_open_case_has_one_stage_and_exactly_one_holder(
    table: StageTable, state: CaseState
) -> None:
    if not table.places(state):
        assert state not in BASIC_STATES
        return
    stage = rules.stage_of(table.version, state, None)
    assert state in table.stage(stage).states
    assert rules.holder_of(table.version, state, UNIT) in PARTIES


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: f"table {table.version}")
def test_the_states_of_a_stage_lead_back_to_it(table: StageTable) -> None:
    for stage in table.stages:
        assert {rules.stage_of(table.version, state, None) for state in stage.states} <= {
            stage.name
        }


def test_table_1_places_a_case_where_it_always_did() -> None:
    placed = {
        state: (rules.stage_of(1, state, None), rules.holder_of(1, state, UNIT))
        for state in OPEN_STATES
        if TABLES[1].places(state)
    }
    assert placed == {
        "in_review": ("unit_review", f"unit:{UNIT}"),
        "returned": ("correction", "applicant"),
        "recommended": ("delivery", f"unit:{UNIT}"),
        "delivered": ("city", "city"),
        "accepted": ("city", "city"),
        "selected": ("publicity", "registry"),
    }


def test_an_ended_case_stays_where_it_ended_and_nobody_holds_it() -> None:
    assert rules.holder_of(1, "ended", UNIT) is None
    assert rules.stage_of(1, "ended", "city") == "city"
    assert rules.stage_of(1, "ended", None) == "unit_review"


def test_the_table_a_case_began_with_places_it(second: StageTable) -> None:
    assert rules.stage_of(second.version, "in_review", None) == JOINT_REVIEW
    assert rules.stage_of(second.version, "ended", None) == JOINT_REVIEW
    assert rules.holder_of(second.version, "recommended", UNIT) == "city"
    assert rules.stage_of(1, "in_review", None) == "unit_review"
    with pytest.raises(UnknownStageTable, match="no stage table 999"):
        rules.stage_of(999, "in_review", None)


@pytest.mark.parametrize(
    ("actor", "sees", "reads_before", "reads_after"),
    [
        (who(Role.unit_officer, unit=UNIT), True, True, True),
        (who(Role.unit_head, unit="120111"), False, False, False),
        (who(Role.unit_officer), False, False, False),
        (who(Role.city_officer), True, False, True),
        (who(Role.city_head), True, False, True),
        (who(Role.auditor), True, True, True),
        (who(Role.expert), False, False, False),
        (who(Role.system_administrator), False, False, False),
        (who(Role.applicant_signatory), False, False, False),
    ],
)
def test_reading(actor: Actor, sees: bool, reads_before: bool, reads_after: bool) -> None:
    assert rules.may_see(actor, UNIT) is sees
    assert rules.may_read(actor, UNIT, False) is reads_before
    assert rules.may_read(actor, UNIT, True) is reads_after


def test_must_be() -> None:
    rules.must_be(CaseState.in_review, CaseState.in_review, CaseState.returned)
    with pytest.raises(WrongState):
        rules.must_be(CaseState.delivered, CaseState.in_review)
    with pytest.raises(CaseHasEnded):
        rules.must_be(CaseState.ended, CaseState.in_review)


def test_a_round_is_taken_once_and_only_while_a_correction_is_awaited() -> None:
    assert rules.takes_round(CaseState.returned, 1, 2)
    assert not rules.takes_round(CaseState.returned, 2, 2)
    assert not rules.takes_round(CaseState.in_review, 1, 2)


@given(st.integers(-3, 3), st.sampled_from(CaseState))
def test_a_withdrawal_is_granted_before_the_delivery_stamp_only(
    milliseconds: int, state: CaseState
) -> None:
    requested_at = DELIVERED + timedelta(milliseconds=milliseconds)
    gone = state in (CaseState.ended, CaseState.selected)
    assert rules.withdrawal_granted(requested_at, DELIVERED, state) is (
        milliseconds < 0 and not gone
    )
    assert rules.withdrawal_granted(requested_at, None, state) is not gone


def test_a_lapse_ends_only_what_still_waits_for_its_correction() -> None:
    lapsed = [state for state in CaseState if rules.may_end(state, Ending.correction_lapsed)]
    assert lapsed == [CaseState.returned]
    withdrawn = {state for state in CaseState if rules.may_end(state, Ending.withdrawn)}
    assert withdrawn == set(CaseState) - {CaseState.selected, CaseState.ended}


def test_a_command_names_the_cases_own_campaign() -> None:
    mine = uuid4()
    rules.must_belong(mine, mine)
    with pytest.raises(ClaimRefuted):
        rules.must_belong(mine, uuid4())


def test_reopening_keeps_a_standing_recommendation() -> None:
    for ending in (Ending.missed_deadline, Ending.not_recommended):
        assert state_after_reopening(ending, True) is CaseState.recommended
        assert state_after_reopening(ending, False) is CaseState.in_review


def test_a_case_that_was_not_accepted_is_with_the_city_again() -> None:
    for recommended in (True, False):
        assert state_after_reopening(Ending.not_accepted, recommended) is CaseState.delivered


def test_a_snapshot_file_is_the_form_with_its_evidence_or_bare() -> None:
    file = {"bucket": "b", "key": "k", "version_id": "v", "sha256": "a" * 64, "size": 3}
    evidence = {
        "kind": "licence",
        "filename": "执照.pdf",
        "sha256": "a" * 64,
        "size": 3,
        "file": file,
    }
    whole = canonical({"content": FORM, "evidence": [evidence]})
    content, found = rules.unpack(forms.FORM, whole, content_hash(FORM))
    assert (content, found[0]["file"]["version_id"]) == (FORM, "v")
    assert rules.unpack(forms.FORM, canonical(FORM), content_hash(FORM)) == (FORM, [])


def unreadable() -> list[Any]:
    return [b"\xff", b"[1]", b'{"content": 1}', b'{"content": {"a": 1.5}}', b'{"content": 1.5}']


@pytest.mark.parametrize("data", unreadable())
def test_what_is_no_snapshot_is_named_so(data: bytes) -> None:
    with pytest.raises(SnapshotUnreadable):
        rules.unpack(forms.FORM, data, "0" * 64)


def test_an_unfinished_form_or_a_strange_manifest_is_refused() -> None:
    with pytest.raises(SnapshotDiffers):
        rules.unpack(forms.FORM, canonical(FORM), "0" * 64)
    half = {"cover": FORM["cover"]}
    with pytest.raises(SnapshotUnreadable) as refused:
        rules.unpack(forms.FORM, json.dumps(half).encode(), content_hash(half))
    assert "/basic" in {error["pointer"] for error in refused.value.errors}
    with pytest.raises(SnapshotUnreadable):
        rules.unpack(
            forms.FORM,
            canonical({"content": FORM, "evidence": [{"kind": "x"}]}),
            content_hash(FORM),
        )


def test_kinds_are_told_once() -> None:
    assert rules.open_kinds([HoldKind.late_case, HoldKind.credit_open, HoldKind.late_case]) == (
        HoldKind.credit_open,
        HoldKind.late_case,
    )


def test_what_intake_tells_of_a_file_handed_in_by_its_hash() -> None:
    told = {
        "subject": uuid4(),
        "snapshot": 1,
        "kind": "licence",
        "sha256": "a" * 64,
        "due_at": "2023-09-22T18:00:00Z",
    }
    file = {"bucket": "b", "key": "k", "version_id": "v", "sha256": "a" * 64, "size": 1}
    assert states.state_after(LateBytesPromisedV1.model_validate(told)) == "awaited"
    assert states.state_after(LateBytesArrivedV1.model_validate(told | {"file": file})) == "arrived"
    assert states.state_after(LateBytesLapsedV1.model_validate(told)) == "lapsed"
    evidence: list[dict[str, object]] = [
        {"sha256": "a" * 64, "file": None},
        {"sha256": "b" * 64, "file": file},
        {"sha256": "c" * 64},
    ]
    assert [item["file"] for item in rules.filled(evidence, {"a" * 64: file})] == [file, file, None]
