"""The history of a case over HTTP."""

from uuid import UUID

from contracts.application.comparison import FieldDifference
from contracts.application.difference import FileDifference
from contracts.clock_ledger import Span, Total
from contracts.vocabulary import CorrectionPoint, Frozen, Instant, Sha256


class SnapshotView(Frozen):
    """One hand-in as it was verified. received_at: plan time."""

    snapshot: int
    round: int
    snapshot_hash: Sha256
    received_at: Instant


class Snapshots(Frozen):
    """First to last."""

    items: tuple[SnapshotView, ...]


class UnchangedPart(Frozen):
    """A part that is the same in both snapshots: what was examined there before still holds."""

    path: str
    label: str


class Changes(Frozen):
    """What a later snapshot has that an earlier one had not.

    requested: the points that were to be mended in between.
    untouched: of these, the ones where nothing changed.
    outside: changed paths that no point asked for. Intake lets none through, so a path here is a
    fault to report.
    standing: parts and kinds of evidence without any change.
    """

    before: int
    after: int
    fields: tuple[FieldDifference, ...]
    files: tuple[FileDifference, ...]
    requested: tuple[CorrectionPoint, ...]
    untouched: tuple[str, ...]
    outside: tuple[str, ...]
    standing: tuple[UnchangedPart, ...]


class ClockLedger(Frozen):
    """Whose time ran when (plan time). Each span names the fact and the leaf that prove it.

    due_at: when the holder's time is over, where review owns the window (a unit's delivery). It is
    read as the gate reads it.
    """

    case_id: UUID
    now: Instant
    spans: tuple[Span, ...]
    totals: tuple[Total, ...]
    due_at: Instant | None
    remaining_seconds: float | None
