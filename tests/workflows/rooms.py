"""The rooms as workflow tests see them.

Every command is answered by its name, and kept: a test can look what was commanded.
"""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from inspect import isawaitable
from typing import Any
from uuid import UUID

from pydantic import BaseModel
from temporalio import activity
from temporalio.client import Client
from temporalio.exceptions import ApplicationError
from temporalio.worker import Worker

from contracts.commands import COMMANDS, Command
from contracts.commands.command import Done, Location, StoredSnapshot
from contracts.commands.hearing import (
    IN_ROOM,
    ClaimedFacts,
    FactsConfirmed,
    SaidAgain,
    SaidFacts,
    UnheardFacts,
)
from contracts.commands.intake import DueTimers
from contracts.commands.registry import NoticeWait, OpenNotices
from contracts.commands.review import CreditVerdictFound
from contracts.names import SERVICES
from contracts.vocabulary import CreditVerdict, FileRef
from tests.patience import PATIENCE
from tests.workflows.facts import instant

ABOUT_FACTS = {
    each.name
    for room in IN_ROOM.values()
    for each in (room.said_facts, room.unheard_facts, room.say_again)
}
Answer = Callable[[Any], BaseModel | Awaitable[BaseModel]]


def subject_of(ask: Any) -> UUID:
    """Whose test a command belongs to."""
    for name in ("notice_id", "submission_id", "campaign_id"):
        if (found := getattr(ask, name, None)) is not None:
            return UUID(str(found))
    raise AssertionError(f"{type(ask).__name__} names nobody")


def refuse(slug: str) -> Answer:
    """A business "no", as `kit.temporal.performs` gives it."""

    def answer(ask: Any) -> BaseModel:
        raise ApplicationError(slug, type=slug, non_retryable=True)

    return answer


def usual(command: Command[Any, Any], ask: Any) -> BaseModel:
    """What a room answers when the test has said nothing else."""
    if command.result_type is Location:
        return Location(stage_table=1)
    if command.result_type is StoredSnapshot:
        file = FileRef(bucket="evidence", key="k", version_id="v", sha256="0" * 64, size=1)
        return StoredSnapshot(snapshot=ask.round, file=file)
    usual_answers: dict[type[BaseModel], BaseModel] = {
        CreditVerdictFound: CreditVerdictFound(verdict=CreditVerdict.clear),
        DueTimers: DueTimers(now=instant(6), wakes=()),
        NoticeWait: NoticeWait(seconds=None),
        OpenNotices: OpenNotices(notice_ids=()),
        Done: Done(),
        SaidFacts: SaidFacts(facts=()),
        UnheardFacts: UnheardFacts(fact_ids=()),
        SaidAgain: SaidAgain(again=0, unheard=0),
    }
    return usual_answers[command.result_type]


class Rooms:
    """answers: by (subject, command); asked: what each subject was asked, in order.

    denied: facts that no room says it said. silent: rooms that answer nothing about facts until
    the event is set.
    """

    def __init__(self) -> None:
        self.answers: dict[tuple[UUID, str], Answer] = {}
        self.asked: dict[UUID, list[tuple[str, Any]]] = defaultdict(list)
        self.denied: set[UUID] = set()
        self.silent: dict[str, asyncio.Event] = {}
        self.claimed: set[UUID] = set()
        self.news = asyncio.Condition()

    def answer(self, subject: UUID, command: Command[Any, Any], answer: Answer | BaseModel) -> None:
        """Answer one subject's command so from now on."""
        self.answers[subject, command.name] = (
            (lambda _: answer) if isinstance(answer, BaseModel) else answer
        )

    def names(self, subject: UUID) -> list[str]:
        return [name for name, _ in self.asked[subject]]

    def asks(self, subject: UUID, command: Command[Any, Any]) -> list[Any]:
        return [ask for name, ask in self.asked[subject] if name == command.name]

    async def until(self, subject: UUID, command: Command[Any, Any], times: int = 1) -> None:
        """Wait until a command was asked so often."""
        async with self.news, asyncio.timeout(PATIENCE):
            await self.news.wait_for(lambda: self.names(subject).count(command.name) >= times)

    async def confirmed(self, *fact_ids: UUID) -> None:
        """Wait until the rooms were asked after these facts."""
        async with self.news, asyncio.timeout(PATIENCE):
            await self.news.wait_for(lambda: set(fact_ids) <= self.claimed)

    async def _confirm(self, room: str, ask: ClaimedFacts) -> FactsConfirmed:
        if room in self.silent:
            await self.silent[room].wait()
        async with self.news:
            self.claimed |= {each.id for each in ask.facts}
            self.news.notify_all()
        true = tuple(each.id for each in ask.facts if each.id not in self.denied)
        return FactsConfirmed(fact_ids=true)

    def activities(self, service: str) -> Sequence[Callable[..., Any]]:
        return [
            self._performer(command)
            for command in COMMANDS.values()
            if command.name.startswith(f"{service}.")
        ]

    def _performer(self, command: Command[Any, Any]) -> Callable[..., Any]:
        async def perform(ask: Any) -> Any:
            if isinstance(ask, ClaimedFacts):
                return await self._confirm(command.name.partition(".")[0], ask)
            if command.name in ABOUT_FACTS:
                return usual(command, ask)
            subject = subject_of(ask)
            given = self.answers.get((subject, command.name))
            async with self.news:
                self.asked[subject].append((command.name, ask))
                self.news.notify_all()
            answer = given(ask) if given else usual(command, ask)
            return await answer if isawaitable(answer) else answer

        perform.__annotations__ = {"ask": command.input_type, "return": command.result_type}
        return activity.defn(name=command.name)(perform)

    def workers(self, client: Client) -> list[Worker]:
        return [
            Worker(client, task_queue=service, activities=self.activities(service))
            for service in SERVICES[1:]
        ]
