"""Pure decisions on lists and deliveries.

What may be on a list, when it may be delivered, which cases a cut-off ends.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from contracts.canonical import plain
from contracts.transitions import Transitions
from contracts.vocabulary import Ending, Frozen
from services.review.cases.rules import CaseState
from services.review.delivery.problems import (
    CaseAccepted,
    DeliveryClosed,
    DeliveryNotOpen,
    ItemsRepeated,
    ItemsSelected,
    ItemsUndecided,
    ListFrozen,
    SealMissing,
    SealNotReadable,
)
from services.review.problems import ReasonNeeded

SEAL_BYTES: Final = 20 * 1024 * 1024
DELIVERABLE: Final = (
    CaseState.recommended,
    CaseState.delivered,
    CaseState.accepted,
    CaseState.selected,
)
ENDS_AT_CUT_OFF: Final = (CaseState.in_review, CaseState.recommended)
"""A returned case ends by the lapse of its correction instead.

An answer given in time may still be on its way, and only intake knows.
"""
MISSED: Final = "推荐单位未在截止时间前报送"


class ListState(StrEnum):
    draft = "draft"
    delivered = "delivered"
    superseded = "superseded"


LIST_STATES: Final = Transitions(
    ListState,
    {
        ListState.draft: [ListState.delivered],
        ListState.delivered: [ListState.superseded],
        ListState.superseded: [],
    },
)


FINAL_LISTS: Final = (ListState.delivered, ListState.superseded)
"""The lists that a unit handed to the city: official for good, also where a newer one counts."""


class ListedCase(Frozen):
    """What a list has to know of a case."""

    unit: str
    state: CaseState
    ending: Ending | None = None

    @property
    def withdrawn(self) -> bool:
        return self.ending is Ending.withdrawn


def must_be_decided(
    items: Sequence[UUID],
    unit: str,
    cases: Mapping[UUID, ListedCase],
    *,
    withdrawn_too: bool,
) -> None:
    """Every item is this unit's and recommended. Raises ItemsRepeated, ItemsUndecided.

    withdrawn_too: an item that was withdrawn after the list was made stays on it, struck out, and
    stops nobody.
    """
    if len(set(items)) != len(items):
        raise ItemsRepeated()
    wrong = [item for item in items if not _is_decided(cases.get(item), unit, withdrawn_too)]
    if wrong:
        raise ItemsUndecided(items=[str(item) for item in wrong])


def _is_decided(case: ListedCase | None, unit: str, withdrawn_too: bool) -> bool:
    if case is None or case.unit != unit:
        return False
    return case.state in DELIVERABLE or (withdrawn_too and case.withdrawn)


def in_time(stamp: datetime, opens_at: datetime | None, closes_at: datetime | None) -> None:
    """Raises DeliveryNotOpen, DeliveryClosed, with the instants. In time is stamp < closes_at."""
    if opens_at is not None and stamp < opens_at:
        raise DeliveryNotOpen(stamp=plain(stamp), opens_at=plain(opens_at))
    if closes_at is not None and stamp >= closes_at:
        raise DeliveryClosed(stamp=plain(stamp), closes_at=plain(closes_at))


def may_deliver(state: ListState, sealed: bool) -> None:
    """Raises ListFrozen, SealMissing."""
    if state is not ListState.draft:
        raise ListFrozen()
    if not sealed:
        raise SealMissing()


def dropped(
    earlier: Sequence[UUID],
    items: Sequence[UUID],
    states: Mapping[UUID, CaseState],
) -> list[UUID]:
    """What the earlier edition had and this one has not: undelivered again.

    Cases that ended are left out. Raises ItemsSelected: a list does not undo a selection.
    """
    absent = [item for item in earlier if item not in items]
    gone = [item for item in absent if states[item] is not CaseState.ended]
    selected = [item for item in gone if states[item] is CaseState.selected]
    if selected:
        raise ItemsSelected(items=[str(item) for item in selected])
    return gone


def may_seal(state: ListState) -> None:
    """Raises ListFrozen."""
    if state is not ListState.draft:
        raise ListFrozen()


def may_weigh(size: int) -> None:
    """Raises SealNotReadable for a scan of more bytes than are taken."""
    if size > SEAL_BYTES:
        raise SealNotReadable()


def windows_over(closes_at: Mapping[str, datetime], now: datetime) -> tuple[str, ...]:
    """The units whose window is over. Half-open: at the closing instant it is."""
    over = [unit for unit, closes in closes_at.items() if now >= closes]
    return tuple(sorted(over))


def in_scope(scope: str, scope_id: str, unit: str, organisation_id: UUID) -> bool:
    """Whether an extension names a case."""
    if scope == "all":
        return True
    if scope == "unit":
        return scope_id == unit
    return scope_id == str(organisation_id)


def accepted_before(state: CaseState, kept: str | None, reason: str) -> bool:
    """True when the same acceptance is said again. Raises CaseAccepted for another reason."""
    if state is not CaseState.accepted:
        return False
    if (kept or "") != reason:
        raise CaseAccepted()
    return True


def acceptance_reason(accepted: bool, reason: str) -> str:
    """The reason of an acceptance or refusal. Raises ReasonNeeded for a refusal without one."""
    if not accepted and not reason.strip():
        raise ReasonNeeded("不予受理须写明理由", "Give the reason for not accepting")
    return reason.strip()
