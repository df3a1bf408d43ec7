"""Storing what the prober hands over: each record once, a running one until it ends."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.facts.intake import OutageRecordedV1
from contracts.vocabulary import Actor
from kit.db import Writing
from kit.facts import next_fact
from kit.journal import say
from services.intake.outages import rules
from services.intake.outages.models import Outage
from services.intake.outages.rules import OutageStep
from services.intake.outages.schemas import HandedOver, Handover, RecordedOutage


async def record(tx: Writing, who: Actor, given: Handover) -> HandedOver:
    """Store the records, and say a fact for each that is new or has ended.

    Raises OutageDiffers, and stores nothing then.
    """
    rows = await _locked_rows(tx, [item.id for item in given.items])
    stored = 0
    facts: list[OutageRecordedV1] = []
    for item in sorted(given.items, key=lambda each: each.line):
        values = _values(item)
        row = rows.get(item.id)
        step = rules.step(row.model_dump() if row else None, values)
        if step == OutageStep.known:
            continue

        stored += 1
        if row is None:
            row = Outage(**values)
            rows[item.id] = row
            tx.add(row)
        else:
            row.sqlmodel_update({name: values[name] for name in rules.GROWING})

        if step == OutageStep.goes_on:
            row.version += 1  # without a fact: that an outage goes on concerns no other room
        else:
            facts.append(_recorded(row))

    await tx.flush()
    if facts:
        await say(tx, who, *facts)
    return HandedOver(kept=stored, known=len(given.items) - stored)


async def _locked_rows(tx: Writing, outage_ids: Sequence[UUID]) -> dict[UUID, Outage]:
    """The rows that exist, locked in the order of their ids: two handovers never deadlock."""
    query = (
        select(Outage)
        .where(col(Outage.id).in_(set(outage_ids)))
        .order_by(col(Outage.id))
        .with_for_update()
    )
    rows = await tx.execute(query)
    return {row.id: row for row in rows.scalars()}


def _values(item: RecordedOutage) -> dict[str, Any]:
    """The columns of a record. Answers are stored as JSON."""
    answers = [each.model_dump(mode="json") for each in item.answers]
    return item.model_dump(mode="python") | {"answers": answers}


def _recorded(row: Outage) -> OutageRecordedV1:
    return next_fact(
        row,
        OutageRecordedV1,
        kind=row.kind,
        service=row.service,
        dependency=row.dependency,
        began_at=row.began_at,
        ended_at=row.ended_at,
        line_hash=row.line_hash,
    )
