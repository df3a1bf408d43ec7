"""What a fact is and how it travels.

A published fact is immutable. To change one, add V2, send both for a while, and retire V1 by ADR.
"""

import json
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar, Literal, TypeVar
from uuid import UUID

from contracts.vocabulary import Actor, Frozen

Process = Literal["submission", "campaign", "notice"]


class Fact(Frozen):
    """Something that has happened, said by the room that owns it.

    subject: the owner's row.
    subject_version: the row's version after the act; also its ETag. Hearers ignore a version that
    is not newer than the one they have.

    topic: derived from the room and the class name.
    process: the kind of workflow that hears the fact, if any.
    local: the fact stays in the journal and is never sent.
    """

    topic: ClassVar[str] = ""
    process: ClassVar[Process | None] = None
    local: ClassVar[bool] = False

    subject: UUID
    subject_version: int = 1
    campaign_id: UUID | None = None
    submission_id: UUID | None = None


F = TypeVar("F", bound=type[Fact])
FACTS: dict[str, type[Fact]] = {}


def fact(
    room: str,
    *,
    name: str | None = None,
    process: Process | None = None,
    local: bool = False,
) -> Callable[[F], F]:
    """Enter a fact class into the index under `<room>.<name>.v<n>`.

    name: where the class is not named after its topic. Otherwise it is the class name in snake
    case, without its version.
    """

    def enter(cls: F) -> F:
        match = re.fullmatch(r"(\w+?)V(\d+)", cls.__name__)
        if match is None:
            raise TypeError(f"{cls.__name__} must end in its version, like CaseRuledV1")

        class_name, version = match.groups()
        cls.topic = f"{room}.{name or _snake_case(class_name)}.v{version}"
        cls.process = process
        cls.local = local
        FACTS[cls.topic] = cls
        return cls

    return enter


def _snake_case(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


class Envelope(Frozen):
    """A fact as it is journalled and sent.

    The audit leaf is the hash of its canonical JSON, with `v`.
    """

    v: Literal[1] = 1
    id: UUID
    topic: str
    said_at: datetime
    actor: Actor
    caused_by: UUID | None = None
    fact: dict[str, Any]

    def opened(self) -> Fact:
        """Return the fact itself.

        Raises UnknownFact for a topic that nobody declared, pydantic.ValidationError for a
        malformed fact.
        """
        cls = FACTS.get(self.topic)
        if cls is None:
            raise UnknownFact(self.topic)
        return cls.model_validate_json(json.dumps(self.fact))


class UnknownFact(Exception):
    """The topic is not in the index. The message is parked."""
