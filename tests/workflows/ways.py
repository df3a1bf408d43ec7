"""A way to each ending, as the rooms tell it after the hand-in."""

from contracts.facts import Fact
from contracts.vocabulary import Ending, Outcome
from tests.workflows.facts import Submission

RECOMMEND, DECLINE, RETURN = Outcome.recommend, Outcome.decline, Outcome.return_for_correction


def ways(of: Submission) -> dict[Ending, list[Fact]]:
    """A way to each ending, as the rooms tell it."""
    return {
        Ending.withdrawn: [of.withdrawal(), of.ended(Ending.withdrawn, 2)],
        Ending.correction_lapsed: [
            of.ruled(RETURN),
            of.lapsed(),
            of.ended(Ending.correction_lapsed, 3),
        ],
        Ending.not_recommended: [of.ruled(DECLINE)],
        Ending.ineligible: [of.ruled(RECOMMEND), of.delivered(), of.ended(Ending.ineligible)],
        Ending.missed_deadline: [of.ruled(RECOMMEND), of.ended(Ending.missed_deadline)],
        Ending.not_accepted: [of.ruled(RECOMMEND), of.delivered(), of.ended(Ending.not_accepted)],
        Ending.not_selected: [of.ruled(RECOMMEND), of.delivered(), of.ended(Ending.not_selected)],
        Ending.removed_after_objection: [
            of.ruled(RECOMMEND),
            of.delivered(),
            of.selected(),
            of.removed(),
        ],
        Ending.registered: [of.ruled(RECOMMEND), of.delivered(), of.selected(), of.registered()],
    }
