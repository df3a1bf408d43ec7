"""Keeping what the prober hands over; each record once, a running one until it ends."""

from typing import Any

from sqlalchemy import select
from sqlmodel import col

from contracts.facts.intake import OutageRecordedV1
from contracts.vocabulary import Actor
from kit.db import Writing
from kit.journal import say
from services.intake.outages import rules
from services.intake.outages.models import Outage
from services.intake.outages.schemas import HandedOver, Handover, RecordedOutage


async def keep(tx: Writing, who: Actor, given: Handover) -> HandedOver:
    """Keep the records; said as a fact when one is new or has ended. Raises OutageDiffers, and keeps nothing then."""
    ids = sorted({item.id for item in given.items})
    query = select(Outage).where(col(Outage.id).in_(ids)).order_by(col(Outage.id)).with_for_update()
    rows = {row.id: row for row in (await tx.execute(query)).scalars()}
    kept, facts = 0, []
    for item in sorted(given.items, key=lambda each: each.line):
        values = _values(item)
        row = rows.get(item.id)
        step = rules.step(row.model_dump() if row else None, values)
        if step == "known":
            continue
        kept += 1
        if row is None:
            row = rows[item.id] = Outage(**values)
            tx.add(row)
        else:
            row.sqlmodel_update({name: values[name] for name in rules.GROWING})
            row.version += 1
        if step != "goes_on":
            facts.append(_fact(row))
    await tx.flush()
    if facts:
        await say(tx, who, *facts)
    return HandedOver(kept=kept, known=len(given.items) - kept)


def _values(item: RecordedOutage) -> dict[str, Any]:
    return item.model_dump(mode="python") | {
        "answers": [each.model_dump(mode="json") for each in item.answers]
    }


def _fact(row: Outage) -> OutageRecordedV1:
    return OutageRecordedV1.model_validate(
        {
            "subject": row.id,
            "subject_version": row.version,
            "kind": row.kind,
            "service": row.service,
            "dependency": row.dependency,
            "began_at": row.began_at,
            "ended_at": row.ended_at,
            "line_hash": row.line_hash,
        }
    )
