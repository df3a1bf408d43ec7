"""What delivery hears: that a window was extended, that a late case is held no more."""

from contracts.facts.envelope import Fact
from contracts.facts.intake import ScheduleChangedV1
from contracts.facts.review import HoldClearedV1
from kit.inbox import Effect
from services.review.delivery.cut_off import hear_clearing, hear_extension

EFFECTS: dict[type[Fact], Effect] = {
    ScheduleChangedV1: hear_extension,
    HoldClearedV1: hear_clearing,
}
