"""Stage tables: the faults of a bad one, where answers lead, and that none is ever edited."""

from types import MappingProxyType

import pytest

from contracts.canonical import content_hash
from contracts.facts.review import CaseDeliveredV1, CaseEndedV1, CaseRuledV1
from contracts.stages.stage import END, Stage, StageCommand, answer_of, answer_of_command
from contracts.stages.states import CaseState
from contracts.stages.table import BadTable, StageTable, ending_of, next_stage
from contracts.stages.tables import TABLES
from contracts.stages.words import SubmissionStep
from contracts.vocabulary import Ending, Outcome
from tests.workflows.facts import Submission

DIGESTS = {1: "789aa1af80e3076fed64947796ce4bf4842dcb7b3ba65e23897496daada74e30"}
PLACES = {1: "bced6934355a84f459c1f63f858cd09a8fe521c5ae00cf8e986dadaac694e6e7"}
STATES = tuple(CaseState)[:1]
DELIVERED, ENDED = CaseDeliveredV1.topic, CaseEndedV1.topic


def table(
    *stages: Stage, ends: tuple[str, ...] = (ENDED,), reactions: dict[str, str] | None = None
) -> StageTable:
    return StageTable(99, stages, ends, reactions or {}, ())


def stage(name: str, answers: dict[str, str], **more: object) -> Stage:
    entry = SubmissionStep.handed_in
    return Stage(name, name, "system", entry, answers, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("stages", "more", "fault"),
    [
        ((), {}, "no stages"),
        ((stage("a", {DELIVERED: "b"}),), {}, "leads to b, which is no stage"),
        (
            (stage("a", {DELIVERED: END}), stage("b", {DELIVERED: END})),
            {},
            "stage b cannot be reached",
        ),
        ((stage("a", {DELIVERED: "a"}), stage("a", {})), {}, "stage a stands twice"),
        ((stage("a", {DELIVERED: "a"}),), {"ends": ()}, "it has no ending"),
        ((stage("a", {DELIVERED: "b"}), stage("b", {})), {"ends": ()}, "nothing leads out of b"),
        ((stage(END, {DELIVERED: END}),), {}, "may be called END"),
        ((stage("a", {"review.nothing.v1": END}),), {}, "neither a fact"),
        ((stage("a", {f"{CaseRuledV1.topic}:shrug": END}),), {}, "neither a fact"),
        ((stage("a", {f"{DELIVERED}:twice": END}),), {}, "neither a fact"),
        ((stage("a", {"review.credit_checked.v1": END}),), {}, "neither a fact"),
        ((stage("a", {}),), {"ends": ("review.nothing.v1",)}, "not a fact a submission hears"),
        (
            (stage("a", {}),),
            {"reactions": {DELIVERED: "review.dance"}},
            "review.dance is no command",
        ),
        (
            (stage("a", {}, commands=(StageCommand("review.dance"),)),),
            {},
            "review.dance is no command",
        ),
        (
            (stage("a", {}, commands=(StageCommand("review.check_credit"),)),),
            {},
            "nobody says review.check_credit's at_gate",
        ),
        (
            (stage("a", {}, commands=(StageCommand("review.locate", {"mood": "x"}),)),),
            {},
            "review.locate has no field mood",
        ),
        ((stage("a", {}),), {}, "state in_review belongs to 0 stages"),
        (
            (stage("a", {DELIVERED: "b"}, states=STATES), stage("b", {}, states=STATES)),
            {},
            "state in_review belongs to 2 stages",
        ),
        ((stage("a", {}, states=(CaseState.ended,)),), {}, "an ended case has no stage"),
        ((stage("a", {}, states=STATES),), {}, "a: a case is held by a party that can act"),
        (
            (stage("a", {}, steps={"review.nothing.v1": SubmissionStep.delivery}),),
            {},
            "a step follows review.nothing.v1, which is no fact",
        ),
        (
            (
                stage("a", {DELIVERED: "b"}, steps={ENDED: SubmissionStep.delivery}),
                stage("b", {}, steps={ENDED: SubmissionStep.delivery}),
            ),
            {},
            f"two stages say a step after {ENDED}",
        ),
        (
            (stage("a", {DELIVERED: "b"}), stage("b", {DELIVERED: "a"})),
            {},
            f"{DELIVERED} leads to 2 stages",
        ),
    ],
)
def test_a_bad_table_is_refused(
    stages: tuple[Stage, ...], more: dict[str, object], fault: str
) -> None:
    with pytest.raises(BadTable) as refused:
        table(*stages, **more)  # type: ignore[arg-type]
    assert any(fault in each for each in refused.value.faults), refused.value.faults


def test_every_fault_is_told_at_once() -> None:
    with pytest.raises(BadTable) as refused:
        table(stage("a", {"x": "nowhere"}, commands=(StageCommand("review.dance"),)), ends=("y",))
    assert len(refused.value.faults) >= 4


def test_a_table_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        TABLES[2] = TABLES[1]  # type: ignore[index]
    with pytest.raises(TypeError):
        TABLES[1].stages[0].answers["x"] = END  # type: ignore[index]
    assert isinstance(TABLES[1].reactions, MappingProxyType)


def test_landed_tables_are_never_edited() -> None:
    """Running cases follow them: to change the process, add a version."""
    assert {version: content_hash(plain(made)) for version, made in TABLES.items()} == DIGESTS


def test_landed_tables_place_cases_as_they_did() -> None:
    """Which stage a case's state belongs to, who holds it, and the step a fact leads to.

    Table 1 got these when the rooms began to read the tables; what DIGESTS covers did not change.
    """
    assert {version: content_hash(places(made)) for version, made in TABLES.items()} == PLACES


def places(made: StageTable) -> object:
    return [
        [one.name, one.holder, one.entry, list(one.states), dict(one.steps)] for one in made.stages
    ]


def plain(made: StageTable) -> object:
    def asks(many: tuple[StageCommand, ...]) -> list[object]:
        return [[ask.command, dict(ask.says)] for ask in many]

    stages = [
        [one.name, asks(one.commands), asks(one.begins), dict(one.answers)] for one in made.stages
    ]
    return [made.version, stages, list(made.ends), dict(made.reactions), list(made.relocates)]


def test_answers_lead_where_the_table_says() -> None:
    of, made = Submission(), TABLES[1]
    ruled = of.ruled(Outcome.return_for_correction)
    assert next_stage(made, "unit_review", answer_of(ruled)) == "correction"
    assert next_stage(made, "delivery", answer_of(ruled)) is None
    assert (
        next_stage(made, "correction", answer_of_command("intake.open_correction", "answered"))
        == "filing"
    )
    assert next_stage(made, "correction", answer_of_command("intake.open_correction", None)) is None
    assert (
        made.awaits("filing", DELIVERED)
        and made.awaits("city", DELIVERED)
        and not made.awaits("publicity", DELIVERED)
    )
    assert made.first == "filing"
    with pytest.raises(KeyError):
        made.stage("nowhere")


def test_an_ending_is_carried_by_its_answer() -> None:
    of = Submission()
    for fact, ending in (
        (of.ended(Ending.withdrawn), Ending.withdrawn),
        (of.registered(), Ending.registered),
        (of.ruled(Outcome.decline), Ending.not_recommended),
        (of.ruled(Outcome.recommend), None),
        (of.delivered(), None),
    ):
        assert ending_of(answer_of(fact), fact) is ending
    assert ending_of("registry.compare_platform:registered", None) is Ending.registered
    assert ending_of("registry.compare_platform", None) is None
