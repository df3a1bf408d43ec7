"""Pure decisions about corrections: the due instant, the mended points, and whose time ran."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from contracts.application import Finding, FormVersion, Severity
from contracts.calendar import Calendar, closing_instant, shanghai_day
from contracts.clock_ledger import Turn
from contracts.vocabulary import CorrectionPoint
from services.intake.corrections.schemas import PointState
from services.intake.submissions.states import CorrectionState


@dataclass(frozen=True)
class Passed:
    """An act for the clock ledger: its instant, and the topic and leaf of its fact."""

    at: datetime
    because: str
    leaf: str | None


def due_at(
    calendar: Calendar, opened_at: datetime, days: int, delivery_closes_at: datetime | None
) -> datetime:
    """The closing instant after `days` working days, counted from the day after the opening.

    It is cut short at the unit's delivery cut-off.

    Raises contracts.calendar.MissingYear.
    """
    due = closing_instant(calendar.add_working_days(shanghai_day(opened_at), days))
    return due if delivery_closes_at is None else min(due, delivery_closes_at)


def left_alone(
    points: Iterable[CorrectionPoint], touched: Collection[str]
) -> list[CorrectionPoint]:
    """The points under which nothing changed.

    touched: pointers of what differs, files as /attachments/<kind>. A point that names all
    attachments is mended by any of them.
    """
    return [point for point in points if not any(point.covers(path) for path in touched)]


def state_of(correction: CorrectionState, mended: bool) -> PointState:
    """The state of one point. While the correction is open, the point may still be mended."""
    if correction is CorrectionState.open:
        return "changed" if mended else "open"
    return "answered" if mended else "unchanged"


def untouched_findings(
    form: FormVersion, points: Sequence[CorrectionPoint], policy: Literal["warns", "blocks"]
) -> list[Finding]:
    """One finding for each point left as it was.

    The path of a kind of evidence begins with /corrections: a hand-in judges what lies under
    /attachments anew, by itself and without these findings.
    """
    severity = Severity.blocks if policy == "blocks" else Severity.warns
    found = []
    for point in points:
        pointer = point.pointer
        label = form.label(pointer) or pointer
        of_evidence = point.kind == "evidence"
        untouched = Finding(
            path=f"/corrections{pointer}" if of_evidence else pointer,
            code="correction_untouched",
            severity=severity,
            zh=f"“{label}”被要求补正，目前没有改动：{point.mend}",
            en=f"{pointer} was returned for correction and is still as it was: {point.mend}",
        )
        found.append(untouched)
    return found


def turns(
    hand_ins: Sequence[Passed], returns: Sequence[Passed], lapses: Sequence[Passed]
) -> list[Turn]:
    """The turns of the clock ledger, in order.

    A hand-in starts the time of the unit, a return that of the applicant, a lapse ends both. A
    rehearsal's clock stands still: at one instant the first hand-in comes before the first return,
    and the return before its answer.
    """
    passed = [
        *(("unit", 2 * nth, each) for nth, each in enumerate(hand_ins)),
        *(("applicant", 2 * nth + 1, each) for nth, each in enumerate(returns)),
        *(("nobody", 2 * (len(hand_ins) + len(returns)), each) for each in lapses),
    ]
    return [
        Turn.model_validate(
            {"holder": holder, "began_at": each.at, "because": each.because, "evidence": each.leaf}
        )
        for holder, _, each in sorted(passed, key=lambda one: (one[2].at, one[1]))
    ]
