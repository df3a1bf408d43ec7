"""Pure: which fact about a case hands the clock to whom."""

from datetime import datetime
from typing import Final

from contracts.clock_ledger import Holder
from contracts.facts.envelope import Fact
from contracts.facts.review import (
    CaseAcceptedV1,
    CaseDeliveredV1,
    CaseEndedV1,
    CaseOpenedV1,
    CaseReopenedV1,
    CaseRuledV1,
    CaseSelectedV1,
    CaseUndeliveredV1,
)
from contracts.vocabulary import Outcome

HOLDERS: Final[dict[type[Fact], Holder]] = {
    CaseOpenedV1: "unit",
    CaseDeliveredV1: "city",
    CaseUndeliveredV1: "unit",
    CaseAcceptedV1: "city",
    CaseSelectedV1: "registry",
    CaseEndedV1: "nobody",
    CaseReopenedV1: "unit",
}


def holder_after(fact: Fact) -> Holder | None:
    """Whose time runs from this fact on; None when it hands nothing on. A return hands on to the applicant, other rulings stay with the unit."""
    if isinstance(fact, CaseRuledV1):
        return "applicant" if fact.outcome is Outcome.return_for_correction else "unit"
    return HOLDERS.get(type(fact))


def began(fact: Fact, at: datetime, received_at: datetime | None) -> datetime:
    """A hand-in starts the unit's time when it was received, however late its case was opened; everything else at the act's own stamp."""
    return received_at if isinstance(fact, CaseOpenedV1) and received_at is not None else at
