"""Pure rules of a case's history: every fact hands the clock to whom, and what nobody asked for."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from contracts.facts import Fact
from contracts.facts.review import (
    CaseAcceptedV1,
    CaseDeliveredV1,
    CaseEndedV1,
    CaseOpenedV1,
    CaseReopenedV1,
    CaseRuledV1,
    CaseSelectedV1,
    CaseUndeliveredV1,
    CreditCheckedV1,
    RulingProposedV1,
)
from contracts.stages import CaseState, UnknownStageTable
from contracts.stages.table import StageTable
from contracts.vocabulary import CorrectionPoint, CreditVerdict, Ending, Outcome
from services.review.history import rules as history
from services.review.timeline import rules as timeline

NOBODY = UUID(int=0)
AT = datetime(2023, 9, 8, tzinfo=UTC)
OPENED = CaseOpenedV1(subject=NOBODY, unit="120104", round=1, snapshot=1, stage_table=1)


def ruled(outcome: Outcome) -> CaseRuledV1:
    return CaseRuledV1(subject=NOBODY, outcome=outcome, round=1, snapshot=1, reason="")


def holder(fact: Fact, state: CaseState = CaseState.in_review, table: int = 1) -> str | None:
    return timeline.holder_after(fact, table, state)


def test_who_holds_after_which_fact() -> None:
    delivered = CaseDeliveredV1(subject=NOBODY, unit="120104", list_id=NOBODY, delivered_at=AT)
    assert holder(OPENED) == "unit"
    assert holder(ruled(Outcome.return_for_correction)) == "applicant"
    assert holder(ruled(Outcome.recommend)) == "unit"
    assert holder(ruled(Outcome.decline)) == "unit"
    assert holder(delivered) == "city"
    assert holder(CaseUndeliveredV1(subject=NOBODY, list_id=NOBODY)) == "unit"
    assert holder(CaseAcceptedV1(subject=NOBODY)) == "city"
    assert holder(CaseSelectedV1(subject=NOBODY, selection_id=NOBODY, position=1)) == "registry"
    assert holder(CaseEndedV1(subject=NOBODY, ending=Ending.withdrawn, reason="")) == "nobody"
    reopened = CaseReopenedV1(subject=NOBODY, round=2, reason="延期")
    assert holder(reopened) == "unit" and holder(reopened, CaseState.recommended) == "unit"


def test_what_hands_the_clock_to_nobody_else() -> None:
    checked = CreditCheckedV1(
        subject=NOBODY, at_gate="delivery", verdict=CreditVerdict.clear, sources=()
    )
    assert holder(checked) is None
    proposed = RulingProposedV1(subject=NOBODY, outcome=Outcome.recommend, round=1)
    assert holder(proposed) is None


def test_the_table_a_case_began_with_says_who_holds_it(second: StageTable) -> None:
    assert holder(OPENED, table=second.version) == "city"
    reopened = CaseReopenedV1(subject=NOBODY, round=2, reason="延期")
    assert holder(reopened, table=second.version) == "city"
    with pytest.raises(UnknownStageTable):
        holder(OPENED, table=999)


def test_a_hand_in_counts_from_its_receipt() -> None:
    received = AT - timedelta(hours=3)
    assert (
        timeline.began(OPENED, AT, received) == received and timeline.began(OPENED, AT, None) == AT
    )
    assert timeline.began(ruled(Outcome.recommend), AT, received) == AT


def test_what_no_point_asked_for_is_outside() -> None:
    points = (
        CorrectionPoint(path="/basic", wrong="x", mend="y"),
        CorrectionPoint(path="licence", wrong="x", mend="y"),
    )
    paths = ["/basic/factory_address", "/attachments/licence", "/attachments/other", "/basics"]
    assert history.outside(paths, points) == ["/attachments/other", "/basics"]
    assert [point.kind for point in points] == ["field", "evidence"]
