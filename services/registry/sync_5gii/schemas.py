"""Records, comparisons and packages as they are asked for and told."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints

from contracts.vocabulary import Sha256
from services.registry.sync_5gii.rules import Difference, Verdict

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]


class RecordAsk(BaseModel):
    """entered_at: the day it was typed in; account: whose account; screenshot_sha256: of the proof, kept elsewhere."""

    model_config = ConfigDict(extra="forbid")

    external_number: Line
    entered_at: date
    account: Line
    screenshot_sha256: Sha256 | None = None
    kind: Literal["new", "update"] = "new"


class RecordTold(BaseModel):
    record_id: UUID
    submission_id: UUID
    external_number: str
    entered_at: date
    account: str
    kind: str
    screenshot_sha256: str | None
    recorded_at: datetime
    confirmed: bool


class ComparisonTold(BaseModel):
    """held: of the newest, whether an open hold of kind platform_record blocks this submission's announcement now."""

    submission_id: UUID
    verdict: Verdict
    external_number: str | None
    differences: tuple[Difference, ...]
    compared_at: datetime
    held: bool


class RecordKept(BaseModel):
    """comparison: what the platform answered when it was asked right after, empty when the record counts by itself."""

    record: RecordTold
    comparison: ComparisonTold | None


class PlatformSide(BaseModel):
    """Everything known of a submission's project on the platform, newest last."""

    records: tuple[RecordTold, ...]
    comparisons: tuple[ComparisonTold, ...]


class PackageLink(BaseModel):
    link: str
    filename: str
    sha256: str
    size: int
