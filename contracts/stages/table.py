"""A stage table, where it leads, and where it places a case. Pure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from contracts.commands import COMMANDS
from contracts.facts import FACTS, Fact
from contracts.facts.review import CaseRuledV1
from contracts.stages.stage import END, Stage, faults_of_stage
from contracts.stages.states import BASIC_STATES, OPEN_STATES, CaseState
from contracts.stages.words import SubmissionStep
from contracts.vocabulary import Ending, Outcome


class BadTable(Exception):
    """A stage table that cannot work. It names every fault at once."""

    def __init__(self, version: int, faults: list[str]) -> None:
        super().__init__(f"stage table {version}: " + "; ".join(faults))
        self.faults = faults


@dataclass(frozen=True)
class StageTable:
    """The whole process of a submission, in one version.

    The first stage is where a submission begins, and where coming back begins a new round.
    `ends`: facts that end it from any stage. `reactions`: facts that give a command at any
    stage and move nothing. `relocates`: facts after which the record is asked anew.
    Raises BadTable when it cannot work.
    """

    version: int
    stages: tuple[Stage, ...]
    ends: tuple[str, ...]
    reactions: Mapping[str, str]
    relocates: tuple[str, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "reactions", MappingProxyType(dict(self.reactions)))
        faults = list(_faults_of(self))
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

    def places(self, state: CaseState) -> bool:
        """Whether cases of this table can be in a state: it belongs to one of the stages."""
        return any(state in stage.states for stage in self.stages)

    def stage_of(self, state: CaseState) -> Stage:
        """The one stage that a state belongs to. Raises KeyError for one without."""
        for stage in self.stages:
            if state in stage.states:
                return stage
        raise KeyError(f"stage table {self.version} has no stage of {state!r}")

    def stage_after(self, answer: str) -> Stage | None:
        """The stage that a fact leads to, from wherever; None for a fact that moves nothing."""
        return self._after.get(answer, (None, None))[0]

    def step_after(self, answer: str) -> SubmissionStep | None:
        """The step that a fact leads to, from wherever; None for a fact that moves nothing."""
        return self._after.get(answer, (None, None))[1]

    @cached_property
    def _after(self) -> Mapping[str, tuple[Stage, SubmissionStep]]:
        """By fact: the stage it leads to, and its step. A stage's own `steps` go before answers."""
        after: dict[str, tuple[Stage, SubmissionStep]] = {}
        for stage in self.stages:
            for answer, to in stage.answers.items():
                if to != END and _is_fact(answer):
                    target = self.stage(to)
                    after[answer] = (target, target.entry)
        for stage in self.stages:
            for answer, step in stage.steps.items():
                after[answer] = (stage, step)
        return MappingProxyType(after)

    def ahead(self, name: str) -> frozenset[str]:
        """The stages that can be reached from one; itself only if a way leads back to it."""
        found: set[str] = set()
        edge = {name}
        while edge:
            reached = {to for each in edge for to in self.stage(each).answers.values()}
            edge = reached - found - {END}
            found |= edge
        return frozenset(found)

    def awaits(self, name: str, answer: str) -> bool:
        """True when a stage that can still come takes this answer: it is held until then."""
        return any(answer in self.stage(later).answers for later in self.ahead(name))


def next_stage(table: StageTable, stage: str, answer: str) -> str | None:
    """Where an answer leads from a stage: a stage, END, or None when the stage does not take it."""
    return table.stage(stage).answers.get(answer)


def ending_of(answer: str, fact: Fact | None) -> Ending | None:
    """The ending that an answer leading to END carries.

    It is the fact's own, a declined ruling's, or the state that a command answered.
    """
    if isinstance(fact, CaseRuledV1):
        return Ending.not_recommended if fact.outcome is Outcome.decline else None
    if fact is not None:
        ending = getattr(fact, "ending", None)
        return Ending(ending) if ending else None
    state = answer.partition(":")[2]
    return Ending(state) if state in set(Ending) else None


def _is_fact(answer: str) -> bool:
    return answer.partition(":")[0] in FACTS


def _faults_of(table: StageTable) -> Iterable[str]:
    names = [stage.name for stage in table.stages]
    if not names:
        yield "it has no stages"
        return
    yield from _faults_of_names(table, names)
    yield from _faults_of_facts(table)
    yield from _faults_of_states(table)
    yield from _faults_of_steps(table)
    for stage in table.stages:
        if not stage.answers and not table.ends:
            yield f"nothing leads out of {stage.name}"
        yield from faults_of_stage(stage, set(names))


def _faults_of_names(table: StageTable, names: list[str]) -> Iterable[str]:
    """Stages with one name, and stages that no way leads to."""
    for name in sorted(set(names)):
        if names.count(name) > 1:
            yield f"stage {name} stands twice"
    if END in names:
        yield f"no stage may be called {END}"
    leads_to = {to for stage in table.stages for to in stage.answers.values()}
    if leads_to <= {*names, END}:
        for name in names[1:]:
            if name not in table.ahead(names[0]):
                yield f"stage {name} cannot be reached"


def _faults_of_facts(table: StageTable) -> Iterable[str]:
    """Facts that no submission hears, commands that there are not, and a table without ending."""
    for topic in (*table.ends, *table.reactions, *table.relocates):
        if topic not in FACTS or FACTS[topic].process != "submission":
            yield f"{topic} is not a fact a submission hears"
    for name in table.reactions.values():
        if name not in COMMANDS:
            yield f"{name} is no command"
    has_end = any(END in stage.answers.values() for stage in table.stages)
    if not table.ends and not has_end:
        yield "it has no ending"


def _faults_of_states(table: StageTable) -> Iterable[str]:
    """A state needs one stage: a lost workflow is located by it."""
    for state in OPEN_STATES:
        count = sum(state in stage.states for stage in table.stages)
        if count > 1 or (count == 0 and state in BASIC_STATES):
            yield f"state {state} belongs to {count} stages"
    if any(CaseState.ended in stage.states for stage in table.stages):
        yield "an ended case has no stage"


def _faults_of_steps(table: StageTable) -> Iterable[str]:
    """A fact must lead to one step from everywhere: people are told it without the way there."""
    said = Counter(answer for stage in table.stages for answer in stage.steps)
    for answer, times in sorted(said.items()):
        if times > 1:
            yield f"two stages say a step after {answer}"

    targets: dict[str, set[str]] = defaultdict(set)
    for stage in table.stages:
        for answer, to in stage.answers.items():
            if to != END and _is_fact(answer):
                targets[answer].add(to)
    for answer, stages in sorted(targets.items()):
        if len(stages) > 1 and answer not in said:
            yield f"{answer} leads to {len(stages)} stages: say its step in one of them"
