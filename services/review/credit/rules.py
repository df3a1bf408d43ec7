"""Pure decisions on credit (domain: credit): what one source's answer means, and the verdict over all required sources."""

import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from contracts.transitions import Transitions
from contracts.vocabulary import Blocks, CreditVerdict, Frozen, HoldKind, SourceResult
from services.review.cases.rules import UNDELIVERED, CaseState
from services.review.credit.problems import CreditNotListed

UNANSWERED: Final = (SourceResult.unavailable,)
GATES_OF: Final[Mapping[CaseState, frozenset[str]]] = {
    **dict.fromkeys(UNDELIVERED, frozenset({"unit_review"})),
    CaseState.delivered: frozenset({"delivery"}),
    CaseState.accepted: frozenset({"delivery"}),
    CaseState.selected: frozenset({"publication", "entry"}),
}


VERDICTS: Final = Transitions(
    CreditVerdict,
    {verdict: list(CreditVerdict) for verdict in CreditVerdict},
)
"""A check may come to any verdict after any other, and to the same: the sources decide."""


class Told(Frozen):
    """What a source that answered said of one subject."""

    found: bool
    name: str | None = None
    listed: bool | None = None


def same_name(asked: str, returned: str) -> bool:
    """Whether two names are the same organisation's: width of signs and spaces do not count."""
    return _bare(asked) == _bare(returned)


def _bare(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).split())


def result_of(told: Told | None, asked_name: str) -> SourceResult:
    """One answer's meaning. Silence and an answer that cannot be understood are `unavailable`, never `not_listed`.

    A listing under another name still counts as listed: a person looks at it. A clear answer under another name does not count as clear.
    """
    if told is None:
        return SourceResult.unavailable
    if not told.found:
        return SourceResult.no_such_subject
    if told.listed is None or not told.name:
        return SourceResult.unavailable
    if told.listed:
        return SourceResult.listed
    return (
        SourceResult.not_listed if same_name(asked_name, told.name) else SourceResult.name_differs
    )


def verdict(required: Iterable[str], latest: Mapping[str, str]) -> CreditVerdict:
    """Clear only if every required source says not listed; listed if any says so; open otherwise."""
    if SourceResult.listed in latest.values():
        return CreditVerdict.listed
    results = [latest.get(source) for source in required]
    clear = bool(results) and all(result == SourceResult.not_listed for result in results)
    return CreditVerdict.clear if clear else CreditVerdict.open


def too_old_until(
    gates: Collection[str], state: CaseState, max_age_days: int, now: datetime
) -> datetime | None:
    """Clear answers given up to this instant (plan time) no longer count at the stage a case is in: they do for so many times 24 hours,
    half-open. None where the campaign has no credit checked at that stage, so that nothing grows old."""
    if not GATES_OF.get(state, frozenset()) & set(gates):
        return None
    return now - timedelta(days=max_age_days)


def valid_until(
    result: CreditVerdict, asked_at: Mapping[str, datetime], max_age_days: int
) -> datetime | None:
    """Until when a clear check counts (half-open): as long as its oldest answer does. asked_at: when each source was last asked."""
    return (
        min(asked_at.values()) + timedelta(days=max_age_days)
        if result is CreditVerdict.clear
        else None
    )


def to_ask(
    required: Sequence[str],
    latest: Mapping[str, str],
    asked_at: Mapping[str, datetime],
    too_old: datetime | None,
) -> tuple[str, ...]:
    """The sources that have not answered yet, and those whose clear answer is too old. A listing never expires: a person settles it."""

    def is_old(source: str) -> bool:
        return (
            too_old is not None
            and latest[source] == SourceResult.not_listed
            and asked_at[source] <= too_old
        )

    return tuple(
        source
        for source in required
        if latest.get(source, SourceResult.unavailable) in UNANSWERED or is_old(source)
    )


def hold_for(state: CaseState, result: CreditVerdict) -> HoldKind | None:
    """The hold a verdict opens: none when clear; after delivery a listing is for the city to decide."""
    if result is CreditVerdict.clear:
        return None
    if result is CreditVerdict.listed and state not in UNDELIVERED:
        return HoldKind.credit_turned_bad
    return HoldKind.credit_open


def blocks_for(state: CaseState) -> Blocks:
    """What a credit hold stops: the selection, or once the case is selected its publication, which registry gates."""
    return Blocks.publication if state == CaseState.selected else Blocks.selection


def must_be_listed(verdicts: Iterable[str]) -> None:
    """Raises CreditNotListed unless the latest checks hold a listing for a person to confirm."""
    if CreditVerdict.listed not in set(verdicts):
        raise CreditNotListed()


def city_decides(state: CaseState) -> bool:
    """Whether the case was delivered, so that only the city's head may end it for a listing."""
    return state not in (*UNDELIVERED, CaseState.ended)
