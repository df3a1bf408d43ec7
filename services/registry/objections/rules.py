"""States of an objection; which are admitted, which are late, what a judgement may do. Pure."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from contracts.calendar import (
    Calendar,
    CountingMode,
    MissingYear,
    beijing_time,
    closing_instant,
    shanghai_day,
)
from contracts.canonical import plain
from contracts.text import comparison_form
from contracts.transitions import Transitions
from services.registry.objections.problems import (
    AlreadyJudged,
    GroundUnfit,
    LetterMissing,
    NotAdmitted,
    NoticeNotOpen,
    ObjectionLate,
)
from services.registry.publicity.rules import NoticeState


class ObjectionState(StrEnum):
    """Where an objection is.

    inadmissible: kept with the ground against it, which was seen at once or found later. refused:
    it came late. upheld, dismissed: judged.
    """

    open = "open"
    inadmissible = "inadmissible"
    refused = "refused"
    upheld = "upheld"
    dismissed = "dismissed"


STATE_LABELS = {
    ObjectionState.open: "核查中",
    ObjectionState.inadmissible: "不予受理",
    ObjectionState.refused: "逾期不予受理",
    ObjectionState.upheld: "异议成立",
    ObjectionState.dismissed: "异议不成立",
}
OBJECTION_STATES = Transitions(
    ObjectionState,
    {
        ObjectionState.open: {
            ObjectionState.upheld,
            ObjectionState.dismissed,
            ObjectionState.inadmissible,
        },
        ObjectionState.inadmissible: (),
        ObjectionState.refused: (),
        ObjectionState.upheld: (),
        ObjectionState.dismissed: (),
    },
)


class ObjectorKind(StrEnum):
    organisation = "organisation"
    person = "person"


class InadmissibleGround(StrEnum):
    """Why an objection is not admitted (domain §8, a project default)."""

    anonymous = "anonymous"
    no_contact = "no_contact"
    unsealed = "unsealed"
    unsigned = "unsigned"
    no_reason = "no_reason"
    no_evidence = "no_evidence"
    unrelated = "unrelated"
    repeated = "repeated"
    late = "late"


GROUND_LABELS = {
    InadmissibleGround.anonymous: "匿名",
    InadmissibleGround.no_contact: "无联系方式",
    InadmissibleGround.unsealed: "单位未盖章",
    InadmissibleGround.unsigned: "个人未签名",
    InadmissibleGround.no_reason: "未说明理由",
    InadmissibleGround.no_evidence: "无证据",
    InadmissibleGround.unrelated: "与本次公示无关",
    InadmissibleGround.repeated: "同一事项重复提出",
    InadmissibleGround.late: "逾期",
}
NAMELESS = {"匿名", "佚名", "无名", "无", "未具名", "anonymous", "n/a"}


def ground_against(
    kind: ObjectorKind,
    name: str,
    contact: str,
    reason: str,
    evidence: Sequence[object],
    sealed_or_signed: bool,
) -> InadmissibleGround | None:
    """The first thing an objection lacks; None when it is admissible.

    An admissible one has a real name, the seal of an organisation or the signature of a person,
    a way to answer, a reason, and evidence.
    """
    typed = comparison_form(name)
    if not typed or typed in NAMELESS:
        return InadmissibleGround.anonymous
    if not sealed_or_signed and kind is ObjectorKind.organisation:
        return InadmissibleGround.unsealed
    if not sealed_or_signed:
        return InadmissibleGround.unsigned
    if not comparison_form(contact):
        return InadmissibleGround.no_contact
    if not comparison_form(reason):
        return InadmissibleGround.no_reason
    if not evidence:
        return InadmissibleGround.no_evidence
    return None


def must_show_letter(sealed_or_signed: bool, shown: bool) -> None:
    """Raises LetterMissing where a seal or signature is claimed and no paper shows it."""
    if sealed_or_signed and not shown:
        raise LetterMissing()


def in_time(state: NoticeState, closes_at: datetime | None, stamp: datetime) -> None:
    """Raises NoticeNotOpen before publication, ObjectionLate (with the instants) from the closing
    instant on."""
    if state is NoticeState.drafted or closes_at is None:
        raise NoticeNotOpen()
    if state is NoticeState.closed or stamp >= closes_at:
        raise ObjectionLate(
            f"异议于{beijing_time(stamp)}提出，公示已于{beijing_time(closes_at)}截止",
            f"Received at {stamp.isoformat()}, the window ended at {closes_at.isoformat()}",
            attempted_at=plain(stamp),
            closes_at=plain(closes_at),
        )


def is_late(state: NoticeState, closes_at: datetime | None, stamp: datetime) -> bool:
    """Whether the notice is over. Raises NoticeNotOpen before publication."""
    try:
        in_time(state, closes_at, stamp)
    except ObjectionLate:
        return True
    return False


def finding_due(stamp: datetime, working_days: int, calendar: Calendar) -> datetime | None:
    """Until when a finding is due.

    None where the calendar's year is not loaded: that must not turn an objection away.
    """
    today = shanghai_day(stamp)
    try:
        last = calendar.add_working_days(today, working_days, CountingMode.FROM_NEXT_DAY)
    except MissingYear:
        return None
    return closing_instant(last)


def may_judge(state: ObjectionState) -> None:
    """Raises AlreadyJudged, NotAdmitted."""
    if state in (ObjectionState.upheld, ObjectionState.dismissed):
        raise AlreadyJudged()
    if state is not ObjectionState.open:
        raise NotAdmitted()


def may_turn_away(state: ObjectionState, ground: InadmissibleGround) -> None:
    """Raises AlreadyJudged, NotAdmitted, GroundUnfit: what came in time cannot be late."""
    may_judge(state)
    if ground is InadmissibleGround.late:
        raise GroundUnfit()
