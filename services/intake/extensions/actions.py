"""Extending a window.

A preview does the extension and rolls it back. A confirmation does it again, under the exclusive
gates. It carries the preview's token and is refused if anything in the preview has changed.
"""

from collections.abc import Iterator, Mapping, Sequence
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
from kit.facts import next_fact
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
"""The gates that an extension shuts, in the order of campaigns/actions.py, so that none deadlock.

An extension of the delivery also moves open corrections.
"""
PEOPLE_A_FACT = 500
"""How many people one fact names at most."""


@dataclass(frozen=True)
class Moving:
    """An extension on trial: the request, the new window, and the rows before and after it."""

    campaign: Campaign
    asked: Extend
    window: Window
    cut_off: datetime | None
    live: list[Live]
    units: dict[str, rules.UnitWindow]
    dues: list[LaterDue]

    @property
    def scope_name(self) -> str:
        """The unit's name, if the scope is one unit."""
        unit = self.units.get(self.window.scope_id)
        return unit.name if unit is not None else ""


async def extend(tx: Writing, who: Actor, campaign_id: UUID, asked: Extend) -> Extended:
    """Add a version to a window, or preview what that would do.

    Raises NotFound, NoSuchWindow, WindowWouldShorten, OutageUnknown, PreviewNeeded, PreviewStale.
    """
    campaign = await _campaign(tx, campaign_id, asked)
    rules.grounded(asked.outages, await outages.gaps(tx, asked.outages))

    trial = await tx.begin_nested()
    moving = await _move(
        tx,
        who,
        campaign,
        asked,
    )
    recipients = rules.letter_recipients(
        asked.gate,
        asked.scope,
        moving.live,
    )
    concerned = [
        *(one.id for one in recipients),
        *(due.submission_id for due in moving.dues),
    ]
    people = await views.people_of(tx, concerned)
    by_unit = views.by_unit(recipients, people)
    everybody = frozenset().union(*by_unit.values())

    preview = await _to_view(
        tx,
        moving,
        by_unit,
        people,
    )
    token = rules.token(
        preview,
        asked.reason,
        everybody,
    )
    preview = preview.model_copy(update={"token": token, "people": len(everybody)})
    if asked.dry_run:
        await trial.rollback()
        return preview

    rules.may_confirm(asked.token, token)
    await trial.commit()
    facts = _schedule_facts(
        moving,
        sorted(everybody),
        preview.units,
    )
    await say(
        tx,
        who,
        *facts,
        *corrections.move_dues(moving.dues, asked.reason),
    )
    return preview


async def _campaign(tx: Writing, campaign_id: UUID, asked: Extend) -> Campaign:
    """The campaign; for a confirmation its gates are shut and its row is locked. Raises NotFound.

    A preview takes no lock: it must not make hand-ins wait.
    """
    query = select(Campaign).where(col(Campaign.id) == campaign_id)
    if not asked.dry_run:
        for gate in SHUT[asked.gate]:
            await gates.shut(tx, gate, campaign_id)
        query = query.with_for_update()

    campaign = (await tx.execute(query)).scalar_one_or_none()
    if campaign is None:
        raise NotFound("没有这个征集活动", "No such campaign")
    return campaign


async def _move(tx: Writing, who: Actor, campaign: Campaign, asked: Extend) -> Moving:
    """Add the window's version, and compare everybody's closing instant before and after."""
    scope_id = await scope_id_of(
        tx,
        campaign.id,
        asked.scope,
        asked.scope_id,
    )
    live_before = await views.live(
        tx,
        campaign.id,
        asked.gate,
    )
    units_before = await gates.unit_closings_of(
        tx,
        Gate(asked.gate),
        campaign.id,
    )
    cut_off = await _cut_off(
        tx,
        campaign.id,
        asked,
        scope_id,
    )

    longer = Longer(
        asked.gate,
        asked.scope,
        scope_id,
        asked.closes_at,
        asked.reason,
        asked.outages,
    )
    window = await lengthen(
        tx,
        who,
        campaign.id,
        longer,
    )

    live_after = await views.live(
        tx,
        campaign.id,
        asked.gate,
    )
    units_after = await gates.unit_closings_of(
        tx,
        Gate(asked.gate),
        campaign.id,
    )
    in_scope = [
        one
        for one in views.moved(live_before, live_after)
        if rules.in_scope(
            asked.scope,
            scope_id,
            one.unit,
            str(one.organisation_id),
        )
    ]
    dues: list[LaterDue] = []
    if asked.gate == "delivery":
        dues = await corrections.later_dues(tx, campaign.id)

    return Moving(
        campaign=campaign,
        asked=asked,
        window=window,
        cut_off=cut_off,
        live=in_scope,
        units=views.moved_units(units_before, units_after),
        dues=dues,
    )


async def _cut_off(tx: Writing, campaign_id: UUID, asked: Extend, scope_id: str) -> datetime | None:
    """The closing instant before the extension. The preview lists the outages before it."""
    unit = scope_id if asked.scope == "unit" else None
    organisation = UUID(scope_id) if asked.scope == "organisation" else None
    window = await gates.window_of(
        tx,
        Gate(asked.gate),
        campaign_id,
        unit=unit,
        organisation_id=organisation,
    )
    closes_at: datetime | None = window.get("closes_at")
    return closes_at


async def _to_view(
    tx: Writing,
    moving: Moving,
    by_unit: Mapping[str, frozenset[UUID]],
    people: Mapping[UUID, frozenset[UUID]],
) -> Extended:
    """The preview, still without its token."""
    asked = moving.asked
    campaign = moving.campaign
    window = moving.window
    plan = Plan.model_validate(campaign.plan)
    now = await gates.now(tx, campaign.id)
    corrections_moved = tuple(_moved_correction(due, moving.live) for due in moving.dues)
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
        by_unit=rules.by_unit(
            moving.live,
            moving.units,
            by_unit,
        ),
        corrections=corrections_moved,
        letters=rules.letters(
            asked.gate,
            by_unit,
            units,
            corrections_moved,
            people,
        ),
        wording=moved_window(
            campaign.title,
            asked.gate,
            asked.closes_at,
            asked.scope,
            moving.scope_name,
            asked.reason,
        ),
        reminders=rules.reminders(
            asked.gate,
            plan.reminders,
            asked.closes_at,
            now,
        ),
        grounds=asked.outages,
        outages=await outages.before(
            tx,
            moving.cut_off or asked.closes_at,
            asked.outage_hours,
            rehearsal=campaign.rehearsal,
        ),
    )


def _moved_correction(due: LaterDue, live: Sequence[Live]) -> MovedCorrection:
    submission = next((one for one in live if one.id == due.submission_id), None)
    return MovedCorrection(
        correction_id=due.correction.id,
        submission_id=due.submission_id,
        number=due.number,
        organisation_name=submission.organisation_name if submission else None,
        unit=due.unit,
        due_before=due.correction.due_at,
        due_after=due.due_at,
    )


def _schedule_facts(
    moving: Moving, people: Sequence[UUID], units: tuple[str, ...]
) -> Iterator[Fact]:
    """The facts of an extension: the new window, its ground, and whom it concerns."""
    campaign = moving.campaign
    asked = moving.asked
    window = moving.window
    changed = {
        "gate": asked.gate,
        "scope": asked.scope,
        "scope_id": window.scope_id,
        "version": window.version,
        "closes_at": asked.closes_at,
        "reason": asked.reason,
    }

    yield next_fact(campaign, ScheduleChangedV1, **changed)
    if asked.outages:
        yield next_fact(
            campaign,
            ExtensionGroundedV1,
            gate=asked.gate,
            version=window.version,
            outages=asked.outages,
        )

    # Many people are split over several facts. The first also names the units.
    starts = range(
        0,
        len(people),
        PEOPLE_A_FACT,
    ) or [0]
    for start in starts:
        yield next_fact(
            campaign,
            ScheduleConcernsV1,
            **changed,
            scope_name=moving.scope_name,
            people=tuple(people[start : start + PEOPLE_A_FACT]),
            units=units if start == 0 else (),
        )
