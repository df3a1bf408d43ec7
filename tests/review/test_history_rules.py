"""Pure rules of a case's history: every fact hands the clock to whom, and what nobody asked for."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from contracts.facts.review import (
    CaseEndedV1,
    CaseOpenedV1,
    CaseRuledV1,
    CaseSelectedV1,
    CreditCheckedV1,
)
from contracts.vocabulary import CorrectionPoint, CreditVerdict, Ending, Outcome
from services.review.history import rules as history
from services.review.timeline import rules as timeline

NOBODY = UUID(int=0)
AT = datetime(2023, 9, 8, tzinfo=UTC)
OPENED = CaseOpenedV1(subject=NOBODY, unit="120104", round=1, snapshot=1, stage_table=1)


def ruled(outcome: Outcome) -> CaseRuledV1:
    return CaseRuledV1(subject=NOBODY, outcome=outcome, round=1, snapshot=1, reason="")


def test_who_holds_after_which_fact() -> None:
    assert timeline.holder_after(OPENED) == "unit"
    assert timeline.holder_after(ruled(Outcome.return_for_correction)) == "applicant"
    assert timeline.holder_after(ruled(Outcome.recommend)) == "unit"
    assert (
        timeline.holder_after(CaseSelectedV1(subject=NOBODY, selection_id=NOBODY, position=1))
        == "registry"
    )
    assert (
        timeline.holder_after(CaseEndedV1(subject=NOBODY, ending=Ending.withdrawn, reason=""))
        == "nobody"
    )
    checked = CreditCheckedV1(
        subject=NOBODY, at_gate="delivery", verdict=CreditVerdict.clear, sources=()
    )
    assert timeline.holder_after(checked) is None


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
