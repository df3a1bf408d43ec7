"""A correction for its applicant: its points, what changed, and whose time ran."""

from typing import Literal
from uuid import UUID

from contracts.application.comparison import FieldDifference
from contracts.application.difference import FileDifference
from contracts.clock_ledger import Span, Total
from contracts.vocabulary import Frozen, Instant, Sha256
from services.intake.submissions.states import CorrectionState

PointState = Literal["open", "changed", "answered", "unchanged"]


class ShownPoint(Frozen):
    """label: of the field or the kind of evidence, as the form prints it.

    state: open (nothing mended yet), changed (not handed in yet), answered, or unchanged (handed in
    as it was).
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
    state: CorrectionState
    points: tuple[ShownPoint, ...]
    opened_at: Instant
    due_at: Instant
    now: Instant
    answered_snapshot: int | None
    untouched: Literal["warns", "blocks"]


class ComparedSnapshot(Frozen):
    snapshot: int
    content_hash: Sha256
    received_at: Instant


class ComparedSnapshots(Frozen):
    """The differences of two snapshots, blank by blank and file by file.

    contact_changed: whether the contact part differs. Its content does not appear.
    """

    before: ComparedSnapshot
    after: ComparedSnapshot
    fields: tuple[FieldDifference, ...]
    files: tuple[FileDifference, ...]
    contact_changed: bool


class ApplicantClock(Frozen):
    """Whose time ran when, as far as intake knows: hand-ins, returns, answers.

    Each span names the leaf of its fact. After the last hand-in the time of the unit goes on in
    review, whose own ledger has the rest.

    due_at: the instant that an open correction is judged by. recomputed_due_at: the same instant,
    out of this ledger alone: the campaign's working days from the return on, cut short at the
    delivery as it stands. remaining_seconds: until due_at.
    """

    submission_id: UUID
    now: Instant
    spans: tuple[Span, ...]
    totals: tuple[Total, ...]
    due_at: Instant | None
    recomputed_due_at: Instant | None
    remaining_seconds: float | None
