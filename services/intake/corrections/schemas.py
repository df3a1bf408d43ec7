"""A correction as its applicant sees it: its points, what was answered, what changed, and whose time ran."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from contracts.application.comparison import FieldDifference
from contracts.application.difference import FileDifference
from contracts.clock_ledger import Span, Total
from contracts.vocabulary import Frozen, Sha256

PointState = Literal["open", "changed", "answered", "unchanged"]


class ShownPoint(Frozen):
    """label: of the field or the kind of evidence, as the form prints it.

    state: open (nothing mended yet), changed (not handed in yet), then answered, or unchanged when it was handed in as it was.
    """

    path: str
    kind: Literal["field", "evidence"]
    label: str | None
    wrong: str
    mend: str
    state: PointState


class ShownCorrection(Frozen):
    """due_at: answer before it, by editing the draft and handing in again; now: plan time.

    untouched: what handing in with points left as they were meets here: a warning, or a refusal.
    """

    id: UUID
    submission_id: UUID
    round: int
    state: Literal["open", "answered", "lapsed", "ended"]
    points: tuple[ShownPoint, ...]
    opened_at: datetime
    due_at: datetime
    now: datetime
    answered_snapshot: int | None
    untouched: Literal["warns", "blocks"]


class ComparedSnapshot(Frozen):
    snapshot: int
    content_hash: Sha256
    received_at: datetime


class ComparedSnapshots(Frozen):
    """What the later has that the earlier had not, blank by blank and file by file; contact_changed without what it says."""

    before: ComparedSnapshot
    after: ComparedSnapshot
    fields: tuple[FieldDifference, ...]
    files: tuple[FileDifference, ...]
    contact_changed: bool


class ApplicantClock(Frozen):
    """Whose time ran when, as far as intake knows: hand-ins, returns, answers; each span names its fact's leaf. After the last
    hand-in the unit's time runs on with review, whose own ledger tells the rest.

    due_at: what the gate of an open correction is judged by. recomputed_due_at: the same out of this ledger alone: from the return on,
    the campaign's working days, cut short at the delivery as it stands. remaining_seconds: until then.
    """

    submission_id: UUID
    now: datetime
    spans: tuple[Span, ...]
    totals: tuple[Total, ...]
    due_at: datetime | None
    recomputed_due_at: datetime | None
    remaining_seconds: float | None
