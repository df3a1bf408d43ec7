"""Pure decisions on credit (domain: credit).

What one source's answer means, the verdict over all required sources, how long a clear one counts.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Literal

from contracts.text import comparison_form
from contracts.transitions import Transitions
from contracts.vocabulary import Blocks, CreditVerdict, Frozen, HoldKind, SourceResult
from services.review.cases.rules import UNDELIVERED, CaseState
from services.review.credit.problems import (
    CreditNotListed,
    NameReturnedContradicts,
    NameReturnedNeeded,
)

AtGate = Literal["unit_review", "delivery", "publication", "entry"]
UNANSWERED: Final = (SourceResult.unavailable,)
NAMED: Final = (SourceResult.not_listed, SourceResult.name_differs)
"""Results that rest on the name that the source returned."""
REVIEWS_TO_END: Final = tuple(
    state for state in CaseState if state not in (CaseState.selected, CaseState.ended)
)
"""The states from which review ends a case."""
GATES_OF: Final[Mapping[CaseState, frozenset[str]]] = {
    **dict.fromkeys(UNDELIVERED, frozenset({"unit_review"})),
    CaseState.delivered: frozenset({"delivery"}),
    CaseState.accepted: frozenset({"delivery"}),
    CaseState.selected: frozenset({"publication", "entry"}),
}
"""The gates at which credit counts while a case is in a state."""


VERDICTS: Final = Transitions(
    CreditVerdict,
    {verdict: list(CreditVerdict) for verdict in CreditVerdict},
)
"""A check may come to any verdict after any other, and to the same: the sources decide."""


class EvidenceKept(StrEnum):
    """What there is to see of an answer.

    only_hash: a person typed the hash of a file that never came here; not so any more. nothing: the
    source did not answer.
    """

    file = "file"
    only_hash = "only_hash"
    nothing = "nothing"


class SourceReply(Frozen):
    """What a source that answered said of one subject."""

    found: bool
    name: str | None = None
    listed: bool | None = None


def same_name(asked: str, returned: str) -> bool:
    """Whether two names are the same organisation's, however they are written."""
    return comparison_form(asked) == comparison_form(returned)


def result_of(reply: SourceReply | None, asked_name: str) -> SourceResult:
    """The meaning of one answer.

    Silence and an answer that cannot be understood are `unavailable`, never `not_listed`. A listing
    under another name still counts as listed: a person looks at it. A clear answer under another
    name does not count as clear.
    """
    if reply is None:
        return SourceResult.unavailable
    if not reply.found:
        return SourceResult.no_such_subject
    if reply.listed is None or not reply.name:
        return SourceResult.unavailable
    if reply.listed:
        return SourceResult.listed
    if same_name(asked_name, reply.name):
        return SourceResult.not_listed
    return SourceResult.name_differs


def evidence_kept(has_file: bool, sha256: str | None) -> EvidenceKept:
    """What there is to see of an answer."""
    if has_file:
        return EvidenceKept.file
    return EvidenceKept.only_hash if sha256 else EvidenceKept.nothing


def recorded_result(
    result: SourceResult,
    name_returned: str | None,
    asked_name: str,
) -> SourceResult:
    """What a person's record of a query counts as.

    It is what the person said, with one exception: a clear answer about another name counts as
    `name_differs`. Raises NameReturnedNeeded where the result rests on the name and there is none,
    NameReturnedContradicts where the name belies the result.
    """
    if result in NAMED and not name_returned:
        raise NameReturnedNeeded()
    if result is SourceResult.no_such_subject and name_returned:
        raise NameReturnedContradicts(result=result)
    if result is SourceResult.name_differs and same_name(asked_name, name_returned or ""):
        raise NameReturnedContradicts(result=result)
    if result is SourceResult.not_listed and not same_name(asked_name, name_returned or ""):
        return SourceResult.name_differs
    return result


def verdict(required: Iterable[str], latest: Mapping[str, str]) -> CreditVerdict:
    """Listed if any source says so; clear if every required one says not listed; open otherwise."""
    if SourceResult.listed in latest.values():
        return CreditVerdict.listed
    results = [latest.get(source) for source in required]
    if results and all(result == SourceResult.not_listed for result in results):
        return CreditVerdict.clear
    return CreditVerdict.open


def too_old_until(
    gates: Collection[str],
    state: CaseState,
    max_age_days: int,
    now: datetime,
) -> datetime | None:
    """Clear answers given up to this instant (plan time) no longer count for a case in this state.

    They count for so many times 24 hours, half-open. None where the campaign has no credit checked
    at that stage, so that nothing grows old. `gates`: those of the campaign.
    """
    relevant = GATES_OF.get(state, frozenset())
    if not relevant & set(gates):
        return None
    return now - timedelta(days=max_age_days)


def valid_until(
    result: CreditVerdict,
    asked_at: Mapping[str, datetime],
    max_age_days: int,
) -> datetime | None:
    """Until when a clear check counts (half-open): as long as its oldest answer does.

    asked_at: when each source was last asked.
    """
    if result is not CreditVerdict.clear:
        return None
    return min(asked_at.values()) + timedelta(days=max_age_days)


def to_ask(
    required: Sequence[str],
    latest: Mapping[str, str],
    asked_at: Mapping[str, datetime],
    too_old: datetime | None,
) -> tuple[str, ...]:
    """The sources that have not answered yet, and those whose clear answer is too old.

    A listing never expires: a person settles it.
    """

    def is_unanswered(source: str) -> bool:
        return latest.get(source, SourceResult.unavailable) in UNANSWERED

    def is_old(source: str) -> bool:
        if too_old is None or latest[source] != SourceResult.not_listed:
            return False
        return asked_at[source] <= too_old

    return tuple(source for source in required if is_unanswered(source) or is_old(source))


def hold_for(state: CaseState, result: CreditVerdict) -> HoldKind | None:
    """The hold that a verdict opens: none when clear.

    After delivery a listing is for the city to decide.
    """
    if result is CreditVerdict.clear:
        return None
    if result is CreditVerdict.listed and state not in UNDELIVERED:
        return HoldKind.credit_turned_bad
    return HoldKind.credit_open


def blocks_for(state: CaseState) -> Blocks:
    """What a credit hold stops: the selection, or the publication of a selected case.

    Registry gates the publication.
    """
    if state is CaseState.selected:
        return Blocks.publication
    return Blocks.selection


def must_be_listed(verdicts: Iterable[CreditVerdict]) -> None:
    """Raises CreditNotListed unless the latest checks hold a listing for a person to confirm."""
    if CreditVerdict.listed not in set(verdicts):
        raise CreditNotListed()


def city_decides(state: CaseState) -> bool:
    """Whether the case was delivered, so that only the city's head may end it for a listing."""
    return state not in (*UNDELIVERED, CaseState.ended)
