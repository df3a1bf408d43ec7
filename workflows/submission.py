"""One submission, from hand-in to its ending: hears facts, asks the rooms, follows the stage table. Started by `hear`, never by a service.

Every run begins by asking the record where the submission stands, so start, late start, rebuild and continue-as-new are one path.
"""

import asyncio
import json
from collections import deque
from collections.abc import Coroutine
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from temporalio import workflow
from temporalio.common import SearchAttributeKey
from temporalio.exceptions import ActivityError, ApplicationError

with workflow.unsafe.imports_passed_through():
    from pydantic import BaseModel

    from contracts.commands import COMMANDS, SubmissionCommand, review
    from contracts.commands.command import Done, Location, StoredSnapshot
    from contracts.facts import FACTS, Fact
    from contracts.facts.intake import CorrectionAnsweredV1, SubmissionHandedInV1
    from contracts.facts.review import CaseRuledV1
    from contracts.names import SEARCH_CAMPAIGN, SEARCH_CREDIT_CODE, SEARCH_UNIT
    from contracts.process import HeardFact, SubmissionInput, SubmissionResult, SubmissionStanding
    from contracts.stages.kinds import (
        END,
        Ask,
        Stage,
        StageTable,
        answer_of,
        answer_of_command,
        ending_of,
        next_stage,
    )
    from contracts.stages.tables import TABLES
    from contracts.vocabulary import CorrectionPoint, Docket, Ending
    from workflows.do import do

CAMPAIGN = SearchAttributeKey.for_keyword(SEARCH_CAMPAIGN)
UNIT = SearchAttributeKey.for_keyword(SEARCH_UNIT)
CREDIT_CODE = SearchAttributeKey.for_keyword(SEARCH_CREDIT_CODE)
KNOWN_KEPT = 500


@dataclass(frozen=True)
class Answered:
    """A command's answer in the mailbox; `to` is the stage and round that asked. result None: a room said no."""

    command: str
    to: tuple[str, int]
    result: BaseModel | None


@workflow.defn(name="submission")
class Submission:
    """`run` alone takes out of the mailbox; `hear` and the answers of commands put in."""

    @workflow.init
    def __init__(self, given: SubmissionInput) -> None:
        self.given = given
        self.known: dict[UUID, None] = dict.fromkeys(given.known)
        self.mailbox: deque[HeardFact | Answered] = deque(given.mailbox)
        self.held: list[HeardFact] = []
        self.judging: dict[UUID, HeardFact] = {}
        self.table: StageTable = TABLES[max(TABLES)]
        self.stage: str | None = None
        self.round = 1
        self.passed = 0
        self.settled = False
        self.refused: str | None = None
        self.ending: Ending | None = None
        self.ended = False
        self.papers: dict[int, tuple[Docket, datetime]] = {}
        self.points: tuple[CorrectionPoint, ...] | None = None
        self.filed: dict[int, StoredSnapshot] = {}
        self.attributes: dict[str, str] = {}
        self.tasks: set[asyncio.Task[Any]] = set()

    @workflow.signal
    def hear(self, heard: HeardFact) -> None:
        """A fact. Known ones are ignored."""
        if heard.id not in self.known:
            self.known[heard.id] = None
            self.mailbox.append(heard)

    @workflow.query
    def where(self) -> SubmissionStanding:
        """Where this run stands, what it holds for later, and which command a room refused."""
        return SubmissionStanding(
            stage=self.stage,
            round=self.round,
            settled=self.settled,
            held=len(self.held),
            refused=self.refused,
        )

    @workflow.run
    async def run(self, given: SubmissionInput) -> SubmissionResult:
        await self._locate()
        while True:
            await workflow.wait_condition(
                lambda: bool(self.mailbox) or self._is_over() or self._may_continue()
            )
            if self._may_continue():
                self._continue()
            if not self.mailbox:
                return SubmissionResult(ending=self.ending)
            item = self.mailbox.popleft()
            if isinstance(item, Answered):
                self._take_answer(item)
            elif self._take_fact(item):
                await self._locate()

    async def _locate(self) -> None:
        """Ask the record, and enter the stage it names."""
        ask = self._base(self.stage or self.table.first)
        found: Location = await do(review.locate, ask)
        self.table, self.round = TABLES[found.stage_table], found.round
        self.passed = max(self.passed, found.version + 1)
        self.ending, self.ended = found.ending, found.ending is not None
        self.points = found.points or self.points
        self._remember(found.docket)
        self._upsert({CAMPAIGN.name: str(self.given.campaign_id)})
        if not self.ended:
            self._enter(found.stage or self.table.first)

    def _take_fact(self, heard: HeardFact) -> bool:
        """One fact: a reaction, an ending, an answer, something for later, or nothing any more. True when the record must be asked anew."""
        kind = FACTS.get(heard.topic)
        if kind is None:
            workflow.logger.warning("unknown topic %s", heard.topic)
            return False
        fact = kind.model_validate_json(json.dumps(heard.fact))
        self._keep_papers(fact)
        if heard.topic in self.table.reactions:
            self._react(heard, fact)
        elif not self._stale(fact):
            if heard.topic in self.table.relocates:
                self.passed = max(self.passed, fact.subject_version)
                return True
            if not self.ended:
                self._follow(answer_of(fact), fact, heard)
        return False

    def _take_answer(self, item: Answered) -> None:
        """The answer of a command that this stage, in this round, has asked."""
        if item.result is None or self.ended or item.to != (self.stage, self.round):
            return
        state = item.result.state if isinstance(item.result, Done) else None
        self._follow(answer_of_command(item.command, state), None, None)

    def _follow(self, answer: str, fact: Fact | None, heard: HeardFact | None) -> None:
        """Where the table leads from here; a fact that only a later stage answers is held for it."""
        assert self.stage is not None
        early = getattr(fact, "round", self.round) > self.round
        ends = fact is not None and fact.topic in self.table.ends
        to = None if early else END if ends else next_stage(self.table, self.stage, answer)
        if to is None:
            if heard is not None and (early or self.table.awaits(self.stage, answer)):
                self.held.append(heard)
            return
        if fact is not None and self._of_case(fact):
            self.passed = max(self.passed, fact.subject_version)
        if isinstance(fact, CaseRuledV1):
            self.points = fact.points
        if to == END:
            self.ending, self.ended = ending_of(answer, fact), True
            return
        if to == self.table.first:
            self.round += 1
        self._enter(to)

    def _enter(self, name: str) -> None:
        """Enter a stage: what it asks is performed in order by a task of its own, what it begins runs beside; the held are tried again."""
        stage = self.table.stage(name)
        self.stage, self.settled, self.refused = name, not stage.asks, None
        if stage.asks:
            self._task(self._ask_all(stage, (name, self.round)))
        for ask in stage.begins:
            self._task(self._ask(ask, (name, self.round)))
        self.mailbox.extendleft(reversed(self.held))
        self.held.clear()

    async def _ask_all(self, stage: Stage, to: tuple[str, int]) -> None:
        for ask in stage.asks:
            answered = await self._ask(ask, to)
            if to != (self.stage, self.round):
                return
            if not answered:
                self.refused = ask.command
                return
        self.settled = True

    async def _ask(self, ask: Ask, to: tuple[str, int]) -> bool:
        """Perform one command; its answer lands in the mailbox. False when the room said no, which is told and not fatal."""
        command = COMMANDS[ask.command]
        fields = command.ask.model_fields
        needed = {name for name, each in fields.items() if each.is_required()} - set(ask.says)
        await workflow.wait_condition(lambda: needed <= self._desk(to).keys())
        known = {
            name: value
            for name, value in (self._desk(to) | dict(ask.says)).items()
            if name in fields
        }
        try:
            result = await do(command, command.ask.model_validate(known))
        except ActivityError as error:
            self._tell_refusal(ask.command, error)
            self.mailbox.append(Answered(ask.command, to, None))
            return False
        if isinstance(result, StoredSnapshot):
            self._keep_filed(to[1], result)
        self.mailbox.append(Answered(ask.command, to, result))
        return True

    def _react(self, heard: HeardFact, fact: Fact) -> None:
        """Command what this fact asks for, whatever the stage; the run does not complete before it is answered."""
        self.judging[heard.id] = heard
        self._task(self._judge(heard.id, self.table.reactions[heard.topic], fact))

    async def _judge(self, heard: UUID, name: str, fact: Fact) -> None:
        command = COMMANDS[name]
        desk = fact.model_dump() | self._desk((self.stage or self.table.first, self.round))
        known = {key: value for key, value in desk.items() if key in command.ask.model_fields}
        try:
            await do(command, command.ask.model_validate(known))
        except ActivityError as error:
            self._tell_refusal(name, error)
        del self.judging[heard]

    def _tell_refusal(self, command: str, error: ActivityError) -> None:
        why = (
            error.cause.type
            if isinstance(error.cause, ApplicationError)
            else type(error.cause).__name__
        )
        workflow.logger.error("%s was refused: %s", command, why)

    def _desk(self, to: tuple[str, int]) -> dict[str, Any]:
        """What there is to ask with, for one stage and round."""
        desk: dict[str, Any] = dict(self._base(*to))
        if to[1] in self.papers:
            desk["docket"], desk["received_at"] = self.papers[to[1]]
        if to[1] in self.filed:
            desk["file"] = self.filed[to[1]].file
        if self.points is not None:
            desk["points"] = self.points
        return desk

    def _base(self, stage: str, round_: int | None = None) -> SubmissionCommand:
        given = self.given
        return SubmissionCommand(
            campaign_id=given.campaign_id,
            submission_id=given.submission_id,
            stage=stage,
            round=round_ or self.round,
        )

    def _keep_papers(self, fact: Fact) -> None:
        """A hand-in's docket is for the first round, a corrected one's for the round after it."""
        if isinstance(fact, SubmissionHandedInV1 | CorrectionAnsweredV1):
            round_ = fact.round + 1 if isinstance(fact, CorrectionAnsweredV1) else 1
            self.papers.setdefault(round_, (fact.docket, fact.received_at))
            self._remember(fact.docket)

    def _keep_filed(self, round_: int, filed: StoredSnapshot) -> None:
        self.filed[round_] = filed
        if filed.docket is not None and filed.received_at is not None:
            self.papers[round_] = filed.docket, filed.received_at
            self._remember(filed.docket)

    def _remember(self, docket: Docket | None) -> None:
        if docket is not None:
            self._upsert({UNIT.name: docket.unit, CREDIT_CODE.name: docket.credit_code})

    def _upsert(self, attributes: dict[str, str]) -> None:
        """Search attributes that are not yet told."""
        new = {
            name: value for name, value in attributes.items() if self.attributes.get(name) != value
        }
        if new:
            self.attributes |= new
            updates = [
                SearchAttributeKey.for_keyword(name).value_set(value) for name, value in new.items()
            ]
            workflow.upsert_search_attributes(updates)

    def _of_case(self, fact: Fact) -> bool:
        return fact.topic.startswith("review.") and fact.subject == self.given.submission_id

    def _stale(self, fact: Fact) -> bool:
        """True for a fact of an earlier round, or of an earlier version of the case than was passed."""
        return getattr(fact, "round", self.round) < self.round or (
            self._of_case(fact) and fact.subject_version < self.passed
        )

    def _task(self, work: Coroutine[Any, Any, Any]) -> None:
        task = asyncio.create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    def _is_over(self) -> bool:
        return self.ended and not self.judging

    def _may_continue(self) -> bool:
        """Only when the record says all that was done, so that the next run finds its place there."""
        return self.settled and not self.ended and workflow.info().is_continue_as_new_suggested()

    def _continue(self) -> None:
        """Go on in a new history with what is not yet answered."""
        waiting = (
            *self.judging.values(),
            *self.held,
            *(item for item in self.mailbox if isinstance(item, HeardFact)),
        )
        known = tuple(self.known)[-KNOWN_KEPT:]
        given = self.given.model_copy(update={"known": known, "mailbox": waiting})
        workflow.continue_as_new(given)
