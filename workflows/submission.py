"""One submission, from hand-in to its ending: hears facts, commands rooms, follows its stage table.

`hear` starts it, never a service. Every run begins by asking the record where the submission
stands, so start, late start, rebuild and continue-as-new are one path.
"""

import asyncio
import json
from collections import deque
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from temporalio import workflow
from temporalio.exceptions import ActivityError, ApplicationError

with workflow.unsafe.imports_passed_through():
    from pydantic import BaseModel

    from contracts.commands import COMMANDS, review
    from contracts.commands.command import Done, Location, StoredSnapshot
    from contracts.commands.hearing import IN_ROOM, ClaimedFacts
    from contracts.facts import FACTS, Fact
    from contracts.facts.intake import SubmissionHandedInV1
    from contracts.facts.review import CaseRuledV1
    from contracts.process import HeardFact, SubmissionInput, SubmissionPosition, SubmissionResult
    from contracts.stages import table_of
    from contracts.stages.stage import END, Stage, StageCommand, answer_of, answer_of_command
    from contracts.stages.table import StageTable, ending_of, next_stage
    from contracts.vocabulary import Ending
    from workflows.command_fields import CommandFields, input_of, needed
    from workflows.do import do, log_refusal
    from workflows.search_attributes import SearchAttributes

KNOWN_KEPT = 500
CONFIRMING = "ask-who-said-it"
"""The patch since which a run asks the room that is said to have said a fact."""
MOST_ASKED = 50
"""Facts that a room is asked about at once."""
NOT_LOCATED = "not_located"
"""The stage a run names when it first asks for its place: no table is pinned before the answer."""

StageRound = tuple[str, int]


@dataclass(frozen=True)
class CommandAnswer:
    """A command's answer in the mailbox. `to`: the stage and round that gave the command.

    `result` is None when the room refused.
    """

    command: str
    to: StageRound
    result: BaseModel | None


@workflow.defn(name="submission")
class SubmissionWorkflow:
    """`run` alone takes out of the mailbox; `hear` and the answers of commands put in."""

    table: StageTable
    """The table that the record names. It is set before anything is taken out of the mailbox."""

    @workflow.init
    def __init__(self, given: SubmissionInput) -> None:
        self.given = given
        self.known: dict[UUID, None] = dict.fromkeys(given.known)
        self.mailbox: deque[HeardFact | CommandAnswer] = deque(given.mailbox)
        self.claimed: dict[str, deque[HeardFact]] = {}
        self.held: list[HeardFact] = []
        self.reacting: dict[UUID, HeardFact] = {}
        self.stage: str | None = None
        self.round = 1
        self.passed = 0
        self.settled = False
        self.refused: str | None = None
        self.misplaced = False
        self.ending: Ending | None = None
        self.ended = False
        self.fields = CommandFields(given)
        self.search = SearchAttributes()
        self.tasks: set[asyncio.Task[Any]] = set()

    @workflow.signal
    def hear(self, heard: HeardFact) -> None:
        """A fact. Known ones are ignored."""
        if heard.id not in self.known:
            self.known[heard.id] = None
            self._accept(heard)

    @workflow.query
    def lacks(self, fact_ids: list[UUID]) -> list[UUID]:
        """Which of these facts this run has not heard."""
        return [each for each in fact_ids if each not in self.known]

    @workflow.query
    def where(self) -> SubmissionPosition:
        """Where this run stands, what it holds for later, and which command a room refused."""
        return SubmissionPosition(
            stage=self.stage,
            round=self.round,
            settled=self.settled,
            held=len(self.held),
            refused=self.refused,
        )

    @workflow.run
    async def run(self, given: SubmissionInput) -> SubmissionResult:
        if workflow.patched(CONFIRMING):
            self._accept_carried(len(given.mailbox))
        await self._locate()
        while True:
            await workflow.wait_condition(self._has_work)
            if self.misplaced:
                # A failed run is begun anew by the next fact, and then for the right campaign.
                raise ApplicationError(
                    "somebody started this run for a campaign that is not the submission's",
                    non_retryable=True,
                )
            if self._may_continue():
                self._continue()
            if not self.mailbox:
                return SubmissionResult(ending=self.ending)

            item = self.mailbox.popleft()
            if isinstance(item, CommandAnswer):
                self._take_answer(item)
            elif self._take_fact(item):
                await self._locate()

    def _accept_carried(self, count: int) -> None:
        """What an earlier run left, or whoever started this one put there, is asked for anew."""
        carried = [self.mailbox.popleft() for _ in range(count)]
        for item in carried:
            if isinstance(item, HeardFact):
                self._accept(item)

    def _accept(self, heard: HeardFact) -> None:
        """Take a fact once the room that owns its topic says that it said it.

        A first hand-in is taken at once: it moves nothing, and what it tells is asked of intake.
        """
        if not workflow.patched(CONFIRMING) or self._is_first_hand_in(heard):
            self.mailbox.append(heard)
            return
        room = heard.topic.partition(".")[0]
        if room not in IN_ROOM or not self._is_about(heard, "submission_id"):
            workflow.logger.error("fact %s of %s is not about this run", heard.id, heard.topic)
            return
        waiting = self.claimed.setdefault(room, deque())
        waiting.append(heard)
        if len(waiting) == 1:
            self._start(self._confirm_all(room))

    async def _confirm_all(self, room: str) -> None:
        """Ask one room after its facts in the order in which they came. The others wait for none.

        A claim that its room denies leads to nothing.
        """
        waiting = self.claimed[room]
        while waiting:
            asked = tuple(waiting)[:MOST_ASKED]
            answer = await do(IN_ROOM[room].confirm_facts, ClaimedFacts(facts=asked))
            for heard in asked:
                waiting.popleft()
                if heard.id not in answer.fact_ids:
                    workflow.logger.error("%s never said the %s %s", room, heard.topic, heard.id)
                elif self._is_about(heard, "campaign_id"):
                    self.mailbox.append(heard)
                else:
                    self.misplaced = True

    def _is_about(self, heard: HeardFact, what: Literal["submission_id", "campaign_id"]) -> bool:
        return bool(heard.fact.get(what) == str(getattr(self.given, what)))

    def _is_first_hand_in(self, heard: HeardFact) -> bool:
        """Of a run that has no docket yet, for its own submission and campaign."""
        if heard.topic != SubmissionHandedInV1.topic or self.fields.dockets:
            return False
        return self._is_about(heard, "submission_id") and self._is_about(heard, "campaign_id")

    async def _locate(self) -> None:
        """Ask the record, and enter the stage it names in the table it names."""
        place = self.fields.place(self.stage or NOT_LOCATED, self.round)
        found: Location = await do(review.locate, place)
        self.table = table_of(found.stage_table)
        self.round = found.round
        self.passed = max(self.passed, found.version + 1)
        self.ending = found.ending
        self.ended = found.ending is not None
        self.fields.points = found.points or self.fields.points
        self.search.set_docket(found.docket)
        self.search.set_campaign(self.given.campaign_id)
        if not self.ended:
            self._enter(found.stage or self.table.first)

    def _take_fact(self, heard: HeardFact) -> bool:
        """Take one fact: a reaction, an ending, an answer, something for later, or nothing.

        True when the record must be asked anew.
        """
        kind = FACTS.get(heard.topic)
        if kind is None:
            workflow.logger.warning("unknown topic %s", heard.topic)
            return False
        fact = kind.model_validate_json(json.dumps(heard.fact))
        docket = self.fields.note_fact(fact)
        self.search.set_docket(docket)

        if heard.topic in self.table.reactions:
            self._react(heard, fact)
            return False
        if isinstance(fact, SubmissionHandedInV1) and self._began_too_early():
            return True
        if self._is_stale(fact):
            return False
        if heard.topic in self.table.relocates:
            self.passed = max(self.passed, fact.subject_version)
            return True
        if not self.ended:
            self._follow(answer_of(fact), fact, heard)
        return False

    def _began_too_early(self) -> bool:
        """A run that was refused before the hand-in was there, so that nobody's act began it."""
        return self.refused is not None and workflow.patched(CONFIRMING)

    def _take_answer(self, item: CommandAnswer) -> None:
        """Follow the answer of a command that the present stage and round gave."""
        if item.result is None or self.ended:
            return
        if item.to != (self.stage, self.round):
            return
        state = item.result.state if isinstance(item.result, Done) else None
        self._follow(answer_of_command(item.command, state), None, None)

    def _follow(self, answer: str, fact: Fact | None, heard: HeardFact | None) -> None:
        """Go where the table leads from here, or hold a fact that only a later stage takes."""
        assert self.stage is not None
        early = getattr(fact, "round", self.round) > self.round
        to = None if early else self._target(answer, fact)
        if to is None:
            is_awaited = early or self.table.awaits(self.stage, answer)
            if heard is not None and is_awaited:
                self.held.append(heard)
            return

        if fact is not None and self._is_of_case(fact):
            self.passed = max(self.passed, fact.subject_version)
        if isinstance(fact, CaseRuledV1):
            self.fields.points = fact.points
        if to == END:
            self.ending = ending_of(answer, fact)
            self.ended = True
            return
        if to == self.table.first:
            self.round += 1
        self._enter(to)

    def _target(self, answer: str, fact: Fact | None) -> str | None:
        """The stage an answer leads to from here, END, or None."""
        assert self.stage is not None
        if fact is not None and fact.topic in self.table.ends:
            return END
        return next_stage(self.table, self.stage, answer)

    def _enter(self, name: str) -> None:
        """Enter a stage and try the held facts again.

        One task performs its commands in order; each command it begins has a task of its own.
        """
        stage = self.table.stage(name)
        self.stage = name
        self.settled = not stage.commands
        self.refused = None
        to = (name, self.round)
        if stage.commands:
            self._start(self._perform_all(stage, to))
        for given in stage.begins:
            self._start(self._perform(given, to))
        self.mailbox.extendleft(reversed(self.held))
        self.held.clear()

    async def _perform_all(self, stage: Stage, to: StageRound) -> None:
        """Perform a stage's commands in order, until one is refused or the run has moved on."""
        for given in stage.commands:
            done = await self._perform(given, to)
            if to != (self.stage, self.round):
                return
            if not done:
                self.refused = given.command
                return
        self.settled = True

    async def _perform(self, given: StageCommand, to: StageRound) -> bool:
        """Perform one command; its answer lands in the mailbox.

        False when the room refused, which is logged and not fatal.
        """
        command = COMMANDS[given.command]
        required = needed(command, given)
        await workflow.wait_condition(lambda: self.fields.knows(required, *to))
        known = self.fields.known(*to)
        fields = known | dict(given.says)
        try:
            result = await do(command, input_of(command, fields))
        except ActivityError as error:
            log_refusal(given.command, error)
            self.mailbox.append(CommandAnswer(given.command, to, None))
            return False
        if isinstance(result, StoredSnapshot):
            docket = self.fields.note_snapshot(to[1], result)
            self.search.set_docket(docket)
        self.mailbox.append(CommandAnswer(given.command, to, result))
        return True

    def _react(self, heard: HeardFact, fact: Fact) -> None:
        """Give the command that a fact asks for at any stage.

        The run does not complete before it is answered.
        """
        self.reacting[heard.id] = heard
        command = self.table.reactions[heard.topic]
        self._start(self._perform_reaction(heard.id, command, fact))

    async def _perform_reaction(self, fact_id: UUID, name: str, fact: Fact) -> None:
        command = COMMANDS[name]
        stage = self.stage or self.table.first
        fields = fact.model_dump() | self.fields.known(stage, self.round)
        try:
            await do(command, input_of(command, fields))
        except ActivityError as error:
            log_refusal(name, error)
        del self.reacting[fact_id]

    def _is_of_case(self, fact: Fact) -> bool:
        return fact.topic.startswith("review.") and fact.subject == self.given.submission_id

    def _is_stale(self, fact: Fact) -> bool:
        """True for a fact of an earlier round, or of a version of the case that was passed."""
        if getattr(fact, "round", self.round) < self.round:
            return True
        return self._is_of_case(fact) and fact.subject_version < self.passed

    def _start(self, work: Coroutine[Any, Any, Any]) -> None:
        """Run beside the loop. The reference is kept: the event loop holds tasks weakly."""
        task = asyncio.create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    def _has_work(self) -> bool:
        return bool(self.mailbox) or self.misplaced or self._is_over() or self._may_continue()

    def _is_over(self) -> bool:
        return self.ended and not self.reacting and not any(self.claimed.values())

    def _may_continue(self) -> bool:
        """Only when the record tells all that was done: the next run finds its place there."""
        if not self.settled or self.ended:
            return False
        return workflow.info().is_continue_as_new_suggested()

    def _continue(self) -> None:
        """Go on in a new history with the facts that are not yet answered."""
        waiting = (
            *self.reacting.values(),
            *(heard for claimed in self.claimed.values() for heard in claimed),
            *self.held,
            *(item for item in self.mailbox if isinstance(item, HeardFact)),
        )
        known = tuple(self.known)[-KNOWN_KEPT:]
        given = self.given.model_copy(update={"known": known, "mailbox": waiting})
        workflow.continue_as_new(given)
