"""Identity's facts: people, organisations, roles, revocations."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from contracts.facts.envelope import Fact, fact
from contracts.vocabulary import CreditCode, Role, Sha256, UnitCode


@fact("identity")
class PersonRegisteredV1(Fact):
    """subject = person. Notify binds the proved address `address_id` to the person."""

    address_id: UUID | None = None


@fact("identity")
class OrganisationFoundedV1(Fact):
    """subject = organisation; its founder is its first signatory."""

    credit_code: CreditCode
    name: str
    founder: UUID


@fact("identity")
class MembershipAskedV1(Fact):
    """subject = membership: a person asks to join; a signatory decides."""

    organisation_id: UUID
    person_id: UUID


@fact("identity")
class MemberAdmittedV1(Fact):
    """subject = membership. The person now belongs to the organisation with these roles."""

    organisation_id: UUID
    person_id: UUID
    roles: tuple[Role, ...]


@fact("identity")
class MemberRemovedV1(Fact):
    """subject = membership. The person left, was removed, or was not admitted."""

    organisation_id: UUID
    person_id: UUID


@fact("identity")
class OrganisationContestedV1(Fact):
    """subject = contest. The claimant says that somebody else founded it, and shows its licence."""

    organisation_id: UUID
    claimant: UUID
    licence_sha256: Sha256


@fact("identity")
class OrganisationContestDecidedV1(Fact):
    """subject = contest. The city decided by the licence.

    members: who belonged to the organisation until then. Upheld, they do no more, and the claimant
    signs for it; each of these changes is a fact of its own.
    """

    organisation_id: UUID
    claimant: UUID
    members: tuple[UUID, ...]
    upheld: bool
    reason: str


@fact("identity")
class OrganisationProofHandedInV1(Fact):
    """subject = organisation. Licence and letter of authorisation came; a person looks at them."""

    proof_id: UUID
    licence_sha256: Sha256
    letter_sha256: Sha256


@fact("identity")
class OrganisationConfirmedV1(Fact):
    """subject = organisation. It is proved: its founding is no mere claim any more.

    proof_id: the papers; none where the city upheld a contest, and where the organisation was
    founded before papers were asked for.
    """

    proof_id: UUID | None


@fact("identity")
class OrganisationProofRefusedV1(Fact):
    """subject = organisation. Its papers do not prove it, for this reason; others may come."""

    proof_id: UUID
    reason: str


@fact("identity")
class OrganisationPaperReadV1(Fact):
    """subject = organisation. Somebody read its licence or its letter of authorisation."""

    proof_id: UUID
    paper_sha256: Sha256


@fact("identity")
class RolesChangedV1(Fact):
    """subject = person. The whole set of staff roles after the change."""

    roles: tuple[Role, ...]
    unit: UnitCode | None = None


@fact("identity")
class CreditCodeOverriddenV1(Fact):
    """subject = organisation. A failed check of its code was overridden on its licence."""

    credit_code: CreditCode
    reason: str
    licence_sha256: Sha256


@fact("identity")
class TokensRevokedV1(Fact):
    """subject = person. Tokens issued before `not_before` (real time) are refused by every room."""

    not_before: datetime
    reason: str


@fact("identity")
class RevocationLiftedV1(Fact):
    """subject = person. A wrong revocation is lifted: tokens issued from `not_before` on count.

    What was issued earlier stays refused.
    """

    not_before: datetime
    reason: str


@fact("identity")
class AccountLockedV1(Fact):
    """subject = person. Too many failed sign-ins; until = real time."""

    until: datetime


@fact("identity")
class AccountUnlockedV1(Fact):
    """subject = person. A security administrator lifted the lock-out."""


@fact("identity")
class SignedInV1(Fact):
    """subject = person."""


@fact("identity")
class DemoPersonEnteredV1(Fact):
    """subject = person. From now on anybody may sign in as them on this system, a demo's."""


@fact("identity")
class DemoSignedInV1(Fact):
    """subject = person. Somebody signed in as this person of the demo, without a password."""


@fact("identity")
class SignInRefusedV1(Fact):
    """subject = person if the login exists, else the attempt. Kept although the sign-in failed."""

    why: str


@fact("identity")
class TokenRefreshedV1(Fact):
    """subject = person."""


@fact("identity")
class SignInEndedV1(Fact):
    """subject = person. They ended one sign-in of theirs: this one, or one on another device."""

    sign_in: UUID


@fact("identity")
class PasswordChangedV1(Fact):
    """subject = person."""


@fact("identity")
class PasswordResetV1(Fact):
    """subject = person. A forgotten password was set anew: by the proved address, or by a link."""

    by: Literal["address", "link"]


@fact("identity")
class OneTimeLinkIssuedV1(Fact):
    """subject = person. A system administrator gave them a link that sets their password."""


@fact("identity")
class SecondStepAskedV1(Fact):
    """subject = person. The password was right; the sign-in waits for its second step.

    step: a code, or, where the person has no second factor yet, setting one up.
    """

    step: Literal["code", "enrolment"]


@fact("identity")
class SecondStepLockedV1(Fact):
    """subject = person. Too many wrong codes after the right password; until = real time."""

    until: datetime


@fact("identity")
class SecondFactorEnrolledV1(Fact):
    """subject = person. From now on a sign-in by password also needs a code of their device."""


@fact("identity")
class RecoveryCodeUsedV1(Fact):
    """subject = person. They signed in by a recovery code; so many are left."""

    left: int


@fact("identity")
class RecoveryCodesRenewedV1(Fact):
    """subject = person. They had new recovery codes made; the earlier ones count no more."""


@fact("identity")
class SecondFactorRemovedV1(Fact):
    """subject = person. The device and its recovery codes count no more.

    by: the person, by a code; a security administrator, with a reason; an operator on the server.
    """

    by: Literal["owner", "administrator", "operator"]
    reason: str = ""
