"""The stage tables, as data: what is asked at each stage, which answers exist, where each leads, what silence means. Pure.

Tables are immutable and versioned: a running case keeps the version it began with, so a change is a new table, never an edit.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from contracts.commands import COMMANDS
from contracts.facts import FACTS, Fact
from contracts.facts.review import CaseRuledV1
from contracts.vocabulary import Ending, Outcome

END: Final = "END"
CASE_RULED: Final = CaseRuledV1.topic
DESK: Final = frozenset(
    {"campaign_id", "submission_id", "stage", "round", "docket", "received_at", "file", "points"}
)
"""What a submission's workflow knows and can ask with; anything else a command needs stands in the table."""


class BadTable(Exception):
    """A stage table that cannot work; every fault is told at once."""

    def __init__(self, version: int, faults: list[str]) -> None:
        super().__init__(f"stage table {version}: " + "; ".join(faults))
        self.faults = faults


@dataclass(frozen=True)
class Ask:
    """A command of a stage, and the fields of it that the stage decides."""

    command: str
    says: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "says", MappingProxyType(dict(self.says)))


@dataclass(frozen=True)
class Stage:
    """One stage. holder: who has to act; asks: performed in order at entry; begins: begun at entry and not waited for.

    answers: a fact's topic (a ruling's with `:outcome`) or a command's name (with `:state` where it answers one) → next stage or END.
    silence: who declares it and what it means.
    """

    name: str
    zh: str
    holder: str
    answers: Mapping[str, str]
    asks: tuple[Ask, ...] = ()
    begins: tuple[Ask, ...] = ()
    silence: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "answers", MappingProxyType(dict(self.answers)))


@dataclass(frozen=True)
class StageTable:
    """first: where a submission begins, and where coming back begins a new round. ends: facts that end it from any stage.

    reactions: facts that make a command at any stage and move nothing. relocates: facts after which the record is asked anew.
    Raises BadTable when it cannot work.
    """

    version: int
    stages: tuple[Stage, ...]
    ends: tuple[str, ...]
    reactions: Mapping[str, str]
    relocates: tuple[str, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "reactions", MappingProxyType(dict(self.reactions)))
        faults = [
            *_faults_of_table(self),
            *(fault for stage in self.stages for fault in _faults_of_stage(self, stage)),
        ]
        if faults:
            raise BadTable(self.version, faults)

    @property
    def first(self) -> str:
        return self.stages[0].name

    def stage(self, name: str) -> Stage:
        """Raises KeyError for a stage this table does not have."""
        for stage in self.stages:
            if stage.name == name:
                return stage
        raise KeyError(f"stage table {self.version} has no stage {name!r}")

    def ahead(self, name: str) -> frozenset[str]:
        """The stages that can be reached from one, itself not counted unless a way leads back to it."""
        found: set[str] = set()
        edge = {name}
        while edge:
            edge = {
                to for each in edge for to in self.stage(each).answers.values() if to != END
            } - found
            found |= edge
        return frozenset(found)

    def awaits(self, name: str, answer: str) -> bool:
        """True when a stage that can still come answers this: it is held until then."""
        return any(answer in self.stage(later).answers for later in self.ahead(name))


def next_stage(table: StageTable, stage: str, answer: str) -> str | None:
    """Where an answer leads from a stage: a stage, END, or None when this stage does not answer it."""
    return table.stage(stage).answers.get(answer)


def answer_of(fact: Fact) -> str:
    """A fact as stage tables name it: its topic, a ruling's with its outcome."""
    return f"{fact.topic}:{fact.outcome}" if isinstance(fact, CaseRuledV1) else fact.topic


def answer_of_command(command: str, state: str | None) -> str:
    """A command's answer as stage tables name it."""
    return f"{command}:{state}" if state else command


def ending_of(answer: str, fact: Fact | None) -> Ending | None:
    """The ending that an answer leading to END carries: the fact's own, a declined ruling's, or the state a command answered."""
    if isinstance(fact, CaseRuledV1):
        return Ending.not_recommended if fact.outcome is Outcome.decline else None
    if fact is not None:
        ending = getattr(fact, "ending", None)
        return Ending(ending) if ending else None
    state = answer.partition(":")[2]
    return Ending(state) if state in set(Ending) else None


def _faults_of_table(table: StageTable) -> Iterable[str]:
    names = [stage.name for stage in table.stages]
    if not names:
        yield "it has no stages"
        return
    yield from (
        f"stage {name} stands twice"
        for name in sorted({name for name in names if names.count(name) > 1})
    )
    if END in names:
        yield f"no stage may be called {END}"
    for topic in (*table.ends, *table.reactions, *table.relocates):
        if topic not in FACTS or FACTS[topic].process != "submission":
            yield f"{topic} is not a fact a submission hears"
    yield from (
        f"{name} is no command" for name in table.reactions.values() if name not in COMMANDS
    )
    if not table.ends and not any(END in stage.answers.values() for stage in table.stages):
        yield "it has no ending"
    known = {stage.name for stage in table.stages}
    if all(to in known or to == END for stage in table.stages for to in stage.answers.values()):
        yield from (
            f"stage {name} cannot be reached"
            for name in names[1:]
            if name not in table.ahead(names[0])
        )


def _faults_of_stage(table: StageTable, stage: Stage) -> Iterable[str]:
    known = {each.name for each in table.stages}
    asked = {ask.command for ask in (*stage.asks, *stage.begins)}
    if not stage.answers and not table.ends:
        yield f"nothing leads out of {stage.name}"
    for answer, to in stage.answers.items():
        if to != END and to not in known:
            yield f"{stage.name}: {answer} leads to {to}, which is no stage"
        if not _is_answer(answer, asked):
            yield f"{stage.name}: {answer} is neither a fact a submission hears nor a command asked here"
    for ask in (*stage.asks, *stage.begins):
        yield from (f"{stage.name}: {fault}" for fault in _faults_of_ask(ask))


def _is_answer(answer: str, asked: set[str]) -> bool:
    name, _, detail = answer.partition(":")
    if name in asked:
        return True
    fact = FACTS.get(name)
    if fact is None or fact.process != "submission":
        return False
    return (detail in set(Outcome)) if name == CASE_RULED else not detail


def _faults_of_ask(ask: Ask) -> Iterable[str]:
    if ask.command not in COMMANDS:
        yield f"{ask.command} is no command"
        return
    fields = COMMANDS[ask.command].ask.model_fields
    yield from (f"{ask.command} has no field {name}" for name in ask.says if name not in fields)
    lacking = [
        name
        for name, one in fields.items()
        if one.is_required() and name not in DESK and name not in ask.says
    ]
    yield from (f"nobody says {ask.command}'s {name}" for name in lacking)
