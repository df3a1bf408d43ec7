"""Pure: which submissions an officer may read, and whose contact."""

from typing import Final

from contracts.problem import NotFound
from contracts.vocabulary import Actor, Role
from services.intake.officers.problems import HeldElsewhere

UNIT: Final = (
    Role.unit_officer,
    Role.unit_head,
)
CITY: Final = (
    Role.city_officer,
    Role.city_head,
)


def may_read(
    who: Actor,
    unit: str,
    delivered: bool,
) -> None:
    """Whether an officer may read what was handed in: as review lets them read its case.

    Raises NotFound.
    """
    if who.has(Role.auditor) or (who.has(*UNIT) and who.unit == unit):
        return
    if not (delivered and who.has(*CITY)):
        raise NotFound()


def may_phone(
    who: Actor,
    unit: str,
    delivered: bool,
    ended: bool,
) -> None:
    """Whether the contact is shown: to its unit before the delivery, to the city from then on.

    Nobody phones about a case that has ended. Raises NotFound, HeldElsewhere.
    """
    may_read(who, unit, delivered)
    holders = CITY if delivered else UNIT
    if ended or not who.has(*holders):
        raise HeldElsewhere()
