"""Who may act as an applicant. Every route of intake that serves applicants names one of these."""

from typing import Annotated

from contracts.vocabulary import Actor, Role
from kit.security import Claimed, acting, acting_unlooked

Applicant = Annotated[Actor, acting(Role.applicant_member, Role.applicant_signatory)]
"""A member of an organisation that applies: drafts, uploads, reads."""
ApplicantOrOfficer = Annotated[
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
"""An applicant for their own, or an officer or auditor for what was handed in."""
Signatory = Annotated[Actor, acting(Role.applicant_signatory)]
"""The person who is authorised to hand in and to withdraw."""
Applying = Annotated[Claimed, acting_unlooked(Role.applicant_member, Role.applicant_signatory)]
"""As Applicant, for an act that asks for revocations beside its own rows (`still_honoured`)."""
