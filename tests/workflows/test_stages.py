"""Stage tables: what a bad one is told, where answers lead, and that a landed one is never edited."""

from types import MappingProxyType

import pytest

from contracts.canonical import content_hash
from contracts.facts.review import CaseDeliveredV1, CaseEndedV1, CaseRuledV1
from contracts.stages.kinds import (
    END,
    Ask,
    BadTable,
    Stage,
    StageTable,
    answer_of,
    answer_of_command,
    ending_of,
    next_stage,
)
from contracts.stages.tables import TABLES
from contracts.vocabulary import Ending, Outcome
from tests.workflows.facts import Submission

DIGESTS = {1: "789aa1af80e3076fed64947796ce4bf4842dcb7b3ba65e23897496daada74e30"}
DELIVERED, ENDED = CaseDeliveredV1.topic, CaseEndedV1.topic


def table(
    *stages: Stage, ends: tuple[str, ...] = (ENDED,), reactions: dict[str, str] | None = None
) -> StageTable:
    return StageTable(99, stages, ends, reactions or {}, ())


def stage(name: str, answers: dict[str, str], **more: object) -> Stage:
    return Stage(name=name, zh=name, holder="系统", answers=answers, **more)  # type: ignore[arg-type]


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
        ((stage("a", {}, asks=(Ask("review.dance"),)),), {}, "review.dance is no command"),
        (
            (stage("a", {}, asks=(Ask("review.check_credit"),)),),
            {},
            "nobody says review.check_credit's at_gate",
        ),
        (
            (stage("a", {}, asks=(Ask("review.locate", {"mood": "x"}),)),),
            {},
            "review.locate has no field mood",
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
        table(stage("a", {"x": "nowhere"}, asks=(Ask("review.dance"),)), ends=("y",))
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


def plain(made: StageTable) -> object:
    def asks(many: tuple[Ask, ...]) -> list[object]:
        return [[ask.command, dict(ask.says)] for ask in many]

    stages = [
        [one.name, asks(one.asks), asks(one.begins), dict(one.answers)] for one in made.stages
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
