"""Requests and answers of records, comparisons and packages."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints

from contracts.vocabulary import Instant, SentSha256
from services.registry.sync_5gii.rules import ComparisonVerdict, PlatformDifference

Line = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        min_length=1,
        max_length=120,
    ),
]


class PlatformRecordRequest(BaseModel):
    """entered_at: the day it was typed in; account: whose account.

    screenshot_sha256: of the proof, kept elsewhere.
    """

    model_config = ConfigDict(extra="forbid")

    external_number: Line
    entered_at: date
    account: Line
    screenshot_sha256: SentSha256 | None = None
    kind: Literal["new", "update"] = "new"


class PlatformRecordView(BaseModel):
    record_id: UUID
    submission_id: UUID
    external_number: str
    entered_at: date
    account: str
    kind: str
    screenshot_sha256: str | None
    recorded_at: Instant
    confirmed: bool


class ComparisonView(BaseModel):
    """held: of the newest, whether an open hold of kind platform_record blocks this submission's
    announcement now."""

    submission_id: UUID
    verdict: ComparisonVerdict
    external_number: str | None
    differences: tuple[PlatformDifference, ...]
    compared_at: Instant
    held: bool


class RecordKept(BaseModel):
    """comparison: the platform's answer right after; empty when the record counts by itself."""

    record: PlatformRecordView
    comparison: ComparisonView | None


class PlatformSide(BaseModel):
    """Everything known of a submission's project on the platform, newest last."""

    records: tuple[PlatformRecordView, ...]
    comparisons: tuple[ComparisonView, ...]


class PackageLink(BaseModel):
    """link: where the zip itself is fetched, with the same sign-in."""

    link: str
    filename: str
    sha256: str
    size: int
