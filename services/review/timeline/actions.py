"""Writing the history of cases: `tell` says facts about them and keeps the turns these make, in the act's own transaction."""

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
from services.review.timeline.models import KeptSnapshot, KeptTurn

# by hand: the timeline lies under the cases and may not import their table
_PLACES = text("SELECT id, stage_table, state FROM review.cases WHERE id = ANY(:ids)")


async def tell(
    tx: Writing, who: Actor, at: datetime, *facts: Fact, received_at: datetime | None = None
) -> None:
    """Say the facts of an act stamped `at`.

    Each fact that hands a case on adds a turn, which names the fact's leaf as evidence.
    """
    leaves = await say(tx, who, *facts)
    cases = await _places_of(tx, facts)
    for fact, leaf in zip(facts, leaves, strict=True):
        if fact.subject not in cases:
            continue
        stage_table, state = cases[fact.subject]
        holder = rules.holder_after(fact, stage_table, state)
        if holder is not None:
            tx.add(
                KeptTurn(
                    submission_id=fact.subject,
                    version=fact.subject_version,
                    holder=holder,
                    began_at=rules.began(fact, at, received_at),
                    because=fact.topic,
                    leaf=leaf,
                )
            )
    await tx.flush()


async def _places_of(tx: Writing, facts: Sequence[Fact]) -> dict[UUID, tuple[int, str]]:
    """The stage table and state of every case that a fact is about, as the act left them."""
    await tx.flush()
    rows = await tx.execute(_PLACES, {"ids": list({fact.subject for fact in facts})})
    return {row.id: (row.stage_table, row.state) for row in rows}


def keep_snapshot(
    tx: Writing, ask: OpenCase, content: dict[str, Any], evidence: Sequence[dict[str, Any]]
) -> None:
    """Keep what was verified, beside the case that shows only the newest."""
    tx.add(
        KeptSnapshot(
            submission_id=ask.submission_id,
            snapshot=ask.docket.snapshot,
            round=ask.round,
            snapshot_hash=ask.docket.snapshot_hash,
            content=content,
            evidence=list(evidence),
            received_at=ask.received_at,
        )
    )
