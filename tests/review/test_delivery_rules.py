"""Pure rules of delivery: the cut-off to the millisecond, items, seals."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.vocabulary import Ending
from kit.db import new_id
from services.review.cases.rules import UNDELIVERED, CaseState
from services.review.delivery import rules
from services.review.delivery.problems import (
    CaseAccepted,
    DeliveryClosed,
    DeliveryNotOpen,
    ItemsRepeated,
    ItemsSelected,
    ItemsUndecided,
    ListFrozen,
    SealMissing,
    SealNotReadable,
)
from services.review.delivery.rules import ListedCase, ListState
from services.review.problems import ReasonNeeded

OPENS, CLOSES = datetime(2023, 9, 5, 16, tzinfo=UTC), datetime(2023, 9, 22, 16, tzinfo=UTC)
UNIT = "120104"


@given(st.integers(-2, 2))
def test_the_window_is_half_open(milliseconds: int) -> None:
    late, early = (
        CLOSES + timedelta(milliseconds=milliseconds),
        OPENS + timedelta(milliseconds=milliseconds),
    )
    if milliseconds < 0:
        rules.in_time(late, OPENS, CLOSES)
        with pytest.raises(DeliveryNotOpen):
            rules.in_time(early, OPENS, CLOSES)
    else:
        rules.in_time(early, OPENS, CLOSES)
        with pytest.raises(DeliveryClosed):
            rules.in_time(late, OPENS, CLOSES)
    assert rules.windows_over({UNIT: CLOSES}, late) == ((UNIT,) if milliseconds >= 0 else ())
    rules.in_time(late, None, None)


def test_items_must_be_the_units_and_recommended() -> None:
    item = new_id()
    for state in CaseState:
        ending = Ending.ineligible if state is CaseState.ended else None
        case = {item: ListedCase(unit=UNIT, state=state, ending=ending)}
        if state in (
            CaseState.recommended,
            CaseState.delivered,
            CaseState.accepted,
            CaseState.selected,
        ):
            rules.must_be_decided([item], UNIT, case, withdrawn_too=False)
        else:
            with pytest.raises(ItemsUndecided):
                rules.must_be_decided([item], UNIT, case, withdrawn_too=True)
        with pytest.raises(ItemsUndecided) as foreign:
            rules.must_be_decided([item], "120111", case, withdrawn_too=True)
        assert foreign.value.extra == {"items": [str(item)]}
    with pytest.raises(ItemsUndecided):
        rules.must_be_decided([item], UNIT, {}, withdrawn_too=True)
    with pytest.raises(ItemsRepeated):
        rules.must_be_decided([item, item], UNIT, {}, withdrawn_too=True)


def test_a_withdrawn_item_stays_on_a_made_list_but_joins_no_new_one() -> None:
    item = new_id()
    case = {item: ListedCase(unit=UNIT, state=CaseState.ended, ending=Ending.withdrawn)}
    rules.must_be_decided([item], UNIT, case, withdrawn_too=True)
    with pytest.raises(ItemsUndecided):
        rules.must_be_decided([item], UNIT, case, withdrawn_too=False)


def test_what_a_newer_list_drops_is_undelivered_but_a_selection_is_not_undone() -> None:
    kept, left, ended, selected = (new_id() for _ in range(4))
    states = {
        kept: CaseState.delivered,
        left: CaseState.accepted,
        ended: CaseState.ended,
        selected: CaseState.selected,
    }
    assert rules.dropped([kept, left, ended, selected], [kept, selected], states) == [left]
    with pytest.raises(ItemsSelected) as refused:
        rules.dropped([kept, selected], [kept], states)
    assert refused.value.extra == {"items": [str(selected)]}


def test_only_a_sealed_draft_is_delivered() -> None:
    rules.may_deliver(ListState.draft, True)
    rules.may_seal(ListState.draft)
    with pytest.raises(SealMissing):
        rules.may_deliver(ListState.draft, False)
    for state in (ListState.delivered, ListState.superseded):
        with pytest.raises(ListFrozen):
            rules.may_deliver(state, True)
        with pytest.raises(ListFrozen):
            rules.may_seal(state)


def test_a_scan_weighs_at_most_20_MB() -> None:
    rules.may_weigh(rules.SEAL_BYTES)
    with pytest.raises(SealNotReadable):
        rules.may_weigh(rules.SEAL_BYTES + 1)


def test_the_cut_off_ends_every_undelivered_state_but_the_returned() -> None:
    assert set(UNDELIVERED) - set(rules.ENDS_AT_CUT_OFF) == {CaseState.returned}


def test_an_extension_names_all_a_unit_or_an_organisation() -> None:
    organisation = new_id()
    assert rules.in_scope("all", "", UNIT, organisation)
    assert rules.in_scope("unit", UNIT, UNIT, organisation)
    assert not rules.in_scope("unit", "120111", UNIT, organisation)
    assert rules.in_scope("organisation", str(organisation), UNIT, organisation)


def test_a_refusal_needs_its_reason() -> None:
    assert rules.acceptance_reason(True, " ") == ""
    assert rules.acceptance_reason(False, " 缺章 ") == "缺章"
    with pytest.raises(ReasonNeeded):
        rules.acceptance_reason(False, " ")


def test_an_acceptance_said_again_is_the_same_or_refused() -> None:
    assert not rules.accepted_before(CaseState.delivered, None, "齐全")
    assert rules.accepted_before(CaseState.accepted, None, "")
    assert rules.accepted_before(CaseState.accepted, "齐全", "齐全")
    for kept, said in ((None, "齐全"), ("齐全", ""), ("齐全", "材料齐全")):
        with pytest.raises(CaseAccepted):
            rules.accepted_before(CaseState.accepted, kept, said)
