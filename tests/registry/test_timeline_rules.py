"""What a timeline tells: old and new, the steps, who acted in words, and its pages."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from contracts.facts import Envelope, Fact, intake, review
from contracts.stages.words import SubmissionStep
from contracts.vocabulary import Actor, Outcome, Role, system
from kit.db import new_id
from services.registry.audit.rules import TIMELINE_MEMBERS
from services.registry.timeline import rules, wording
from services.registry.timeline.rules import Happened
from tests.registry.test_standing_rules import ABOUT, AT, CAMPAIGN, HANDED_IN, OPENED, ruled

OFFICER = Actor(kind="user", person_id=uuid4(), roles=(Role.unit_officer,), unit="120104")
UNITS = {"120104": "示例推荐单位"}


def said(*facts: Fact, actor: Actor = OFFICER) -> list[tuple[Envelope, Fact]]:
    """The facts one minute after the other."""
    return [
        (
            Envelope(
                id=new_id(),
                topic=fact.topic,
                said_at=AT + timedelta(minutes=minute),
                actor=actor,
                fact=fact.model_dump(mode="json"),
            ),
            fact,
        )
        for minute, fact in enumerate(facts)
    ]


def walked(*facts: Fact, reads_all: bool = True) -> list[Happened]:
    return rules.happened(said(*facts), 1, reads_all)


def correction(due: datetime, **more: Any) -> dict[str, Any]:
    return {**ABOUT, "round": 1, "due_at": due} | more


PROPOSED = review.RulingProposedV1(**ABOUT, outcome=Outcome.recommend, round=1)
MOVED = intake.CorrectionDueMovedV1(
    **correction(AT + timedelta(days=9), was_due_at=AT + timedelta(days=5), reason="示例")
)


def test_each_fact_tells_the_step_it_moved_the_submission_to() -> None:
    first, opened, proposed, given = walked(HANDED_IN, OPENED, PROPOSED, ruled(Outcome.recommend))
    assert (first.step_before, first.step_after) == (None, SubmissionStep.handed_in)
    assert opened.step_after is SubmissionStep.unit_review
    assert proposed.step_after is SubmissionStep.unit_confirmation
    assert (given.step_before, given.moved) == (SubmissionStep.unit_confirmation, True)
    (again,) = walked(MOVED)
    assert not again.moved


def test_a_fact_of_the_campaign_is_told_only_where_it_moved_the_submission() -> None:
    closed = review.EvaluationClosedV1(subject=CAMPAIGN, campaign_id=CAMPAIGN, scored=3)
    accepted = review.CaseAcceptedV1(**ABOUT)
    told = walked(HANDED_IN, OPENED, closed, accepted, closed)
    assert [item.envelope.topic for item in told].count(closed.topic) == 1
    assert told[-1].step_after is SubmissionStep.selection


def test_what_was_said_before_stands_beside_what_is_said_now() -> None:
    opened = intake.CorrectionOpenedV1(**correction(AT + timedelta(days=5)), points=())
    other = ruled(Outcome.decline)
    _, moved, first, second = walked(opened, MOVED, ruled(Outcome.recommend), other)
    assert moved.before == {"due_at": moved.detail["was_due_at"]}
    assert first.before == {} and second.before == {"outcome": "recommend"}
    hidden = walked(ruled(Outcome.decline), reads_all=False)
    assert "reason" not in hidden[0].detail


def test_filters_leave_rooms_topics_and_moves() -> None:
    told = walked(HANDED_IN, OPENED, MOVED)
    assert rules.left_by(told, ["review"], [], moved=False) == [told[1]]
    assert rules.left_by(told, [], [MOVED.topic], moved=False) == [told[2]]
    assert rules.left_by(told, [], [], moved=True) == told[:2]


@pytest.mark.parametrize("descending", [False, True])
def test_pages_follow_one_another(descending: bool) -> None:
    told = walked(HANDED_IN, OPENED, PROPOSED)
    found, cursor = [], None
    while True:
        page, cursor = rules.page_of(told, cursor, 2, descending=descending)
        found += rules.ids_of(page)
        if cursor is None:
            break
    ids = rules.ids_of(told)
    assert found == (ids[::-1] if descending else ids)
    with pytest.raises(rules.ForeignCursor):
        rules.page_of(told, str(uuid4()), 2, descending=descending)


def words(actor: Actor) -> str:
    return wording.actor_words(actor.model_dump(mode="json"), UNITS).zh


def test_who_acted_is_told_in_words() -> None:
    assert words(OFFICER).endswith("·示例推荐单位")
    assert words(system("workflows")) == "系统（办理流程）"
    assert words(system("something")) == "系统（something）"
    assert words(Actor(kind="user")) == "本人"
    delegate = OFFICER.model_copy(update={"kind": "delegate", "unit": "x"})
    assert words(delegate).endswith("（代办）·x")


@pytest.mark.parametrize(
    ("name", "value", "zh"),
    [
        ("upheld", True, "是"),
        ("outcome", "decline", "不予推荐"),
        ("unit", "120104", "示例推荐单位"),
        ("unit", "x", "x"),
        ("last_day", "2023-10-18", "2023-10-18"),
        ("due_at", "2023-09-20T00:00:00+08:00", "2023-09-20 00:00:00"),
        ("kind", "something", "something"),
        ("position", 3, "3"),
    ],
)
def test_a_value_is_told_in_words(name: str, value: Any, zh: str) -> None:
    assert wording.value_words(name, value, UNITS).zh == zh


def test_every_member_that_may_be_shown_has_a_name() -> None:
    named = {name for name in TIMELINE_MEMBERS if not name.startswith("was_")}
    assert named == set(wording.LABELS)
