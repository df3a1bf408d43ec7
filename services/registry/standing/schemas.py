"""What is told of a submission's standing."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel

from contracts.vocabulary import Blocks, Ending, FactoryType, HoldKind
from services.registry.standing.rules import Stage


class Said(BaseModel):
    """The same in Chinese and English."""

    zh: str
    en: str


class OpenHold(BaseModel):
    hold_id: UUID
    by: str
    kind: HoldKind
    blocks: Blocks
    holder: str


class StandingTold(BaseModel):
    """next_date: plan time of the campaign; platform_record: the last verdict of the comparison with 5gii; holds: those still open."""

    submission_id: UUID
    campaign_id: UUID
    number: str | None
    organisation_name: str | None
    credit_code: str | None
    factory_name: str | None
    factory_type: FactoryType | None
    unit: str | None
    stage: Stage
    holder: Said
    next_date: datetime | None
    why: Said
    ending: Ending | None
    ending_label: str | None
    ending_reason: str | None
    registry_number: str | None
    platform_record: str | None
    holds: tuple[OpenHold, ...]
    facts: int
    updated_at: datetime


class Standings(BaseModel):
    items: tuple[StandingTold, ...]
    next: str | None
