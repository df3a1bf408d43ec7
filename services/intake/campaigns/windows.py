"""Write the next version of a window: longer than its scope's last, never shorter.

services/intake/extensions calls it, under the gates that it shut.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing, new_id
from services.intake.campaigns import rules
from services.intake.campaigns.models import Window
from services.intake.campaigns.problems import NoSuchWindow


@dataclass(frozen=True)
class Longer:
    """What is asked of a window.

    scope_id: a unit's code or an organisation's id; empty for all.
    outages: the recorded gaps that it rests on; empty where it rests on none.
    """

    gate: str
    scope: str
    scope_id: str
    closes_at: datetime
    reason: str
    outages: tuple[UUID, ...] = ()


async def lengthen(tx: Writing, who: Actor, campaign_id: UUID, asked: Longer) -> Window:
    """The window's next version, flushed. Raises WindowWouldShorten, NoSuchWindow."""
    query = select(Window).where(
        col(Window.campaign_id) == campaign_id, col(Window.gate) == asked.gate
    )
    windows = list((await tx.execute(query.order_by(col(Window.version)))).scalars())
    scope_id = await scope_id_of(tx, campaign_id, asked.scope, asked.scope_id)
    for_all = [window for window in windows if window.scope == "all"]
    own = [
        window for window in windows if (window.scope, window.scope_id) == (asked.scope, scope_id)
    ]
    if not for_all:
        raise NoSuchWindow()
    # An organisation's first row may lie before the general closing: it lifts only the
    # earlier cut-off of its own unit.
    held = own[-1] if own else None if asked.scope == "organisation" else for_all[-1]
    rules.may_extend(held.closes_at if held else None, asked.closes_at)
    narrowed = bool(own) and own[-1].narrows
    made = Window(
        id=new_id(),
        campaign_id=campaign_id,
        gate=asked.gate,
        scope=asked.scope,
        scope_id=scope_id,
        narrows=rules.still_narrows(narrowed, asked.closes_at, for_all[-1].closes_at),
        version=windows[-1].version + 1,
        opens_at=for_all[-1].opens_at,
        closes_at=asked.closes_at,
        reason=asked.reason,
        decided_by=who.person_id,
        outages=[str(outage) for outage in asked.outages],
    )
    tx.add(made)
    await tx.flush()
    return made


async def scope_id_of(tx: Writing, campaign_id: UUID, scope: str, scope_id: str) -> str:
    """As it is kept. Raises NoSuchWindow."""
    if scope == "all":
        return ""
    if scope == "unit":
        if await gates.unit_of(tx, campaign_id, scope_id) is None:
            raise NoSuchWindow()
        return scope_id
    try:
        return str(UUID(scope_id))
    except ValueError as error:
        raise NoSuchWindow("申报单位编号有误", "That is no organisation's id") from error
