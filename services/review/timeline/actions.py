"""Writing the timeline of cases, in the transaction of the act that moves them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text

from contracts.commands.review import OpenCase
from contracts.facts.envelope import Fact
from contracts.vocabulary import Actor
from kit.db import Writing
from kit.journal import say
from services.review.timeline import rules
from services.review.timeline.models import TurnRow, VerifiedSnapshot

# By hand: the timeline lies under the cases and may not import their table.
_PLACES = text("SELECT id, stage_table, state FROM review.cases WHERE id = ANY(:ids)")


async def say_with_turns(
    tx: Writing,
    who: Actor,
    at: datetime,
    *facts: Fact,
    received_at: datetime | None = None,
) -> None:
    """Say the facts of an act stamped `at`, and add a turn for each that hands a case on.

    A turn names the leaf of its fact as evidence. `received_at`: when a hand-in was received.
    """
    leaves = await say(tx, who, *facts)
    cases = await _places_of(tx, facts)
    for fact, leaf in zip(facts, leaves, strict=True):
        if fact.subject not in cases:
            continue
        stage_table, state = cases[fact.subject]
        holder = rules.holder_after(fact, stage_table, state)
        if holder is None:
            continue
        turn = TurnRow(
            submission_id=fact.subject,
            version=fact.subject_version,
            holder=holder,
            began_at=rules.began(fact, at, received_at),
            because=fact.topic,
            leaf=leaf,
        )
        tx.add(turn)
    await tx.flush()


async def _places_of(tx: Writing, facts: Sequence[Fact]) -> dict[UUID, tuple[int, str]]:
    """The stage table and state of every case that a fact is about, as the act left them."""
    await tx.flush()
    subjects = {fact.subject for fact in facts}
    rows = await tx.execute(_PLACES, {"ids": list(subjects)})
    return {row.id: (row.stage_table, row.state) for row in rows}


def keep_snapshot(
    tx: Writing,
    command: OpenCase,
    content: dict[str, Any],
    evidence: Sequence[dict[str, Any]],
) -> None:
    """Keep what was verified. The case itself shows the newest snapshot only."""
    snapshot = VerifiedSnapshot(
        submission_id=command.submission_id,
        snapshot=command.docket.snapshot,
        round=command.round,
        snapshot_hash=command.docket.snapshot_hash,
        content=content,
        evidence=list(evidence),
        received_at=command.received_at,
    )
    tx.add(snapshot)
