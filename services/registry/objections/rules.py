"""Which objections are admitted, which are late, what a judgement may do. Pure."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from contracts.calendar import Calendar, CountingMode, MissingYear, closing_instant, shanghai_day
from services.registry.objections.problems import (
    AlreadyJudged,
    NotAdmitted,
    NoticeNotOpen,
    ObjectionLate,
)


class ObjectorKind(StrEnum):
    organisation = "organisation"
    person = "person"


class Ground(StrEnum):
    """Why an objection is not admitted (domain: after Tianjin science calls)."""

    anonymous = "anonymous"
    no_contact = "no_contact"
    unsealed = "unsealed"
    unsigned = "unsigned"
    no_reason = "no_reason"
    no_evidence = "no_evidence"
    late = "late"


GROUND_LABELS = {
    Ground.anonymous: "匿名",
    Ground.no_contact: "无联系方式",
    Ground.unsealed: "单位未盖章",
    Ground.unsigned: "个人未签名",
    Ground.no_reason: "未说明理由",
    Ground.no_evidence: "无证据",
    Ground.late: "逾期",
}
NAMELESS = {"匿名", "佚名", "无名", "无", "未具名", "anonymous", "n/a"}


def ground_against(
    kind: ObjectorKind,
    name: str,
    contact: str,
    reason: str,
    evidence: Sequence[str],
    sealed_or_signed: bool,
) -> Ground | None:
    """The first thing an objection lacks, None when it is admissible: a real name, a way to answer, a reason, evidence, and the seal of
    an organisation or the signature of a person."""
    if not name.strip() or name.strip().lower() in NAMELESS:
        return Ground.anonymous
    if not sealed_or_signed:
        return Ground.unsealed if kind is ObjectorKind.organisation else Ground.unsigned
    if not contact.strip():
        return Ground.no_contact
    if not reason.strip():
        return Ground.no_reason
    if not evidence:
        return Ground.no_evidence
    return None


def in_time(state: str, closes_at: datetime | None, stamp: datetime) -> None:
    """Raises NoticeNotOpen before publication, ObjectionLate (with the instants) from the closing instant on."""
    if state == "drafted" or closes_at is None:
        raise NoticeNotOpen()
    if state == "closed" or stamp >= closes_at:
        raise ObjectionLate(
            f"异议于{stamp.isoformat()}提出，公示已于{closes_at.isoformat()}截止",
            f"Received at {stamp.isoformat()}, the window ended at {closes_at.isoformat()}",
            attempted_at=stamp.isoformat(),
            closes_at=closes_at.isoformat(),
        )


def finding_due(stamp: datetime, working_days: int, calendar: Calendar) -> datetime | None:
    """Until when a finding is due; None where the calendar's year is not loaded, for that must not turn an objection away."""
    try:
        return closing_instant(
            calendar.add_working_days(shanghai_day(stamp), working_days, CountingMode.FROM_NEXT_DAY)
        )
    except MissingYear:
        return None


def may_judge(state: str) -> None:
    """Raises AlreadyJudged, NotAdmitted."""
    if state in ("upheld", "dismissed"):
        raise AlreadyJudged()
    if state != "open":
        raise NotAdmitted()
