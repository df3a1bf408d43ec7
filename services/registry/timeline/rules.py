"""Pure: what each fact changed, which of them a reader sees, and how a page begins."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from contracts.facts import Envelope, Fact
from contracts.stages.words import SubmissionStep
from services.registry.audit.rules import timeline_detail
from services.registry.standing.rules import CAMPAIGN_TOPICS, walk

CHANGING: Final = ("due_at", "outcome", "position", "round", "snapshot", "unit", "verdict")
"""Members of which a timeline also tells what was said until then."""


class ForeignCursor(Exception):
    """The cursor names no fact of this timeline as it is filtered."""


@dataclass(frozen=True)
class Happened:
    """A fact with what it changed: the step, and members that said something else until then."""

    envelope: Envelope
    detail: Mapping[str, Any]
    step_before: SubmissionStep | None
    step_after: SubmissionStep | None
    before: Mapping[str, Any] = field(default_factory=dict)

    @property
    def moved(self) -> bool:
        """Whether the submission stands at another step since."""
        return self.step_before is not self.step_after


def happened(
    facts: Sequence[tuple[Envelope, Fact]], stage_table: int, reads_all: bool
) -> list[Happened]:
    """Everything that concerns a submission, oldest first.

    A fact of the whole campaign is told only where it moved this submission.
    """
    envelopes = {envelope.id: envelope for envelope, _ in facts}
    said = [(envelope.said_at, envelope.id, fact) for envelope, fact in facts]
    kept: dict[tuple[str, str], Any] = {}
    found = []
    for walked in walk(said, stage_table):
        envelope = envelopes[walked.said[1]]
        detail = timeline_detail(envelope.topic, envelope.fact, reads_all)
        moved = walked.before.step is not walked.after.step
        if envelope.topic in CAMPAIGN_TOPICS and not moved:
            continue
        found.append(
            Happened(
                envelope=envelope,
                detail=detail,
                step_before=walked.before.step,
                step_after=walked.after.step,
                before=_said_before(kept, envelope.topic, detail),
            )
        )
    return found


def _said_before(
    kept: dict[tuple[str, str], Any], topic: str, detail: Mapping[str, Any]
) -> dict[str, Any]:
    """What the members said until now, where that is something else. Keeps what they say now.

    A verdict of the credit is not one of the platform, so each topic has its own; a date that is
    moved names the old one itself.
    """
    before = {}
    for name in CHANGING:
        if name not in detail:
            continue
        old = detail.get(f"was_{name}", kept.get((topic, name)))
        if old is not None and old != detail[name]:
            before[name] = old
        kept[(topic, name)] = detail[name]
    return before


def page_of(
    items: Sequence[Happened], cursor: str | None, limit: int, *, descending: bool
) -> tuple[Sequence[Happened], str | None]:
    """The items after the cursor's, and the next cursor. Raises ForeignCursor."""
    ordered = list(reversed(items)) if descending else list(items)
    start = 0
    if cursor is not None:
        places = {str(item.envelope.id): place for place, item in enumerate(ordered, 1)}
        if cursor not in places:
            raise ForeignCursor(cursor)
        start = places[cursor]
    shown = ordered[start : start + limit]
    more = start + limit < len(ordered)
    return shown, str(shown[-1].envelope.id) if more else None


def left_by(
    items: Sequence[Happened], services: Sequence[str], topics: Sequence[str], *, moved: bool
) -> list[Happened]:
    """What the filters leave."""
    return [
        item
        for item in items
        if (not services or item.envelope.topic.partition(".")[0] in services)
        and (not topics or item.envelope.topic in topics)
        and (not moved or item.moved)
    ]


def ids_of(items: Iterable[Happened]) -> list[UUID]:
    """The ids of their facts."""
    return [item.envelope.id for item in items]
