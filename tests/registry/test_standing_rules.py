"""The fold and its words: every stage, every ending, every hold, whatever the order."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.code_words import HOLD_WORDS
from contracts.facts import Fact, intake, registry, review
from contracts.policy import Plan
from contracts.stages.table import StageTable
from contracts.stages.tables import TABLES
from contracts.stages.words import (
    CITY_HEAD,
    CITY_OFFICER,
    PENDING_WORDS,
    STEP_WORDS,
    SubmissionStep,
)
from contracts.vocabulary import Blocks, CorrectionPoint, Ending, FileRef, HoldKind, Outcome
from services.registry.standing import pending, rules, wording
from services.registry.standing.rules import FoldedFacts
from tests.plan import plan
from tests.registry.desk import docket

CAMPAIGN, NOTICE, HOLD = uuid4(), uuid4(), uuid4()
DOCKET = docket(CAMPAIGN, 1)
ABOUT: dict[str, Any] = {
    "subject": DOCKET.submission_id,
    "campaign_id": CAMPAIGN,
    "submission_id": DOCKET.submission_id,
}
AT = datetime(2023, 9, 15, 8, tzinfo=UTC)
TABLE = 1
DATES = Plan.model_validate(plan()).dates
POINT = CorrectionPoint(path="/basic", wrong="甲", mend="乙")
FILE = FileRef(bucket="b", key="k", version_id="v", sha256="ab" * 32, size=1)

HANDED_IN = intake.SubmissionHandedInV1(
    **ABOUT, docket=DOCKET, received_at=AT, receipt_id=uuid4(), schedule_version=1
)
OPENED = review.CaseOpenedV1(**ABOUT, unit=DOCKET.unit, round=1, snapshot=1, stage_table=1)
PUBLISHED = registry.ItemPublishedV1(**ABOUT, notice_id=NOTICE, last_day=date(2023, 10, 18))
SELECTED = review.CaseSelectedV1(**ABOUT, selection_id=uuid4(), position=1)
ACCEPTED = review.CaseAcceptedV1(**ABOUT)
REFUSED = intake.HandInRefusedV1(**ABOUT, attempted_at=AT, closes_at=AT, schedule_version=1)


def closed(notice: UUID) -> Fact:
    return registry.NoticeClosedV1(subject=notice, campaign_id=CAMPAIGN, closed_at=AT)


def ruled(outcome: Outcome) -> Fact:
    return review.CaseRuledV1(
        **ABOUT, outcome=outcome, round=1, snapshot=1, reason="示例", points=(POINT,)
    )


def ended(ending: Ending) -> Fact:
    return review.CaseEndedV1(**ABOUT, ending=ending, reason="示例理由")


def held(
    kind: HoldKind = HoldKind.objection, blocks: Blocks = Blocks.announcement, **changed: Any
) -> Fact:
    about = ABOUT | {"subject": changed.pop("hold_id", HOLD)}
    return registry.RegistryHoldOpenedV1(
        **about, kind=kind, blocks=blocks, **({"holder": "city_officer", "due_at": None} | changed)
    )


def told(*facts: Fact) -> list[tuple[datetime, UUID, Fact]]:
    return [(AT + timedelta(seconds=n), UUID(int=n), fact) for n, fact in enumerate(facts)]


def state(*facts: Fact) -> FoldedFacts:
    return rules.fold(told(*facts), TABLE)


def place(of: FoldedFacts) -> wording.StatusWords:
    return wording.status_words(of, "滨海新区", DATES, DATES.delivery_closes_at)


def test_a_draft_has_no_standing() -> None:
    assert state().step is None and state(REFUSED).step is None


@pytest.mark.parametrize(
    ("facts", "stage"),
    [
        ([HANDED_IN], SubmissionStep.handed_in),
        ([HANDED_IN, OPENED], SubmissionStep.unit_review),
        ([OPENED, HANDED_IN], SubmissionStep.unit_review),
        (
            [OPENED, review.RulingProposedV1(**ABOUT, outcome=Outcome.recommend, round=1)],
            SubmissionStep.unit_confirmation,
        ),
        ([OPENED, ruled(Outcome.recommend)], SubmissionStep.delivery),
        ([OPENED, ruled(Outcome.decline)], SubmissionStep.declined),
        ([OPENED, ruled(Outcome.return_for_correction)], SubmissionStep.correction_opening),
        (
            [intake.CorrectionOpenedV1(**ABOUT, round=1, due_at=AT, points=(POINT,))],
            SubmissionStep.correction,
        ),
        (
            [intake.CorrectionLapsedV1(**ABOUT, round=1, due_at=AT)],
            SubmissionStep.correction_lapsed,
        ),
        (
            [review.CaseDeliveredV1(**ABOUT, unit=DOCKET.unit, list_id=uuid4(), delivered_at=AT)],
            SubmissionStep.acceptance,
        ),
        ([review.CaseUndeliveredV1(**ABOUT, list_id=uuid4())], SubmissionStep.delivery),
        ([ACCEPTED], SubmissionStep.evaluation),
        (
            [ACCEPTED, review.EvaluationClosedV1(subject=CAMPAIGN, campaign_id=CAMPAIGN, scored=1)],
            SubmissionStep.selection,
        ),
        (
            [OPENED, review.EvaluationClosedV1(subject=CAMPAIGN, campaign_id=CAMPAIGN, scored=1)],
            SubmissionStep.unit_review,
        ),
        ([SELECTED], SubmissionStep.publication),
        ([PUBLISHED], SubmissionStep.notice),
        ([PUBLISHED, closed(uuid4())], SubmissionStep.notice),
        ([PUBLISHED, closed(NOTICE)], SubmissionStep.announcement),
        ([OPENED, closed(NOTICE)], SubmissionStep.unit_review),
        ([OPENED, ended(Ending.ineligible), ACCEPTED], SubmissionStep.ended),
        (
            [
                OPENED,
                ended(Ending.missed_deadline),
                review.CaseReopenedV1(**ABOUT, round=2, reason="延期"),
            ],
            SubmissionStep.unit_review,
        ),
        (
            [
                ruled(Outcome.recommend),
                ended(Ending.missed_deadline),
                review.CaseReopenedV1(**ABOUT, round=2, reason="延期"),
            ],
            SubmissionStep.delivery,
        ),
    ],
)
def test_stages(facts: list[Fact], stage: SubmissionStep) -> None:
    found = state(*facts)
    assert found.step is stage and found.campaign_id == CAMPAIGN
    words = place(found)
    assert (
        words.why.zh
        and words.why.en
        and words.holder.zh
        and "{" not in words.why.zh + words.holder.en
    )


def test_an_answered_correction_goes_back_to_the_unit_with_the_new_docket() -> None:
    later = DOCKET.model_copy(update={"snapshot": 2})
    answered = intake.CorrectionAnsweredV1(
        **ABOUT, round=1, docket=later, received_at=AT, receipt_id=uuid4()
    )
    opened = intake.CorrectionOpenedV1(**ABOUT, round=1, due_at=AT, points=(POINT,))
    waiting = state(HANDED_IN, opened)
    assert place(waiting).next_date == AT and "1处" in place(waiting).why.zh
    later_due = {"due_at": AT + timedelta(days=2), "was_due_at": AT}
    extended = intake.CorrectionDueMovedV1(
        **ABOUT | {"subject": uuid4()}, round=1, **later_due, reason="示例"
    )
    assert place(state(HANDED_IN, opened, extended)).next_date == AT + timedelta(days=2)
    assert state(HANDED_IN, opened, answered, extended).correction_due is None
    found = state(HANDED_IN, opened, answered)
    assert (found.step, found.docket, found.correction_due, found.points) == (
        SubmissionStep.unit_review,
        later,
        None,
        (),
    )


@pytest.mark.parametrize("ending", list(Ending))
def test_endings(ending: Ending) -> None:
    last: Fact = ended(ending)
    if ending is Ending.registered:
        last = registry.SubmissionRegisteredV1(**ABOUT, registry_number="TJ5G-2023-0001")
    if ending is Ending.removed_after_objection:
        last = registry.ItemRemovedV1(**ABOUT, objection_id=uuid4(), reason="示例理由")
    found = state(HANDED_IN, OPENED, PUBLISHED, held(), last)
    assert (found.step, found.ending) == (SubmissionStep.ended, ending)
    assert found.ending_reason == (None if ending is Ending.registered else "示例理由")
    words = place(found)
    assert (words.holder, words.next_date, words.why) == (
        wording.NOBODY,
        None,
        wording.ENDED[ending],
    )
    assert wording.label_of(ending) and wording.label_of(None) is None


def test_a_withdrawal_is_told_until_it_is_decided() -> None:
    asked = intake.WithdrawalRequestedV1(**ABOUT, requested_at=AT, reason="示例")
    assert "撤回申请" in place(state(OPENED, asked)).why.zh
    refused = review.WithdrawalRefusedV1(**ABOUT, requested_at=AT, reason="已报送")
    assert "撤回" not in place(state(OPENED, asked, refused)).why.zh
    dropped = review.WithdrawalDroppedV1(**ABOUT | {"subject": uuid4()}, requested_at=AT)
    assert "撤回" not in place(state(OPENED, asked, dropped)).why.zh
    assert not state(OPENED, ended(Ending.withdrawn), asked).withdrawal_asked


@pytest.mark.parametrize("kind", list(HoldKind))
def test_a_hold_that_stops_the_stage_is_told_with_its_holder(kind: HoldKind) -> None:
    found = state(PUBLISHED, closed(NOTICE), held(kind, due_at=AT))
    words = place(found)
    assert (
        HOLD_WORDS[kind].zh in words.why.zh
        and words.next_date == AT
        and words.holder == CITY_OFFICER
    )
    assert [hold.hold_id for hold in wording.stopping_holds(found)] == [HOLD]


def test_holds_of_other_stages_are_kept_but_do_not_speak() -> None:
    found = state(PUBLISHED, held())
    assert found.holds and place(found).why == STEP_WORDS[SubmissionStep.notice].why
    assert wording.stopping_holds(FoldedFacts()) == []
    theirs = review.HoldOpenedV1(
        **ABOUT | {"subject": uuid4()},
        kind=HoldKind.credit_open,
        blocks=Blocks.publication,
        holder="unit_officer",
    )
    stopped = state(SELECTED, theirs)
    assert "滨海新区" in place(stopped).holder.zh
    assert place(stopped).next_date == DATES.notice_on + timedelta(days=1)  # the end of that day
    cleared = review.HoldClearedV1(
        **ABOUT | {"subject": theirs.subject}, kind=HoldKind.credit_open, how="clear"
    )
    assert place(state(SELECTED, theirs, cleared)).holder == CITY_HEAD


@pytest.mark.parametrize(
    ("holder", "told"),
    [
        ("unit:120116", "推荐单位经办人（滨海新区）"),
        ("city", "市局经办人"),
        ("city_head", "市局负责人"),
        ("applicant", "申报单位"),
    ],
)
def test_who_holds_a_hold_is_told_as_review_and_registry_name_them(holder: str, told: str) -> None:
    theirs = review.HoldOpenedV1(
        **ABOUT | {"subject": uuid4()},
        kind=HoldKind.credit_open,
        blocks=Blocks.publication,
        holder=holder,
    )
    assert place(state(SELECTED, theirs)).holder.zh == told


def test_a_hold_opened_and_cleared_here() -> None:
    cleared = registry.RegistryHoldClearedV1(
        **ABOUT | {"subject": HOLD}, kind=HoldKind.objection, how="dismissed"
    )
    assert state(PUBLISHED, held(), cleared).holds == {}


def test_what_is_kept_beside_the_stage() -> None:
    found = state(
        HANDED_IN,
        intake.SnapshotFiledV1(**ABOUT, snapshot=1, file=FILE),
        registry.PlatformComparedV1(**ABOUT, verdict="matched"),
    )
    assert (found.file, found.platform_record, found.docket) == (FILE, "matched", DOCKET)
    assert found.step is SubmissionStep.handed_in and place(found).next_date is None


def test_every_stage_has_its_words_and_dates() -> None:
    for step in SubmissionStep:
        words = place(
            FoldedFacts(
                step=step, ending=Ending.withdrawn if step is SubmissionStep.ended else None
            )
        )
        assert words.why.zh and words.why.en and words.holder.zh and words.holder.en
    assert (
        wording.status_words(FoldedFacts(step=SubmissionStep.delivery), None, DATES, AT).next_date
        == AT
    )
    assert set(HOLD_WORDS) == set(HoldKind) and set(wording.ENDED) == set(Ending)


def test_what_waits_for_somebody_else_has_words_of_its_own() -> None:
    assert set(PENDING_WORDS) == set(pending.TOPICS)
    for step in PENDING_WORDS:
        for waits in (False, True):
            words = wording.status_words(
                FoldedFacts(step=step), None, DATES, DATES.delivery_closes_at, pending=waits
            )
            expected = (PENDING_WORDS if waits else STEP_WORDS)[step]
            assert words.why == expected.why
        assert PENDING_WORDS[step].holder != STEP_WORDS[step].holder


def test_a_selection_waits_for_the_head_until_it_is_confirmed() -> None:
    campaign: dict[str, Any] = {"campaign_id": ABOUT["campaign_id"]}
    one, two = uuid4(), uuid4()
    proposed, newer = (
        review.SelectionProposedV1(subject=each, **campaign, selected=1, not_selected=0)
        for each in (one, two)
    )
    made = review.SelectionMadeV1.model_construct(subject=two, items=())
    older = review.SelectionMadeV1.model_construct(subject=one, items=())
    step = SubmissionStep.selection
    for facts, waits in (
        ([], False),
        ([proposed], True),
        ([proposed, older], False),
        ([proposed, newer, older], True),
        ([proposed, newer, made], False),
    ):
        assert pending.is_pending(step, facts, uuid4()) is waits
    assert not pending.is_pending(SubmissionStep.notice, [proposed], uuid4())


def test_an_alternate_is_waited_for_and_a_draft_of_other_cases_is_not() -> None:
    mine, other = uuid4(), uuid4()
    about: dict[str, Any] = {"campaign_id": ABOUT["campaign_id"]}
    panel = review.PanelOpenedV1(subject=uuid4(), **about, experts=(uuid4(),), submissions=(other,))
    alternate = review.AlternateSeatedV1(subject=uuid4(), **about, expert=uuid4())
    seats = SubmissionStep.evaluation
    assert not pending.is_pending(seats, [panel], mine)
    assert pending.is_pending(seats, [panel, alternate], mine)


@given(st.permutations(range(7)))
def test_the_order_of_hearing_does_not_matter(order: list[int]) -> None:
    facts = told(
        HANDED_IN, OPENED, ruled(Outcome.recommend), SELECTED, PUBLISHED, held(), closed(NOTICE)
    )
    assert rules.fold((facts[n] for n in order), TABLE) == rules.fold(facts, TABLE)


def test_the_table_a_case_began_with_says_where_a_fact_leads(second: StageTable) -> None:
    """The plan's table counts until the case names its own; a reopening goes where that
    places it.
    """
    delivered = review.CaseDeliveredV1(**ABOUT, unit=DOCKET.unit, list_id=uuid4(), delivered_at=AT)
    opened = OPENED.model_copy(update={"stage_table": second.version})
    reopened = review.CaseReopenedV1(**ABOUT, round=2, reason="延期")

    by_plan = rules.fold(told(HANDED_IN, delivered), second.version)
    assert by_plan.step is SubmissionStep.selection
    by_case = rules.fold(told(HANDED_IN, OPENED, delivered), second.version)
    assert by_case.step is SubmissionStep.acceptance
    pinned = rules.fold(told(HANDED_IN, opened, delivered), TABLE)
    assert pinned.step is SubmissionStep.selection

    missed = ended(Ending.missed_deadline)
    again = rules.fold(told(HANDED_IN, opened, ruled(Outcome.recommend), missed, reopened), TABLE)
    assert (again.step, again.ending) == (SubmissionStep.unit_review, None)


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: f"table {table.version}")
def test_every_step_of_a_table_has_words(table: StageTable) -> None:
    steps = {step for stage in table.stages for step in (stage.entry, *stage.steps.values())}
    assert steps <= set(STEP_WORDS)


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(-1, (AT, None)), (0, (None, AT)), (1, (None, AT))],
)
def test_a_date_that_has_passed_is_no_next_date(
    seconds: int, told: tuple[datetime | None, datetime | None]
) -> None:
    assert wording.ahead(AT, AT + timedelta(seconds=seconds)) == told
    assert wording.ahead(None, AT) == (None, None)


def test_a_submission_is_found_by_what_its_docket_names() -> None:
    each = docket(uuid4(), 7, factory_name="示例 Ａ厂")
    found = rules.searched(each).split("\n")
    assert found[0] == each.number.lower() and "示例a厂" in found
    assert each.credit_code.lower() in found
    assert rules.searched(None) == ""
