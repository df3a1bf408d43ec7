"""Extending a window: previewed by doing it and taking it back, confirmed by doing the same again under the exclusive gates.

What was shown is what is done: a confirmation carries the preview's token, and anything that moved since refuses it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.facts import Fact
from contracts.facts.intake import ExtensionGroundedV1, ScheduleChangedV1, ScheduleConcernsV1
from contracts.policy import Plan
from contracts.problem import NotFound
from contracts.schedule_letter import moved_window
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing
from kit.gates import Gate
from kit.journal import say
from services.intake.campaigns.models import Campaign, Window
from services.intake.campaigns.windows import Longer, lengthen, scope_id_of
from services.intake.corrections import actions as corrections
from services.intake.corrections.actions import LaterDue
from services.intake.extensions import rules, views
from services.intake.extensions.rules import Live
from services.intake.extensions.schemas import Extend, Extended, MovedCorrection
from services.intake.outages import views as outages

SHUT = {
    "intake": (Gate.intake,),
    "delivery": (Gate.correction, Gate.delivery),
    "scoring": (Gate.scoring,),
}
"""Which gates an extension shuts, in the order of every mover (campaigns/actions.py): a delivery's moves open corrections too."""
MOST_TOLD_AT_ONCE = 500


@dataclass(frozen=True)
class Moving:
    """An extension on trial: what it asks, the window it made, and what the rows said before and after."""

    campaign: Campaign
    asked: Extend
    window: Window
    cut_off: datetime | None
    live: list[Live]
    units: dict[str, rules.UnitWindow]
    dues: list[LaterDue]

    @property
    def scope_name(self) -> str:
        unit = self.units.get(self.window.scope_id)
        return unit.name if unit is not None else ""


async def extend(tx: Writing, who: Actor, campaign_id: UUID, asked: Extend) -> Extended:
    """Add a version to a window, or tell what that would do.

    Raises NotFound, NoSuchWindow, WindowWouldShorten, OutageUnknown, PreviewNeeded, PreviewStale.
    """
    if not asked.dry_run:
        for gate in SHUT[asked.gate]:
            await gates.shut(tx, gate, campaign_id)
    row = select(Campaign).where(col(Campaign.id) == campaign_id)
    campaign = (
        await tx.execute(row if asked.dry_run else row.with_for_update())
    ).scalar_one_or_none()
    if campaign is None:
        raise NotFound("没有这个征集活动", "No such campaign")
    rules.grounded(asked.outages, await outages.gaps(tx, asked.outages))
    trial = await tx.begin_nested()
    moving = await _move(tx, who, campaign, asked)
    told = rules.told(asked.gate, asked.scope, moving.live)
    people = await views.people_of(
        tx, [*(one.id for one in told), *(due.submission_id for due in moving.dues)]
    )
    by_unit = views.by_unit(told, people)
    shown = await _shown(tx, moving, by_unit, people)
    everybody = frozenset().union(*by_unit.values())
    shown = shown.model_copy(
        update={"token": rules.token(shown, asked.reason, everybody), "people": len(everybody)}
    )
    if asked.dry_run:
        await trial.rollback()
        return shown
    rules.may_confirm(asked.token, shown.token)
    await trial.commit()
    campaign.version += 1
    facts = _facts(moving, sorted(everybody), shown.units)
    await say(tx, who, *facts, *corrections.move_dues(moving.dues, asked.reason))
    return shown


async def _move(tx: Writing, who: Actor, campaign: Campaign, asked: Extend) -> Moving:
    scope_id = await scope_id_of(tx, campaign.id, asked.scope, asked.scope_id)
    before = await views.live(tx, campaign.id, asked.gate)
    units_before = await views.units(tx, campaign.id, asked.gate)
    cut_off = await _cut_off(tx, campaign.id, asked, scope_id)
    longer = Longer(asked.gate, asked.scope, scope_id, asked.closes_at, asked.reason, asked.outages)
    window = await lengthen(tx, who, campaign.id, longer)
    live = views.moved(before, await views.live(tx, campaign.id, asked.gate))
    return Moving(
        campaign=campaign,
        asked=asked,
        window=window,
        cut_off=cut_off,
        live=[
            one
            for one in live
            if rules.in_scope(asked.scope, scope_id, one.unit, str(one.organisation_id))
        ],
        units=views.moved_units(units_before, await views.units(tx, campaign.id, asked.gate)),
        dues=await corrections.later_dues(tx, campaign.id) if asked.gate == "delivery" else [],
    )


async def _cut_off(tx: Writing, campaign_id: UUID, asked: Extend, scope_id: str) -> datetime | None:
    """What held for the scope before: outages are looked for in the hours before it."""
    unit = scope_id if asked.scope == "unit" else None
    organisation = UUID(scope_id) if asked.scope == "organisation" else None
    held = await gates.window_of(
        tx, Gate(asked.gate), campaign_id, unit=unit, organisation_id=organisation
    )
    closes_at: datetime | None = held.get("closes_at")
    return closes_at


async def _shown(
    tx: Writing,
    moving: Moving,
    by_unit: Mapping[str, frozenset[UUID]],
    people: Mapping[UUID, frozenset[UUID]],
) -> Extended:
    asked, campaign, window = moving.asked, moving.campaign, moving.window
    plan, now = Plan.model_validate(campaign.plan), await gates.now(tx, campaign.id)
    corrections_moved = tuple(_correction(due, moving.live) for due in moving.dues)
    units = tuple(sorted(code for code, unit in moving.units.items() if unit.moves))
    return Extended(
        campaign_id=campaign.id,
        gate=asked.gate,
        scope=asked.scope,
        scope_id=window.scope_id,
        version=window.version,
        closes_at=asked.closes_at,
        dry_run=asked.dry_run,
        token="",
        submissions=tuple(one.id for one in moving.live if one.moves and not one.draft),
        drafts=tuple(one.id for one in moving.live if one.moves and one.draft),
        units=units,
        people=0,
        unmoved=sum(not one.moves for one in moving.live),
        by_unit=rules.by_unit(moving.live, moving.units, by_unit),
        corrections=corrections_moved,
        letters=rules.letters(asked.gate, by_unit, units, corrections_moved, people),
        wording=moved_window(
            campaign.title,
            asked.gate,
            asked.closes_at,
            asked.scope,
            moving.scope_name,
            asked.reason,
        ),
        reminders=rules.reminders(asked.gate, plan.reminders, asked.closes_at, now),
        grounds=asked.outages,
        outages=await outages.before(
            tx, moving.cut_off or asked.closes_at, asked.outage_hours, rehearsal=campaign.rehearsal
        ),
    )


def _correction(due: LaterDue, live: Sequence[Live]) -> MovedCorrection:
    mine = next((one for one in live if one.id == due.submission_id), None)
    return MovedCorrection(
        correction_id=due.correction.id,
        submission_id=due.submission_id,
        number=due.number,
        organisation_name=mine.organisation_name if mine else None,
        unit=due.unit,
        due_before=due.correction.due_at,
        due_after=due.due_at,
    )


def _facts(moving: Moving, people: Sequence[UUID], units: tuple[str, ...]) -> list[Fact]:
    """That the schedule changed, on what ground, and whom it concerns: told in pieces, the units with the first."""
    campaign, asked, window = moving.campaign, moving.asked, moving.window
    about = {
        "subject": campaign.id,
        "subject_version": campaign.version,
        "campaign_id": campaign.id,
    }
    changed = {
        "gate": asked.gate,
        "scope": asked.scope,
        "scope_id": window.scope_id,
        "version": window.version,
        "closes_at": asked.closes_at,
        "reason": asked.reason,
    }
    facts: list[Fact] = [ScheduleChangedV1.model_validate(about | changed)]
    if asked.outages:
        grounded = {"gate": asked.gate, "version": window.version, "outages": asked.outages}
        facts.append(ExtensionGroundedV1.model_validate(about | grounded))
    pieces = [
        people[at : at + MOST_TOLD_AT_ONCE] for at in range(0, len(people), MOST_TOLD_AT_ONCE)
    ] or [()]
    for nth, piece in enumerate(pieces):
        concerned = {
            "scope_name": moving.scope_name,
            "people": piece,
            "units": units if nth == 0 else (),
        }
        facts.append(ScheduleConcernsV1.model_validate(about | changed | concerned))
    return facts
