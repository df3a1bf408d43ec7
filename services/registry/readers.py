"""Who may read what a submission became, for the routes of this room. Views judge whose it is."""

from typing import Annotated

from contracts.vocabulary import Actor, Role
from kit.security import acting

Sees = Annotated[
    Actor,
    acting(
        Role.applicant_member,
        Role.applicant_signatory,
        Role.unit_officer,
        Role.unit_head,
        Role.city_officer,
        Role.city_head,
        Role.auditor,
    ),
]
