"""What delivery hears: that a window was extended."""

from contracts.facts.envelope import Fact
from contracts.facts.intake import ScheduleChangedV1
from kit.inbox import Effect
from services.review.delivery.cut_off import hear_extension

EFFECTS: dict[type[Fact], Effect] = {ScheduleChangedV1: hear_extension}
