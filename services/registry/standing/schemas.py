"""What is told of where a submission is, and what the list of all of them may be asked for."""

from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, Field

from contracts.stages.words import SubmissionStep
from contracts.vocabulary import Blocks, Ending, FactoryType, HoldKind, Instant
from kit.listing import Paged, search_field, total_field


class StandingSort(StrEnum):
    """What the list is sorted by; `opened`: by the submissions' ids."""

    opened = "opened"
    number = "number"
    name = "name"
    next_date = "next_date"
    updated = "updated"


class StandingQuery(Paged):
    """Filters of the list. Values of one filter widen it, filters narrow each other."""

    campaign_id: UUID | None = None
    ending: list[Ending] = []
    ended: bool | None = None
    stage: list[SubmissionStep] = []
    unit: str | None = None
    type: list[FactoryType] = []
    hold: list[HoldKind] = []
    overdue: bool = Field(
        default=False, description="已过办理期限，须指定征集活动 / Late; needs a campaign"
    )
    stuck: bool = Field(
        default=False,
        description="停在系统自动办理的环节超过十分钟"
        " / For ten minutes at a step that the system passes by itself",
    )
    q: str | None = search_field()
    sort: StandingSort = StandingSort.opened
    descending: bool = False


class BilingualText(BaseModel):
    """The same in Chinese and English."""

    zh: str
    en: str


class OpenHold(BaseModel):
    """A hold that is not cleared. `by`: the room that opened it."""

    hold_id: UUID
    by: str
    kind: HoldKind
    blocks: Blocks
    holder: str


class SubmissionStatusView(BaseModel):
    """Where a submission is, who holds it, until when and why.

    `next_date`: plan time of the campaign, never in the past; a date that has passed is
    `overdue_since`. `platform_record`: the last verdict of the comparison
    with 5gii. `facts`: how many it was folded from.
    """

    submission_id: UUID
    campaign_id: UUID
    number: str | None
    organisation_name: str | None
    credit_code: str | None
    factory_name: str | None
    factory_type: FactoryType | None
    unit: str | None
    stage: SubmissionStep
    holder: BilingualText
    next_date: Instant | None
    overdue_since: Instant | None
    why: BilingualText
    ending: Ending | None
    ending_label: str | None
    ending_reason: str | None
    registry_number: str | None
    platform_record: str | None
    holds: tuple[OpenHold, ...]
    facts: int
    updated_at: Instant


class SubmissionStatusPage(BaseModel):
    items: tuple[SubmissionStatusView, ...]
    next: str | None
    total: int = total_field()
