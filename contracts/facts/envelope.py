"""What a fact is and how it travels. A published fact is immutable: to change one, add V2, send both for a while, retire V1 by ADR."""

import json
import re
from datetime import datetime
from typing import Any, ClassVar, Literal, TypeVar
from uuid import UUID

from contracts.vocabulary import Actor, Frozen

Process = Literal["submission", "campaign", "notice"]


class Fact(Frozen):
    """Something that has happened, told by the room that owns it.

    subject / subject_version: the owner's row and its version after the act (also its ETag); hearers ignore versions they have passed.
    `topic` is derived from room and class name; `process` names the workflow that hears it, if any; `local` facts stay in the journal.
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


def fact(room: str, *, process: Process | None = None, local: bool = False) -> Any:
    """Enter a fact class into the index under `<room>.<snake_name>.v<n>`."""

    def enter(cls: F) -> F:
        name, version = re.fullmatch(r"(\w+?)V(\d+)", cls.__name__).groups()  # type: ignore[union-attr]
        cls.topic = f"{room}.{re.sub(r'(?<!^)(?=[A-Z])', '_', name).lower()}.v{version}"
        cls.process, cls.local = process, local
        FACTS[cls.topic] = cls
        return cls

    return enter


class Envelope(Frozen):
    """A fact as it is journalled and sent. Its canonical JSON, with `v`, is what the audit leaf hashes."""

    v: Literal[1] = 1
    id: UUID
    topic: str
    said_at: datetime
    actor: Actor
    caused_by: UUID | None = None
    fact: dict[str, Any]

    def opened(self) -> Fact:
        """The fact itself. Raises UnknownFact for a topic nobody declared, pydantic.ValidationError for a malformed one."""
        cls = FACTS.get(self.topic)
        if cls is None:
            raise UnknownFact(self.topic)
        return cls.model_validate_json(json.dumps(self.fact))


class UnknownFact(Exception):
    """A topic that is not in the index: parked, never guessed at."""
