"""One stage of the process and the commands it gives: pure data, and what can be wrong with it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from contracts.commands import COMMANDS
from contracts.facts import FACTS, Fact
from contracts.facts.review import CaseRuledV1
from contracts.stages.states import CaseState, Party
from contracts.stages.words import SubmissionStep
from contracts.vocabulary import Outcome

END: Final = "END"
CASE_RULED: Final = CaseRuledV1.topic
KNOWN_FIELDS: Final = frozenset(
    {
        "campaign_id",
        "submission_id",
        "stage",
        "round",
        "docket",
        "received_at",
        "file",
        "points",
    }
)
"""The command fields that a submission's workflow knows. A stage says any other."""


@dataclass(frozen=True)
class StageCommand:
    """A command of a stage. `says`: the fields of its input that the stage decides."""

    command: str
    says: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "says", MappingProxyType(dict(self.says)))


@dataclass(frozen=True)
class Stage:
    """One stage of the process.

    `zh`: its name in Chinese. `holder`: the one party that has to act. `states`: the states of
    a case that belong to it; a stage without any passes before a case is open, or on the way
    between two states.

    `commands`: performed in order at entry. `begins`: begun at entry and not awaited.
    `answers`: a fact's topic (a ruling's with `:outcome`) or a command's name (with `:state`
    where it answers one), and the stage it leads to or END. `silence`: who declares a missing
    answer, and what that means.

    `entry`: the step people are told at entry. `steps`: facts that lead to a step of this stage
    from anywhere, whatever the answers say.
    """

    name: str
    zh: str
    holder: Party
    entry: SubmissionStep
    answers: Mapping[str, str]
    commands: tuple[StageCommand, ...] = ()
    begins: tuple[StageCommand, ...] = ()
    states: tuple[CaseState, ...] = ()
    steps: Mapping[str, SubmissionStep] = field(default_factory=dict)
    silence: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "answers", MappingProxyType(dict(self.answers)))
        object.__setattr__(self, "steps", MappingProxyType(dict(self.steps)))


def answer_of(fact: Fact) -> str:
    """A fact as stage tables name it: its topic, a ruling's with its outcome."""
    if isinstance(fact, CaseRuledV1):
        return f"{fact.topic}:{fact.outcome}"
    return fact.topic


def answer_of_command(command: str, state: str | None) -> str:
    """A command's answer as stage tables name it."""
    return f"{command}:{state}" if state else command


def faults_of_stage(stage: Stage, names: set[str]) -> Iterable[str]:
    """What is wrong with one stage of a table whose stages are called `names`."""
    given = (*stage.commands, *stage.begins)
    commanded = {each.command for each in given}
    for answer, to in stage.answers.items():
        if to != END and to not in names:
            yield f"{stage.name}: {answer} leads to {to}, which is no stage"
        if not _is_answer(answer, commanded):
            yield (
                f"{stage.name}: {answer} is neither a fact a submission hears"
                " nor a command given here"
            )
    for each in given:
        yield from (f"{stage.name}: {fault}" for fault in _faults_of_command(each))
    if stage.holder == "system" and stage.states:
        yield f"{stage.name}: a case is held by a party that can act, not by the system"
    for answer in stage.steps:
        if answer.partition(":")[0] not in FACTS:
            yield f"{stage.name}: a step follows {answer}, which is no fact"


def _is_answer(answer: str, commanded: set[str]) -> bool:
    """Whether a stage can get this answer: from a command it gave, or from a fact."""
    name, _, detail = answer.partition(":")
    if name in commanded:
        return True
    fact = FACTS.get(name)
    if fact is None or fact.process != "submission":
        return False
    if name == CASE_RULED:
        return detail in set(Outcome)
    return not detail


def _faults_of_command(given: StageCommand) -> Iterable[str]:
    """What is wrong with a command: unknown, or a field of its input is wrong or left open."""
    if given.command not in COMMANDS:
        yield f"{given.command} is no command"
        return
    fields = COMMANDS[given.command].input_type.model_fields
    for name in given.says:
        if name not in fields:
            yield f"{given.command} has no field {name}"
    for name, one in fields.items():
        if one.is_required() and name not in KNOWN_FIELDS and name not in given.says:
            yield f"nobody says {given.command}'s {name}"
