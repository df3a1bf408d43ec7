"""What campaigns' routes take and give."""

from typing import Annotated, Final
from uuid import UUID

from pydantic import AwareDatetime, Field

from contracts.application.labels import EvidenceLabel, PartLabel
from contracts.policy import ContactOffice, Dates, EvidenceRules
from contracts.vocabulary import FactoryType, Frozen, Instant

CAMPAIGN_BYTES: Final = 4 * 1024 * 1024
"""Size of a request that carries a campaign's whole folder."""


class OpenCampaign(Frozen):
    """files: the text of each file by its name in the campaign's folder.

    now: a rehearsal's first instant; opens_at where it is left out.
    """

    rehearsal: bool = False
    now: AwareDatetime | None = None
    files: Annotated[dict[str, str], Field(max_length=40)]


class CampaignOpened(Frozen):
    campaign_id: UUID
    rehearsal: bool
    now: Instant


class CampaignSummary(Frozen):
    """now: plan time on the database's clock, or the rehearsal's own.

    delivery_closes_at: as it stands now, extensions for everybody included.
    """

    id: UUID
    code: str
    title: str
    year: int
    rehearsal: bool
    now: Instant
    opens_at: Instant
    delivery_closes_at: Instant


class Campaigns(Frozen):
    items: tuple[CampaignSummary, ...]
    next: str | None = None


class ShownWindow(Frozen):
    gate: str
    scope: str
    scope_id: str
    version: int
    narrows: bool
    opens_at: Instant
    closes_at: Instant
    reason: str
    decided_at: Instant
    outages: tuple[UUID, ...]


class Windows(Frozen):
    """Every version, oldest first; the latest of a scope counts.

    outages: the recorded gaps that an extension rests on.
    """

    items: tuple[ShownWindow, ...]


class ShownForm(Frozen):
    title: str
    parts: tuple[PartLabel, ...]
    evidence: tuple[EvidenceLabel, ...]


class NamedInstant(Frozen):
    """An instant of a campaign, by what happens then. code: its name in `dates`, or
    `unit_closes_at` for the earlier cut-off of single units.
    """

    code: str
    label: str
    label_en: str
    at: Instant


class ConditionElement(Frozen):
    """One element of what a factory has to have built; group: the heading it stands under.

    text: what the call says of it; empty where the plan keeps none.
    """

    number: int
    group: str
    title: str
    text: str


class TypeCondition(Frozen):
    """What the call asks of one type of factory."""

    factory_type: FactoryType
    text: str


class CampaignDetail(CampaignSummary):
    """dates: the plan's, the deadlines as they stand now. `windows` has every earlier one.

    instants: the same in order, named, for who counts down to them or moves a rehearsal's clock.
    elements: what is asked of a factory, in the order of the call. Experts score by them.
    types: what is asked of each type of factory.
    """

    version: int
    organiser: str
    division: str
    basis: str
    plan_version: int
    dates: Dates
    instants: tuple[NamedInstant, ...]
    windows: tuple[ShownWindow, ...]
    contact: ContactOffice
    evidence: EvidenceRules
    texts: dict[str, str]
    elements: tuple[ConditionElement, ...]
    types: tuple[TypeCondition, ...]
    form: ShownForm


class ShownUnit(Frozen):
    """closes_at: the cut-off for its applicants now."""

    code: str
    name: str
    short_name: str
    kind: str
    parent: str | None
    closes_at: Instant


class Units(Frozen):
    items: tuple[ShownUnit, ...]


class MoveClock(Frozen):
    now: AwareDatetime


class ClockMoved(Frozen):
    """passed: the named instants that came on the way. What is due by them is done from now on."""

    campaign_id: UUID
    now: Instant
    passed: tuple[NamedInstant, ...]
