"""Who may read cases at all, for the routes of this room. The views judge which case is whose."""

from typing import Annotated

from contracts.vocabulary import Actor, Role
from kit.security import acting

READERS = (
    Role.unit_officer,
    Role.unit_head,
    Role.city_officer,
    Role.city_head,
    Role.auditor,
)
Reader = Annotated[Actor, acting(*READERS)]
